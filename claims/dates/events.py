"""Dates told by an event of the same article: "a week after the vote"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.dates.offsets import shifted
from claims.dates.phrases import Phrase
from claims.dates.values import Bound, DateValue
from claims.dates.words import DURATION
from claims.language import clauses
from claims.language.pipeline import stem
from claims.model import Claim, Parse, Span

_BEFORE_EVENT = re.compile(rf"\b(?i:{DURATION} (?P<way>after|before|following)) (?=[a-z])")


def event_phrases(parse: Parse, told: Sequence[Claim]) -> Iterator[Phrase]:
    """Expressions counted from an event to which the article gives exactly one day."""
    text, base = parse.sentence.text, parse.sentence.span.start
    for match in _BEFORE_EVENT.finditer(text):
        event = _event_after(parse, base + match.end("way"))
        day = _day_of(parse.tokens[event].lemma, told) if event is not None else None
        sign = -1 if match["way"].lower() == "before" else 1
        value = shifted(day, match, sign) if day else None
        if value and event is not None:
            end = parse.tokens[event].span.end - base
            yield Phrase(match.start(), end, replace(value, certainty=0.7), "event")


def _event_after(parse: Parse, offset: int) -> int | None:
    """The noun that hangs on the preposition ending at that character."""
    prepositions = clauses.tokens_in(parse, Span(offset - 1, offset))
    if not prepositions:
        return None
    below = clauses.children(parse, prepositions[0])
    return next((c for c in below if parse.tokens[c].dep == "pobj" and parse.tokens[c].pos == "NOUN"), None)


def _day_of(event: str, told: Sequence[Claim]) -> DateValue | None:
    root = stem(event)
    days = {
        claim.value.start: claim.value
        for claim in told
        if claim.value.single
        and claim.value.bound is Bound.ON
        and not claim.value.tolerance
        and (root in {claim.about.noun, claim.about.predicate} or root in claim.about.subject)
    }
    return next(iter(days.values())) if len(days) == 1 else None
