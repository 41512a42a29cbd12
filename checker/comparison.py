"""The main path: articles -> sentences and claims -> pairs -> verdicts -> report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from checker.errors import OptionError
from checker.events import one_event
from checker.findings import contradictions, finding, grouped, place
from checker.judge import judge
from checker.model import Finding, Judgement, Lone, NliScores, Report, Scorer, Source, Verdict
from checker.pairs import Side, is_near_copy, pairs, rarity, ready
from checker.settings import Settings
from checker.suppression import Acceptance
from checker.watching import Watch, unwatched
from claims.extract import Extraction, extract
from claims.model import Article
from claims.reading.articles import article_from_text, lend_years, read_article

TYPED = ("date", "number", "person", "place", "quote")


class _Counted:
    """A scorer that knows how often it was asked."""

    def __init__(self, scorer: Scorer) -> None:
        self._scorer = scorer
        self.calls = 0

    @property
    def name(self) -> str:
        return self._scorer.name

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[NliScores]:
        self.calls += len(pairs)
        return self._scorer.score(pairs)


def compare(
    sources: Sequence[str | Path | Article],
    scorer: Scorer,
    settings: Settings | None = None,
    first_only: bool = False,
    acceptance: Acceptance | None = None,
    watch: Watch = unwatched,
) -> Report:
    """Hold reports of one event against one another.

    Args:
        sources: Files, articles, or texts (a string with a line break is a text).
        scorer: The NLI model, as `checker.nli.load` gives it.
        settings: What to report; all types by default.
        first_only: Hold the first source, a draft, against each other one, but not those against one another.
        acceptance: Shared by several comparisons; its notices are then left out, for it to give them after the last.

    Raises:
        FactcheckError: Fewer than two sources, or one that cannot be read.
    """
    settings = settings or Settings()
    if len(sources) < 2:
        raise OptionError("two or more articles are needed to compare; name another file")
    counted = _Counted(scorer)
    articles = lend_years([_article(source, n) for n, source in enumerate(sources, start=1)])
    sides = [ready(extract(article)) for article in watch(articles, "reading")]
    rare = rarity(sides)
    couples = tuple(_couples(sides, first_only))
    held = [(a, b) for a, b in couples if one_event(a.vectors, b.vectors)]
    verdicts = [judge(list(pairs(a, b, rare)), counted) for a, b in watch(held, "comparing")]
    orders = acceptance or Acceptance()
    orders.admit(articles)
    report = _report(sides, couples, verdicts, counted, settings, orders)
    return report if acceptance else replace(report, notices=(*report.notices, *orders.notices()))


def _couples(sides: Sequence[Side], first_only: bool) -> Iterator[tuple[Side, Side]]:
    """Each two articles to be held against each other."""
    if first_only:
        return ((sides[0], other) for other in sides[1:])
    return combinations(sides, 2)


def _article(source: str | Path | Article, number: int) -> Article:
    if isinstance(source, Article):
        return source
    if isinstance(source, str) and "\n" in source:
        return article_from_text(source, f"text {number}")
    return read_article(source)


def _report(
    sides: Sequence[Side],
    couples: Sequence[tuple[Side, Side]],
    verdicts: Sequence[Sequence[Verdict]],
    scorer: _Counted,
    settings: Settings,
    acceptance: Acceptance,
) -> Report:
    # Asked before sources that side with one another are put together: to accept one is not to accept all.
    accepted, standing = _parted([v for group in verdicts for v in contradictions(group)], acceptance)
    agreements = [finding(v) for group in verdicts for v in _agreements(group)]
    return Report(
        model=scorer.name,
        settings=settings.recorded(),
        sources=tuple(_source(side.extraction) for side in sides),
        contradictions=tuple(f for f in grouped(standing) if _wanted(f, settings)),
        agreements=tuple(f for f in agreements if _wanted(f, settings)),
        only_in=_only_in(sides, verdicts, settings),
        near_copies=tuple(
            (a.extraction.article.path, b.extraction.article.path) for a, b in couples if is_near_copy(a, b)
        ),
        pairs_compared=sum(map(len, verdicts)),
        nli_calls=scorer.calls,
        notices=_strangers(couples),
        suppressed=tuple(f for f in accepted if _wanted(f, settings)),
    )


def _strangers(couples: Sequence[tuple[Side, Side]]) -> tuple[str, ...]:
    """One line for each two articles that were not held against each other."""
    return tuple(
        f"{a.extraction.article.path} and {b.extraction.article.path} read like reports of different events: "
        "not compared"
        for a, b in couples
        if not one_event(a.vectors, b.vectors)
    )


def _parted(verdicts: Sequence[Verdict], acceptance: Acceptance) -> tuple[list[Finding], list[Verdict]]:
    """The findings that were accepted, and the verdicts that stand."""
    asked = [(v, finding(v)) for v in verdicts]
    marked = [(v, replace(found, suppression=acceptance.of(found))) for v, found in asked]
    return [f for _, f in marked if f.suppression is not None], [v for v, f in marked if f.suppression is None]


def _wanted(found: Finding, settings: Settings) -> bool:
    return found.type in settings.types and found.confidence >= settings.min_confidence


def _agreements(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """Agreements in order of position, each claim with the one most akin to it."""
    agreed = [v for v in verdicts if v.judgement is Judgement.AGREEMENT]
    best: dict[int, Verdict] = {}
    for verdict in sorted(agreed, key=lambda v: (v.confidence, v.pair.right.span)):
        best[id(verdict.pair.left)] = verdict
    return sorted(best.values(), key=lambda v: (v.pair.left.span, v.type))


def _only_in(sides: Sequence[Side], verdicts: Sequence[Sequence[Verdict]], settings: Settings) -> tuple[Lone, ...]:
    met = {
        id(claim)
        for group in verdicts
        for v in group
        if v.judgement is not Judgement.UNDECIDED
        for claim in (v.pair.left, v.pair.right)
    }
    return tuple(
        Lone(claim.kind, place(claim))
        for side in sides
        for claim in side.claims
        if claim.kind in TYPED and claim.kind in settings.types and id(claim) not in met
    )


def _source(extraction: Extraction) -> Source:
    article = extraction.article
    return Source(
        path=article.path,
        date=article.published.isoformat() if article.published else None,
        sentences=len(extraction.document.parses),
        skipped_lines=article.skipped_lines,
        claims=tuple(sorted(Counter(claim.kind for claim in extraction.claims).items())),
        warnings=article.warnings,
        text=article.shown,
        positions=article.positions,
    )
