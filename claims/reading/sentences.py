"""Article -> its sentences with their spans; Punkt decides on full stops, the rules here on all around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claims.errors import ArticleError
from claims.model import Article, Sentence, Span
from claims.reading.prose import is_headline
from claims.reading.punkt import tokenizer

WORD_SPAN = 40  # characters of a word that are looked at on either side of a full stop
MAX_CHARACTERS = 1000  # of a sentence read whole; the longest of 8,879 in ECB+ and Wikinews has 530
MAX_SENTENCES = 20_000  # of one article; a file of 1 MB has some 9,000
MIN_WORDS = 5  # "At 5 p.m. Smith spoke": no sentence ends at a clock time with so few words before it

_OPENERS = "\"'“‘«([{"
_END = re.compile(
    r"(?P<mark>[.!?…]+|[。！？؟।])(?P<closers>[\"'”’»)\]}]*(?:\[\d{1,3}\])*)(?P<space>\s+(?P<lone>[\"'”’»](?=\s|\Z))?\s*)?"
)
_UP_TO_SPACE = re.compile(r".*\s", re.DOTALL)
_LAST_WORD = re.compile(r"[^\s\"“”‘’(\[{«»,;:!?—–]+\Z")
_NEXT_WORD = re.compile(r"[\w$£€¥#@&][^\s\"“”‘’)\]}«»,;:!?—–]{0,40}")
_TITLES = frozenset(
    {
        "mr", "mrs", "ms", "messrs", "dr", "prof", "gen", "lt", "col", "maj", "capt", "cmdr", "sgt", "cpl",
        "sen", "sens", "rep", "reps", "gov", "pres", "rev", "fr", "hon", "st", "ste", "mt", "adm", "insp",
        "supt", "det", "pte", "pvt", "brig", "lieut", "msgr",
    }
)  # fmt: skip
_BEFORE_FIGURE = frozenset(
    {
        "no", "nos", "art", "sec", "secs", "fig", "figs", "p", "pp", "vol", "vols", "ch", "ext", "apt",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
    }
)  # fmt: skip
_CLOCK_STOP = re.compile(r"[ap]\.m|[AP]\.M|m")
_AFTER_CLOCK = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|may|june|july|august"
    r"|(?:septem|octo|novem|decem)ber|gmt|utc|e[sd]?t|p[sd]?t|c[sde]?s?t|bst|ist|jst|eastern|pacific|central|local"
)
_SPEECH = re.compile(
    r"(?:[\w.'’-]{1,30}\s+){0,4}?(?:said|says|asked|asks|added|adds|told|wondered|replied|shouted|cried|wrote)\b"
)
_GLUED = re.compile(r"[\"“‘(]?[^\W\d_a-z][^\W\d_]+(?![\w.@/])")
_DOMAINS = frozenset({"com", "org", "net", "gov", "edu", "co", "uk", "io", "js", "tv"})


def split(article: Article) -> tuple[Sentence, ...]:
    """The article's sentences in order; they do not overlap, and hold every visible character of its blocks.

    One of more than MAX_CHARACTERS becomes several, its parts: the cost of most that is asked of a sentence grows
    with the square of its length.

    Raises:
        ArticleError: There are more than MAX_SENTENCES.
    """
    found: list[Sentence] = []
    for block, span in enumerate(article.blocks):
        text = article.text[span.start : span.end]
        headline = is_headline(text)
        for whole in [(0, len(text))] if headline else _spans(text):
            parts = list(_parts(text, *whole))
            for number, (start, end) in enumerate(parts, 1):
                where = Span(span.start + start, span.start + end)
                part = number if len(parts) > 1 else 0
                found.append(Sentence(article, where, len(found), block, headline, part))
        if len(found) > MAX_SENTENCES:
            raise ArticleError(f"{article.path}: has more than {MAX_SENTENCES:,} sentences; give one article a file")
    return tuple(found)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentence itself, or stretches of it within MAX_CHARACTERS, cut at white space where there is any."""
    while end - start > MAX_CHARACTERS:
        match = _UP_TO_SPACE.match(text, start, start + MAX_CHARACTERS)
        cut = match.end() if match else start + MAX_CHARACTERS
        if stretch := text[start:cut].rstrip():
            yield start, start + len(stretch)
        start = cut
    if text[start:end].strip():
        yield start, end


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of a paragraph, white space at the edges left out."""
    start = 0
    for match in _END.finditer(text):
        if match.end() >= len(text) or not _breaks(text, start, match):
            continue
        end = match.start("space") if match["space"] else match.end()
        if match["lone"]:
            end = match.end("lone")
        yield start, end
        start = match.end()
    if text[start:].strip():
        yield start, len(text.rstrip())


def _breaks(text: str, start: int, match: re.Match[str]) -> bool:
    """True where a sentence ends at this mark and another begins after it."""
    word = _word_before(text, start, match.start())
    after = match.end()
    if match["mark"] in "。！？؟।":
        return True
    if not match["space"]:
        return _is_glued(text, match, word)
    following = _NEXT_WORD.match(text, _skip_openers(text, after))
    if following is None or _starts_small(following.group()):
        return False
    if match["closers"]:
        return not _has_speech_verb(text, start, after)
    if match["mark"] != ".":
        return True
    before = text[start : min(match.start(), start + WORD_SPAN)]
    if before.strip(_OPENERS).isdigit() or (word[-1:] + following.group()[0]).isdigit():
        return False
    if _CLOCK_STOP.fullmatch(word) and before.count(" ") < MIN_WORDS and len(before) < WORD_SPAN:
        return False
    return _punkt_breaks(word, following.group())


def _word_before(text: str, start: int, end: int) -> str:
    match = _LAST_WORD.search(text, max(start, end - WORD_SPAN), end)
    return match.group() if match else ""


def _skip_openers(text: str, at: int) -> int:
    while at < len(text) and (text[at] in _OPENERS or text[at] in "-–—•*"):
        at += 1
    return at


def _starts_small(word: str) -> bool:
    """True for a word that opens no sentence; "iPhone" and "eBay" may."""
    return word[0].islower() and not word[1:2].isupper()


def _has_speech_verb(text: str, start: int, after: int) -> bool:
    """True where a quotation is followed by its speaker: '"Why?" Smith asked.'"""
    return text[start] in "\"“‘'" and _SPEECH.match(text, after) is not None


def _is_glued(text: str, match: re.Match[str], word: str) -> bool:
    """True where only the space after the full stop is missing ("he asserted.The")."""
    following = _GLUED.match(text, match.end())
    if following is None or len(match["mark"]) > 1 or not (len(word) >= 3 and word.isalpha() and word[1:].islower()):
        return False
    return following.group().lstrip(_OPENERS).lower() not in _DOMAINS


@lru_cache(maxsize=4096)
def _punkt_breaks(word: str, following: str) -> bool:
    """Punkt's decision on "word. following", but for the abbreviations that only their neighbour settles."""
    plain = word.lower().rstrip(".")
    after = following.lower().rstrip(".'’")
    if plain in _TITLES:
        return False
    if plain in _BEFORE_FIGURE:
        return not following[0].isdigit() and not following.isupper()
    if _CLOCK_STOP.fullmatch(word):
        return _AFTER_CLOCK.fullmatch(after) is None
    starters = tokenizer()._params.sent_starters
    if len(plain) == 1 and plain.isalpha():
        return after in starters and len(after) > 1
    return bool(tokenizer().text_contains_sentbreak(f"{word}. {following}"))
