"""The articles a command line names, with the dates the user gives them."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping, Sequence
from datetime import date

from checker.errors import ArticleError, OptionError
from claims.model import Article

STANDARD_INPUT = "-"
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def dates_named(texts: Sequence[str], files: Sequence[str]) -> dict[str, date]:
    """Publication dates by file, from `FILE=YYYY-MM-DD`; a date alone will do where there is one file.

    Raises:
        OptionError: No such date, no such file among `files`, or two dates for one file.
    """
    dates: dict[str, date] = {}
    for text in texts:
        name, equals, day = text.rpartition("=")
        if not equals and len(files) == 1:
            name = files[0]
        if name not in files:
            raise OptionError(f"--date: {text!r} names none of the articles; write FILE=YYYY-MM-DD")
        stated = _date(day)
        if dates.setdefault(name, stated) != stated:
            raise OptionError(f"--date: two dates for {name}; give one")
    return dates


def _date(text: str) -> date:
    try:
        if _ISO_DATE.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise OptionError(f"--date: {text!r} is no date; write YYYY-MM-DD, such as 2023-12-29")


def read_articles(files: Sequence[str], dates: Mapping[str, date]) -> list[Article]:
    """The articles in the order named; `-` is standard input.

    Raises:
        ArticleError: One that cannot be read as an article, or standard input named twice.
    """
    if files.count(STANDARD_INPUT) > 1:
        raise ArticleError("standard input (-) is named twice; it can be read only once")
    if STANDARD_INPUT in files and sys.stdin is None:
        raise ArticleError("standard input (-) is closed; name a file")
    from claims.reading.articles import read_article

    return [read_article(name, dates.get(name)) for name in files]


def repeated(files: Sequence[str]) -> tuple[str, ...]:
    """Names of files that stand earlier in the list too, under the same or another name."""
    seen: set[tuple[int, int]] = set()
    found = []
    for name in files:
        if name == STANDARD_INPUT:
            continue
        status = os.stat(name)
        key = (status.st_dev, status.st_ino)
        if key in seen:
            found.append(name)
        seen.add(key)
    return tuple(found)
