"""The words in which one passage departs from another, for marking them."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from checker.model import Place
from checker.view import says_it_all
from claims.model import Span

# Beyond this many words a passage is no sentence, and comparing word by word would be slow.
MAX_WORDS = 400
# Below this share of common words (SequenceMatcher.ratio) nearly all would be marked, which marks nothing.
MIN_ALIKE = 0.4
_WORD = re.compile(r"\w+(?:[.,'’-]\w+)*")


def differing(text: str, other: str) -> tuple[Span, ...]:
    """Stretches of `text` whose words `other` does not have in that place; none where little is alike."""
    words, others = list(_WORD.finditer(text)), _WORD.findall(other.lower())
    if max(len(words), len(others)) > MAX_WORDS:
        return ()
    matcher = SequenceMatcher(None, [word[0].lower() for word in words], others, autojunk=False)
    if matcher.ratio() < MIN_ALIKE:
        return ()
    return tuple(
        Span(words[first].start(), words[last - 1].end())
        for operation, first, last, _, _ in matcher.get_opcodes()
        if operation in {"delete", "replace"}
    )


def marked(place: Place, against: Place) -> tuple[Span, ...]:
    """The phrase within its sentence; of a phrase that is the whole sentence, the words that differ."""
    if says_it_all(place):
        return differing(place.text, against.text)
    start = place.start - place.sentence_start
    span = Span(start, start + len(place.phrase))
    return (span,) if place.text[span.start : span.end] == place.phrase else ()
