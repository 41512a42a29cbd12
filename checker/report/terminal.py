"""The report for people at a terminal; the only importer of rich."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePath

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from checker.differing import marked
from checker.model import Finding, Lone, Place, Report, Severity, Source
from checker.printable import visible, visible_line
from checker.view import View, closing, count, left_out, notes, says_it_all, skipped
from checker.wording import why

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
MIN_WIDTH = 40


def render(report: Report, view: View) -> str:
    """Sources, contradictions, what the view asks for, and a closing line, at the view's width."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=max(view.width, MIN_WIDTH),
        force_terminal=view.colour,
        color_system="standard" if view.colour else None,
        no_color=not view.colour,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
        _environ={},
    )
    for part in _Screen(report, view).parts():
        console.print(part, end="\n")
        console.line()
    text = "".join(f"{line.rstrip()}\n" for line in out.getvalue().split("\n"))
    return f"{text.rstrip()}\n"


@dataclass(frozen=True, slots=True)
class _Screen:
    report: Report
    view: View

    def parts(self) -> Iterator[RenderableType]:
        """The blocks from top to bottom; a blank line follows each."""
        report, view = self.report, self.view
        if view.lists_sources(report):
            yield _titled("Sources", Group(*map(_source, report.sources)))
            yield from (_near_copy(a, b) for a, b in report.near_copies)
        yield from (self.contradiction(finding) for finding in view.shown(report))
        if view.facts and report.agreements:
            yield _titled("Agreements", self.facts())
        if view.verbose:
            yield from _left_out(report)
            yield Text(f"Model {visible_line(report.model)}: {count(report.nli_calls, 'sentence pair')} scored.")
        if not view.quiet or view.shown(report) or not report.pairs_compared:
            yield self.closing()

    def contradiction(self, finding: Finding) -> Panel:
        """Both passages with the words that differ marked, then why they cannot both be true."""
        colour = COLOURS[finding.severity]
        title = Text(f"{finding.severity.value.upper()} {finding.type} ", f"bold {colour}")
        title.append(f"(confidence {finding.confidence:.2f})", colour)
        body = Group(
            *self.side(finding.a, finding.b, finding.with_a),
            *self.side(finding.b, finding.a, finding.with_b),
            Text(""),
            Text(f"{why(finding)} Verify both.".lstrip()),
            *self.scores(finding),
        )
        return Panel(body, title=title, title_align="left", box=self.frame, border_style=colour)

    def side(self, place: Place, against: Place, others: tuple[str, ...]) -> Iterator[RenderableType]:
        """Where a source says it, the value, and the passage below, indented."""
        value = "" if says_it_all(place) else f"  {visible_line(place.value)}"
        also = f"  (also in {', '.join(map(visible, others))})" if others else ""
        where = _where(place)
        if len(where) + len(value) + len(also) <= self.view.width - 4:
            yield Text(where, "bold").append(f"{value}{also}", "not bold")
        else:
            yield Text(where, "bold")
            yield from (_indented(Text(part.strip())) for part in (value, also) if part)
        yield _indented(self.passage(place, against))

    def passage(self, place: Place, against: Place) -> Text:
        """The sentence with what counts in bold between marks, so that it shows without colour too."""
        opening, ending = ("[", "]") if self.view.ascii else ("«", "»")
        text, done = Text(), 0
        for span in marked(place, against):
            text.append(visible_line(place.text[done : span.start]))
            text.append(f"{opening}{visible_line(place.text[span.start : span.end])}{ending}", "bold underline")
            done = span.end
        return text.append(visible_line(place.text[done:]))

    def scores(self, finding: Finding) -> Iterator[Text]:
        """The model's probabilities and the fingerprint, for those who ask for them."""
        if not self.view.verbose:
            return
        nli = finding.nli
        if nli is not None:
            scores = f"contradiction {nli.contradiction:.2f}, entailment {nli.entailment:.2f}"
            yield Text(f"NLI: {scores}, neutral {nli.neutral:.2f}", "dim")
        yield Text(f"Fingerprint {finding.id}", "dim")

    def facts(self) -> Table:
        """One row a fact that two sources state alike, with the words of each."""
        table = Table(box=self.frame, width=self.view.width if self.view.width >= MIN_WIDTH else MIN_WIDTH)
        table.add_column("Type", no_wrap=True)
        table.add_column("Value", ratio=2, overflow="fold")
        table.add_column("Said as", ratio=5, overflow="fold")
        names = _short_names(self.report)
        for finding in self.report.agreements:
            values = dict.fromkeys(visible_line(p.value) for p in (finding.a, finding.b) if not says_it_all(p))
            value = Text("; ".join(values))
            said = Text("\n").join(_quoted(place, names[place.path]) for place in (finding.a, finding.b))
            others = [names[path] for path in (*finding.with_a, *finding.with_b)]
            if others:
                said.append(f"\nalso in {', '.join(others)}")
            table.add_row(Text(finding.type), value, said)
        return table

    def closing(self) -> Text:
        """The result in one sentence, and where to see what is left out."""
        failed = any(finding.severity is Severity.ERROR for finding in self.report.contradictions)
        text = Text(visible_line(closing(self.report, self.view)), "bold red" if failed else "bold")
        more = left_out(self.report, listed=self.view.lists_sources(self.report))
        if more and not self.view.verbose and not self.view.quiet:
            text.append(f"\n--verbose also lists {more}.", "not bold dim")
        return text

    @property
    def frame(self) -> box.Box:
        """Lines that the output's encoding has."""
        return box.ASCII if self.view.ascii else box.ROUNDED


