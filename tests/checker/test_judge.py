"""Verdicts on two unlike sentences: what the NLI model's answers and the sentences' places make of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.judge import DENIED, HINTED, NEAR, answered, is_open, judge
from checker.model import Judgement, NliScores, Severity, Verdict
from checker.pairs import pairs, rarity, ready
from claims.extract import extract
from claims.reading.articles import article_from_text

SURE = NliScores(0.001, 0.009, 0.99)
OPEN = NliScores(0.1, 0.8, 0.1)
AGREED = NliScores(0.97, 0.02, 0.01)
FIRST = "The council met in the old school.\n\nWorkers painted the bridge green in the spring.\n"
SECOND = "Councillors sat in the old school.\n\nThe bridge has been left to rust since the winter.\n"


def told(first: str = FIRST, second: str = SECOND) -> list[Verdict]:
    sides = [ready(extract(article_from_text(text, name))) for text, name in ((first, "a"), (second, "b"))]
    return [v for v in judge(pairs(*sides, rarity(sides))) if v.pair.left.kind == "statement"]


def bridge() -> Verdict:
    both = [v for v in told() if all("bridge" in c.sentence.text for c in (v.pair.left, v.pair.right))]
    assert len(both) == 1
    return both[0]


def test_two_statements_are_open_until_the_model_is_asked() -> None:
    before = bridge()
    assert is_open(before)
    assert before.judgement is Judgement.UNDECIDED
    assert not is_open(answered(before, (SURE, SURE)))


def test_sentences_far_from_each_other_are_not_put_to_the_model() -> None:
    before = bridge()
    far = replace(before.pair, features=replace(before.pair.features, rank=NEAR - 0.01))
    assert not is_open(replace(before, pair=far))


@pytest.mark.parametrize(
    ("scores", "judgement"),
    [
        pytest.param((SURE, SURE), Judgement.CONTRADICTION, id="denied both ways round"),
        pytest.param((OPEN, OPEN), Judgement.UNDECIDED, id="open"),
        pytest.param((AGREED, AGREED), Judgement.UNDECIDED, id="one fact"),
    ],
)
def test_the_answers_decide(scores: tuple[NliScores, NliScores], judgement: Judgement) -> None:
    after = answered(bridge(), scores)
    assert after.judgement is judgement
    if judgement is Judgement.CONTRADICTION:
        assert after.confidence >= HINTED
        assert (after.severity is Severity.ERROR) is (after.confidence >= DENIED)
        assert after.type == "statement"


def test_which_sentence_is_the_premise_changes_nothing() -> None:
    one, other = (answered(bridge(), scores) for scores in ((SURE, OPEN), (OPEN, SURE)))
    assert (one.judgement, one.confidence, one.nli) == (other.judgement, other.confidence, other.nli)


def test_an_unlike_pair_is_named_after_the_values_that_conflict_in_it() -> None:
    first = FIRST.replace("green in the spring", "green in April")
    second = SECOND.replace("since the winter", "and was painted in June")
    named = {v.pair.standing.finding for v in told(first, second) if "bridge" in v.pair.left.sentence.text}
    assert "date" in named


def test_sentences_that_give_one_quotation_are_not_put_to_the_model() -> None:
    first = FIRST + "\n“The bridge will be painted green next year,” said Ana Reis, the mayor of the town.\n"
    second = SECOND + "\nAna Reis said: “The bridge will be painted green next year.”\n"
    assert not [v for v in told(first, second) if all("Reis" in c.sentence.text for c in (v.pair.left, v.pair.right))]
