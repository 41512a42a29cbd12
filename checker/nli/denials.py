"""Edits that turn a statement into its denial: negation, opposite words, none at all, another cause.

As in `edits`: each takes a sentence and a random generator, and gives back the edited sentence or None.
Training only.
"""

from __future__ import annotations

import random
import re

OPPOSITES = (
    ("fully", "only partly"), ("completely", "only partly"), ("entirely", "only partly"), ("in full", "in part"),
    ("will open", "will stay closed"), ("will reopen", "will remain closed"), ("remain open", "be closed"),
    ("remains open", "has been closed"), ("was approved", "was voted down"), ("was approved", "was put off"),
    ("was passed", "was defeated"), ("were approved", "were rejected"), ("was granted", "was refused"),
    ("was found", "is still missing"), ("was released", "is still being held"),
    ("were released", "are still being held"),
    ("was arrested", "is still at large"), ("has been lifted", "remains in force"), ("was lifted", "stayed in force"),
    ("was delayed", "went ahead as planned"), ("was canceled", "went ahead"), ("was cancelled", "went ahead"),
    ("unanimously", "by a narrow majority"), ("voluntarily", "under pressure"), ("resigned", "was dismissed"),
    ("deliberately", "by accident"), ("intentional", "accidental"), ("permanently", "temporarily"),
    ("will appeal", "will accept the ruling"), ("will continue", "will end"), ("continues", "has ended"),
    ("returned home", "have not been allowed home"), ("remained calm", "panicked"),
    ("plans to", "has ruled out plans to"),
    ("is expected to", "is not expected to"), ("managed to", "failed to"), ("agreed to", "declined to"),
    ("acting alone", "acting with others"), ("natural causes", "an overdose"), ("for the first time", "once again"),
    ("no evidence", "clear evidence"), ("no injuries", "several injuries"), ("no sign of", "clear signs of"),
    ("no one", "several people"), ("no plans", "firm plans"), ("no damage", "heavy damage"),
)  # fmt: skip
CAUSES = (
    "human error", "a gas leak", "an electrical fault", "a technical failure", "bad weather", "heavy rain", "arson",
    "a lack of staff", "budget cuts", "a strike", "excessive speed", "a cracked pipe", "a stolen password",
    "a software error", "poor maintenance", "high winds", "a heart attack", "an explosion", "a dispute over money",
)  # fmt: skip
AUXILIARIES = "is|are|was|were|will|would|can|could|should|does|did|must"
BASES = {
    "won": "win", "met": "meet", "found": "find", "left": "leave", "took": "take", "made": "make", "gave": "give",
    "went": "go", "came": "come", "began": "begin", "lost": "lose", "held": "hold", "saw": "see", "sent": "send",
    "told": "tell", "ran": "run", "fell": "fall", "rose": "rise", "bought": "buy", "sold": "sell", "paid": "pay",
    "killed": "kill", "signed": "sign", "visited": "visit", "attended": "attend", "opened": "open",
    "agreed": "agree", "announced": "announce", "approved": "approve", "called": "call", "asked": "ask",
    "reached": "reach", "voted": "vote", "claimed": "claim", "confirmed": "confirm", "arrested": "arrest",
    "accepted": "accept", "offered": "offer", "received": "receive", "joined": "join", "returned": "return",
    "refused": "refuse", "ordered": "order", "entered": "enter", "fired": "fire", "attacked": "attack",
}  # fmt: skip
"""Past form -> base form of verbs that news uses often."""


def negate(text: str, rng: random.Random) -> str | None:
    """Negation inserted after the first auxiliary or before a verb of a sentence without, or taken away."""
    removed = re.search(r"\b(?:not|never) |n['’]t\b(?<!won.t)(?<!can.t)", text)
    if removed:
        return text[: removed.start()] + text[removed.end() :]
    if re.search(r"\b(?:no|none|nor|neither|nobody|without)\b", text, re.IGNORECASE):
        return None
    match = re.search(rf"\b(?:(?:{AUXILIARIES})\b|(?:has|have|had)(?= (?:been|\w+ed|\w+en)\b))(?! not)", text)
    if match and match.start() > 0:
        return text[: match.end()] + rng.choice([" not", " not", " never"]) + text[match.end() :]
    verb = re.search(rf"(?<=[a-z] )({'|'.join(BASES)})\b(?! by\b)", text)
    if not verb:
        return None
    words = rng.choice(["did not", "did not", "never did", "refused to", "failed to"])
    return text[: verb.start()] + f"{words} {BASES[verb[1]]}" + text[verb.end() :]


def opposite(text: str, rng: random.Random) -> str | None:
    """An outcome, extent or manner turned into its opposite."""
    found = [
        (match, new)
        for left, right in OPPOSITES
        for old, new in ((left, right), (right, left))
        for match in re.finditer(rf"\b{old}\b", text)
    ]
    if not found:
        return None
    match, new = rng.choice(found)
    return text[: match.start()] + new + text[match.end() :]


def none_at_all(text: str, rng: random.Random) -> str | None:
    """Nobody or nothing where the sentence tells of some."""
    match = re.search(
        r"(?<![\w,.])(?<![Tt]he )(?:\d{1,3}|two|three|four|five|six|seven|several|many|some|dozens of|hundreds of) "
        r"(?:other )?"
        r"(people|[a-z]{4,}s)(?: (were|are|have|had))?\b(?! (?:ago|old|later|earlier))",
        text,
        re.IGNORECASE,
    )
    if not match or match[1] in TIMES:
        return None
    new = f"no {match[1]}" + (f" {match[2]}" if match[2] else "")
    if match[1] == "people" and match[2] in ("were", "are"):
        new = "no one " + ("was" if match[2] == "were" else "is")
    if match.start() == 0:
        new = new.capitalize()
    return text[: match.start()] + new + text[match.end() :]


TIMES = frozenset({"years", "days", "hours", "months", "weeks", "minutes", "points", "miles", "times"})


def denied(text: str, rng: random.Random) -> str | None:
    """What was said, denied by the same speaker."""
    match = re.search(
        r"(?<=\w )(?:said|confirmed|announced|reported|acknowledged)(?: on [A-Z][a-z]+day| [A-Z][a-z]+day)?"
        r"(?: that)? (?=(?:the|he|she|it|they|his|her|their|a|an|there|[A-Z][a-z]+) )",
        text,
    )
    if not match or text[0] in '"“':
        return None
    return text[: match.start()] + rng.choice(["denied that ", "rejected claims that "]) + text[match.end() :]


def other_cause(text: str, rng: random.Random) -> str | None:
    """Another cause in the place of the one that is told."""
    match = re.search(
        r"\b(?:caused by|because of|due to|blamed on|as a result of|died of|died from) ([^,.;]{4,60}?)"
        r"(?=[,.;]| (?:on|in|at|after|and|when|while|said)\b)",
        text,
    )
    absent = [cause for cause in CAUSES if cause not in text]
    return text[: match.start(1)] + rng.choice(absent) + text[match.end(1) :] if match else None
