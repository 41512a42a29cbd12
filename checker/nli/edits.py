"""Typed edits of one fact in a news sentence: the edited sentence contradicts the one it came from.

Each edit takes a sentence and a random generator, and gives back the edited sentence, or None where the
sentence has nothing of its kind. Training only.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from checker.nli.denials import denied, negate, none_at_all, opposite, other_cause

Edit = Callable[[str, random.Random], str | None]

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT_MONTHS = ("Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
NUMBER_WORDS = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
PLACES = (
    "Afghanistan", "Argentina", "Australia", "Austria", "Belgium", "Brazil", "Britain", "Canada", "Chile",
    "China", "Colombia", "Cuba", "Denmark", "Egypt", "Finland", "France", "Germany", "Greece", "Hungary",
    "India", "Indonesia", "Iran", "Iraq", "Ireland", "Israel", "Italy", "Japan", "Kenya", "Mexico", "Nigeria",
    "Norway", "Pakistan", "Peru", "Poland", "Portugal", "Russia", "Somalia", "Spain", "Sweden", "Syria",
    "Thailand", "Turkey", "Ukraine", "Venezuela", "Vietnam", "Yemen", "Athens", "Baghdad", "Beijing", "Berlin",
    "Boston", "Brooklyn", "Brussels", "Cairo", "Chicago", "Cleveland", "Dallas", "Denver", "Detroit", "Dublin",
    "Geneva", "Houston", "Kabul", "Kyiv", "Lisbon", "London", "Los Angeles", "Madrid", "Manhattan", "Miami",
    "Moscow", "Mumbai", "Nairobi", "New Delhi", "New York", "Oslo", "Paris", "Philadelphia", "Rome", "Seattle",
    "Stockholm", "Sydney", "Tehran", "Tokyo", "Toronto", "Vancouver", "Vienna", "Warsaw", "Washington", "Texas",
    "California", "Florida", "Alabama", "Oklahoma", "Illinois", "Michigan", "Ohio", "Virginia", "Arizona",
)  # fmt: skip
UNITS = (
    ("million", "billion"), ("thousand", "million"), ("hundreds", "thousands"), ("dozens", "hundreds"),
    ("hours", "days"), ("days", "weeks"), ("weeks", "months"), ("months", "years"), ("miles", "feet"),
    ("kilometers", "meters"), ("kilograms", "grams"), ("tons", "pounds"), ("a.m.", "p.m."),
)  # fmt: skip
# Each pair excludes the other for one subject and object; all inflections are written out.
ANTONYMS = (
    ("approved", "rejected"), ("approve", "reject"), ("approves", "rejects"), ("accepted", "refused"),
    ("accept", "refuse"), ("open", "close"), ("opened", "closed"), ("opens", "closes"), ("rose", "fell"),
    ("rise", "fall"), ("rises", "falls"), ("rising", "falling"), ("increase", "decrease"),
    ("increased", "decreased"), ("won", "lost"), ("win", "lose"), ("wins", "loses"), ("winning", "losing"),
    ("confirmed", "denied"), ("confirm", "deny"), ("admitted", "denied"), ("agreed to", "refused to"),
    ("agreed", "disagreed"), ("began", "ended"), ("begin", "end"), ("started", "finished"), ("before", "after"),
    ("arrived", "left"), ("arrived in", "departed from"), ("allowed", "banned"), ("allow", "ban"),
    ("allowed to", "forbidden to"), ("supported", "opposed"), ("support", "oppose"), ("supports", "opposes"),
    ("more", "fewer"), ("more than", "less than"), ("higher", "lower"), ("high", "low"), ("early", "late"),
    ("earlier", "later"), ("first", "last"), ("passed", "failed"), ("succeeded", "failed"),
    ("succeed", "fail"), ("guilty", "innocent"), ("arrested", "released"), ("convicted", "acquitted"),
    ("hired", "fired"), ("appointed", "dismissed"), ("bought", "sold"), ("buy", "sell"), ("gained", "dropped"),
    ("raised", "lowered"), ("raise", "lower"), ("raise", "cut"), ("strong", "weak"), ("legal", "illegal"),
    ("survived", "died"), ("alive", "dead"), ("killed", "rescued"), ("found", "lost"), ("injured", "unharmed"),
    ("public", "secret"), ("north", "south"), ("northern", "southern"), ("east", "west"),
    ("eastern", "western"), ("ahead", "behind"), ("victory", "defeat"), ("defeated", "lost to"),
    ("welcomed", "condemned"), ("praised", "criticized"), ("extended", "cancelled"), ("signed", "vetoed"),
    ("joined", "left"), ("expected", "unexpected"), ("likely", "unlikely"), ("able to", "unable to"),
    ("with", "without"), ("inside", "outside"), ("all", "none"), ("always", "never"), ("best", "worst"),
    ("largest", "smallest"), ("oldest", "youngest"), ("man", "woman"), ("men", "women"), ("son", "daughter"),
    ("husband", "wife"), ("brother", "sister"), ("mother", "father"), ("boy", "girl"),
    ("attended", "skipped"), ("attend", "skip"), ("present", "absent"), ("met with", "refused to meet"),
    ("in favor of", "against"), ("resumed", "suspended"), ("resume", "suspend"), ("keep", "stop"),
)  # fmt: skip
ROLES = (
    "president", "vice president", "prime minister", "foreign minister", "defense minister", "finance minister",
    "interior minister", "secretary of state", "mayor", "governor", "senator", "ambassador", "spokesman",
    "chief executive", "chairman", "coach", "captain", "lawyer", "prosecutor", "judge", "police chief",
)  # fmt: skip
NAME = re.compile(r"(?<![.!?\"“] )(?<!^)\b([A-Z][a-z]+) ([A-Z][a-z]{2,})\b(?! [A-Z])")


def swapped(text: str, match: re.Match[str], new: str) -> str:
    """The text with one match replaced, its leading capital kept."""
    if match.group()[0].isupper() and new[0].islower():
        new = new[0].upper() + new[1:]
    return text[: match.start()] + new + text[match.end() :]


def other_of(words: tuple[str, ...], text: str, rng: random.Random) -> str | None:
    """One of the words that the text has, replaced by another that it has not."""
    matches = list(re.finditer(r"\b(?:" + "|".join(map(re.escape, words)) + r")(?!\w)", text))
    if not matches:
        return None
    absent = [word for word in words if word not in text]
    return swapped(text, rng.choice(matches), rng.choice(absent)) if absent else None


def weekday(text: str, rng: random.Random) -> str | None:
    """Another day of the week."""
    return other_of(WEEKDAYS, text, rng)


def month(text: str, rng: random.Random) -> str | None:
    """Another month; "May" and "March" only before a number, where they are no verbs."""
    if re.search(r"\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. \d", text):
        return other_of(SHORT_MONTHS, text, rng)
    if re.search(r"\b(?:" + "|".join(MONTHS) + r")\b(?= \d)|\bin (?!May|March)(?:" + "|".join(MONTHS) + ")", text):
        return other_of(MONTHS, text, rng)
    return None


def month_day(text: str, rng: random.Random) -> str | None:
    """Another day of the same month."""
    names = "|".join((*MONTHS, *map(re.escape, SHORT_MONTHS)))
    match = re.search(rf"(?<=\b)((?:{names}) )(\d{{1,2}})(?!\d)", text)
    if not match:
        return None
    day = rng.choice([each for each in range(1, 29) if each != int(match[2])])
    return text[: match.start(2)] + str(day) + text[match.end(2) :]


def year(text: str, rng: random.Random) -> str | None:
    """Another year, mostly near."""
    match = re.search(r"\b(?:19|20)\d\d\b(?!-)", text)
    if not match:
        return None
    new = int(match.group()) + rng.choice([-20, -10, -5, -3, -2, -1, 1, 2, 3, 4])
    return text[: match.start()] + str(new) + text[match.end() :]


def number(text: str, rng: random.Random) -> str | None:
    """Another figure in digits, clearly outside the rounding of the first."""
    matches = [
        each
        for each in re.finditer(r"(?<![\w.:/-])\d{1,3}(?:,\d{3})+\b|(?<![\w.:/,-])\d{1,4}(?![\w:/-])(?!\.\d|,\d)", text)
        if not re.match(r"(?:19|20)\d\d$", each.group())
        and not text[: each.start()].rstrip().endswith((*MONTHS, *SHORT_MONTHS))
    ]
    if not matches:
        return None
    match = rng.choice(matches)
    value = int(match.group().replace(",", ""))
    factor = rng.choice([0.2, 0.4, 0.5, 0.7, 1.4, 1.6, 2, 3, 5, 10])
    new = round(value * factor) if value > 9 else value + rng.choice([1, 2, 3, 4, 5, 7])
    if 9 < value < 1000 and value % 10 and rng.random() < 0.4:
        new = value + rng.choice([-3, -2, 2, 3, 5, 7])
    if new == value:
        new += 1
    return text[: match.start()] + (f"{new:,}" if "," in match.group() else str(new)) + text[match.end() :]


def number_word(text: str, rng: random.Random) -> str | None:
    """Another number in words."""
    return other_of(NUMBER_WORDS, text, rng)


def one_of_pairs(pairs: tuple[tuple[str, str], ...], text: str, rng: random.Random) -> str | None:
    """A word of one of the pairs replaced by its partner."""
    choices = [
        (match, new)
        for left, right in pairs
        for old, new in ((left, right), (right, left))
        for match in re.finditer(rf"(?<![\w’'-]){re.escape(old)}(?!\w)", text)
    ]
    if not choices:
        return None
    match, new = rng.choice(choices)
    return swapped(text, match, new)


def unit(text: str, rng: random.Random) -> str | None:
    """Another unit or order of magnitude, after a number or "dozens" and the like."""
    if not re.search(r"\d|hundreds|dozens|\b(?:two|three|four|five|six|ten)\b", text):
        return None
    return one_of_pairs(UNITS, text, rng)


def antonym(text: str, rng: random.Random) -> str | None:
    """An opposite verb, adjective or direction."""
    return one_of_pairs(ANTONYMS, text, rng)


def place(text: str, rng: random.Random) -> str | None:
    """Another country, state or city."""
    return other_of(PLACES, text, rng)


def role(text: str, rng: random.Random) -> str | None:
    """Another office or role."""
    return other_of(ROLES, text, rng)


EDITS: dict[str, tuple[Edit, float]] = {
    "weekday": (weekday, 1.5),
    "month": (month, 1.5),
    "month_day": (month_day, 1.5),
    "year": (year, 1.5),
    "number": (number, 1.6),
    "number_word": (number_word, 1.2),
    "unit": (unit, 0.8),
    "place": (place, 1.0),
    "role": (role, 0.8),
    "negation": (negate, 0.7),
    "antonym": (antonym, 0.8),
    "opposite": (opposite, 4.0),
    "none_at_all": (none_at_all, 0.7),
    "denied": (denied, 0.7),
    "cause": (other_cause, 4.0),
}
"""Name -> edit and how often it is tried against the others."""


def person(text: str, names: list[str], rng: random.Random) -> str | None:
    """Another person's name in place of the first full name (names: those of other articles)."""
    match = NAME.search(text)
    absent = [each for each in names if each.split()[-1] not in text]
    if not match or not absent:
        return None
    return text[: match.start()] + rng.choice(absent) + text[match.end() :]
