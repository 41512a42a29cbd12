"""The commands on a configured repository: `check` and `config`."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli import console, delivery, options, storage
from checker.cli.progress import Bar
from checker.config import Config, load
from checker.errors import OptionError
from checker.groups import Group, groups, selected, shown
from checker.inputs import dates_named
from checker.model import Severity
from checker.report import Format
from checker.resolved import resolved
from checker.settings import FailOn, Settings
from checker.view import View
from checker.watching import Watch

if TYPE_CHECKING:  # keeps the language pipeline out of `--help`
    from checker.cache import Cache
    from checker.check import Outcome

NAMED = 3  # paths named in a note; hooks hand over every changed file of a repository


def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH", help="Only the groups of these files or folders.", show_default=False),
    ] = None,
    config: options.ConfigFile = None,
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
    """Compare the articles of each group that the configuration names."""
    given = options.given(model, device, types, fail_on, min_confidence, min_severity, format, baseline)
    set_up = load(config).with_options(given)
    settings, known_file = set_up.comparison(), set_up.value("baseline")
    chosen, others, strangers = _chosen(set_up, paths or ())
    names = [shown(path) for group in (*chosen, *others) for path in group.files]
    dates = dates_named(date or (), names)
    read = delivery.inputs_of(names, str(set_up.file) if set_up.file else None)
    targets = delivery.targets(output or (), read, known_file)
    known = delivery.known(known_file, read, update_baseline)
    with Bar(quiet) as bar:
        outcome = _outcome(chosen, others, settings, storage.opened(no_cache), verbose, bar, dates)
    report = delivery.accepted(outcome.report, known_file, known, update_baseline)
    for line in report.unchecked:
        console.tell("error", line)
    if not quiet:
        console.remark(outcome.articles)
        _tell_strangers(strangers)
        console.note(report)
    colour, ascii_only = console.colour(no_color), console.ascii_only()
    view = View(set_up.value("min-severity"), facts, verbose, quiet, console.width(), colour, ascii_only)
    delivery.deliver(report, set_up.value("format"), view, targets)
    raise typer.Exit(delivery.exit_code(report, settings.fail_on))


def config(
    config: options.ConfigFile = None,
    format: Annotated[Format | None, options.FORMAT] = None,
    model: Annotated[str | None, options.MODEL] = None,
    device: Annotated[str | None, options.DEVICE] = None,
    types: Annotated[str | None, options.TYPES] = None,
    fail_on: Annotated[FailOn | None, options.FAIL_ON] = None,
    min_confidence: Annotated[float | None, options.MIN_CONFIDENCE] = None,
    min_severity: Annotated[Severity | None, options.MIN_SEVERITY] = None,
    baseline: options.BaselineFile = None,
) -> None:
    """Print the settings that `check` would use, where each comes from, and the groups."""
    given = options.given(model, device, types, fail_on, min_confidence, min_severity, format, baseline)
    set_up = load(config).with_options(given)
    set_up.comparison()
    console.write(resolved(set_up))


def _chosen(set_up: Config, paths: Sequence[str]) -> tuple[tuple[Group, ...], tuple[Group, ...], tuple[str, ...]]:
    """The groups to compare, the groups left out, and the paths that belong to none.

    The configuration and the baseline belong to every group.
    """
    if not set_up.rules:
        where = shown(set_up.file) if set_up.file else "factcheck.toml or pyproject.toml"
        raise OptionError(f"no groups to check: name them in {where}, such as [[groups]] with folders = 'stories/*'")
    found = groups(set_up.rules, set_up.folder)
    if not paths:
        return found, (), ()
    chosen, strangers = selected(found, paths)
    of_all = {Path(path).resolve() for path in (set_up.file, set_up.value("baseline")) if path is not None}
    outside = tuple(path for path in strangers if Path(path).resolve() not in of_all)
    if outside != strangers:
        chosen = found
    asked = frozenset(chosen)
    return chosen, tuple(group for group in found if group not in asked), outside


def _tell_strangers(paths: Sequence[str]) -> None:
    if not paths:
        return
    more = f" and {len(paths) - NAMED} more" if len(paths) > NAMED else ""
    console.tell("note", f"in no group, and not checked: {', '.join(paths[:NAMED])}{more}")


def _outcome(
    chosen: Sequence[Group],
    others: Sequence[Group],
    settings: Settings,
    cache: Cache | None,
    verbose: bool,
    watch: Watch,
    dates: Mapping[str, datetime.date],
) -> Outcome:
    from checker.check import check as check_groups
    from checker.nli import load as load_model

    model = load_model(settings.model, settings.device)
    outcome = check_groups(chosen, model, settings, others, watch, dates, cache)
    if verbose:
        storage.remark(cache)
    return outcome
