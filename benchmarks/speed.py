"""How long factcheck takes, what it costs, and how that grows.

    python benchmarks/speed.py [--plain FOLDER] [--repeats 5] [--only PART ...] [--json FILE]

Parts: "stages" of a comparison apart, "cold" processes, "scale" with the number of reports, "floor" of the int8
network, and, with --plain FOLDER (PyTorch weights of the same model), the "plain" way beside ours in time and in
precision and recall (see plain.py; needs the extra `bench`). Times are medians of repeats after a warm-up; a busy
machine shows in the difference of wall and processor time, and both are kept.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from floor import floor
from pairs import FOLDER, commit, overlaps
from plain import Called, PlainWay, near_pairs
from processes import machine, own_peak, rounds, run, spread
from reports import reports

from checker import compare
from checker.cache import FOLDER_VARIABLE
from checker.comparison import compare as compare_with
from checker.events import one_event
from checker.judge import judge
from checker.model import Severity
from checker.nli import load
from checker.pairs import pairs, rarity, ready
from checker.questions import settled
from checker.report import Format, render
from checker.view import View
from claims.extract import extract
from claims.language import pipeline
from claims.model import Document
from claims.reading import sentences
from claims.reading.articles import lend_years, read_article

ARTICLES = sorted((Path(__file__).parent.parent.parent / "shared" / "data" / "articles").glob("*.txt"))
COUNTS = (2, 4, 8, 16, 32, 64)
DRAWS = range(4)
BARE = (
    "from checker.nli import load; from checker.similarity import embed; from claims.language import pipeline;"
    "load().load(); embed(['a']); pipeline.stem('a'); pipeline._pipeline()"
)
VIEW = View(Severity.NOTE, facts=True, verbose=True, quiet=False, width=80, colour=False, ascii=False)


class Clock:
    """Seconds spent in each stage, wall and processor."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}

    def __call__(self, stage: str, work: Callable[[], Any]) -> Any:
        """What `work` gives."""
        begin = time.perf_counter()
        found = work()
        self.spent[stage] = self.spent.get(stage, 0.0) + time.perf_counter() - begin
        return found


def staged(files: Sequence[Path], scorer: Any, clock: Clock) -> None:
    """One comparison, its stages apart; it ends with the report of an ordinary comparison, rendered as JSON."""
    articles = clock("read", lambda: lend_years([read_article(path) for path in files]))
    split = clock("sentences", lambda: [sentences.split(article) for article in articles])
    documents: list[Document] = clock(
        "language", lambda: [pipeline.parse(a, s) for a, s in zip(articles, split, strict=True)]
    )
    by_text = {id(document.article): document for document in documents}
    found = clock("claims", lambda: [extract(a, lambda a, _: by_text[id(a)]) for a in articles])
    sides = clock("embeddings", lambda: [ready(each) for each in found])
    rare = rarity(sides)
    held = [(a, b) for a, b in combinations(sides, 2) if one_event(a, b)]
    verdicts = clock("pairs", lambda: [judge(pairs(a, b, rare)) for a, b in held])
    clock("nli", lambda: settled(verdicts, scorer))
    report = compare_with(articles, scorer)
    clock("report", lambda: render(report, Format.JSON, VIEW))


