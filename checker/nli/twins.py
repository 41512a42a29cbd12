"""Two reports of one event written for training, with every pair of their sentences that cannot both be true.

A file holds events: "@ title"; then "a1 sentence", "a2 sentence", ... of one report and "b1 sentence", ... of the
other; then marks: "! a1 b2 type" (a contradiction), "= a1 b1" (one fact, agreeing), "~ a3 b2" (a trap: alike, but
both can be true). Whatever has no mark can be true together. Training only, and to fit what weighs the model's answers.
"""

from __future__ import annotations

import random
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import combinations
from pathlib import Path

import numpy as np

from checker.nli.corpus import CONTRADICTION, NEUTRAL, NOT_CONTRADICTION, Example
from checker.nli.news import Events, topic
from checker.nli.written import TYPES, read_titled
from checker.similarity import cosines, embed

MARK = re.compile(r"([!=~]) a(\d+) b(\d+)(?: (\w+))?")
NEAREST = 2
"""Unmarked sentences of the other report, and of one's own, that each sentence is held against in training."""

ALIKE = 0.5
"""Cosine from which two sentences of real reports are taken to tell of one thing."""

MEASURED = frozenset({"7", "18", "19", "21", "26", "33", "34", "35"})
"""Topics of the real reports that benchmarks/clusters.py counts errors on."""


class Use(Enum):
    """What an event is for, by a checksum of its title."""

    TRAINING = "training"
    FITTING = "fitting"
    TESTING = "testing"


@dataclass(frozen=True, slots=True)
class Mark:
    """What is said of a sentence of either report, by their indices from 0.

    Attributes:
        sign: "!", "=" or "~".
        type: What differs, of a contradiction; "" elsewhere.
    """

    sign: str
    left: int
    right: int
    type: str = ""


@dataclass(frozen=True, slots=True)
class Twins:
    """One event with the sentences of its two reports."""

    title: str
    left: list[str] = field(default_factory=list)
    right: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    @property
    def use(self) -> Use:
        """Training but for one title in eight that fits weights and one that tests."""
        return {0: Use.TESTING, 1: Use.FITTING}.get(zlib.crc32(self.title.encode()) % 8, Use.TRAINING)


def read_twins(folder: Path) -> Iterator[Twins]:
    """All events of a folder's *.txt files; raises as `read_titled` does."""
    return read_titled(folder, Twins, _taken)


def _taken(event: Twins, head: str, rest: str) -> bool:
    """Whether the line is the event's next sentence of either report, or a mark; it is added to it then."""
    for side, told in (("a", event.left), ("b", event.right)):
        if head == f"{side}{len(told) + 1}" and rest:
            told.append(rest)
            return True
    if not (found := MARK.fullmatch(f"{head} {rest}")):
        return False
    left, right, kind = int(found[2]), int(found[3]), found[4] or ""
    typed = kind in TYPES if head == "!" else not kind
    if not typed or not 0 < left <= len(event.left) or not 0 < right <= len(event.right):
        return False
    event.marks.append(Mark(head, left - 1, right - 1, kind))
    return True


def twin_pairs(events: Sequence[Twins], rng: random.Random) -> list[Example]:
    """Contradictions, agreements and traps both ways round, and the nearest of what is unmarked one way.

    A report does not contradict itself: its own sentences are held against each other too. A sentence of another
    event is neutral.
    """
    made: list[Example] = []
    told = [sentence for event in events for sentence in (*event.left, *event.right)]
    for event in events:
        own = {*event.left, *event.right}
        drawn = zip(event.left, rng.choices(told, k=len(event.left)), strict=True)
        made += [Example(*pair, NEUTRAL, "twins_stranger") for pair in drawn if pair[1] not in own]
        for mark in event.marks:
            source = f"twins_{mark.type}" if mark.type else "twins_marked"
            label = CONTRADICTION if mark.sign == "!" else NOT_CONTRADICTION
            pair = [event.left[mark.left], event.right[mark.right]]
            made.append(Example(pair[0], pair[1], label, source))
            made.append(Example(pair[1], pair[0], label, source))
        for pair in _unmarked(event):
            rng.shuffle(pair)
            made.append(Example(pair[0], pair[1], NOT_CONTRADICTION, "twins_unmarked"))
    return made


def report_pairs(events: Events) -> list[Example]:
    """Sentences of two real reports of one event that are each other's nearest, and near: few of them clash.

    Events of MEASURED topics are left out.
    """
    made = []
    for event in sorted(event for event in events if topic(event) not in MEASURED):
        told = [(article, embed(article)) for article in events[event] if article]
        for (left, first), (right, second) in combinations(told, 2):
            near = cosines(first, second)
            mutual = near >= np.maximum(near.max(axis=0)[None], near.max(axis=1)[:, None])
            for i, j in np.argwhere(mutual & (near >= ALIKE)).tolist():
                made += [(left[i], right[j])] if left[i] != right[j] else []
    both = dict.fromkeys(each for left, right in made for each in ((left, right), (right, left)))
    return [Example(*pair, NOT_CONTRADICTION, "news_same_event") for pair in both]


def _unmarked(event: Twins) -> Iterator[list[str]]:
    """Each sentence with the nearest of the other report's and of its own report's that no mark speaks of."""
    left, right = embed(event.left), embed(event.right)
    across = cosines(left, right)
    across[[mark.left for mark in event.marks], [mark.right for mark in event.marks]] = -1
    near = {(i, j) for i, row in enumerate(across) for j in np.argsort(-row)[:NEAREST].tolist() if row[j] > -1}
    near |= {(i, j) for j, row in enumerate(across.T) for i in np.argsort(-row)[:NEAREST].tolist() if row[i] > -1}
    yield from ([event.left[i], event.right[j]] for i, j in sorted(near))
    for told, vectors in ((event.left, left), (event.right, right)):
        own = np.triu(cosines(vectors, vectors), 1)
        for place in np.argsort(-own, axis=None)[: len(told)].tolist():
            i, j = divmod(place, len(told))
            yield [told[i], told[j]]
