"""The commands on articles that the command line names: `compare` and `claims`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from checker import inputs
from checker.cli import console, delivery, options, storage
from checker.cli.progress import Bar
from checker.config import load, unconfigured
from checker.errors import OptionError
from checker.listing import ListingFormat, listing
from checker.model import Report, Severity
from checker.report import Format
from checker.settings import FailOn, Settings
from checker.view import View
from checker.watching import Watch
from claims.model import Article

if TYPE_CHECKING:
    from checker.cache import Cache


def compare(
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="FILE", help="Two or more articles; - is standard input.", show_default=False),
    ] = None,
    config: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Take settings, but not groups, from this file; options win."),
    ] = None,
    format: Annotated[Format | None, options.FORMAT] = None,
    output: options.Outputs = None,
    model: Annotated[str | None, options.MODEL] = None,
    device: Annotated[str | None, options.DEVICE] = None,
    types: Annotated[str | None, options.TYPES] = None,
    fail_on: Annotated[FailOn | None, options.FAIL_ON] = None,
    min_confidence: Annotated[float | None, options.MIN_CONFIDENCE] = None,
    min_severity: Annotated[Severity | None, options.MIN_SEVERITY] = None,
    baseline: options.BaselineFile = None,
    update_baseline: options.UpdateBaseline = False,
    date: options.Dates = None,
    no_cache: options.NoCache = False,
    facts: options.Facts = False,
    verbose: options.Verbose = False,
    quiet: options.Quiet = False,
    no_color: options.NoColor = False,
) -> None:
    """Compare reports of one event with one another."""
    given = options.given(model, device, types, fail_on, min_confidence, min_severity, format, baseline)
    set_up = (load(config) if config else unconfigured()).with_options(given)
    settings, known_file = set_up.comparison(), set_up.value("baseline")
    names = files or []
    if len(names) < 2:
        raise OptionError(f"compare needs two or more articles and got {len(names)}: factcheck compare FILE FILE")
    read = delivery.inputs_of(names, config)
    targets = delivery.targets(output or (), read, known_file)
    known = delivery.known(known_file, read, update_baseline)
    articles = inputs.read_articles(names, inputs.dates_named(date or (), names))
    if not quiet:
        console.remark(articles, inputs.repeated(names))
    with Bar(quiet) as bar:
        found = _report(articles, settings, storage.opened(no_cache), verbose, bar)
    report = delivery.accepted(found, known_file, known, update_baseline)
    if not quiet:
        console.note(report)
    colour, ascii_only = console.colour(no_color), console.ascii_only()
    view = View(set_up.value("min-severity"), facts, verbose, quiet, console.width(), colour, ascii_only)
    delivery.deliver(report, set_up.value("format"), view, targets)
    raise typer.Exit(delivery.exit_code(report, settings.fail_on))


def claims(
    file: Annotated[str, typer.Argument(metavar="FILE", help="An article; - is standard input.")],
    format: Annotated[
        ListingFormat, typer.Option("--format", "-f", help="How the claims are listed.")
    ] = ListingFormat.TABLE,
    date: options.Dates = None,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Tracebacks of faults.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No notes on standard error.")] = False,
) -> None:
    """List the claims that are seen in one article."""
    articles = inputs.read_articles([file], inputs.dates_named(date or (), [file]))
    if not quiet:
        console.remark(articles)
    from claims.extract import extract

    console.write(listing(extract(articles[0]), format, console.width()))


def _report(
    articles: Sequence[Article], settings: Settings, cache: Cache | None, verbose: bool, watch: Watch
) -> Report:
    from checker import compare as compare_articles

    report = compare_articles(articles, settings=settings, watch=watch, cache=cache)
    if verbose:
        storage.remark(cache)
    return report