def stages(repeats: int) -> dict[str, Any]:
    """Seconds of each stage for the three real articles, and a labelled pair on average."""
    scorer = load()
    folders = sorted(path.parent for path in FOLDER.glob("*/labels.json"))
    labelled = [[folder / "a.txt", folder / "b.txt"] for folder in folders]
    staged(ARTICLES, scorer, Clock())
    return {
        "three_articles": _stages([ARTICLES], scorer, repeats),
        "labelled_pair": _stages(labelled, scorer, max(1, repeats // 3)),
    }


def _stages(groups: Sequence[Sequence[Path]], scorer: Any, repeats: int) -> dict[str, dict[str, float]]:
    clocks = []
    for _ in range(repeats):
        clock = Clock()
        for files in groups:
            staged(files, scorer, clock)
        clocks.append(clock)
    return {stage: spread([c.spent[stage] / len(groups) for c in clocks]) for stage in clocks[0].spent}


def cold(repeats: int, weights: Path | None) -> dict[str, Any]:
    """Whole processes on the first two real articles."""
    two = [str(path) for path in ARTICLES[:2]]
    factcheck = [sys.executable, "-m", "checker"]
    commands = {
        "help": [*factcheck, "--help"],
        "usage_error": [*factcheck, "compare", two[0]],
        "bare": [sys.executable, "-c", BARE],
        "compare": [*factcheck, "compare", *two, "--no-cache", "--format", "json"],
        "compare_again": [*factcheck, "compare", *two, "--format", "json"],
    }
    if weights is not None:
        plain = [sys.executable, str(Path(__file__).parent / "plain.py"), str(weights), *two]
        commands |= {"plain": plain, "plain_gated": [*plain, "--gate"]}
    with tempfile.TemporaryDirectory() as folder:
        found = rounds(commands, repeats, {FOLDER_VARIABLE: folder})
    return {
        name: {
            "wall_s": spread([r.wall_s for r in runs]),
            "cpu_s": spread([r.cpu_s for r in runs]),
            "peak_mb": round(max(r.peak_mb for r in runs)),
        }
        for name, runs in found.items()
    }


def scale() -> dict[str, Any]:
    """N reports of one event, each N in processes of its own with loaded models; growth exponents over N.

    Each N is the mean of several draws: two reports may share one fact or twenty, whichever two they are.
    """
    rows = []
    for count in COUNTS:
        draws = [run([sys.executable, __file__, "--count", str(count), "--draw", str(draw)], {}) for draw in DRAWS]
        told = [json.loads(draw.output) for draw in draws]
        mean = {name: round(sum(each[name] for each in told) / len(told), 3) for name in told[0]}
        rows.append({"reports": count, **mean, "peak_mb": max(each["peak_mb"] for each in told)})
        print(rows[-1], file=sys.stderr)
    names = ("wall_s", "cpu_s", "nli_calls")
    return {"rows": rows, "growth": {name: exponent([(r["reports"], r[name]) for r in rows]) for name in names}}


def exponent(points: Sequence[tuple[float, float]]) -> float:
    """Slope of the least-squares line through the points' logarithms: 1 for linear growth, 2 for quadratic."""
    logs = [(math.log(x), math.log(y)) for x, y in points if y > 0]
    mean_x, mean_y = (sum(each) / len(logs) for each in zip(*logs, strict=True))
    over = sum((x - mean_x) * (y - mean_y) for x, y in logs)
    return round(over / sum((x - mean_x) ** 2 for x, _ in logs), 3)


def one_count(count: int, draw: int) -> dict[str, Any]:
    """One comparison of that many reports, models loaded and used before."""
    scorer = load()
    compare(ARTICLES[:2], scorer)
    told = reports(count, draw)
    begin, cpu = time.perf_counter(), time.process_time()
    report = compare(told, scorer)
    return {
        "wall_s": round(time.perf_counter() - begin, 3),
        "cpu_s": round(time.process_time() - cpu, 3),
        "nli_calls": report.nli_calls,
        "pairs_compared": report.pairs_compared,
        "contradictions": len(report.contradictions),
        "peak_mb": own_peak(),
    }


def beside(repeats: int, weights: Path) -> dict[str, Any]:
    """Ours and the plain way with loaded models, on the first two real articles: seconds and NLI calls."""
    scorer, plain = load(), PlainWay(weights)
    ways: dict[str, Callable[[], int]] = {
        "factcheck": lambda: compare(ARTICLES[:2], scorer).nli_calls,
        "plain": lambda: plain.compare(*ARTICLES[:2]).calls,
        "plain_gated": lambda: plain.compare(*ARTICLES[:2], gated=True).calls,
    }
    calls = {name: way() for name, way in ways.items()}
    spent: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(repeats):
        for name, way in ways.items():
            begin = time.perf_counter()
            way()
            spent[name].append(time.perf_counter() - begin)
    return {name: {"wall_s": spread(spent[name]), "nli_calls": calls[name]} for name in ways}


def quality(weights: Path, step: int) -> dict[str, Any]:
    """Precision and recall on every `step`-th labelled pair: ours (errors, and all severities) and the plain way's."""
    scorer, plain = load(), PlainWay(weights)
    tallies = {name: Tally() for name in ("factcheck", "factcheck_warnings", "plain", "plain_sure", "plain_gated")}
    folders = sorted(path.parent for path in FOLDER.glob("*/labels.json"))[::step]
    for folder in folders:
        labels = json.loads((folder / "labels.json").read_text("utf-8"))["contradictions"]
        report = compare([folder / "a.txt", folder / "b.txt"], scorer)
        found = [(f.a.text, f.b.text) for f in report.contradictions]
        errors = [(f.a.text, f.b.text) for f in report.contradictions if f.severity is Severity.ERROR]
        whole = plain.compare(folder / "a.txt", folder / "b.txt")
        near = {*near_pairs(folder / "a.txt", folder / "b.txt")}
        gated = [each for each in whole.called if (each.a, each.b) in near]
        tallies["factcheck"].add(errors, labels, report.nli_calls)
        tallies["factcheck_warnings"].add(found, labels, report.nli_calls)
        tallies["plain"].add(_texts(whole.called), labels, whole.calls)
        tallies["plain_sure"].add(_texts([c for c in whole.called if c.probability >= 0.99]), labels, whole.calls)
        tallies["plain_gated"].add(_texts(gated), labels, 2 * len(near))
    return {"pairs": len(folders), **{name: tally.result() for name, tally in tallies.items()}}


def _texts(called: Sequence[Called]) -> list[tuple[str, str]]:
    return [(each.a, each.b) for each in called]


class Tally:
    """Findings, right findings, labels found, labels, calls."""

    def __init__(self) -> None:
        self.findings = self.right = self.hit = self.labels = self.calls = 0

    def add(self, found: Sequence[tuple[str, str]], labels: Sequence[dict[str, str]], calls: int) -> None:
        """Count one article pair; a finding is right where its two sentences overlap a label's quotes."""
        met = [{n for n, w in enumerate(labels) if overlaps(a, w["a_quote"]) and overlaps(b, w["b_quote"])}
               for a, b in found]  # fmt: skip
        self.findings += len(found)
        self.right += sum(bool(each) for each in met)
        self.hit += len(set().union(*met))
        self.labels += len(labels)
        self.calls += calls

    def result(self) -> dict[str, Any]:
        """Precision, recall and NLI calls over all pairs."""
        return {
            "precision": round(self.right / self.findings, 3) if self.findings else None,
            "recall": round(self.hit / self.labels, 3),
            "findings": self.findings,
            "nli_calls": self.calls,
        }


def main() -> int:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--plain", type=Path, metavar="FOLDER", help="PyTorch weights of the embedded model")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="quality on every Nth labelled pair")
    parser.add_argument("--only", nargs="*", default=["stages", "cold", "scale", "floor", "plain", "quality"])
    parser.add_argument("--json", type=Path, help="write the result here; parts not measured are kept as they are")
    parser.add_argument("--count", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--draw", type=int, default=0, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.count:
        print(json.dumps(one_count(args.count, args.draw)))
        return 0
    if not ARTICLES:
        sys.exit("the real articles are not here: ../shared/data/articles")
    parts: dict[str, Callable[[], dict[str, Any]]] = {
        "stages": lambda: stages(args.repeats),
        "cold": lambda: cold(args.repeats, args.plain),
        "scale": scale,
        "floor": lambda: floor(args.repeats),
    }
    if args.plain:
        parts |= {"plain": lambda: beside(args.repeats, args.plain), "quality": lambda: quality(args.plain, args.every)}
    known = json.loads(args.json.read_text()) if args.json and args.json.exists() else {}
    for name in args.only:
        if name in parts:
            known[name] = {"commit": commit(), "machine": machine(), **parts[name]()}
            print(json.dumps({name: known[name]}, indent=1), flush=True)
            if args.json:
                args.json.write_text(json.dumps(known, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
