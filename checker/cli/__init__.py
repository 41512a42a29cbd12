"""The command line; only this package prints or exits. Heavy imports wait until the arguments are sound."""

from __future__ import annotations

import sys
import traceback
import warnings
from collections.abc import Sequence
from typing import Annotated

import typer

from checker.cli import articles, repository
from checker.cli.console import tell, write
from checker.cli.delivery import CLEAN, UNCHECKED
from checker.errors import FactcheckError
from checker.version import tool_version

FAULT, INTERRUPTED = 3, 130
EXIT_CODES = """Exit codes: 0 no contradiction at or above the fail level, 1 at least one, 2 could not check,
3 a fault of factcheck's own."""

app = typer.Typer(name="factcheck", rich_markup_mode=None, pretty_exceptions_enable=False)


def run() -> None:
    """Console entry point. A crash must not look like a finding, and Python exits 1 for both."""
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
    raise SystemExit(_guarded(sys.argv[1:]))


def _guarded(arguments: Sequence[str]) -> int:
    try:
        code = app(args=list(arguments), prog_name="factcheck", standalone_mode=False)
    except FactcheckError as error:
        return _fail(str(error), UNCHECKED)
    except typer.TyperException as error:
        message = error.format_message().replace("Value error, ", "")
        return _fail(f"{message} (see factcheck --help)", UNCHECKED)
    except (KeyboardInterrupt, typer.Abort):
        return _fail("interrupted", INTERRUPTED)
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
