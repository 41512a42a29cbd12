"""Two wordings of one sentence side by side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.language.edits import Words, align

WORDS = st.lists(st.sampled_from(["a", "b", "c", "d", "e", "f"]), max_size=12).map(tuple)


@pytest.mark.parametrize(
    ("left", "right", "near"),
    [
        pytest.param("the council met on monday in riga", "the council met on tuesday in riga", True, id="one word"),
        pytest.param("the deal is done", "the deal is done said the mayor on monday", True, id="one inside the other"),
        pytest.param("the council met on monday", "prices rose by a tenth", False, id="other sentence"),
        pytest.param("it did", "it did", False, id="too short to tell"),
    ],
)
def test_near_copy(left: str, right: str, near: bool) -> None:
    assert align(tuple(left.split()), tuple(right.split())).near_copy is near


def test_edits_name_what_changed() -> None:
    edit = align(("met", "on", "monday", "in", "riga"), ("met", "on", "tuesday", "in", "riga")).edits[0]
    assert (edit.left, edit.right) == (range(2, 3), range(2, 3))


@given(WORDS, WORDS)
def test_align_mirrors(left: Words, right: Words) -> None:
    one, other = align(left, right), align(right, left)
    assert (one.matched, one.coverage) == (other.matched, other.coverage)
    assert [(e.left, e.right) for e in one.edits] == [(e.right, e.left) for e in other.edits]


@given(WORDS)
def test_align_with_itself_has_no_edit(words: Words) -> None:
    assert align(words, words).edits == ()
