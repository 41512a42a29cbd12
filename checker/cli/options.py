"""Options that several commands share; each command sets its own defaults."""

from __future__ import annotations

from typing import Annotated

import typer

FORMAT = typer.Option("--format", "-f", help="How the report is written.")
MODEL = typer.Option(metavar="ID_OR_FOLDER", help="NLI model: embedded, a folder, or a name on the hub.")
DEVICE = typer.Option(help="Where the model runs: auto, cpu, cuda or mps.")
TYPES = typer.Option(metavar="TYPE,TYPE,...", help="Types of finding to look for.")
FAIL_ON = typer.Option(help="Least severity that makes the exit code 1.")
MIN_CONFIDENCE = typer.Option(metavar="0..1", help="Drop findings below this probability.")
MIN_SEVERITY = typer.Option(help="Show no contradiction below this.")

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
NoColor = Annotated[bool, typer.Option("--no-color", help="No colours; NO_COLOR does the same.")]
