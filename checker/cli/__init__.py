"""The command line; only this package prints or exits. Heavy imports wait until the arguments are sound."""

from __future__ import annotations

import signal
import sys
import traceback
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import Annotated

import typer

from checker.cli import articles, repository, storage
from checker.cli.console import tell, write
from checker.cli.delivery import CLEAN, UNCHECKED
from checker.errors import FactcheckError
from checker.version import tool_version

FAULT, SIGNALLED = 3, 128  # a process that a signal ends exits with 128 and its number
EXIT_CODES = """Exit codes: 0 no contradiction at or above the fail level, 1 at least one, 2 could not check,
3 a fault of factcheck's own."""

UNUSED = ("scipy", "sklearn")
"""What NLTK imports where it is installed, at a second's cost, for parts of it that are not used here."""

STOPPED = {signal.SIGINT: "interrupted", signal.SIGTERM: "terminated"}

app = typer.Typer(name="factcheck", rich_markup_mode=None, pretty_exceptions_enable=False)


class _Stopped(BaseException):
    """A signal that asks the process to end; no error, so that nothing but cleaning up stands in its way."""


def run() -> None:
    """Console entry point. A crash must not look like a finding, and Python exits 1 for both."""
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
    sys.modules.update(dict.fromkeys(UNUSED))  # type: ignore[arg-type]
    with _stoppable():
        code = _guarded(sys.argv[1:])
    raise SystemExit(code)


@contextmanager
def _stoppable() -> Iterator[None]:
    """Let the signals of STOPPED raise _Stopped, but for those that the process was started to ignore."""
    before = {number: signal.getsignal(number) for number in STOPPED}
    for number, handler in before.items():
        if handler is not signal.SIG_IGN:
            signal.signal(number, _stop)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(number: int, _frame: FrameType | None) -> None:
    raise _Stopped(number)


def _guarded(arguments: Sequence[str]) -> int:
    try:
        code = app(args=list(arguments), prog_name="factcheck", standalone_mode=False)
    except FactcheckError as error:
        return _fail(str(error), UNCHECKED)
    except typer.TyperException as error:
        message = error.format_message().replace("Value error, ", "")
        return _fail(f"{message} (see factcheck --help)", UNCHECKED)
    except _Stopped as stopped:
        number = signal.Signals(stopped.args[0])
        return _fail(STOPPED[number], SIGNALLED + number)
    except (KeyboardInterrupt, typer.Abort):
        return _fail(STOPPED[signal.SIGINT], SIGNALLED + signal.SIGINT)
    except Exception as error:
        if {"--verbose", "-v"} & set(arguments):
            traceback.print_exc()
        what = f"{type(error).__name__}: {error}".rstrip(": ")
        return _fail(f"a fault of factcheck's own: {what} (--verbose shows where)", FAULT)
    return code if isinstance(code, int) else CLEAN


def _fail(message: str, code: int) -> int:
    tell("error", message)
    return code


def _print_version(wanted: bool) -> None:
    if wanted:
        write(f"factcheck {tool_version()}\n")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit."),
    ] = False,
) -> None:
    """Show where news reports of one event cannot all be true."""


app.command(epilog=EXIT_CODES)(articles.compare)
app.command(epilog=EXIT_CODES)(repository.check)
app.command()(articles.claims)
app.command()(repository.config)
app.command()(storage.cache)
