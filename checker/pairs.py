"""Claims of two articles -> pairs that may be about the same fact; cheap, before any NLI model is asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from checker.kinship import SAME_SLOT, Rarity, bag, features, link, probability
from checker.model import Pair
from checker.similarity import cosines, embed
from claims.edits import Alignment, align, same_slot, words
from claims.extract import Extraction
from claims.model import Claim, Parse

NEAREST = 3  # the labelled sentences of 98 % of the development contradictions are within each other's nearest three
NEAR_COPY_COSINE = 0.6  # no two wordings of one sentence in the news clusters lie further apart
COPY_SHARE = 0.6  # of the shorter article's sentences, for two articles to carry one copy


@dataclass(frozen=True)
class Side:
    """One article made ready for pairing.

    Attributes:
        vectors: Sentence embeddings, float32 [n_sentences, 384].
        clauses: Embeddings of the claims' clauses, float32 [n_claims, 384].
        by_sentence: For each sentence, the indices of its claims.
    """

    extraction: Extraction
    vectors: NDArray[np.float32]
    clauses: NDArray[np.float32]
    by_sentence: tuple[tuple[int, ...], ...]

    @property
    def parses(self) -> tuple[Parse, ...]:
        """The article's sentences."""
        return self.extraction.document.parses

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The article's claims."""
        return self.extraction.claims


def ready(extraction: Extraction) -> Side:
    """Embed the sentences and clauses of one article; done once however many it is compared with."""
    places: list[list[int]] = [[] for _ in extraction.document.parses]
    for n, claim in enumerate(extraction.claims):
        places[claim.sentence.index].append(n)
    return Side(
        extraction,
        embed([parse.sentence.text for parse in extraction.document.parses]),
        embed([claim.about.clause for claim in extraction.claims]),
        tuple(tuple(indices) for indices in places),
    )


def rarity(sides: Sequence[Side]) -> Rarity:
    """How rare each stem is among the clauses of all articles compared."""
    return Rarity(bag(claim.about) for side in sides for claim in side.claims if claim.kind == "statement")


@dataclass(frozen=True, slots=True)
class _Neighbours:
    """Two sentences that may tell of the same thing."""

    left: int
    right: int
    cosine: float
    rank: float
    alignment: Alignment


def neighbours(left: Side, right: Side) -> list[_Neighbours]:
    """Sentence pairs worth comparing: each sentence's nearest, or only its near copies where it has any."""
    matrix = cosines(left.vectors, right.vectors)
    if not matrix.size:
        return []
    over, down = _ranks(matrix), _ranks(matrix.T).T
    keys = [[[k for _, k in words(parse)] for parse in side.parses] for side in (left, right)]
    found = []
    for i, j in np.argwhere((over < NEAREST) | (down < NEAREST)).tolist():
        cosine = float(matrix[i, j])
        alignment = align(keys[0][i], keys[1][j]) if cosine >= NEAR_COPY_COSINE else align((), ())
        rank = (1 / (1 + int(over[i, j])) + 1 / (1 + int(down[i, j]))) / 2
        found.append(_Neighbours(i, j, cosine, rank, alignment))
    copied_left = {n.left for n in found if n.alignment.near_copy}
    copied_right = {n.right for n in found if n.alignment.near_copy}
    return [n for n in found if n.alignment.near_copy or not (n.left in copied_left or n.right in copied_right)]


def _ranks(matrix: NDArray[np.float32]) -> NDArray[np.int64]:
    """For each row, the place of each column by falling value, from 0; ties by column."""
    order = np.argsort(-matrix, axis=1, kind="stable")
    ranks = np.empty_like(order)
    np.put_along_axis(ranks, order, np.arange(matrix.shape[1])[None, :], axis=1)
    return np.asarray(ranks, dtype=np.int64)


def pairs(left: Side, right: Side, rare: Rarity) -> Iterator[Pair]:
    """Pairs of claims of one kind whose sentences are neighbours, with the probability of one fact."""
    for near in neighbours(left, right):
        for m in left.by_sentence[near.left]:
            for n in right.by_sentence[near.right]:
                if left.claims[m].kind == right.claims[n].kind:
                    clause = float(left.clauses[m] @ right.clauses[n])
                    yield _pair(left, right, left.claims[m], right.claims[n], near, clause, rare)


def _pair(left: Side, right: Side, a: Claim, b: Claim, near: _Neighbours, clause: float, rare: Rarity) -> Pair:
    found = features(a, b, near.cosine, near.rank, clause, rare)
    if near.alignment.near_copy:
        slot = a.kind == "statement" or same_slot(
            left.parses[near.left], right.parses[near.right], near.alignment, a.span, b.span
        )
        kinship = SAME_SLOT if slot else 0.0
        return Pair(a, b, kinship, "the same place in two wordings of one sentence", found, near_copy=True)
    return Pair(a, b, probability(a.kind, found), link(a, b, rare), found)


def is_near_copy(left: Side, right: Side) -> bool:
    """True where most of the shorter article's sentences stand in the other one too."""
    found = neighbours(left, right)
    copied = [{n.left for n in found if n.alignment.near_copy}, {n.right for n in found if n.alignment.near_copy}]
    shorter = min(len(left.parses), len(right.parses))
    return shorter > 0 and min(map(len, copied)) / shorter >= COPY_SHARE
