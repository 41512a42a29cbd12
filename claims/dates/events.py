"""Dates told by an event of the same article ("a week after the vote") or by how long something has lasted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from claims.dates.calendar import Unit
from claims.dates.offsets import beside, duration, moved, shifted
from claims.dates.phrases import Phrase
from claims.dates.values import Bound, DateValue
from claims.dates.words import DURATION, WEEKDAY, weekday_number
from claims.language import clauses
from claims.language.pipeline import stem
from claims.model import Claim, Parse, Span

_BY_EVENT = re.compile(
    rf"\b(?:(?i:{DURATION}|the (?P<one>day|week|month|year)|the (?P<weekday>{WEEKDAY}))(?P<exact> to the day)?"
    r" (?P<way>after|before|following)"
    r"|(?i:the (?P<eve>eve|day|morning|night|evening) (?P<at>of|before))) (?=[a-z])"
)


def event_phrases(parse: Parse, told: Sequence[Claim]) -> Iterator[Phrase]:
    """Expressions counted from an event to which the article gives exactly one day."""
    text, base = parse.sentence.text, parse.sentence.span.start
    for match in _BY_EVENT.finditer(text):
        event = _event_after(parse, base + match.end("way" if match["way"] else "at"))
        day = _day_of(parse.tokens[event].lemma, told) if event is not None else None
        value = _counted(day, match) if day else None
        if value and event is not None:
            end = max(parse.tokens[event].span.end - base, match.end())
            yield Phrase(match.start(), end, replace(value, certainty=0.7), "event")


def _counted(day: DateValue, match: re.Match[str]) -> DateValue | None:
    """The day that an expression counts from that of an event."""
    if match["eve"]:
        back = match["eve"].lower() == "eve" or match["at"].lower() == "before"
        return moved(day, -1 if back else 0)
    sign = -1 if match["way"].lower() == "before" else 1
    if match["weekday"]:
        return beside(day, weekday_number(match["weekday"]), sign)
    value = shifted(day, match, sign)
    return replace(value, tolerance=0) if value and match["exact"] else value


_LASTING = re.compile(rf"\b[Ff]or (?:the (?:last|past) )?(?i:{DURATION})\b")
_FINEST = frozenset({Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR})


def lasting_phrases(parse: Parse, published: date | None) -> Iterator[Phrase]:
    """Since when something has been so that "has lasted for five months": told by the verb, not by the duration."""
    text, base = parse.sentence.text, parse.sentence.span.start
    for match in _LASTING.finditer(text):
        verb = _perfect_verb(parse, base + match.start())
        if published is None or verb is None or duration(match)[1] not in _FINEST:
            continue
        value = shifted(DateValue(published, published), match, -1)
        if value is not None:
            span = parse.tokens[verb].span
            value = replace(value, bound=Bound.SINCE, certainty=0.8)
            yield Phrase(span.start - base, span.end - base, value, "lasting")


_TERM = re.compile(rf"\b(?i:{DURATION}) (?P<deal>contract|deal|lease|mandate)\b")
_SIGNED = frozenset({"sign", "agree", "appoint", "hire", "tie", "commit"})


def term_phrases(parse: Parse, published: date | None) -> Iterator[Phrase]:
    """Until when a contract just signed will run: "signed him on a four-year contract"."""
    signed = any(t.lemma in _SIGNED and t.tag in {"VBD", "VBN"} for t in parse.tokens)
    if published is None or not signed:
        return
    for match in _TERM.finditer(parse.sentence.text):
        value = shifted(DateValue(published, published), match, 1) if duration(match)[1] in _FINEST else None
        if value is not None:
            yield Phrase(*match.span("deal"), replace(value, bound=Bound.UNTIL, certainty=0.7), "term")


def _perfect_verb(parse: Parse, offset: int) -> int | None:
    """The verb in the present perfect on which the preposition at that character hangs."""
    preposition = clauses.tokens_in(parse, Span(offset, offset + 1))
    if not preposition:
        return None
    verb = clauses.clause_head(parse, preposition[0])
    helpers = {parse.tokens[c].text.lower() for c in clauses.children(parse, verb)}
    perfect = helpers & {"has", "have", "'s", "’s", "'ve", "’ve"} and parse.tokens[verb].tag in {"VBN", "VBG"}
    return verb if perfect and not helpers & {"to", "may", "might", "would", "could", "will"} else None


def _event_after(parse: Parse, offset: int) -> int | None:
    """The noun or clause that hangs on the preposition ending at that character."""
    prepositions = clauses.tokens_in(parse, Span(offset - 1, offset))
    if not prepositions:
        return None
    if parse.tokens[prepositions[0]].dep == "mark":
        return parse.tokens[prepositions[0]].head
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
