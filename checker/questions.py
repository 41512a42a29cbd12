"""What the NLI model is asked, and how its answers change the verdicts.

However many reports there are, it is asked about as often as they have statements: each statement meets the one most
akin to it in all other articles. A report that stands against all others asks on its own behalf.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.judge import answered, is_open
from checker.model import NliScores, Scorer, Verdict
from claims.model import Claim


def settled(groups: Sequence[Sequence[Verdict]], scorer: Scorer) -> list[list[Verdict]]:
    """The verdicts of each two articles, with the model's answers to the open pairs of statements.

    A pair is put to it where either statement is the other's most akin.
    """
    chosen = _most_akin([v for group in groups for v in group if is_open(v)])
    answers = {id(before): after for before, after in zip(chosen, scored(chosen, scorer), strict=True)}
    return [[answers.get(id(v), v) for v in group] for group in groups]


def scored(verdicts: Sequence[Verdict], scorer: Scorer) -> list[Verdict]:
    """The verdicts with the model's scores of their sentences, in order; none is asked about twice.

    The model is asked both ways round and its answer is symmetric: the direction surer of a contradiction counts.
    """
    asked = [v for v in verdicts if v.nli is None]
    texts = [_texts(v) for v in asked]
    wanted = [*texts, *((b, a) for a, b in texts)]
    known = dict(zip(wanted, scorer.score(wanted), strict=True))
    answers = {id(v): answered(v, _surer(known[a, b], known[b, a])) for v, (a, b) in zip(asked, texts, strict=True)}
    return [answers.get(id(v), v) for v in verdicts]


def _most_akin(open_pairs: Iterable[Verdict]) -> list[Verdict]:
    """The pairs of each statement with the article most akin to it."""
    nearest: dict[int, str] = {}
    chosen = []
    for verdict in sorted(open_pairs, key=_nearness):
        left, right = _sides(verdict)
        paths = [(nearest.setdefault(id(a), b.sentence.article.path), b) for a, b in ((left, right), (right, left))]
        if any(path == other.sentence.article.path for path, other in paths):
            chosen.append(verdict)
    return chosen


def _nearness(verdict: Verdict) -> tuple[object, ...]:
    """Sort key: the most akin first; the order of the articles changes nothing."""
    return (-verdict.pair.kinship, *sorted((c.sentence.article.path, c.span) for c in _sides(verdict)))


def _sides(verdict: Verdict) -> tuple[Claim, Claim]:
    return verdict.pair.left, verdict.pair.right


def _texts(verdict: Verdict) -> tuple[str, str]:
    left, right = (" ".join(claim.sentence.text.split()) for claim in _sides(verdict))
    return left, right


def _surer(one: NliScores, other: NliScores) -> NliScores:
    return max(one, other, key=lambda s: (s.contradiction, -s.entailment))
