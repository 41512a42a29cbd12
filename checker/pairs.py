"""Claims of two articles -> pairs that may be about the same fact, before any NLI model is asked."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from checker.kinship import SAME_SLOT, Rarity, bag, exclusion, incompatibility, kinship, link, log_odds
from checker.model import Features, NliScores, Pair
from checker.neighbours import Neighbours, neighbours
from checker.similarity import embed
from checker.stages import is_ahead, other_stage
from claims.extract import Extraction
from claims.kinds import kind_named
from claims.language.edits import Words, same_slot, words
from claims.model import UNDECIDED, Claim, Parse, Relation, Standing
from claims.numbers.quantities import Quantity

COPY_SHARE = 0.6  # of the shorter article's sentences, for two articles to carry one copy
DECISIVE = 0.5  # strength from which a relation of values makes them rivals
SLOT_STRENGTH = 0.9  # of any conflict in the same place of two wordings of one sentence
FITTED = frozenset({"date", "number", "place"})  # kinds whose conflicts the labelled pairs are enough to weigh
TELLING = 0.1  # probability of a conflict of values from which it names what two sentences differ in
LEAD = 2  # sentences that open an article


@dataclass(frozen=True)
class Side:
    """One article made ready for pairing.

    Attributes:
        vectors: Sentence embeddings, float32 [n_sentences, 384].
        clauses: Embeddings of the claims' clauses, float32 [n_claims, 384].
        by_sentence: For each sentence, the indices of its claims.
        words: Of each sentence, as they are held against those of another.
        bags: For each claim, the stems that say what it is about.
    """

    extraction: Extraction
    vectors: NDArray[np.float32]
    clauses: NDArray[np.float32]
    by_sentence: tuple[tuple[int, ...], ...]
    words: tuple[Words, ...]
    bags: tuple[frozenset[str], ...]

    @property
    def parses(self) -> tuple[Parse, ...]:
        """The article's sentences."""
        return self.extraction.document.parses

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The article's claims."""
        return self.extraction.claims

    @cached_property
    def names(self) -> Counter[str]:
        """How often each part of a proper name occurs, in lower case."""
        return Counter(token.lemma.lower() for parse in self.parses for token in parse.tokens if token.pos == "PROPN")


def ready(extraction: Extraction, embedded: Callable[[Sequence[str]], NDArray[np.float32]] = embed) -> Side:
    """Embed the sentences and clauses of one article; done once however many it is compared with."""
    places: list[list[int]] = [[] for _ in extraction.document.parses]
    for n, claim in enumerate(extraction.claims):
        places[claim.sentence.index].append(n)
    return Side(
        extraction,
        embedded([parse.sentence.text for parse in extraction.document.parses]),
        embedded([claim.about.clause for claim in extraction.claims]),
        tuple(tuple(indices) for indices in places),
        tuple(tuple(key for _, key in words(parse)) for parse in extraction.document.parses),
        tuple(bag(claim.about) for claim in extraction.claims),
    )


def rarity(sides: Sequence[Side]) -> Rarity:
    """How rare each stem is among the sentences of all articles compared."""
    return Rarity(b for side in sides for c, b in zip(side.claims, side.bags, strict=True) if c.kind == "statement")


def pairs(left: Side, right: Side, rare: Rarity) -> list[Pair]:
    """Pairs of claims of one kind whose sentences are neighbours, with the probability of one fact."""
    meetings = list(_meetings(left, right))
    rivals = _Rivals(meetings)
    return _named([_pair(left, right, meeting, rivals, rare) for meeting in meetings])


def _named(found: Sequence[Pair]) -> list[Pair]:
    """The pairs, those of two unlike sentences with what the sentences would differ in, for want of a word for it."""
    likeliest: dict[tuple[int, int], Pair] = {}
    for pair in found:
        at = pair.sentences
        conflict = pair.left.kind != "statement" and pair.standing.relation is Relation.CONFLICT
        if conflict and pair.exclusion >= TELLING and (at not in likeliest or _surer(pair, likeliest[at])):
            likeliest[at] = pair
    return [_naming(pair, likeliest.get(pair.sentences)) for pair in found]


def _naming(pair: Pair, conflict: Pair | None) -> Pair:
    """A pair of statements as a difference of the kind in which its sentences conflict; or of quotations."""
    if pair.left.kind != "statement" or pair.near_copy or pair.standing.finding:
        return pair
    quotations = all('"' in claim.sentence.text or "“" in claim.sentence.text for claim in (pair.left, pair.right))
    kind = conflict.left.kind if conflict else "quote" if quotations else ""
    return replace(pair, standing=replace(pair.standing, finding=kind)) if kind else pair


def _surer(pair: Pair, other: Pair) -> bool:
    return (pair.exclusion, pair.left.kind) > (other.exclusion, other.left.kind)


@dataclass(frozen=True, slots=True)
class _Meeting:
    """Two claims of one kind in neighbouring sentences, by their indices."""

    m: int
    n: int
    a: Claim
    b: Claim
    near: Neighbours
    standing: Standing


def _meetings(left: Side, right: Side) -> Iterator[_Meeting]:
    for near in neighbours(left.words, right.words, (left.vectors, right.vectors)):
        for m in left.by_sentence[near.left]:
            for n in right.by_sentence[near.right]:
                a, b = left.claims[m], right.claims[n]
                if a.kind == b.kind:
                    yield _Meeting(m, n, a, b, near, _standing(a, b))


