"""The records that flow from text to claims: articles, sentences, tokens, claims and how values stand.

Positions are character offsets into the whole article as decoded; text is sliced from it, never stored again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claims.reading.origin import Origin


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of characters of an article, `start` inclusive and `end` exclusive."""

    start: int
    end: int

    def __contains__(self, other: object) -> bool:
        return isinstance(other, Span) and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """True where the two share at least one character."""
        return self.start < other.end and other.start < self.end


class Positions(Enum):
    """What the positions that a report prints count in."""

    FILE = "file"
    """Lines, columns and offsets are those of the file."""
    LINES = "lines"
    """Lines and columns are those of the file; offsets count in the text taken out of it."""
    TEXT = "text"
    """All count in the text taken out: the file has no lines."""


@dataclass(frozen=True)
class Article:
    """One report as read.

    Attributes:
        path: The name the user gave it.
        text: The decoded file, unchanged; of a file with markup, its prose (see `origin`).
        published: Publication date where the article (or the user) states one.
        dateline: Month and day of publication where the article leaves out the year.
        blocks: Stretches of prose in order, one a paragraph, caption or headline.
        skipped_lines: Lines that hold text but no prose (tickers, tables, navigation).
        warnings: What the reader should know, one line each (fallback encoding, ...).
        origin: Where the text stands in a file with markup; None where the text is the file, or was taken out of one.
        taken_out: The file has no lines of its own (PDF, DOCX).
    """

    path: str
    text: str
    published: date | None = None
    blocks: tuple[Span, ...] = ()
    skipped_lines: int = 0
    warnings: tuple[str, ...] = ()
    origin: Origin | None = None
    dateline: tuple[int, int] | None = None
    taken_out: bool = False

    @property
    def positions(self) -> Positions:
        """What lines, columns and offsets of `shown` count in."""
        if self.taken_out:
            return Positions.TEXT
        return Positions.FILE if self.origin is None or self.origin.shown else Positions.LINES

    @property
    def shown(self) -> str:
        """The text that a report prints and counts offsets in: the file's own, or the prose taken out of it."""
        return self.origin.text if self.origin is not None and self.origin.shown else self.text

    def shown_span(self, span: Span) -> Span:
        """Where a stretch of `text` lies in `shown`."""
        return self.origin.span(span) if self.origin is not None and self.origin.shown else span

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        text = self.text if self.origin is None else self.origin.text
        return (0, *(i + 1 for i, c in enumerate(text) if c == "\n"))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column in the file, both from 1, of a character of `text`."""
        if self.origin is not None:
            offset = self.origin.span(Span(offset, offset + 1)).start
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article.

    Attributes:
        index: Its place among the article's sentences, from 0.
        block: Index of the block (paragraph) that holds it.
        headline: True for a line without a full stop that stands alone, such as a title.
        part: Its number, from 1, among the parts of a sentence too long to be read whole; 0 for a whole one.
    """

    article: Article
    span: Span
    index: int
    block: int = 0
    headline: bool = False
    part: int = 0

    @property
    def text(self) -> str:
        """The words as printed."""
        return self.article.text[self.span.start : self.span.end]


@dataclass(frozen=True, slots=True)
class Token:
    """One word with what the language pipeline says of it.

    Attributes:
        span: Characters of the article.
        lemma: Lower-case base form.
        pos: Universal part of speech, such as "NOUN".
        tag: Penn tag, such as "VBD".
        dep: Dependency relation to the head, such as "nsubj".
        head: Index, in the same sentence, of the token it hangs on; its own index at the root.
        entity: Type of the named entity it belongs to ("PERSON", "GPE", ...), or "".
    """

    text: str
    span: Span
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity: `label` as in OntoNotes (PERSON, ORG, GPE, LOC, NORP, DATE, ...)."""

    text: str
    span: Span
    label: str


@dataclass(frozen=True)
class Parse:
    """A sentence with its tokens and named entities."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    entities: tuple[Entity, ...] = ()

    @cached_property
    def below(self) -> tuple[tuple[int, ...], ...]:
        """For each token, the indices of those that hang directly on it, in order."""
        found: list[list[int]] = [[] for _ in self.tokens]
        for i, token in enumerate(self.tokens):
            if token.head != i:
                found[token.head].append(i)
        return tuple(map(tuple, found))


