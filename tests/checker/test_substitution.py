"""The substitution test: what the NLI model is asked about two values that exclude each other."""

import math

import pytest

from checker import compare
from checker.model import NliScores, Severity
from checker.pairs import pairs, rarity, ready
from checker.substitution import questions, support
from claims.extract import extract
from claims.model import Relation
from claims.reading.articles import article_from_text

FIRST = "The council of Porto met on Monday. In the fire, 14 people were injured, the mayor said.\n"
SECOND = "Porto's councillors held a session on Monday. The mayor put the number of the injured at 17 people.\n"


def conflict():
    sides = [ready(extract(article_from_text(text, name))) for text, name in ((FIRST, "a"), (SECOND, "b"))]
    found = [p for p in pairs(*sides, rarity(sides)) if p.standing.relation is Relation.CONFLICT]
    return next(p for p in found if p.left.kind == "number")


def test_each_sentence_is_held_against_the_other_clause_with_its_own_value():
    (first, changed_second), (second, changed_first) = questions(conflict())
    assert first == "In the fire, 14 people were injured, the mayor said."
    assert "14 people" in changed_second
    assert "17" not in changed_second
    assert second.startswith("The mayor put the number")
    assert "17 people" in changed_first
    assert "14" not in changed_first


@pytest.mark.parametrize(
    ("entailments", "expected"),
    [
        pytest.param((0.5, 0.5), 0.0, id="even"),
        pytest.param((0.9, 0.9), math.log(9), id="both"),
        pytest.param((0.9, 0.1), 0.0, id="one for, one against"),
        pytest.param((1.0, 1.0), math.log((1 - 0.0) / 1e-4), id="bounded"),
    ],
)
def test_support_is_the_mean_of_the_log_odds(entailments, expected):
    scores = [NliScores(each, 1 - each, 0.0) for each in entailments]
    assert support(scores) == pytest.approx(expected)


class Entailing:
    """Gives one probability of entailment to every question with a value put in place, and one answer to all others."""

    name = "entailing"

    def __init__(self, entailment):
        self.scores = NliScores(entailment, 1 - entailment, 0.0)

    def score(self, asked):
        return [NliScores(0.1, 0.3, 0.6) if hypothesis in FIRST + SECOND else self.scores for _, hypothesis in asked]


def confidence(entailment):
    sources = [article_from_text(text, name) for text, name in ((FIRST, "a"), (SECOND, "b"))]
    found = compare(sources, Entailing(entailment)).contradictions
    return next((f.confidence for f in found if f.type == "number" and f.severity is not Severity.NOTE), 0.0)


def test_the_more_the_sentences_entail_each_other_the_surer_the_contradiction():
    assert confidence(0.02) < confidence(0.5) < confidence(0.98)
