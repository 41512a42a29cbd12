"""Precision and recall of `factcheck compare` on the labelled article pairs, in process.

    python benchmarks/pairs.py [FOLDER] [--warnings] [--verbose] [--json FILE] [--ratchet FILE]

A finding is a contradiction of severity "error" (any severity with --warnings). It hits a label when its sentence in
each article overlaps the label's quote there. Later findings of a label already hit are repeats and count neither way.
Each miss is classed by the first stage that lost it: not extracted, wrong value, not paired, wrongly judged.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
import unicodedata
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from misses import stages_of

from checker.comparison import compare
from checker.model import Finding, Report, Scorer, Severity
from checker.nli import load

FOLDER = Path(__file__).parent / "data" / "pairs"
MAX_PASSAGE = 600  # characters: a finding must point at a sentence, not at an article


@dataclass
class PairScore:
    """What the tool made of one article pair."""

    name: str
    labels: int = 0
    traps: int = 0
    hits: list[tuple[str, str]] = field(default_factory=list)  # label's type, finding's type
    missed: list[str] = field(default_factory=list)
    false_alarms: list[str] = field(default_factory=list)
    trap_alarms: list[str] = field(default_factory=list)
    repeats: int = 0
    findings: int = 0


def plain_words(text: str) -> str:
    """Lower-case words without accents or punctuation, joined by blanks."""
    plain = unicodedata.normalize("NFKD", text)
    return " ".join(re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c)).lower()))


def overlaps(passage: str, quote: str) -> bool:
    """True where one word sequence lies within the other."""
    if not passage or len(passage) > MAX_PASSAGE:
        return False
    p, q = plain_words(passage), plain_words(quote)
    return bool(p and q) and (f" {q} " in f" {p} " or (len(p) >= 12 and f" {p} " in f" {q} "))


def meets(found: Finding, label: dict[str, str]) -> bool:
    """True where the finding's two sentences overlap the two quotes."""
    return overlaps(found.a.text, label["a_quote"]) and overlaps(found.b.text, label["b_quote"])


def score_pair(folder: Path, report: Report, warnings: bool) -> PairScore:
    """Hold one report against the labels of its folder."""
    label = json.loads((folder / "labels.json").read_text("utf-8"))
    wanted, traps = label["contradictions"], label["traps"]
    score = PairScore(folder.name, len(wanted), len(traps))
    found = [f for f in report.contradictions if warnings or f.severity is Severity.ERROR]
    score.findings = len(found)
    hit: dict[int, str] = {}
    for one in found:
        match = [i for i, w in enumerate(wanted) if meets(one, w)]
        if match:
            best = min(match, key=lambda i: (i in hit, wanted[i]["type"] != one.type))
            score.repeats += best in hit
            hit.setdefault(best, one.type)
            continue
        score.false_alarms.append(
            f"{one.type} {one.confidence:.2f}: {one.a.phrase!r} ({one.a.value}) in {one.a.text!r}"
            f" / {one.b.phrase!r} ({one.b.value}) in {one.b.text!r}: {one.reason}"
        )
        score.trap_alarms += [t["kind"] for t in traps if meets(one, t)][:1]
    score.hits = [(wanted[i]["type"], kind) for i, kind in hit.items()]
    missed = [w for i, w in enumerate(wanted) if i not in hit]
    score.missed = [
        f"{w['type']}, {stage}: {w['a_quote']!r} / {w['b_quote']!r}"
        for w, stage in zip(missed, stages_of(folder, missed), strict=True)
    ]
    return score


def ratio(part: float, whole: float) -> float | None:
    """None where there is nothing to divide by."""
    return part / whole if whole else None


def totals(scores: list[PairScore]) -> dict[str, Any]:
    """The figures of the table, over all pairs."""
    hits = [hit for s in scores for hit in s.hits]
    false = sum(len(s.false_alarms) for s in scores)
    labels = sum(s.labels for s in scores)
    clean = [s for s in scores if not s.labels]
    return {
        "pairs": len(scores),
        "labels": labels,
        "precision": ratio(len(hits), len(hits) + false),
        "recall": ratio(len(hits), labels),
        "type_accuracy": ratio(sum(a == b for a, b in hits), len(hits)),
        "trap_alarms": ratio(sum(len(s.trap_alarms) for s in scores), sum(s.traps for s in scores)),
        "clean_pairs": ratio(sum(not s.findings for s in clean), len(clean)),
        "repeats": sum(s.repeats for s in scores),
        "hits_by_type": dict(sorted(Counter(kind for kind, _ in hits).items())),
        "missed_by_type": dict(sorted(Counter(m.split(",")[0] for s in scores for m in s.missed).items())),
        "missed_by_stage": dict(
            sorted(Counter(m.split(":")[0].split(", ")[1] for s in scores for m in s.missed).items())
        ),
    }


def run(folder: Path, scorer: Scorer, warnings: bool) -> list[PairScore]:
    """Compare and score every pair of a folder."""
    folders = sorted(p.parent for p in folder.glob("*/labels.json"))
    if not folders:
        sys.exit(f"no labelled pairs in {folder}")
    return [score_pair(f, compare([f / "a.txt", f / "b.txt"], scorer), warnings) for f in folders]


def commit() -> str:
    """The commit measured, with "+" where the tree has changes."""
    described = subprocess.run(
        ["git", "describe", "--always", "--dirty=+"], capture_output=True, text=True, check=False
    )
    return described.stdout.strip()


def fallen(result: dict[str, Any], committed: dict[str, Any]) -> list[str]:
    """The figures that are worse than the committed ones."""
    return [
        f"{name} fell from {committed[name]:.3f} to {result[name] or 0.0:.3f}"
        for name in ("precision", "recall")
        if (result[name] or 0.0) < committed[name] - 1e-9
    ]


def main() -> int:
    """Score, print, and hold against the committed figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=FOLDER)
    parser.add_argument("--warnings", action="store_true", help="count findings of every severity")
    parser.add_argument("--verbose", action="store_true", help="name each miss and false alarm")
    parser.add_argument("--json", type=Path, help="write the result here")
    parser.add_argument("--ratchet", type=Path, help="fail where precision or recall is below this earlier result")
    args = parser.parse_args()
    begin = time.perf_counter()
    scorer = load()
    scores = run(args.folder, scorer, args.warnings)
    result = {"commit": commit(), "model": scorer.name, "warnings": args.warnings, **totals(scores)}
    result["seconds"] = round(time.perf_counter() - begin, 1)
    if args.verbose:
        for s in scores:
            print(f"{s.name}: {len(s.hits)}/{s.labels}")
            for name in ("missed", "false_alarms", "trap_alarms"):
                for line in getattr(s, name):
                    print(f"  {name}: {line}")
    print(json.dumps(result, indent=1))
    if args.json:
        args.json.write_text(
            json.dumps(result | {"by_pair": [asdict(s) for s in scores]}, indent=1, ensure_ascii=False)
        )
    worse = fallen(result, json.loads(args.ratchet.read_text())) if args.ratchet else []
    for line in worse:
        print(line, file=sys.stderr)
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
