"""Names of people: which two can be one person's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.people.names import fold, name_of, same_person


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Andrés Manuel López Obrador", ("andres", "manuel", "lopez", "obrador"), id="accents"),
        pytest.param("Dr. Ana Reis", ("ana", "reis"), id="honorific"),
        pytest.param("José “Chema” Luzardo", ("jose", "luzardo"), id="nickname in quotes"),
        pytest.param("Reis’s", ("reis",), id="possessive"),
        pytest.param("Ana Reis-Bello", ("ana", "reis", "bello"), id="double surname"),
        pytest.param("", (), id="empty"),
    ],
)
def test_name_of(text: str, words: tuple[str, ...]) -> None:
    assert name_of(text).words == words


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        pytest.param("Andrés Manuel López Obrador", "Lopez Obrador", True, id="surname alone"),
        pytest.param("Sigrún Hallvardsdóttir", "Ms Hallvardsdottir", True, id="accent and honorific"),
        pytest.param("Kofi Adjei-Mensah", "Adjei", True, id="half of a double surname"),
        pytest.param("Matthias Zürrer", "Matthias Zuerrer", True, id="umlaut spelt out"),
        pytest.param("J. Smith", "John Smith", True, id="initial"),
        pytest.param("Tereza Kolářová", "Tereza Vlčková Kolářová", True, id="maiden name added"),
        pytest.param("Ana Reis", "Luís Reis", False, id="another first name"),
        pytest.param("Ana Reis", "Luís Prado", False, id="another name"),
        pytest.param("", "Ana", False, id="nothing"),
    ],
)
def test_same_person(left: str, right: str, same: bool) -> None:
    assert same_person(name_of(left), name_of(right)) is same
    assert same_person(name_of(right), name_of(left)) is same


@given(st.text(max_size=30), st.text(max_size=30))
def test_same_person_is_symmetric(left: str, right: str) -> None:
    assert same_person(name_of(left), name_of(right)) is same_person(name_of(right), name_of(left))


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
