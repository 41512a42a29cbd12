"""The words and small patterns that date expressions are made of (English)."""

from __future__ import annotations

import re

from claims.dates.calendar import FEASTS, Unit

MONTH_NUMBERS = {
    name: i
    for i, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
         "august aug", "september sept sep", "october oct", "november nov", "december dec"), 1
    )
    for name in names.split()
}  # fmt: skip
WEEKDAY_NUMBERS = {
    name: i
    for i, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu", "friday fri",
         "saturday sat", "sunday sun")
    )
    for name in names.split()
}  # fmt: skip
_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
NUMBER_WORDS: dict[str, float] = (
    {w: float(i) for i, w in enumerate(_SMALL)}
    | {w: float(n) for w, n in _TENS.items()}
    | {f"{t}-{w}": float(n + i) for t, n in _TENS.items() for i, w in enumerate(_SMALL[1:10], 1)}
    | {"a": 1.0, "an": 1.0, "half a": 0.5, "half an": 0.5, "a couple of": 2.0}
)
ORDINALS = {
    w: n
    for n, words in enumerate(("first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th"), 1)
    for w in words.split()
} | {"last": -1, "final": -1}
UNITS = {u.value: u for u in (
    Unit.MINUTE, Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR, Unit.DECADE, Unit.CENTURY
)}  # fmt: skip


def either(words: object) -> str:
    """A group that matches any of the words, longest first."""
    listed = sorted((str(w) for w in words), key=len, reverse=True)  # type: ignore[attr-defined]
    return "(?:" + "|".join(re.escape(w).replace("'", "['’]") for w in listed) + ")"


MONTH_LONG = either(n.title() for n in MONTH_NUMBERS if len(n) > 4 or n in {"may", "june", "july"})
MONTH = (
    "(?:"
    + either(n.title() for n in MONTH_NUMBERS if len(n) > 4 or n in {"may", "june", "july"})
    + r"|"
    + either(n.title() for n in MONTH_NUMBERS if len(n) < 5 and n not in {"may", "june", "july"})
    + r"\b\.?)"
)
WEEKDAY = either(n.title() for n in WEEKDAY_NUMBERS if n.endswith("day"))
WEEKDAY_ANY = rf"(?:{WEEKDAY}|{either(n.title() for n in WEEKDAY_NUMBERS if not n.endswith('day'))}\b\.?)"
FEAST = either(FEASTS)
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
YEAR = r"(?:1[5-9]|20)\d\d"
COUNT = rf"(?:\d{{1,3}}(?:\.\d)?|{either(NUMBER_WORDS)})"
UNIT = either([*UNITS, "fortnight"])
ABOUT = r"(?:about|around|some|roughly|nearly|almost|approximately|just over|over|more than|less than|at least)"
DURATION = (
    rf"(?:(?P<about>{ABOUT}) )?(?P<count>{COUNT})(?P<half> and a half)?[ -](?P<unit>{UNIT})s?(?P<half2> and a half)?"
)
YEAR_TAIL = (
    rf"(?:,? (?:(?:of|in) )?(?P<year>{YEAR})(?![\d%]|[.,]\d)"
    r"|,? (?:of )?(?P<relative_year>last|this|next|the following) year"
    r"|,? of the year)?"
)
CLAUSE_END = r"[.,;:!?)”\"]|$| (?:and|but)\b"
"""What follows a "before" or "after" that has nothing after it: "the Sunday before, they had left"."""

RANGE = re.compile(r"^ ?(?:to|until|till|through|and|-|–|—) ?(?:the )?$")
RANGE_START = re.compile(r"\b(?:(?P<between>between)|from) (?:the )?$", re.I)


def number(word: str) -> float:
    """The value of a count in words or digits, as matched by `COUNT`."""
    text = word.lower()
    return NUMBER_WORDS[text] if text in NUMBER_WORDS else float(text)


def month_number(word: str) -> int:
    """1 to 12 for a month's name or abbreviation."""
    return MONTH_NUMBERS[word.lower().rstrip(".")]


def weekday_number(word: str) -> int:
    """0 to 6 for a weekday's name or abbreviation; 0 is Monday."""
    return WEEKDAY_NUMBERS[word.lower().rstrip(".")]


def day_number(word: str) -> int:
    """The digits of "27" or "27th"."""
    return int(re.sub(r"\D", "", word))
