"""The findings as cards: what each side says, why they clash, and links to both passages."""

from __future__ import annotations

from checker.differing import marked
from checker.model import Finding, Place
from checker.report.html.articles import Numbered, anchor
from checker.report.html.elements import badge, link, path, prose, text, verify, where
from checker.report.html.sections import Section
from checker.view import View
from checker.wording import why


def cards(section: Section, view: View) -> str:
    """One card a contradiction, in the report's order."""
    return "\n".join(_card(numbered, section, view) for numbered in section.contradictions)


def accepted(found: Finding) -> str:
    """One finding that was accepted, in a line: what, by what means, and why."""
    by = found.suppression
    how = f"accepted by {text(by.by)}" if by else "accepted"
    reason = f": {text(by.reason)}" if by and by.reason else ""
    said = " against ".join(f"“{text(p.phrase)}” ({where(p)})" for p in (found.a, found.b))
    return f"<li>{badge(found.severity)} {text(found.type)}: {said}, {how}{reason}</li>"


def _card(numbered: Numbered, section: Section, view: View) -> str:
    number, found = numbered
    sides = "\n".join(
        _side(place, against, anchor(number, side, place, section.sources), others)
        for side, place, against, others in (
            ("a", found.a, found.b, found.with_a),
            ("b", found.b, found.a, found.with_b),
        )
    )
    scores = f'<p class="facts">{_scores(found)}</p>\n' if view.verbose and found.nli else ""
    data = f'data-type="{text(found.type)}" data-severity="{found.severity.value}"'
    return (
        f'<article class="finding {found.severity.value}" id="f{number}" tabindex="-1" {data}>\n'
        f"<h3><span>{number}. {badge(found.severity)} {text(found.type)}</span> "
        f'<span class="facts">confidence {found.confidence:.0%} · <code>{text(found.id)}</code></span></h3>\n'
        f'<p class="said">{verify(found)}</p>\n<div class="sides">\n{sides}\n</div>\n'
        f'<p class="reason">{prose(why(found))}</p>\n{scores}</article>'
    )


def _side(place: Place, against: Place, target: str, others: tuple[str, ...]) -> str:
    also = f"<br>also {', '.join(map(path, others))}" if others else ""
    return (
        f"<figure><blockquote>{_quoted(place, against)}</blockquote>\n"
        f"<figcaption>{link(target, where(place))}{also}</figcaption></figure>"
    )


def _quoted(place: Place, against: Place) -> str:
    parts, done = "", 0
    for span in marked(place, against):
        parts += f"{text(place.text[done : span.start])}<mark>{text(place.text[span.start : span.end])}</mark>"
        done = span.end
    return parts + text(place.text[done:])


def _scores(found: Finding) -> str:
    nli = found.nli
    if nli is None:
        return ""
    return (
        f"model: contradiction {nli.contradiction:.2f}, neutral {nli.neutral:.2f}, entailment {nli.entailment:.2f}"
        f" · fingerprint {text(found.id)}"
    )
