"""DOCX -> its paragraphs, by python-docx; offsets count in the text taken out."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from claims.errors import ArticleError
from claims.reading.packages import needed
from claims.reading.reading import Reading

MAX_UNPACKED = 50_000_000  # bytes; a zip file of 5 MB can unpack to gigabytes
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def reading(data: bytes, name: str) -> Reading:
    """Paragraphs, headings and list items, tracked insertions in and deletions out; table rows are counted only.

    Raises:
        ArticleError: The file is no DOCX file, or a damaged one; or python-docx is not installed.
    """
    docx = needed("docx", "docx", name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(part.file_size for part in packed.infolist()) > MAX_UNPACKED:
                raise ArticleError(f"{name}: is too large once unpacked; give one article a file")
        blocks = list(docx.Document(io.BytesIO(data)).iter_inner_content())
        rows = sum(len(block.rows) for block in blocks if hasattr(block, "rows"))
        paragraphs = [_paragraph(block) for block in blocks if not hasattr(block, "rows")]
    except ArticleError:
        raise
    except Exception as error:  # zip, XML and python-docx each have errors of their own for damaged files
        raise ArticleError(f"{name}: is no DOCX file, or a damaged one; save it again as DOCX or as text") from error
    return Reading("\n\n".join(p for p in paragraphs if p.strip()), skipped_lines=rows, taken_out=True)


def _paragraph(block: Any) -> str:
    text = "".join(map(_text, block._p.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}noBreakHyphen")))
    style = block.style.name if block.style is not None else ""
    return f"- {text.strip()}" if text.strip() and style.startswith("List") else text.strip()


def _text(piece: Any) -> str:
    if piece.tag == f"{_W}t":
        return piece.text or ""
    return "-" if piece.tag == f"{_W}noBreakHyphen" else " "
