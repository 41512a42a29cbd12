"""Standard output and standard error: what they can show, and writing to them."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from checker.errors import OptionError
from checker.model import Report
from checker.printable import visible_line
from claims.model import Article

PIPE_WIDTH = 80
MAX_WIDTH = 120


def width() -> int:
    """Columns of the terminal, at most MAX_WIDTH; PIPE_WIDTH where there is none."""
    if not on_terminal():
        return PIPE_WIDTH
    try:
        return min(os.get_terminal_size(sys.stdout.fileno()).columns or PIPE_WIDTH, MAX_WIDTH)
    except OSError:
        return PIPE_WIDTH


def colour(no_color: bool) -> bool:
    """True where standard output is a terminal that may be coloured."""
    forbidden = no_color or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return not forbidden and on_terminal()


def ascii_only() -> bool:
    """True where standard output is in an encoding that may lack frames and marks."""
    if sys.stdout is None:
        return False
    return codecs.lookup(sys.stdout.encoding or "utf-8").name != "utf-8"


def on_terminal() -> bool:
    """True where a person may be reading standard output."""
    return sys.stdout is not None and sys.stdout.isatty()


def write(text: str) -> None:
    """Write to standard output as UTF-8 whatever the locale; a reader that has gone away is no error.

    Raises:
        OptionError: Standard output is closed, or cannot take the text.
    """
    if sys.stdout is None:
        raise OptionError("standard output is closed; use --output FILE")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # What is left in the buffer must go somewhere when Python closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise OptionError(f"cannot write to standard output: {error.strerror}") from error


def remark(articles: Sequence[Article], repeated: Sequence[str] = ()) -> None:
    """Say on standard error what is odd about the articles."""
    for article in articles:
        for warning in article.warnings:
            tell("warning", warning)
    for name in repeated:
        tell("note", f"{name} is given more than once; it is compared with itself")


def note(report: Report) -> None:
    """Say what the articles' comments, sidecar files and baseline ask for in vain."""
    for notice in report.notices:
        tell("note", notice)


def tell(level: str, message: str) -> None:
    """One line on standard error; where nobody can read it, the exit code must do."""
    if sys.stderr is not None:
        with suppress(OSError):
            print(f"factcheck: {level}: {visible_line(message)}", file=sys.stderr, flush=True)
