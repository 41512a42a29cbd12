"""Where things happen: the place phrases of a sentence that hang on a verb or event through a word of place.

A name that is a subject ("Washington said"), part of an organisation, or somebody's home is no such phrase.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from claims.language.clauses import children, tokens_in, top
from claims.model import Parse, Span
from claims.places.gazetteer import Reading, around, capital, fold, readings
from claims.places.roles import PLACE_LABELS, hung
from claims.places.scenes import is_earlier, scene, where
from claims.places.words import (
    DIRECTIONS,
    LANDMARKS,
    LEVELS,
    PARTS,
    PREPOSITIONS,
    SETTLEMENTS,
    SITES,
    STREETS,
    Role,
)

LONGEST_AFTER_COMMA = 4
"""Words of a state or country after a comma."""


class Shape(Enum):
    """What a name that the gazetteer does not know looks like."""

    SETTLEMENT = "settlement"
    SITE = "site"
    REGION = "region"
    DIRECTION = "direction"
    SPOT = "spot"


FROM_WITHIN = frozenset({"begin", "catch"})
"""Happenings that are where they are said to be from: "set out from", "taken from"."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place phrase in its role.

    Attributes:
        name: As printed; "" for a part of something unnamed ("the western slope").
        known: What the name can mean.
        directions: Compass words that narrow it, in the basic forms of `DIRECTIONS`.
        part: Noun that the compass word stands with, "" where it stands with the name.
        listed: One of several places joined by "and".
        scene: What happens there, as `scenes.scene` names it.
        earlier: The sentence is about another occasion than the one reported.
        noun: Common noun of a spot without a name ("barn"), or the one that stands with a name ("pass").
    """

    span: Span
    name: str
    known: tuple[Reading, ...]
    shape: Shape
    role: Role
    directions: frozenset[str] = frozenset()
    part: str = ""
    listed: bool = False
    scene: str = ""
    noun: str = ""
    earlier: bool = False


def mentions(parse: Parse) -> Iterator[Mention]:
    """The place phrases of a sentence, in order, none inside another."""
    taken: list[Span] = []
    for mention in (*_capitals(parse), *_names(parse), *_parts(parse), *_beside(parse), *_spots(parse)):
        if not any(mention.span.overlaps(span) for span in taken):
            taken.append(mention.span)
            yield replace(mention, earlier=is_earlier(parse, mention.span))


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
            place = _placed(parse, i) if city else None
            if city and place:
                _, span = _text(parse, c, i)
                yield Mention(span, city.name, (city,), Shape.SETTLEMENT, place[0], scene=place[1])


def _placed(parse: Parse, index: int) -> tuple[Role, str] | None:
    """Role of a noun or name and what happens there."""
    for verb in where(parse, index):
        if name := scene(parse, verb):
            return Role.AT, name
    found = hung(parse, index)
    if found is None:
        return None
    role, happening = found
    name = scene(parse, happening)
    return (Role.AT if role is Role.ORIGIN and name in FROM_WITHIN else role), name


def _names(parse: Parse) -> Iterator[Mention]:
    """Named places, "Paris, Texas" as one."""
    for first, last in _spans(parse):
        inside = list(range(first, last + 1))
        head = top(parse, inside)
        name, _ = _text(parse, first, last)
        place = _placed(parse, head)
        if place is None:
            continue
        known, end = _narrowed(parse, last, name)
        _, span = _text(parse, first, end)
        shape = _shape(parse, inside, head)
        listed = _listed(parse, head)
        noun = parse.tokens[parse.tokens[head].head].lemma if parse.tokens[head].dep == "compound" else ""
        yield Mention(span, name, known, shape, place[0], _directions_at(parse, head), "", listed, place[1], noun)


def _spans(parse: Parse) -> list[tuple[int, int]]:
    """First and last token of each name: entities of place, then names that follow a word of place."""
    found = []
    for entity in parse.entities:
        inside = [i for i in tokens_in(parse, entity.span) if parse.tokens[i].pos not in {"DET", "PUNCT", "PART"}]
        if inside and (entity.label in PLACE_LABELS or _site_name(parse, inside, entity.label)):
            found.append((inside[0], inside[-1]))
    for first, last in (*_runs(parse), *_clefts(parse)):
        labels = {parse.tokens[i].entity for i in range(first, last + 1)}
        name, _ = _text(parse, first, last)
        known = readings(name) or _named_spot(parse, first) or any(where(parse, last))
        if not labels & PLACE_LABELS and ("" in labels or known):
            found.append((first, last))
    return sorted(found, key=lambda ends: (ends[0], -ends[1]))


def _named_spot(parse: Parse, first: int) -> bool:
    """ "The island of X", "a museum in X": the noun says that X is a place, whatever the pipeline made of it."""
    before = parse.tokens[first - 1]
    return before.lemma in {"of", "in", "near", "outside"} and parse.tokens[before.head].lemma in SITES


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


def _clefts(parse: Parse) -> Iterator[tuple[int, int]]:
    """ "Alder Square is where it began": the name is a place, whatever else stands with it."""
    for i, token in enumerate(parse.tokens):
        if token.pos == "PROPN" and token.dep == "nsubj" and any(where(parse, i)):
            first = i
            while first and parse.tokens[first - 1].pos == "PROPN":
                first -= 1
            yield first, i


def _site_name(parse: Parse, inside: list[int], label: str) -> bool:
    """True for a building that the pipeline took for an organisation ("Northside Hospital")."""
    return label == "ORG" and parse.tokens[inside[-1]].text.lower() in SITES


def _shape(parse: Parse, inside: list[int], head: int) -> Shape:
    above = parse.tokens[parse.tokens[head].head]
    with_noun = parse.tokens[head].dep == "compound" and above.lemma in SITES
    if with_noun or any(parse.tokens[i].text.lower() in SITES | STREETS for i in inside):
        return Shape.SITE
    labels = {parse.tokens[i].entity for i in inside}
    if "FAC" in labels:
        return Shape.SITE
    if "LOC" in labels:
        return Shape.REGION
    settled = above.lemma in {"in", "near", "outside"} or any(where(parse, head))
    return Shape.SETTLEMENT if settled or parse.tokens[above.head].lemma in SETTLEMENTS else Shape.SITE


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
        directions, place = _directions_at(parse, i), _placed(parse, i)
        if directions and place and place[0] is Role.AT:
            words = [c for c in (*children(parse, i), i) if _direction(parse, c) or c == i]
            _, span = _text(parse, min(words), i)
            part = PARTS[token.lemma]
            yield Mention(span, "", (), Shape.DIRECTION, place[0], directions, part, scene=_again(parse, i) or place[1])


def _again(parse: Parse, part: int) -> str:
    """What happens at "this slope", further on in a sentence that has named the part."""
    tokens = parse.tokens
    for i in range(part + 1, len(tokens)):
        same = tokens[i].lemma == tokens[part].lemma and tokens[i - 1].lemma in {"this", "that"}
        if same and (names := [n for j in range(i, min(i + 6, len(tokens))) if (n := scene(parse, j))]):
            return names[0]
    return ""


def _beside(parse: Parse) -> Iterator[Mention]:
    """ "South of the island", "to the north of town": on which side of a landmark."""
    for i, token in enumerate(parse.tokens):
        points = _direction(parse, i)
        of = next((c for c in children(parse, i) if parse.tokens[c].lemma == "of"), None)
        if not points or of is None or token.tag in {"JJ", "NNP"}:
            continue
        for c in children(parse, of):
            mark = LANDMARKS.get(parse.tokens[c].lemma)
            if mark and parse.tokens[c].dep == "pobj":
                _, span = _text(parse, i, c)
                yield Mention(span, "", (), Shape.DIRECTION, Role.AT, points, f"of {mark}")


def _spots(parse: Parse) -> Iterator[Mention]:
    """ "In a barn", "in the costume store": one place without a name where something happens once."""
    for i, token in enumerate(parse.tokens):
        if token.pos != "NOUN" or token.tag == "NNS" or token.lemma not in _LEVELS or _listed(parse, i):
            continue
        named = any(parse.tokens[c].pos == "PROPN" for c in children(parse, i) if parse.tokens[c].dep == "compound")
        place = None if named else _placed(parse, i)
        if place and place[0] is Role.AT and place[1]:
            words = [c for c in (*children(parse, i), i) if parse.tokens[c].dep in {"compound", "amod"} or c == i]
            _, span = _text(parse, min(words), i)
            yield Mention(span, "", (), Shape.SPOT, Role.AT, scene=place[1], noun=token.lemma)


_LEVELS = {noun: level for level, nouns in LEVELS.items() for noun in nouns.split()}


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
