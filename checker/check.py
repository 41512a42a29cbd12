"""All groups of a repository in one process: each compared on its own, their reports merged into one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from checker.comparison import compare
from checker.errors import ArticleError
from checker.groups import Group, shown
from checker.model import Report, Scorer
from checker.settings import Settings
from checker.view import nothing_compared
from claims.model import Article
from claims.reading.articles import read_article

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a check.

    Attributes:
        report: Of all groups that could be read.
        unchecked: One line for each group that could not be checked, with the reason; such a run is no success.
        articles: Every article read, each once.
    """

    report: Report
    unchecked: tuple[str, ...]
    articles: tuple[Article, ...]

    def told(self, report: Report) -> Report:
        """The report with the groups that could not be checked among its notices, so that every format has them."""
        return replace(report, notices=(*report.notices, *self.unchecked))


def check(groups: Iterable[Group], scorer: Scorer, settings: Settings) -> Outcome:
    """Compare the articles of each group with one another.

    Where a group holds a draft against its sources, the sources are not held against each other.

    Args:
        scorer: Loaded once, asked for all groups.
    """
    reports: list[Report] = []
    unchecked: list[str] = []
    articles: dict[str, Article] = {}
    for group in groups:
        try:
            read = [read_article(shown(path)) for path in group.files]
            report = _compared(group, read, scorer, settings)
        except ArticleError as error:
            unchecked.append(f"{group.name}: {error}")
        else:
            articles.update((article.path, article) for article in read)
            reports.append(report)
            if why := nothing_compared(report):
                unchecked.append(f"{group.name}: {why}")
    return Outcome(_merged(reports, scorer, settings), tuple(unchecked), tuple(articles.values()))


def _compared(group: Group, articles: Sequence[Article], scorer: Scorer, settings: Settings) -> Report:
    if len(articles) < 2:
        raise ArticleError(_too_few(group.files, group.first_only))
    return compare(articles, scorer, settings, first_only=group.first_only)


def _too_few(files: Sequence[Path], draft: bool) -> str:
    if not files:
        return "nothing could be compared: it has no articles"
    alone = "the draft has no sources" if draft else f"{shown(files[0])} is its only article"
    return f"nothing could be compared: {alone}"


def _merged(reports: Sequence[Report], scorer: Scorer, settings: Settings) -> Report:
    """One report of all; what two groups share is in it once."""
    return Report(
        model=scorer.name,
        settings=settings.recorded(),
        sources=tuple({s.path: s for report in reports for s in report.sources}.values()),
        contradictions=_once(report.contradictions for report in reports),
        agreements=_once(report.agreements for report in reports),
        only_in=_once(report.only_in for report in reports),
        near_copies=_once(report.near_copies for report in reports),
        pairs_compared=sum(report.pairs_compared for report in reports),
        nli_calls=sum(report.nli_calls for report in reports),
        notices=_once(report.notices for report in reports),
        suppressed=_once(report.suppressed for report in reports),
    )


def _once(parts: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(item for part in parts for item in part))
