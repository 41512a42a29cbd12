"""Long work that somebody watches, such as a progress bar on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")


class Watch(Protocol):
    """Hands on the steps of a piece of work one by one, and so knows how far it has come."""

    def __call__(self, steps: Sequence[T], doing: str) -> Iterable[T]:
        """The steps as they are; `doing` says in a word what they are, such as "reading"."""


def unwatched(steps: Sequence[T], doing: str) -> Iterable[T]:
    """The watch of work that nobody watches."""
    return steps
