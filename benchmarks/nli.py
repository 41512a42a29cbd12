"""Measure an NLI model on labelled pairs: python benchmarks/nli.py FILE.tsv.gz ... [--model M] [--json].

A file has five tab-separated columns with a header line: premise, hypothesis, label, source, split. What is
asked follows from the labels that it holds:

- entailment, neutral and contradiction: the likeliest of the three;
- entailment and not_entailment: neutral and contradiction count together as not_entailment;
- entailment and contradiction alone (FEVER-symmetric): the likelier of these two.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from checker.errors import FactcheckError, ModelError
from checker.model import NliScores, Scorer
from checker.nli import load
from checker.nli.calibration import calibration_error
from checker.nli.corpus import in_slice

THREE = ("entailment", "neutral", "contradiction")
TWO = ("entailment", "not_entailment")
CHUNK = 256


@dataclass(frozen=True, slots=True)
class ByClass:
    """Precision and recall of one class; None where nothing was called it, or nothing is it."""

    precision: float | None
    recall: float | None

    @property
    def f1(self) -> float:
        """Harmonic mean; 0 where either is undefined."""
        total = (self.precision or 0.0) + (self.recall or 0.0)
        return 2 * (self.precision or 0.0) * (self.recall or 0.0) / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Result:
    """What was measured on one file. All but the counts in [0, 1]; f1_contradiction None for two-way files."""

    file: str
    rows: int
    classes: tuple[str, ...]
    accuracy: float
    macro_f1: float
    f1_contradiction: float | None
    by_class: dict[str, ByClass]
    ece: float
    pairs_per_second: float

    def brief(self) -> dict[str, object]:
        """The fields that --json prints."""
        kept = ("file", "rows", "accuracy", "f1_contradiction", "ece", "pairs_per_second")
        return {name: rounded(getattr(self, name)) for name in kept}


def rounded(value: object) -> object:
    """Floats to four places, anything else as it is."""
    return round(value, 4) if isinstance(value, float) else value


def read_rows(path: Path) -> list[tuple[str, str, str]]:
    """(premise, hypothesis, label) of each row.

    Raises:
        ModelError: The file cannot be read, or holds no rows with NLI labels alone.
    """
    csv.field_size_limit(10_000_000)
    try:
        with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
            reader = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
            rows = [(row["premise"], row["hypothesis"], row["label"]) for row in reader]
    except (OSError, KeyError, UnicodeDecodeError, EOFError) as error:
        raise ModelError(f"{path}: not a gzipped TSV with premise, hypothesis and label: {error}") from error
    unknown = {label for _, _, label in rows} - {*THREE, *TWO}
    if unknown or not rows:
        raise ModelError(f"{path}: labels that are none of NLI: {', '.join(sorted(unknown)[:3]) or 'no rows'}")
    return rows


def classes_of(labels: Sequence[str]) -> tuple[str, ...]:
    """The classes that a file asks to tell apart, by the labels that it holds."""
    if "not_entailment" in labels:
        return TWO
    return THREE if "neutral" in labels else ("entailment", "contradiction")


def chances(score: NliScores, classes: Sequence[str]) -> list[float]:
    """Probability of each class, made to sum to 1 over the classes asked for."""
    merged = {
        "entailment": score.entailment,
        "neutral": score.neutral,
        "contradiction": score.contradiction,
        "not_entailment": score.neutral + score.contradiction,
    }
    total = sum(merged[name] for name in classes) or 1.0
    return [merged[name] / total for name in classes]


def by_class(name: str, called: Sequence[str], labels: Sequence[str]) -> ByClass:
    """Precision and recall of one class."""
    hits = sum(one == two == name for one, two in zip(called, labels, strict=True))
    said, there = called.count(name), labels.count(name)
    return ByClass(hits / said if said else None, hits / there if there else None)


def measured(file: str, labels: Sequence[str], scores: Sequence[NliScores], seconds: float) -> Result:
    """All measures of one file."""
    classes = classes_of(labels)
    shares = [chances(score, classes) for score in scores]
    called = [classes[row.index(max(row))] for row in shares]
    right = [one == two for one, two in zip(called, labels, strict=True)]
    table = {name: by_class(name, called, labels) for name in classes}
    return Result(
        file=file,
        rows=len(labels),
        classes=classes,
        accuracy=sum(right) / len(right),
        macro_f1=sum(each.f1 for each in table.values()) / len(table),
        f1_contradiction=table["contradiction"].f1 if "contradiction" in table else None,
        by_class=table,
        ece=calibration_error([max(row) for row in shares], right),
        pairs_per_second=len(labels) / seconds if seconds else 0.0,
    )


def scored(scorer: Scorer, pairs: Sequence[tuple[str, str]], file: str) -> Iterator[NliScores]:
    """Scores in order, with a progress bar on standard error where that is a terminal."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console, disable=not console.is_terminal, transient=True) as progress:
        task = progress.add_task(file, total=len(pairs))
        for start in range(0, len(pairs), CHUNK):
            chunk = pairs[start : start + CHUNK]
            yield from scorer.score(chunk)
            progress.advance(task, len(chunk))