@dataclass(frozen=True, slots=True)
class Document:
    """An article with all of its parsed sentences: what a claim kind reads."""

    article: Article
    parses: tuple[Parse, ...]


class Modality(Enum):
    """How firmly a clause is put forward."""

    FACT = "fact"
    PLAN = "plan"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class About:
    """What a claim's value is about: the clause around it, with the value itself taken out.

    Attributes:
        predicate: Stem of the verb that governs the value ("" where there is none).
        noun: Stem of the noun the value hangs on, such as the thing counted or the event dated ("" if none).
        role: How the value hangs on its governor: a dependency label or a preposition ("nsubj", "on", "to").
        subject: Stems of the governing verb's subject.
        words: Stems of the other content words of the clause.
        names: Stems of the proper names of the sentence.
        negated: The clause is denied.
        modality: Fact, plan or possibility.
        reported: The clause is somebody's words ("X said that ...").
        compared: The value is what something else is held against ("fewer than in 2023").
        before, after: The clause as printed on either side of the value.
    """

    predicate: str = ""
    noun: str = ""
    role: str = ""
    subject: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    negated: bool = False
    modality: Modality = Modality.FACT
    reported: bool = False
    compared: bool = False
    before: str = ""
    after: str = ""

    @property
    def clause(self) -> str:
        """The clause as printed, the value taken out."""
        return self.telling("")

    def telling(self, value: str) -> str:
        """The clause with these words in the place of its value."""
        return " ".join(part for part in (self.before, value, self.after) if part)


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable statement found in one sentence.

    Attributes:
        kind: Name of the claim kind that found it, such as "date".
        span: Characters of the article, not of the sentence.
        value: What was said, normalised; its type belongs to the kind.
    """

    kind: str
    sentence: Sentence
    span: Span
    value: Any
    about: About = About()

    @property
    def text(self) -> str:
        """The words as printed, sliced from the article."""
        return self.sentence.article.text[self.span.start : self.span.end]


class Relation(Enum):
    """How two values stand, supposing that they are about the same thing."""

    CONFLICT = "conflict"
    AGREE = "agree"
    UNDECIDED = "undecided"


class Footing(Enum):
    """What a conflict of values rests on.

    FIRM: what both texts state. WORDING: what one leaves open, unless both are wordings of one sentence.
    OPEN: what both leave open (two weekdays, the weeks unknown).
    """

    FIRM = "firm"
    WORDING = "wording"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Standing:
    """The answer of `relate`.

    Attributes:
        strength: Certainty of the relation in [0, 1], supposing the same fact; 1 is exact arithmetic,
            below 1 for soft edges, time zones and the like.
        nearness: How near two conflicting values lie, in [0, 1]: of two reports of one fact, one is seldom far off.
        reason: The values side by side in words, without naming the files ("27 and 28 December have no
            day in common").
        finding: Type to report where it is not the kind's own name ("negation" from a statement).
        footing: What a conflict rests on; all but a firm one may be a warning however surely both are of one fact.
        exchange: Of undecided statements, the common words of one for which the other has others; `finding` is the
            type that these would be.
    """

    relation: Relation
    strength: float = 1.0
    reason: str = ""
    nearness: float = 1.0
    finding: str = ""
    footing: Footing = Footing.FIRM
    exchange: tuple[str, str] | None = None


UNDECIDED = Standing(Relation.UNDECIDED, 0.0)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of claim: what a text says (`find`), how two values stand (`relate`), how to print one (`show`).

    Attributes:
        shadows: Kinds whose claims are dropped where they lie inside a claim of this kind
            ("4" in "4 May").
    """

    name: str
    find: Callable[[Document], Iterable[Claim]]
    relate: Callable[[Any, Any], Standing]
    show: Callable[[Any], str]
    shadows: frozenset[str] = frozenset()
