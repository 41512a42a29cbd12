"""Each edit changes one fact; each wording keeps it."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from checker.nli import denials, edits, wordings
from checker.nli.corpus import CONTRADICTION, ENTAILMENT, NEUTRAL
from checker.nli.made_pairs import make_pairs
from checker.nli.news import Events, split_events

Change = Callable[[str, random.Random], str | None]
TEXT = (
    "The talks in Paris, which began on March 11, 2024, will end on Friday, said President Anna Ruiz, and 1,523 "
    "people in two countries approved."
)
EVENTS: Events = {
    "5_ecb": [[TEXT, "Police arrested twelve people near the bridge on Monday."]],
    "5_ecbplus": [["The mayor, who was ill, did not attend the vote in Lisbon in 2019."]],
    "6_ecb": [["The company may sell 40 shops in Germany, according to its annual report."]],
    "7_ecb": [["Held out."]],
}


@pytest.mark.parametrize(
    ("edit", "text"),
    [
        (edits.weekday, "on Friday"),
        (edits.month, "on March 11"),
        (edits.month_day, "on March 11"),
        (edits.year, "in 2024 too"),
        (edits.number, "some 1,523 people"),
        (edits.number_word, "in two countries"),
        (edits.unit, "about 3 million people"),
        (edits.place, "in Paris today"),
        (edits.negate, "he will go"),
        (edits.negate, "he will not go"),
        (edits.antonym, "they approved it"),
        (edits.role, "the mayor said"),
        (denials.opposite, "the bridge was fully closed"),
        (denials.none_at_all, "where 12 people were hurt"),
        (denials.denied, "he said the mayor knew"),
        (denials.other_cause, "a fire caused by lightning."),
    ],
)
def test_an_edit_changes_its_fact_and_leaves_other_text(edit: Change, text: str) -> None:
    for seed in range(20):
        changed = edit(text, random.Random(seed))
        assert changed is not None
        assert changed != text
    assert edit("Nothing of the kind here", random.Random(0)) is None


@pytest.mark.parametrize(
    ("wording", "text", "expected"),
    [
        (wordings.digits_or_words, "in two countries", "in 2 countries"),
        (wordings.without_aside, "The mayor, who was ill for days, left.", "The mayor left."),
        (wordings.without_speaker, "The bridge near the old town was closed, police said.", None),
        (wordings.shorter_name, "Anna Ruiz said no.", "Ruiz said no."),
        (wordings.coarser_date, "They met on March 11.", "They met in March."),
    ],
)
def test_a_wording_says_less_or_the_same(wording: Change, text: str, expected: str | None) -> None:
    assert wording(text, random.Random(1)) == (expected or text.replace(", police said", ""))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council approved the plan.", "approve the plan."),
        ("The council did not approve the plan.", "The council did approve the plan."),
        ("The vote was held.", "held."),
        ("They have plans.", None),
        ("Nobody came, and no one was asked.", None),
    ],
)
def test_negation_needs_a_verb_to_negate(text: str, expected: str | None) -> None:
    changed = denials.negate(text, random.Random(1))
    assert changed is None if expected is None else changed is not None and changed.endswith(expected)


def test_a_figure_in_a_date_is_no_number() -> None:
    assert edits.number("on September 14", random.Random(0)) is None
    assert edits.number("in 2019", random.Random(0)) is None


def test_pairs_are_reproducible_and_have_all_labels() -> None:
    made = make_pairs(EVENTS, 200, random.Random(3))
    assert made == make_pairs(EVENTS, 200, random.Random(3))
    assert {each.label for each in made} == {ENTAILMENT, NEUTRAL, CONTRADICTION}
    assert len({(each.premise, each.hypothesis) for each in made}) == len(made)


def test_like_events_stay_on_one_side_of_the_split() -> None:
    training, held = split_events({**EVENTS, "GUM_a": [["One."]], "GUM_b": [["Two."]]})
    assert set(held) == {"7_ecb", "GUM_a"}
    assert set(training) == {"5_ecb", "5_ecbplus", "6_ecb", "GUM_b"}
