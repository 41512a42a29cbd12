"""Votes without a vote against: "unanimously", "without a dissenting vote", "nobody voted against it"."""

from __future__ import annotations

from claims.numbers import ballots
from claims.numbers.lexemes import Line, vocabulary
from claims.numbers.quantities import Reading

_DECIDING = vocabulary(
    """
    vote pass approve reject adopt rule decide agree elect back endorse convict acquit ratify uphold overturn choose
    select carry accept oppose dismiss confirm resolve overrule find
    """
)
_DECISIONS = vocabulary("vote decision verdict ruling approval resolution choice judgment judgement")
_NOBODY = vocabulary("no nobody none")
_WITHOUT = frozenset({("without",), ("with", "no")})
_OPPOSITION = vocabulary("dissent opposition objection dissenter")
_CASTING = vocabulary("vote voice ballot")
_NOT_QUITE = vocabulary("nearly almost hardly far near")
_CONTRARY = frozenset({"dissenting", "opposing", "contrary"})
_NEAR = 3  # words between "unanimously" and its verb
_CLAUSE = 7  # words between "nobody" and "voted against"


def unanimity(line: Line) -> list[Reading]:
    """Every phrase of the sentence that says that all voted one way."""
    found = [_unanimous(line, at) or _unopposed(line, at) or _nobody(line, at) for at in range(len(line))]
    return [reading for reading in found if reading is not None]


def _unanimous(line: Line, at: int) -> Reading | None:
    near = line[max(at - _NEAR, 0) : at + _NEAR + 1]
    if any(x.token.dep == "neg" or x.lower in _NOT_QUITE for x in near):
        return None
    if line[at].lower == "unanimously":
        said = any(x.token.pos == "VERB" and x.token.lemma in _DECIDING for x in near)
    elif line[at].lower == "unanimous":
        said = any(x.token.lemma in _DECISIONS for x in near) or bool({"judge", "juror", "jury"} & line.lemmas)
    else:
        return None
    return Reading(at, at + 1, ballots.unopposed(line)) if said else None


def _unopposed(line: Line, at: int) -> Reading | None:
    """ "Without a dissenting vote", "with no votes against", "without opposition"."""
    length = next((n for n in (1, 2) if line.words(at, at + n) in _WITHOUT), 0)
    if not length or not ballots.is_vote(line):
        return None
    at_noun = at + length + (line.at(at + length).lower in {"a", "any", "one"})
    at_noun += line.at(at_noun).lower == "single" and line.at(at_noun + 1).lower in _CONTRARY
    if line.at(at_noun).token.lemma in _OPPOSITION:
        return Reading(at, at_noun + 1, ballots.unopposed(line))
    if line.at(at_noun).lower in _CONTRARY | {"single"} and line.at(at_noun + 1).token.lemma in _CASTING:
        return Reading(at, at_noun + 2, ballots.unopposed(line))
    if line.at(at_noun).token.lemma in _CASTING and line.at(at_noun + 1).lower == "against":
        return Reading(at, at_noun + 2, ballots.unopposed(line))
    return None


def _nobody(line: Line, at: int) -> Reading | None:
    """ "Nobody voted against it", "no member of the board opposed the plan"."""
    if line[at].lower not in _NOBODY:
        return None
    if line[at].lower == "no" and line.at(at + 1).lower != "one" and not ballots.is_voter(line.at(at + 1)):
        return None
    for end in range(at + 1, min(at + _CLAUSE, len(line))):
        if line[end].lower in {",", ";", "but", "and", "that", "who"}:
            return None
        if line.words(end, end + 2) == ("voted", "against"):
            return Reading(at, end + 2, ballots.unopposed(line, sure=True))
        if line[end].lower in {"opposed", "dissented", "objected"} and ballots.is_vote(line):
            return Reading(at, end + 1, ballots.unopposed(line, sure=True))
    return None
