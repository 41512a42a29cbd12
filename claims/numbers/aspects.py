"""What a figure is of: a level, what comes on top, what is left, by how much one thing is ahead of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims.numbers.lexemes import Line
from claims.numbers.quantities import Aspect
from claims.numbers.tables import ORDINALS
from claims.numbers.units import PERIODS

if TYPE_CHECKING:
    from claims.numbers.chunks import Chunk

_FURTHER = frozenset({"another", "further", "additional", "extra", "other", "fellow"})
_GAP = frozenset({"short", "ahead", "behind", "clear", "adrift", "later", "earlier", "back"})
_LEADING = frozenset({"win", "fail", "lead", "beat", "trail", "defeat", "miss"})
_REACH = 6  # words back to the verb: "won the general classification by 41 seconds"
FORMER_WORDS = frozenset({"old", "previous", "former", "earlier", "last"})
ASKING = frozenset({"ask", "seek", "demand", "want", "request"})
_RECORDS = frozenset({"record", "best", "mark", "high", "low", "peak", "figure", "level", "estimate", "count", "toll"})
_YEAR_BEFORE = frozenset({"earlier", "before", "ago", "last", "previous"})
_BREAKS = frozenset({";", ":", "with", "to", "by", "and", "but"})
_RECORD_REACH = 6  # words back to the old record: "the previous record, set in Oslo, of"
_SUBJECT_REACH = 12  # words back to "each": "each of the evicted families is to get 200 euros"
_LEFT = (
    ("to", "go"),
    ("left",),
    ("from", "the", "end"),
    ("from", "the", "finish"),
    ("before", "the", "end"),
    ("from", "time"),
)


def aspect(line: Line, chunk: Chunk) -> Aspect:
    """Total, remainder, extra or lead: read from the words on both sides of the figure."""
    before = {line.at(chunk.start - 1).lower, line.at(chunk.figure - 1).lower}
    between = line.words(chunk.numeral.end, chunk.end)
    if before & _FURTHER or (chunk.unit is None and set(between) & {"more", "fewer", "less", "others", *_FURTHER}):
        return Aspect.FURTHER
    if line.at(chunk.end).lower == "more" and line.at(chunk.end + 1).lower != "than":
        return Aspect.FURTHER
    rest = chunk.end + (line.at(chunk.end).lower == "still")
    if "remaining" in before or any(line.words(rest, rest + len(words)) == words for words in _LEFT):
        return Aspect.LEFT
    if _is_gap(line, chunk):
        return Aspect.GAP
    if chunk.aspect is not Aspect.LEVEL:
        return chunk.aspect
    if _is_share(line, chunk):
        return Aspect.EACH
    if _is_former(line, chunk):
        return Aspect.FORMER
    return Aspect.ASKED if _is_asked(line, chunk) else chunk.aspect


def _is_former(line: Line, chunk: Chunk) -> bool:
    """ "The old record of 46.3", "up from 12", "compared with 20 million a year earlier"."""
    before, after = line.words(chunk.start - _RECORD_REACH, chunk.start), line.words(chunk.end, chunk.end + 3)
    if before[-2:] in {("up", "from"), ("down", "from")}:
        return True
    if before[-1:] == ("against",) or before[-2:] in {("compared", "with"), ("compared", "to")}:
        return bool(set(after) & _YEAR_BEFORE) or _names_year(after)
    if before[-1:] == ("after",) and _names_year(after):
        return True
    near = before[max((i + 1 for i, word in enumerate(before) if word in _BREAKS), default=0) :]
    old = set(near) & FORMER_WORDS or line.words(chunk.end + 1, chunk.end + 3) == ("had", "stood")
    return bool(set(near) & _RECORDS and old)


def _names_year(words: tuple[str, ...]) -> bool:
    return words[:1] == ("in",) and words[1:2] != () and words[1].isdigit() and len(words[1]) == 4


def _is_asked(line: Line, chunk: Chunk) -> bool:
    """ "The prosecution had asked for 18 years", "the union wants eight percent"."""
    if chunk.unit is None or chunk.unit.symbol not in {"s", "%"}:
        return False
    if line.words(chunk.end, chunk.end + 2) == ("was", "what"):
        return any(lexeme.token.lemma in ASKING for lexeme in line[chunk.end + 2 : chunk.end + _RECORD_REACH + 2])
    at = chunk.start - 1 - (line.at(chunk.start - 1).lower == "for")
    return line.at(at).token.pos == "VERB" and line.at(at).token.lemma in ASKING


def _is_share(line: Line, chunk: Chunk) -> bool:
    """ "Each inhabitant cost the state 270 dollars", "four passengers in each": the part of one of several."""
    if chunk.per:
        return False
    rest = chunk.end + 2 * (line.words(chunk.end, chunk.end + 2) == ("of", "them"))
    if line.at(rest).token.pos == "ADP" and line.at(rest + 1).lower == "each":
        return True
    verbs = False
    for at in range(chunk.start - 1, max(chunk.start - _SUBJECT_REACH, -1), -1):
        lexeme = line[at]
        if lexeme.lower in {",", ";", ".", "and", "but"}:
            return False
        if lexeme.lower in {"each", "every"}:
            return (
                verbs
                and line.at(at + 1).lower not in ORDINALS
                and line.at(at + 1).token.pos in {"NOUN", "ADJ", "ADP"}
                and line.at(at + 1).lower not in PERIODS
            )
        verbs = verbs or lexeme.token.pos in {"VERB", "AUX"}
    return False


def _is_gap(line: Line, chunk: Chunk) -> bool:
    """ "Four short of it", "45 more than she has", "two years younger", "won by 41 seconds"."""
    after = line.at(chunk.end)
    if after.lower in _GAP or after.lower in {"more", "fewer"} or (after.token.tag == "JJR" and after.lower != "less"):
        return True
    if line.at(chunk.start - 1).lower != "by":
        return False
    before = line[max(chunk.start - _REACH, 0) : chunk.start]
    verbs = [lexeme.token for lexeme in before if lexeme.token.pos == "VERB"]
    return bool(verbs) and verbs[-1].lemma in _LEADING
