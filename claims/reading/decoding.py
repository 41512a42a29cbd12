"""Bytes -> text: UTF-8, UTF-16 and UTF-32 by their marks, Windows-1252 and Latin-1 with a warning."""

from __future__ import annotations

import codecs

from claims.errors import ArticleError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FALLBACK = "is not UTF-8 and was read as {}; save it as UTF-8 if letters look wrong"


def decode(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The text, and a warning where the encoding was guessed.

    Raises:
        ArticleError: The bytes are no text, or damaged.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strictly(data[len(bom) :], encoding, name), ()
    if b"\0" in data:
        guess = _wide(data)
        if guess is None:
            raise ArticleError(f"{name}: is binary, not text; give a plain text file")
        return _strictly(data, guess, name), (f"{name}: has no byte order mark and was read as {guess.upper()}",)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _single_byte(data, name)


def _wide(data: bytes) -> str | None:
    """UTF-16 byte order by where the NULs of mostly Latin letters fall; None for anything else."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    half = len(data) // 2
    if len(data) % 2 or max(even, odd) < 0.4 * half or min(even, odd) > 0.02 * half:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ArticleError(f"{name}: is damaged {encoding.upper()} text; save it as UTF-8") from error


def _single_byte(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    controls = sum(data.count(byte) for byte in range(32) if byte not in b"\t\n\v\f\r\x1b")
    if controls > len(data) * 0.01:
        raise ArticleError(f"{name}: is binary, not text; give a plain text file")
    try:
        return data.decode("cp1252"), (f"{name}: {_FALLBACK.format('Windows-1252')}",)
    except UnicodeDecodeError:
        return data.decode("latin-1"), (f"{name}: {_FALLBACK.format('Latin-1')}",)
