"""Quotations: who is quoted, and in which words.

One claim a quoted sentence. Two quotations of one speaker conflict where a number, a negation or a content word
was exchanged inside an otherwise identical stretch; trimming, grammar and scattered differences (another
translation, another sentence of the same speech) do not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from claims.language.clauses import about
from claims.language.edits import Alignment, align
from claims.model import UNDECIDED, Claim, Document, Kind, Relation, Span, Standing
from claims.quotes.attribution import Speaker, sentences_of, speakers
from claims.quotes.denials import comparable, denials, denied_by_one, exchanged
from claims.quotes.quotations import quotations, words_of
from claims.quotes.rewording import Change, Weight, changes

MIN_WORDS = 5
"""Shorter quotations are titles, ironic words or single phrases: they agree or leave open, never conflict."""
MIN_SHARE = 0.6
"""Share of the shorter quotation that must stay for the two to be one sentence."""
MIN_SHARE_OF_TWO = 0.8
"""The same where two things were exchanged: one speech often repeats a sentence's frame with other words."""
MAX_WORDS = 200
"""A quoted sentence is compared by its first words only, for bounded time."""
UNSURE_SPEAKER = 0.85
"""Factor for a speaker whom one text leaves open: nearly the same words are seldom said by two."""
DENIED = 0.8
"""Certainty that one sentence was quoted where one version denies what the other affirms."""
MAX_SOFT = 1
MAX_HARD = 2


@dataclass(frozen=True, slots=True)
class QuoteValue:
    """The words of one quoted sentence.

    Attributes:
        speaker: None where the text does not say.
        words: As `claims.quotes.quotations.words_of` gives them: lower case, contractions opened.
        partial: Too short to be compared word by word.
        printed: The words as the article prints them.
        places: Where each word stands in the article; no part of the comparison.
    """

    speaker: Speaker | None
    words: tuple[str, ...]
    partial: bool
    printed: str = field(default="", compare=False)
    places: tuple[Span, ...] = field(default=(), compare=False)


def find(document: Document) -> Iterator[Claim]:
    """One claim a quoted sentence of two or more words."""
    quotes = quotations(document.article)
    text = document.article.text
    told = zip(quotes, speakers(document, quotes), sentences_of(document, quotes), strict=True)
    for quote, speaker, near in told:
        for parse in document.parses[near.start : near.stop]:
            start = max(quote.span.start, parse.sentence.span.start)
            span = Span(start, min(quote.span.end, parse.sentence.span.end))
            value = _value(speaker, text[span.start : span.end], start)
            if len(value.words) > 1:
                yield Claim("quote", parse.sentence, span, value, about(parse, span))


def _value(speaker: Speaker | None, printed: str, start: int) -> QuoteValue:
    found = words_of(printed)[:MAX_WORDS]
    return QuoteValue(
        speaker,
        tuple(word for word, _, _ in found),
        len(found) < MIN_WORDS,
        printed,
        tuple(Span(start + a, start + b) for _, a, b in found),
    )


def relate(left: QuoteValue, right: QuoteValue) -> Standing:
    """How two quotations stand, supposing one occasion."""
    same = _same_speaker(left, right)
    if same is False:
        return UNDECIDED
    certainty = 1.0 if same else UNSURE_SPEAKER
    if _contained(left.words, right.words):
        return Standing(Relation.AGREE, certainty * (0.5 if left.partial or right.partial else 1.0), "same words")
    if left.partial or right.partial:
        return UNDECIDED
    return _meant(left, right, certainty)


def _meant(left: QuoteValue, right: QuoteValue, certainty: float) -> Standing:
    """By what they deny where both are of the same words in whatever order, else by the words exchanged."""
    mine, theirs = denials(left.printed), denials(right.printed)
    worded = _worded(left, right, certainty)
    if mine == theirs and worded.relation is Relation.CONFLICT:
        return UNDECIDED
    if not comparable(mine, theirs):
        return worded
    if denied := denied_by_one(mine, theirs):
        reason = f"one denies “{denied[0]}” and the other affirms it"
        return Standing(Relation.CONFLICT, certainty * DENIED, reason, finding="quote")
    if exchanged(left.printed, right.printed):
        return Standing(Relation.CONFLICT, certainty * DENIED, "opposite words have changed places", finding="quote")
    return worded


def _worded(left: QuoteValue, right: QuoteValue, certainty: float) -> Standing:
    """By the words exchanged in one sentence."""
    if not _alike(left.words, right.words):
        return UNDECIDED
    return _judged(left, right, align(left.words, right.words), certainty)


def _same_speaker(left: QuoteValue, right: QuoteValue) -> bool | None:
    if left.speaker is None or right.speaker is None:
        return None
    return left.speaker.may_be(right.speaker)


def _contained(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    short, long = sorted((left, right), key=len)
    return any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))


def _alike(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """A cheap upper bound of the aligned share, before the words are aligned."""
    shared = (Counter(left) & Counter(right)).total()
    return shared >= MIN_WORDS and shared >= MIN_SHARE * min(len(left), len(right))


def _judged(left: QuoteValue, right: QuoteValue, alignment: Alignment, certainty: float) -> Standing:
    found = changes(left.words, right.words, alignment)
    trimmed = sum(min(len(c.left), len(c.right)) for c in found if c.weight is Weight.TRIM)
    overlap = min(len(left.words), len(right.words)) - trimmed
    share = alignment.matched / max(1, overlap)
    soft = sum(c.weight is Weight.SOFT for c in found)
    hard = [c for c in found if c.weight is Weight.HARD]
    if alignment.matched < MIN_WORDS or share < MIN_SHARE or any(c.weight is Weight.REWRITE for c in found):
        return UNDECIDED
    if not hard and soft <= max(MAX_SOFT, alignment.matched // 10):
        return Standing(Relation.AGREE, certainty * min(1.0, share), "the same words but for grammar")
    if not hard or len(hard) > MAX_HARD or soft > MAX_SOFT or (len(hard) > 1 and share < MIN_SHARE_OF_TWO):
        return UNDECIDED
    strength = certainty * max(c.force for c in hard) * min(1.0, share)
    return Standing(Relation.CONFLICT, strength, _reason(left, right, hard[0]), finding=hard[0].finding)


def _reason(left: QuoteValue, right: QuoteValue, change: Change) -> str:
    a, b = _shown(left.words, change.left), _shown(right.words, change.right)
    return f"“{a}” against “{b}” in the same quotation"


def _shown(words: tuple[str, ...], changed: range) -> str:
    """The changed words with one word of context on either side."""
    return " ".join(words[max(0, changed.start - 1) : changed.stop + (changed.stop - changed.start < 2)])


def marks(left: QuoteValue, right: QuoteValue) -> tuple[Span, Span] | None:
    """Where the first decisive difference stands in each article; None where there is none to mark."""
    if relate(left, right).relation is not Relation.CONFLICT:
        return None
    found = changes(left.words, right.words, align(left.words, right.words))
    first = next((c for c in found if c.weight is Weight.HARD), None)
    return (_place(left, first.left), _place(right, first.right)) if first else None


def _place(value: QuoteValue, changed: range) -> Span:
    """The changed words; the word before them where this side has none."""
    first = min(changed.start, len(value.places) - 1) if changed else max(0, changed.start - 1)
    last = changed.stop - 1 if changed else first
    return Span(value.places[first].start, value.places[last].end)


def show(value: QuoteValue) -> str:
    """The speaker and the words."""
    return f"{value.speaker.shown if value.speaker else 'unknown speaker'}: “{value.printed}”"


KIND = Kind(name="quote", find=find, relate=relate, show=show)
