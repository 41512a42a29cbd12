"""Other wordings of a news sentence that it entails: rounding, name variants, trimming, reported speech.

Each takes a sentence and a random generator and gives back a sentence that follows from it, or None.
Training only.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from checker.nli.edits import MONTHS, NUMBER_WORDS, WEEKDAYS

Wording = Callable[[str, random.Random], str | None]

SYNONYMS = (
    ("said", "stated"), ("said", "told reporters"), ("about", "approximately"), ("about", "around"),
    ("began", "started"), ("ended", "finished"), ("near", "close to"), ("United States", "U.S."),
    ("killed", "left dead"), ("bought", "purchased"), ("children", "kids"), ("after", "following"),
    ("big", "large"), ("help", "assist"), ("attempted", "tried"), ("announced", "said publicly"),
    ("percent", "per cent"), ("police", "officers"), ("died", "lost his life"), ("nearly", "almost"),
    ("did not", "didn't"), ("is not", "isn't"), ("was not", "wasn't"), ("will not", "won't"),
    ("because", "since"), ("many", "numerous"), ("arrested", "taken into custody"), ("company", "firm"),
    ("doctor", "physician"), ("U.K.", "Britain"), ("murder", "killing"), ("attorney", "lawyer"),
    ("lawmakers", "legislators"), ("car", "vehicle"), ("shot", "fired at"), ("quit", "resigned"),
    ("did not", "failed to"), ("rejected", "turned down"), ("approved", "gave the green light to"),
    ("remain open", "stay open"), ("no one", "nobody"), ("only partly", "not fully"), ("canceled", "called off"),
    ("was delayed", "was put off"), ("was not approved", "was rejected"), ("will continue", "will go on"),
    ("fully", "completely"), ("caused by", "brought about by"),
    ("because of", "owing to"), ("denied that", "said it was untrue that"), ("is expected to", "is likely to"),
)  # fmt: skip
SPEAKERS = (
    "Officials said", "Police said", "According to reports,", "The agency reported that", "Local media reported that",
    "A spokesman said", "Authorities said", "It was reported that", "According to a statement,",
)  # fmt: skip
TITLES = re.compile(
    r"\b(?:President|Prime Minister|Sen\.|Rep\.|Gov\.|Gen\.|Dr\.|Mr\.|Mrs\.|Ms\.|Sgt\.|Lt\.|Judge|Coach|Detective"
    r"|Secretary|Minister|Mayor|Police Chief|Chief|Capt\.|Captain|Commander|Professor) (?=[A-Z])"
)
FULL_NAME = re.compile(
    r"\b([A-Z][a-z]+) (?:[A-Z]\. )?([A-Z][a-z]{2,})\b(?=,? (?:said|was|is|has|had|will|told|who|and))"
)


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def synonym(text: str, rng: random.Random) -> str | None:
    """One word replaced by another that means the same."""
    choices = [
        (match, new)
        for left, right in SYNONYMS
        for old, new in ((left, right), (right, left))
        for match in re.finditer(rf"(?<![\w-]){re.escape(old)}(?!\w)", text)
    ]
    if not choices:
        return None
    match, new = rng.choice(choices)
    return text[: match.start()] + new + text[match.end() :]


def rounded(text: str, rng: random.Random) -> str | None:
    """A figure made vaguer: "1,523" as "about 1,500" or "more than 1,500"."""
    match = re.search(r"(?<![\w.,$:/-])(?:\d{1,3}(?:,\d{3})+|\d{3,4})(?![\w:/,-])(?!\.\d| a\.m| p\.m)", text)
    if not match or re.match(r"(?:(?:19|20)\d\d|911)$", match.group()):
        return None
    value = int(match.group().replace(",", ""))
    step = 10 ** (len(str(value)) - 2)
    near, below = round(value / step) * step, value // step * step
    options = [f"{word} {near:,}" for word in ("about", "around", "some", "roughly", "approximately")]
    if below < value:
        options += [f"more than {below:,}", f"over {below:,}"]
    return text[: match.start()] + rng.choice(options) + text[match.end() :]


def hedged(text: str, rng: random.Random) -> str | None:
    """A bound that the figure meets: "12 people" as "at least 12 people" or "more than 9 people"."""
    match = re.search(r"(?<![\w.,$:/-])(?<!than )(?<!least )(?<!about )\d{1,3}(?= [a-z]{4,}s\b| people)", text)
    if not match or int(match.group()) < 4:
        return None
    value = int(match.group())
    less, more = max(1, round(value * 0.8)), value + max(2, value // 5)
    words = rng.choice([f"at least {value}", f"more than {less - 1 or 1}", f"fewer than {more}", f"about {value}"])
    return text[: match.start()] + words + text[match.end() :]


def digits_or_words(text: str, rng: random.Random) -> str | None:
    """A small number in the other spelling."""
    spelled = {str(value): word for value, word in enumerate(NUMBER_WORDS, 2)}
    spelled |= {word: digits for digits, word in list(spelled.items())}
    match = re.search(r"(?<![\w.,$:/-])(?:" + "|".join(spelled) + r")(?![\w:/,.%-])(?! [ap]\.m)", text)
    return text[: match.start()] + spelled[match.group()] + text[match.end() :] if match else None


def coarser_date(text: str, rng: random.Random) -> str | None:
    """A date with a part left out: "Monday, March 11, 2024" as "March 11", "in March" or "Monday"."""
    days, months = "|".join(WEEKDAYS), "|".join(MONTHS)
    match = re.search(rf"\b(?:({days}),? )?((?:{months}) \d{{1,2}})(?:, (\d{{4}}),?)?(?!\d)", text)
    if match and match[1]:
        return text[: match.start()] + rng.choice([match[1], match[2]]) + text[match.end() :]
    if match and text[: match.start()].endswith("on "):
        return text[: match.start() - 3] + "in " + match[2].split()[0] + text[match.end() :]
    when = re.search(rf" (?:on )?(?:{days})(?=[ .,])(?! (?:night|morning|evening|afternoon))", text)
    return text[: when.start()] + text[when.end() :] if when and when.start() > 12 else None


def shorter_name(text: str, rng: random.Random) -> str | None:
    """A person by surname only, or without the title."""
    titled = TITLES.search(text)
    if titled and rng.random() < 0.5:
        return capital(text[: titled.start()] + text[titled.end() :])
    match = FULL_NAME.search(text)
    return text[: match.start()] + match[2] + text[match.end() :] if match else None


def without_aside(text: str, rng: random.Random) -> str | None:
    """The sentence without a relative clause, an aside between commas, or words in brackets."""
    matches = list(re.finditer(r", (?:who|which|whose|a|an|the) [^,]{8,90},(?= [a-z])| \([^)]{3,60}\)", text))
    if not matches:
        return None
    match = rng.choice(matches)
    return text[: match.start()] + text[match.end() :]


def without_opening(text: str, rng: random.Random) -> str | None:
    """The sentence without an opening phrase or clause of circumstance."""
    match = re.match(
        r"(?:In|On|At|After|During|Last|Earlier|Meanwhile|However|Since|By|Also)\b[^,]{0,70}, "
        r"(?!who|which|and|or)(?=[\w])",
        text,
    )
    return capital(text[match.end() :]) if match and len(text) - match.end() > 30 else None


def without_speaker(text: str, rng: random.Random) -> str | None:
    """What was said, without who said it: "X, police said." as "X."."""
    match = re.search(
        r",[\"”]? (?:[a-z]+ |[A-Z][a-z]+ ){1,4}(?:said|reported|told [^,.]{3,20})(?: [A-Z][a-z]+day)?\.$", text
    )
    if not match or text[0] in "\"“'" or match.start() < 30:
        return None
    return text[: match.start()] + "."


def reported(text: str, rng: random.Random) -> str | None:
    """The same, as reported speech."""
    if text[0] in "\"“'" or re.search(r"\b(?:said|told|says|according)\b", text) or not re.match(r"[A-Z][a-z]+ ", text):
        return None
    start = (
        text
        if re.match(r"[A-Z]\w* [A-Z]|I ", text) or text.split(maxsplit=1)[0] not in LOWERED
        else text[0].lower() + text[1:]
    )
    return f"{rng.choice(SPEAKERS)} {start}"


def first_clause(text: str, rng: random.Random) -> str | None:
    """One of two clauses joined by ", and" or ", but", or the sentence without its final addition."""
    match = re.search(
        r",? (?:and|but) (?=(?:he|she|it|they|the|police|officials|[A-Z][a-z]+)\b [a-z]+(?:ed|s|d)\b)", text
    )
    if match and match.start() > 30 and len(text) - match.end() > 25:
        halves = (text[: match.start()] + ".", capital(text[match.end() :]))
        return halves[0] if rng.random() < 0.7 or re.match("He|She|It|They", halves[1]) else halves[1]
    tail = re.search(r", (?:according to|after|while|where|when|as|adding|saying|including) [^,]{10,120}\.$", text)
    return text[: tail.start()] + "." if tail and tail.start() > 35 and text[0] not in '"“' else None


LOWERED = {"The", "A", "An", "In", "On", "At", "After", "Some", "Many", "Several", "He", "She", "They", "It", "Two"}

REWORDINGS: dict[str, Wording] = {
    "synonym": synonym, "rounded": rounded, "hedged": hedged, "digits_or_words": digits_or_words,
    "shorter_name": shorter_name, "reported": reported,
}  # fmt: skip
"""These keep (nearly) all that was said."""

TRIMMINGS: dict[str, Wording] = {
    "coarser_date": coarser_date, "without_aside": without_aside, "without_opening": without_opening,
    "without_speaker": without_speaker, "first_clause": first_clause,
}  # fmt: skip
"""These leave a detail out; the full sentence is neutral to the trimmed one."""
