"""Where one thing happened, in the many wordings of news: two sides, two kinds of place, two towns, and look-alikes."""

from collections.abc import Callable

import pytest

from claims.kinds.place import find, relate
from claims.model import Document, Relation

Parsed = Callable[..., Document]

SIDES = [
    ("Lava ran down the western flank of the volcano.", "Red-hot streams poured down the east side of the mountain."),
    ("The mudslide came down the north face.", "The mud slid down the southern slope of the hill."),
    ("The train stopped at the northern end of the platform.", "The train halted at the south end of the platform."),
    ("The camp was on the left bank of the river.", "The camp stood on the right bank."),
    ("The wreck was found on the eastern shore of the lake.", "The wreck was discovered on the lake's western shore."),
    ("Protesters gathered on the east side of the square.", "They met on the western side of the square."),
    ("The accident happened at the northern portal.", "The crash occurred at the south entrance of the tunnel."),
    ("He was found on the left side of the road.", "He was found on the right side of the road."),
]
KINDS = [
    ("The ships collided in the middle of the strait.", "The two ships met in the harbour basin."),
    ("The thermometer at the airport showed 47 degrees.", "The record was measured at the farm college."),
    ("The guests were put up in a church.", "The rescued were looked after in the school gym."),
    ("The rescued were given blankets in the gym.", "They slept in the church, in the pews."),
    ("The families were housed in a hotel.", "The families were sheltered in a school."),
    ("The ceremony took place in the town hall.", "The ceremony was held in the cathedral."),
    ("The wedding took place in a church.", "They were married on the beach."),
    ("The couple tied the knot in a castle.", "The wedding was held on a beach."),
    ("The vote was held in parliament.", "The vote took place in a hotel."),
    ("The hearing was held in the prison.", "The hearing took place in the courthouse."),
    ("The shots were fired in a nightclub.", "The shooting took place in a park."),
    ("The concert was given in the stadium.", "The concert took place in a church."),
    ("The treaty was signed aboard a warship.", "The treaty was signed in the palace."),
    ("The boy was found in a barn.", "The boy was discovered in the woods."),
    ("The plane landed on a motorway.", "The plane came down in a field."),
    ("The bomb went off in the car park.", "The blast happened in the kitchen."),
]
TOWNS = [
    ("The talks were held in Bolzano.", "The talks took place in Trento."),
    ("They were flown to hospital in Trento.", "They were taken by helicopter to hospital in Bolzano."),
    ("The main warehouse was in Linz.", "The main warehouse was in Wiener Neustadt."),
    ("The arrest was made in Valbruna.", "He was arrested in Montelupo."),
    ("The plant will be built in Nitra.", "The plant will be built in Trnava."),
    ("He was buried in Graz.", "The funeral was held in Linz."),
]
ONE_PLACE = [
    ("The press conference was held in the hospital.", "The press conference was held in the hospital chapel."),
    ("The meeting was held in a hotel at the airport.", "The meeting was held at the airport."),
    ("They met in the hall of the town hall.", "They met in the town hall."),
    ("They met in the grounds of the castle.", "They met in the castle."),
    ("The match was played in the stadium.", "The game took place on a school pitch."),
    ("The passengers were put up in a sports hall.", "The travellers were accommodated in hotels."),
    ("The fire broke out in a bakery on Elm Street.", "The fire began in a shop on Elm Street."),
    ("The main warehouse of the gang was in Linz.", "She was learning the trade at a tax office in Styria."),
    ("He was killed in Graz.", "He was buried in Linz."),
    ("The party's left wing marched.", "The right wing of the party met."),
    ("They left of their own accord.", "They stood to the right of the city gate."),
    ("The talks were held in Sintra.", "The talks were held in Cascais."),
]


def relations(left: Document, right: Document) -> set[Relation]:
    return {relate(a.value, b.value).relation for a in find(left) for b in find(right)}


@pytest.mark.parametrize(("left", "right"), [*SIDES, *KINDS, *TOWNS])
def test_places_apart(document: Parsed, left: str, right: str) -> None:
    assert Relation.CONFLICT in relations(document(left), document(right))
    assert Relation.CONFLICT in relations(document(right), document(left))


@pytest.mark.parametrize(("left", "right"), ONE_PLACE)
def test_places_that_may_be_one(document: Parsed, left: str, right: str) -> None:
    assert Relation.CONFLICT not in relations(document(left), document(right))
