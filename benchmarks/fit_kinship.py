"""Fit the weights of checker/kinship.json on the labelled pairs: are two claims about one fact?

    python benchmarks/fit_kinship.py [--write]

Positive: a pair of claims inside the two quotes of a labelled contradiction, or of a trap that says that both are one
fact (rounding, conversion, relative date, ...). Negative: a pair of claims whose values conflict and that no label
explains. Logistic regression with an L2 penalty; the figures printed are from leaving one article pair out at a time.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import astuple, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from checker.model import Features, Pair
from checker.pairs import pairs, rarity, ready
from claims.extract import extract
from claims.model import Claim, Relation
from claims.reading.articles import lend_years, read_article

FOLDER = Path(__file__).parent / "data" / "pairs"
TARGET = Path(__file__).parent.parent / "checker" / "kinship.json"
KINDS = ("date", "number", "place")
OTHER_FACTS = {"different-things", "background", "later-count", "number-stage", "plan-outcome", "modality",
               "different-places", "omission", "partial-list", "compatible-facts", "complement"}  # fmt: skip
PENALTY = 1.0


def inside(claim: Claim, quote: str) -> bool:
    """True where the claim's phrase touches the quote in its article."""
    text = claim.sentence.article.text
    at = text.find(quote)
    return at >= 0 and claim.span.start < at + len(quote) and at < claim.span.end


def samples(folder: Path) -> tuple[list[list[float]], list[float], list[Pair]]:
    """Feature rows, labels and the pairs themselves of one article pair."""
    label = json.loads((folder / "labels.json").read_text("utf-8"))
    same = [*label["contradictions"], *(t for t in label["traps"] if t["kind"] not in OTHER_FACTS)]
    articles = lend_years([read_article(folder / name) for name in ("a.txt", "b.txt")])
    sides = [ready(extract(article)) for article in articles]
    rows, answers, kept = [], [], []
    for pair in pairs(*sides, rarity(sides)):
        relation = pair.standing.relation
        if pair.left.kind not in KINDS or pair.near_copy or relation is Relation.UNDECIDED:
            continue
        positive = any(inside(pair.left, s["a_quote"]) and inside(pair.right, s["b_quote"]) for s in same)
        if positive or relation is Relation.CONFLICT:
            rows.append([1.0, *astuple(pair.features)])
            answers.append(float(positive))
            kept.append(pair)
    return rows, answers, kept


def fit(x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    """Weights, bias first, by Newton steps."""
    w = np.zeros(x.shape[1])
    ridge = PENALTY * np.eye(x.shape[1])
    ridge[0, 0] = 1e-6
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        w -= np.linalg.solve((x.T * (p * (1 - p))) @ x + ridge, x.T @ (p - y) + ridge @ w)
    return w


def main() -> None:
    """Cross-validate, fit on all, and write the weights if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="write checker/kinship.json")
    args = parser.parse_args()
    groups = [samples(folder.parent) for folder in sorted(FOLDER.glob("*/labels.json"))]
    groups = [g for g in groups if g[0]]
    xs, ys = [np.array(g[0]) for g in groups], [np.array(g[1]) for g in groups]
    names = ["bias", *(f.name for f in fields(Features))]
    held = np.concatenate(
        [1 / (1 + np.exp(-x @ fit(np.concatenate(xs[:i] + xs[i + 1 :]), np.concatenate(ys[:i] + ys[i + 1 :]))))
         for i, x in enumerate(xs)]
    )  # fmt: skip
    truth = np.concatenate(ys)
    print(f"{len(truth)} pairs, {int(truth.sum())} of one fact")
    for least in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        said = held >= least
        print(
            f"at {least}: precision {truth[said].mean() if said.any() else 0:.2f} recall {said[truth > 0].mean():.2f}"
        )
    weights = dict(zip(names, np.round(fit(np.concatenate(xs), truth), 3).tolist(), strict=True))
    print(json.dumps(weights, indent=1))
    if args.write:
        TARGET.write_text(json.dumps({"any": weights}, indent=1) + "\n")


if __name__ == "__main__":
    main()
