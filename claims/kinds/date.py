"""Dates and times: when a sentence says that something is.

"On Wednesday" in a report of Friday 2023-12-29 that says "met" is 2023-12-27. Against "Thursday, December 28"
of another report of the same meeting it conflicts; against "in December" it agrees.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from claims.dates import relations
from claims.dates.choice import Setting
from claims.dates.edges import edged
from claims.dates.events import event_phrases, lasting_phrases, term_phrases
from claims.dates.guards import is_date
from claims.dates.phrases import phrases
from claims.dates.values import Bound, DateValue, show
from claims.language import clauses, nearness
from claims.language.tense import PLANNED, tense
from claims.model import Article, Claim, Document, Kind, Parse, Span, Standing


def find(document: Document) -> Iterator[Claim]:
    """Every date or time expression, resolved against the article's own publication date."""
    told: list[Claim] = []
    for parse in document.parses:
        found = _claims(parse, document.article, told)
        told.extend(found)
        yield from found


def _claims(parse: Parse, article: Article, told: Sequence[Claim]) -> list[Claim]:
    text, base = parse.sentence.text, parse.sentence.span.start
    previous = _previous(parse, told)

    def span(start: int, end: int) -> Span:
        return Span(base + start, base + end)

    def setting_at(start: int, end: int) -> Setting:
        return Setting(
            article.published,
            tense(parse, span(start, end)),
            quoted=_quoted(text[:start]),
            previous=previous,
            dateline=article.dateline,
        )

    found = phrases(text, setting_at, lambda rule, start, end: is_date(parse, rule, span(start, end)))
    published = article.published
    told_by_length = (*lasting_phrases(parse, published), *term_phrases(parse, published))
    for event in (*event_phrases(parse, told), *told_by_length):
        if not any(event.start < p.end and p.start < event.end for p in found):
            found.append(event)
    claims = []
    for phrase in sorted(found, key=lambda p: p.start):
        about = clauses.about(parse, span(phrase.start, phrase.end))
        where = span(phrase.start, phrase.end)
        value = _unless_denied(phrase.value, denied=about.negated or _is_unplanned(parse, where))
        value = edged(value, parse, where, article.published)
        claims.append(Claim("date", parse.sentence, where, value, about))
    return claims


def _quoted(before: str) -> bool:
    """Inside quotation marks, as far as the sentence shows."""
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _previous(parse: Parse, told: Sequence[Claim]) -> DateValue | None:
    """The last date of the sentence before."""
    last = told[-1] if told else None
    if last is None or last.sentence.index != parse.sentence.index - 1 or last.value.bound is not Bound.ON:
        return None
    value: DateValue = last.value
    return value


def _is_unplanned(parse: Parse, span: Span) -> bool:
    """ "Is not expected to open before May": the plan is denied, not the verb beside the date."""
    indices = clauses.tokens_in(parse, span)
    verb = clauses.clause_head(parse, clauses.top(parse, indices)) if indices else 0
    above = parse.tokens[verb].head
    planned = parse.tokens[verb].dep == "xcomp" and parse.tokens[above].lemma in PLANNED
    return bool(indices) and planned and clauses.is_negated(parse, above)


def _unless_denied(value: DateValue, *, denied: bool) -> DateValue:
    """A denied "before" or "until" is an earliest time: "will not start before May"."""
    if not denied or value.bound not in {Bound.BEFORE, Bound.UNTIL}:
        return value
    if value.bound is Bound.BEFORE and value.start and value.single and not value.time:
        day = value.start + timedelta(days=1)
        value = replace(value, start=day, end=day)
    return replace(value, bound=Bound.AFTER)


def relate(left: DateValue, right: DateValue) -> Standing:
    """Whether two dates of one thing can be the same."""
    standing = relations.relate(left, right)
    return replace(standing, nearness=nearness.of_dates(_days(left), _days(right)))


def _days(value: DateValue) -> tuple[date, date] | None:
    return (value.start, value.end) if value.start and value.end else None


KIND = Kind(name="date", find=find, relate=relate, show=show, shadows=frozenset({"number"}))
