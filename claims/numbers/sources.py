"""Whose count a figure is: "police counted 9,000", "organisers put the crowd at 15,000", "according to the company"."""

from __future__ import annotations

from claims.language import clauses
from claims.language.pipeline import stem
from claims.model import Parse, Span
from claims.numbers.counted_nouns import PERSONS
from claims.numbers.quantities import NumberValue

SOMEBODY = "somebody"
_SIDES = {
    "authorities": "police officer garda gendarme authority official ministry city council town",
    "organisers": "organiser organizer union alliance party movement campaign campaigner activist company opposition "
    "protester demonstrator federation",
}
_SIDE_OF = {stem(word): side for side, words in _SIDES.items() for word in words.split()}
_ESTIMATING = frozenset({"count", "estimate", "reckon", "put", "speak", "tally", "claim"})
_ANOTHERS_COUNT = 0.6
_REACH = 3  # governors above the figure's verb: "who reckoned that a thousand people had come"


def source(parse: Parse, span: Span) -> str:
    """Which side counted or estimated the figure at `span`: "authorities", "organisers", `SOMEBODY` else.

    "" where the text gives it as a fact.
    """
    indices = clauses.tokens_in(parse, span)
    if not indices:
        return ""
    anchor = clauses.top(parse, indices)
    verb = clauses.clause_head(parse, anchor)
    for index in (verb, *list(clauses.governors(parse, verb))[:_REACH]):
        if parse.tokens[index].lemma in _ESTIMATING and (subject := clauses.subject_of(parse, index)) is not None:
            return _named(parse, subject, index)
    return _according_to(parse, verb)


def _named(parse: Parse, subject: int, verb: int) -> str:
    relative = parse.tokens[subject].tag in {"WP", "WDT"}
    return _side(parse, parse.tokens[verb].head if relative else subject)


def _side(parse: Parse, index: int) -> str:
    return _SIDE_OF.get(stem(parse.tokens[index].lemma), SOMEBODY)


def _according_to(parse: Parse, verb: int) -> str:
    for index in clauses.children(parse, verb):
        if parse.tokens[index].text.lower() == "according":
            below = clauses.subtree(parse, index)
            named = (i for i in below if parse.tokens[i].dep == "pobj")
            return next((_side(parse, i) for i in named), "")
    return ""


def one_count(left: NumberValue, right: NumberValue) -> float:
    """How surely the two are of one count, in [0, 1]: the police and the organisers have each their own."""
    if left.source == right.source:
        return 1.0
    if {left.source, right.source}.isdisjoint({"", SOMEBODY}):
        return 0.0
    return _ANOTHERS_COUNT if {left.noun, right.noun} & PERSONS else 1.0