def measure(path: Path, scorer: Scorer, limit: int | None, only_slice: bool) -> Result:
    """Score one file, or the development slice of it; with a limit, evenly spaced rows.

    Raises:
        ModelError: As `read_rows`; or no row lies in the slice.
    """
    rows = [row for row in read_rows(path) if not only_slice or in_slice(row[0])]
    if not rows:
        raise ModelError(f"{path}: no row of it lies in the development slice; leave --slice out")
    if limit and len(rows) > limit:
        rows = [rows[index * len(rows) // limit] for index in range(limit)]
    pairs = [(premise, hypothesis) for premise, hypothesis, _ in rows]
    scorer.score(pairs[:2])  # what is set up on first use is no part of the speed
    started = time.perf_counter()
    scores = list(scored(scorer, pairs, path.name))
    return measured(path.name, [label for _, _, label in rows], scores, time.perf_counter() - started)


def shown(result: Result) -> str:
    """The measures of one file for people."""
    lines = [
        f"{result.file}: {result.rows} rows, {' / '.join(result.classes)}",
        (
            f"  accuracy {result.accuracy:.4f}  macro F1 {result.macro_f1:.4f}  calibration error {result.ece:.4f}"
            f"  {result.pairs_per_second:.0f} pairs/s"
        ),
    ]
    for name, each in result.by_class.items():
        values = (f"{value:.4f}" if value is not None else "none" for value in (each.precision, each.recall))
        lines.append("  {:<15} precision {}  recall {}".format(name, *values))
    return "\n".join(lines)


def commit() -> str | None:
    """The commit that was measured, with "+" where files differ from it; None outside a checkout."""
    folder = Path(__file__).resolve().parent
    git = ["git", "-C", str(folder)]
    try:
        found = subprocess.run([*git, "rev-parse", "--short=12", "HEAD"], capture_output=True, text=True, check=True)
        dirty = subprocess.run([*git, "diff", "--quiet", "HEAD", "--", "../checker/nli"], check=False)
    except (OSError, subprocess.CalledProcessError):
        return None
    return found.stdout.strip() + ("+" if dirty.returncode else "")


def save(path: Path, results: Sequence[Result], scorer: Scorer, options: argparse.Namespace) -> None:
    """Write the run as one JSON file: commit, model, settings, and every measure."""
    run = {
        "commit": commit(),
        "model": scorer.name,
        "settings": {"device": options.device, "limit": options.limit, "slice": options.slice},
        "results": [asdict(result) for result in results],
    }
    text = json.dumps(run, indent=2, default=str)
    path.write_text(json.dumps(json.loads(text, parse_float=lambda each: round(float(each), 4)), indent=2) + "\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Command line; 0 when every file was measured, 2 otherwise."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE.tsv.gz")
    parser.add_argument("--model", default="embedded", help="identifier or folder (default: the embedded model)")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or mps, for models that use torch")
    parser.add_argument("--limit", type=int, help="most rows of each file, evenly spaced")
    parser.add_argument("--slice", action="store_true", help="only the rows that training never takes from the file")
    parser.add_argument("--json", action="store_true", help="one JSON object a file on standard output")
    parser.add_argument("--save", type=Path, help="also write the whole run to this JSON file")
    options = parser.parse_args(arguments)
    results = []
    try:
        scorer = load(options.model, options.device)
        for path in options.files:
            results.append(measure(path, scorer, options.limit, options.slice))
            print(json.dumps(results[-1].brief()) if options.json else shown(results[-1]), flush=True)
    except FactcheckError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    if options.save:
        save(options.save, results, scorer, options)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
