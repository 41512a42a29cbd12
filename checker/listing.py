"""What is seen in one article: its claims as a table or as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from checker.printable import encodable, visible, visible_line
from checker.view import count
from claims.kinds import kind_named
from claims.model import Claim

if TYPE_CHECKING:  # keeps the language pipeline out of `--help`
    from claims.extract import Extraction

HEADINGS = ("where", "kind", "phrase", "value", "about")
# How the columns that hold text share what the others leave of the line.
SHARES = (0.36, 0.36, 0.28)
SHORTEST = 8


class ListingFormat(StrEnum):
    """How the claims of an article are listed."""

    TABLE = "table"
    JSON = "json"


def listing(extraction: Extraction, format: ListingFormat, width: int = 80) -> str:
    """The claims in order of position, ending with a line break and always encodable as UTF-8.

    Args:
        width: Columns that a line of the table may take; what is longer is cut there, never in the JSON.
    """
    return _json(extraction) if format is ListingFormat.JSON else _table(extraction, width)


def _table(extraction: Extraction, width: int) -> str:
    rows = [HEADINGS, *(_row(claim) for claim in extraction.claims)]
    fixed = [max(len(row[column]) for row in rows) for column in (0, 1)]
    rest = width - sum(fixed) - 2 * (len(HEADINGS) - 1)
    widths = [*fixed, *(max(int(rest * share), SHORTEST) for share in SHARES)]
    lines = ["  ".join(map(_fit, row, widths)).rstrip() for row in rows]
    return "".join(f"{line}\n" for line in (*lines, "", _summary(extraction)))


def _row(claim: Claim) -> tuple[str, ...]:
    line, column = claim.sentence.article.position(claim.span.start)
    about = " ".join(word for word in (claim.about.predicate, claim.about.noun) if word)
    cells = (claim.text, kind_named(claim.kind).show(claim.value), about)
    return (f"{line}:{column}", claim.kind, *map(visible_line, cells))


def _fit(text: str, width: int) -> str:
    return text.ljust(width) if len(text) <= width else f"{text[: width - 4].rstrip()} ...".ljust(width)


def _summary(extraction: Extraction) -> str:
    article = extraction.article
    published = f"published {article.published}" if article.published else "no publication date"
    counts = f"{count(len(extraction.document.parses), 'sentence')}, {count(len(extraction.claims), 'claim')}"
    return f"{visible(article.path)}: {published}, {counts}, {count(article.skipped_lines, 'line')} skipped"


def _json(extraction: Extraction) -> str:
    article = extraction.article
    content = {
        "schema_version": 1,
        "path": article.path,
        "date": article.published and article.published.isoformat(),
        "sentences": len(extraction.document.parses),
        "skipped_lines": article.skipped_lines,
        "warnings": article.warnings,
        "claims": [_claim(claim) for claim in extraction.claims],
    }
    return encodable(json.dumps(content, ensure_ascii=False, indent=2)) + "\n"


def _claim(claim: Claim) -> dict[str, Any]:
    line, column = claim.sentence.article.position(claim.span.start)
    about = claim.about
    return {
        "kind": claim.kind,
        "line": line,
        "column": column,
        "start": claim.span.start,
        "end": claim.span.end,
        "phrase": claim.text,
        "value": kind_named(claim.kind).show(claim.value),
        "about": {
            "predicate": about.predicate,
            "noun": about.noun,
            "role": about.role,
            "subject": _sorted(about.subject),
            "names": _sorted(about.names),
            "negated": about.negated,
            "modality": about.modality.value,
            "reported": about.reported,
        },
        "text": claim.sentence.text,
    }


def _sorted(words: frozenset[str]) -> Sequence[str]:
    return sorted(words)
