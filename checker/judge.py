"""Pairs -> verdicts: same fact first, then values, then meaning."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from checker.model import Judgement, NliScores, Pair, Severity, Verdict
from checker.pairs import FITTED, denied, supported
from checker.similarity import embed
from claims.model import Footing, Relation

Answers = tuple[NliScores, NliScores]
"""Of two sentences, the first as the premise and the second as the premise."""

FLOOR = 0.25  # pairs less likely than this to be of one fact are not judged
NEAR = 0.6  # rank from which two statements are put to the NLI model: of 133 that it told right 132 lie above
AGREES = 0.5  # kinship from which agreeing values count as one fact stated twice
RIVAL_MARGIN = 0.1  # an agreement this much less akin than a conflict still explains the claim
WEIGHED = 0.08  # probability by values alone from which the NLI model is asked about a conflict
REPORTED = 0.3  # confidence below which a conflict of values is not worth a reader's time
DECISIVE = 0.4  # strength from which a conflict stands outside near copies: two names alone exclude nothing
ERROR = 0.5  # confidence from which a contradiction of typed values is an error (benchmarks/README.md)
DENIED = 0.7  # the same of two unlike sentences, by the NLI model's answer (benchmarks/README.md)
HINTED = 0.5  # confidence below which what two unlike sentences deny is not worth a reader's time
EXCLUDED = "the language model reads the two sentences as excluding each other"
LIKE = 0.3  # cosine of two phrases from which they may mean one thing: the model takes "soccer" to deny "football"
SUSPECTED = 0.95  # contradiction probability from which the NLI model alone makes a finding of two near copies


def judge(pairs: Sequence[Pair]) -> list[Verdict]:
    """By values alone, one verdict a pair that is likely enough to be of one fact; the pairs are of two articles.

    Two unlike sentences that give one quotation are no pair of statements: one leaves out what the other has of it.
    """
    quoted = {p.sentences for p in pairs if p.left.kind == "quote" and p.standing.relation is Relation.AGREE}
    likely = [
        p
        for p in pairs
        if (p.kinship >= FLOOR or p.exclusion >= WEIGHED)
        and _tells(p)
        and not (_is_of_sentences(p) and p.sentences in quoted)
    ]
    explained = _explained(likely)
    return [_verdict(pair, explained(pair), WEIGHED if _needs_meaning(pair) else REPORTED) for pair in likely]


def _tells(pair: Pair) -> bool:
    """False for a conflict of values too weak to stand on its own."""
    weak = pair.standing.relation is Relation.CONFLICT and pair.standing.strength < DECISIVE
    return not weak or pair.near_copy or _is_of_sentences(pair)


def _is_of_sentences(pair: Pair) -> bool:
    """True for two unlike sentences, of which the NLI model judges whatever their words deny."""
    return pair.left.kind == "statement" and not pair.near_copy


def _needs_meaning(pair: Pair) -> bool:
    """True for a conflict of values that counts only with what the NLI model says of it."""
    return pair.standing.relation is Relation.CONFLICT and pair.left.kind in FITTED and not pair.near_copy


def is_pending(verdict: Verdict) -> bool:
    """True for a contradiction by values about whose meaning the NLI model is still to be asked."""
    waits = verdict.judgement is Judgement.CONTRADICTION and verdict.pair.features.support is None
    return waits and _needs_meaning(verdict.pair)


def weighed(pair: Pair, support: float, scores: Answers) -> Verdict:
    """The verdict on a conflict of values with what the NLI model says of them and of their sentences."""
    return _verdict(supported(pair, support, scores), False, REPORTED)


def dropped(verdict: Verdict) -> Verdict:
    """The verdict on a conflict of values that is not put to the NLI model."""
    return _undecided(verdict.pair)


def _explained(likely: Sequence[Pair]) -> Callable[[Pair], bool]:
    """Whether one of a conflict's claims agrees with a claim at least about as akin as the conflicting one."""
    agreed: dict[int, float] = {}
    for pair in likely:
        if pair.standing.relation is Relation.AGREE and pair.left.kind != "statement":
            for claim in (pair.left, pair.right):
                agreed[id(claim)] = max(agreed.get(id(claim), 0.0), pair.kinship)

    def check(pair: Pair) -> bool:
        rival = max(agreed.get(id(pair.left), 0.0), agreed.get(id(pair.right), 0.0))
        presence = pair.left.kind == "person"
        return not presence and not pair.near_copy and rival >= pair.kinship - RIVAL_MARGIN

    return check


