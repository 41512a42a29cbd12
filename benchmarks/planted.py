"""Single edits planted into three real reports of one event: how many are found, and as what type.

    python benchmarks/planted.py [FOLDER] [--table FILE ...] [--verbose] [--json FILE]

Each row of a table changes one passage of one article and compares the result with another article, or with the
unchanged one as an earlier edition. The tables are reported apart: the rules were tuned on data/planted.tsv, and
data/planted-2.tsv was written without sight of the program. An edit is found where a contradiction of severity
"error" has the changed sentence on one side; its type is right where one such contradiction has the row's. A finding
that does not touch the changed sentence, or a second type where the right one is there, is not counted against it;
false findings are counted on the unchanged articles.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from pairs import commit

from checker.comparison import compare
from checker.model import Finding, Scorer, Severity
from checker.nli import load
from claims.reading.articles import article_from_text

TABLES = [Path(__file__).parent / "data" / name for name in ("planted.tsv", "planted-2.tsv")]
FOLDER = Path(__file__).parents[2] / "shared" / "data" / "articles"


@dataclass(frozen=True, slots=True)
class Planted:
    """One edit of one article; `article` and `against` are the first letters of file names."""

    article: str
    against: str
    type: str
    old: str
    new: str


def edits(table: Path) -> list[Planted]:
    """The rows of a table."""
    with table.open(encoding="utf-8", newline="") as lines:
        return [Planted(**row) for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]


def errors(left: tuple[str, str], right: tuple[str, str], scorer: Scorer) -> list[Finding]:
    """Contradictions of severity "error" between two named texts."""
    report = compare([article_from_text(text, name) for name, text in (left, right)], scorer)
    return [found for found in report.contradictions if found.severity is Severity.ERROR]


def outcome(edit: Planted, texts: dict[str, str], scorer: Scorer) -> tuple[str, ...]:
    """Types of the errors that touch the edited passage; empty where the edit is not found."""
    text = texts[edit.article]
    if text.count(edit.old) != 1:
        sys.exit(f"{edit.old!r} stands {text.count(edit.old)} times in {edit.article}; give a passage that is unique")
    start = text.index(edit.old)
    end = start + len(edit.new)
    changed = text.replace(edit.old, edit.new)
    found = errors(("edited", changed), ("other", texts[edit.against]), scorer)
    sides = [(one.type, place) for one in found for place in (one.a, one.b) if place.path == "edited"]
    return tuple(
        kind for kind, place in sides if place.sentence_start < end and start < place.sentence_start + len(place.text)
    )


def measured(table: Path, texts: dict[str, str], scorer: Scorer, verbose: bool) -> dict[str, Any]:
    """What was found of one table's edits; `verbose` names those not found as what they are."""
    rows = [(edit, outcome(edit, texts, scorer)) for edit in edits(table)]
    right = [edit for edit, types in rows if edit.type in types]
    if verbose:
        for edit, types in rows:
            if edit.type not in types:
                print(f"{edit.article}/{edit.against} {edit.type}: {edit.old!r} -> {edit.new!r}: {types or 'nothing'}")
    return {
        "edits": len(rows),
        "found": sum(bool(types) for _, types in rows),
        "right_type": len(right),
        "share_right": round(len(right) / len(rows), 3),
        "right_by_type": dict(sorted(Counter(edit.type for edit in right).items())),
        "edits_by_type": dict(sorted(Counter(edit.type for edit, _ in rows).items())),
    }


def main() -> int:
    """Plant, compare, count."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=FOLDER)
    parser.add_argument("--table", type=Path, nargs="+", default=TABLES, help="tables of edits (default: both)")
    parser.add_argument("--verbose", action="store_true", help="name each edit that was not found as what it is")
    parser.add_argument("--json", type=Path, help="write the result here")
    args = parser.parse_args()
    texts = {path.name[:3]: path.read_text("utf-8") for path in sorted(args.folder.glob("*.txt"))}
    if not texts:
        sys.exit(f"no articles in {args.folder}")
    scorer = load()
    false = [found for a, b in combinations(texts.items(), 2) for found in errors(a, b, scorer)]
    result = {
        "commit": commit(),
        "false_findings_unchanged": len(false),
        "tables": {table.name: measured(table, texts, scorer, args.verbose) for table in args.table},
    }
    print(json.dumps(result, indent=1))
    if args.json:
        args.json.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
