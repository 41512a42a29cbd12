import pytest

from checker.errors import OptionError
from checker.settings import TYPES, FailOn, Settings, types_named


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("date", ("date",), id="one"),
        pytest.param("number, DATE,number", ("date", "number"), id="spaces, case, twice, order"),
        pytest.param(",".join(TYPES), TYPES, id="all"),
    ],
)
def test_types_named(text, expected):
    assert types_named(text) == expected


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        pytest.param("dates", "did you mean 'date'?", id="nearest"),
        pytest.param("date,numbr", "did you mean 'number'?", id="nearest, second"),
        pytest.param("xyzzy", "choose from date,", id="nothing near"),
    ],
)
def test_unknown_type_names_the_nearest(text, hint):
    with pytest.raises(OptionError, match="--types: there is no type") as caught:
        types_named(text)
    assert hint in str(caught.value)


@pytest.mark.parametrize(
    ("option", "values"),
    [
        pytest.param("--min-confidence", {"min_confidence": 1.01}, id="above one"),
        pytest.param("--min-confidence", {"min_confidence": -0.1}, id="below zero"),
        pytest.param("--min-confidence", {"min_confidence": float("nan")}, id="no number"),
        pytest.param("--fail-on", {"fail_on": "always"}, id="unknown fail level"),
        pytest.param("--types", {"types": ("dates",)}, id="unknown type"),
        pytest.param("--types", {"types": ()}, id="no type"),
        pytest.param("--model", {"model": ""}, id="no model"),
    ],
)
def test_unusable_values_name_the_option(option, values):
    with pytest.raises(OptionError, match=option):
        Settings(**values)


def test_fail_level_may_be_its_name():
    assert Settings(fail_on="warning").fail_on == FailOn.WARNING


def test_recorded_settings_are_those_that_change_results():
    assert Settings(fail_on=FailOn.NEVER, device="cpu").recorded() == Settings().recorded()
    assert Settings(min_confidence=0.5).recorded() != Settings().recorded()
