"""Findings that a project took over from before: known, listed in a file, and no reason to fail."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from checker.errors import OptionError
from checker.fingerprint import project_path
from checker.model import Finding, Place, Report, Suppression
from checker.output import write_whole
from checker.settings import TYPES

VERSION = 1
MAX_BYTES = 50_000_000


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One known finding; all but `id` is there for people to read, and to tell a stale entry.

    Attributes:
        a_path, b_path: Files from the root of the repository (see `project_path`), the lesser first.
        a_phrase, b_phrase: The words that stand against each other.
    """

    a_path: str
    b_path: str
    type: str
    a_phrase: str
    b_phrase: str
    id: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """The known findings, by files, type and phrases."""

    entries: tuple[Entry, ...] = ()

    @property
    def ids(self) -> frozenset[str]:
        """Fingerprints of the known findings."""
        return frozenset(entry.id for entry in self.entries)


def read_baseline(path: str) -> Baseline:
    """The baseline in a file.

    Raises:
        OptionError: The file is missing, cannot be read, or is no baseline of this version.
    """
    try:
        with Path(path).open("rb") as file:
            data = file.read(MAX_BYTES)
        return Baseline(_sorted(_entries(json.loads(data.decode("utf-8-sig")))))
    except FileNotFoundError as error:
        raise OptionError(f"--baseline: {path} does not exist; --update-baseline writes it") from error
    except (OSError, RecursionError, ValueError, KeyError, TypeError) as error:
        reason = getattr(error, "strerror", None) or "it is no baseline of this version of factcheck"
        raise OptionError(f"--baseline: cannot read {path}: {reason}; --update-baseline writes a new one") from error


def old_baseline(path: str) -> Baseline:
    """What an update starts from: the baseline in a file, or an empty one where there is none that can be read."""
    try:
        return read_baseline(path)
    except OptionError:
        return Baseline()


def write_baseline(path: str, baseline: Baseline) -> None:
    """Write the file whole or not at all; one and the same baseline gives the same bytes.

    Raises:
        OptionError: The file cannot be written; what stood there before stays as it was.
    """
    findings = [_written(entry) for entry in baseline.entries]
    content = {"factcheck_baseline": VERSION, "findings": findings}
    text = json.dumps(content, ensure_ascii=False, indent=2)
    try:
        write_whole({path: text.encode("utf-8", "backslashreplace").decode() + "\n"})
    except OptionError as error:
        raise OptionError(str(error).replace("--output", "--baseline", 1)) from error


def baseline_of(report: Report, old: Baseline | None = None) -> Baseline:
    """All that the report would fail or warn on, known before or not.

    Args:
        old: Its entries about articles that this run did not read are kept, so that a run over changed files
            alone forgets nothing.
    """
    known = (f for f in report.suppressed if f.suppression is not None and f.suppression.by == "baseline")
    entries = {entry.id: entry for entry in map(_entry, (*report.contradictions, *known))}
    kept = (entry for entry in (old or Baseline()).entries if not _was_asked(entry, report))
    return Baseline(_sorted({**{entry.id: entry for entry in kept}, **entries}.values()))


def apply_baseline(report: Report, baseline: Baseline) -> Report:
    """The report with known contradictions moved to `suppressed`, and a notice for each entry that is stale.

    Stale is what this run looked for, in both articles, and did not find.
    """
    mark = Suppression("baseline")
    known = [replace(f, suppression=mark) for f in report.contradictions if f.id in baseline.ids]
    found = {f.id for f in (*known, *report.suppressed)}
    stale = [entry for entry in baseline.entries if entry.id not in found and _was_asked(entry, report)]
    return replace(
        report,
        contradictions=tuple(f for f in report.contradictions if f.id not in baseline.ids),
        suppressed=(*report.suppressed, *known),
        notices=(*report.notices, *map(_stale, stale)),
    )


def _was_asked(entry: Entry, report: Report) -> bool:
    """True where the run read both articles and could have reported such a finding."""
    paths = {project_path(source.path) for source in report.sources}
    settings = dict(report.settings)
    wanted = entry.type in settings.get("types", TYPES) and not settings.get("min_confidence", 0)
    return wanted and entry.a_path in paths and entry.b_path in paths


def _stale(entry: Entry) -> str:
    what = f"{entry.type} {entry.a_phrase!r} ({entry.a_path}) against {entry.b_phrase!r} ({entry.b_path})"
    return f"baseline: {what} is no longer found; --update-baseline removes it"


def _entry(finding: Finding) -> Entry:
    a, b = sorted((project_path(place.path), _phrase(place)) for place in (finding.a, finding.b))
    return Entry(a[0], b[0], finding.type, a[1], b[1], finding.id)


def _phrase(place: Place) -> str:
    return " ".join(place.phrase.split())


def _sorted(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries))


def _written(entry: Entry) -> dict[str, str]:
    fields = asdict(entry)
    return {name: fields[name] for name in ("id", "type", "a_path", "a_phrase", "b_path", "b_phrase")}


def _entries(content: Any) -> list[Entry]:
    if content["factcheck_baseline"] != VERSION:
        raise ValueError("another version")
    entries = [Entry(**fields) for fields in content["findings"]]
    if not all(isinstance(value, str) for entry in entries for value in asdict(entry).values()):
        raise ValueError("a field that is no text")
    return entries
