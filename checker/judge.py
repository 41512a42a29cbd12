"""Pairs -> verdicts: same fact first, then values, then meaning."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.model import Judgement, NliScores, Pair, Scorer, Severity, Verdict
from claims.model import Claim, Footing, Relation

FLOOR = 0.25  # pairs less likely than this to be of one fact are not judged
ASKED = 0.35  # statements less likely than this to be of one fact are not put to the NLI model
AGREES = 0.5  # kinship from which agreeing values count as one fact stated twice
RIVAL_MARGIN = 0.1  # an agreement this much less akin than a conflict still explains the claim
REPORTED = 0.3  # confidence below which a conflict of values is not worth a reader's time
DECISIVE = 0.4  # strength from which a conflict stands outside near copies: two names alone exclude nothing
ERROR = 0.4  # confidence from which a contradiction of typed values is an error: cross-validated precision 0.85
NEARLY_CERTAIN = 0.98  # contradiction probability from which the NLI model is believed on its own
SUSPECTED = 0.9  # contradiction probability from which the NLI model alone makes a warning


def judge(pairs: Sequence[Pair], scorer: Scorer) -> list[Verdict]:
    """One verdict a pair that is likely enough to be of one fact; the pairs are of two articles.

    The NLI model is asked, both ways round, about conflicts that remain and about statements; its answer is
    symmetric: the direction that is surer of a contradiction counts.
    """
    likely = [p for p in pairs if p.kinship >= FLOOR and _tells(p)]
    explained = _explained(likely)
    open_questions = [pair for pair in likely if pair.standing.relation is Relation.CONFLICT and not explained(pair)]
    open_questions += [pair for pair in likely if _is_question(pair)]
    scores = _ask(open_questions, scorer)
    asked = {id(pair): s for pair, s in zip(open_questions, scores, strict=True)}
    return [_verdict(pair, asked.get(id(pair)), explained(pair)) for pair in likely]


def _tells(pair: Pair) -> bool:
    """False for a conflict too weak to stand on its own."""
    weak = pair.standing.relation is Relation.CONFLICT and pair.standing.strength < DECISIVE
    return pair.near_copy or not weak


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


def _is_question(pair: Pair) -> bool:
    """True for two statements that the values leave open and that may be of one fact."""
    statement = pair.left.kind == "statement" and pair.standing.relation is Relation.UNDECIDED
    return statement and (pair.near_copy or (pair.kinship >= ASKED and pair.features.rank == 1.0))


def _ask(questions: Sequence[Pair], scorer: Scorer) -> list[NliScores]:
    texts = [(_text(pair.left), _text(pair.right)) for pair in questions]
    wanted = list(dict.fromkeys([*texts, *((b, a) for a, b in texts)]))
    known = dict(zip(wanted, scorer.score(wanted), strict=True))
    return [max(known[a, b], known[b, a], key=lambda s: (s.contradiction, -s.entailment)) for a, b in texts]


def _text(claim: Claim) -> str:
    return " ".join(claim.sentence.text.split())


def _verdict(pair: Pair, scores: NliScores | None, explained: bool) -> Verdict:
    if pair.standing.relation is Relation.CONFLICT and not explained and pair.exclusion >= REPORTED:
        return _contradiction(pair, scores)
    if pair.standing.relation is Relation.AGREE and pair.kinship >= AGREES:
        confidence = pair.kinship * pair.standing.strength
        return Verdict(pair, Judgement.AGREEMENT, confidence, pair.standing.reason, type=pair.left.kind)
    if scores is not None and pair.standing.relation is Relation.UNDECIDED and scores.contradiction >= SUSPECTED:
        return _suspicion(pair, scores)
    return Verdict(pair, Judgement.UNDECIDED, 0.0, pair.standing.reason, type=pair.left.kind, nli=scores)


def _contradiction(pair: Pair, scores: NliScores | None) -> Verdict:
    firm = pair.standing.footing is Footing.FIRM or (pair.near_copy and pair.standing.footing is Footing.WORDING)
    severity = Severity.ERROR if firm and pair.exclusion >= ERROR else Severity.WARNING
    kind = pair.standing.finding or pair.left.kind
    reason = f"{pair.standing.reason}; both are about {pair.why}" if pair.why else pair.standing.reason
    return Verdict(pair, Judgement.CONTRADICTION, pair.exclusion, reason, severity, kind, scores)


def _suspicion(pair: Pair, scores: NliScores) -> Verdict:
    """What rests on the NLI model alone: an error only where it is nearly certain of two near wordings."""
    certain = scores.contradiction >= NEARLY_CERTAIN and pair.near_copy
    return Verdict(
        pair,
        Judgement.CONTRADICTION,
        scores.contradiction * pair.kinship,
        f"the NLI model reads the two sentences as excluding each other; both are about {pair.why}",
        Severity.ERROR if certain else Severity.WARNING,
        "statement",
        scores,
    )
