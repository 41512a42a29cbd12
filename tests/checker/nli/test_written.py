"""Written texts: their format, and what pairs come of them."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest

from checker.nli.corpus import CONTRADICTION, ENTAILMENT, NEUTRAL
from checker.nli.marked import MARKS, of_sentences, of_texts, written_pass
from checker.nli.written import Block, Line, Text, passages, read_texts, reports

FOLDER = Path(__file__).parents[3] / "benchmarks" / "data" / "written"
LINES = """\
@ fire at a mill
A The fire at the mill in Marlow hurt 14 workers on Monday.
! number The blaze at the Marlow mill injured 25 workers.
! Nobody was hurt.
= Fourteen people who worked at the mill were injured.
~ The mill employs 90 workers.

A The owner, Ana Ruiz, said that she would rebuild it.
~ She had bought it in 2019.
@ a bridge opens
A It opened in 1931.
= It is older than that.
"""


def read(tmp_path: Path, lines: str) -> list[Text]:
    (tmp_path / "1.txt").write_text(lines, encoding="utf-8")
    return list(read_texts(tmp_path))


def test_blocks_are_read_in_order(tmp_path: Path) -> None:
    fire, bridge = read(tmp_path, LINES)
    assert (fire.title, bridge.title) == ("fire at a mill", "a bridge opens")
    assert fire.blocks[0].lines[:2] == [
        Line(CONTRADICTION, "number", "The blaze at the Marlow mill injured 25 workers."),
        Line(CONTRADICTION, "", "Nobody was hurt."),
    ]
    assert bridge.blocks == [Block("It opened in 1931.", [Line(ENTAILMENT, "", "It is older than that.")])]


@pytest.mark.parametrize("lines", ["@ a\nB no mark\n", "@ a\n= before any told sentence\n"])
def test_a_line_of_no_kind_is_refused(tmp_path: Path, lines: str) -> None:
    with pytest.raises(ValueError, match=r"1\.txt: not a line of such a file"):
        read(tmp_path, lines)


def test_pairs_keep_their_labels_and_entailment_its_direction(tmp_path: Path) -> None:
    fire = read(tmp_path, LINES)[0]
    made = reports([fire], random.Random(1))
    entailed = [(each.premise, each.hypothesis) for each in made if each.label == ENTAILMENT]
    assert entailed == [(fire.blocks[0].told, "Fourteen people who worked at the mill were injured.")]
    assert Counter(each.label for each in made) == {CONTRADICTION: 2, ENTAILMENT: 1, NEUTRAL: 4}
    assert [each.label for each in passages([fire])] == [2, 2, 0, 1, 1]


def test_values_are_marked_by_what_the_line_says_of_them(tmp_path: Path) -> None:
    made = {
        (each.premise, each.hypothesis): each.label for each in of_texts(read(tmp_path, LINES)[:1], random.Random(1))
    }
    told = "The fire at the mill in Marlow hurt « 14 workers » on Monday."
    assert made[told, "The blaze at the Marlow mill injured « 25 workers » ."] == CONTRADICTION
    assert made["The mill employs « 90 workers » .", told] == NEUTRAL
    assert made[told, "« Fourteen people » who worked at the mill were injured."] == ENTAILMENT


def test_two_values_of_one_sentence_are_no_contradiction_and_an_edited_one_is() -> None:
    sentence = "The fire killed 14 workers and hurt 25 others on Monday."
    made = of_sentences([sentence], random.Random(3))
    assert {each.label for each in made} == {NEUTRAL, CONTRADICTION}
    for each in made:
        assert each.premise.count(MARKS[0]) == each.hypothesis.count(MARKS[1]) == 1
        assert each.premise.translate(dict.fromkeys(map(ord, f"{MARKS} "))) == sentence.replace(" ", "")


def test_the_written_texts_that_ship_with_the_benchmarks_are_well_formed() -> None:
    texts = [*read_texts(FOLDER / "reports"), *read_texts(FOLDER / "general")]
    assert len({text.title for text in texts if len(text.blocks) > 1}) > 250
    held = sum(text.held_out for text in read_texts(FOLDER / "reports"))
    assert 0 < held < len(texts) / 4


def test_a_pass_holds_no_sentence_of_a_held_out_text(tmp_path: Path) -> None:
    for name in ("reports", "general", "news"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "1.txt").write_text(LINES, encoding="utf-8")
    assert [text.held_out for text in read_texts(tmp_path / "general")] == [False, True]
    told = {each.premise for each in written_pass(tmp_path, tmp_path / "news", random.Random(1))}
    assert "The owner, Ana Ruiz, said that she would rebuild it." in told
    assert "It opened in 1931." not in told
