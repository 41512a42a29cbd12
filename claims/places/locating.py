"""Where things happen: the place phrases of a sentence that hang on a verb or event through a word of place.

A name that is a subject ("Washington said"), part of an organisation, or somebody's home is no such phrase.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from claims.language.clauses import children, tokens_in, top
from claims.model import Parse, Span
from claims.places.gazetteer import Reading, around, capital, fold, readings
from claims.places.roles import PLACE_LABELS, role_of
from claims.places.words import DIRECTIONS, PARTS, PREPOSITIONS, SITES, Role

LONGEST_AFTER_COMMA = 4
"""Words of a state or country after a comma."""


class Shape(Enum):
    """What a name that the gazetteer does not know looks like."""

    SETTLEMENT = "settlement"
    SITE = "site"
    REGION = "region"
    DIRECTION = "direction"


@dataclass(frozen=True, slots=True)
class Mention:
    """One place phrase in its role.

    Attributes:
        name: As printed; "" for a part of something unnamed ("the western slope").
        known: What the name can mean.
        directions: Compass words that narrow it, in the basic forms of `DIRECTIONS`.
        part: Noun that the compass word stands with, "" where it stands with the name.
        listed: One of several places joined by "and".
    """

    span: Span
    name: str
    known: tuple[Reading, ...]
    shape: Shape
    role: Role
    directions: frozenset[str] = frozenset()
    part: str = ""
    listed: bool = False


def mentions(parse: Parse) -> Iterator[Mention]:
    """The place phrases of a sentence, in order, none inside another."""
    taken: list[Span] = []
    for mention in (*_capitals(parse), *_names(parse), *_parts(parse)):
        if not any(mention.span.overlaps(span) for span in taken):
            taken.append(mention.span)
            yield mention


def _text(parse: Parse, first: int, last: int) -> tuple[str, Span]:
    span = Span(parse.tokens[first].span.start, parse.tokens[last].span.end)
    return parse.sentence.article.text[span.start : span.end], span


def _capitals(parse: Parse) -> Iterator[Mention]:
    """ "The Chilean capital", "Senegal's capital": the city itself."""
    for i, token in enumerate(parse.tokens):
        if token.lemma != "capital" or token.pos != "NOUN":
            continue
        for c in children(parse, i):
            city = capital(parse.tokens[c].text) if parse.tokens[c].dep in {"amod", "poss", "compound"} else None
            role = role_of(parse, i) if city else None
            if city and role:
                _, span = _text(parse, c, i)
                yield Mention(span, city.name, (city,), Shape.SETTLEMENT, role)


def _names(parse: Parse) -> Iterator[Mention]:
    """Named places, "Paris, Texas" as one."""
    for first, last in _spans(parse):
        inside = list(range(first, last + 1))
        head = top(parse, inside)
        name, _ = _text(parse, first, last)
        role = role_of(parse, head)
        if role is None:
            continue
        known, end = _narrowed(parse, last, name)
        _, span = _text(parse, first, end)
        shape = _shape(parse, inside, head)
        listed = _listed(parse, head)
        yield Mention(span, name, known, shape, role, _directions_at(parse, head), listed=listed)


def _spans(parse: Parse) -> list[tuple[int, int]]:
    """First and last token of each name: entities of place, then names that follow a word of place."""
    found = []
    for entity in parse.entities:
        inside = [i for i in tokens_in(parse, entity.span) if parse.tokens[i].pos not in {"DET", "PUNCT", "PART"}]
        if inside and (entity.label in PLACE_LABELS or _site_name(parse, inside, entity.label)):
            found.append((inside[0], inside[-1]))
    for first, last in _runs(parse):
        labels = {parse.tokens[i].entity for i in range(first, last + 1)}
        name, _ = _text(parse, first, last)
        if not labels & PLACE_LABELS and ("" in labels or readings(name) or _named_spot(parse, first)):
            found.append((first, last))
    return sorted(found, key=lambda ends: (ends[0], -ends[1]))


def _named_spot(parse: Parse, first: int) -> bool:
    """ "The island of X": the noun says that X is a place, whatever the pipeline made of it."""
    before = parse.tokens[first - 1]
    return before.lemma == "of" and parse.tokens[before.head].lemma in SITES


def _runs(parse: Parse) -> Iterator[tuple[int, int]]:
    """Runs of proper nouns right after a preposition of place."""
    i = 0
    while i < len(parse.tokens):
        if parse.tokens[i].pos != "PROPN":
            i += 1
            continue
        first = i
        while i + 1 < len(parse.tokens) and parse.tokens[i + 1].pos == "PROPN":
            i += 1
        before = first - 1 - (first > 1 and parse.tokens[first - 1].pos == "DET")
        if before >= 0 and (parse.tokens[before].lemma in PREPOSITIONS or _named_spot(parse, first)):
            yield first, i
        i += 1


def _site_name(parse: Parse, inside: list[int], label: str) -> bool:
    """True for a building that the pipeline took for an organisation ("Northside Hospital")."""
    return label == "ORG" and parse.tokens[inside[-1]].text.lower() in SITES


def _shape(parse: Parse, inside: list[int], head: int) -> Shape:
    if any(parse.tokens[i].text.lower() in SITES for i in inside):
        return Shape.SITE
    labels = {parse.tokens[i].entity for i in inside}
    if "FAC" in labels:
        return Shape.SITE
    if "LOC" in labels:
        return Shape.REGION
    above = parse.tokens[parse.tokens[head].head]
    return Shape.SETTLEMENT if above.lemma in {"in", "near", "outside"} else Shape.SITE


def _narrowed(parse: Parse, last: int, name: str) -> tuple[tuple[Reading, ...], int]:
    """What a name can mean and its last token, read together with the place after a comma ("Paris, Texas")."""
    known = readings(name)
    if last + 2 >= len(parse.tokens) or parse.tokens[last + 1].text != ",":
        return known, last
    for stop in range(min(last + LONGEST_AFTER_COMMA + 1, len(parse.tokens) - 1), last + 1, -1):
        outers = around(_text(parse, last + 2, stop)[0]) if parse.tokens[stop].text != "." else ()
        for outer in outers:
            inner = tuple(reading for reading in known if outer.holds(reading))
            if inner or outer.kind != "city":
                return inner or (Reading(fold(name), "city", (outer.name, *outer.containers)),), stop
    return known, last


def _parts(parse: Parse) -> Iterator[Mention]:
    """ "On the western slope": a compass word with the part of something unnamed."""
    for i, token in enumerate(parse.tokens):
        if token.lemma not in PARTS or token.pos != "NOUN":
            continue
        directions, role = _directions_at(parse, i), role_of(parse, i)
        if directions and role is Role.AT:
            words = [c for c in (*children(parse, i), i) if _direction(parse, c) or c == i]
            _, span = _text(parse, min(words), i)
            yield Mention(span, "", (), Shape.DIRECTION, role, directions, PARTS[token.lemma])


def _direction(parse: Parse, index: int) -> frozenset[str]:
    return DIRECTIONS.get(parse.tokens[index].text.lower().replace("-", ""), frozenset())


def _directions_at(parse: Parse, head: int) -> frozenset[str]:
    """Compass words that stand before a noun or name ("southern Mexico", "the northern part of Mali")."""
    found = [
        _direction(parse, c)
        for c in children(parse, head)
        if parse.tokens[c].dep in {"amod", "compound", "nmod"} and c < head
    ]
    above = parse.tokens[parse.tokens[head].head]
    if not any(found) and above.lemma == "of" and parse.tokens[above.head].lemma in PARTS:
        return _directions_at(parse, above.head)
    return frozenset().union(*found)


def _listed(parse: Parse, head: int) -> bool:
    return parse.tokens[head].dep == "conj" or any(parse.tokens[c].dep == "conj" for c in children(parse, head))
