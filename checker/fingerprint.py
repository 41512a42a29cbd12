"""What makes a finding the same finding from one run to the next."""

from __future__ import annotations

import hashlib
import os
import re
from functools import lru_cache
from pathlib import Path

from claims.model import Claim

NEAR_WORDS = 4  # words on either side of the phrase that tell one "three" of a file from another
_WORD = re.compile(r"\w+")


def fingerprint(kind: str, a: Claim, b: Claim) -> str:
    """16 hex digits from type, files, phrases and the words beside them.

    The same when lines move, when other clauses of the sentence are edited, when punctuation or markup changes,
    when the articles swap, and however the files' paths were given.
    """
    sides = sorted("\x1f".join((project_path(c.sentence.article.path), *_words(c))) for c in (a, b))
    return hashlib.sha256("\x1e".join((kind, *sides)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _words(claim: Claim) -> tuple[str, str, str]:
    """The words before, of and after the phrase."""
    sentence, start = claim.sentence.text, claim.sentence.span.start
    before = _folded(sentence[: max(claim.span.start - start, 0)])[-NEAR_WORDS:]
    after = _folded(sentence[claim.span.end - start :])[:NEAR_WORDS]
    return " ".join(before), " ".join(claim.text.split()), " ".join(after)


def _folded(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def project_path(path: str) -> str:
    """The file's path from the root of its git repository, else from the working folder; else its bare name.

    A name that belongs to no file, such as "<stdin>", stays as it is.
    """
    try:
        real = Path(os.path.realpath(path))
        if not real.is_file():
            return path
    except (OSError, ValueError):  # a name longer than the system allows, or with characters that no file's name has
        return path
    root = _repository(str(real.parent)) or os.path.realpath(os.getcwd())
    return real.relative_to(root).as_posix() if real.is_relative_to(root) else real.name


@lru_cache(maxsize=1024)
def _repository(folder: str) -> str | None:
    parents = (Path(folder), *Path(folder).parents)
    return next((str(parent) for parent in parents if (parent / ".git").exists()), None)
