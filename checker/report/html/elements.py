"""Foreign text as HTML text, and the marks that every part of the page shares."""

from __future__ import annotations

import re
from html import escape

from checker.model import Finding, Place, Severity
from checker.printable import visible, visible_line
from checker.view import reading, says_it_all

_DATE = re.compile(r"\b\d{4}-\d\d(?:-\d\d)?(?: \d\d:\d\d)?\b")
SHAPE = {Severity.ERROR: "◆", Severity.WARNING: "▲", Severity.NOTE: "●"}


def text(words: str) -> str:
    """Words of an article or a file name: shown, never obeyed, neither as markup nor as control characters."""
    return escape(visible_line(words))


def prose(words: str) -> str:
    """As `text`, with no line break inside a date."""
    return _DATE.sub(lambda match: f'<span class="whole">{match[0]}</span>', text(words))


def said(place: Place) -> str:
    """The phrase, and what it was read as where that tells more."""
    return f"{text(place.phrase)}{_read(place)}"


def path(name: str) -> str:
    """A file name as it is, every unseen character spelled out."""
    return f"<code>{escape(visible(name))}</code>"


def badge(severity: Severity) -> str:
    """A severity by shape, word and colour."""
    name = severity.value
    return f'<span class="badge {name}"><span aria-hidden="true">{SHAPE[severity]}</span> {name}</span>'


def link(target: str, inner: str) -> str:
    """A link to a place on the page, or just its text where there is no such place."""
    return f'<a href="#{target}">{inner}</a>' if target else inner


def where(place: Place) -> str:
    """File, line and column."""
    return f'<span class="where">{path(place.path)} line {place.line}, column {place.column}</span>'


def verify(finding: Finding) -> str:
    """What each side says, without naming a winner."""
    sides = [f"{path(p.path)} says “{text(p.phrase)}”{_read(p)}" for p in (finding.a, finding.b)]
    if says_it_all(finding.a) or says_it_all(finding.b):
        sides = [f"{path(finding.a.path)} and {path(finding.b.path)} stand against each other"]
    return f"{', '.join(sides)}: <strong>verify both.</strong>"


def _read(place: Place) -> str:
    more = reading(place)
    return f" ({prose(more)})" if more else ""


def folded(title: str, inner: str, opened: bool = False, name: str = "") -> str:
    """A part that opens and closes without a script."""
    return f'<details class="{name}"{" open" if opened else ""}><summary>{title}</summary>\n{inner}\n</details>'
