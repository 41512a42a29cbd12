"""The three costly functions of a text - parsing, embedding, NLI scores - with their results kept in a cache.

A result's key holds all that it depends on: the texts, the model's content, the releases of the libraries and the code
that makes it. What comes from the cache is bit for bit what would be computed.
"""

from __future__ import annotations

import platform
import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import ModuleType
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from checker import sessions, similarity
from checker.cache import Cache, key
from checker.model import NliScores, Scorer
from checker.nli import labels, onnx, windows
from claims.language import pipeline, stored
from claims.model import Article, Document, Sentence

SCORES = struct.Struct("<3d")
VECTOR = np.dtype("<f4")
UTF8 = ("utf-8", "surrogatepass")


@dataclass(frozen=True, slots=True)
class Reader:
    """How the text of an article is parsed, and how texts are embedded (float32 [n_texts, 384])."""

    parse: Callable[[Article, Sequence[Sentence]], Document] = pipeline.parse
    embed: Callable[[Sequence[str]], NDArray[np.float32]] = similarity.embed


def reader(kept: Cache | None) -> Reader:
    """A reader that parses and embeds no text twice, where there is a cache."""
    if kept is None:
        return Reader()
    return Reader(lambda article, sentences: _parsed(kept, article, sentences), lambda texts: _embedded(kept, texts))


def lasting(scorer: Scorer, kept: Cache | None) -> Scorer:
    """A scorer whose scores are kept, or the scorer itself where they depend on more than texts and model."""
    if kept is None or not isinstance(scorer, Identified):
        return scorer
    return KeptScorer(scorer, kept, scorer.identity)


@runtime_checkable
class Identified(Protocol):
    """A scorer whose scores depend on nothing but the texts and what `identity` is a digest of."""

    @property
    def identity(self) -> bytes:
        """Digest of the model's content."""


class KeptScorer:
    """A scorer that asks its model for no pair whose score is kept."""

    def __init__(self, scorer: Scorer, kept: Cache, identity: bytes) -> None:
        self._scorer = scorer
        self._kept = kept
        self._identity = identity

    @property
    def name(self) -> str:
        """That of the model."""
        return self._scorer.name

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[NliScores]:
        """One score a pair, in order."""
        keys = [key(b"scores", _network(), self._identity, *(text.encode(*UTF8) for text in pair)) for pair in pairs]
        known = {name: NliScores(*SCORES.unpack(value)) for name, value in self._kept.get(keys).items()}
        new = {name: pair for name, pair in zip(keys, pairs, strict=True) if name not in known}
        fresh = dict(zip(new, self._scorer.score([*new.values()]), strict=True))
        self._kept.put({name: SCORES.pack(s.entailment, s.neutral, s.contradiction) for name, s in fresh.items()})
        self._kept.tally.update(computed=len(fresh), recalled=len(known))
        known |= fresh
        return [known[name] for name in keys]


def _parsed(kept: Cache, article: Article, sentences: Sequence[Sentence]) -> Document:
    name = key(b"parses", _pipeline(), *(sentence.text.encode(*UTF8) for sentence in sentences))
    if known := kept.get([name]):
        return Document(article, stored.loaded(known[name], sentences))
    document = pipeline.parse(article, sentences)
    kept.put({name: stored.dumped(document.parses)})
    return document


def _embedded(kept: Cache, texts: Sequence[str]) -> NDArray[np.float32]:
    names = {text: key(b"vector", _encoder(), text.encode(*UTF8)) for text in texts}
    known = {name: np.frombuffer(value, VECTOR) for name, value in kept.get([*names.values()]).items()}
    new = [text for text, name in names.items() if name not in known]
    fresh = {names[text]: vector for text, vector in zip(new, similarity.embed(new), strict=True)}
    kept.put({name: vector.astype(VECTOR).tobytes() for name, vector in fresh.items()})
    known |= fresh
    return np.stack([known[names[text]] for text in texts]) if texts else similarity.embed(())


@cache
def _machine() -> bytes:
    """What computes: the processor's family and onnxruntime's release."""
    return key(platform.machine().encode(), _release("onnxruntime"), _code(sessions))


@cache
def _network() -> bytes:
    return key(_machine(), *map(_code, (onnx, windows, labels)))


@cache
def _encoder() -> bytes:
    return key(_machine(), similarity.identity().encode(), similarity.TOKENIZER.read_bytes(), _code(similarity))


@cache
def _pipeline() -> bytes:
    return key(*map(_release, ("spacy", "thinc", *pipeline.PIPELINES)), _code(pipeline), _code(stored))


def _release(library: str) -> bytes:
    try:
        return version(library).encode()
    except PackageNotFoundError:
        return b""


def _code(module: ModuleType) -> bytes:
    return Path(module.__file__).read_bytes() if module.__file__ else b""
