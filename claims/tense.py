"""Which way in time a clause points, read from its verbs."""

from __future__ import annotations

from claims import language
from claims.date_choice import Tense
from claims.model import Parse, Span, Token

FUTURE_AUX = frozenset({"will", "shall", "would", "'ll", "wo", "may", "might", "could", "can", "should", "must"})
PLANNED = frozenset({
    "expect", "schedule", "plan", "due", "set", "intend", "hope", "aim", "want", "need", "propose", "postpone",
    "likely", "forecast", "slate",
})  # fmt: skip
"""Words whose complement lies ahead: "is due on Monday", "is expected in March"."""


def tense(parse: Parse, span: Span) -> Tense:
    """The direction of the clause that governs these characters of the article."""
    inside = language.tokens_in(parse, span)
    if not inside:
        return Tense.PRESENT
    anchor = language.top(parse, inside)
    for i in (anchor, *language.governors(parse, anchor)):
        if found := _verb_tense(parse, i):
            return found
    return Tense.PRESENT


def _verb_tense(parse: Parse, i: int) -> Tense | None:
    """None where the token is no verb, or a form that takes its time from the verb above it."""
    token = parse.tokens[i]
    if token.pos not in {"VERB", "AUX"} and not (token.pos == "ADJ" and token.lemma in PLANNED):
        return None
    below = [parse.tokens[c] for c in language.children(parse, i)]
    helpers = [t for t in below if t.dep in {"aux", "auxpass"}]
    if any(t.lemma in FUTURE_AUX or t.tag == "TO" for t in helpers) or _planned(token, helpers):
        return Tense.FUTURE
    if token.tag == "VBD" or any(t.tag == "VBD" or t.lemma == "have" for t in helpers):
        return Tense.PAST
    if token.tag == "VBN" and not helpers:
        return Tense.PAST
    if token.tag in {"VBG", "VB"} and not helpers:
        return None
    return Tense.PRESENT


def _planned(token: Token, helpers: list[Token]) -> bool:
    """ "Is expected", "is due", "plans": not "planned" or "wanted", which tell what was done."""
    if token.lemma not in PLANNED or any(t.tag == "VBD" or t.lemma == "have" for t in helpers):
        return False
    return token.pos == "ADJ" or token.tag in {"VBZ", "VBP"} or bool(helpers)
