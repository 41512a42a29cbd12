"""A rule: one shape of date expression with its reader."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from claims.dates.choice import Setting
from claims.dates.values import DateValue

Match = re.Match[str]
Reader = Callable[[Match, Setting], DateValue | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A shape of expression: `read` may give None, or raise ValueError, for one that means no date."""

    name: str
    pattern: re.Pattern[str]
    read: Reader


def rule(name: str, pattern: str, read: Reader) -> Rule:
    """The rule of a pattern still to be compiled."""
    return Rule(name, re.compile(pattern), read)
