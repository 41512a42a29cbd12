"""What a day is to something that lasts: its beginning, its end, a state told as of then."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from claims.dates.values import Bound, DateValue
from claims.language import clauses
from claims.model import Parse, Span

_BEGINNINGS = """
begin start open reopen launch resume commence roll premiere inaugurate walk_out down_tool come_force enter_force
come_into_effect go_into_effect take_effect take_office take_oath take_over take_power take_up
swear_in go_into_operation go_into_service
enter_service go_stream come_stream go_sale go_live kick_off set_out come_market
"""
_ENDS = """
end close finish expire conclude cease stop shut lapse run_out wind_up step_down stand_down leave_office leave_post
go_out_of take_out_of retire quit lock go_good lift
complete hand_over
"""
"""Verbs, with the particle or noun that must stand with them after "_"."""
_CLOSED = frozenset({"close", "shut", "block", "suspend", "ground", "cancel", "halt", "seal", "bar"})
"""What was so "until" a day begins anew on it: "closed until 12 January" is "reopens on 12 January", and "until 12
January, when his successor starts" is "the successor starts on 12 January"."""
_TURNED = {Bound.UNTIL: Bound.SINCE, Bound.SINCE: Bound.UNTIL}
_FIRST = frozenset({"first", "early", "earliest"})
_LAST = frozenset({"last", "final", "deadline", "farewell"})
_HAPPENS = re.compile(r"^,? when\b")
_LAST_AFTER = re.compile(r"^, (?:the|his|her|its|their|my|our) (?:very )?(?:last|final) \w+")
_LAST_BEFORE = re.compile(r"\bthe (?:very )?(?:last|final)(?: one)?(?: of [\w’' ]{2,30}?)?,? (?:(?:on|in) )?(?:the )?$")
_AS_OF = re.compile(r"\bas (?:of|from) (?:the )?$", re.I)


def _verbs(table: str) -> dict[str, tuple[frozenset[str], ...]]:
    found: dict[str, tuple[frozenset[str], ...]] = {}
    for verb, *more in (word.split("_") for word in table.split()):
        found[verb] = (*found.get(verb, ()), frozenset(more))
    return found


_TABLES = ((Bound.SINCE, _verbs(_BEGINNINGS)), (Bound.UNTIL, _verbs(_ENDS)))


def edged(value: DateValue, parse: Parse, span: Span, published: date | None) -> DateValue:
    """The day with what it is to something that lasts: the castle "opens" on it, the doors "close" on it.

    "By Friday 27 had fallen ill" tells how things stood then; "the first trucks roll on 16 June" since when they do.
    """
    indices = clauses.tokens_in(parse, span)
    if not indices:
        return value
    verb = clauses.clause_head(parse, clauses.top(parse, indices))
    if value.bound is Bound.ON:
        return _day(value, parse, span, verb, published)
    if value.bound is Bound.BY:
        had = any(parse.tokens[c].text == "had" for c in clauses.children(parse, verb))
        return replace(value, edge=Bound.BY) if had else value
    turned = _TURNED.get(value.bound, Bound.ON)
    happens = turned is Bound.SINCE and _HAPPENS.match(parse.sentence.article.text[span.end : parse.sentence.span.end])
    return replace(value, edge=turned) if happens or _lemmas(parse, verb) & _CLOSED else value


def _day(value: DateValue, parse: Parse, span: Span, verb: int, published: date | None) -> DateValue:
    text, base = parse.sentence.text, parse.sentence.span.start
    if _AS_OF.search(text[: span.start - base]):
        ahead = published is not None and value.start is not None and value.start > published
        return replace(value, bound=Bound.SINCE) if ahead else replace(value, edge=Bound.BY)
    subject = clauses.subject_of(parse, verb)
    words = _described(parse, subject) if subject is not None else frozenset()
    if value.dated and subject is not None and parse.tokens[subject].tag == "NNS" and words & _FIRST:
        return replace(value, bound=Bound.SINCE)
    if words & _LAST or _called_last(text, span.start - base, span.end - base):
        return replace(value, edge=Bound.UNTIL)
    return replace(value, edge=_edge(parse, verb))


def _edge(parse: Parse, verb: int) -> Bound:
    joined = [c for c in clauses.children(parse, verb) if parse.tokens[c].dep == "conj"]
    beside = [(parse.tokens[at].lemma, _lemmas(parse, at)) for at in (verb, *joined)]
    told = (bound for bound, table in _TABLES for v, words in beside if any(m <= words for m in table.get(v, ())))
    return next(told, Bound.ON)


def _called_last(text: str, start: int, end: int) -> bool:
    """ "On 15 October, her last day in office", "the last of them on 30 November"."""
    return bool(_LAST_AFTER.match(text[end:]) or _LAST_BEFORE.search(text[:start]))


def _lemmas(parse: Parse, verb: int) -> frozenset[str]:
    """Lemmas of a verb and of what stands with it."""
    below = clauses.children(parse, verb)
    nested = [d for c in below if parse.tokens[c].dep in {"prep", "advmod", "prt"} for d in clauses.children(parse, c)]
    return frozenset(parse.tokens[i].lemma for i in (verb, *below, *nested))


def _described(parse: Parse, noun: int) -> frozenset[str]:
    """Lemmas of a noun and its adjectives."""
    return frozenset(parse.tokens[i].lemma for i in (noun, *clauses.children(parse, noun)))
