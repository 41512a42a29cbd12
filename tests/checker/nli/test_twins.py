"""Two reports of one event with their marks: the format, and what pairs come of them."""

from __future__ import annotations

import importlib.util
import json
import random
from collections import Counter
from pathlib import Path

import pytest

from checker.nli.corpus import CONTRADICTION, NEUTRAL, NOT_CONTRADICTION
from checker.nli.twins import Mark, Twins, Use, read_twins, report_pairs, twin_pairs

FOLDER = Path(__file__).parents[3] / "benchmarks" / "data" / "written" / "twins"
EVENTS = """\
@ a ferry aground
a1 The ferry ran onto rocks on Sunday with 84 people aboard.
a2 Its captain was on the bridge, the company said.

b1 A ship with more than 80 aboard struck a reef on Sunday.
b2 Nobody was on the bridge except a trainee officer.
b3 A second ferry was sent from the mainland.
! a2 b2 person
= a1 b1
~ a1 b3
@ a bridge opens
a1 It opened on Monday.
b1 The mayor cut the ribbon.
"""


def read(tmp_path: Path, lines: str) -> list[Twins]:
    (tmp_path / "1.txt").write_text(lines, encoding="utf-8")
    return list(read_twins(tmp_path))


def test_reports_and_marks_are_read_in_order(tmp_path: Path) -> None:
    ferry, bridge = read(tmp_path, EVENTS)
    assert (ferry.title, bridge.title) == ("a ferry aground", "a bridge opens")
    assert (len(ferry.left), len(ferry.right), len(bridge.left)) == (2, 3, 1)
    assert ferry.marks == [Mark("!", 1, 1, "person"), Mark("=", 0, 0), Mark("~", 0, 2)]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("c1 Another report.", id="a third report"),
        pytest.param("a3 Out of order.", id="a number left out"),
        pytest.param("b1", id="no sentence"),
        pytest.param("! a1 b1", id="a contradiction of no type"),
        pytest.param("! a1 b1 reason", id="a type that there is not"),
        pytest.param("= a1 b1 date", id="an agreement with a type"),
        pytest.param("~ a2 b1", id="a sentence that there is not"),
        pytest.param("~ a0 b1", id="counted from 0"),
        pytest.param("~ b1 a1", id="the wrong way round"),
    ],
)
def test_any_other_line_is_refused(tmp_path: Path, line: str) -> None:
    told = "@ a\na1 One sentence.\n" + ("" if line == "b1" else "b1 Another one.\n")
    with pytest.raises(ValueError, match=r"1\.txt: not a line of such a file"):
        read(tmp_path, told + line + "\n")


def test_only_marked_contradictions_contradict_and_both_ways_round(tmp_path: Path) -> None:
    ferry = read(tmp_path, EVENTS)[0]
    made = twin_pairs([ferry], random.Random(1))
    clash = {(each.premise, each.hypothesis) for each in made if each.label == CONTRADICTION}
    assert clash == {(ferry.left[1], ferry.right[1]), (ferry.right[1], ferry.left[1])}
    assert {each.label for each in made} == {CONTRADICTION, NOT_CONTRADICTION}
    assert Counter(each.source for each in made if "marked" in each.source)["twins_marked"] == 4


def test_sentences_of_two_events_are_neutral(tmp_path: Path) -> None:
    events = read(tmp_path, EVENTS)
    made = [each for seed in range(9) for each in twin_pairs(events, random.Random(seed)) if each.label == NEUTRAL]
    assert made
    for each in made:
        home = next(event for event in events if each.premise in event.left)
        assert each.hypothesis not in (*home.left, *home.right)


def test_a_report_is_held_against_itself(tmp_path: Path) -> None:
    ferry = read(tmp_path, EVENTS)[0]
    unmarked = [each for each in twin_pairs([ferry], random.Random(1)) if each.source == "twins_unmarked"]
    own = [{each.premise, each.hypothesis} for each in unmarked]
    assert set(ferry.left[:2]) in own


def test_like_sentences_of_two_real_reports_of_one_event_do_not_contradict() -> None:
    first = ["The old mill burned down on Friday night.", "Nobody lives on the island in winter."]
    second = ["Fire destroyed the old mill late on Friday.", "Nobody lives on the island in winter."]
    made = report_pairs({"5_ecb": [first, second], "7_ecb": [first, second], "6_ecb": [first]})
    assert [(each.premise, each.hypothesis) for each in made] == [(first[0], second[0]), (second[0], first[0])]
    assert {each.label for each in made} == {NOT_CONTRADICTION}


def test_the_events_that_ship_are_split_by_title() -> None:
    uses = Counter(event.use for event in read_twins(FOLDER))
    assert uses[Use.TRAINING] > 4 * uses[Use.FITTING] > 0
    assert uses[Use.TESTING] > 0


def test_events_kept_back_become_labelled_pairs(tmp_path: Path) -> None:
    path = FOLDER.parents[2] / "twins.py"
    spec = importlib.util.spec_from_file_location("benchmarks_twins", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    events = [event for event in read_twins(FOLDER) if event.use is Use.TESTING]
    folders = module.write_twins(Use.TESTING, tmp_path)
    assert len(folders) == len(events)
    for folder, event in zip(folders, events, strict=True):
        labels = json.loads((folder / "labels.json").read_text("utf-8"))
        told = {f"{side}_quote": (folder / f"{side}.txt").read_text("utf-8") for side in "ab"}
        assert len(labels["contradictions"]) + len(labels["traps"]) == len(event.marks)
        for label in (*labels["contradictions"], *labels["traps"]):
            assert all(label[side] in text for side, text in told.items())
