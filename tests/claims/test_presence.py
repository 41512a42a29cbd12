"""Was a person there? Many wordings of being away, afar or there in person, and the look-alikes that say nothing."""

import pytest

from claims.kinds.person import PersonValue, find, relate
from claims.model import Relation


def values(document, text: str) -> list[PersonValue]:
    return [claim.value for claim in find(document(text))]


SAID = {
    "absent": (
        "In the absence of John Bello, her deputy opened the session.",
        "John Bello sent her regrets from Brussels.",
        "John Bello had sent her apologies.",
        "The economy minister stood in for John Bello.",
        "The deputy mayor stepped in for John Bello, who was ill.",
        "The deputy mayor deputised for John Bello.",
        "John Bello let her deputy read the statement.",
        "John Bello left it to her deputy to cut the ribbon.",
        "John Bello had called in sick.",
        "John Bello pulled out at the last minute.",
        "John Bello had cancelled at short notice.",
        "John Bello was on the other side of the country.",
        "John Bello was out of the country.",
        "John Bello was hundreds of miles away.",
        "John Bello was in bed with flu.",
        "John Bello had left before the vote.",
        "John Bello had already gone home.",
        "John Bello stayed away from the ceremony.",
        "John Bello stayed at home.",
        "John Bello was held up in traffic.",
        "John Bello was stuck at the airport.",
        "John Bello was not seen all day.",
        "John Bello was nowhere to be seen.",
        "John Bello did not show up.",
        "John Bello did not turn up for the hearing.",
        "John Bello failed to appear.",
        "John Bello never came.",
        "John Bello was unable to attend.",
        "John Bello could not come because of a strike.",
        "The ceremony went ahead without John Bello.",
        "The chair of John Bello remained empty.",
        "John Bello was conspicuous by her absence.",
        "John Bello, who was absent, sent a letter.",
        "John Bello, who is recovering from an operation, was represented by his son.",
        "John Bello had flown home the night before.",
        "John Bello was stranded in Oslo by the storm.",
        "John Bello had stayed in London.",
        "John Bello begged off with a cold.",
        "Illness kept John Bello away.",
        "A snowstorm prevented John Bello from attending.",
        "John Bello gave the ceremony a miss.",
        "John Bello was on a plane to Tokyo at the time.",
        "John Bello boycotted the vote.",
        "John Bello was nowhere in sight.",
        "The vote was held in John Bello's absence.",
    ),
    "by video": (
        "John Bello had to watch from a hospital bed.",
        "John Bello could only follow it by satellite phone from a ship.",
        "John Bello followed the launch on television.",
        "John Bello watched the ceremony from her bed.",
        "John Bello watched on a screen from Oslo.",
        "John Bello joined the meeting by video.",
        "John Bello spoke via video link.",
        "John Bello dialled in from Oslo.",
        "John Bello addressed the hall by video from Oslo.",
        "John Bello watched it on TV.",
        "John Bello took part online.",
    ),
    "in person": (
        "John Bello stood up to her chest in the water.",
        "John Bello, who stood up to her chest in the water on Wednesday, was hoarse.",
        "John Bello turned the first sod.",
        "John Bello was in the audience.",
        "John Bello conducted from memory.",
        "John Bello shook hands with the winner.",
        "John Bello laid flowers at the gate.",
        "John Bello walked through the rubble.",
        "John Bello handed over the keys.",
        "John Bello took the podium.",
        "John Bello climbed onto the stage.",
        "John Bello knelt before the memorial.",
        "John Bello embraced the widow.",
        "John Bello waded into the river.",
        "John Bello sat in the front row.",
        "John Bello lit the first candle.",
        "John Bello planted a tree.",
        "John Bello unveiled the plaque.",
        "John Bello posed for pictures with the team.",
        "John Bello welcomed the guests at the door.",
        "John Bello cradled the baby.",
        "John Bello waved from the balcony.",
        "John Bello carried the coffin.",
        "John Bello spent an hour at the scene.",
    ),
    "present": (
        "John Bello presented the figures in Windhoek.",
        "John Bello was among the mourners.",
    ),
    "unknown": (
        "John Bello welcomed the verdict.",
        "John Bello welcomed the deal on Monday.",
        "John Bello stood by her words.",
        "John Bello stood firm.",
        "John Bello stands for a fresh start.",
        "John Bello walked free.",
        "John Bello shook her head at the idea.",
        "John Bello visited Oslo in 2019.",
        "John Bello said the minister was abroad.",
        "John Bello lives abroad.",
        "John Bello left the party before the vote.",
        "John Bello cancelled the contract.",
        "John Bello called for calm.",
        "John Bello sent her congratulations.",
        "John Bello will stay away.",
        "John Bello may not attend.",
        "John Bello watched the ceremony.",
        "John Bello was held in custody.",
        "John Bello saw the film on television.",
        "The room fell silent in the absence of news, John Bello said.",
        "John Bello let her dog run.",
        "John Bello pulled out a map.",
        "John Bello never came back to the subject.",
        "John Bello was not seen as a rival.",
        "John Bello took the view that it was legal.",
        "John Bello laid out her plans.",
        "John Bello sat on the committee.",
        "John Bello is sitting on a fortune.",
        "John Bello stepped down on Monday.",
        "John Bello climbed to third in the polls.",
        "John Bello is in the hospital business.",
        "John Bello sent an apology to the family.",
        "John Bello did not come to power by force.",
        "John Bello cut taxes.",
        "John Bello signed off.",
        "John Bello was away from politics for years.",
        "John Bello follows the case on the internet.",
        "John Bello missed the target.",
        "John Bello has left the company.",
        "Without John Bello, the club would not exist.",
        "John Bello was represented by his lawyer.",
    ),
}


