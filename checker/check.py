"""All groups of a repository in one process: each compared on its own, their reports merged into one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from checker.cache import Cache
from checker.comparison import compare
from checker.errors import ArticleError
from checker.groups import Group, shown
from checker.model import Finding, Lone, Report, Scorer
from checker.settings import Settings
from checker.suppression import Acceptance
from checker.view import nothing_compared
from checker.watching import Watch, unwatched
from claims.model import Article
from claims.reading.articles import read_article

T = TypeVar("T")
NO_DATES: Mapping[str, date] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a check.

    Attributes:
        report: Of all groups; it names those that could not be checked.
        articles: Every article read, each once.
    """

    report: Report
    articles: tuple[Article, ...]


def check(
    groups: Sequence[Group],
    scorer: Scorer,
    settings: Settings,
    others: Iterable[Group] = (),
    watch: Watch = unwatched,
    dates: Mapping[str, date] = NO_DATES,
    cache: Cache | None = None,
) -> Outcome:
    """Compare the articles of each group with one another.

    Where a group holds a draft against its sources, the sources are not held against each other.

    Args:
        scorer: Loaded once, asked for all groups.
        others: Groups that this run leaves out. An order to accept findings, in an article that they share with
            `groups`, may be of use there, and is not called idle.
        dates: Publication dates by path from the working folder; they win over what an article states.
    """
    acceptance = Acceptance()
    reports: list[Report] = []
    unchecked: list[str] = []
    articles: dict[str, Article] = {}
    unread = [*others]
    for group in watch(groups, "checking groups"):
        try:
            read = [read_article(shown(path), dates.get(shown(path))) for path in group.files]
            report = _compared(group, read, scorer, settings, acceptance, cache)
        except ArticleError as error:
            unchecked.append(f"{group.name}: {error}")
            unread.append(group)
        else:
            articles.update((article.path, article) for article in read)
            reports.append(report)
            if why := nothing_compared(report):
                unchecked.append(f"{group.name}: {why[0].lower()}{why[1:]}")
    notices = acceptance.notices(elsewhere={shown(path) for group in unread for path in group.files})
    merged = _merged(reports, scorer, settings)
    told = replace(merged, notices=(*merged.notices, *notices), unchecked=tuple(unchecked))
    return Outcome(told, tuple(articles.values()))


def _compared(
    group: Group,
    articles: Sequence[Article],
    scorer: Scorer,
    settings: Settings,
    acceptance: Acceptance,
    cache: Cache | None,
) -> Report:
    if len(articles) < 2:
        raise ArticleError(_too_few(group.files, group.first_only))
    return compare(articles, scorer, settings, group.first_only, acceptance, cache=cache)


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
        contradictions=_findings(report.contradictions for report in reports),
        agreements=_findings(report.agreements for report in reports),
        only_in=_only_in(reports),
        near_copies=_once(report.near_copies for report in reports),
        pairs_compared=sum(report.pairs_compared for report in reports),
        nli_calls=sum(report.nli_calls for report in reports),
        notices=_once(report.notices for report in reports),
        suppressed=_findings(report.suppressed for report in reports),
    )


def _findings(parts: Iterable[tuple[Finding, ...]]) -> tuple[Finding, ...]:
    """All of them, but none that an earlier group has too: the same two articles may stand in both."""
    kept: list[Finding] = []
    known: set[str] = set()
    for part in parts:
        kept.extend(finding for finding in part if finding.id not in known)
        known.update(finding.id for finding in part)
    return tuple(kept)


def _only_in(reports: Sequence[Report]) -> tuple[Lone, ...]:
    """Claims that no group found a partner for: an article may stand in several."""
    seen = Counter(source.path for report in reports for source in report.sources)
    alone = Counter(lone for report in reports for lone in dict.fromkeys(report.only_in))
    return tuple(lone for lone, times in alone.items() if times == seen[lone.place.path])


def _once(parts: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(item for part in parts for item in part))
