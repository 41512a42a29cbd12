"""The report as one page that needs nothing else: articles side by side, passages marked, facts in a table."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

from checker.model import Report, Severity
from checker.report.html.articles import articles
from checker.report.html.elements import badge, folded, path, text
from checker.report.html.facts import tables
from checker.report.html.findings import accepted, cards
from checker.report.html.sections import Section, sections
from checker.version import tool_version
from checker.view import View, closing, count, notes


def render(report: Report, view: View) -> str:
    """One self-contained HTML page. The same report gives the same bytes."""
    style, script = _part("page.css"), _part("page.js")
    body = "\n".join(part for part in _body(report, view) if part)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(style, script)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>factcheck: {text(closing(report, view))}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f"{body}\n<script>{script}</script>\n</body>\n</html>\n"
    )


def _part(name: str) -> str:
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Only these two may act, and nothing may be loaded or sent, whatever an article holds."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(part: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()


def _body(report: Report, view: View) -> list[str]:
    found = sections(report, view.shown(report))
    told = report.unchecked if view.quiet else tuple(notes(report))
    parts = [_section(n, section, view, len(found)) for n, section in enumerate(found, start=1)]
    return [
        '<a class="skip" href="#findings">Skip to the findings</a>',
        _header(report, view),
        _filters(report, view),
        _contents(found),
        '<main id="findings" tabindex="-1">',
        *parts,
        "" if view.quiet else _listed("accepted", "accepted finding", [accepted(f) for f in report.suppressed]),
        _listed("notes", "note on the reading", [f"<li>{text(note)}</li>" for note in told]),
        "</main>",
        _footer(report),
    ]


def _footer(report: Report) -> str:
    return (
        f"<footer><p>factcheck {text(tool_version())} · model {text(report.model)}. "
        "It shows where sources cannot all be true; which one is right, it does not know.</p></footer>"
    )


def _header(report: Report, view: View) -> str:
    counts = " ".join(f"<li>{badge(s)} {report.count(s)}</li>" for s in Severity)
    dropped = f"<li>{count(len(report.suppressed), 'accepted finding')}</li>" if report.suppressed else ""
    return (
        '<header>\n<p class="brand">factcheck</p>\n'
        '<button type="button" id="theme" hidden>Dark</button>\n'
        f'<h1>{text(closing(report, view))}</h1>\n<ul class="counts">{counts}{dropped}</ul>\n</header>'
    )


def _filters(report: Report, view: View) -> str:
    """Shown by the script, for without it they would do nothing."""
    shown = view.shown(report)
    if not shown:
        return ""
    types = sorted({f.type for f in (*shown, *report.agreements)} | {lone.type for lone in report.only_in})
    severities = [s for s in Severity if any(f.severity is s for f in shown)]
    return (
        '<form id="filters" hidden>\n<fieldset><legend>Type</legend>'
        f"{''.join(_box('type', name, text(name)) for name in types)}</fieldset>\n<fieldset><legend>Severity</legend>"
        f"{''.join(_box('severity', s.value, badge(s)) for s in severities)}</fieldset>\n"
        '<output id="shown" aria-live="polite"></output>\n</form>'
    )


def _box(name: str, value: str, label: str) -> str:
    return f'<label><input type="checkbox" name="{name}" value="{text(value)}" checked> {label}</label>'


def _contents(found: list[Section]) -> str:
    if len(found) < 2:
        return ""
    rows = "".join(f'<li><a href="#s{n}">{_title(s)}</a> {_tally(s)}</li>' for n, s in enumerate(found, start=1))
    listed = folded(f"{len(found)} sets of sources", f"<ol>{rows}</ol>", opened=True)
    return f'<nav aria-label="Sets of sources">{listed}</nav>'


def _title(section: Section) -> str:
    first = ", ".join(path(source.path) for source in section.sources[:3])
    more = len(section.sources) - 3
    return f"{first} and {more} more" if more > 0 else first


def _tally(section: Section) -> str:
    return f'<span class="facts">{count(len(section.contradictions), "contradiction")}</span>'


def _section(number: int, section: Section, view: View, of: int) -> str:
    """The findings, the facts and the articles of one set; folded where it is one of many and nothing was found."""
    copies = "".join(
        f'<p class="copies">{path(a)} and {path(b)} are near copies: their agreement confirms nothing.</p>\n'
        for a, b in section.near_copies
    )
    parts = [
        copies + cards(section, view),
        tables(section, view),
        f"<h3>Sources</h3>\n{articles(section)}" if section.sources else "",
    ]
    inner = "\n".join(part for part in parts if part)
    if of > 1:
        opened = bool(section.contradictions)
        inner = folded(f"<h2>{_title(section)}</h2> {_tally(section)}", inner, opened, "set")
    return f'<section id="s{number}">\n{inner}\n</section>'


def _listed(name: str, noun: str, rows: list[str]) -> str:
    if not rows:
        return ""
    head, _, tail = noun.partition(" on ")
    title = count(len(rows), head) + (f" on {tail}" if tail else "")
    return folded(title, "<ul>" + "\n".join(rows) + "</ul>", name=name)
