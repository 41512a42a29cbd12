"""The happening that a place is the place of, one name for all its wordings: the fire "broke out", it "began".

Only happenings that have one place are named here; what people do in many places (say, live, work) has no name.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claims.language.clauses import children, clause_head, governors, subtree, tokens_in, top
from claims.model import Parse, Span

# Happening | its verbs, with a particle or object after "_" | nouns that name it.
SCENES = """
begin | begin start originate erupt ignite break_out set_out set_off kick_off | outbreak
end | finish conclude end |
catch | catch arrest capture recapture apprehend detain nab seize_man seize_suspect pick_up find_asleep end_hunt \
end_search end_manhunt take_man take_woman take_suspect make_arrest | arrest capture
show | display exhibit show see view be_display be_show | display exhibition
restore | restore repair refurbish mend |
sign | sign initial | signing
meet | meet negotiate talk sit_face convene | meeting talk summit negotiation
land | land touch_down put_down come_plane come_jet come_helicopter | landing
crash | crash collide derail leave_carriageway leave_road leave_track overturn meet_ship meet_vessel meet_ferry \
meet_train meet_freighter | accident crash collision derailment
sink | sink founder capsize go_down go_under | sinking
cave | collapse subside give_way open_earth open_ground open_hole cave_in | collapse sinkhole
blast | explode detonate go_off blow_up | explosion blast detonation
shoot | shoot gun_down fire_shot | shooting
stab | stab knife | stabbing
flow | flow crawl pour stream ooze run_lava slide_mud | lava
ground | run_aground ground strand stick_reef stick_rock lie_wreck |
find | find discover unearth recover lie | discovery find
die | die kill | death
bury | bury lay_rest | burial funeral
marry | marry wed tie_knot | wedding marriage
born | bear give_birth | birth
free | free release | release
receive | pick_signal come_beep come_signal receive_signal |
quake | lie_epicentre shake strike_earthquake | earthquake quake epicentre tremor
shelter | shelter house accommodate lodge put_up look_after care_for spend_night sleep bed_down give_blanket give_tea \
give_shelter give_bed |
measure | measure record_temperature record_degree record_record show_degree show_thermometer register_degree |
award | award_prize receive_prize hand_prize present_prize give_prize receive_award present_award |
launch | launch lift_off blast_off | launch liftoff
play | play | match game
perform | perform | concert recital performance premiere
address | give_speech deliver_speech | speech address
ceremony | | ceremony
brief | | briefing press_conference news_conference
oath | swear_in take_oath inaugurate | inauguration
try | | trial hearing
vote | | vote ballot referendum
store | store stockpile be_warehouse be_depot be_store | warehouse depot
build | build construct erect |
"""
LIGHT = frozenset({"hold", "take", "happen", "occur", "stage", "be", "host", "come", "organise", "organize", "give"})
"""Verbs that leave it to their subject or object to say what happens: "the talks took place", "it held a vote"."""


def _rows() -> list[list[str]]:
    return [[part.strip() for part in line.split("|")] for line in SCENES.replace("\\\n", "").strip().splitlines()]


def _scenes() -> dict[str, list[tuple[frozenset[str], str]]]:
    """Verb -> what must stand with it and the happening, the most demanding first."""
    found: dict[str, list[tuple[frozenset[str], str]]] = {}
    for name, verbs, _ in _rows():
        for verb, *more in (each.split("_") for each in verbs.split()):
            found.setdefault(verb, []).append((frozenset(more), name))
    return {verb: sorted(each, key=lambda e: (-len(e[0]), e[1])) for verb, each in found.items()}


_VERBS = _scenes()
_NOUNS = {noun.rsplit("_", 1)[-1]: (noun, name) for name, _, nouns in _rows() for noun in nouns.split()}


def _named(parse: Parse, index: int) -> str:
    """The happening that a noun names; "conference" only as a press conference."""
    token = parse.tokens[index]
    noun, name = _NOUNS.get(token.lemma, ("", "")) if token.pos == "NOUN" else ("", "")
    demands = set(noun.split("_")[:-1])
    return name if any(parse.tokens[c].lemma in demands for c in children(parse, index)) or not demands else ""


def scene(parse: Parse, index: int) -> str:
    """The happening that a verb or event noun stands for, "" where it has no one place or none is known."""
    if name := _named(parse, index):
        return name
    verb = next((i for i in (index, *governors(parse, index)) if parse.tokens[i].pos in {"VERB", "AUX"}), None)
    if verb is None:
        return ""
    words = _beside(parse, verb)
    lemma = parse.tokens[verb].lemma
    found = next((name for more, name in _VERBS.get(lemma, ()) if more <= words), "")
    if found or lemma not in LIGHT:
        return found
    return next(
        (name for c in children(parse, verb) if parse.tokens[c].dep in _CORE and (name := _named(parse, c))), ""
    )


_CORE = frozenset({"nsubj", "nsubjpass", "dobj"})


def _beside(parse: Parse, verb: int) -> set[str]:
    """Lemmas of what a verb stands with: subject, object, particle, complement, noun of a phrase on it."""
    below = children(parse, verb)
    nested = [d for c in below if parse.tokens[c].dep in {"prep", "advmod"} for d in children(parse, c)]
    return {parse.tokens[i].lemma for i in (*below, *nested)}


def is_earlier(parse: Parse, span: Span) -> bool:
    """True for a place of another occasion: "two years ago", "at the previous talks", "in 2022", in its own clause."""
    inside = tokens_in(parse, span)
    verb = clause_head(parse, top(parse, inside))
    own = subtree(parse, verb, frozenset({"relcl", "advcl", "acl", "appos", "ccomp"}))
    lemmas = [parse.tokens[i].lemma for i in own]
    ago = any(pair in _AGO for pair in pairwise(lemmas))
    published = parse.sentence.article.published
    years = {int(lemma) for lemma in lemmas if len(lemma) == 4 and lemma.isdecimal() and lemma[:2] in {"19", "20"}}
    return ago or "previous" in lemmas or bool(published and years and max(years) < published.year)


_AGO = frozenset({("year", "ago"), ("month", "ago"), ("last", "year"), ("decade", "ago")})


def where(parse: Parse, index: int) -> Iterator[int]:
    """Verbs of clauses that say what happens at a noun: "Passau, where they were restored", "X is where it began"."""
    tokens = parse.tokens
    for i, token in enumerate(tokens):
        if token.lemma != "where" or i < index:
            continue
        verb = token.head
        above = tokens[verb].head
        if tokens[verb].dep == "relcl" and index in (above, *_outer(parse, above)):
            yield verb
        if tokens[verb].dep in {"advcl", "ccomp"} and tokens[above].lemma == "be" and tokens[index].head == above:
            yield verb


def _outer(parse: Parse, index: int) -> Iterator[int]:
    """The nouns that a noun lies in or on ("the consulate on the harbour, where")."""
    for _ in range(2):
        preposition = parse.tokens[index].head
        if parse.tokens[index].dep != "pobj" or parse.tokens[parse.tokens[preposition].head].pos not in {
            "NOUN",
            "PROPN",
        }:
            return
        index = parse.tokens[preposition].head
        yield index
