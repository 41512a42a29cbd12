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
        pytest.param("John Bello, the mayor, wasn't there.", "John Bello", "absent", id="not there"),
        pytest.param("John Bello did not travel to Norway.", "John Bello", "absent", id="did not travel"),
        pytest.param("John Bello was represented by his deputy.", "John Bello", "absent", id="represented"),
        pytest.param("John Bello had been kept at home by a vote.", "John Bello", "absent", id="kept at home"),
        pytest.param("John Bello was asleep in his cabin.", "John Bello", "absent", id="asleep"),
        pytest.param("John Bello was at the helm himself.", "John Bello", "in person", id="at the helm"),
        pytest.param("John Bello came to the stadium on Sunday.", "John Bello", "in person", id="came to a site"),
        pytest.param("John Bello looked across the table at him.", "John Bello", "in person", id="across a table"),
        pytest.param("John Bello put his signature to the text.", "John Bello", "in person", id="signature"),
        pytest.param(
            "John Bello was at a congress in Lyon, so it was his deputy who visited the site.",
            "John Bello",
            "absent",
            id="elsewhere, deputy came",
        ),
        pytest.param("John Bello was at a congress in Lyon.", "John Bello", "unknown", id="somewhere, nothing more"),
        pytest.param("Ana Reis will succeed John Bello in May.", "John Bello", "unknown", id="to be succeeded"),
        pytest.param(
            "The commander of the Northern Front, John Bello, did not travel to Norway.",
            "John Bello",
            "absent",
            id="office of a body",
        ),
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


@pytest.mark.parametrize(
    ("left", "right", "strong"),
    [
        pytest.param("The bus was driven by Susan Hart, 46.", "Peter Novak, 33, sat at the wheel.", True, id="drove"),
        pytest.param("The coach was driven by Susan Hart.", "Peter Novak drove the bus.", True, id="coach and bus"),
        pytest.param("The bus was driven by Susan Hart.", "Peter Novak drove the lorry.", False, id="two vehicles"),
        pytest.param("Susan Hart drove the bus.", "Hart, 46, was at the wheel of the bus.", False, id="one driver"),
        pytest.param(
            "Susan Hart translated the novel.", "The book was translated by Peter Novak.", True, id="translated"
        ),
        pytest.param("Susan Hart discovered the hoard.", "The hoard was found by Peter Novak.", True, id="found"),
        pytest.param("Susan Hart discovered the hoard.", "Peter Novak found the coin.", False, id="found two things"),
        pytest.param("Susan Hart did not find the hoard.", "Peter Novak found the hoard.", False, id="denied"),
        pytest.param(
            "The hoard was found by Susan Hart and John Bello.", "Peter Novak found the hoard.", False, id="two"
        ),
        pytest.param("Susan Hart swore him in.", "The oath was administered by Peter Novak.", True, id="swore in"),
        pytest.param(
            "Peru's minister, Susan Hart, signed the text.",
            "Peter Novak signed for Peru.",
            True,
            id="signed for a country",
        ),
        pytest.param("Susan Hart signed for Peru.", "Peter Novak signed for Chile.", False, id="two signatories"),
        pytest.param(
            "Bello will succeed Susan Hart.", "Bello will take over from Peter Novak.", True, id="succeeds whom"
        ),
        pytest.param("Bello will succeed Susan Hart.", "Alder will take over from Peter Novak.", False, id="two posts"),
        pytest.param(
            "The first witness was Susan Hart.", "The first was Peter Novak, an auditor.", True, id="the first"
        ),
        pytest.param("The first witness was Susan Hart.", "The last witness was Peter Novak.", False, id="first, last"),
        pytest.param(
            "She named Susan Hart as the new environment minister.",
            "Peter Novak will run the environment ministry himself.",
            True,
            id="new head",
        ),
        pytest.param("Susan Hart praised the novel.", "Peter Novak praised the novel.", False, id="many can"),
        pytest.param("Susan Hart won the race.", "Peter Novak won last year's race.", False, id="another year"),
    ],
)
def test_one_act_has_one_doer(document, left: str, right: str, strong: bool) -> None:
    found = [relate(a, b) for a in values(document, left) for b in values(document, right)]
    assert any(s.relation is Relation.CONFLICT and s.strength > 0.5 for s in found) is strong


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        pytest.param("Mayor Ana Reis greeted the guests.", "The mayor was ill.", "conflict", id="office, here and ill"),
        pytest.param("Mayor Ana Reis greeted them.", "The deputy mayor was ill.", "undecided", id="another's deputy"),
        pytest.param(
            "Science Minister Ana Reis greeted them.", "The health minister was ill.", "undecided", id="two ministers"
        ),
        pytest.param("Secretary Margaret Reis spoke.", "Secretary Maggie Reis spoke.", "agree", id="form of a name"),
        pytest.param(
            "Chief editor Ana Reis leads it.", "He succeeded Ana Reis in May.", "conflict", id="in office, succeeded"
        ),
        pytest.param(
            "Chief editor Ana Reis leads it.", "He will succeed Ana Reis.", "undecided", id="in office, to be succeeded"
        ),
    ],
)
def test_relates_offices(document, left: str, right: str, relation: str) -> None:
    a, b = (next(v for v in values(document, text) if v.printed != "He") for text in (left, right))
    assert relate(a, b).relation is Relation(relation)
    assert relate(b, a).relation is Relation(relation)


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
