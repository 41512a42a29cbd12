"""Fit the weights of checker/kinship.json on the labelled pairs.

    python benchmarks/fit_kinship.py [--write]

"fact": are two claims about one fact? Positive: a pair of claims inside the two quotes of a labelled contradiction, or
of a trap that says that both are one fact (rounding, conversion, relative date, ...). Negative: a pair of claims whose
values conflict and that no label explains.

"contradiction": of two claims whose values conflict, can they both be true? Positive: inside the quotes of a labelled
contradiction. Negative: all others; the same two values elsewhere in the articles are left out. "supported": the same
with the NLI model's answer.

Logistic regressions with an L2 penalty; the figures printed are from leaving one article pair out at a time.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np
from misses import inside
from numpy.typing import NDArray

from checker.model import Pair, Scorer
from checker.nli import load
from checker.pairs import FITTED, pairs, rarity, ready, sort_of
from checker.substitution import questions, support
from claims.extract import extract
from claims.kinds import kind_named
from claims.model import Relation
from claims.reading.articles import lend_dates, lend_years, read_article

FOLDERS = tuple(
    Path(__file__).parent / "data" / name for name in ("pairs", "pairs-2", "pairs-3", "pairs-4", "pairs-5", "pairs-6")
)
TARGET = Path(__file__).parent.parent / "checker" / "kinship.json"
OTHER_FACTS = {"different-things", "background", "later-count", "number-stage", "plan-outcome", "modality",
               "different-places", "omission", "partial-list", "compatible-facts", "complement"}  # fmt: skip
FACT = ["rank", "clause", "overlap", "lead", "alone", "nearness", "order", "answered"]
CONTRADICTION = [*FACT, "strength", "ahead", "stage", "role", "subject"]
SUPPORTED = [*CONTRADICTION, "support"]
OFFSETS = ["date", "place", "ballot"]
"""Sorts of value whose conflicts are contradictions more or less often than those of numbers."""
LEAST_STRENGTH = 0.3
PENALTY = 1.0


@dataclass
class Task:
    """Rows of one article pair for one regression: features with a leading 1, and 0 or 1."""

    rows: list[list[float]] = field(default_factory=list)
    answers: list[float] = field(default_factory=list)


def samples(folder: Path, scorer: Scorer) -> tuple[Task, Task, Task]:
    """What one article pair gives to "fact", to "contradiction" and to "supported"."""
    label = json.loads((folder / "labels.json").read_text("utf-8"))
    contradictions = label["contradictions"]
    same = [*contradictions, *(t for t in label["traps"] if t["kind"] not in OTHER_FACTS)]
    articles = lend_dates(lend_years([read_article(folder / name) for name in ("a.txt", "b.txt")]))
    sides = [ready(extract(article)) for article in articles]
    fact, contradiction, with_support = Task(), Task(), Task()
    found = pairs(*sides, rarity(sides))
    for pair in found:
        relation = pair.standing.relation
        if pair.left.kind not in FITTED or pair.near_copy or relation is Relation.UNDECIDED:
            continue
        values = asdict(pair.features)
        positive = _within(pair, same)
        if positive or relation is Relation.CONFLICT:
            fact.rows.append([1.0, *(values[name] for name in FACT)])
            fact.answers.append(float(positive))
        if relation is Relation.CONFLICT and pair.standing.strength >= LEAST_STRENGTH:
            labelled = _within(pair, contradictions)
            if not labelled and any(_echoes(pair, other) for other in found if _within(other, contradictions)):
                continue
            offsets = [float(sort_of(pair.left, pair.right) == sort) for sort in OFFSETS]
            contradiction.rows.append([1.0, *(values[name] for name in CONTRADICTION), *offsets])
            values["support"] = support(scorer.score(questions(pair)))
            with_support.rows.append([1.0, *(values[name] for name in SUPPORTED), *offsets])
            contradiction.answers.append(float(labelled))
            with_support.answers.append(float(labelled))
    return fact, contradiction, with_support


def _echoes(pair: Pair, other: Pair) -> bool:
    """True where the pair repeats the two values of the other one elsewhere in the articles."""
    if pair.left.kind != other.left.kind or other.standing.relation is not Relation.CONFLICT:
        return False
    relate = kind_named(pair.left.kind).relate
    sides = ((pair.left, other.left), (pair.right, other.right))
    return all(a is b or relate(a.value, b.value).relation is Relation.AGREE for a, b in sides)


def _within(pair: Pair, quotes: list[dict[str, str]]) -> bool:
    return any(inside(pair.left, q["a_quote"]) and inside(pair.right, q["b_quote"]) for q in quotes)


def fit(x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    """Weights, bias first, by Newton steps."""
    w = np.zeros(x.shape[1])
    ridge = PENALTY * np.eye(x.shape[1])
    ridge[0, 0] = 1e-6
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        w -= np.linalg.solve((x.T * (p * (1 - p))) @ x + ridge, x.T @ (p - y) + ridge @ w)
    return w


def fitted(tasks: list[Task], names: list[str]) -> dict[str, float]:
    """Weights by name; prints the cross-validated precision and recall."""
    tasks = [task for task in tasks if task.rows]
    xs, ys = [np.array(task.rows) for task in tasks], [np.array(task.answers) for task in tasks]
    held = np.concatenate(
        [1 / (1 + np.exp(-x @ fit(np.concatenate(xs[:i] + xs[i + 1 :]), np.concatenate(ys[:i] + ys[i + 1 :]))))
         for i, x in enumerate(xs)]
    )  # fmt: skip
    truth = np.concatenate(ys)
    loss = -np.mean(truth * np.log(held) + (1 - truth) * np.log(1 - held))
    print(f"{len(truth)} pairs of claims, {int(truth.sum())} positive, log loss {loss:.3f}")
    for least in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        said = held >= least
        right = truth[said].mean() if said.any() else 0.0
        print(f"at {least}: precision {right:.2f} recall {said[truth > 0].mean():.2f}")
    weights = np.round(fit(np.concatenate(xs), truth), 3).tolist()
    return dict(zip(["bias", *names], weights, strict=True))


def main() -> None:
    """Cross-validate, fit on all, and write the weights if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="write checker/kinship.json")
    args = parser.parse_args()
    scorer = load()
    found = [samples(path.parent, scorer) for folder in FOLDERS for path in sorted(folder.glob("*/labels.json"))]
    fact, contradiction, with_support = (list(tasks) for tasks in zip(*found, strict=True))
    weights = json.loads(TARGET.read_text("utf-8")) | {
        "fact": fitted(fact, FACT),
        "contradiction": fitted(contradiction, [*CONTRADICTION, *OFFSETS]),
        "supported": fitted(with_support, [*SUPPORTED, *OFFSETS]),
    }
    print(json.dumps(weights, indent=1))
    if args.write:
        TARGET.write_text(json.dumps(weights, indent=1) + "\n")


if __name__ == "__main__":
    main()
