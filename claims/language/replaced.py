"""Words put in the place of others in two wordings of one sentence: another person, place, time or quoted word."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from claims.language.clauses import SPEECH_LEMMAS
from claims.language.polarity import opposition
from claims.people.names import name_of, same_person
from claims.places.gazetteer import METRO_KM, Reading, country_of, km_between, readings
from claims.reading.publication import MONTHS

LIKE = 0.6  # share of letters from which two spellings may be of one name
LONGEST = 5  # words; longer stretches are written anew, and what in them faces what is anyone's guess
ROUNDING = 0.05  # of a hedged figure: two that lie nearer may be roundings of one
PLACES = frozenset({"GPE", "LOC", "NORP"})
TELLING = frozenset({"ADJ", "NOUN", "VERB", "ADV"})
"""Of one quoted word for another: articles, pronouns and auxiliaries change with grammar and in translation."""
PARTS_OF_DAY = (
    {"morning", "dawn"}, {"noon", "midday", "lunchtime"}, {"afternoon"}, {"evening", "night", "dusk", "midnight"},
)  # fmt: skip
PERIODS = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "quarter", "year", "decade"})
ORDER = frozenset({"after", "before"})
HEDGES = frozenset({"than", "over", "under", "least", "most", "nearly", "almost", "about", "some", "around"})


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a sentence.

    Attributes:
        key: The word folded, as it is held against others.
        entity: Type of the named entity it belongs to, or "".
        quoted: It stands inside quotation marks.
    """

    key: str
    lemma: str = ""
    pos: str = ""
    entity: str = ""
    quoted: bool = False
    capital: bool = False


Words = Sequence[Word]


def replaced(left: Words, right: Words, before: Sequence[str] = ()) -> str:
    """The type of fact that two stretches of words, one in the place of the other, tell differently, or "".

    Args:
        left, right: The words.
        before: The words, folded, that stand before both.
    """
    if not 0 < len(left) <= LONGEST or not 0 < len(right) <= LONGEST or {w.key for w in left} & {w.key for w in right}:
        return ""
    return next((kind for kind, differ in _TESTS if differ(left, right, before)), "") or _opposed(left, right)


def exchanged(left: Words, right: Words) -> str:
    """The type of fact that may differ where common words stand for other common words, or "" for other exchanges.

    What they mean is not known: they may be two ways of saying one thing.
    """
    mine, theirs = ([w for w in side if w.pos in TELLING] for side in (left, right))
    names = any(w.capital or w.entity or w.pos in {"PROPN", "NUM"} for w in (*left, *right))
    telling = any(w.lemma in SPEECH_LEMMAS for w in (*mine, *theirs))
    if not mine or not theirs or names or telling or any(_alike(a.lemma, b.lemma) for a in mine for b in theirs):
        return ""
    return "quote" if all(w.quoted for w in (*mine, *theirs)) else "statement"


def _opposed(left: Words, right: Words) -> str:
    pairs = ((a, b) for a in left for b in right if not (a.quoted or b.quoted))
    return next((kind for a, b in pairs if (kind := opposition(a.lemma, b.lemma))), "")


def _other_word(left: Words, right: Words, _: Sequence[str]) -> bool:
    """Another quoted word."""
    if len(left) != 1 or len(right) != 1 or not all(_tells(w) for w in (*left, *right)):
        return False
    return not any(c.isdigit() for w in (*left, *right) for c in w.key) and not _alike(left[0].key, right[0].key)


def _tells(word: Word) -> bool:
    return word.quoted and word.pos in TELLING and word.lemma not in SPEECH_LEMMAS


def _other_person(left: Words, right: Words, _: Sequence[str]) -> bool:
    one, other = (_person(side) for side in (left, right))
    if not (one and other) and not (_named(left, other) or _named(right, one)):
        return False
    first, second = one or [w.key for w in left], other or [w.key for w in right]
    one_name = len(first) == len(second) == 1 and first[0][0] == second[0][0]
    same = same_person(name_of(" ".join(first)), name_of(" ".join(second)))
    return not (one_name or same or _alike(first[-1], second[-1]))


