"""The gazetteer: names, containers, capitals, distances."""

import pytest

from claims.places.gazetteer import around, capital, fold, km_between, readings


@pytest.mark.parametrize(
    ("name", "kind", "container"),
    [
        pytest.param("Seoul", "city", "south korea", id="city"),
        pytest.param("Zürich", "city", "switzerland", id="accents"),
        pytest.param("Kiev", "city", "ukraine", id="older spelling"),
        pytest.param("Cologne", "city", "germany", id="English name"),
        pytest.param("The Hague", "city", "netherlands", id="article"),
        pytest.param("Texas", "state", "united states", id="state"),
        pytest.param("U.S.", "country", "north america", id="abbreviation"),
        pytest.param("Scotland", "state", "united kingdom", id="part of a country"),
    ],
)
def test_knows(name: str, kind: str, container: str) -> None:
    assert any(r.kind == kind and container in r.containers for r in readings(name))


def test_keeps_every_reading() -> None:
    assert {r.kind for r in readings("Georgia")} == {"country", "state"}
    assert len({r.containers[-2] for r in readings("Córdoba")}) > 1


def test_unknown_name_has_no_reading() -> None:
    assert readings("Nowhere in Particular") == ()


@pytest.mark.parametrize(
    ("country", "city"),
    [
        pytest.param("Chilean", "santiago", id="adjective"),
        pytest.param("US", "washington", id="abbreviation"),
        pytest.param("South Korean", "seoul", id="two words"),
        pytest.param("Senegal", "dakar", id="name"),
    ],
)
def test_capital(country: str, city: str) -> None:
    found = capital(country)
    assert found is not None
    assert found.name == city


def test_no_capital_of_nothing() -> None:
    assert capital("venture") is None


@pytest.mark.parametrize("short", ["Mo.", "MO", "N.Y.", "N. Y."])
def test_state_abbreviations_after_a_comma(short: str) -> None:
    assert [r.kind for r in around(short)] == ["state"]
    assert not any(r.kind == "state" for r in readings(short))


def test_distance() -> None:
    (lyon,), (geneva,) = readings("Lyon"), [r for r in readings("Geneva") if "switzerland" in r.containers]
    distance = km_between(lyon, geneva)
    assert distance is not None
    assert 90 < distance < 135


def test_fold() -> None:
    assert fold("The São-Tomé") == "sao tome"
