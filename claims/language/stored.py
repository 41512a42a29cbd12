"""Parses as bytes and back, so that a text need be parsed only once: JSON, positions counted from the sentence."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from claims.model import Entity, Parse, Sentence, Span, Token

_TOKEN = attrgetter("text", "lemma", "pos", "tag", "dep", "head", "entity")


def dumped(parses: Sequence[Parse]) -> bytes:
    """The parses of one article's sentences, without their places in it."""
    rows = []
    for parse in parses:
        base = parse.sentence.span.start
        tokens = [(t.span.start - base, t.span.end - base, *_TOKEN(t)) for t in parse.tokens]
        entities = [(e.span.start - base, e.span.end - base, e.text, e.label) for e in parse.entities]
        rows.append((tokens, entities))
    return zlib.compress(json.dumps(rows, separators=(",", ":")).encode(), 1)


def loaded(stored: bytes, sentences: Sequence[Sentence]) -> tuple[Parse, ...]:
    """The parses from which `stored` was made, for sentences of the same texts."""
    rows = json.loads(zlib.decompress(stored))
    return tuple(_parse(sentence, *row) for sentence, row in zip(sentences, rows, strict=True))


def _parse(sentence: Sentence, tokens: Sequence[Sequence[Any]], entities: Sequence[Sequence[Any]]) -> Parse:
    base = sentence.span.start
    return Parse(
        sentence,
        tuple(Token(text, Span(start + base, end + base), *rest) for start, end, text, *rest in tokens),
        tuple(Entity(text, Span(start + base, end + base), label) for start, end, text, label in entities),
    )