def _standing(a: Claim, b: Claim) -> Standing:
    """How two values stand; "today" in one remark is the day it was made, whenever it was printed."""
    standing = kind_named(a.kind).relate(a.value, b.value)
    remark = a.kind == "date" and a.text.lower() == b.text.lower() and _quoted(a) and _quoted(b)
    return UNDECIDED if remark and standing.relation is Relation.CONFLICT else standing


def _quoted(claim: Claim) -> bool:
    """True where a quotation is open before the claim in its sentence."""
    before = claim.sentence.text[: claim.span.start - claim.sentence.span.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


class _Rivals:
    """The other values that each claim could be compared with, by side of the pair and index of the claim."""

    def __init__(self, meetings: Sequence[_Meeting]) -> None:
        self._comparable: Counter[tuple[int, int]] = Counter()
        self._agreeing: dict[tuple[int, int], float] = {}
        for meeting in meetings:
            for end in ((0, meeting.m), (1, meeting.n)):
                relation = meeting.standing.relation
                if relation is not Relation.UNDECIDED and meeting.standing.strength >= DECISIVE:
                    self._comparable[end] += 1
                if relation is Relation.AGREE:
                    self._agreeing[end] = max(self._agreeing.get(end, 0.0), meeting.near.rank)

    def alone(self, meeting: _Meeting) -> float:
        """1 without rivals, falling with their number on either side."""
        left, right = self._comparable[0, meeting.m], self._comparable[1, meeting.n]
        return 1 / math.sqrt(max(left, 1) * max(right, 1))

    def answered(self, meeting: _Meeting) -> float:
        """The best rank at which either of two conflicting claims agrees with a third, no farther one."""
        if meeting.standing.relation is not Relation.CONFLICT:
            return 0.0
        best = max(self._agreeing.get((0, meeting.m), 0.0), self._agreeing.get((1, meeting.n), 0.0))
        return best if best >= meeting.near.rank else 0.0


def _pair(left: Side, right: Side, meeting: _Meeting, rivals: _Rivals, rare: Rarity) -> Pair:
    a, b, near = meeting.a, meeting.b, meeting.near
    found = _features(left, right, meeting, rivals, rare)
    if near.alignment.near_copy:
        parses = left.parses[near.left], right.parses[near.right]
        kept = meeting.standing.relation is Relation.CONFLICT and a.text.lower() == b.text.lower()
        slot = a.kind == "statement" or (not kept and same_slot(*parses, near.alignment, a.span, b.span))
        same = SAME_SLOT if slot else 0.0
        why = "the passages are otherwise nearly the same sentence"
        return Pair(a, b, same, why, found, meeting.standing, same * max(found.strength, SLOT_STRENGTH), near_copy=True)
    akin = kinship(found)
    clash = exclusion(sort_of(a, b), found) if a.kind in FITTED else akin * found.strength
    why = link(a, b, left.bags[meeting.m] & right.bags[meeting.n], rare)
    return Pair(a, b, akin, why, found, meeting.standing, clash)


def sort_of(left: Claim, right: Claim) -> str:
    """What decides how often conflicts of such values are contradictions: the kind, or that both are votes."""
    votes = left.kind == "number" and left.value.quantity is right.value.quantity is Quantity.VOTES
    return "ballot" if votes else left.kind


def _features(left: Side, right: Side, meeting: _Meeting, rivals: _Rivals, rare: Rarity) -> Features:
    a, b = meeting.a.about, meeting.b.about
    lengths = [len(each.sentence.text.split()) for each in (meeting.a, meeting.b)]
    return Features(
        rank=meeting.near.rank,
        clause=float(left.clauses[meeting.m] @ right.clauses[meeting.n]),
        overlap=rare.shared(left.bags[meeting.m], right.bags[meeting.n]),
        lead=float(max(meeting.near.left, meeting.near.right) < LEAD),
        alone=rivals.alone(meeting),
        nearness=meeting.standing.nearness,
        order=1 - abs(meeting.near.left / len(left.parses) - meeting.near.right / len(right.parses)),
        answered=rivals.answered(meeting),
        strength=meeting.standing.strength,
        ahead=float(meeting.a.kind == "date" and is_ahead(meeting.a) is not is_ahead(meeting.b)),
        stage=float(meeting.a.kind == "number" and other_stage(a, b)),
        role=float(a.role == b.role),
        subject=float(bool(a.subject & b.subject)),
        shorter=math.log(min(lengths)),
        longer=math.log(max(lengths)),
    )


def supported(pair: Pair, support: float, scores: Sequence[NliScores]) -> Pair:
    """A pair of conflicting values as it stands once the NLI model has been asked about them and their sentences."""
    found = replace(_told(pair.features, scores), support=support)
    return replace(pair, features=found, exclusion=exclusion(sort_of(pair.left, pair.right), found))


def denied(pair: Pair, scores: Sequence[NliScores]) -> Pair:
    """A pair of statements as it stands once the NLI model has been asked about them, both ways round."""
    found = _told(pair.features, scores)
    return replace(pair, features=found, exclusion=incompatibility(found, pair.standing.relation is Relation.CONFLICT))


def _told(found: Features, scores: Sequence[NliScores]) -> Features:
    contradiction = sum(log_odds(each.contradiction) for each in scores) / len(scores)
    return replace(found, denial=contradiction, entailment=max(log_odds(each.entailment) for each in scores))


def is_near_copy(left: Side, right: Side) -> bool:
    """True where most of the shorter article's sentences stand in the other one too."""
    found = [n for n in neighbours(left.words, right.words, (left.vectors, right.vectors)) if n.alignment.near_copy]
    copied = min(len({n.left for n in found}), len({n.right for n in found}))
    shorter = min(len(left.parses), len(right.parses))
    return shorter > 0 and copied / shorter >= COPY_SHARE
