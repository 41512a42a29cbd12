"""Places: where something happened, came from or went to.

"In Geneva" and "in Zurich" conflict, "in Seoul" and "in South Korea" agree; names that may lie in one another for
all that is known leave the question open.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from claims.language.clauses import about
from claims.model import UNDECIDED, About, Claim, Document, Kind, Relation, Standing
from claims.places.gazetteer import METRO_KM, SUBURB_KM, Reading, fold, km_between
from claims.places.locating import mentions
from claims.places.phrases import Mention, Shape
from claims.places.words import ALIKE, HOLDS, LEVELS, OPPOSITES, SITES, STREETS, TELLING, Role

KNOWN_APART = 0.95
LEVELS_APART = 0.85
SIDES_APART = 0.8
OTHER_SIDES_APART = 0.5  # of what two clauses without a word in common tell
SITES_APART = 0.5
TOWNS_APART = 0.4
ONE_SCENE = {SITES_APART: 0.8, TOWNS_APART: 0.75}
"""Two unknown names, where both are the place of one happening that has one place."""
SPOTS_APART = 0.7  # a barn and a hotel, two squares: of one happening
INDOORS_OR_OUT = 0.6  # a car park and a house
NEIGHBOURS_APART = 0.6  # two cities an hour's drive apart
KNOWN_AND_NOT = 0.6  # a city and a town that the gazetteer leaves out, which may be its suburb


@dataclass(frozen=True, slots=True)
class PlaceValue:
    """A place in its role.

    Attributes:
        name: Folded name; "" for a part of something unnamed.
        readings: What the gazetteer knows under the name; empty for an unknown name.
        directions: Compass points that narrow it.
        part: What kind of part of the unnamed thing, "" where the points narrow the name.
        listed: One of several places joined by "and".
        scene: What happens there once, "" where that is unknown or may happen in many places.
        earlier: It is the place of another occasion than the one reported.
        topic: Stems of what is said to be there.
        noun: Common noun of a place without a name, or the one that stands with its name.
    """

    name: str
    readings: tuple[Reading, ...]
    shape: Shape
    role: Role = Role.AT
    directions: frozenset[str] = frozenset()
    part: str = ""
    listed: bool = False
    scene: str = ""
    noun: str = ""
    earlier: bool = False
    topic: frozenset[str] = field(default=frozenset(), compare=False)
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
            told = about(parse, mention.span)
            value = _value(mention, parse.sentence.article.text, _topic(told))
            yield Claim("place", parse.sentence, mention.span, value, told)


def _topic(told: About) -> frozenset[str]:
    return told.subject | told.words | {told.noun, told.predicate} - {"", "be"}


def _value(mention: Mention, text: str, topic: frozenset[str]) -> PlaceValue:
    return PlaceValue(
        fold(mention.name),
        mention.known,
        mention.shape,
        mention.role,
        mention.directions,
        mention.part,
        mention.listed,
        mention.scene,
        mention.noun,
        mention.earlier,
        topic,
        " ".join(text[mention.span.start : mention.span.end].split()),
    )


def relate(left: PlaceValue, right: PlaceValue) -> Standing:
    """How two places stand, supposing that they are where one thing happened."""
    if left.role is not right.role or left.earlier is not right.earlier:
        return UNDECIDED
    standing = _relate(left, right)
    two_happenings = left.scene and right.scene and left.scene != right.scene
    return UNDECIDED if two_happenings and standing.relation is Relation.CONFLICT else standing


def _relate(left: PlaceValue, right: PlaceValue) -> Standing:
    if Shape.SPOT in (left.shape, right.shape):
        return _relate_spots(left, right)
    if not left.name or not right.name:
        return _sides(left, right) if left.part and left.part == right.part else UNDECIDED
    if _agree(left, right):
        sides = _sides(left, right)
        return sides if sides.relation is Relation.CONFLICT else Standing(Relation.AGREE, _nearness(left, right))
    if left.listed or right.listed:
        return UNDECIDED
    strength = _apart(left, right)
    if not strength or (strength == LEVELS_APART and not _one_topic(left, right)):
        return UNDECIDED
    return Standing(Relation.CONFLICT, strength, _reason(left, right))


def _relate_spots(left: PlaceValue, right: PlaceValue) -> Standing:
    """Two places without a name, equally wide, under nouns that no two reporters would give one place."""
    if left.scene != right.scene or left.shape is not right.shape or _one_spot(left.noun, right.noun):
        return UNDECIDED
    levels = {level for level, nouns in LEVELS.items() if {left.noun, right.noun} & set(nouns.split())}
    if levels not in TELLING:
        return UNDECIDED
    strength = INDOORS_OR_OUT if levels == {"building", "open"} else SPOTS_APART
    return Standing(Relation.CONFLICT, strength, _reason(left, right))


def _one_spot(left: str, right: str) -> bool:
    """True for nouns of one place, or of a place and what it may hold."""
    held = right in HOLDS.get(left, "").split() or left in HOLDS.get(right, "").split()
    return left == right or held or any({left, right} <= words for words in ALIKE)


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
    opposite = any(_opposite(left.directions, right.directions, axis) for axis in OPPOSITES)
    if opposite:
        told = left.part.startswith("of ") or _one_topic(left, right)
        strength = SIDES_APART if told else OTHER_SIDES_APART
        return Standing(Relation.CONFLICT, strength, _reason(left, right))
    if left.directions and left.directions == right.directions and left.scene == right.scene:
        return Standing(Relation.AGREE, SIDES_APART)
    return UNDECIDED


def _one_topic(left: PlaceValue, right: PlaceValue) -> bool:
    """False where nothing says that one thing is in both: a warehouse in a town, an office in another province."""
    alike = bool(left.topic & right.topic) or not (left.topic and right.topic)
    return alike or (bool(left.scene) and left.scene == right.scene)


def _opposite(left: frozenset[str], right: frozenset[str], axis: frozenset[str]) -> bool:
    mine, theirs = left & axis, right & axis
    return bool(mine and theirs) and not mine & theirs


def _apart(left: PlaceValue, right: PlaceValue) -> float:
    """Certainty that the two are different places, 0 where nothing says so."""
    if left.readings and right.readings:
        return min(_readings_apart(a, b) for a in left.readings for b in right.readings)
    shapes = {left.shape, right.shape}
    together = bool(left.scene) and left.scene == right.scene
    if left.readings or right.readings:
        cities = {r.kind for r in (*left.readings, *right.readings)} == {"city"}
        return KNOWN_AND_NOT if together and cities and shapes == {Shape.SETTLEMENT} else 0.0
    if shapes == {Shape.SITE} and _site_noun(left) and _site_noun(right):
        apart = SITES_APART if _site_noun(left) == _site_noun(right) else 0.0
        return (ONE_SCENE.get(apart, SPOTS_APART)) if together else apart
    if shapes == {Shape.SETTLEMENT}:
        return ONE_SCENE[TOWNS_APART] if together else TOWNS_APART
    return 0.0


def _readings_apart(left: Reading, right: Reading) -> float:
    if "continent" in {left.kind, right.kind}:
        return KNOWN_APART if left.kind == right.kind else 0.0
    distance = km_between(left, right)
    if distance is not None and distance <= METRO_KM:
        return NEIGHBOURS_APART if distance > SUBURB_KM else 0.0
    if distance is not None:
        return KNOWN_APART
    if left.kind == right.kind == "city" and left.containers[:1] == right.containers[:1]:
        return 0.0
    return KNOWN_APART if left.kind == right.kind else LEVELS_APART


def _site_noun(value: PlaceValue) -> str:
    words = (*value.name.split(), value.noun)
    return next((word for word in words if word in SITES | STREETS), "")


def _reason(left: PlaceValue, right: PlaceValue) -> str:
    return f"{left.printed} and {right.printed} are different places"


def show(value: PlaceValue) -> str:
    """The place as printed, with what it lies in."""
    place = value.printed or value.name
    return f"{place} ({', '.join(value.containers).title()})" if value.containers else place


KIND = Kind(name="place", find=find, relate=relate, show=show)
