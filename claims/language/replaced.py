"""Words put in the place of others in two wordings of one sentence: another person, place, month or quoted word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

from claims.people.names import name_of, same_person
from claims.places.gazetteer import METRO_KM, Reading, country_of, km_between, readings
from claims.reading.publication import MONTHS

LIKE = 0.6  # share of letters from which two spellings may be of one name
QUOTED = "QUOTE"
TELLING = frozenset({f"{QUOTED} ADJ", f"{QUOTED} NUM"})
"""Of one quoted word for another: articles, pronouns and verbs change with grammar and in translation."""
PLACES = frozenset({"GPE", "LOC", "NORP"})
LONGEST = 5  # words; longer stretches are written anew, and what in them faces what is anyone's guess


def replaced(left: Sequence[str], right: Sequence[str], labels: tuple[Sequence[str], Sequence[str]]) -> str:
    """The type of fact that two stretches of words, one in the place of the other, tell differently, or "".

    Args:
        left, right: The words, folded.
        labels: For each word of either side the type of its named entity, or ""; inside quotation marks QUOTED and
            its part of speech.
    """
    if not 0 < len(left) <= LONGEST or not 0 < len(right) <= LONGEST:
        return ""
    mine, theirs = labels
    if set(left) & set(right):
        return ""
    for kind, chosen, differ in _TESTS:
        first = [word for word, label in zip(left, mine, strict=True) if chosen(word, label)]
        second = [word for word, label in zip(right, theirs, strict=True) if chosen(word, label)]
        if first and second and differ(first, second):
            return kind
    return ""


def _other_word(left: Sequence[str], right: Sequence[str]) -> bool:
    digits = {any(c.isdigit() for c in word) for word in (*left, *right)}
    return len(left) == len(right) == 1 and len(digits) == 1 and (True in digits or not _alike(left[0], right[0]))


def _other_person(left: Sequence[str], right: Sequence[str]) -> bool:
    one, other = name_of(" ".join(left)), name_of(" ".join(right))
    return not same_person(one, other) and not any(a[0] == b[0] or _alike(a, b) for a in left for b in right)


def _other_place(left: Sequence[str], right: Sequence[str]) -> bool:
    first, second = (readings(name) or country_of(name) for name in (" ".join(left), " ".join(right)))
    return bool(first and second) and not any(_near(a, b) for a in first for b in second)


def _near(left: Reading, right: Reading) -> bool:
    distance = km_between(left, right)
    return left == right or left.holds(right) or right.holds(left) or (distance is not None and distance <= METRO_KM)


def _other_month(left: Sequence[str], right: Sequence[str]) -> bool:
    return len(left) == len(right) == 1 and left[0][:3] != right[0][:3]


def _alike(left: str, right: str) -> bool:
    return SequenceMatcher(None, left, right, autojunk=False).ratio() >= LIKE


Chosen = Callable[[str, str], bool]
Differ = Callable[[Sequence[str], Sequence[str]], bool]
_TESTS: tuple[tuple[str, Chosen, Differ], ...] = (
    ("quote", lambda _, label: label in TELLING, _other_word),
    ("person", lambda _, label: label == "PERSON", _other_person),
    ("place", lambda _, label: label in PLACES, _other_place),
    ("date", lambda word, label: label == "DATE" and word in MONTHS, _other_month),
)
