"""What the NLI model is asked, and how its answers change the verdicts.

However many reports there are, it is asked about as often as they have statements: each statement meets the one most
akin to it in all other articles. A report that stands against all others asks on its own behalf.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from checker.judge import answered, dropped, is_open, is_pending, weighed
from checker.model import NliScores, Pair, Scorer, Verdict
from checker.substitution import questions, support
from claims.model import Claim

LIKELIEST = 2
"""Conflicts of one claim that the model is asked about: of 107 labelled ones, each is among its claims' first two."""

MOST = 1000
"""Conflicts of one comparison that the model is asked about; 64 reports of one event need 900 questions of all."""


def settled(groups: Sequence[Sequence[Verdict]], scorer: Scorer) -> list[list[Verdict]]:
    """The verdicts of each two articles, with the model's answers on conflicts of values and open pairs of statements.

    A pair is put to it where either claim is the other's most akin. Conflicts of values that it is not asked about
    are still pending.
    """
    given = [v for group in groups for v in group]
    chosen = _most_akin(filter(is_open, given))
    answers = {id(before): after for before, after in zip(chosen, scored(chosen, scorer), strict=True)}
    answers.update(_supported([*filter(is_pending, given)], scorer))
    return [[answers.get(id(v), v) for v in group] for group in groups]


def _supported(pending: Sequence[Verdict], scorer: Scorer) -> dict[int, Verdict]:
    """By the identity of a verdict on a conflict of values, the one with the model's word on it."""
    chosen = _likeliest(_most_akin(pending))
    asked = [(*questions(verdict.pair), *both_ways(verdict.pair)) for verdict in chosen[:MOST]]
    known = _answers([question for four in asked for question in four], scorer)
    told = {
        id(v): weighed(v.pair, support((known[first], known[second])), (known[over], known[back]))
        for v, (first, second, over, back) in zip(chosen[:MOST], asked, strict=True)
    }
    return {id(v): dropped(v) for v in pending} | {id(v): v for v in chosen[MOST:]} | told


def scored(verdicts: Sequence[Verdict], scorer: Scorer) -> list[Verdict]:
    """The verdicts with the model's scores of their sentences, in order; none is asked about twice.

    The model is asked both ways round, and what is made of its answers is symmetric.
    """
    asked = {id(v): both_ways(v.pair) for v in verdicts if v.nli is None}
    known = _answers([question for both in asked.values() for question in both], scorer)
    return [answered(v, (known[asked[id(v)][0]], known[asked[id(v)][1]])) if id(v) in asked else v for v in verdicts]


def _answers(wanted: Sequence[tuple[str, str]], scorer: Scorer) -> dict[tuple[str, str], NliScores]:
    return dict(zip(wanted, scorer.score(wanted), strict=True))


def both_ways(pair: Pair) -> tuple[tuple[str, str], tuple[str, str]]:
    """(premise, hypothesis) of the two sentences, either as the premise."""
    left, right = (" ".join(claim.sentence.text.split()) for claim in (pair.left, pair.right))
    return (left, right), (right, left)


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


def _likeliest(conflicts: Sequence[Verdict]) -> list[Verdict]:
    """Of conflicts, the likeliest first, those that are among the first of either claim."""
    met: Counter[int] = Counter()
    chosen = []
    for verdict in conflicts:
        claims = [id(claim) for claim in _sides(verdict)]
        if any(met[claim] < LIKELIEST for claim in claims):
            chosen.append(verdict)
        met.update(claims)
    return chosen


def _nearness(verdict: Verdict) -> tuple[object, ...]:
    """Sort key: the likeliest contradiction or, of statements, the most akin first, whatever the articles' order."""
    spans = sorted((c.sentence.article.path, c.span) for c in _sides(verdict))
    return (-verdict.pair.exclusion, -verdict.pair.kinship, *spans)


def _sides(verdict: Verdict) -> tuple[Claim, Claim]:
    return verdict.pair.left, verdict.pair.right
