"""How much each change between two wordings of a quotation weighs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from claims.language.edits import Alignment
from claims.language.pipeline import stem
from claims.language.polarity import opposition
from claims.language.replaced import PERIODS
from claims.quotes.quotations import GAP

NEGATIONS = frozenset({"not", "no", "never", "none", "nothing", "nobody", "neither", "nor", "without"})
SINCE = frozenset({"already", "yet", "still"})
GRAMMAR = frozenset(
    {
        "a", "an", "the", "this", "that", "these", "those", "of", "to", "in", "on", "at", "for", "by", "from",
        "with", "as", "and", "but", "or", "so", "if", "then", "than", "too", "also", "just", "very", "is",
        "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having", "do", "does", "did",
        "will", "would", "shall", "it", "its", "he", "she", "they", "we", "i", "you", "his", "her", "hers",
        "their", "our", "my", "your", "him", "them", "us", "me", "there", "here", "which", "who", "whom",
        "what", "somebody", "someone", "something", "anybody", "anyone", "anything",
        "now", "well", "really", "quite", "yes", "s",
    }
)  # fmt: skip
UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = (
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
)  # fmt: skip
NUMBERS = (
    {word: str(n) for n, word in enumerate(UNITS)}
    | {word: str(20 + 10 * n) for n, word in enumerate(TENS)}
    | {word: f"{n}{'th' if n > 3 else ('st', 'nd', 'rd')[n - 1]}" for n, word in enumerate(ORDINALS, 1)}
    | {word: word.removesuffix("s") for word in ("hundred", "hundreds", "thousand", "thousands")}
    | {word: word.removesuffix("s") for word in ("million", "millions", "billion", "billions", "trillion")}
)
LONGEST_LOCAL = 2
"""Words on either side beyond which an exchange is another wording, not an exchanged fact."""
TYPO_LENGTH = 6


class Weight(Enum):
    """What a change does to the meaning."""

    TRIM = "trim"
    SOFT = "soft"
    HARD = "hard"
    REWRITE = "rewrite"


@dataclass(frozen=True, slots=True)
class Change:
    """One stretch that differs.

    Attributes:
        left, right: Half-open ranges of word positions; one may be empty.
        force: For a hard change, how surely it changes the meaning, in [0, 1].
        finding: Of a hard change the type of fact that it tells differently.
    """

    left: range
    right: range
    weight: Weight
    force: float = 0.0
    finding: str = "quote"


def changes(left: Sequence[str], right: Sequence[str], alignment: Alignment) -> tuple[Change, ...]:
    """Every stretch in which the two wordings differ, weighed."""
    found = []
    for edit in alignment.edits:
        before = any((i + n, j + n) == (edit.left.start, edit.right.start) for i, j, n in alignment.blocks)
        after = any((i, j) == (edit.left.stop, edit.right.stop) for i, j, _ in alignment.blocks)
        mine, theirs = [left[i] for i in edit.left], [right[j] for j in edit.right]
        weight, force = _weigh(mine, theirs, before and after)
        found.append(Change(edit.left, edit.right, weight, force, _type(mine, theirs)))
    return tuple(found)


def _type(mine: Sequence[str], theirs: Sequence[str]) -> str:
    """A "not", a figure or a direction inside a quotation is a fact of its own type; any other word is the quote's."""
    a, b = _content(mine), _content(theirs)
    if not {*a, *b} - NEGATIONS - SINCE:
        return "negation"
    if a and b and (all(_is_number(word) for word in (*a, *b)) or all(word in PERIODS for word in (*a, *b))):
        return "number"
    return "place" if any(opposition(x, y) == "place" for x in a for y in b) else "quote"


def _weigh(mine: Sequence[str], theirs: Sequence[str], inner: bool) -> tuple[Weight, float]:
    if GAP in mine or GAP in theirs:
        return Weight.TRIM, 0.0
    if not inner and not (mine and theirs):
        return Weight.TRIM, 0.0
    if max(len(mine), len(theirs)) > (LONGEST_LOCAL + 1 if inner else 1):
        return Weight.REWRITE, 0.0
    if inner and (NEGATIONS & set(mine)) and not (NEGATIONS & set(theirs)):
        return Weight.HARD, 0.9
    if inner and (NEGATIONS & set(theirs)) and not (NEGATIONS & set(mine)):
        return Weight.HARD, 0.9
    a, b = _content(mine), _content(theirs)
    if not a or not b or _same(a, b):
        return Weight.SOFT, 0.0
    if max(len(mine), len(theirs)) > LONGEST_LOCAL:
        return Weight.REWRITE, 0.0
    numbers = all(_is_number(word) for word in (*a, *b))
    force = 0.95 if numbers else 0.75
    return Weight.HARD, force if inner else force - 0.15


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in NUMBERS.values()


def _content(words: Sequence[str]) -> list[str]:
    """The words that carry meaning, numbers as digits."""
    return [NUMBERS.get(word, word) for word in words if word not in GRAMMAR]


def _same(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """True where the words differ in ending, spelling or word division only."""
    if "".join(mine) == "".join(theirs) or _initials(mine, theirs) or _initials(theirs, mine):
        return True
    return len(mine) == len(theirs) and all(_variant(a, b) for a, b in zip(mine, theirs, strict=True))


def _initials(short: Sequence[str], long: Sequence[str]) -> bool:
    """ "EU" for "European Union"."""
    return len(long) > 1 and list(short) == ["".join(word[0] for word in long)]


def _variant(a: str, b: str) -> bool:
    if a == b or stem(_spelling(a)) == stem(_spelling(b)):
        return True
    short, long = sorted((a, b), key=len)
    slip = len(long) >= TYPO_LENGTH and len(long) == len(short) + 1
    return slip and any(long[:i] + long[i + 1 :] == short for i in range(1, len(long) - 1))


def _spelling(word: str) -> str:
    """One spelling for British and American English."""
    if word.endswith("re"):
        word = f"{word[:-2]}er"
    return (
        "ok"
        if word == "okay"
        else word.replace("our", "or").replace("ise", "ize").replace("isa", "iza").replace("ll", "l")
    )
