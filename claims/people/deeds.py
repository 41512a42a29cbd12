"""What somebody is said to have done that one person does alone: drive the bus, translate the novel, succeed the head.

Acts that many can do (say, attend, welcome) are no deeds here, and nor is anything done by several named together.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.language.clauses import children, content_stems, governors, is_negated, modality, subtree
from claims.language.pipeline import stem
from claims.model import Modality, Parse

# Act | its verbs | what it is done to, "*" for anything that both texts name.
ACTS = """
drive | drive steer | car bus coach lorry truck van taxi train tram vehicle minibus ambulance motorcycle motorbike
translate | translate | *
find | find discover unearth | *
invent | invent | *
found | found establish | *
write | write author | book novel play script screenplay letter poem song report
compose | compose | *
design | design | *
direct | direct | film movie play documentary series
chair | chair moderate | *
kill | kill murder shoot stab strangle | *
win | win | prize title race election contest final tournament championship
"""
ALIKE = (
    frozenset({"bus", "coach", "minibus", "vehicle"}),
    frozenset({"car", "taxi", "vehicle"}),
    frozenset({"lorry", "truck", "vehicle"}),
    frozenset({"film", "movie"}),
    frozenset({"book", "novel", "volume"}),
)
"""Words for one thing; what a text calls a vehicle another calls a coach."""
WHEELS = frozenset({"wheel", "steering"})
BODIES = frozenset({"ministry", "department", "portfolio", "agency", "authority", "ministership"})
APPOINT = frozenset({"name", "appoint", "nominate", "pick", "choose"})
ORDINALS = frozenset({"first", "last", "only", "second", "third", "youngest", "oldest"})
EARLIER = frozenset({"last", "previous", "previously", "earlier", "ago", "former", "then", "once"})
"""Words that put an act into another year than the one reported."""


@dataclass(frozen=True, slots=True)
class Deed:
    """An act of one person.

    Attributes:
        act: Its name, the same for all wordings; "predecessor" for the one who is succeeded.
        of: Stems of what it is done to, for whom, or who else is part of it; empty where the text leaves it out.
        needed: The act is one and the same only where both texts name the thing.
    """

    act: str
    of: frozenset[str] = frozenset()
    needed: bool = True

    def meets(self, other: Deed) -> bool:
        """True where the two can be one act."""
        if self.act != other.act:
            return False
        if self.of and other.of:
            return bool(self.of & other.of) or any(alike & self.of and alike & other.of for alike in _alike())
        return not (self.needed or other.needed)


def _alike() -> Iterator[frozenset[str]]:
    return (frozenset(map(stem, words)) for words in ALIKE)


def _acts() -> dict[str, tuple[str, frozenset[str]]]:
    """Verb -> its act and the things it must be done to."""
    found = {}
    for line in ACTS.strip().splitlines():
        act, verbs, things = (part.split() for part in line.split("|"))
        found.update(dict.fromkeys(verbs, (act[0], frozenset(things) - {"*"})))
    return found


_ACTS = _acts()


def deed(parse: Parse, mention: int) -> Deed | None:
    """The act that the sentence gives to the person mentioned at that token, None for none or one of several."""
    tokens = parse.tokens
    at = mention
    while tokens[at].dep == "appos" and tokens[at].head != at:
        at = tokens[at].head
    if any(tokens[i].dep == "conj" for i in (mention, at)) or _has_peer(parse, at):
        return None
    if ordinal := _ordinal(parse, mention):
        return ordinal
    for verb, role in _verbs(parse, at, mention):
        if is_negated(parse, verb) or modality(parse, verb) is Modality.POSSIBLE:
            continue
        if found := (_done_by if role == "agent" else _done_to)(parse, verb, at):
            return found
    return None


def _has_peer(parse: Parse, at: int) -> bool:
    return any(parse.tokens[c].dep == "conj" and parse.tokens[c].pos == "PROPN" for c in children(parse, at))


def _verbs(parse: Parse, at: int, mention: int) -> Iterator[tuple[int, str]]:
    """The verbs that the person is agent or patient of, those of a clause that hangs on the name too."""
    tokens = parse.tokens
    head = tokens[at].head
    if tokens[at].dep == "nsubj" and tokens[head].pos in {"VERB", "AUX"}:
        yield head, "agent"
        for c in children(parse, head):
            if tokens[c].dep == "conj" and not any(tokens[d].dep.startswith("nsubj") for d in children(parse, c)):
                yield c, "agent"
            if tokens[c].dep == "xcomp":
                yield c, "agent"
    elif tokens[at].dep == "pobj" and tokens[head].lemma == "by" and tokens[head].dep == "agent":
        yield tokens[head].head, "agent"
    elif tokens[at].dep in {"dobj", "nsubjpass"}:
        yield head, "patient"
    elif tokens[at].dep == "pobj" and tokens[head].lemma == "from":
        yield tokens[head].head, "patient"
    for noun in {at, mention}:
        for c in children(parse, noun):
            if tokens[c].dep == "relcl" and any(tokens[d].lemma == "who" for d in children(parse, c)):
                yield c, "agent"


def _done_by(parse: Parse, verb: int, at: int) -> Deed | None:
    tokens = parse.tokens
    below = children(parse, verb)
    lemma = tokens[verb].lemma
    things = [c for c in below if tokens[c].dep in {"dobj", "nsubjpass"}]
    words = {tokens[i].lemma for i in subtree(parse, verb, frozenset({"relcl", "advcl", "conj", "ccomp", "acl"}))}
    if words & WHEELS and lemma in {"sit", "be", "take"} and words & {"at", "behind", "take"}:
        return Deed("drive", _vehicle(words), needed=False)
    if (lemma == "swear" and "in" in words) or (lemma == "administer" and "oath" in words):
        return Deed("swear in", needed=False)
    if lemma == "sign" or (lemma == "put" and "signature" in words):
        return _signs(parse, verb, at)
    if any(tokens[c].lemma in BODIES for c in things) and lemma in {"run", "head", "lead", "manage"}:
        return Deed("head", _names_of(parse, things) - {stem(body) for body in BODIES})
    act, wanted = _ACTS.get(lemma, ("", frozenset()))
    heads = {tokens[c].lemma for c in things if tokens[c].pos in {"NOUN", "PROPN"}}
    if not act or not heads or (wanted and not heads & wanted) or (act == "win" and words & EARLIER):
        return None
    return Deed(act, frozenset(map(stem, heads)), needed=act != "drive")


def _vehicle(words: set[str]) -> frozenset[str]:
    return frozenset(map(stem, words & _ACTS["drive"][1]))


def _signs(parse: Parse, verb: int, at: int) -> Deed | None:
    """ "Signed for Peru", "Peru's minister signed": there is one signature a party."""
    tokens = parse.tokens
    after = [d for c in children(parse, verb) if tokens[c].lemma == "for" for d in children(parse, c)]
    before = [c for c in children(parse, at) if tokens[c].dep == "poss"]
    party = [i for i in (*after, *before) if tokens[i].entity == "GPE"]
    return Deed("sign", _names_of(parse, party)) if party else None


def _names_of(parse: Parse, heads: list[int]) -> frozenset[str]:
    return content_stems(parse, [i for h in heads for i in subtree(parse, h, frozenset({"relcl", "prep", "appos"}))])


def _done_to(parse: Parse, verb: int, at: int) -> Deed | None:
    tokens = parse.tokens
    below = children(parse, verb)
    lemma = tokens[verb].lemma
    takes_over = lemma == "take" and any(tokens[c].lemma == "over" for c in below)
    handed = tokens[tokens[at].head].lemma == "from"
    if (lemma in {"succeed", "replace"} and tokens[at].dep == "dobj") or (takes_over and handed):
        heirs = [c for c in below if tokens[c].dep == "nsubj" and tokens[c].pos == "PROPN"]
        return Deed("predecessor", _names_of(parse, heirs)) if heirs else None
    if lemma in APPOINT:
        posts = [d for c in below if tokens[c].lemma == "as" for d in children(parse, c)]
        of = _names_of(parse, posts) - {stem(w) for w in ("minister", "new", "secretary", "head", "chief")}
        return Deed("head", of) if of else None
    return None


def _ordinal(parse: Parse, mention: int) -> Deed | None:
    """ "The first witness was X", "the first was X, an auditor"."""
    tokens = parse.tokens
    for verb in governors(parse, mention):
        subject = next((c for c in children(parse, verb) if tokens[c].dep == "nsubj" and c < verb), None)
        if tokens[verb].lemma != "be" or subject is None or not verb < mention <= verb + 10:
            continue
        phrase = subtree(parse, subject, frozenset({"relcl"}))
        ranks = [tokens[i].lemma for i in phrase if tokens[i].lemma in ORDINALS]
        between = {tokens[i].pos for i in range(verb + 1, mention)}
        if len(ranks) == 1 and len(phrase) <= 5 and not between & {"VERB", "AUX", "ADP", "CCONJ"}:
            return Deed(ranks[0], content_stems(parse, phrase) - {stem(ranks[0])}, needed=False)
    return None
