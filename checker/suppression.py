"""Contradictions that their editors accepted: by a comment, by [sic], or in a sidecar file."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from checker.directives import Directive, orders
from checker.model import Finding, Place, Suppression
from claims.model import Article

# What may stand between a phrase and its "[sic]": closing quotes, brackets and emphasis, then one space.
_SIC = re.compile(r"[*_\"'”’»)\]]{0,6}\s?\\?\[[*_]{0,3}sic[*_]{0,3}!?\\?\]", re.IGNORECASE)


class Acceptance:
    """What articles accept, in one comparison or several; remembers which directives were of use."""

    def __init__(self, articles: Iterable[Article] = ()) -> None:
        """As `admit`."""
        self._texts: dict[str, str] = {}
        self._directives: list[Directive] = []
        self._notices: list[str] = []
        self._used: set[Directive] = set()
        self.admit(articles)

    def admit(self, articles: Iterable[Article]) -> None:
        """Read the articles' comments and sidecar files, of each article once.

        Raises:
            ArticleError: A sidecar file that cannot be read.
        """
        for article in articles:
            if article.path not in self._texts:
                found = orders(article)
                self._texts[article.path] = article.shown
                self._directives.extend(found.directives)
                self._notices.extend(found.notices)

    def of(self, finding: Finding) -> Suppression | None:
        """Why the finding is accepted; None where nobody accepted it. An order is of use even beside another."""
        matching = [d for d in self._directives if _covers(d, finding)]
        self._used.update(matching)
        if matching:
            return Suppression(matching[0].by, matching[0].reason)
        if any(self._sic(place) for place in (finding.a, finding.b)):
            return Suppression("sic")
        return None

    def notices(self, elsewhere: Container[str] = ()) -> tuple[str, ...]:
        """Directives that cannot be followed, and those that accepted none of the findings asked about.

        Args:
            elsewhere: Articles that stand in comparisons that were not made: what is idle here may be of use there.
        """
        asked = (d for d in self._directives if d.types and not d.standing and d.path not in elsewhere)
        idle = [d for d in asked if d not in self._used]
        return (*self._notices, *(f"{d.where}: {d.order} suppresses nothing; remove it" for d in idle))

    def _sic(self, place: Place) -> bool:
        return _SIC.match(self._texts.get(place.path, ""), place.end) is not None


def _covers(directive: Directive, finding: Finding) -> bool:
    if finding.type not in directive.types:
        return False
    if directive.id:
        return finding.id == directive.id
    return any(_covers_place(directive, place) for place in (finding.a, finding.b) if place.path == directive.path)


def _covers_place(directive: Directive, place: Place) -> bool:
    if directive.lines is None:
        return " ".join(place.phrase.split()) == directive.phrase
    first, last = directive.lines
    sentence = place.line - place.text[: place.start - place.sentence_start].count("\n")
    return first <= sentence <= last or (place.line <= last and first <= place.line + place.phrase.count("\n"))
