"""How two outcomes stand: whether they deny each other of one thing."""

from __future__ import annotations

from claims.language.members import Reach, elsewhere, of_others
from claims.language.outcome_words import ANYONE, ANYTIME, BY_DOER, ONCE, PASSING, SECOND_PARTY, STATES, UNDERGONE
from claims.language.outcomes import Outcome
from claims.model import Modality

WHOLE = 2  # words that must be the same where the verb says next to nothing ("have winter tyres")


def excludes(left: Outcome, right: Outcome) -> float:
    """Certainty that two outcomes deny each other, 0 where they may be of two things."""
    if left.name != right.name or left.holds is right.holds or _at_other_times(left, right):
        return 0.0
    if not _at_one_stage(left, right):
        return 0.0
    if of_others(left.reach, right.reach) or _apart(left.where, right.where):
        return 0.0
    if elsewhere(left.places, right.places) or (left.name in UNDERGONE and _apart(left.heads, right.heads)):
        return 0.0
    if left.name not in SECOND_PARTY | UNDERGONE and _apart(left.doer, right.doer):
        return 0.0
    if _swapped(left, right) or _swapped(right, left):
        return 0.0
    return _sharing(left, right)


def _at_other_times(left: Outcome, right: Outcome) -> bool:
    """True where one may have come after the other: "closed until Monday", "has reopened"."""
    if left.name not in ANYTIME and _other_days(left.when, right.when):
        return True
    if left.name in PASSING and (_is_over(left, right) or _is_over(right, left)):
        return True
    return (left.reversing and not right.current) or (right.reversing and not left.current)


def _other_days(left: frozenset[str], right: frozenset[str]) -> bool:
    """True for two weekdays or two months."""
    return _apart(left, right) and len({day.endswith("day") for day in left | right}) == 1


def _is_over(one: Outcome, other: Outcome) -> bool:
    return one.bounded and other.reach is not Reach.EVERY


def _at_one_stage(left: Outcome, right: Outcome) -> bool:
    """False for a plan and a fact that may have been before it."""
    if left.modality is right.modality or left.name in STATES:
        return True
    plans = [one for one in (left, right) if one.modality is Modality.PLAN]
    return any(one.kept or (one.name == "happen" and one.holds and not one.when) for one in plans)


def _swapped(left: Outcome, right: Outcome) -> bool:
    """True where who did it here is whom it was done to there."""
    return bool(left.doer & right.thing) and not left.thing & right.thing and not left.doer & right.doer


def _apart(left: frozenset[str], right: frozenset[str]) -> bool:
    return bool(left and right) and not left & right


def _sharing(left: Outcome, right: Outcome) -> float:
    """How surely two outcomes are of one thing, by the words for it."""
    thing, words = left.thing & right.thing, left.words & right.words
    if left.name == "have":
        return 0.85 if left.thing == right.thing and len(thing) >= WHOLE else 0.0
    if left.thing and right.thing and thing in (left.thing, right.thing):
        return 0.85 if len(words) > 1 else 0.7
    if left.name in UNDERGONE and _apart(left.thing, right.thing):
        return 0.0
    if len(words) > 1:
        return 0.7
    return _by_name(left, right)


def _by_name(left: Outcome, right: Outcome) -> float:
    """The same where the words for the thing leave it open."""
    if left.name in ONCE and not _apart(left.doer, right.doer) and not _apart(left.thing, right.thing):
        return 0.65
    if left.name in BY_DOER and left.doer & right.doer and not (left.thing and right.thing):
        return 0.65
    if left.name in ANYONE and any(o.reach is Reach.EVERY and not o.thing and not o.holds for o in (left, right)):
        return 0.65
    return 0.65 if left.name == "inform" and left.teller & right.teller else 0.0
