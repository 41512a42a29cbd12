"""Whether a figure says by how much something moved, and which way: "fell by a quarter", "27 percent more"."""

from __future__ import annotations

from dataclasses import replace

from claims.numbers.chunks import Chunk
from claims.numbers.lexemes import Lexeme, Line, vocabulary
from claims.numbers.quantities import Aspect
from claims.numbers.words import Form

UP_WORDS = vocabulary(
    """
    rise grow increase climb jump surge soar gain advance expand improve up growth more higher above premium
    raise lift boost accelerate add strengthen leap rally appreciate dear longer large faster excess swell
    mount overrun outstrip extra hike
    """
)
DOWN_WORDS = vocabulary(
    """
    fall drop decline decrease shrink cut reduce lower lose slump plunge tumble sink slip weaken contract
    slash dip slow trim down less few low small reduction loss cheap discount below depreciate shorten
    narrow slide crash ease shed retreat subside short fewer
    """
)
_BY = frozenset({"by", "of"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_LEVEL = frozenset({"to", "at"})
_INTRANSITIVE = vocabulary(
    """
    rise grow climb jump surge soar fall drop decline slump plunge tumble sink slip dip increase gain
    decrease shrink retreat subside expand swell
    """
)


def with_change(line: Line, chunk: Chunk) -> Chunk:
    """The chunk with its direction, where it is the size of a change."""
    direction, end = _after(line, chunk)
    if direction and _relative(chunk):
        return replace(chunk, direction=direction, end=end, aspect=Aspect.CHANGE)
    if chunk.per or chunk.aspect is not Aspect.LEVEL:
        return chunk
    direction = _before(line, chunk)
    if direction:
        return replace(chunk, direction=direction, aspect=Aspect.CHANGE)
    return chunk


def _relative(chunk: Chunk) -> bool:
    """A share or a number of points; other figures change only by "by", "up" and "down"."""
    if chunk.unit is not None:
        return chunk.unit.symbol in {"%", "pp"}
    return chunk.numeral.form is Form.FRACTION


def sign(lexeme: Lexeme) -> int:
    """+1 for a word of rising, -1 for one of falling, 0 for another."""
    names = {lexeme.lower, lexeme.token.lemma}
    return (1 if names & UP_WORDS else 0) - (1 if names & DOWN_WORDS else 0)


def _after(line: Line, chunk: Chunk) -> tuple[int, int]:
    """ "27 percent more", "a quarter higher", "a 5 percent rise"."""
    at = chunk.end if chunk.noun_at is None else chunk.numeral.end + (0 if chunk.unit is None else 1)
    if line.words(chunk.end, chunk.end + 2) == ("on", "top"):
        return 1, chunk.end + 2
    for index in (at, at + 1):
        lexeme = line.at(index)
        if lexeme.lower in {"of", ",", ".", "to", "in", "by", "and", "from"}:
            break
        found = sign(lexeme)
        comparative = lexeme.token.tag in {"JJR", "RBR"}
        noun = lexeme.token.pos in {"NOUN"} and index == at
        if found and (comparative or noun or lexeme.lower in {"less", "more", "up", "down", "fewer"}):
            return found, max(index + 1, chunk.end)
    return 0, chunk.end


def _before(line: Line, chunk: Chunk) -> int:
    """ "fell by", "down", "rose 3.0 percent", "a cut of"."""
    before = line.at(chunk.start - 1)
    if before.lower in {"up", "down"} and line.at(chunk.start).lower != "to" and before.token.dep != "prt":
        return sign(before)
    if before.lower in _LEVEL:
        return 0
    if before.lower in _BY:
        return _governing(line, chunk.start - 2, _relative(chunk) or before.lower == "by", before.lower)
    if _relative(chunk) and before.token.pos in {"VERB", "ADV"}:
        at = chunk.start - 1 - (before.token.pos == "ADV")
        verb = line.at(at)
        return sign(verb) if verb.token.pos == "VERB" else 0
    if chunk.unit is not None and (chunk.unit.symbol == "s" or chunk.noun):
        return 0
    if _is_height(line, chunk):
        return 0
    verb = before if before.token.pos != "ADV" else line.at(chunk.start - 2)
    return sign(verb) if verb.token.lemma in _INTRANSITIVE and verb.token.pos == "VERB" else 0


def _is_height(line: Line, chunk: Chunk) -> bool:
    """ "Ash rose 6,500 metres above the crater": how far up it was, not by how much it grew."""
    after = line.words(chunk.end, chunk.end + 2)
    length = chunk.unit is not None and chunk.unit.symbol == "m"
    if length and line.at(chunk.start - 1).token.lemma in {"jump", "leap"}:
        return True
    return length and after[:1] != () and after[0] in {"above", "over", "into", "high", "up"} and after[1:] != ("last",)


def _governing(line: Line, at: int, wide: bool, preposition: str) -> int:
    """The nearest word of change to the left; right at "of", within its clause at "by"."""
    if not wide:
        return 0
    reach = 8 if preposition == "by" else 1
    for index in range(at, max(at - reach, -1), -1):
        if line[index].lower in {",", ";", "."}:
            return 0
        if found := sign(line[index]):
            return found
        if line[index].token.pos == "VERB" and line[index].token.tag in _FINITE:
            return 0
    return 0
