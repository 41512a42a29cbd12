"""Places: where something happened, came from or went to.

"In Geneva" and "in Zurich" conflict, "in Seoul" and "in South Korea" agree; names that may lie in one another for
all that is known leave the question open.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from claims.language.clauses import about
from claims.model import UNDECIDED, Claim, Document, Kind, Relation, Standing
from claims.places.gazetteer import METRO_KM, Reading, fold, km_between
from claims.places.locating import Mention, Shape, mentions
from claims.places.words import OPPOSITES, SITES, Role

KNOWN_APART = 0.95
LEVELS_APART = 0.85
SIDES_APART = 0.8
SITES_APART = 0.5
TOWNS_APART = 0.4


@dataclass(frozen=True, slots=True)
class PlaceValue:
    """A place in its role.

    Attributes:
        name: Folded name; "" for a part of something unnamed.
        readings: What the gazetteer knows under the name; empty for an unknown name.
        directions: Compass points that narrow it.
        part: What kind of part of the unnamed thing, "" where the points narrow the name.
        listed: One of several places joined by "and".
    """

    name: str
    readings: tuple[Reading, ...]
    shape: Shape
    role: Role = Role.AT
    directions: frozenset[str] = frozenset()
    part: str = ""
    listed: bool = False
    printed: str = field(default="", compare=False)

    @property
    def kind(self) -> str:
        """ "city", "state", "country" or "continent" of the first reading, else the name's shape."""
        return self.readings[0].kind if self.readings else self.shape.value

    @property
    def containers(self) -> tuple[str, ...]:
        """What every reading lies in, nearest first."""
        first, *others = self.readings or (Reading("", ""),)
        return tuple(c for c in first.containers if all(c in other.containers for other in others))


def find(document: Document) -> Iterator[Claim]:
    """One claim a place phrase that hangs on a verb or event."""
    for parse in document.parses:
        for mention in mentions(parse):
            yield Claim("place", parse.sentence, mention.span, _value(mention, parse.sentence.article.text),
                        about(parse, mention.span))  # fmt: skip


def _value(mention: Mention, text: str) -> PlaceValue:
    return PlaceValue(
        fold(mention.name),
        mention.known,
        mention.shape,
        mention.role,
        mention.directions,
        mention.part,
        mention.listed,
        " ".join(text[mention.span.start : mention.span.end].split()),
    )


def relate(left: PlaceValue, right: PlaceValue) -> Standing:
    """How two places stand, supposing that they are where one thing happened."""
    if left.role is not right.role:
        return UNDECIDED
    if not left.name or not right.name:
        return _sides(left, right) if left.part and left.part == right.part else UNDECIDED
    if _agree(left, right):
        sides = _sides(left, right)
        return sides if sides.relation is Relation.CONFLICT else Standing(Relation.AGREE, _nearness(left, right))
    if left.listed or right.listed:
        return UNDECIDED
    strength = _apart(left, right)
    if not strength:
        return UNDECIDED
    return Standing(Relation.CONFLICT, strength, _reason(left, right))


def _agree(left: PlaceValue, right: PlaceValue) -> bool:
    """One name, one in the other, or the words of one in the other's ("Kantrida", "Kantrida stadium")."""
    if left.name == right.name:
        return True
    if any(a == b or a.holds(b) or b.holds(a) for a in left.readings for b in right.readings):
        return True
    if left.readings and right.readings:
        return False
    mine, theirs = set(left.name.split()), set(right.name.split())
    return mine <= theirs or theirs <= mine


def _nearness(left: PlaceValue, right: PlaceValue) -> float:
    return 1.0 if left.name == right.name or (left.readings and right.readings) else 0.7


def _sides(left: PlaceValue, right: PlaceValue) -> Standing:
    if any(_opposite(left.directions, right.directions, axis) for axis in OPPOSITES):
        return Standing(Relation.CONFLICT, SIDES_APART, _reason(left, right))
    if left.directions and left.directions == right.directions:
        return Standing(Relation.AGREE, SIDES_APART)
    return UNDECIDED


def _opposite(left: frozenset[str], right: frozenset[str], axis: frozenset[str]) -> bool:
    mine, theirs = left & axis, right & axis
    return bool(mine and theirs) and not mine & theirs


def _apart(left: PlaceValue, right: PlaceValue) -> float:
    """Certainty that the two are different places, 0 where nothing says so."""
    if left.readings and right.readings:
        return min(_readings_apart(a, b) for a in left.readings for b in right.readings)
    if left.readings or right.readings:
        return 0.0
    shapes = {left.shape, right.shape}
    if shapes == {Shape.SITE} and _site_noun(left) and _site_noun(left) == _site_noun(right):
        return SITES_APART
    return TOWNS_APART if shapes == {Shape.SETTLEMENT} else 0.0


def _readings_apart(left: Reading, right: Reading) -> float:
    if "continent" in {left.kind, right.kind}:
        return KNOWN_APART if left.kind == right.kind else 0.0
    distance = km_between(left, right)
    if distance is not None:
        return KNOWN_APART if distance > METRO_KM else 0.0
    if left.kind == right.kind == "city" and left.containers[:1] == right.containers[:1]:
        return 0.0
    return KNOWN_APART if left.kind == right.kind else LEVELS_APART


def _site_noun(value: PlaceValue) -> str:
    return next((word for word in value.name.split() if word in SITES), "")


def _reason(left: PlaceValue, right: PlaceValue) -> str:
    return f"{left.printed} and {right.printed} are different places"


def show(value: PlaceValue) -> str:
    """The place as printed, with what it lies in."""
    place = value.printed or value.name
    return f"{place} ({', '.join(value.containers).title()})" if value.containers else place


KIND = Kind(name="place", find=find, relate=relate, show=show)
