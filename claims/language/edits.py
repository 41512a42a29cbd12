"""Two wordings of one sentence laid side by side: which words stayed and which were changed."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from claims.model import Parse, Span, Token
from claims.people.names import fold

Words = tuple[str, ...]
"""The words of a sentence, folded (see `key`)."""

MAX_TOKENS = 400  # longer "sentences" are no wordings of one another; alignment is quadratic
NEAR_COPY = 0.75  # share of the shorter sentence's words that must stay, by the development pairs
MIN_SHARED = 4  # words
MOVED = 3  # words that may stand between a phrase taken out and the one put in for it
SHORT_EDIT = 4  # words: a longer changed stretch may hold several values


@dataclass(frozen=True, slots=True)
class Edit:
    """Token indices that stand only on one side; both ranges are half-open and one may be empty."""

    left: range
    right: range


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two token sequences side by side.

    Attributes:
        matched: Number of words that stayed.
        coverage: Share of the shorter sequence that stayed, in [0, 1].
        blocks: (left start, right start, length) of each stretch that stayed.
    """

    matched: int
    coverage: float
    edits: tuple[Edit, ...]
    blocks: tuple[tuple[int, int, int], ...]

    @property
    def near_copy(self) -> bool:
        """True where the two are wordings of one sentence."""
        return self.coverage >= NEAR_COPY and self.matched >= MIN_SHARED


_NOTHING = Alignment(0, 0.0, (), ())
_DROPPED = re.compile(r"[^\w%$€£+-]|(?<=\w)\.(?=\w)")


def key(token: Token) -> str:
    """What must be equal for two tokens to count as the same word: "U.S." and "US" do."""
    return _DROPPED.sub("", fold(token.text))


def words(parse: Parse) -> list[tuple[int, str]]:
    """Token index and key of each token that is a word or number."""
    return [(i, k) for i, token in enumerate(parse.tokens) if (k := key(token)) and any(c.isalnum() for c in k)]


@lru_cache(maxsize=8192)
def align(left: Words, right: Words) -> Alignment:
    """Lay the words of two sentences side by side; the mirror of `align(right, left)`.

    Nothing is aligned where the two share too few words to be wordings of one sentence.
    """
    if not left or not right or max(len(left), len(right)) > MAX_TOKENS:
        return _NOTHING
    if sum((Counter(left) & Counter(right)).values()) < NEAR_COPY * min(len(left), len(right)):
        return _NOTHING
    if (len(left), left) > (len(right), right):
        return _mirrored(align(right, left))
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    codes = matcher.get_opcodes()
    blocks = tuple((i1, j1, i2 - i1) for tag, i1, i2, j1, _ in codes if tag == "equal")
    edits = tuple(Edit(range(i1, i2), range(j1, j2)) for tag, i1, i2, j1, j2 in codes if tag != "equal")
    matched = sum(length for _, _, length in blocks)
    return Alignment(matched, matched / min(len(left), len(right)), edits, blocks)


def _mirrored(alignment: Alignment) -> Alignment:
    return Alignment(
        alignment.matched,
        alignment.coverage,
        tuple(Edit(edit.right, edit.left) for edit in alignment.edits),
        tuple((j, i, n) for i, j, n in alignment.blocks),
    )


def same_slot(left: Parse, right: Parse, alignment: Alignment, a: Span, b: Span) -> bool:
    """True where two phrases stand in the same place of two wordings of one sentence.

    The words before them and after them must be words that stayed and face each other, or both must lie in one short
    stretch that was changed; `alignment` is of `words(left)` and `words(right)`.
    """
    i, j = _bounds(left, a), _bounds(right, b)
    if i is None or j is None:
        return False
    facing = {(x + k, y + k) for x, y, n in alignment.blocks for k in range(n)}
    before = (i[0] - 1, j[0] - 1) in facing or (i[0] == 0 and j[0] == 0)
    after = (i[1], j[1]) in facing or (i[1] == len(words(left)) and j[1] == len(words(right)))
    whole = (i[0], j[0]) in facing and (i[1] - 1, j[1] - 1) in facing
    stayed = sum((x, y) in facing for x, y in itertools.product(range(*i), range(*j)))
    mostly = stayed > max(SHORT_EDIT, min(i[1] - i[0], j[1] - j[0]) / 2)
    replaced = any(_replaced_in(edit, i, j, before or after) for edit in alignment.edits)
    moved = any(_moved(one, other, i, j) for one in alignment.edits for other in alignment.edits)
    return (before and after) or whole or mostly or replaced or moved


def _replaced_in(edit: Edit, left: tuple[int, int], right: tuple[int, int], beside: bool) -> bool:
    """True where both phrases reach into one changed stretch, a short one or one at whose edge both stand."""
    short = max(len(edit.left), len(edit.right)) <= SHORT_EDIT
    return (short or beside) and _reaches(left, edit.left) and _reaches(right, edit.right)


def _moved(one: Edit, other: Edit, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """True where one phrase was taken out and the other put in near by: "next year's vote", "the vote in 2026"."""
    first, last = sorted((one, other), key=lambda edit: edit.left.start)
    near = last.left.start - first.left.stop <= MOVED
    alone = len(one.right) + len(other.left) <= 1
    return near and alone and _reaches(left, one.left) and _reaches(right, other.right)


def _reaches(bounds: tuple[int, int], changed: range) -> bool:
    return bounds[0] < changed.stop and changed.start < bounds[1]


def _bounds(parse: Parse, span: Span) -> tuple[int, int] | None:
    inside = [n for n, (i, _) in enumerate(words(parse)) if parse.tokens[i].span.overlaps(span)]
    return (inside[0], inside[-1] + 1) if inside else None
