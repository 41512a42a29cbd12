"""Fit the weights of checker/kinship.json on the labelled pairs.

    python benchmarks/fit_kinship.py [--write]

"fact": are two claims about one fact? Positive: a pair of claims inside the two quotes of a labelled contradiction, or
of a trap that says that both are one fact (rounding, conversion, relative date, ...). Negative: a pair of claims whose
values conflict and that no label explains.

"contradiction": of two claims whose values conflict, can they both be true? Positive: inside the quotes of a labelled
contradiction. Negative: all others; the same two values elsewhere in the articles are left out. "supported": the same
with the NLI model's answer. "incompatible": the same of two sentences near each other, whatever values they have.

The pairs are the labelled ones and those written for training that training leaves out to fit weights (`twins.py`).
Those have three times as many contradictions a sentence; "incompatible" has a weight for that, which is not written.

Logistic regressions with an L2 penalty; the figures printed are from leaving one article pair out at a time.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np
from misses import inside
from numpy.typing import NDArray
from twins import write_twins

from checker.judge import NEAR
from checker.model import Pair, Scorer
from checker.nli import load
from checker.nli.twins import Use
from checker.pairs import FITTED, denied, pairs, rarity, ready, sort_of, supported
from checker.questions import both_ways
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
SUPPORTED = [*CONTRADICTION, "support", "denial", "entailment", "shorter", "longer"]
OFFSETS = ["date", "place", "ballot"]
"""Sorts of value whose conflicts are contradictions more or less often than those of numbers."""
INCOMPATIBLE = ["rank", "order", "shorter", "longer", "denial", "entailment", "worded"]
TWINS = "twins"
COLUMNS = {
    "fact": FACT,
    "contradiction": [*CONTRADICTION, *OFFSETS],
    "supported": [*SUPPORTED, *OFFSETS],
    "incompatible": [*INCOMPATIBLE, TWINS],
}
LEAST_STRENGTH = 0.3
PENALTY = 1.0


@dataclass
class Task:
    """Rows of one article pair for one regression: features with a leading 1, and 0 or 1."""

    columns: list[str]
    rows: list[list[float]] = field(default_factory=list)
    answers: list[float] = field(default_factory=list)

    def add(self, values: dict[str, float], answer: bool) -> None:
        """Append one row of what `values` has for each column."""
        self.rows.append([1.0, *(values[name] for name in self.columns)])
        self.answers.append(float(answer))


def samples(folder: Path, scorer: Scorer, twins: bool) -> dict[str, Task]:
    """What one article pair gives to each regression."""
    label = json.loads((folder / "labels.json").read_text("utf-8"))
    contradictions = label["contradictions"]
    same = [*contradictions, *(t for t in label["traps"] if t["kind"] not in OTHER_FACTS)]
    articles = lend_dates(lend_years([read_article(folder / name) for name in ("a.txt", "b.txt")]))
    sides = [ready(extract(article)) for article in articles]
    tasks = {name: Task(columns) for name, columns in COLUMNS.items()}
    found = pairs(*sides, rarity(sides))
    for pair in found:
        relation = pair.standing.relation
        if pair.near_copy:
            continue
        if pair.left.kind == "statement" and relation is not Relation.AGREE and pair.features.rank >= NEAR:
            told = asdict(denied(pair, scorer.score(both_ways(pair))).features)
            extra = {"worded": float(relation is Relation.CONFLICT), TWINS: float(twins)}
            tasks["incompatible"].add(told | extra, _within(pair, contradictions))
        if pair.left.kind not in FITTED or relation is Relation.UNDECIDED:
            continue
        positive = _of_type(pair, same)
        if positive or relation is Relation.CONFLICT:
            tasks["fact"].add(asdict(pair.features), positive)
        if relation is Relation.CONFLICT and pair.standing.strength >= LEAST_STRENGTH:
            labelled = _of_type(pair, contradictions)
            if not labelled and any(_echoes(pair, other) for other in found if _of_type(other, contradictions)):
                continue
            answers = scorer.score([*questions(pair), *both_ways(pair)])
            told = asdict(supported(pair, support(answers[:2]), answers[2:]).features)
            told |= {sort: float(sort == sort_of(pair.left, pair.right)) for sort in OFFSETS}
            tasks["contradiction"].add(told, labelled)
            tasks["supported"].add(told, labelled)
    return tasks


def _echoes(pair: Pair, other: Pair) -> bool:
    """True where the pair repeats the two values of the other one elsewhere in the articles."""
    if pair.left.kind != other.left.kind or other.standing.relation is not Relation.CONFLICT:
        return False
    relate = kind_named(pair.left.kind).relate
    sides = ((pair.left, other.left), (pair.right, other.right))
    return all(a is b or relate(a.value, b.value).relation is Relation.AGREE for a, b in sides)


def _within(pair: Pair, quotes: list[dict[str, str]]) -> bool:
    return any(inside(pair.left, q["a_quote"]) and inside(pair.right, q["b_quote"]) for q in quotes)


def _of_type(pair: Pair, quotes: list[dict[str, str]]) -> bool:
    """True inside two quotes; where these are whole sentences, of a contradiction of the pair's own type alone."""
    return _within(pair, [q for q in quotes if not q.get("whole") or q.get("type", pair.left.kind) == pair.left.kind])


def fit(x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    """Weights, bias first, by Newton steps."""
    w = np.zeros(x.shape[1])
    ridge = PENALTY * np.eye(x.shape[1])
    ridge[0, 0] = 1e-6
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        w -= np.linalg.solve((x.T * (p * (1 - p))) @ x + ridge, x.T @ (p - y) + ridge @ w)
    return w


def fitted(tasks: list[Task]) -> dict[str, float]:
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
    return {name: w for name, w in zip(["bias", *tasks[0].columns], weights, strict=True) if name != TWINS}


def main() -> None:
    """Cross-validate, fit on all, and write the weights if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="write checker/kinship.json")
    args = parser.parse_args()
    scorer = load()
    found = [samples(path.parent, scorer, False) for folder in FOLDERS for path in sorted(folder.glob("*/labels.json"))]
    with tempfile.TemporaryDirectory() as scratch:
        found += [samples(folder, scorer, True) for folder in write_twins(Use.FITTING, Path(scratch))]
    weights = json.loads(TARGET.read_text("utf-8"))
    for name in COLUMNS:
        print(name)
        weights[name] = fitted([tasks[name] for tasks in found])
    print(json.dumps(weights, indent=1))
    if args.write:
        TARGET.write_text(json.dumps(weights, indent=1) + "\n")


if __name__ == "__main__":
    main()
