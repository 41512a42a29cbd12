"""PDF -> its text, page by page, by pypdf; offsets count in the text taken out."""

from __future__ import annotations

import io
import re
from collections import Counter

from claims.errors import ArticleError
from claims.reading.packages import hushed, needed
from claims.reading.reading import Reading

MAX_PAGES = 200
_HYPHENATED = re.compile(r"(?<=[a-z])[-\u2010\u00ad]\n(?=[a-z])")
_FIGURES = re.compile(r"\d+")


def reading(data: bytes, name: str) -> Reading:
    """The text of all pages; lines that most pages repeat at their edges are left out and counted.

    Raises:
        ArticleError: The file is damaged, locked, or without text; or pypdf is not installed.
    """
    pypdf = needed("pypdf", "pdf", name)
    try:
        with hushed("pypdf"):
            file = pypdf.PdfReader(io.BytesIO(data))
            if file.is_encrypted and not file.decrypt(""):
                raise ArticleError(f"{name}: is locked with a password; save it without one")
            if len(file.pages) > MAX_PAGES:
                raise ArticleError(f"{name}: has more than {MAX_PAGES} pages; give one article a file")
            pages = [page.extract_text().splitlines() for page in file.pages]
    except ArticleError:
        raise
    except Exception as error:  # pypdf lets any error of Python out of damaged files
        raise ArticleError(f"{name}: is a damaged PDF file; save it again, or give its text") from error
    if not any(line.strip() for page in pages for line in page):
        raise ArticleError(f"{name}: holds no text, only pictures of it; run text recognition and give the text")
    return _joined(pages)


def _joined(pages: list[list[str]]) -> Reading:
    edges = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    repeated = {key for key, count in edges.items() if count >= 3 and count > len(pages) / 2}
    kept = [line for page in pages for line in page if not (_key(line) in repeated and line in _edges(page))]
    skipped = sum(bool(line.strip()) for page in pages for line in page) - sum(bool(line.strip()) for line in kept)
    return Reading(
        _HYPHENATED.sub("", "\n".join(line.rstrip() for line in kept)), skipped_lines=skipped, taken_out=True
    )


def _edges(page: list[str]) -> list[str]:
    """The first and last two lines that hold text."""
    held = [line for line in page if line.strip()]
    return [*held[:2], *held[-2:]]


def _key(line: str) -> str:
    """The line with its page number left open."""
    return _FIGURES.sub("#", line.strip())
