"""What is seen in one article: its claims as a table or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from checker.printable import encodable, visible, visible_line
from checker.view import count
from claims.kinds import kind_named
from claims.model import Claim

if TYPE_CHECKING:  # keeps the language pipeline out of `--help`
    from claims.extract import Extraction

HEADINGS = ("where", "kind", "phrase", "value", "about")
WIDEST = (12, 10, 30, 30, 40)


class ListingFormat(StrEnum):
    """How the claims of an article are listed."""

    TABLE = "table"
    JSON = "json"


def listing(extraction: Extraction, format: ListingFormat) -> str:
    """The claims in order of position, ending with a line break and always encodable as UTF-8."""
    return _json(extraction) if format is ListingFormat.JSON else _table(extraction)


def _table(extraction: Extraction) -> str:
    rows = [HEADINGS, *(_row(claim) for claim in extraction.claims)]
    cells = [[_cut(cell, widest) for cell, widest in zip(row, WIDEST, strict=True)] for row in rows]
    widths = [max(len(cell) for cell in column) for column in zip(*cells, strict=True)]
    lines = ["  ".join(map(str.ljust, row, widths)).rstrip() for row in cells]
    return "".join(f"{line}\n" for line in (*lines, "", *_summary(extraction)))


def _row(claim: Claim) -> tuple[str, ...]:
    line, column = claim.sentence.article.position(claim.span.start)
    about = claim.about
    words = [about.predicate and f"verb {about.predicate}", about.noun and f"noun {about.noun}"]
    cells = (claim.text, kind_named(claim.kind).show(claim.value), ", ".join(word for word in words if word))
    return (f"{line}:{column}", claim.kind, *map(visible_line, cells))


def _cut(text: str, widest: int) -> str:
    return text if len(text) <= widest else f"{text[: widest - 4]} ..."


def _summary(extraction: Extraction) -> Iterator[str]:
    article = extraction.article
    published = f"published {article.published}" if article.published else "no publication date"
    counts = f"{count(len(extraction.document.parses), 'sentence')}, {count(len(extraction.claims), 'claim')}"
    yield f"{visible(article.path)}: {published}, {counts}, {count(article.skipped_lines, 'line')} skipped"


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
