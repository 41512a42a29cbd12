"""Sentence pairs written for training: of two reports of one event, and of general text.

A file holds blocks of lines: "@ title" opens a text; "A sentence" is told in one report of it; below stand sentences
of another report: "! type sentence" cannot be true then, "= sentence" must be, "~ sentence" may be. Training only.
"""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from checker.nli.corpus import CONTRADICTION, ENTAILMENT, NEUTRAL, Example

T = TypeVar("T")
MARKS = {"!": CONTRADICTION, "=": ENTAILMENT, "~": NEUTRAL}
TYPES = frozenset({"date", "number", "person", "place", "quote", "negation", "statement"})


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the other report.

    Attributes:
        label: Label id, with the told sentence as the premise.
        type: What differs, of a contradiction in a report; "" elsewhere.
    """

    label: int
    type: str
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """A told sentence, and what another report says of it."""

    told: str
    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Text:
    """One event or passage with its blocks."""

    title: str
    blocks: list[Block] = field(default_factory=list)

    @property
    def held_out(self) -> bool:
        """Whether it is kept from training: one title in eight by checksum; of general texts the title is the genre."""
        return zlib.crc32(self.title.encode()) % 8 == 0


def read_titled(folder: Path, titled: Callable[[str], T], take: Callable[[T, str, str], bool]) -> Iterator[T]:
    """What a folder's *.txt files hold, each opened by a line "@ title".

    Args:
        titled: Makes an empty one of its title.
        take: Adds a line to it, of its first word and the rest; false where the line is none of its kinds.

    Raises:
        ValueError: A line stands before any title, or `take` refuses it.
    """
    for path in sorted(folder.glob("*.txt")):
        held: T | None = None
        for line in filter(str.strip, path.read_text(encoding="utf-8").split("\n")):
            head, _, rest = line.strip().partition(" ")
            if head == "@":
                yield from [] if held is None else [held]
                held = titled(rest)
            elif held is None or not take(held, head, rest):
                raise ValueError(f"{path}: not a line of such a file: {line[:60]}")
        yield from [] if held is None else [held]


def read_texts(folder: Path) -> Iterator[Text]:
    """All texts of a folder's *.txt files; raises as `read_titled` does."""
    return read_titled(folder, Text, _taken)


def _taken(text: Text, mark: str, rest: str) -> bool:
    """Whether the line is a told sentence, or one that stands below one; it is added to the text then."""
    if mark == "A":
        text.blocks.append(Block(rest))
    elif mark in MARKS and text.blocks:
        text.blocks[-1].lines.append(_line(mark, rest))
    else:
        return False
    return True


def _line(mark: str, rest: str) -> Line:
    kind, _, sentence = rest.partition(" ")
    return Line(MARKS[mark], kind, sentence) if kind in TYPES and mark == "!" else Line(MARKS[mark], "", rest)


def reports(texts: list[Text], rng: random.Random) -> list[Example]:
    """Pairs of sentences of two reports: contradictions either way round, and what two blocks of one event say."""
    made = []
    for text in texts:
        for block in text.blocks:
            for line in block.lines:
                pair = [block.told, line.text]
                if line.label != ENTAILMENT and rng.random() < 0.5:
                    pair.reverse()
                made.append(Example(pair[0], pair[1], line.label, f"written_{line.type or 'other'}"))
        made += _other_facts(text, rng)
    return made


def _other_facts(text: Text, rng: random.Random) -> Iterator[Example]:
    """For each block, a pair with what another block of the event tells or leaves open: neutral."""
    for block in text.blocks:
        others = [
            sentence
            for other in text.blocks
            if other is not block
            for sentence in (other.told, *(line.text for line in other.lines if line.label != CONTRADICTION))
        ]
        if others:
            pair = [block.told, rng.choice(others)]
            rng.shuffle(pair)
            yield Example(pair[0], pair[1], NEUTRAL, "written_other_fact")


def passages(texts: list[Text]) -> list[Example]:
    """Pairs of a passage and a sentence about it."""
    blocks = [block for text in texts for block in text.blocks]
    return [Example(block.told, line.text, line.label, "written_general") for block in blocks for line in block.lines]
