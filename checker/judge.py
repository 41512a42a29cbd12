"""Pairs -> verdicts: same fact first, then values, then meaning."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from checker.model import Judgement, NliScores, Pair, Severity, Verdict
from checker.pairs import FITTED, supported
from checker.similarity import embed
from claims.model import Footing, Relation

FLOOR = 0.25  # pairs less likely than this to be of one fact are not judged
ASKED = 0.35  # statements less likely than this to be of one fact are not put to the NLI model
AGREES = 0.5  # kinship from which agreeing values count as one fact stated twice
RIVAL_MARGIN = 0.1  # an agreement this much less akin than a conflict still explains the claim
WEIGHED = 0.08  # probability by values alone from which the NLI model is asked about a conflict
REPORTED = 0.3  # confidence below which a conflict of values is not worth a reader's time
DECISIVE = 0.4  # strength from which a conflict stands outside near copies: two names alone exclude nothing
ERROR = 0.5  # confidence from which a contradiction of typed values is an error: cross-validated precision 0.83
WORDED = 0.75  # the same where words of two unlike sentences deny each other (benchmarks/README.md)
LIKE = 0.3  # cosine of two phrases from which they may mean one thing: the model takes "soccer" to deny "football"
SUSPECTED = 0.95  # contradiction probability from which the NLI model alone makes a finding of two near copies
APART = 0.99  # the same of other sentences, a warning: of seven findings from 0.95 on one was right


def judge(pairs: Sequence[Pair]) -> list[Verdict]:
    """By values alone, one verdict a pair that is likely enough to be of one fact; the pairs are of two articles."""
    likely = [p for p in pairs if (p.kinship >= FLOOR or p.exclusion >= WEIGHED) and _tells(p)]
    explained = _explained(likely)
    return [_verdict(pair, explained(pair), WEIGHED if _needs_meaning(pair) else REPORTED) for pair in likely]


def _tells(pair: Pair) -> bool:
    """False for a conflict too weak to stand on its own."""
    weak = pair.standing.relation is Relation.CONFLICT and pair.standing.strength < DECISIVE
    return pair.near_copy or not weak


def _needs_meaning(pair: Pair) -> bool:
    """True for a conflict of values that counts only with what the NLI model says of it."""
    return pair.standing.relation is Relation.CONFLICT and pair.left.kind in FITTED and not pair.near_copy


def is_pending(verdict: Verdict) -> bool:
    """True for a contradiction by values about whose meaning the NLI model is still to be asked."""
    waits = verdict.judgement is Judgement.CONTRADICTION and verdict.pair.features.support is None
    return waits and _needs_meaning(verdict.pair)


def weighed(verdict: Verdict, support: float | None) -> Verdict:
    """The verdict on a conflict of values with the NLI model's support; without any it is dropped."""
    if support is None:
        return _undecided(verdict.pair)
    return _verdict(supported(verdict.pair, support), False, REPORTED)


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
    """True for two statements that the values leave open and that may be of one fact: the NLI model's to answer."""
    pair = verdict.pair
    statement = pair.left.kind == "statement" and pair.standing.relation is Relation.UNDECIDED
    return statement and (pair.near_copy or (pair.kinship >= ASKED and pair.features.rank == 1.0))


def answered(verdict: Verdict, scores: NliScores) -> Verdict:
    """The verdict with what the NLI model says of its two sentences; it decides what the values leave open."""
    least = SUSPECTED if verdict.pair.near_copy else APART
    if is_open(verdict) and scores.contradiction >= least and _asks_for_meaning(verdict.pair):
        return _suspicion(verdict.pair, scores)
    return replace(verdict, nli=scores)


def _asks_for_meaning(pair: Pair) -> bool:
    """False for wordings of one sentence that differ in figures, names or trimming alone: values have told of those."""
    return not pair.near_copy or pair.standing.exchange is not None


def _verdict(pair: Pair, explained: bool, least: float) -> Verdict:
    if pair.standing.relation is Relation.CONFLICT and not explained and pair.exclusion >= least:
        return _contradiction(pair)
    if pair.standing.relation is Relation.AGREE and pair.kinship >= AGREES:
        confidence = pair.kinship * pair.standing.strength
        return Verdict(pair, Judgement.AGREEMENT, confidence, pair.standing.reason, type=pair.left.kind)
    return _undecided(pair)


def _undecided(pair: Pair) -> Verdict:
    return Verdict(pair, Judgement.UNDECIDED, 0.0, pair.standing.reason, type=pair.left.kind)


def _contradiction(pair: Pair) -> Verdict:
    firm = pair.standing.footing is Footing.FIRM or (pair.near_copy and pair.standing.footing is Footing.WORDING)
    least = WORDED if pair.left.kind == "statement" and not pair.near_copy else ERROR
    severity = Severity.ERROR if firm and pair.exclusion >= least else Severity.WARNING
    kind = pair.standing.finding or pair.left.kind
    reason = _reason(pair.standing.reason, pair)
    return Verdict(pair, Judgement.CONTRADICTION, pair.exclusion, reason, severity, kind)


def _unlike(exchange: tuple[str, str]) -> bool:
    left, right = embed(exchange)
    return float(left @ right) < LIKE


def _suspicion(pair: Pair, scores: NliScores) -> Verdict:
    """What rests on the NLI model alone: an error only of near copies that differ in words of other meaning."""
    certain = pair.near_copy and pair.standing.exchange is not None and _unlike(pair.standing.exchange)
    return Verdict(
        pair,
        Judgement.CONTRADICTION,
        scores.contradiction * pair.kinship,
        _reason("the language model reads the two sentences as excluding each other", pair),
        Severity.ERROR if certain else Severity.WARNING,
        pair.standing.finding or "statement",
        scores,
    )


def _reason(what: str, pair: Pair) -> str:
    return f"{what}; {pair.why}" if pair.why else what
