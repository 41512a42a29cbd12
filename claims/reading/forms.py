"""Which format a file is in, and the reader for it."""

from __future__ import annotations

from pathlib import PurePath

from claims.errors import ArticleError
from claims.reading.decoding import decode
from claims.reading.reading import Reading

MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd"})
HTML = frozenset({".html", ".htm", ".xhtml"})
_PDF, _ZIP, _RTF, _OLE = b"%PDF-", b"PK\x03\x04", b"{\\rtf", b"\xd0\xcf\x11\xe0"


def read(data: bytes, name: str) -> Reading:
    """The prose of a file: PDF, DOCX and HTML by what they hold, Markdown by the ending of the name, else plain text.

    Raises:
        ArticleError: The bytes are no text, damaged, or need a package that is not installed.
    """
    if data[:1024].lstrip().startswith(_PDF):
        from claims.reading.pdf import reading

        return reading(data, name)
    if data.startswith(_ZIP):
        from claims.reading.docx import reading

        return reading(data, name)
    _refuse_other(data, name)
    ending = PurePath(name).suffix.lower()
    if ending in HTML:
        from claims.reading.html import reading

        return reading(data, name)
    text, warnings = decode(data, name)
    if looks_like_html(text):
        from claims.reading.html import reading

        return reading(data, name)
    if ending in MARKDOWN:
        from claims.reading import markdown

        return markdown.reading(text, warnings)
    return Reading(text, warnings=warnings)


def looks_like_html(text: str) -> bool:
    """True for text that opens as a web page does."""
    return text.lstrip()[:15].lower().startswith(("<!doctype html", "<html"))


def _refuse_other(data: bytes, name: str) -> None:
    ending = PurePath(name).suffix.lower()
    if data and ending in {".pdf", ".docx"}:
        raise ArticleError(f"{name}: is no {ending[1:].upper()} file, or a damaged one; save it again")
    if data.startswith((_RTF, _OLE)):
        raise ArticleError(f"{name}: is a file of an older word processor; save it as DOCX or plain text")
