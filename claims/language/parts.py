"""The parts of a clause that tell of what, by whom and when: subjects, agents, complements, days."""

from __future__ import annotations

from collections.abc import Iterable

from claims.dates.values import WEEKDAYS
from claims.language.clauses import children, subtree
from claims.model import Parse
from claims.reading.publication import MONTHS

BEYOND = frozenset({"conj", "ccomp", "parataxis", "advcl"})
"""Dependencies that lead into another clause."""
STAYING = frozenset({"stay", "remain", "keep", "cling"})
"""Verbs of a state that goes on."""
_NAMING = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr"})
_DAYS = frozenset(WEEKDAYS)
_MONTHS = frozenset(month.title() for month in MONTHS)


def antecedent(parse: Parse, verb: int, subject: int | None) -> int | None:
    """What a subject stands for: the noun before a relative clause; of "they" and "it" the last subject before."""
    tokens = parse.tokens
    if subject is None or tokens[subject].pos != "PRON":
        return subject
    if tokens[subject].tag in {"WP", "WDT"}:
        return tokens[verb].head if tokens[verb].dep == "relcl" else subject
    if tokens[subject].lemma not in {"they", "it"}:
        return subject
    nouns = [i for i in range(subject) if tokens[i].pos in {"NOUN", "PROPN"} and tokens[i].dep in _NAMING]
    return nouns[-1] if nouns else subject


def is_current(parse: Parse, verb: int) -> bool:
    """ "Is banned", "remains closed", "still has no power"."""
    helpers = [parse.tokens[i] for i in (verb, *children(parse, verb))]
    now = any(t.tag in {"VBZ", "VBP"} for t in helpers if t.lemma == "be")
    return now or parse.tokens[verb].lemma in STAYING or any(t.lemma == "still" for t in helpers)


def days(parse: Parse, verb: int) -> frozenset[str]:
    """The weekdays named in a clause, else the months."""
    told = {parse.tokens[i].text for i in below(parse, [verb], BEYOND)}
    return frozenset(told & _DAYS or told & _MONTHS)


def below(parse: Parse, heads: Iterable[int | None], stop: frozenset[str]) -> list[int]:
    """All tokens at and below those, without the branches whose dependency is in `stop`."""
    return sorted({i for head in heads if head is not None for i in subtree(parse, head, stop)})


def agents(parse: Parse, verb: int) -> list[int]:
    """Who does it in a passive clause."""
    return [d for c in children(parse, verb) if parse.tokens[c].dep == "agent" for d in children(parse, c)]


def complements(parse: Parse, heads: Iterable[int | None]) -> list[int]:
    """What those are of, on, for or with: "the ban on flights"."""
    tokens = parse.tokens
    near = [c for head in heads if head is not None for c in children(parse, head)]
    return [d for c in near if tokens[c].lemma in {"of", "on", "for", "with"} for d in children(parse, c)]
