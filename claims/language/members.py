"""Of how many of a group a clause speaks: some of them, every one, or those meant without more."""

from __future__ import annotations

from enum import Enum

from claims.language.clauses import children
from claims.model import Parse

_SOME = frozenset(
    {
        "some", "several", "many", "most", "few", "other", "others", "another", "half", "part", "rest", "remaining",
        "majority", "minority", "third", "quarter", "dozen", "dozens", "handful", "certain", "various", "former",
        "latter", "first", "second", "last", "more", "fewer",
    }
)  # fmt: skip
_EVERY = frozenset({"all", "every", "each", "everyone", "everybody", "none", "no", "nobody", "neither", "any", "both"})


class Reach(Enum):
    """How far what is said of a noun reaches."""

    MEANT = "meant"
    SOME = "some"
    EVERY = "every"


def reach(parse: Parse, noun: int) -> Reach:
    """Whether a noun stands for some of a group ("two deans", "the others") or all of it ("no dean", "not one")."""
    tokens = parse.tokens
    beside = [noun, *(c for c in children(parse, noun) if tokens[c].dep in {"det", "nummod", "amod", "predet", "neg"})]
    words = {tokens[i].lemma for i in beside} | {tokens[i].text.lower() for i in beside}
    if words & _EVERY or "not" in words:
        return Reach.EVERY
    definite = any(tokens[c].lemma in {"the", "these", "both"} for c in children(parse, noun))
    counted = any(tokens[i].pos == "NUM" for i in beside) and not definite and tokens[noun].entity not in {"MONEY"}
    return Reach.SOME if words & _SOME or counted else Reach.MEANT


def of_others(left: Reach, right: Reach) -> bool:
    """True where the two may speak of different members of one group."""
    return Reach.SOME in (left, right) and Reach.EVERY not in (left, right)


def elsewhere(left: frozenset[str], right: frozenset[str]) -> bool:
    """True where each names a place that the other does not: "from Lyon to Paris", "from Lyon to Rome"."""
    return bool(left - right and right - left)
