"""Acts that one person does alone to one thing, and what tells two of them apart.

Acts that many can do (say, attend, welcome, support, visit) are none of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.language.pipeline import stem

# Act | its verbs | what it is done to, over as many lines as it takes, "*" for anything that both texts name.
ACTS = """
drive | drive steer | car bus coach lorry truck van taxi train tram vehicle minibus ambulance motorcycle motorbike
pilot | pilot fly land steer skipper captain sail command | plane aircraft jet helicopter airliner glider balloon
pilot | pilot steer skipper captain sail command | ship boat ferry trawler yacht vessel tanker lifeboat freighter
translate | translate | *
find | find discover unearth come stumble | *
invent | invent | *
found | found establish | *
write | write author | book novel play script screenplay letter poem song report
compose | compose | *
design | design | *
paint | paint sculpt carve | portrait painting mural statue bust sculpture
direct | direct | film movie play documentary series
kill | kill murder shoot stab strangle | *
win | win | prize title race election contest final tournament championship
lead | lead head run oversee chair coordinate supervise conduct direct manage moderate mediate command govern |
  | investigation inquiry probe count recount counting search operation rescue evacuation expedition mission
  | commission committee panel tribunal jury hearing talk negotiation trial debate session meeting
  | orchestra choir rehearsal concert premiere symphony
  | university school college hospital museum theatre town city province
