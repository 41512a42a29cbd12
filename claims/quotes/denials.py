"""What a quotation affirms and what it denies, word by word, whichever way it is put."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

from claims.language.pipeline import stem
from claims.language.polarity import opposed
from claims.quotes.quotations import GAP, words_of
from claims.quotes.rewording import GRAMMAR, NEGATIONS

MIN_CONTENT = 3
"""Words that two quotations must share to be two versions of one."""
MIN_SHARE = 0.8
"""Share of the longer one's words that both must have."""
_PAUSE = re.compile(r"[,;:.!?–—]")
_JOINTS = frozenset({"but", "and", "or", "nor", "because", "when", "while", "if", "who", "which", "than", "yet", "so"})
_DENIALS = NEGATIONS | {"nor", "hardly", "cannot", "until"}
_OPINIONS = frozenset(map(stem, ("think", "believe", "expect", "want", "seem", "suppose", "say", "mean", "know")))
_UNTOLD = frozenset({"any", "ever", "either", "anymore", "moment", "single", "thing", "things", "people", GAP})

Denials = Mapping[str, bool]
"""Stem of each content word -> whether it is denied."""


def _clauses(printed: str) -> Iterator[tuple[frozenset[str], bool]]:
    """The content words of each clause and whether they are denied; "neither ... nor" denies both halves."""
    for piece in _PAUSE.split(printed):
        told: list[str] = []
        for word in [*(w for w, _, _ in words_of(piece)), "and"]:
            if word not in _JOINTS:
                told.append(word)
                continue
            if told:
                yield _content(told), _is_denied(told)
            told = ["nor"] if word == "nor" else []


def _is_denied(words: list[str]) -> bool:
    only = any(a == "not" and b in {"only", "just"} for a, b in pairwise(words))
    return (sum(word in _DENIALS for word in words) - only) % 2 == 1


def _content(words: list[str]) -> frozenset[str]:
    return frozenset(stem(w) for w in words if w not in GRAMMAR | _DENIALS | _UNTOLD | {"only"})


def denials(printed: str) -> Denials:
    """Of each content word whether it is denied; words that are both are left out."""
    found: dict[str, set[bool]] = {}
    for words, denied in _clauses(printed):
        for word in words:
            found.setdefault(word, set()).add(denied)
    return {word: denied.pop() for word, denied in found.items() if len(denied) == 1}


def comparable(left: Denials, right: Denials) -> bool:
    """True where both are of the same words, so that what one denies the other should."""
    shared = len(left.keys() & right.keys())
    return shared >= MIN_CONTENT and shared >= MIN_SHARE * max(len(left), len(right))


def denied_by_one(left: Denials, right: Denials) -> list[str]:
    """The words, sorted, that one denies and the other affirms; "I do not think" denies what is thought."""
    shared = left.keys() & right.keys()
    return sorted(word for word in shared if left[word] is not right[word] and word not in _OPINIONS)


def exchanged(left: str, right: str) -> bool:
    """True where two opposite words have changed places: "won the battle, lost the war"."""
    mine, theirs = ([words for words, _ in _clauses(printed) if words] for printed in (left, right))
    if Counter(mine) == Counter(theirs) or frozenset().union(*mine) != frozenset().union(*theirs):
        return False
    told = frozenset().union(*mine)
    return any(opposed(a, b) for a in told for b in told)
