"""Places: where things happen, and which places exclude each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.kinds.place import PlaceValue, find, relate, show
from claims.model import Relation
from claims.places.gazetteer import fold, readings
from claims.places.phrases import Shape
from claims.places.words import Role


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("The ministers met in Geneva on Monday.", ["Geneva"], id="in a city"),
        pytest.param("The ministers met in the Chilean capital.", ["the Chilean capital"], id="capital by adjective"),
        pytest.param("The two sides held talks in Geneva.", ["Geneva"], id="event"),
        pytest.param("He lives in a house in Springfield, Missouri.", ["Springfield, Missouri"], id="with state"),
        pytest.param("The fire started on the western slope of the hill.", ["western slope"], id="part by compass"),
        pytest.param("Soldiers crossed the river in southern Sudan.", ["Sudan"], id="compass before a name"),
        pytest.param("They signed it in the town hall of Geneva.", ["Geneva", "town hall"], id="of a site"),
        pytest.param("The fire broke out in the costume store.", ["costume store"], id="spot of a happening"),
        pytest.param("The guests waited in the costume store.", [], id="spot of what happens anywhere"),
        pytest.param("They came home from Passau, where they were restored.", ["Passau"], id="where clause"),
        pytest.param("Alder Square is where it began.", ["Alder Square"], id="is where"),
        pytest.param(
            "The ground gave way in Via dei Conciatori, behind the town hall.",
            ["Via dei Conciatori", "town hall"],
            id="foreign street",
        ),
        pytest.param(
            "Lava was flowing down the northern flank, towards the sea.", ["northern flank"], id="down a flank"
        ),
        pytest.param("It ran aground south of the island.", ["south of the island"], id="side of a landmark"),
        pytest.param("The hoard is in a museum in Ribe.", ["Ribe"], id="unknown town after a site"),
        pytest.param("The money came from a supermarket in Lyon.", ["Lyon"], id="inside an origin"),
        pytest.param("Washington said the talks went well.", [], id="subject of a speech verb"),
        pytest.param("The White House rejected the plan.", [], id="institution"),
        pytest.param("The mayor of Geneva resigned on Monday.", [], id="of a person"),
        pytest.param("Parliament imposed sanctions on Iran.", [], id="aim"),
        pytest.param("The Bank of England raised rates.", [], id="inside an organisation"),
    ],
)
def test_finds_places(document, text: str, found: list[str]) -> None:
    texts = [claim.text.removeprefix("the ") for claim in find(document(text))]
    assert texts == [name.removeprefix("the ") for name in found]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param("The plane landed in Lisbon.", "at", id="at"),
        pytest.param("The plane returned to Lisbon.", "destination", id="to"),
        pytest.param("The plane came from Lisbon.", "origin", id="from"),
        pytest.param("The plane was on its way to Lisbon.", "destination", id="on the way to"),
    ],
)
def test_role(document, text: str, role: str) -> None:
    assert [claim.value.role.value for claim in find(document(text))] == [role]


@pytest.mark.parametrize(
    ("text", "scene"),
    [
        pytest.param("The fire broke out in Lisbon.", "begin", id="broke out"),
        pytest.param("The march set out from Lisbon.", "begin", id="set out"),
        pytest.param("The suspect was picked up in Lisbon.", "catch", id="picked up"),
        pytest.param("The hunt ended in Lisbon.", "catch", id="the hunt ended"),
        pytest.param("The hoard will be on display in Lisbon.", "show", id="on display"),
        pytest.param("The ceiling was restored in Lisbon.", "restore", id="restored"),
        pytest.param("The ground gave way in Lisbon.", "cave", id="gave way"),
        pytest.param("The minister lives in Lisbon.", "", id="happens anywhere"),
    ],
)
def test_scene(document, text: str, scene: str) -> None:
    assert [claim.value.scene for claim in find(document(text))] == [scene]


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        pytest.param("It began in the scenery workshop.", "It broke out in the costume store.", "conflict", id="rooms"),
        pytest.param("He was caught in a barn.", "He was arrested at the bus station.", "conflict", id="buildings"),
        pytest.param("He was caught in a car park.", "He was arrested in a house.", "conflict", id="out and in"),
        pytest.param("He was caught in a house.", "He was arrested in a flat.", "undecided", id="one to two reporters"),
        pytest.param("It began in the kitchen.", "It broke out in the hotel.", "undecided", id="a room of a hotel"),
        pytest.param("It began in the kitchen.", "He was caught in the cellar.", "undecided", id="two happenings"),
        pytest.param("It set out from Alder Square.", "It began at Beech Station.", "conflict", id="named sites"),
        pytest.param("They met in Geneva.", "They had met in Lyon two years ago.", "undecided", id="another year"),
        pytest.param(
            "It ran aground north of the island.", "It lies south of the island.", "conflict", id="sides of an island"
        ),
        pytest.param("It lies north of the town.", "It lies south of the lake.", "undecided", id="two landmarks"),
    ],
)
def test_places_of_one_happening(document, left: str, right: str, relation: str) -> None:
    (a,), (b,) = (find(document(text)) for text in (left, right))
    assert relate(a.value, b.value).relation is Relation(relation)
    assert relate(b.value, a.value).relation is Relation(relation)


def place(name: str, shape: Shape = Shape.SETTLEMENT, **more) -> PlaceValue:
    return PlaceValue(fold(name), readings(name), shape, printed=name, **more)


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        pytest.param(place("Seoul"), place("South Korea"), "agree", id="contained"),
        pytest.param(place("Kiev"), place("Kyiv"), "agree", id="alias"),
        pytest.param(place("Texas"), place("United States"), "agree", id="state in country"),
        pytest.param(place("Geneva"), place("Lyon"), "conflict", id="two cities"),
        pytest.param(place("Santiago"), place("Lima"), "conflict", id="two capitals"),
        pytest.param(place("Geneva"), place("Peru"), "conflict", id="city outside a country"),
        pytest.param(place("France"), place("Spain"), "conflict", id="two countries"),
        pytest.param(place("Georgia"), place("Atlanta"), "agree", id="one reading agrees"),
        pytest.param(place("Georgia"), place("Tbilisi"), "agree", id="the other reading agrees"),
        pytest.param(place("Brooklyn"), place("Queens"), "undecided", id="one conurbation"),
        pytest.param(place("Upper Wold"), place("Geneva"), "undecided", id="unknown against known"),
        pytest.param(place("Turkey"), place("Europe"), "undecided", id="country on the edge of a continent"),
        pytest.param(
            place("Alder Hospital", Shape.SITE), place("Beech Hospital", Shape.SITE), "conflict", id="two hospitals"
        ),
        pytest.param(
            place("Alder Hospital", Shape.SITE), place("Beech Square", Shape.SITE), "undecided", id="unlike sites"
        ),
        pytest.param(place("Alder", Shape.SITE), place("Alder Stadium", Shape.SITE), "agree", id="short name"),
        pytest.param(place("Lisbon"), place("Lisbon", role=Role.ORIGIN), "undecided", id="other role"),
        pytest.param(place("Lisbon", listed=True), place("Madrid"), "undecided", id="one of several"),
        pytest.param(
            place("France", directions=frozenset({"north"})),
            place("France", directions=frozenset({"south"})),
            "conflict",
            id="north against south",
        ),
        pytest.param(
            place("", directions=frozenset({"west"}), part="side"),
            place("", directions=frozenset({"east"}), part="side"),
            "conflict",
            id="west slope against east flank",
        ),
        pytest.param(
            place("", directions=frozenset({"west"}), part="side"),
            place("", directions=frozenset({"east"}), part="gate"),
            "undecided",
            id="unlike parts",
        ),
        pytest.param(
            place("", directions=frozenset({"west"}), part="side"),
            place("", directions=frozenset({"north", "west"}), part="side"),
            "undecided",
            id="compatible points",
        ),
    ],
)
def test_relation(left: PlaceValue, right: PlaceValue, relation: str) -> None:
    assert relate(left, right).relation is Relation(relation)
    assert relate(right, left).relation is Relation(relation)


def test_exact_names_weigh_more_than_unknown_towns() -> None:
    known = relate(place("Geneva"), place("Lyon")).strength
    unknown = relate(place("Upper Wold"), place("Lower Marsh")).strength
    assert known > unknown > 0


def test_value_tells_what_it_lies_in(document) -> None:
    value = next(iter(find(document("The ministers met in Geneva on Monday.")))).value
    assert (value.kind, value.containers) == ("city", ("switzerland", "europe"))
    assert show(value) == "Geneva (Switzerland, Europe)"


NAMES = ["Geneva", "Seoul", "South Korea", "Georgia", "Brooklyn", "Texas", "Upper Wold", "Alder Hospital", ""]
values = st.builds(
    place,
    st.sampled_from(NAMES),
    st.sampled_from(list(Shape)),
    role=st.sampled_from(list(Role)),
    directions=st.frozensets(st.sampled_from(["north", "south", "east", "west"]), max_size=2),
    part=st.sampled_from(["", "side", "bank"]),
    listed=st.booleans(),
    scene=st.sampled_from(["", "begin", "catch"]),
    noun=st.sampled_from(["", "barn", "hotel", "kitchen", "square"]),
    earlier=st.booleans(),
)


@given(values, values)
def test_relation_is_symmetric(left: PlaceValue, right: PlaceValue) -> None:
    there, back = relate(left, right), relate(right, left)
    assert (there.relation, there.strength) == (back.relation, back.strength)


@given(values)
def test_nothing_contradicts_itself(value: PlaceValue) -> None:
    assert relate(value, value).relation is not Relation.CONFLICT
