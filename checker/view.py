"""What a reader asked to see of a report, and the sentences that every format for people ends with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from checker.model import Finding, Place, Report, Severity, Source

FEW = 8  # sources that are listed unasked: of a whole repository they would bury the findings
WEIGHT = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


@dataclass(frozen=True, slots=True)
class View:
    """How to show a report. None of it changes what was found or whether the run fails.

    Attributes:
        min_severity: Contradictions below it are left out and counted.
        facts: List the agreements.
        verbose: List what was left out, and the model's scores.
        quiet: Only contradictions, and what keeps a silent result from looking like a clean one.
        width: Columns of the output.
        colour: Write terminal colours.
        ascii: Draw frames and marks in ASCII.
    """

    min_severity: Severity = Severity.NOTE
    facts: bool = False
    verbose: bool = False
    quiet: bool = False
    width: int = 80
    colour: bool = False
    ascii: bool = False

    def shown(self, report: Report) -> tuple[Finding, ...]:
        """The contradictions at or above the least severity, in the report's order."""
        least = WEIGHT[self.min_severity]
        return tuple(f for f in report.contradictions if WEIGHT[f.severity] >= least)

    def lists_sources(self, report: Report) -> bool:
        """True where the sources, and which of them are near copies, are told one by one."""
        return not self.quiet and (self.verbose or len(report.sources) <= FEW)


def closing(report: Report, view: View) -> str:
    """The last line: what was found among how much."""
    if not report.pairs_compared and not report.contradictions:
        return nothing_compared(report)
    hidden = len(report.contradictions) - len(view.shown(report))
    line = f"{_found(report)}: {_compared(report)}."
    if hidden:
        line += f" {hidden} below {view.min_severity.value} not shown."
    return f"{line} {accepted(report)}".rstrip()


def accepted(report: Report) -> str:
    """How many contradictions were accepted, and by what; "" for none."""
    if not report.suppressed:
        return ""
    by = Counter(found.suppression.by for found in report.suppressed if found.suppression)
    told = ", ".join(f"{number} by {name}" for name, number in sorted(by.items()))
    return f"{count(len(report.suppressed), 'contradiction')} accepted and not counted ({told})."


def nothing_compared(report: Report) -> str:
    """Why silence means nothing here, or "" where something was compared."""
    if report.pairs_compared:
        return ""
    if not report.sources:
        return "Nothing was compared: there were no articles."
    barren = [source.path for source in report.sources if not any(n for _, n in source.claims)]
    if barren:
        return f"Nothing could be compared: no claims were found in {', '.join(barren)}."
    return "Nothing could be compared: the articles have no claims about the same facts."


def left_out(report: Report, listed: bool = True) -> str:
    """How much there is besides the findings, in words; "" for nothing.

    Args:
        listed: The sources, and which of them are near copies, are told already.
    """
    sources, copies = (0, 0) if listed else (len(report.sources), len(report.near_copies))
    lone, told = len(report.only_in), len(tuple(notes(report)))
    parts = (
        (sources, count(sources, "source")),
        (copies, count(copies, "pair") + " of near copies"),
        (lone, count(lone, "claim") + " found in one article alone"),
        (told, count(told, "note") + " on the reading"),
    )
    *most, last = [part for number, part in parts if number] or [""]
    return f"{', '.join(most)} and {last}" if most else last


def says_it_all(place: Place) -> bool:
    """True where the phrase is its whole sentence, so that its value would only repeat it."""
    return place.phrase.strip() == place.text.strip()


def reading(place: Place) -> str:
    """What the value tells beyond the phrase: "2023-12-27" of "Wednesday", "absent" of "Ana Reis"; "" for nothing."""
    phrase, value = " ".join(place.phrase.split()), place.value.removesuffix(f": “{place.phrase}”")
    if says_it_all(place):
        return ""
    head, _, more = value.partition(" (")
    if f" {head} ".casefold() in f" {phrase} ".casefold():
        value = more
    # It often stands in brackets itself.
    return value.replace(" (", ", ").replace("(", "").replace(")", "")


def notes(report: Report) -> Iterator[str]:
    """What could not be checked or was left out, one line each."""
    yield from report.unchecked
    yield from reading_notes(report)


def reading_notes(report: Report) -> Iterator[str]:
    """What is to be known of the articles that were read: warnings, skipped lines, notices."""
    for source in report.sources:
        yield from source.warnings
        yield from (f"{source.path}: {what}" for what in skipped(source))
    yield from report.notices


def skipped(source: Source) -> Iterator[str]:
    """How much of an article was left out or not read as it stands, in words."""
    if source.skipped_lines:
        yield f"{count(source.skipped_lines, 'line')} skipped as no prose"
    if source.long_sentences:
        yield f"{count(source.long_sentences, 'sentence')} too long to be read whole, read in parts"
    if source.surplus_claims:
        yield f"{count(source.surplus_claims, 'claim')} left out of sentences that list too many"


def count(number: int, noun: str) -> str:
    """A number with its noun: "1 line", "2 lines"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _found(report: Report) -> str:
    articles = count(len(report.sources), "article")
    if not report.contradictions:
        return f"No contradictions found in {articles}"
    counted = [(severity.value, report.count(severity)) for severity in Severity]
    kinds = ", ".join(count(number, name) for name, number in counted if number)
    return f"{count(len(report.contradictions), 'contradiction')} ({kinds}) in {articles}"


def _compared(report: Report) -> str:
    pairs, agreements = report.pairs_compared, len(report.agreements)
    return f"{count(pairs, 'claim pair')} compared, {count(agreements, 'agreement')}"
