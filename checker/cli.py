"""The commands; the only module that prints or exits. Heavy imports wait until the arguments are sound."""

from __future__ import annotations

import codecs
import os
import sys
import traceback
import warnings
from collections.abc import Sequence
from typing import Annotated

import typer

from checker import inputs
from checker.baseline import (
    Baseline,
    apply_baseline,
    baseline_of,
    old_baseline,
    read_baseline,
    write_baseline,
)
from checker.errors import FactcheckError, OptionError
from checker.listing import ListingFormat, listing
from checker.model import Report, Severity
from checker.output import check_target, write_whole
from checker.printable import visible_line
from checker.report import Format, render
from checker.settings import TYPES, FailOn, Settings, types_named
from checker.version import tool_version
from checker.view import WEIGHT, View
from claims.model import Article

CLEAN, FOUND, UNCHECKED, FAULT, INTERRUPTED = 0, 1, 2, 3, 130
PIPE_WIDTH = 80
MAX_WIDTH = 120
DEFAULTS = Settings()
EXIT_CODES = """Exit codes: 0 no contradiction at or above the fail level, 1 at least one, 2 could not check,
3 a fault of factcheck's own."""

app = typer.Typer(name="factcheck", rich_markup_mode=None, pretty_exceptions_enable=False)

Dates = Annotated[
    list[str] | None,
    typer.Option("--date", metavar="FILE=YYYY-MM-DD", help="Publication date of an article; repeatable."),
]
Verbose = Annotated[
    bool, typer.Option("--verbose", "-v", help="Also what was left out, scores, and tracebacks of faults.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Contradictions only, and no notes on standard error.")]


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


def _print_version(wanted: bool) -> None:
    if wanted:
        _print(f"factcheck {tool_version()}\n")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit."),
    ] = False,
) -> None:
    """Show where news reports of one event cannot all be true."""


@app.command(epilog=EXIT_CODES)
def compare(
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="FILE FILE [FILE ...]", help="Articles; - is standard input.", show_default=False),
    ] = None,
    format: Annotated[Format, typer.Option("--format", "-f", help="How the report is written.")] = Format.RICH,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write the report to a file.")
    ] = None,
    model: Annotated[
        str, typer.Option(metavar="ID_OR_FOLDER", help="NLI model: embedded, a folder, or a name on the hub.")
    ] = DEFAULTS.model,
    device: Annotated[str, typer.Option(help="Where the model runs: auto, cpu, cuda or mps.")] = DEFAULTS.device,
    types: Annotated[str, typer.Option(metavar="TYPE,TYPE,...", help="Types of finding to look for.")] = ",".join(
        TYPES
    ),
    fail_on: Annotated[FailOn, typer.Option(help="Least severity that makes the exit code 1.")] = DEFAULTS.fail_on,
    min_confidence: Annotated[
        float, typer.Option(metavar="0..1", help="Drop findings below this probability.")
    ] = DEFAULTS.min_confidence,
    min_severity: Annotated[Severity, typer.Option(help="Show no contradiction below this.")] = Severity.NOTE,
    baseline: Annotated[
        str | None, typer.Option(metavar="FILE", help="Accept the contradictions that this file lists.")
    ] = None,
    update_baseline: Annotated[
        bool, typer.Option("--update-baseline", help="Write what was found into the baseline.")
    ] = False,
    date: Dates = None,
    facts: Annotated[bool, typer.Option("--facts", help="Also the facts on which the articles agree.")] = False,
    verbose: Verbose = False,
    quiet: Quiet = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="No colours; NO_COLOR does the same.")] = False,
) -> None:
    """Compare reports of one event with one another."""
    settings = Settings(model, device, types_named(types), min_confidence, fail_on)
    names = files or []
    if len(names) < 2:
        raise OptionError(f"compare needs two or more articles and got {len(names)}: factcheck compare FILE FILE")
    if output is not None:
        check_target(output, names)
    known = _known(baseline, names, update_baseline)
    articles = inputs.read_articles(names, inputs.dates_named(date or (), names))
    if not quiet:
        _remark(articles, inputs.repeated(names))
    report = _accepted(_report(articles, settings), baseline, known, update_baseline)
    if not quiet:
        _note(report)
    view = View(min_severity, facts, verbose, quiet, _width(), _colour(no_color, output), _ascii(output))
    _deliver(render(report, format, view), output)
    raise typer.Exit(exit_code(report, fail_on))