cut | cut snip | ribbon tape
turn | turn cut dig | sod
lay | lay | stone cornerstone
unveil | unveil | statue plaque monument memorial bust sculpture mural
open | open inaugurate declare | exhibition fair bridge museum hospital school festival library wall station tunnel
light | light ignite | flame cauldron
bless | bless consecrate | church chapel altar bell boat
carry | carry bear | flag cross
award | present hand give | trophy cup
collect | accept collect receive | prize award trophy
deliver | deliver read pronounce announce | verdict sentence judgment judgement ruling
speak | deliver give preach read | eulogy keynote sermon homily
read | read | statement letter message will
present | present read announce | figures figure results result findings finding data numbers
tell | break | news
broker | broker mediate | deal ceasefire truce agreement
host | host compere | gala show ceremony
play | play sing dance perform | role part
score | score head slot net convert strike fire | winner equaliser equalizer opener
referee | referee umpire | match game final bout derby
operate | operate | *
defend | defend represent | accused defendant
alarm | raise sound | alarm
rescue | rescue pull save drag haul | boy girl child toddler baby swimmer he she
"""
ALIKE = (
    frozenset({"bus", "coach", "minibus", "vehicle"}),
    frozenset({"car", "taxi", "vehicle"}),
    frozenset({"lorry", "truck", "vehicle"}),
    frozenset({"film", "movie"}),
    frozenset({"book", "novel", "volume"}),
    frozenset({"plane", "aircraft", "jet", "airliner"}),
    frozenset({"ship", "boat", "ferry", "trawler", "yacht", "vessel", "lifeboat", "tanker", "freighter"}),
    frozenset({"investigation", "inquiry", "probe"}),
    frozenset({"count", "recount", "counting"}),
    frozenset({"commission", "committee", "panel"}),
    frozenset({"hearing", "trial"}),
    frozenset({"operation", "rescue", "search"}),
    frozenset({"town", "city"}),
    frozenset({"orchestra", "concert", "premiere", "rehearsal", "symphony"}),
    frozenset({"figure", "result", "finding", "datum", "data", "number"}),
    frozenset({"verdict", "sentence", "judgment", "judgement", "ruling"}),
    frozenset({"statue", "monument", "memorial", "bust", "sculpture"}),
    frozenset({"trophy", "cup"}),
    frozenset({"prize", "award", "trophy"}),
    frozenset({"match", "game", "final", "derby"}),
    frozenset({"accused", "defendant"}),
    frozenset({"role", "part"}),
    frozenset({"boy", "child", "toddler", "baby"}),
    frozenset({"girl", "child", "toddler", "baby"}),
    frozenset({"equaliser", "equalizer"}),
)
"""Words for one thing; what a text calls a vehicle another calls a coach."""
LASTING = frozenset({"lead"})
"""Acts that go on: who led and who leads, who leads and who will, may follow one another."""
MANY_VERBS = """
criticise criticize welcome support back attend praise condemn reject oppose approve endorse visit watch see hear
sign join share follow call describe say know love like hold use own help shock surprise mention quote accuse blame
question dismiss deny confirm demand want expect face reach leave enter miss meet greet pay defend discuss address
raise cause hit affect tell take give make do have get bring put name consider view admire read represent injure
hurt wound cite note report urge challenge examine study fund finance inspire move accompany surround buy sell play
sing present serve carry arrest interview beat defeat lead run win lose vote adopt announce publish mark honour
honor remember celebrate need fear trust
"""
MANY = frozenset(MANY_VERBS.split())
"""Verbs whose act, of one and the same thing, several people may be said to do in turn."""
ANY = frozenset(
    {"drive", "translate", "find", "invent", "found", "write", "compose", "design", "direct", "kill", "win"}
)
"""Acts whose thing need not be a definite one ("the", "her"): there is one of it in the news anyway."""
ONLY = frozenset({"ribbon", "tape", "sod", "stone", "alarm"})
"""Things of which an occasion has one, also where the text has "a ribbon"."""


@dataclass(frozen=True, slots=True)
class Deed:
    """An act of one person.

    Attributes:
        act: Its name, the same for all wordings; "predecessor" for the one who is succeeded.
        of: Stems of what it is done to, for whom, or who else is part of it; empty where the text leaves it out.
        needed: The act is one and the same only where both texts name the thing.
        which: Stems of what the text says to tell the thing from others of its kind ("criminal", "of the fire").
        time: "past", "now", "ahead", or empty where the text leaves it open.
        rank: The act is a place in an order ("last"), and `of` the order.
        open: The act is none of the table: some verb, done to one definite thing.
        marked: The text puts the doer forward: "was proposed by X", "it was X who proposed".
    """

    act: str
    of: frozenset[str] = frozenset()
    needed: bool = True
    which: frozenset[str] = frozenset()
    time: str = ""
    rank: bool = False
    open: bool = False
    marked: bool = False

    def meets(self, other: Deed) -> bool:
        """True where the two can be one act."""
        if self.act != other.act or (self.time and other.time and self.time != other.time):
            return False
        if self.open and not (self.marked or other.marked):
            return False
        if self.which and other.which and not (self.which <= other.which or other.which <= self.which):
            return False
        if self.of and other.of:
            return self.of in (self.of & other.of, self.of | other.of) if self.rank else self._one_thing(other)
        return not (self.needed or other.needed)

    def _one_thing(self, other: Deed) -> bool:
        return bool(self.of & other.of) or any(alike & self.of and alike & other.of for alike in _alike())


def _alike() -> Iterator[frozenset[str]]:
    return (frozenset(map(stem, words)) for words in ALIKE)


def _acts() -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    """Verb -> the acts that it can be, each with the things that it must be done to."""
    found: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {}
    for line in ACTS.strip().replace("\n  |", " ").splitlines():
        act, verbs, things = (part.split() for part in line.split("|"))
        for verb in verbs:
            found[verb] = (*found.get(verb, ()), (act[0], frozenset(things) - {"*"}))
    return found


_ACTS = _acts()


def act_of(verb: str, things: frozenset[str]) -> str:
    """The act of doing that verb to one of those things; "" for none."""
    return next((act for act, wanted in _ACTS.get(verb, ()) if things and (not wanted or things & wanted)), "")


def things_of(act: str) -> frozenset[str]:
    """All things that the act is done to."""
    return frozenset(thing for acts in _ACTS.values() for name, things in acts if name == act for thing in things)
