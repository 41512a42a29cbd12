"""The records that flow from claims to the report: pairs, scores, verdicts, findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Protocol

from claims.model import Claim, Positions, Standing


@dataclass(frozen=True, slots=True)
class NliScores:
    """Calibrated probabilities of one (premise, hypothesis); they sum to 1."""

    entailment: float
    neutral: float
    contradiction: float


class Scorer(Protocol):
    """An NLI model: scores (premise, hypothesis) pairs in the order given."""

    @property
    def name(self) -> str:
        """What the report calls it, such as "embedded:0a1b2c3d4e5f"."""

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[NliScores]:
        """One score a pair; an empty list for no pairs."""


@dataclass(frozen=True, slots=True)
class Features:
    """What speaks for "the same fact"; all in [0, 1] but the cosine.

    Attributes:
        rank: 1 where each sentence is the other's nearest, 1/2, 1/3 further down (mean of both sides).
        clause: Cosine of the embedded clauses with the values taken out, in [-1, 1].
        overlap: Shared stems of what the claims are about, weighted by rarity, of all on the lighter side.
        lead: 1 where both sentences open their articles: the news itself, told twice.
        alone: 1 where neither article has another value that could be compared with these; falls with rivals.
        nearness: How near the values lie (see `Standing`).
        order: 1 where both sentences stand equally far down their articles, 0 for one's first and the other's last.
        answered: For conflicting values, the best rank at which either claim agrees with a third, no farther one;
            else 0.
        strength: How surely the values stand as they do (see `Standing`).
        ahead: 1 where one date lies after its article's publication and the other does not, else 0.
        stage: 1 where only one side says that a count goes on or has changed, else 0.
        role: 1 where both values hang on their clauses by the same preposition or dependency, else 0.
        subject: 1 where the subjects of the two clauses share a word, else 0.
        shorter, longer: Logarithm of the number of words of the shorter and of the longer sentence.
        support: Mean log-odds of the NLI model's word that the two values tell one fact; None until it is asked
            (`checker.questions`).
        denial: Mean log-odds of its word that the two sentences contradict each other, both ways round; None as well.
        entailment: Log-odds of its word that one entails the other, the surer way round; None as well.
    """

    rank: float
    clause: float
    overlap: float
    lead: float
    alone: float
    nearness: float
    order: float
    answered: float
    strength: float
    ahead: float
    stage: float
    role: float
    subject: float
    shorter: float
    longer: float
    support: float | None = None
    denial: float | None = None
    entailment: float | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims of one kind, of different articles, that may be about the same fact.

    Attributes:
        left: The claim of the article that was named first.
        kinship: How surely the two are about the same fact, in [0, 1], before the NLI model is asked.
        exclusion: For conflicting values, how surely the two claims cannot both be true, in [0, 1].
        why: What links the two, in words ("both passages have “Blinken”, “delegation”"), or "".
        features: What the kinship was computed from.
        standing: How the two values stand.
        near_copy: The two sentences are wordings of one sentence.
    """

    left: Claim
    right: Claim
    kinship: float
    why: str
    features: Features
    standing: Standing
    exclusion: float = 0.0
    near_copy: bool = False

    @property
    def sentences(self) -> tuple[int, int]:
        """Index of each claim's sentence in its article."""
        return self.left.sentence.index, self.right.sentence.index


class Severity(Enum):
    """How much a finding weighs, as `--fail-on` reads it."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Judgement(Enum):
    """What a pair of claims comes to."""

    CONTRADICTION = "contradiction"
    AGREEMENT = "agreement"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was concluded of one pair, and why.

    Attributes:
        confidence: In [0, 1], that the judgement is right.
        nli: The model's scores of the two sentences, the more decided direction; None if not asked.
    """

    pair: Pair
    judgement: Judgement
    confidence: float
    reason: str
    severity: Severity = Severity.NOTE
    type: str = ""
    nli: NliScores | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """One side of a finding, ready to print.

    Attributes:
        line, column: Of the phrase in the file, from 1.
        start, end: Character offsets of the phrase in the file's decoded text.
        text: The sentence that holds the phrase; `sentence_start` is its own offset.
        value: The normalised value.
    """

    path: str
    line: int
    column: int
    start: int
    end: int
    text: str
    phrase: str
    value: str
    sentence_start: int


@dataclass(frozen=True, slots=True)
class Suppression:
    """Why a contradiction is not counted.

    Attributes:
        by: "comment", "sic", "sidecar" or "baseline".
        reason: What its writer gave as the reason, or "".
    """

    by: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact on which two sources stand against (or with) each other.

    Attributes:
        id: Fingerprint that stays the same when lines move.
        type: One of date number person place quote negation statement.
        with_a, with_b: Other sources that say the same as `a` or as `b`.
        suppression: Set where the finding was accepted and fails no run.
    """

    id: str
    type: str
    severity: Severity
    confidence: float
    a: Place
    b: Place
    reason: str
    nli: NliScores | None = None
    with_a: tuple[str, ...] = ()
    with_b: tuple[str, ...] = ()
    suppression: Suppression | None = None


@dataclass(frozen=True, slots=True)
class Lone:
    """A claim that only one source makes; never a contradiction."""

    type: str
    place: Place


@dataclass(frozen=True, slots=True)
class Source:
    """One article as the report lists it.

    Attributes:
        date: Publication date as ISO text, or None.
        long_sentences: Sentences too long to be read whole, which were read in parts.
        surplus_claims: Claims left out, of sentences that list more of a kind than are compared.
        claims: Number of claims by kind.
        text: The whole decoded text; the offsets of every `Place` count in it.
        positions: Whether those offsets, and the lines, are the file's own.
    """

    path: str
    date: str | None
    sentences: int
    skipped_lines: int
    claims: tuple[tuple[str, int], ...]
    warnings: tuple[str, ...] = ()
    text: str = ""
    positions: Positions = Positions.FILE
    long_sentences: int = 0
    surplus_claims: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """All that one run found, ready for every format.

    Attributes:
        model: Name of the NLI model used.
        settings: Name and value of each setting that can change a result.
        near_copies: Pairs of paths that carry one and the same copy.
        pairs_compared: Claim pairs judged.
        nli_calls: Different (premise, hypothesis) pairs whose scores were needed.
        notices: What could not be checked, one line each.
        suppressed: Contradictions that were accepted (see `Finding.suppression`); not in `contradictions`.
        unchecked: Groups that could not be checked, with the reason, one line each; such a run is no success.
    """

    model: str
    settings: tuple[tuple[str, Any], ...]
    sources: tuple[Source, ...]
    contradictions: tuple[Finding, ...] = ()
    agreements: tuple[Finding, ...] = ()
    only_in: tuple[Lone, ...] = ()
    near_copies: tuple[tuple[str, str], ...] = ()
    pairs_compared: int = 0
    nli_calls: int = 0
    notices: tuple[str, ...] = field(default=())
    suppressed: tuple[Finding, ...] = ()
    unchecked: tuple[str, ...] = ()

    def count(self, severity: Severity) -> int:
        """Number of contradictions of that severity."""
        return sum(f.severity is severity for f in self.contradictions)
