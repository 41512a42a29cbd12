"""Real reports: errors within clusters of one event, and between two events of one kind.

    python benchmarks/clusters.py [FOLDER] [--foreign N] [--json FILE]

FOLDER holds folders of reports of one event, and ecb_plus_articles.jsonl.gz, in which "ecb" and "ecbplus" of the same
number are two different events of one kind: none of their pairs may have an error. N of those pairs are drawn at
random, the same ones in each run. Errors within a cluster are printed for a reader to judge; no label says which are
real.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from pairs import commit

from checker.comparison import compare
from checker.model import Finding, Scorer, Severity
from checker.nli import load
from claims.model import Article
from claims.reading.articles import article_from_text, read_article

FOLDER = Path(__file__).parents[2] / "shared" / "data" / "news"
SEED = 13


def within(folder: Path) -> Iterator[tuple[Article, Article]]:
    """Each two reports of one event."""
    for event in sorted(path for path in folder.iterdir() if path.is_dir()):
        yield from combinations([read_article(path) for path in sorted(event.glob("*.txt"))], 2)


def between(folder: Path, count: int) -> list[tuple[Article, Article]]:
    """Pairs of reports of two events of one kind."""
    events: dict[str, dict[str, list[Article]]] = defaultdict(lambda: defaultdict(list))
    with gzip.open(folder / "ecb_plus_articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            number, corpus = row["event"].split("_")
            events[number][corpus].append(article_from_text(row["text"], row["doc"]))
    everything = [(a, b) for _, sides in sorted(events.items()) for a in sides["ecb"] for b in sides["ecbplus"]]
    return random.Random(SEED).sample(everything, min(count, len(everything)))


def errors(pair: Sequence[Article], scorer: Scorer) -> list[Finding]:
    """Contradictions of severity "error" between two articles."""
    return [found for found in compare(list(pair), scorer).contradictions if found.severity is Severity.ERROR]


def told(found: Finding) -> str:
    """One finding as a line, with both sentences."""
    return (
        f"{Path(found.a.path).name}, {Path(found.b.path).name} {found.type} {found.confidence:.2f}: "
        f"{found.a.phrase[:60]!r} in {found.a.text[:200]!r} / {found.b.phrase[:60]!r} in {found.b.text[:200]!r}"
    )


def count(pairs: Sequence[tuple[Article, Article]], scorer: Scorer) -> dict[str, Any]:
    """How many of the pairs have errors; prints each."""
    found = [errors(pair, scorer) for pair in pairs]
    for each in (one for group in found for one in group):
        print(told(each))
    return {"pairs": len(pairs), "pairs_with_errors": sum(map(bool, found)), "errors": sum(map(len, found))}


def main() -> None:
    """Compare, print, count."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=FOLDER)
    parser.add_argument("--foreign", type=int, default=200, help="pairs of different events to draw")
    parser.add_argument("--json", type=Path, help="write the result here")
    args = parser.parse_args()
    if not args.folder.is_dir():
        sys.exit(f"no news in {args.folder}")
    scorer = load()
    result = {
        "commit": commit(),
        "model": scorer.name,
        "one_event": count(list(within(args.folder)), scorer),
        "different_events": count(between(args.folder, args.foreign), scorer) | {"seed": SEED},
    }
    print(json.dumps(result, indent=1))
    if args.json:
        args.json.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