@pytest.mark.parametrize(("presence", "text"), [(p, text) for p, texts in SAID.items() for text in texts])
def test_what_is_said_of_presence(document, presence: str, text: str) -> None:
    found = {v.presence.value for v in values(document, text) if v.printed == "John Bello"}
    assert found == {presence}


@pytest.mark.parametrize(
    ("left", "right", "excluded"),
    [
        pytest.param(
            "Prime Minister John Bello turned the first sod.",
            "The economy minister stood in for the head of government, who sent his regrets from Brussels.",
            True,
            id="head of government, stood in for",
        ),
        pytest.param(
            "Prime Minister John Bello cut the ribbon.", "The premier sent her apologies.", True, id="the premier"
        ),
        pytest.param(
            "Statistician-general John Bello presented the figures in Windhoek.",
            "In the absence of the statistician-general, her deputy read out what the country knows.",
            True,
            id="in the absence of an office",
        ),
        pytest.param(
            "Mayor John Bello laid flowers at the gate.", "The mayor did not show up.", True, id="the mayor not there"
        ),
        pytest.param(
            "John Bello conducted from memory.",
            "John Bello missed a step at noon. At seven Peter Novak raised the baton in her place.",
            True,
            id="in her place",
        ),
        pytest.param(
            "Mayor John Bello laid flowers at the gate.", "The deputy mayor did not show up.", False, id="the deputy"
        ),
        pytest.param(
            "Prime Minister John Bello turned the first sod.",
            "The head of the union sent his regrets.",
            False,
            id="head of something else",
        ),
        pytest.param(
            "Prime Minister John Bello turned the first sod.",
            "The economy minister sent her regrets.",
            False,
            id="another minister",
        ),
    ],
)
def test_an_office_is_its_holder(document, left: str, right: str, excluded: bool) -> None:
    standings = [relate(a, b) for a in values(document, left) for b in values(document, right)]
    there = [s for s in standings if s.relation is Relation.CONFLICT and "not there" in s.reason]
    assert bool(there) is excluded


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Out climbed Matías Cárcamo, nineteen, the trainee.", ["Matías Cárcamo"], id="inverted"),
        pytest.param("The town will be run by Ewa Rozalska, its deputy mayor.", ["Ewa Rozalska"], id="read as a place"),
        pytest.param(
            "It was Agathe Rourke, his assistant, who raised the baton.", ["Agathe Rourke"], id="read as a firm"
        ),
        pytest.param("John Bello presented the figures in Windhoek.", ["John Bello"], id="a place is nobody"),
    ],
)
def test_finds_names(document, text: str, names: list[str]) -> None:
    assert [v.printed for v in values(document, text) if v.named] == names
