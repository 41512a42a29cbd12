"""By which stage a labelled contradiction was lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.model import Pair
from checker.pairs import Side, pairs, rarity, ready
from claims.extract import extract
from claims.model import Claim, Relation
from claims.reading.articles import lend_dates, lend_years, read_article

NOT_EXTRACTED, NOT_PAIRED, WRONG_VALUE, WRONGLY_JUDGED = (
    "not extracted", "not paired", "wrong value", "wrongly judged",
)  # fmt: skip
OF_SENTENCES = frozenset({"negation", "statement"})
"""Types found by whole sentences, whose claims are of the kind "statement"."""


def inside(claim: Claim, quote: str) -> bool:
    """True where the claim's phrase touches the quote in its article."""
    text = claim.sentence.article.text
    at = text.find(quote)
    return at >= 0 and claim.span.start < at + len(quote) and at < claim.span.end


class Stages:
    """What the tool made of one folder's articles before it judged."""

    def __init__(self, folder: Path) -> None:
        articles = lend_dates(lend_years([read_article(folder / name) for name in ("a.txt", "b.txt")]))
        self._sides = [ready(extract(article)) for article in articles]
        self._pairs = pairs(self._sides[0], self._sides[1], rarity(self._sides))

    def lost(self, label: dict[str, str]) -> str:
        """The first stage after which the label's claims are not there any more."""
        kind = "statement" if label["type"] in OF_SENTENCES else label["type"]
        sides = zip(self._sides, (label["a_quote"], label["b_quote"]), strict=True)
        if not all(any(_told(side, kind, quote)) for side, quote in sides):
            return NOT_EXTRACTED
        met = [pair for pair in self._pairs if pair.left.kind == kind and _within(pair, label)]
        if not met:
            return NOT_PAIRED
        conflicts = any(pair.standing.relation is Relation.CONFLICT for pair in met)
        return WRONGLY_JUDGED if conflicts else WRONG_VALUE


def _told(side: Side, kind: str, quote: str) -> Iterator[bool]:
    return (inside(claim, quote) for claim in side.claims if claim.kind == kind)


def _within(pair: Pair, label: dict[str, str]) -> bool:
    return inside(pair.left, label["a_quote"]) and inside(pair.right, label["b_quote"])


def stages_of(folder: Path, labels: Sequence[dict[str, str]]) -> list[str]:
    """The stage that lost each label, in order; nothing is read where there are none."""
    if not labels:
        return []
    stages = Stages(folder)
    return [stages.lost(label) for label in labels]
