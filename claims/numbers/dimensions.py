"""Which dimension a length is of: "92 metres high", "at a depth of 11 metres", "nine kilometres off the island"."""

from __future__ import annotations

from claims.numbers.lexemes import Line, vocabulary

_AFTER = {
    "height": "high tall",
    "altitude": "up",
    "depth": "deep down underground underwater",
    "width": "wide across broad",
    "length": "long",
    "thickness": "thick",
    "distance": "away off from outside inland offshore east west north south north-east northeast northwest "
    "southeast southwest upstream downstream",
}
_BEFORE = {
    "height": "height",
    "altitude": "altitude elevation",
    "depth": "depth",
    "width": "width breadth diameter",
    "length": "length",
    "thickness": "thickness",
    "distance": "distance radius",
}
_FILLING = vocabulary("water snow mud ice rubble")
_SAME = ({"height", "altitude"},)


def _by_word(table: dict[str, str]) -> dict[str, str]:
    return {word: name for name, words in table.items() for word in words.split()}


_NAMED_AFTER, _NAMED_BEFORE = _by_word(_AFTER), _by_word(_BEFORE)


def dimension(line: Line, start: int, end: int, noun: str) -> str:
    """The dimension that the words around a length name; "" where they name none."""
    before, after = line.words(start - 2, start), line.words(end, end + 2)
    if before[-1:] == ("of",) and before[0] in _NAMED_BEFORE:
        return _NAMED_BEFORE[before[0]]
    if after[:1] == ("in",):
        return _NAMED_BEFORE.get(after[-1], "")
    if after[:1] and after[0] in _NAMED_AFTER:
        return _NAMED_AFTER[after[0]]
    if after in {("above", "sea"), ("above", "the"), ("over", "the"), ("into", "the")}:
        return "altitude"
    return "depth" if after[:1] == ("below",) or noun in _FILLING else ""


def differ(left: str, right: str) -> bool:
    """True for two known dimensions of which a thing may have both."""
    return bool(left and right and left != right and {left, right} not in _SAME)
