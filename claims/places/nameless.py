"""Places without a name: a part of something, the side of a landmark, a barn."""

from __future__ import annotations

from collections.abc import Iterator

from claims.language.clauses import children
from claims.model import Parse
from claims.places.phrases import Mention, Shape, direction_at, directions_at, is_listed, placed, text_at
from claims.places.scenes import scene
from claims.places.words import COMPOUNDS, HANDS, LANDMARKS, LEVELS, PARTS, Role

NOUNS = frozenset(noun for nouns in LEVELS.values() for noun in nouns.split())


def nameless(parse: Parse) -> Iterator[Mention]:
    """The places of a sentence that a noun alone tells."""
    yield from _parts(parse)
    yield from _beside(parse)
    yield from _spots(parse)


def _parts(parse: Parse) -> Iterator[Mention]:
    """ "On the western slope": a compass word with the part of something unnamed."""
    for i, token in enumerate(parse.tokens):
        if token.lemma not in PARTS or token.pos != "NOUN":
            continue
        directions, place = directions_at(parse, i), placed(parse, i) or _along(parse, i)
        if directions and place and place[0] is Role.AT:
            words = [c for c in (*children(parse, i), i) if direction_at(parse, c) or c == i]
            _, span = text_at(parse, min(words), i)
            part = PARTS[token.lemma]
            yield Mention(span, "", (), Shape.DIRECTION, place[0], directions, part, scene=_again(parse, i) or place[1])


def _along(parse: Parse, index: int) -> tuple[Role, str] | None:
    """ "Poured down the east side": the pipeline takes "down" for a part of the verb."""
    token = parse.tokens[index]
    particles = {parse.tokens[c].lemma for c in children(parse, token.head) if parse.tokens[c].dep == "prt"}
    along = token.dep == "dobj" and particles & {"down", "up", "along", "off"}
    return (Role.AT, scene(parse, token.head)) if along else None


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
        points = direction_at(parse, i) - HANDS
        of = next((c for c in children(parse, i) if parse.tokens[c].lemma == "of"), None)
        if not points or of is None or token.tag in {"JJ", "NNP"}:
            continue
        for c in children(parse, of):
            mark = LANDMARKS.get(parse.tokens[c].lemma)
            if mark and parse.tokens[c].dep == "pobj":
                _, span = text_at(parse, i, c)
                yield Mention(span, "", (), Shape.DIRECTION, Role.AT, points, f"of {mark}")


def _spots(parse: Parse) -> Iterator[Mention]:
    """ "In a barn", "in the costume store": one place without a name where something happens once."""
    for i, token in enumerate(parse.tokens):
        plural = token.tag == "NNS" and token.text.lower() != "woods"
        if token.pos != "NOUN" or plural or token.dep == "compound" or token.lemma not in NOUNS or is_listed(parse, i):
            continue
        before = [parse.tokens[c] for c in children(parse, i) if parse.tokens[c].dep == "compound"]
        named = any(t.pos == "PROPN" and t.text[:1].isupper() for t in before)
        place = None if named else placed(parse, i)
        if place and place[0] is Role.AT and place[1]:
            words = [c for c in (*children(parse, i), i) if parse.tokens[c].dep in {"compound", "amod"} or c == i]
            _, span = text_at(parse, min(words), i)
            yield Mention(span, "", (), Shape.SPOT, Role.AT, scene=place[1], noun=_kind(parse, i))


def _kind(parse: Parse, index: int) -> str:
    """The noun of a spot, "lot" for a car park."""
    lemma = parse.tokens[index].lemma
    pairs = ((parse.tokens[c].lemma, lemma) for c in children(parse, index) if parse.tokens[c].dep == "compound")
    return next((COMPOUNDS[pair] for pair in pairs if pair in COMPOUNDS), lemma)
