"""Outcomes: one name for all wordings, and which exclude each other."""

import pytest

from claims.language.outcome_standing import excludes
from claims.language.outcomes import outcomes


@pytest.mark.parametrize(
    ("text", "name", "holds"),
    [
        pytest.param("The department stayed open all day.", "open", True, id="stayed open"),
        pytest.param("The department was shut all day.", "open", False, id="shut"),
        pytest.param("The request was turned down.", "approve", False, id="turned down"),
        pytest.param("Regulators have given their approval.", "approve", True, id="gave approval"),
        pytest.param("The authority has still to give its consent.", "approve", False, id="has still to"),
        pytest.param("The authority has yet to give its consent.", "approve", False, id="has yet to"),
        pytest.param("Night flights will remain banned.", "ban", True, id="remain banned"),
        pytest.param("The council lifted the ban on night flights.", "ban", False, id="lifted the ban"),
        pytest.param("The coach was fitted with winter tyres.", "have", True, id="fitted with"),
        pytest.param("He will receive no severance pay.", "have", False, id="receive no"),
        pytest.param("Of the drone there is still no trace.", "find", False, id="no trace"),
        pytest.param("The drone was seized.", "find", True, id="seized"),
        pytest.param("Two guards have been sent home without pay.", "suspend", True, id="sent home"),
        pytest.param("At no time did the parish issue an order.", "order", False, id="at no time"),
        pytest.param("He has at no point asked for the sample.", "request", False, id="at no point"),
        pytest.param("The state will not go to a higher court.", "appeal", False, id="go to court"),
        pytest.param("Duties on butter will disappear under the accord.", "cover", True, id="under an accord"),
    ],
)
def test_names_the_outcome(document, text: str, name: str, holds: bool) -> None:
    found = {outcome.name: outcome.holds for outcome in outcomes(document(text).parses[0])}
    assert found.get(name) is holds


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param("The ward stayed open.", "The ward was shut all day.", True, id="open, shut"),
        pytest.param("The ward stayed open.", "The school was shut all day.", False, id="two things"),
        pytest.param("The committee approved the bill.", "Parliament rejected the bill.", False, id="two doers"),
        pytest.param("Parliament approved the bill.", "Parliament rejected the bill.", True, id="one doer"),
        pytest.param("Parliament will approve the bill.", "Parliament rejected the bill.", False, id="plan, outcome"),
        pytest.param("They agreed to keep the bridge open.", "They closed the bridge.", False, id="intention, fact"),
        pytest.param("Parliament may approve the bill.", "Parliament rejected the bill.", False, id="possible"),
        pytest.param(
            "Night flights will remain banned.", "They lifted the ban on night flights.", True, id="lasting, done"
        ),
        pytest.param("No member of the staff was suspended.", "Two guards were sent home.", True, id="nobody, two"),
        pytest.param(
            "The coach did not have winter tyres.", "It was fitted with winter tyres.", True, id="had, lacked"
        ),
        pytest.param("The coach did not have winter tyres.", "It had summer tyres.", False, id="had something else"),
        pytest.param("He will receive no severance pay.", "They have to give him severance pay.", True, id="get, give"),
        pytest.param("The drone was seized.", "Of the drone there is no trace.", True, id="seized, no trace"),
        pytest.param(
            "Butter is not covered by the pact.", "Duties on butter will disappear under the accord.", True, id="under"
        ),
        pytest.param("The government will appeal.", "The state will not go to a higher court.", True, id="appeal"),
    ],
)
def test_excludes(document, left: str, right: str, expected: bool) -> None:
    (a,), (b,) = (document(text).parses for text in (left, right))
    there = max((excludes(x, y) for x in outcomes(a) for y in outcomes(b)), default=0.0)
    back = max((excludes(y, x) for x in outcomes(a) for y in outcomes(b)), default=0.0)
    assert (there > 0.5) is expected
    assert there == back


@pytest.mark.parametrize("text", ["Parliament approved the bill.", "Night flights will remain banned."])
def test_no_outcome_excludes_itself(document, text: str) -> None:
    found = list(outcomes(document(text).parses[0]))
    assert found
    assert not any(excludes(a, a) for a in found)
