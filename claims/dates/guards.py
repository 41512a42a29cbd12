"""What looks like a date and is none: names, verbs, counts."""

from __future__ import annotations

import re

from claims.language import clauses
from claims.model import Parse, Span, Token

NAME_ENTITIES = frozenset({"PERSON", "ORG", "WORK_OF_ART", "PRODUCT", "FAC", "EVENT", "LAW"})
DATE_ENTITIES = frozenset({"DATE", "TIME"})
_LEAD = re.compile(r"\b(?:on|said|since|until|by|from|before|after|next|last|this|late|early|every)$", re.I)
_YEAR_LEAD = re.compile(
    r"\b(?:in|since|by|of|until|till|from|before|after|during|through|year|for|around|about|late|early|end of"
    r"|between|to|and|or|than|spring|summer|autumn|winter)$",
    re.I,
)


def is_date(parse: Parse, rule: str, span: Span) -> bool:
    """False where the words around show that what a rule matched there is no date."""
    indices = clauses.tokens_in(parse, span)
    if not indices:
        return False
    tokens = [parse.tokens[i] for i in indices]
    text, base = parse.sentence.text, parse.sentence.span.start
    lead = text[: span.start - base].rstrip()
    if rule == "year":
        return _is_year(parse, indices, lead)
    if rule == "weekday":
        return not _is_name(tokens, lead) and not _named_day(parse, indices)
    if rule == "near day":
        return not (tokens[0].pos == "PROPN" and tokens[0].entity in NAME_ENTITIES)  # "USA Today"
    if rule == "clock":
        return not (tokens[-1].text in {"noon", "midday", "midnight"} and tokens[-1].dep in {"compound", "amod"})
    if rule == "period":
        return _is_period(tokens, lead) and not _is_attribute(tokens) and not _is_surname(parse, indices)
    return True


def _is_name(tokens: list[Token], lead: str) -> bool:
    """Part of a proper name and not of a date, such as a surname or a newspaper's title."""
    labels = {t.entity for t in tokens}
    return bool(labels & NAME_ENTITIES) and not labels & DATE_ENTITIES and not _LEAD.search(lead)


def _named_day(parse: Parse, indices: list[int]) -> bool:
    """ "Bloody Sunday", "Sunday Times": the day is part of a capitalised name."""
    first, last = indices[0], indices[-1]
    before = parse.tokens[first - 1] if first else None
    after = parse.tokens[last + 1] if last + 1 < len(parse.tokens) else None
    if before and before.text[:1].isupper() and before.pos in {"PROPN", "ADJ"} and before.head == last:
        return first > 1 or before.pos == "ADJ"
    return bool(
        after
        and after.text[:1].isupper()
        and after.pos == "PROPN"
        and after.entity in NAME_ENTITIES | {""}
        and parse.tokens[last].head == last + 1
        and parse.tokens[last].dep == "compound"
    )


def _is_period(tokens: list[Token], lead: str) -> bool:
    """Not "may" or "march" as verbs, nor a person called May."""
    if any(t.pos in {"AUX", "VERB"} for t in tokens) and tokens[-1].pos in {"AUX", "VERB"}:
        return False
    return not (len(tokens) == 1 and tokens[0].entity in NAME_ENTITIES and not _preposed(lead))


def _is_surname(parse: Parse, indices: list[int]) -> bool:
    """ "Theresa May said", "March Madness": a name beside it, or a verb of speech after it."""
    token = parse.tokens[indices[-1]]
    if len(indices) > 1 or token.pos != "PROPN" or token.text[:1].islower():
        return False
    before = parse.tokens[indices[0] - 1] if indices[0] else None
    named = before and before.pos == "PROPN" and before.head == indices[0] and before.dep == "compound"
    after = parse.tokens[indices[-1] + 1] if indices[-1] + 1 < len(parse.tokens) else None
    titled = after and after.pos == "PROPN" and token.dep == "compound" and token.head == indices[-1] + 1
    speaks = token.dep == "nsubj" and parse.tokens[token.head].lemma in clauses.SPEECH_LEMMAS
    return bool(named or titled) or speaks


def _is_attribute(tokens: list[Token]) -> bool:
    """ "The winter conference", "a Christmas party": a season or feast names a sort of thing, not a time."""
    season = tokens[-1]
    return (
        season.text
        in {"spring", "summer", "autumn", "fall", "winter", "Christmas", "Easter", "Thanksgiving", "Halloween"}
        and season.dep in {"compound", "amod"}
        and not any(t.lemma in {"this", "last", "next"} for t in tokens)
    )


def _preposed(lead: str) -> bool:
    return bool(re.search(r"\b(?:in|since|until|till|by|from|before|after|during|of|last|next|this)$", lead))


def _is_year(parse: Parse, indices: list[int], lead: str) -> bool:
    """A bare four-digit number is a year after a preposition of time or in a date, not before what it counts."""
    last = parse.tokens[indices[-1]]
    after = indices[-1] + 1
    counted = parse.tokens[after] if after < len(parse.tokens) else None
    if last.entity in NAME_ENTITIES | {"MONEY", "QUANTITY", "PERCENT", "CARDINAL"} and last.dep == "nummod":
        return False
    if counted is not None and last.dep == "nummod" and counted.tag == "NNS":
        return bool(re.search(r"\bthe$", lead, re.I))
    if len(indices) > 1:
        return True
    return bool(_YEAR_LEAD.search(lead)) if last.entity != "DATE" else True
