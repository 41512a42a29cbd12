"""Different stages of one count, which may differ honestly."""

from __future__ import annotations

from claims.language.pipeline import stem
from claims.model import About

_WORDS = "still already remaining meanwhile initially previously now yet since grow return restore recover"
_STAGE = frozenset(map(stem, _WORDS.split()))


def other_stage(left: About, right: About) -> bool:
    """True where only one side says that a count goes on or has changed ("still", "initially")."""
    return bool(_stems(left) & _STAGE) is not bool(_stems(right) & _STAGE)


def _stems(about: About) -> frozenset[str]:
    return about.words | {about.predicate}