def is_open(verdict: Verdict) -> bool:
    """True for two statements that may be of one fact, if values leave it open and the NLI model was not asked."""
    pair = verdict.pair
    if pair.left.kind != "statement" or verdict.nli is not None or verdict.judgement is not Judgement.UNDECIDED:
        return False
    return pair.near_copy or pair.features.rank >= NEAR


def answered(verdict: Verdict, scores: Answers) -> Verdict:
    """The verdict with what the NLI model says of its two sentences; it decides what the values leave open."""
    surer = max(scores, key=lambda s: (s.contradiction, -s.entailment))
    if not is_open(verdict):
        return replace(verdict, nli=surer)
    if not verdict.pair.near_copy:
        return replace(_denial(denied(verdict.pair, scores)), nli=surer)
    exchange = verdict.pair.standing.exchange
    if exchange is not None and surer.contradiction >= SUSPECTED:
        return _suspicion(verdict.pair, surer, exchange)
    return replace(verdict, nli=surer)


def _verdict(pair: Pair, explained: bool, least: float) -> Verdict:
    conflict = pair.standing.relation is Relation.CONFLICT and not _is_of_sentences(pair)
    if conflict and not explained and pair.exclusion >= least:
        return _contradiction(pair)
    if pair.standing.relation is Relation.AGREE and pair.kinship >= AGREES:
        confidence = pair.kinship * pair.standing.strength
        return Verdict(pair, Judgement.AGREEMENT, confidence, pair.standing.reason, type=pair.left.kind)
    return _undecided(pair)


def _undecided(pair: Pair) -> Verdict:
    return Verdict(pair, Judgement.UNDECIDED, 0.0, pair.standing.reason, type=pair.left.kind)


def _contradiction(pair: Pair) -> Verdict:
    firm = pair.standing.footing is Footing.FIRM or (pair.near_copy and pair.standing.footing is Footing.WORDING)
    severity = Severity.ERROR if firm and pair.exclusion >= ERROR else Severity.WARNING
    kind = pair.standing.finding or pair.left.kind
    reason = _reason(pair.standing.reason, pair)
    return Verdict(pair, Judgement.CONTRADICTION, pair.exclusion, reason, severity, kind)


def _denial(pair: Pair) -> Verdict:
    """What the NLI model makes of two unlike sentences, whether their words deny each other or not."""
    if pair.exclusion < HINTED:
        return _undecided(pair)
    worded = pair.standing.relation is Relation.CONFLICT
    return Verdict(
        pair,
        Judgement.CONTRADICTION,
        pair.exclusion,
        _reason(pair.standing.reason if worded else EXCLUDED, pair),
        Severity.ERROR if pair.exclusion >= DENIED else Severity.WARNING,
        pair.standing.finding or "statement",
    )


def _unlike(exchange: tuple[str, str]) -> bool:
    left, right = embed(exchange)
    return float(left @ right) < LIKE


def _suspicion(pair: Pair, scores: NliScores, exchange: tuple[str, str]) -> Verdict:
    """What rests on the NLI model alone of two near copies: an error where the words exchanged have other meanings."""
    return Verdict(
        pair,
        Judgement.CONTRADICTION,
        scores.contradiction * pair.kinship,
        _reason(EXCLUDED, pair),
        Severity.ERROR if _unlike(exchange) else Severity.WARNING,
        pair.standing.finding or "statement",
        scores,
    )


def _reason(what: str, pair: Pair) -> str:
    return f"{what}; {pair.why}" if pair.why else what
