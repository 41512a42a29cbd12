"""Pairs -> verdicts: same fact first, then values, then meaning."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker.model import Judgement, NliScores, Pair, Scorer, Severity, Verdict
from claims.kinds import kind_named
from claims.model import Claim, Relation, Standing

FLOOR = 0.25  # pairs less likely than this to be of one fact are not judged
ASKED = 0.35  # statements less likely than this to be of one fact are not put to the NLI model
AGREES = 0.5  # kinship from which agreeing values count as one fact stated twice
RIVAL_MARGIN = 0.1  # an agreement this much less akin than a conflict still explains the claim
ERROR = 0.5  # confidence from which a contradiction of typed values is an error
SLOT_STRENGTH = 0.9  # of any conflict in the same place of two wordings of one sentence
NEARLY_CERTAIN = 0.98  # contradiction probability from which the NLI model is believed on its own
SUSPECTED = 0.9  # contradiction probability from which the NLI model alone makes a warning


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A pair with how its values stand."""

    pair: Pair
    standing: Standing


def judge(pairs: Sequence[Pair], scorer: Scorer) -> list[Verdict]:
    """One verdict a pair that is likely enough to be of one fact; the pairs are of two articles.

    The NLI model is asked, both ways round, about conflicts that remain and about statements; its answer is
    symmetric: the direction that is surer of a contradiction counts.
    """
    weighed = [_Weighed(p, _relate(p)) for p in pairs if p.kinship >= FLOOR]
    explained = _explained(weighed)
    open_questions = [w for w in weighed if w.standing.relation is Relation.CONFLICT and not explained(w)]
    open_questions += [w for w in weighed if _is_question(w)]
    scores = _ask(open_questions, scorer)
    asked = {id(w): s for w, s in zip(open_questions, scores, strict=True)}
    return [_verdict(w, asked.get(id(w)), explained(w)) for w in weighed]


def _relate(pair: Pair) -> Standing:
    return kind_named(pair.left.kind).relate(pair.left.value, pair.right.value)


def _explained(weighed: Sequence[_Weighed]) -> Callable[[_Weighed], bool]:
    """Whether one of a conflict's claims agrees with a claim at least about as akin as the conflicting one."""
    agreed: dict[int, float] = {}
    for w in weighed:
        if w.standing.relation is Relation.AGREE and w.pair.left.kind != "statement":
            for claim in (w.pair.left, w.pair.right):
                agreed[id(claim)] = max(agreed.get(id(claim), 0.0), w.pair.kinship)

    def check(w: _Weighed) -> bool:
        rival = max(agreed.get(id(w.pair.left), 0.0), agreed.get(id(w.pair.right), 0.0))
        presence = w.pair.left.kind == "person"
        return not presence and not w.pair.near_copy and rival >= w.pair.kinship - RIVAL_MARGIN

    return check


def _is_question(w: _Weighed) -> bool:
    """True for two statements that the values leave open and that may be of one fact."""
    statement = w.pair.left.kind == "statement" and w.standing.relation is Relation.UNDECIDED
    return statement and (w.pair.near_copy or (w.pair.kinship >= ASKED and w.pair.features.rank == 1.0))


def _ask(questions: Sequence[_Weighed], scorer: Scorer) -> list[NliScores]:
    texts = [(_text(w.pair.left), _text(w.pair.right)) for w in questions]
    wanted = list(dict.fromkeys([*texts, *((b, a) for a, b in texts)]))
    known = dict(zip(wanted, scorer.score(wanted), strict=True))
    return [max(known[a, b], known[b, a], key=lambda s: (s.contradiction, -s.entailment)) for a, b in texts]


def _text(claim: Claim) -> str:
    return " ".join(claim.sentence.text.split())


def _verdict(w: _Weighed, scores: NliScores | None, explained: bool) -> Verdict:
    if w.standing.relation is Relation.CONFLICT and not explained:
        return _contradiction(w, scores)
    if w.standing.relation is Relation.AGREE and w.pair.kinship >= AGREES:
        confidence = w.pair.kinship * w.standing.strength
        return Verdict(w.pair, Judgement.AGREEMENT, confidence, w.standing.reason, w.standing, type=w.pair.left.kind)
    if scores is not None and w.standing.relation is Relation.UNDECIDED and scores.contradiction >= SUSPECTED:
        return _suspicion(w, scores)
    return Verdict(w.pair, Judgement.UNDECIDED, 0.0, w.standing.reason, w.standing, type=w.pair.left.kind, nli=scores)


def _contradiction(w: _Weighed, scores: NliScores | None) -> Verdict:
    strength = max(w.standing.strength, SLOT_STRENGTH) if w.pair.near_copy else w.standing.strength
    confidence = w.pair.kinship * strength
    severity = Severity.ERROR if confidence >= ERROR else Severity.WARNING
    kind = w.standing.finding or w.pair.left.kind
    reason = f"{w.standing.reason}; both are about {w.pair.why}" if w.pair.why else w.standing.reason
    return Verdict(w.pair, Judgement.CONTRADICTION, confidence, reason, w.standing, severity, kind, scores)


def _suspicion(w: _Weighed, scores: NliScores) -> Verdict:
    """What rests on the NLI model alone: an error only where it is nearly certain of two near wordings."""
    certain = scores.contradiction >= NEARLY_CERTAIN and w.pair.near_copy
    return Verdict(
        w.pair,
        Judgement.CONTRADICTION,
        scores.contradiction * w.pair.kinship,
        f"the NLI model reads the two sentences as excluding each other; both are about {w.pair.why}",
        w.standing,
        Severity.ERROR if certain else Severity.WARNING,
        "statement",
        scores,
    )
