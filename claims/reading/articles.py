"""File -> article: publication date, blocks of prose; refuses what holds no prose."""

from __future__ import annotations

import os
import re
import select
import stat
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from io import BufferedReader
from pathlib import Path
from typing import cast

from claims.errors import ArticleError
from claims.model import Article
from claims.reading.forms import looks_like_html, read
from claims.reading.prose import layout
from claims.reading.publication import Stated, best, nearest
from claims.reading.publication import published as publication_date
from claims.reading.reading import Reading

MAX_BYTES = 5_000_000
PIECE_BYTES = 65_536
WRITER_MS = 3_000  # how long a pipe may be without a writer
SHINGLE = 4  # words; an edit of one word touches as many runs
SAME_COPY = 0.6  # share of the shorter article's runs of words, for two articles to carry one copy


def read_article(path: str | Path, published: date | None = None) -> Article:
    """The article in a file, or on standard input for "-" (its name is then "<stdin>").

    Args:
        published: Publication date that wins over any the text states.

    Raises:
        ArticleError: The file is missing, no file, unreadable, larger than 5 MB, damaged, binary, empty or without
            prose, or its format needs a package that is not installed.
    """
    name = "<stdin>" if str(path) == "-" else str(path)
    return _article(read(_read_bytes(path, name), name), name, published)


def article_from_text(text: str, name: str = "text", published: date | None = None) -> Article:
    """The article in a string.

    Without `published` the date is the one that the text states: a date line, a dateline, front matter,
    "Published: ...", a byline with a date. A dateline without a year takes it from a full date of the text
    within a month of it, if all such dates agree; otherwise `published` stays None.

    Raises:
        ArticleError: The text is empty, has NUL characters, or holds no prose.
    """
    return _article(Reading(text), name, published)


def lend_years(articles: Sequence[Article]) -> list[Article]:
    """The articles, with a date for those whose dateline leaves out the year, taken from the others.

    Reports of one event appear close together, so the year is the one that puts the dateline within 31 days of
    another's publication. An article that states no day, or that fits two years, stays undated.
    """
    known = [article.published for article in articles if article.published is not None]
    return [
        article
        if article.published is not None or article.dateline is None
        else replace(article, published=nearest(Stated(article.dateline[1], article.dateline[0], None), known))
        for article in articles
    ]


def lend_dates(articles: Sequence[Article]) -> list[Article]:
    """The articles, with a date for those that state none but carry the same copy as dated ones of one day.

    An agency's copy is printed when it comes: most of the shorter article's prose must stand in the other one.
    """
    dated = [(_shingles(article), article.published) for article in articles if article.published is not None]

    def lent(article: Article) -> Article:
        mine = _shingles(article)
        days = {day for theirs, day in dated if _same_copy(mine, theirs)}
        return replace(article, published=days.pop()) if len(days) == 1 else article

    undated = [article.published is None and article.dateline is None for article in articles]
    return [lent(article) if open_day else article for article, open_day in zip(articles, undated, strict=True)]


def _shingles(article: Article) -> frozenset[tuple[str, ...]]:
    """Every run of SHINGLE words of the prose, in lower case."""
    prose = " ".join(article.text[block.start : block.end] for block in article.blocks)
    words = re.findall(r"\w+", prose.lower())
    return frozenset(zip(*(words[n:] for n in range(SHINGLE)), strict=False))


def _same_copy(left: frozenset[tuple[str, ...]], right: frozenset[tuple[str, ...]]) -> bool:
    return len(left & right) > SAME_COPY * max(1, min(len(left), len(right)))


def _article(reading: Reading, name: str, published: date | None) -> Article:
    text = reading.text
    if "\0" in text:
        raise ArticleError(f"{name}: is binary, not text; give a plain text file")
    if not text.strip() and not reading.skipped_lines:
        raise ArticleError(f"{name}: is empty; give an article with some text")
    if looks_like_html(text):
        raise ArticleError(f"{name}: is an HTML page; save it as a file or give the article's text alone")
    found = layout(text)
    if not found.blocks:
        raise ArticleError(f"{name}: holds no prose to compare; give an article with whole sentences")
    when = published or reading.published or publication_date(found.stated, text)
    skipped = found.skipped_lines + reading.skipped_lines
    dateline = None if when is not None else best(found.stated)
    day = (dateline.month, dateline.day) if dateline is not None else None
    return Article(name, text, when, found.blocks, skipped, reading.warnings, reading.origin, day, reading.taken_out)


def _read_bytes(path: str | Path, name: str) -> bytes:
    if not name:
        raise ArticleError("an article's file name is empty; name a file")
    try:
        if str(path) == "-":
            data = _first(cast(BufferedReader, sys.stdin.buffer))
        else:
            with _opened(path, name) as file:
                data = _first(file)
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


def _first(file: BufferedReader) -> bytes:
    """The first MAX_BYTES and one, piece by piece: within a longer read, a signal may wait for the rest of a pipe."""
    data = bytearray()
    while len(data) <= MAX_BYTES and (piece := file.read1(PIECE_BYTES)):
        data += piece
    return bytes(data[: MAX_BYTES + 1])


def _opened(path: str | Path, name: str) -> BufferedReader:
    kind = Path(path).stat().st_mode
    if stat.S_ISDIR(kind):
        raise ArticleError(f"{name}: is a directory; give a text file")
    return _pipe(path, name) if stat.S_ISFIFO(kind) else Path(path).open("rb")


def _pipe(path: str | Path, name: str) -> BufferedReader:
    """The pipe, opened; to open one that nobody writes to would otherwise take forever."""
    pipe = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    poll = select.poll()
    poll.register(pipe, select.POLLIN)
    try:
        deserted = not poll.poll(WRITER_MS) and os.read(pipe, 1) == b""
    except BlockingIOError:  # somebody has the pipe open, and takes his time
        deserted = False
    if deserted:
        os.close(pipe)
        raise ArticleError(f"{name}: is a pipe that nobody writes to; give a text file")
    os.set_blocking(pipe, True)
    return os.fdopen(pipe, "rb")
