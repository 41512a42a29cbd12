"""The main path: articles -> sentences and claims -> pairs -> verdicts -> report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from checker.cache import Cache
from checker.errors import OptionError
from checker.events import doubted, one_event
from checker.findings import contradictions, finding, grouped, merged, place
from checker.judge import is_open, is_pending, judge
from checker.kept import lasting, reader
from checker.kinship import Rarity
from checker.model import Finding, Judgement, Lone, NliScores, Report, Scorer, Source, Suppression, Verdict
from checker.pairs import Side, is_near_copy, pairs, rarity, ready
from checker.questions import MOST, scored, settled
from checker.sessions import one_behind
from checker.settings import Settings
from checker.suppression import Acceptance
from checker.watching import Watch, unwatched
from claims.extract import Extraction, extract
from claims.model import Article
from claims.reading.articles import article_from_text, lend_dates, lend_years, read_article

TYPED = ("date", "number", "person", "place", "quote")


class _Once:
    """A scorer that is asked for each pair of texts once, and knows how many it was asked for."""

    def __init__(self, scorer: Scorer) -> None:
        self._scorer = scorer
        self._known: dict[tuple[str, str], NliScores] = {}

    @property
    def name(self) -> str:
        return self._scorer.name

    @property
    def calls(self) -> int:
        return len(self._known)

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[NliScores]:
        new = [pair for pair in dict.fromkeys(pairs) if pair not in self._known]
        self._known.update(zip(new, self._scorer.score(new), strict=True))
        return [self._known[pair] for pair in pairs]


@dataclass(frozen=True, slots=True)
class _Held:
    """Two articles held against each other.

    Attributes:
        verdicts: Those that may come into the report; `compared` counts the others too.
        strangers: They are reports of different events, and were not compared.
    """

    paths: tuple[str, str]
    verdicts: tuple[Verdict, ...]
    compared: int
    near_copies: bool
    strangers: bool


def compare(
    sources: Sequence[str | Path | Article],
    scorer: Scorer,
    settings: Settings | None = None,
    first_only: bool = False,
    acceptance: Acceptance | None = None,
    watch: Watch = unwatched,
    cache: Cache | None = None,
) -> Report:
    """Hold reports of one event against one another.

    Args:
        sources: Files, articles, or texts (a string with a line break is a text).
        scorer: The NLI model, as `checker.nli.load` gives it.
        settings: What to report; all types by default.
        first_only: Hold the first source, a draft, against each other one, but not those against one another.
        acceptance: Shared by several comparisons; its notices are then left out, for it to give them after the last.
        cache: What other runs made of the same texts, and where this one keeps it.

    Raises:
        FactcheckError: Fewer than two sources, or one that cannot be read.
    """
    settings = settings or Settings()
    if len(sources) < 2:
        raise OptionError("two or more articles are needed to compare; name another file")
    once, read = _Once(lasting(scorer, cache)), reader(cache)
    articles = lend_dates(lend_years([_article(source, n) for n, source in enumerate(sources, start=1)]))
    sides = one_behind(
        lambda article: extract(article, read.parse),
        lambda extraction: ready(extraction, read.embed),
        watch(articles, "reading"),
    )
    rare = rarity(sides)
    couples = tuple(_couples(sides, first_only))
    held = [_hold(a, b, rare) for a, b in watch(couples, "comparing")]
    answers = settled([each.verdicts for each in held], once)
    unasked = sum(is_pending(v) for group in answers for v in group)
    told = [[v for v in group if not is_pending(v)] for group in answers]
    verdicts = [doubted(group, *couple) for group, couple in zip(told, couples, strict=True)]
    orders = acceptance or Acceptance()
    orders.admit(articles)
    report = _report(sides, held, verdicts, once, settings, orders)
    notices = (*report.notices, *_left_out(unasked), *(() if acceptance else orders.notices()))
    return replace(report, notices=notices)


def _couples(sides: Sequence[Side], first_only: bool) -> Iterator[tuple[Side, Side]]:
    """Each two articles to be held against each other."""
    if first_only:
        return ((sides[0], other) for other in sides[1:])
    return combinations(sides, 2)


def _hold(a: Side, b: Side, rare: Rarity) -> _Held:
    """What values alone say of two articles."""
    alike = one_event(a, b)
    verdicts = judge(pairs(a, b, rare)) if alike else []
    telling = tuple(v for v in verdicts if v.judgement is not Judgement.UNDECIDED or is_open(v))
    paths = (a.extraction.article.path, b.extraction.article.path)
    return _Held(paths, telling, len(verdicts), is_near_copy(a, b), not alike)


def _article(source: str | Path | Article, number: int) -> Article:
    if isinstance(source, Article):
        return source
    if isinstance(source, str) and "\n" in source:
        return article_from_text(source, f"text {number}")
    return read_article(source)


def _report(
    sides: Sequence[Side],
    held: Sequence[_Held],
    verdicts: Sequence[Sequence[Verdict]],
    scorer: _Once,
    settings: Settings,
    acceptance: Acceptance,
) -> Report:
    # Asked before sources that side with one another are put together: to accept one is not to accept all.
    accepted, standing = _parted([v for group in verdicts for v in contradictions(group)], acceptance)
    groups = grouped(standing)
    told = scored([group[0] for group in groups], scorer)
    suppressed = scored([v for v, _ in accepted], scorer)
    agreements = [finding(v) for group in verdicts for v in _agreements(group)]
    return Report(
        model=scorer.name,
        settings=settings.recorded(),
        sources=tuple(_source(side.extraction) for side in sides),
        contradictions=_wanted((merged([first, *g[1:]]) for first, g in zip(told, groups, strict=True)), settings),
        agreements=_wanted(agreements, settings),
        only_in=_only_in(sides, verdicts, settings),
        near_copies=tuple(each.paths for each in held if each.near_copies),
        pairs_compared=sum(each.compared for each in held),
        nli_calls=scorer.calls,
        notices=_strangers(held),
        suppressed=_wanted(
            (replace(finding(v), suppression=by) for v, (_, by) in zip(suppressed, accepted, strict=True)), settings
        ),
    )


def _left_out(conflicts: int) -> tuple[str, ...]:
    """A line where there were more conflicts of values than the model is asked about."""
    asked = f"more than the {MOST} that the language model is asked about"
    return (f"{conflicts} unlikely conflicts of values not weighed: {asked}",) if conflicts else ()


def _strangers(held: Sequence[_Held]) -> tuple[str, ...]:
    """One line for each two articles that were not held against each other."""
    return tuple(
        f"{each.paths[0]} and {each.paths[1]} read like reports of different events: not compared"
        for each in held
        if each.strangers
    )


def _parted(
    verdicts: Sequence[Verdict], acceptance: Acceptance
) -> tuple[list[tuple[Verdict, Suppression]], list[Verdict]]:
    """The verdicts that were accepted, each with how, and those that stand."""
    marked = [(v, acceptance.of(finding(v))) for v in verdicts]
    return [(v, by) for v, by in marked if by is not None], [v for v, by in marked if by is None]


def _wanted(found: Iterable[Finding], settings: Settings) -> tuple[Finding, ...]:
    return tuple(f for f in found if f.type in settings.types and f.confidence >= settings.min_confidence)


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
        long_sentences=sum(parse.sentence.part == 1 for parse in extraction.document.parses),
        surplus_claims=extraction.surplus,
    )
