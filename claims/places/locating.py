"""Where things happen: the place phrases of a sentence that hang on a verb or event through a word of place.

A name that is a subject ("Washington said"), part of an organisation, or somebody's home is no such phrase.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claims.language.clauses import children, tokens_in, top
from claims.model import Parse, Span
from claims.places.gazetteer import Reading, around, capital, fold, readings
from claims.places.nameless import nameless
from claims.places.phrases import Mention, Shape, direction_at, directions_at, is_listed, placed, text_at
from claims.places.roles import PLACE_LABELS
from claims.places.scenes import is_earlier, where
from claims.places.words import PREPOSITIONS, SETTLEMENTS, SITES, STREETS

IN = frozenset({"in", "near", "outside"})
LONGEST_AFTER_COMMA = 4
"""Words of a state or country after a comma."""


def mentions(parse: Parse) -> Iterator[Mention]:
    """The place phrases of a sentence, in order, none inside another."""
    taken: list[Span] = []
    for mention in (*_capitals(parse), *_names(parse), *nameless(parse)):
        if not any(mention.span.overlaps(span) for span in taken):
            taken.append(mention.span)
            yield replace(mention, earlier=is_earlier(parse, mention.span))


def _capitals(parse: Parse) -> Iterator[Mention]:
    """ "The Chilean capital", "Senegal's capital": the city itself."""
    for i, token in enumerate(parse.tokens):
        if token.lemma != "capital" or token.pos != "NOUN":
            continue
        for c in children(parse, i):
            city = capital(parse.tokens[c].text) if parse.tokens[c].dep in {"amod", "poss", "compound"} else None
            place = placed(parse, i) if city else None
            if city and place:
                _, span = text_at(parse, c, i)
                yield Mention(span, city.name, (city,), Shape.SETTLEMENT, place[0], scene=place[1])


def _names(parse: Parse) -> Iterator[Mention]:
    """Named places, "Paris, Texas" as one."""
    for first, last in _spans(parse):
        inside = list(range(first, last + 1))
        head = top(parse, inside)
        name, _ = text_at(parse, first, last)
        place = placed(parse, head)
        if place is None:
            continue
        known, end = _narrowed(parse, last, name)
        _, span = text_at(parse, first, end)
        shape = _shape(parse, inside, head)
        listed = is_listed(parse, head)
        noun = parse.tokens[parse.tokens[head].head].lemma if parse.tokens[head].dep == "compound" else ""
        yield Mention(span, name, known, shape, place[0], directions_at(parse, head), "", listed, place[1], noun)


def _spans(parse: Parse) -> list[tuple[int, int]]:
    """First and last token of each name: entities of place, then names that follow a word of place."""
    found = []
    for entity in parse.entities:
        inside = [i for i in tokens_in(parse, entity.span) if parse.tokens[i].pos not in {"DET", "PUNCT", "PART"}]
        if inside and (entity.label in PLACE_LABELS or _site_name(parse, inside, entity.label)):
            found.append((inside[0], _street_end(parse, inside)))
    for first, last in (*_runs(parse), *_clefts(parse)):
        labels = {parse.tokens[i].entity for i in range(first, last + 1)}
        name, _ = text_at(parse, first, last)
        known = (
            readings(name) or _named_spot(parse, first) or any(where(parse, last)) or _happens_in(parse, first, last)
        )
        if not labels & PLACE_LABELS and ("" in labels or known):
            found.append((first, last))
    return sorted((ends for ends in found if _is_name(parse, *ends)), key=lambda ends: (ends[0], -ends[1]))


def _is_name(parse: Parse, first: int, last: int) -> bool:
    """False for what the pipeline takes for one: "the north bank", "the harbour basin"."""
    words = range(first, last + 1)
    named = any(parse.tokens[i].text[:1].isupper() for i in words)
    return named and not all(direction_at(parse, i) for i in words)


def _happens_in(parse: Parse, first: int, last: int) -> bool:
    """ "Arrested in X", "born near X": what has one place happens in one, whatever the pipeline takes X for."""
    place = placed(parse, last) if first and parse.tokens[first - 1].lemma in IN else None
    return bool(place and place[1])


def _street_end(parse: Parse, inside: list[int]) -> int:
    """The last token of a name; of a street, the last word of its name ("Via dei Mille")."""
    tokens, last = parse.tokens, inside[-1]
    if tokens[inside[0]].text.lower() in STREETS:
        while last + 1 < len(tokens) and tokens[last + 1].pos == "PROPN":
            last += 1
    return last


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
    if "FAC" in labels and (len(inside) > 1 or above.lemma not in IN):
        return Shape.SITE
    if "LOC" in labels:
        return Shape.REGION
    settled = above.lemma in IN or any(where(parse, head))
    return Shape.SETTLEMENT if settled or parse.tokens[above.head].lemma in SETTLEMENTS else Shape.SITE


def _narrowed(parse: Parse, last: int, name: str) -> tuple[tuple[Reading, ...], int]:
    """What a name can mean and its last token, read together with the place after a comma ("Paris, Texas")."""
    known = readings(name)
    if last + 2 >= len(parse.tokens) or parse.tokens[last + 1].text != ",":
        return known, last
    for stop in range(min(last + LONGEST_AFTER_COMMA + 1, len(parse.tokens) - 1), last + 1, -1):
        outers = around(text_at(parse, last + 2, stop)[0]) if parse.tokens[stop].text != "." else ()
        for outer in outers:
            inner = tuple(reading for reading in known if outer.holds(reading))
            if inner or outer.kind != "city":
                return inner or (Reading(fold(name), "city", (outer.name, *outer.containers)),), stop
    return known, last
