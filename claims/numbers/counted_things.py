"""The noun that a figure counts: over adjectives and compounds to the head of the phrase."""

from __future__ import annotations

from claims.numbers.lexemes import Lexeme, Line

NOUN_POS = frozenset({"NOUN", "PROPN"})
_SKIPPED_POS = frozenset({"ADJ", "ADV", "VERB", "NUM"})
_STATES = frozenset({"dead", "injured", "wounded", "missing", "killed", "hurt", "others", "unemployed", "jobless"})
_NOT_COUNTED = frozenset({"-", "half", "yesterday", "today", "tomorrow", "tonight"})


def noun_after(line: Line, at: int) -> int | None:
    """Where the noun stands that the words from `at` on lead to, over adjectives and the like."""
    for index in range(at, min(at + 7, len(line))):
        token = line[index].token
        if line[index].lower in _STATES and line.at(index + 1).token.pos not in NOUN_POS:
            return index
        if _in_compound(line, index, at):
            continue
        if token.pos in NOUN_POS and line[index].lower not in _NOT_COUNTED:
            while _continues(line.at(index + 1)) or (
                line.at(index + 1).lower == "-" and line.at(index + 2).token.pos in NOUN_POS
            ):
                index += 1  # noqa: PLW2901
            return index
        if not _may_skip(line, index, at):
            return None
    return None


def _continues(lexeme: Lexeme) -> bool:
    """A noun that goes on the phrase; "two men Monday" ends before the day."""
    token = lexeme.token
    return token.pos in NOUN_POS and (token.pos == "NOUN" or token.entity not in {"DATE", "TIME"})


def _in_compound(line: Line, index: int, start: int) -> bool:
    """Either half of "water-dropping", "Zurich-based": no thing counted."""
    tags = {"VBG", "VBN", "JJ"}
    if line.at(index + 1).lower == "-" and line.at(index + 1).glued:
        return line.at(index + 2).token.tag in tags
    return line[index - 1].lower == "-" and index > start + 1 and line[index].token.tag in tags


def _may_skip(line: Line, index: int, start: int) -> bool:
    lexeme = line[index]
    if lexeme.lower in {"next", "last"}:
        return False  # "two more next year"
    if lexeme.lower in {"-", "’", "'"}:
        return lexeme.glued
    if lexeme.lower == "and":
        return index > start and line[index - 1].token.pos == line.at(index + 1).token.pos == "ADJ"
    if lexeme.token.pos == "NUM" or lexeme.text[0].isdigit():
        return False
    if lexeme.token.pos == "VERB":
        return lexeme.token.tag in {"VBN", "VBG"} and lexeme.token.dep in {"amod", "compound"}
    return lexeme.token.pos in _SKIPPED_POS and (index > start or lexeme.token.tag not in {"RB"})
