"""What an act is done to, and what tells it from others of its kind."""

from __future__ import annotations

import re

from claims.dates.choice import Tense
from claims.language.clauses import children, content_stems, subject_of, subtree
from claims.language.tense import tense
from claims.model import Parse
from claims.people.acts import LASTING

WINNING = {"winning": "winner", "decisive": "winner", "only": "winner", "opening": "opener"}
OVER = {
    "operate": frozenset({"on"}),
    "preside": frozenset({"over"}),
    "come": frozenset({"across", "upon"}),
    "stumble": frozenset({"on", "upon", "across", "over"}),
}
"""Verbs and the prepositions before what they are done to."""
BYGONE = frozenset({"previous", "previously", "ago", "former", "formerly", "once"})
"""Words that put an act or a thing into a time before the one reported."""
HELD = frozenset({"relcl", "advcl", "conj", "ccomp", "acl"})
"""Dependencies of clauses that hold what belongs to another act."""
YEAR = re.compile(r"(1[0-9]|20)[0-9][0-9]")
NO_MARK = frozenset({"new", "old", "whole", "entire", "very", "own"})


def objects_of(parse: Parse, verb: int) -> list[int]:
    """What the act is done to: object, subject of a passive, "on" and "over" somebody, the noun of "led by X"."""
    tokens = parse.tokens
    below = children(parse, verb)
    found = [c for c in below if tokens[c].dep in {"dobj", "nsubjpass"}]
    over = [c for c in below if tokens[c].lemma in OVER.get(tokens[verb].lemma, frozenset())]
    found += [d for c in over for d in children(parse, c) if tokens[d].dep == "pobj"]
    passive = tokens[verb].tag == "VBN" and any(tokens[c].dep in {"auxpass", "agent"} for c in below)
    if tokens[verb].dep == "acl" or any(tokens[c].lemma in {"which", "that"} for c in found):
        return [tokens[verb].head] if passive else found
    if not found and passive and (subject := subject_of(parse, verb)) is not None:
        return [subject]
    return [c for c in found if tokens[c].pos in {"NOUN", "PROPN", "PRON"} or children(parse, c)]


def word_of(parse: Parse, index: int) -> str:
    """The thing's word; "the winning goal" is "the winner"."""
    marks = [parse.tokens[c].text.lower() for c in children(parse, index)]
    if parse.tokens[index].lemma == "goal":
        return next((WINNING[mark] for mark in marks if mark in WINNING), "goal")
    token = parse.tokens[index]
    return (token.text if token.pos == "VERB" else token.lemma).lower()  # "the accused"


def is_definite(parse: Parse, thing: int) -> bool:
    """True for "the inquiry", "her statement", "him"; False for "an inquiry", "the last inquiry"."""
    below = [parse.tokens[c] for c in children(parse, thing)]
    if any(t.lemma in BYGONE or (t.dep == "amod" and t.lemma == "last") for t in below):
        return False
    given = parse.tokens[thing].lemma in {"he", "she"}
    return given or any(t.dep == "poss" or t.lemma in {"the", "this", "that"} for t in below)


def marks_of(parse: Parse, things: list[int]) -> frozenset[str]:
    """Stems of what tells the thing from others of its kind: adjectives, compounds, what it is of."""
    tokens = parse.tokens
    found = set()
    for c in (c for thing in things for c in children(parse, thing)):
        owner = tokens[c].dep == "poss" and tokens[c].pos == "NOUN"
        if (owner or tokens[c].dep in {"amod", "compound"}) and tokens[c].text.lower() not in NO_MARK | WINNING.keys():
            found.add(c)
        if tokens[c].dep == "prep" and tokens[c].lemma in {"of", "into"}:
            found.update(subtree(parse, c, HELD))
    return content_stems(parse, sorted(found))


def time_of(parse: Parse, verb: int, act: str) -> str:
    """The time of a deed, as `Deed.time`: what goes on now is told from the past for acts that last alone."""
    token = parse.tokens[verb]
    if token.dep == "acl":
        return ""
    when = tense(parse, token.span)
    if when is Tense.FUTURE:
        return "ahead"
    return "now" if when is Tense.PRESENT and act in LASTING else "past"


def charges_of(parse: Parse, inside: list[int]) -> list[int]:
    """What somebody is in charge of."""
    tokens = parse.tokens
    charges = [i for i in inside if tokens[i].lemma == "charge"]
    return [d for i in charges for c in children(parse, i) if tokens[c].lemma == "of" for d in children(parse, c)]
