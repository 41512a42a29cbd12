"""What becomes of a report: held against the baseline, written to files and the screen, turned into an exit code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.baseline import Baseline, apply_baseline, baseline_of, old_baseline, read_baseline, write_baseline
from checker.cli import console
from checker.directives import SIDECAR_SUFFIX
from checker.errors import OptionError
from checker.model import Report, Severity
from checker.output import check_target, write_whole
from checker.report import Format, render
from checker.settings import FailOn
from checker.view import WEIGHT, View

CLEAN, FOUND, UNCHECKED = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Target:
    """A file that takes the report; without a format of its own it takes what the screen would have shown."""

    file: str
    format: Format | None = None


def inputs_of(articles: Sequence[str], config: str | None) -> tuple[str, ...]:
    """The files that a run reads and must never write: the articles, their sidecar files, the configuration."""
    sidecars = (f"{article}{SIDECAR_SUFFIX}" for article in articles)
    return (*articles, *sidecars, *([config] if config is not None else []))


def targets(texts: Sequence[str], inputs: Sequence[str], baseline: str | None) -> tuple[Target, ...]:
    """The files of `--output FILE` or `--output FORMAT=FILE`, checked before any work is done.

    Args:
        inputs: What the run reads (see `inputs_of`).
        baseline: What it reads or writes besides, where it has one.

    Raises:
        OptionError: No such format, a file that cannot or must not be written, or one file named twice.
    """
    found = tuple(map(_target, texts))
    seen = set() if baseline is None else {Path(baseline).resolve()}
    for target in found:
        check_target(target.file, inputs)
        path = Path(target.file).resolve()
        if path in seen and not path.is_char_device():
            raise OptionError(f"--output: {target.file} has another use in this run; name another file")
        seen.add(path)
    return found


def _target(text: str) -> Target:
    name, equals, file = text.partition("=")
    if not equals or not name.isalnum():
        return Target(text)
    if name not in tuple(Format):
        raise OptionError(
            f"--output: {name!r} is not one of {', '.join(Format)}; for a file of that name write ./{text}"
        )
    if file in ("", "-"):
        raise OptionError(f"--output: {text!r} names no file; standard output takes what --format says")
    return Target(file, Format(name))


def known(baseline: str | None, inputs: Sequence[str], update: bool) -> Baseline:
    """The baseline in a file, read before any work is done; an empty one where none is named.

    Raises:
        OptionError: It cannot be read, or to update it would overwrite an input.
    """
    if baseline is None:
        if update:
            raise OptionError("--update-baseline: name the file to write with --baseline FILE")
        return Baseline()
    if not update:
        return read_baseline(baseline)
    try:
        check_target(baseline, inputs)
    except OptionError as error:
        raise OptionError(str(error).replace("--output", "--baseline", 1)) from error
    return old_baseline(baseline)


def accepted(report: Report, baseline: str | None, old: Baseline, update: bool) -> Report:
    """The report with what the baseline lists moved aside, after the baseline was written anew where asked."""
    if baseline is not None and update:
        old = baseline_of(report, old)
        write_baseline(baseline, old)
    return apply_baseline(report, old)


def deliver(report: Report, format: Format, view: View, files: Sequence[Target]) -> None:
    """Write every file, then the screen, which stays empty where a file took its report.

    Nothing is written before all of it is rendered.
    """
    plain = replace(view, colour=False, ascii=False)
    texts = {target.file: render(report, target.format or format, plain) for target in files}
    screen = None if any(target.format is None for target in files) else render(report, format, view)
    write_whole(texts)
    if screen is not None:
        console.write(screen)


def exit_code(report: Report, fail_on: FailOn) -> int:
    """2 where a group could not be checked; 1 where a contradiction weighs as much as the fail level; else 0.

    It does not matter how much of it is shown.
    """
    if report.unchecked:
        return UNCHECKED
    if fail_on is FailOn.NEVER:
        return CLEAN
    least = WEIGHT[Severity(fail_on.value)]
    return FOUND if any(WEIGHT[finding.severity] >= least for finding in report.contradictions) else CLEAN
