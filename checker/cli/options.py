"""Options that several commands share; each command sets its own defaults."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from checker.model import Severity
from checker.report import Format
from checker.settings import FailOn, Settings, types_named

# They may come from a configuration, so that the parser must not fill them in.
_DEFAULTS = Settings()
FORMAT = typer.Option("--format", "-f", help=f"How the report is written.  [default: {Format.RICH}]")
MODEL = typer.Option(
    metavar="ID_OR_FOLDER",
    help=f"NLI model: embedded, a folder, or a name on the hub, pinned by NAME@REVISION.  [default: {_DEFAULTS.model}]",
)
DEVICE = typer.Option(help=f"Where the model runs: auto, cpu, cuda or mps.  [default: {_DEFAULTS.device}]")
TYPES = typer.Option(metavar="TYPE,TYPE,...", help="Types of finding to look for.  [default: all]")
FAIL_ON = typer.Option(help=f"Least severity that makes the exit code 1.  [default: {_DEFAULTS.fail_on}]")
MIN_CONFIDENCE = typer.Option(
    metavar="0..1", help=f"Drop findings below this probability.  [default: {_DEFAULTS.min_confidence}]"
)
MIN_SEVERITY = typer.Option(help=f"Show no contradiction below this.  [default: {Severity.NOTE.value}]")

Outputs = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="[FORMAT=]FILE",
        help="Write the report to a file; repeatable. With FORMAT= the screen keeps its own report.",
    ),
]
BaselineFile = Annotated[
    str | None,
    typer.Option("--baseline", metavar="FILE", help="Accept the contradictions that this file lists."),
]
UpdateBaseline = Annotated[bool, typer.Option("--update-baseline", help="Write what was found into the baseline.")]
ConfigFile = Annotated[
    str | None,
    typer.Option("--config", metavar="FILE", help="Configuration; by default the nearest one upwards."),
]
Dates = Annotated[
    list[str] | None,
    typer.Option("--date", metavar="FILE=YYYY-MM-DD", help="Publication date of an article; repeatable."),
]
Facts = Annotated[bool, typer.Option("--facts", help="Also the facts on which the articles agree.")]
Verbose = Annotated[
    bool, typer.Option("--verbose", "-v", help="Also what was left out, scores, and tracebacks of faults.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Contradictions only, and no notes on standard error.")]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Neither use nor keep results of other runs.")]
NoColor = Annotated[bool, typer.Option("--no-color", help="No colours; NO_COLOR does the same.")]


def given(
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
