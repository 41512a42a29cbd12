"""What the NLI model is asked when there are many reports: enough to find who stands against them, and no more."""

from itertools import permutations

import pytest

from checker import compare, questions
from checker.model import NliScores
from claims.reading.articles import article_from_text

OTHERS = (
    "The harbour council of Porto met in the old customs house.",
    "Fishing boats stayed in the bay all through the morning.",
)
SAID = "{}, the mayor praised the work of the harbour police on the quay."
DENIED = "{}, the mayor blasted the work of the harbour police on the quay."
OPENERS = "Then Later Afterwards Outside Soon There Finally Proudly Briefly Openly Loudly Warmly Again Also Indeed Once"


class Asked:
    """Calls two sentences contradictory where exactly one of them blasts; knows what it was asked."""

    name = "asked"

    def __init__(self):
        self.pairs = []

    def score(self, pairs):
        self.pairs += pairs
        return [NliScores(0.0, 0.0, 1.0) if sum("blasted" in text for text in pair) == 1 else OPEN for pair in pairs]


OPEN = NliScores(0.1, 0.8, 0.1)


def reports(count, outlier, openers=OPENERS):
    """Reports that tell one fact, each in words of its own; `outlier` tells it otherwise."""
    for number, opener in enumerate(openers.split()[:count]):
        told = (DENIED if number == outlier else SAID).format(opener)
        yield article_from_text("\n\n".join((told, *OTHERS)) + "\n", f"{number:02}.txt")


def calls(count):
    return compare(list(reports(count, 0)), Asked()).nli_calls


@pytest.mark.parametrize("outlier", [0, 3, 6])
def test_the_one_report_that_says_otherwise_is_found_wherever_it_stands(outlier):
    found = compare(list(reports(7, outlier, "Then " * 7)), Asked()).contradictions
    assert found
    assert all(f"{outlier:02}.txt" in (each.a.path, each.b.path) for each in found)


def test_questions_grow_with_the_reports_not_with_their_couples():
    assert calls(16) <= 2.5 * calls(8)


def test_the_order_of_the_reports_changes_no_question():
    told = list(reports(3, 1))
    questions = []
    for order in permutations(told):
        scorer = Asked()
        compare(list(order), scorer)
        questions.append({frozenset(pair) for pair in scorer.pairs})
    assert all(each == questions[0] for each in questions)


def test_each_pair_of_texts_is_asked_once_and_both_ways_round():
    scorer = Asked()
    compare(list(reports(4, 0)), scorer)
    assert len(set(scorer.pairs)) == len(scorer.pairs)
    assert {(b, a) for a, b in scorer.pairs} == set(scorer.pairs)


FIRST = """The ferry carried 41 passengers to Porto.

It had left the island at dawn with 52 cars below deck.

The quay of the old harbour is 600 metres long.
"""
SECOND = """To Porto came 47 passengers by the ferry.

Below its deck 58 cars stood when it left the island at dawn.

In the old harbour there is a quay of 900 metres.
"""


def test_conflicts_beyond_those_that_the_model_is_asked_about_are_counted(monkeypatch):
    told = [article_from_text(FIRST, "a"), article_from_text(SECOND, "b")]
    whole = compare(told, Asked())
    monkeypatch.setattr(questions, "MOST", 1)
    cut = compare(told, Asked())
    assert not whole.notices
    assert cut.nli_calls < whole.nli_calls
    assert any("conflicts of values not weighed" in notice for notice in cut.notices)


def test_many_dates_ask_no_more_than_twice_for_each():
    """Eleven in each sentence, one below what counts as a list."""
    months = ("May", "June", "July")
    told = [
        "\n\n".join(
            f"{opening} {', '.join(f'{1 + (line * 11 + n + shift) % 28} {months[n % 3]} 2019' for n in range(11))}"
            f" about the harbour, quay number {line} and the ferry."
            for line in range(10)
        )
        for opening, shift in (("The council met on", 0), ("Members of the council came together on", 13))
    ]
    report = compare([article_from_text(text, name) for text, name in zip(told, "ab", strict=True)], Asked())
    dates = sum(dict(source.claims)["date"] for source in report.sources)
    assert dates == 220
    assert report.nli_calls <= 2 * dates
