"""Different stages of one story: what has happened and what is still to come, a count and the later count."""

from __future__ import annotations

from claims.language.pipeline import stem
from claims.model import About, Claim

_WORDS = "still already remaining meanwhile initially previously now yet since grow return restore recover"
_STAGE = frozenset(map(stem, _WORDS.split()))


def is_ahead(date: Claim) -> bool:
    """True for a date after the publication of the article that gives it."""
    published = date.sentence.article.published
    return published is not None and date.value.start is not None and date.value.start > published


def other_stage(left: About, right: About) -> bool:
    """True where only one side says that a count goes on or has changed ("still", "initially")."""
    return bool(_stems(left) & _STAGE) is not bool(_stems(right) & _STAGE)


def _stems(about: About) -> frozenset[str]:
    return about.words | {about.predicate}