def _indented(text: Text) -> Padding:
    return Padding(text, (0, 0, 0, 2))


def _titled(title: str, body: RenderableType) -> Group:
    return Group(Text(title, "bold"), body)


def _source(source: Source) -> Padding:
    facts = [
        source.date or "no date",
        count(source.sentences, "sentence"),
        count(sum(number for _, number in source.claims), "claim"),
        *skipped(source),
    ]
    return _indented(Text(f"{visible(source.path)}: {', '.join(facts)}"))


def _near_copy(a: str, b: str) -> Text:
    return Text(f"{visible(a)} and {visible(b)} are near copies of one text: their agreement confirms nothing.")


def _left_out(report: Report) -> Iterator[RenderableType]:
    lines = [_indented(Text(visible_line(note))) for note in notes(report)]
    if lines:
        yield _titled("Left out", Group(*lines))
    by_path = groupby(sorted(report.only_in, key=_position), key=lambda lone: lone.place.path)
    for path, lones in by_path:
        rows = [_lone(lone) for lone in lones]
        yield _titled(f"Only in {visible(path)}", Group(*rows))


def _lone(lone: Lone) -> Padding:
    place = lone.place
    text = Text(f"{place.line}:{place.column} {lone.type} ").append(f'"{visible_line(place.phrase)}"', "italic")
    return _indented(text)


def _position(lone: Lone) -> tuple[str, int, str]:
    return lone.place.path, lone.place.start, lone.type


def _short_names(report: Report) -> dict[str, str]:
    """Printable names by path: without the folders where that keeps them apart."""
    places = [place for finding in report.agreements for place in (finding.a, finding.b)]
    others = [path for finding in report.agreements for path in (*finding.with_a, *finding.with_b)]
    paths = {place.path for place in places} | set(others) | {source.path for source in report.sources}
    short = {path: PurePath(path).name for path in paths}
    apart = len(set(short.values())) == len(paths)
    return {path: visible(short[path] if apart else path) for path in paths}


def _quoted(place: Place, name: str) -> Text:
    return Text(f"{name}:{place.line}:{place.column}").append(f' "{visible_line(place.phrase)}"', "italic")


def _where(place: Place) -> str:
    return f"{visible(place.path)}:{place.line}:{place.column}"
