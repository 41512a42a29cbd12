"""Article -> sentences -> claims: every kind is run, weaker matches inside stronger ones are dropped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from claims.kinds import all_kinds
from claims.language import pipeline
from claims.model import Article, Claim, Document, Sentence
from claims.reading import sentences

MAX_CLAIMS = 12
"""Of one kind in one sentence; one with more is a list or a table, of which none is a claim of its own, and two of them
have a square of pairs. The most in 120 news reports full of figures (ECB+, Wikinews) is 11."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one article says: its parsed sentences and the claims found in them, by position.

    Attributes:
        surplus: Number of claims left out, those of sentences with more than MAX_CLAIMS of their kind.
    """

    document: Document
    claims: tuple[Claim, ...]
    surplus: int = 0

    @property
    def article(self) -> Article:
        """The article read."""
        return self.document.article


def extract(article: Article, parse: Callable[[Article, Sequence[Sentence]], Document] = pipeline.parse) -> Extraction:
    """Split, parse, and run every claim kind."""
    document = parse(article, sentences.split(article))
    found = _unshadowed([claim for kind in all_kinds() for claim in kind.find(document)])
    kept = _without_lists(found)
    return Extraction(document, kept, len(found) - len(kept))


def _without_lists(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims but those of a kind of which their sentence has more than MAX_CLAIMS."""
    counts = Counter((claim.sentence.index, claim.kind) for claim in claims)
    return tuple(claim for claim in claims if counts[claim.sentence.index, claim.kind] <= MAX_CLAIMS)


def _unshadowed(claims: Sequence[Claim]) -> list[Claim]:
    """Claims in order of position, without those inside a claim of a kind that shadows theirs."""
    shadows = {kind.name: kind.shadows for kind in all_kinds()}
    strong: dict[int, list[Claim]] = {}
    for claim in claims:
        if shadows[claim.kind]:
            strong.setdefault(claim.sentence.index, []).append(claim)
    kept = [
        claim
        for claim in claims
        if not any(
            claim.kind in shadows[other.kind] and claim.span in other.span
            for other in strong.get(claim.sentence.index, ())
        )
    ]
    return sorted(kept, key=lambda claim: (claim.span.start, claim.span.end, claim.kind))
