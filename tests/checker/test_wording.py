"""What the formats for other programs say of a finding, and that no text fills them."""

import pytest

from checker.model import Finding, Place, Severity
from checker.settings import TYPES
from checker.view import reading
from checker.wording import MAX_CHARACTERS, MEANING, excerpt, headline, passage, short, why

SENTENCE = "They met on Thursday."


def place(text=SENTENCE, phrase="Thursday", value="2023-12-28"):
    start = 40 + text.index(phrase)
    return Place("b.txt", 5, 13, start, start + len(phrase), text, phrase, value, 40)


def finding(a, b, reason="they differ"):
    return Finding("8c1f", "date", Severity.ERROR, 0.9, a, b, reason)


def test_no_side_wins():
    said = headline(finding(place(), place(value="Thursday")))
    assert said == "b.txt says “Thursday” (2023-12-28), b.txt says “Thursday”: verify both."


@pytest.mark.parametrize(
    ("phrase", "value", "more"),
    [
        pytest.param("Thursday", "2023-12-28", "2023-12-28", id="another form"),
        pytest.param("Thursday", "Thursday (date unknown)", "date unknown", id="what it is"),
        pytest.param("34 Officials", "34 officials", "", id="the same"),
        pytest.param("he", "Ana Reis (absent)", "Ana Reis, absent", id="a name and what of it"),
        pytest.param(
            "the quarter", "July to September (year unknown)", "July to September, year unknown", id="brackets"
        ),
        pytest.param("Some 1,500 men", "1,500 men (about: 1,350 to 1,650)", "about: 1,350 to 1,650", id="more"),
        pytest.param("15 men", "5 men", "5 men", id="part of a word is not the same"),
        pytest.param("We stay", "Ana Reis: “We stay”", "Ana Reis", id="who said it"),
        pytest.param("They met.", "meet", "", id="whole sentence"),
    ],
)
def test_reading(phrase, value, more):
    text = phrase if phrase.endswith(".") else f"It is {phrase}, they said."
    assert reading(place(text, phrase, value)) == more


def test_passage_after_its_place():
    assert passage(place()) == "b.txt:5:13: “They met on Thursday.”"


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        pytest.param("one affirms what the other denies", "One affirms what the other denies.", id="as a sentence"),
        pytest.param("Done.", "Done.", id="is one"),
        pytest.param("", "", id="none"),
    ],
)
def test_why(reason, sentence):
    assert why(finding(place(), place(), reason)) == sentence


@pytest.mark.parametrize("before", [0, 100, 10_000, 1_000_000])
@pytest.mark.parametrize("after", [0, 100, 1_000_000])
def test_a_sentence_without_end_is_cut_around_the_phrase(before, after):
    cut = excerpt(place("a " * before + "on Thursday" + " z" * after))
    assert "Thursday" in cut
    assert len(cut) <= MAX_CHARACTERS + 4
    assert cut.startswith("…") == (before > 100)
    assert cut.endswith("…") == (after > 100)


def test_cut_is_marked():
    assert short("x" * MAX_CHARACTERS) == "x" * MAX_CHARACTERS
    assert short("x" * (MAX_CHARACTERS + 1)) == "x" * MAX_CHARACTERS + " …"


def test_every_type_has_a_meaning():
    assert set(MEANING) == set(TYPES)
