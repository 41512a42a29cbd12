"""The commands on a configured repository: `check` and `config`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from checker.cli import console, delivery, options
from checker.config import Config, load
from checker.errors import OptionError
from checker.groups import Group, groups, selected, shown
from checker.model import Severity
from checker.report import Format
from checker.resolved import resolved
from checker.settings import FailOn, Settings, types_named
from checker.view import View

if TYPE_CHECKING:  # keeps the language pipeline out of `--help`
    from checker.check import Outcome


def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH ...]", help="Only the groups of these files or folders.", show_default=False),
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
    facts: options.Facts = False,
    verbose: options.Verbose = False,
    quiet: options.Quiet = False,
    no_color: options.NoColor = False,
) -> None:
    """Compare the articles of each group that the configuration names."""
    given = _given(model, device, types, fail_on, min_confidence, min_severity, format, baseline)
    set_up = load(config).with_options(given)
    settings, known_file = set_up.comparison(), set_up.value("baseline")
    chosen, strangers = _chosen(set_up, paths)
    names = [shown(path) for group in chosen for path in group.files]
    targets = delivery.targets(output or (), names)
    known = delivery.known(known_file, names, update_baseline)
    outcome = _outcome(chosen, settings)
    report = delivery.accepted(outcome.report, known_file, known, update_baseline)
    for line in outcome.unchecked:
        console.tell("error", line)
    if not quiet:
        console.remark(outcome.articles)
        for path in strangers:
            console.tell("note", f"{path} belongs to no group; not checked")
        console.note(report)
    colour, ascii_only = console.colour(no_color), console.ascii_only()
    view = View(set_up.value("min-severity"), facts, verbose, quiet, console.width(), colour, ascii_only)
    delivery.deliver(outcome.told(report), set_up.value("format"), view, targets)
    code = delivery.exit_code(report, settings.fail_on)
    raise typer.Exit(delivery.UNCHECKED if outcome.unchecked else code)


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
    given = _given(model, device, types, fail_on, min_confidence, min_severity, format, baseline)
    set_up = load(config).with_options(given)
    set_up.comparison()
    console.write(resolved(set_up))


def _given(
    model: str | None,
    device: str | None,
    types: str | None,
    fail_on: FailOn | None,
    min_confidence: float | None,
    min_severity: Severity | None,
    format: Format | None,
    baseline: str | None,
) -> dict[str, Any]:
    """The options by their keys in a configuration."""
    return {
        "model": model,
        "device": device,
        "types": None if types is None else types_named(types),
        "fail-on": fail_on,
        "min-confidence": min_confidence,
        "min-severity": min_severity,
        "format": format,
        "baseline": baseline,
    }


def _chosen(set_up: Config, paths: Sequence[str] | None) -> tuple[tuple[Group, ...], tuple[str, ...]]:
    if not set_up.rules:
        where = shown(set_up.file) if set_up.file else "factcheck.toml or pyproject.toml"
        raise OptionError(f"no groups to check: name them in {where}, such as [[groups]] with folders = 'stories/*'")
    found = groups(set_up.rules, set_up.folder)
    return selected(found, paths) if paths else (found, ())


def _outcome(chosen: Sequence[Group], settings: Settings) -> Outcome:
    from checker.check import check as check_groups
    from checker.nli import load as load_model

    return check_groups(chosen, load_model(settings.model, settings.device), settings)
