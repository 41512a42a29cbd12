"""Votes: "31 votes to 24", "seven of the nine members backed", "a majority of nine", "voted 12-3"."""

from __future__ import annotations

from dataclasses import replace

from claims.language.pipeline import stem
from claims.numbers.lexemes import Lexeme, Line, vocabulary
from claims.numbers.quantities import Ballot, Interval, NumberValue, Quantity

VOTE_LEMMAS = vocabulary(
    """
    vote ballot motion pass approve reject adopt defeat majority referendum division verdict ruling
    amendment bill parliament council senate
    """
)
_VOTING_VERBS = vocabulary(
    """
    vote pass approve reject adopt defeat fail carry rule back oppose
    """
)
_FOR = vocabulary(
    """
    back support favour favor approve endorse accept agree ratify favorable
    """
)
_AGAINST = frozenset(["oppose", "reject", "dissent", "object", "resist", "refuse", "disagree"])
_FAILED = frozenset(["fail", "reject", "defeat", "lose", "throw"])
_PASSED = vocabulary(
    """
    pass approve adopt carry win clear back endorse ratify survive
    """
)
_DECIDED = _PASSED | _FAILED | frozenset({"beat", "lead", "trail", "miss", "oust", "topple"})
_ONLY = frozenset({"just", "only", "a", "an", "mere", "merely", "bare", "barely"})
_VOTERS = vocabulary(
    """
    member vote deputi mp senat councillor council deleg judg lawmak legisl justic director sharehold state
    countri nation parti board minist commission lawyer juror repres
    """
)


def is_vote(line: Line) -> bool:
    """True where the sentence tells of a vote."""
    return bool(line.lemmas & VOTE_LEMMAS or line.verbs & _VOTING_VERBS)


def tally(line: Line, first: NumberValue, second: NumberValue) -> NumberValue:
    """ "31 votes to 24": who won is read from the verb, the larger figure is the winner's."""
    ayes, noes, signed = first, second, False
    outcome = _outcome(line)
    if outcome and first.exact is not None and second.exact is not None:
        signed = True
        if (first.exact < second.exact) == (outcome > 0):
            ayes, noes = second, first
    margin = _difference(ayes.interval, noes.interval)
    return _votes(Ballot(ayes.interval, noes.interval, margin, signed=signed), first.soft or second.soft)


def _outcome(line: Line) -> int:
    return bool(line.lemmas & _PASSED) - bool(line.lemmas & _FAILED)


def _difference(ayes: Interval, noes: Interval) -> Interval | None:
    if None in {ayes.low, ayes.high, noes.low, noes.high}:
        return None
    return Interval((ayes.low or 0.0) - (noes.high or 0.0), (ayes.high or 0.0) - (noes.low or 0.0))


def _votes(ballot: Ballot, soft: bool) -> NumberValue:
    return NumberValue(Quantity.VOTES, None, None, None, ballot=ballot, soft=soft)


def majority(value: NumberValue) -> NumberValue:
    """ "a majority of nine", "lost by nine votes": of which side is open."""
    return _votes(Ballot(margin=value.interval, signed=False), value.soft)


def is_majority(line: Line, start: int, end: int, value: NumberValue) -> bool:
    """ "a majority of just nine", "by a mere nine votes", "a nine-vote majority"."""
    if value.quantity is not Quantity.COUNT or value.noun not in {"", "vote", "seat"}:
        return False
    at = start - 1
    while line.at(at).lower in _ONLY:
        at -= 1
    if line.words(at - 1, at + 1) in {("majority", "of"), ("margin", "of")}:
        return True
    if value.noun and line.at(end).lower in {"majority", "margin"}:
        return True
    misses = line.at(end).lower == "to"  # "failed by three votes to reach the 76 that were needed"
    return value.noun == "vote" and not misses and line.at(at).lower == "by" and bool(line.verbs & _DECIDED)


def unopposed(line: Line, *, sure: bool = False) -> NumberValue:
    """A vote that all cast one way: against it where it was rejected; `sure` where the text says none was against."""
    none = Interval(0.0, 0.0)
    return _votes(Ballot(ayes=none) if _outcome(line) < 0 and not sure else Ballot(noes=none), soft=False)


def is_voter(lexeme: Lexeme) -> bool:
    """ "member", "judges", "senator"."""
    return stem(lexeme.token.lemma) in _VOTERS


def with_side(line: Line, start: int, end: int, value: NumberValue) -> NumberValue:
    """The value with the side its voters took, where they are voters and take one."""
    if value.quantity not in {Quantity.COUNT, Quantity.SHARE} or value.noun not in _VOTERS:
        return value
    side = _side(line, start, end)
    votes, members = counted(value), None if value.whole is None else value.whole.interval
    if not side or votes is None:
        return value
    ballot = Ballot(ayes=votes, members=members) if side > 0 else Ballot(noes=votes, members=members)
    return replace(value, ballot=ballot)


def counted(value: NumberValue) -> Interval | None:
    """The range of things a count or a share of a known whole comes to."""
    if value.quantity is Quantity.COUNT:
        return value.interval
    whole = value.whole
    if whole is None or whole.exact is None:
        return None
    return value.interval.times(whole.exact / 100)


def _side(line: Line, start: int, end: int) -> int:
    """+1 for, -1 against: from the words after the phrase up to the clause's end, or "by" before it."""
    for index in range(end, min(end + 10, len(line))):
        lexeme = line[index]
        if lexeme.lower in {".", ";", ","} or lexeme.token.dep == "mark":
            break
        if lexeme.lower in {"against", "down"} or lexeme.token.lemma in _AGAINST:
            return -1
        if lexeme.lower in {"favour", "favor", "for"} or lexeme.token.lemma in _FOR:
            return 1
        if line.words(index, index + 2) in {("said", "yes"), ("said", "no")}:
            return 1 if line.at(index + 1).lower == "yes" else -1
    before = line.at(start - 2).token
    if line.at(start - 1).lower == "by" and before.tag == "VBN":
        return 1 if before.lemma in _FOR else -1 if before.lemma in _AGAINST else 0
    return 0
