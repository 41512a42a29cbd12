"""Fit the weights "event" of checker/kinship.json: do two articles report one event?

    python benchmarks/fit_event.py [--foreign 500] [--write]

Positive: the labelled article pairs, and each two reports of one real cluster. Negative: real reports of two events of
one kind. Only pairs that are compared at all, each whole and cut to its first sentences. Cross-validated, all pairs of
one topic left out together; what counts is how many negative pairs keep an error, and how many errors of positive ones
become warnings.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from clusters import FOLDER, between, within
from fit_kinship import FOLDERS, TARGET, fit
from numpy.typing import NDArray

from checker.events import COUNTED, LEAST_SENTENCES, evidence, one_event
from checker.findings import contradictions
from checker.judge import judge
from checker.model import Scorer, Severity
from checker.nli import load
from checker.pairs import pairs, rarity, ready
from checker.questions import settled
from claims.extract import extract
from claims.model import Article
from claims.reading.articles import article_from_text, lend_dates, lend_years, read_article
from claims.reading.sentences import split

NAMES = ("names", "known", *COUNTED)
SHORT = 5  # sentences of the short version of a pair


@dataclass(frozen=True)
class Row:
    """Two articles: their topic, what speaks for one event, whether it is one, how many errors, whether cut short."""

    topic: str
    evidence: tuple[float, ...]
    one: bool
    errors: int
    short: bool


@dataclass(frozen=True)
class Couple:
    """Two articles, of one event or not, on a topic."""

    topic: str
    one: bool
    articles: tuple[Article, Article]

    def shortened(self) -> Couple:
        """The same with the first sentences of either article alone."""
        return Couple(self.topic, self.one, (shortened(self.articles[0]), shortened(self.articles[1])))


def shortened(article: Article) -> Article:
    """The article up to its sentence number SHORT."""
    found = split(article)
    return article_from_text(article.text[: found[min(SHORT, len(found)) - 1].span.end], article.path)


def row(couple: Couple, scorer: Scorer, short: bool) -> Row | None:
    """None where the two are too short or too unlike to be doubted."""
    left, right = (ready(extract(article)) for article in lend_dates(lend_years(couple.articles)))
    if min(len(left.parses), len(right.parses)) < LEAST_SENTENCES or not one_event(left, right):
        return None
    verdicts = settled([judge(pairs(left, right, rarity([left, right])))], scorer)[0]
    found = evidence(verdicts, left, right)
    errors = [v for v in contradictions(verdicts) if v.severity is Severity.ERROR and not v.pair.near_copy]
    return Row(couple.topic, tuple(found[name] for name in NAMES), couple.one, len(errors), short)


def rows(foreign: int, scorer: Scorer) -> Iterator[Row]:
    """All pairs that are compared, whole and short."""
    couples = [Couple(a.path.split("_")[0], False, (a, b)) for a, b in between(FOLDER, foreign)]
    couples += [Couple(Path(a.path).parent.name, True, (a, b)) for a, b in within(FOLDER)]
    for path in (path for folder in FOLDERS for path in sorted(folder.glob("*/a.txt"))):
        articles = read_article(path), read_article(path.with_name("b.txt"))
        couples.append(Couple(path.parent.name, True, articles))
    for couple in couples:
        whole = row(couple, scorer, short=False)
        if whole is not None:
            yield from filter(None, (whole, row(couple.shortened(), scorer, short=True)))


def tell(table: list[Row], held: NDArray[np.float64]) -> None:
    """Print what each level would do, by held-out probabilities [n_rows]."""
    one = np.array([each.one for each in table])
    errors = np.array([each.errors for each in table])
    wrong, right = ~one & (errors > 0), errors * one
    print(
        f"{'short' if table[0].short else 'whole'}: {(~one).sum()} pairs of two events, {wrong.sum()} with errors; "
        f"{right.sum()} errors of one event"
    )
    for least in (0.2, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7):
        print(f"at {least}: {(wrong & (held >= least)).sum()} stay, {right[held < least].sum()} of one event go")


def main() -> None:
    """Cross-validate, fit on all, and write the weights if asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--foreign", type=int, default=500, help="pairs of different events to draw")
    parser.add_argument("--write", action="store_true", help="write checker/kinship.json")
    args = parser.parse_args()
    table = [*rows(args.foreign, load())]
    x = np.array([(1.0, *each.evidence) for each in table])
    y = np.array([float(each.one) for each in table])
    topics = np.array([each.topic for each in table])
    held = np.zeros(len(table))
    for topic in set(topics):
        out = topics == topic
        held[out] = 1 / (1 + np.exp(-x[out] @ fit(x[~out], y[~out])))
    for short in (False, True):
        these = np.array([each.short is short for each in table])
        tell([each for each in table if each.short is short], held[these])
    weights = dict(zip(("bias", *NAMES), np.round(fit(x, y), 3).tolist(), strict=True))
    print(json.dumps(weights))
    if args.write:
        TARGET.write_text(json.dumps(json.loads(TARGET.read_text("utf-8")) | {"event": weights}, indent=1) + "\n")


if __name__ == "__main__":
    main()