@app.command()
def claims(
    file: Annotated[str, typer.Argument(metavar="FILE", help="An article; - is standard input.")],
    format: Annotated[
        ListingFormat, typer.Option("--format", "-f", help="How the claims are listed.")
    ] = ListingFormat.TABLE,
    date: Dates = None,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Tracebacks of faults.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No notes on standard error.")] = False,
) -> None:
    """List the claims that are seen in one article."""
    articles = inputs.read_articles([file], inputs.dates_named(date or (), [file]))
    if not quiet:
        _remark(articles, ())
    from claims.extract import extract

    _print(listing(extract(articles[0]), format, _width()))


def _report(articles: Sequence[Article], settings: Settings) -> Report:
    from checker import compare as compare_articles

    return compare_articles(articles, settings=settings)


def _known(baseline: str | None, names: Sequence[str], update: bool) -> Baseline:
    """The baseline in a file, read before any work is done; an empty one where none is named."""
    if baseline is None:
        if update:
            raise OptionError("--update-baseline: name the file to write with --baseline FILE")
        return Baseline()
    if not update:
        return read_baseline(baseline)
    try:
        check_target(baseline, names)
    except OptionError as error:
        raise OptionError(str(error).replace("--output", "--baseline", 1)) from error
    return old_baseline(baseline)


def _accepted(report: Report, baseline: str | None, known: Baseline, update: bool) -> Report:
    if baseline is not None and update:
        known = baseline_of(report, known)
        write_baseline(baseline, known)
    return apply_baseline(report, known)


def exit_code(report: Report, fail_on: FailOn) -> int:
    """1 where a contradiction weighs as much as the fail level, however little of it is shown; else 0."""
    if fail_on is FailOn.NEVER:
        return CLEAN
    least = WEIGHT[Severity(fail_on.value)]
    return FOUND if any(WEIGHT[finding.severity] >= least for finding in report.contradictions) else CLEAN


def _width() -> int:
    if not _on_terminal():
        return PIPE_WIDTH
    try:
        return min(os.get_terminal_size(sys.stdout.fileno()).columns or PIPE_WIDTH, MAX_WIDTH)
    except OSError:
        return PIPE_WIDTH


def _colour(no_color: bool, output: str | None) -> bool:
    forbidden = no_color or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return not forbidden and output is None and _on_terminal()


def _ascii(output: str | None) -> bool:
    if output is not None or sys.stdout is None:
        return False
    return codecs.lookup(sys.stdout.encoding or "utf-8").name != "utf-8"


def _on_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def _deliver(text: str, output: str | None) -> None:
    if output is None:
        _print(text)
    else:
        write_whole(output, text)


def _print(text: str) -> None:
    """Write to standard output as UTF-8 whatever the locale; a reader that has gone away is no error."""
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


def _remark(articles: Sequence[Article], repeated: Sequence[str]) -> None:
    for article in articles:
        for warning in article.warnings:
            _tell("warning", warning)
    for name in repeated:
        _tell("note", f"{name} is given more than once; it is compared with itself")


def _note(report: Report) -> None:
    """Say what the articles' comments, sidecar files and baseline ask for in vain."""
    for notice in report.notices:
        _tell("note", notice)


def _fail(message: str, code: int) -> int:
    _tell("error", message)
    return code


def _tell(level: str, message: str) -> None:
    if sys.stderr is not None:
        print(f"factcheck: {level}: {visible_line(message)}", file=sys.stderr)
