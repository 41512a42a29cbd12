"""File -> article: decoding, publication date, blocks of prose; refuses what holds no prose."""

from __future__ import annotations

import codecs
import stat
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from claims.errors import ArticleError
from claims.model import Article
from claims.reading.prose import layout
from claims.reading.publication import nearest
from claims.reading.publication import published as publication_date

MAX_BYTES = 5_000_000
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FALLBACK = "is not UTF-8 and was read as {}; save it as UTF-8 if letters look wrong"


def read_article(path: str | Path, published: date | None = None) -> Article:
    """The article in a file, or on standard input for "-" (its name is then "<stdin>").

    Args:
        published: Publication date that wins over any the text states.

    Raises:
        ArticleError: The file is missing, no file, unreadable, larger than 5 MB, binary, empty or without prose.
    """
    name = "<stdin>" if str(path) == "-" else str(path)
    text, warnings = _decode(_read_bytes(path, name), name)
    return _article(text, name, published, warnings)


def article_from_text(text: str, name: str = "text", published: date | None = None) -> Article:
    """The article in a string.

    Without `published` the date is the one that the text states: a date line, a dateline, front matter,
    "Published: ...", a byline with a date. A dateline without a year takes it from a full date of the text
    within a month of it, if all such dates agree; otherwise `published` stays None.

    Raises:
        ArticleError: The text is empty, has NUL characters, or holds no prose.
    """
    return _article(text, name, published, ())


def lend_years(articles: Sequence[Article]) -> list[Article]:
    """The articles, with a date for those whose dateline leaves out the year, taken from the others.

    Reports of one event appear close together, so the year is the one that puts the dateline within 31 days of
    another's publication. An article that states no day, or that fits two years, stays undated.
    """
    known = {article.published for article in articles} - {None}
    return [
        article
        if article.published is not None
        else replace(article, published=nearest(layout(article.text).stated, [d for d in known if d]))
        for article in articles
    ]


def _article(text: str, name: str, published: date | None, warnings: tuple[str, ...]) -> Article:
    if "\0" in text:
        raise ArticleError(f"{name}: is binary, not text; give a plain text file")
    if not text.strip():
        raise ArticleError(f"{name}: is empty; give an article with some text")
    if text.lstrip()[:15].lower().startswith(("<!doctype html", "<html")):
        raise ArticleError(f"{name}: is an HTML page; save the article's text as plain text and give that")
    found = layout(text)
    if not found.blocks:
        raise ArticleError(f"{name}: holds no prose to compare; give an article with whole sentences")
    when = published or publication_date(found.stated, text)
    return Article(name, text, when, found.blocks, found.skipped_lines, warnings)


def _read_bytes(path: str | Path, name: str) -> bytes:
    try:
        if str(path) == "-":
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
        else:
            if stat.S_ISDIR(Path(path).stat().st_mode):
                raise ArticleError(f"{name}: is a directory; give a text file")
            with Path(path).open("rb") as file:
                data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise ArticleError(f"{name}: no such file; check the path") from error
    except PermissionError as error:
        raise ArticleError(f"{name}: may not be read; check its permissions") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ArticleError(f"{name}: cannot be read ({reason}); give a text file") from error
    if len(data) > MAX_BYTES:
        raise ArticleError(f"{name}: is larger than {MAX_BYTES // 1_000_000} MB; give one article a file")
    return data


def _decode(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strictly(data[len(bom) :], encoding, name), ()
    if b"\0" in data:
        guess = _wide(data)
        if guess is None:
            raise ArticleError(f"{name}: is binary, not text; give a plain text file")
        return _strictly(data, guess, name), (f"{name}: has no byte order mark and was read as {guess.upper()}",)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _single_byte(data, name)


def _wide(data: bytes) -> str | None:
    """UTF-16 byte order by where the NULs of mostly Latin letters fall; None for anything else."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    half = len(data) // 2
    if len(data) % 2 or max(even, odd) < 0.4 * half or min(even, odd) > 0.02 * half:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ArticleError(f"{name}: is damaged {encoding.upper()} text; save it as UTF-8") from error


def _single_byte(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    controls = sum(data.count(byte) for byte in range(32) if byte not in b"\t\n\v\f\r\x1b")
    if controls > len(data) * 0.01:
        raise ArticleError(f"{name}: is binary, not text; give a plain text file")
    try:
        return data.decode("cp1252"), (f"{name}: {_FALLBACK.format('Windows-1252')}",)
    except UnicodeDecodeError:
        return data.decode("latin-1"), (f"{name}: {_FALLBACK.format('Latin-1')}",)
