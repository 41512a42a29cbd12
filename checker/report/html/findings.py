"""The findings as cards: what each side says, why they clash, and links to both passages."""

from __future__ import annotations

from checker.model import Finding, Place
from checker.report.html.articles import Numbered, anchor
from checker.report.html.elements import badge, link, path, text, verify, where
from checker.report.html.sections import Section
from checker.view import View, says_it_all


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
        _side(place, anchor(number, side, place, section.sources), others)
        for side, place, others in (("a", found.a, found.with_a), ("b", found.b, found.with_b))
    )
    scores = f'<p class="facts">{_scores(found)}</p>\n' if view.verbose and found.nli else ""
    data = f'data-type="{text(found.type)}" data-severity="{found.severity.value}"'
    return (
        f'<article class="finding {found.severity.value}" id="f{number}" tabindex="-1" {data}>\n'
        f"<h3>{number}. {badge(found.severity)} {text(found.type)} "
        f'<span class="facts">confidence {found.confidence:.0%} · <code>{text(found.id)}</code></span></h3>\n'
        f'<p class="said">{verify(found)}</p>\n<div class="sides">\n{sides}\n</div>\n'
        f'<p class="reason">{text(found.reason)}</p>\n{scores}</article>'
    )


def _side(place: Place, target: str, others: tuple[str, ...]) -> str:
    value = "" if says_it_all(place) or place.value == place.phrase else f" · read as {text(place.value)}"
    also = f"<br>also {', '.join(map(path, others))}" if others else ""
    return (
        f"<figure><blockquote>{_quoted(place)}</blockquote>\n<figcaption>{link(target, where(place))}"
        f"{value}{also}</figcaption></figure>"
    )


def _quoted(place: Place) -> str:
    start = place.start - place.sentence_start
    end = start + len(place.phrase)
    if start < 0 or place.text[start:end] != place.phrase:
        return text(place.text)
    return f"{text(place.text[:start])}<mark>{text(place.phrase)}</mark>{text(place.text[end:])}"


def _scores(found: Finding) -> str:
    nli = found.nli
    if nli is None:
        return ""
    return (
        f"model: contradiction {nli.contradiction:.2f}, neutral {nli.neutral:.2f}, entailment {nli.entailment:.2f}"
        f" · fingerprint {text(found.id)}"
    )
