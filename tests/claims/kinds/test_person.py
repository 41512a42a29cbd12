"""People: names, offices, presence."""

import pytest

from claims.kinds.person import KIND, PersonValue, find, relate
from claims.model import Relation
from claims.people.names import name_of
from claims.people.presence import Presence


def values(document, text: str) -> list[PersonValue]:
    return [claim.value for claim in find(document(text))]


@pytest.mark.parametrize(
    ("text", "printed", "presence"),
    [
        pytest.param("Interior Minister Ana Reis signed the agreement.", "Ana Reis", "in person", id="signed"),
        pytest.param("Governor John Bello attended the ceremony.", "John Bello", "present", id="attended"),
        pytest.param("Governor John Bello did not attend the ceremony.", "John Bello", "absent", id="not attended"),
        pytest.param("Governor John Bello will attend the ceremony.", "John Bello", "unknown", id="plan"),
        pytest.param("Captain John Bello had been on the bridge.", "John Bello", "in person", id="at the scene"),
        pytest.param("She took over the post from John Bello in May.", "John Bello", "absent", id="predecessor"),
        pytest.param(
            "The rector, Ana Bello, is filming abroad and followed it by phone.", "Ana Bello", "by video", id="afar"
        ),
        pytest.param("Lieve Van den Berg cut the ribbon.", "Lieve Van den Berg", "in person", id="particles"),
        pytest.param("John Bello missed the whole debate.", "John Bello", "absent", id="missed"),
        pytest.param("John Bello was ill and sent his deputy.", "John Bello", "absent", id="deputy"),
        pytest.param("John Bello was on holiday abroad.", "John Bello", "absent", id="holiday"),
        pytest.param("With John Bello on holiday abroad, the vote went on.", "John Bello", "absent", id="with phrase"),
        pytest.param("John Bello followed the gala by phone.", "John Bello", "by video", id="phone"),
        pytest.param("John Bello told councillors that it was done.", "John Bello", "present", id="told an audience"),
        pytest.param("John Bello said it was done.", "John Bello", "unknown", id="merely quoted"),
        pytest.param("John Bello praised the town.", "John Bello", "unknown", id="says nothing of presence"),
    ],
)
def test_presence(document, text: str, printed: str, presence: str) -> None:
    found = [v for v in values(document, text) if v.printed == printed]
    assert [v.presence.value for v in found] == [presence]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "Minister John Bello spoke to reporters on Monday. Bello left early.",
            ["John Bello", "John Bello"],
            id="surname",
        ),
        pytest.param("Ana Reis arrived on Monday. She spoke.", ["Ana Reis", "Ana Reis"], id="pronoun"),
        pytest.param(
            "Mayor Ana Reis arrived on Monday. The mayor spoke.", ["Ana Reis", "Ana Reis"], id="office resolved"
        ),
        pytest.param(
            "Mayor Ana Reis arrived on Monday. The deputy mayor spoke.",
            ["Ana Reis", "The deputy mayor"],
            id="another office is not resolved",
        ),
    ],
)
def test_one_name_through_the_article(document, text: str, names: list[str]) -> None:
    assert [v.printed for v in values(document, text)] == names


def person(name: str, office: str = "", presence: Presence = Presence.UNKNOWN) -> PersonValue:
    return PersonValue(name_of(name), name, frozenset(office.split()), True, bool(office), presence)


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        pytest.param(person("Ana Reis"), person("Reis"), Relation.AGREE, id="same person"),
        pytest.param(
            person("Ana Reis", "interior minist"),
            person("Luis Prado", "interior minist"),
            Relation.CONFLICT,
            id="office",
        ),
        pytest.param(
            person("Ana Reis", "", Presence.PRESENT),
            person("Reis", "", Presence.ABSENT),
            Relation.CONFLICT,
            id="absent",
        ),
        pytest.param(
            person("Ana Reis", "", Presence.PRESENT), person("Reis"), Relation.UNDECIDED, id="silence is no absence"
        ),
    ],
)
def test_relate(left: PersonValue, right: PersonValue, relation: Relation) -> None:
    assert relate(left, right).relation is relation
    assert relate(right, left).relation is relation


def test_other_people_weigh_little_without_an_office() -> None:
    assert relate(person("Ana Reis"), person("Luis Prado")).strength < 0.5


def test_show_names_presence() -> None:
    assert KIND.show(person("Ana Reis", "", Presence.ABSENT)) == "Ana Reis (absent)"