def _person(words: Words) -> list[str]:
    return [w.key for w in words if w.entity == "PERSON"]


def _named(words: Words, facing: Sequence[str]) -> bool:
    """True for a name of two words or more that the parser did not know for a person's, facing a person's."""
    names = all(w.capital and w.pos == "PROPN" and w.entity not in PLACES for w in words)
    return bool(facing) and len(words) > 1 and names


def _other_place(left: Words, right: Words, _: Sequence[str]) -> bool:
    if any(w.quoted for w in (*left, *right)):
        return False
    first, second = ([*_places(side)] for side in (left, right))
    if first and second:
        return not any(_near(a, b) for a in first for b in second)
    unknown = all(w.capital and w.entity == "GPE" for w in (*left, *right))
    return unknown and not any(_alike(a.key, b.key) for a in left for b in right)


def _places(words: Words) -> Iterator[Reading]:
    """Every place that the capitalised words name, the longest names first."""
    start = 0
    while start < len(words):
        end = next((end for end in range(len(words), start, -1) if _known(words[start:end])), None)
        if end is not None:
            yield from _known(words[start:end])
        start = end or start + 1


def _known(words: Words) -> tuple[Reading, ...]:
    if not all(w.capital for w in words) or not any(w.entity in PLACES for w in words):
        return ()
    name = " ".join(w.key for w in words)
    return readings(name) or country_of(name)


def _near(left: Reading, right: Reading) -> bool:
    distance = km_between(left, right)
    return left == right or left.holds(right) or right.holds(left) or (distance is not None and distance <= METRO_KM)


def _other_month(left: Words, right: Words, _: Sequence[str]) -> bool:
    first, second = ({w.key[:3] for w in side if w.entity == "DATE" and w.key in MONTHS} for side in (left, right))
    return len(first) == len(second) == 1 and first != second


def _other_part_of_day(left: Words, right: Words, _: Sequence[str]) -> bool:
    first, second = ({n for n, part in enumerate(PARTS_OF_DAY) if _any(part, side)} for side in (left, right))
    return bool(first and second) and first.isdisjoint(second)


def _other_order(left: Words, right: Words, _: Sequence[str]) -> bool:
    """ "two months after" in the place of "as"."""
    lengths = [_any(ORDER, side) and _any(PERIODS, side) for side in (left, right)]
    return lengths[0] is not lengths[1] and _any({"as", "while"}, right if lengths[0] else left)


def _other_rate(left: Words, right: Words, before: Sequence[str]) -> bool:
    """ "a month" in the place of "a day"."""
    both = all(len(side) == 1 and side[0].lemma in PERIODS for side in (left, right))
    return both and not left[0].quoted and before[-1:] in (["a"], ["an"], ["per"], ["each"], ["every"])


def _other_figure(left: Words, right: Words, before: Sequence[str]) -> bool:
    """ "more than 3.2 million" in the place of "more than 2.2 million"."""
    if len(left) != 1 or len(right) != 1 or left[0].quoted or not HEDGES.intersection(before[-1:]):
        return False
    one, other = left[0].key, right[0].key
    if not (one.isdecimal() and other.isdecimal()) or f"{one}00" == other or one == f"{other}00":
        return False  # a full hour is printed with and without its minutes
    return abs(int(one) - int(other)) > ROUNDING * max(int(one), int(other))


def _any(words: frozenset[str] | set[str], side: Words) -> bool:
    return any(w.lemma in words for w in side)


def _alike(left: str, right: str) -> bool:
    return SequenceMatcher(None, left, right, autojunk=False).ratio() >= LIKE


_TESTS: tuple[tuple[str, Callable[[Words, Words, Sequence[str]], bool]], ...] = (
    ("quote", _other_word),
    ("person", _other_person),
    ("place", _other_place),
    ("date", _other_month),
    ("date", _other_part_of_day),
    ("date", _other_order),
    ("number", _other_rate),
    ("number", _other_figure),
)
