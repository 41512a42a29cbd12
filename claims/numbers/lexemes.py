"""The words, figures and signs of a sentence, cut finer than the parser's tokens ("1.3bn", "54-year-old")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from claims.model import Parse, Span, Token

_LEXEME = re.compile(
    r"\d{1,3}(?:,\d{2,3}){0,8},\d{3}(?!\d)(?:\.\d+)?"  # 1,500; 12,34,567
    r"|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3}){1,8}(?!\d)"  # thin or hard spaces between groups
    r"|\d+(?:\.\d+)?"
    r"|[^\W\d_]+"
    r"|\S"
)


def vocabulary(text: str) -> frozenset[str]:
    """The words of a text, for tables of words."""
    return frozenset(text.split())


NOTHING = Token(text="", span=Span(0, 0), lemma="", pos="", tag="", dep="", head=0)
DASHES = frozenset("-\u2010\u2011\u2013\u2014\u2212")


@dataclass(frozen=True, slots=True)
class Lexeme:
    """One word, figure or sign.

    Attributes:
        span: Characters of the article.
        glued: No space stands before it.
        token: The parser's token that covers its first character.
        index: That token's place in the parse.
    """

    text: str
    lower: str
    span: Span
    glued: bool
    token: Token
    index: int

    @property
    def number(self) -> float | None:
        """The figure in digits that it is, if it is one of at most 15 digits."""
        if not self.text[:1].isdigit() or not self.text[0].isascii():
            return None
        digits = re.sub(r"[^\d.]", "", self.text)
        return float(digits) if len(digits) <= 16 else None

    @property
    def decimals(self) -> int:
        """Digits after the point."""
        return len(self.text.partition(".")[2]) if self.text[:1].isdigit() else 0


class Line(tuple[Lexeme, ...]):
    """The lexemes of one sentence; asking beyond either end gives an empty lexeme."""

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """Base forms of all its words."""
        return frozenset(lexeme.token.lemma for lexeme in self)

    @cached_property
    def verbs(self) -> frozenset[str]:
        """Base forms of its verbs."""
        return frozenset(lexeme.token.lemma for lexeme in self if lexeme.token.pos == "VERB")

    @cached_property
    def numerals(self) -> dict[int, Any]:
        """What `words.numeral` has found, by where it begins; many readers ask about each place."""
        return {}

    def at(self, index: int) -> Lexeme:
        """The lexeme there, or an empty one."""
        return self[index] if 0 <= index < len(self) else EMPTY

    def words(self, start: int, end: int) -> tuple[str, ...]:
        """Lower-case words from `start` up to `end`, cut at both ends of the line."""
        return tuple(lexeme.lower for lexeme in self[max(start, 0) : max(end, 0)])

    def span(self, start: int, end: int) -> Span:
        """Characters of the lexemes from `start` up to `end`."""
        return Span(self[start].span.start, self[end - 1].span.end)


EMPTY = Lexeme("", "", Span(0, 0), False, NOTHING, -1)


def lex(parse: Parse) -> Line:
    """The lexemes of a parsed sentence, each with the token that covers it."""
    base, text, tokens = parse.sentence.span.start, parse.sentence.text, parse.tokens
    found, at = [], 0
    for match in _LEXEME.finditer(text):
        start = base + match.start()
        while at + 1 < len(tokens) and tokens[at + 1].span.start <= start:
            at += 1
        found.append(_lexeme(match, base, text, tokens, at))
    return Line(found)


def _lexeme(match: re.Match[str], base: int, text: str, tokens: Sequence[Token], at: int) -> Lexeme:
    start, end = match.span()
    return Lexeme(
        text=match[0],
        lower="-" if match[0] in DASHES else match[0].lower(),
        span=Span(base + start, base + end),
        glued=start > 0 and not text[start - 1].isspace(),
        token=tokens[at] if tokens else NOTHING,
        index=at,
    )
