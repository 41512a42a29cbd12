"""Foreign text made safe to print: what would act on a terminal or a build log is shown instead."""

from __future__ import annotations

import re
import unicodedata

# Hidden although Unicode calls them letters or symbols: Hangul fillers and the blank Braille pattern.
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_UNSEEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_SUSPECT = re.compile(r"[^\x20-\x7e\xa1-\xac\xae-\u02ff]")
_WHITESPACE = re.compile(r"[ \t\r\n]+")
# Commands that a build obeys in its log: `::error` at the start of a line, and anywhere in it `##[error]` (GitHub),
# `##vso[task.complete]` (Azure Pipelines), `##teamcity[message]`.
_WORKFLOW_COMMAND = re.compile(r"(?<!\S):(?=:\w)|#(?=#(?:vso|teamcity)?\[)")
_OUT_OF_JSON = re.compile(r"[^\x00-\x7e\xa1-\xac\xae-\u02ff]|(?<=##)\[|(?<=##vso)\[|(?<=##teamcity)\[")


def unseen(character: str) -> bool:
    """True for control, formatting, surrogate, private and unassigned characters, and blank letters."""
    return unicodedata.category(character) in _UNSEEN_CATEGORIES or character in _BLANK


def visible(text: str) -> str:
    """The text with every unseen character spelled out and nothing in it that a terminal or runner obeys.

    ASCII controls become their control pictures (ESC is "␛"), others their code point ("<U+202E>").
    """
    return _WORKFLOW_COMMAND.sub(lambda match: f"{match[0]} ", _SUSPECT.sub(_show, text))


def visible_line(text: str) -> str:
    """As `visible`, with line breaks and runs of white space as one space: for wrapped prose."""
    return visible(_WHITESPACE.sub(" ", text))


def encodable(json_text: str) -> str:
    """JSON text with unseen characters as \\u escapes: same meaning, safe to print, always valid UTF-8."""
    return _OUT_OF_JSON.sub(_escape, json_text)


def _show(match: re.Match[str]) -> str:
    character = match[0]
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if unseen(character):
        return f"<U+{code:04X}>"
    return " " if unicodedata.category(character) == "Zs" else character


def _escape(match: re.Match[str]) -> str:
    if match[0] == "[":
        return "\\u005b"
    if not unseen(match[0]):
        return match[0]
    units = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))
