"""Pairs of sentences with one value of each marked: do the two values contradict each other? Training only.

Of written texts the label says whether the two values tell one fact. More contradictions come from values that agree,
one of them edited; more neutral pairs from two values of one sentence.
"""

from __future__ import annotations

import argparse
import random
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.model import Pair
from checker.nli.corpus import CONTRADICTION, ENTAILMENT, NEUTRAL, Example
from checker.nli.edits import EDITS
from checker.nli.made_pairs import write_pairs
from checker.nli.news import news_events, split_events
from checker.nli.twins import Use, read_twins, report_pairs, twin_pairs
from checker.nli.written import Line, Text, passages, read_texts, reports
from checker.pairs import FITTED, pairs, rarity, ready
from claims.extract import Extraction, extract
from claims.kinds import kind_named
from claims.model import Claim, Relation, Span
from claims.reading.articles import article_from_text

VALUE_EDITS = ("weekday", "month", "month_day", "year", "number", "number_word", "unit", "place")
LEAST_STRENGTH = 0.3
GAP = "\n\n"
MARKS = "«»"
EDIT = "marked_edit"
NEWS_SENTENCES = 2500


def marked(claim: Claim, value: str | None = None) -> str:
    """The claim's sentence on one line, its value (or another in its place) between marks."""
    text, start = claim.sentence.text, claim.sentence.span.start
    before, after = text[: claim.span.start - start], text[claim.span.end - start :]
    return " ".join(f"{before} {MARKS[0]} {value or claim.text} {MARKS[1]} {after}".split())


def of_texts(texts: Sequence[Text], rng: random.Random) -> list[Example]:
    """Marked pairs of all texts, both orders; "entailment" says that the two values agree, so it is symmetric here."""
    made: list[Example] = []
    agreeing: list[tuple[Claim, Claim]] = []
    for pair, label in (told for text in texts for told in _of_text(text)):
        made += _both(marked(pair.left), marked(pair.right), label, f"marked_{pair.left.kind}")
        if label == ENTAILMENT:
            agreeing.append((pair.left, pair.right))
    return made + [each for told, edited in _edits(agreeing, rng) for each in _both(told, edited, CONTRADICTION, EDIT)]


def of_sentences(sentences: Sequence[str], rng: random.Random) -> list[Example]:
    """Of sentences with several values: one marked on either side; a value edited contradicts, another is neutral."""
    made: list[Example] = []
    alone: list[tuple[Claim, Claim]] = []
    for claims in _by_line(sentences).values():
        for claim in claims:
            alone.append((claim, claim))
            others = [each for each in claims if each.kind == claim.kind and not each.span.overlaps(claim.span)]
            if others:
                made.append(Example(marked(claim), marked(rng.choice(others)), NEUTRAL, "marked_other_value"))
    return made + [Example(told, edited, CONTRADICTION, EDIT) for told, edited in _edits(alone, rng)]


def _by_line(sentences: Sequence[str]) -> dict[int, list[Claim]]:
    found: dict[int, list[Claim]] = {}
    if not sentences:
        return found
    starts, extraction = _extracted(sentences)
    for claim in extraction.claims:
        if claim.kind in FITTED:
            found.setdefault(_line_of(claim, starts), []).append(claim)
    return found


def _extracted(sentences: Sequence[str]) -> tuple[list[int], Extraction]:
    """Where each sentence starts in an article of them all, and its claims."""
    starts, place = [], 0
    for each in sentences:
        starts.append(place)
        place += len(each) + len(GAP)
    return starts, extract(article_from_text(GAP.join(sentences)))


def _of_text(text: Text) -> Iterator[tuple[Pair, int]]:
    """Pairs of values with their labels."""
    lines = [(number, line) for number, block in enumerate(text.blocks) for line in block.lines]
    told, theirs = _extracted([b.told for b in text.blocks]), _extracted([line.text for _, line in lines])
    left, right = ready(told[1]), ready(theirs[1])
    decided = [p for p in pairs(left, right, rarity([left, right])) if p.left.kind in FITTED and _decided(p)]
    places = [(_line_of(p.left, told[0]), _line_of(p.right, theirs[0])) for p in decided]
    conflicts = Counter(
        (place, p.left.kind)
        for place, p in zip(places, decided, strict=True)
        if p.standing.relation is Relation.CONFLICT
    )
    for (block, at), pair in zip(places, decided, strict=True):
        number, line = lines[at]
        label = _label(pair, line, number == block, conflicts[(block, at), pair.left.kind] == 1)
        if label is not None:
            yield pair, label


def _line_of(claim: Claim, starts: list[int]) -> int:
    return bisect_right(starts, claim.span.start) - 1


def _decided(pair: Pair) -> bool:
    relation, strength = pair.standing.relation, pair.standing.strength
    return relation is Relation.AGREE or (relation is Relation.CONFLICT and strength >= LEAST_STRENGTH)


def _label(pair: Pair, line: Line, one_block: bool, alone: bool) -> int | None:
    """None where the line does not say whether these two values tell one fact."""
    conflict = pair.standing.relation is Relation.CONFLICT
    if line.label == CONTRADICTION:
        told = one_block and alone and conflict and line.type == pair.left.kind
        return CONTRADICTION if told else None
    if conflict:
        return NEUTRAL
    return ENTAILMENT if one_block and line.label == ENTAILMENT else None


def _both(left: str, right: str, label: int, source: str) -> tuple[Example, Example]:
    return Example(left, right, label, source), Example(right, left, label, source)


def _edits(agreeing: Sequence[tuple[Claim, Claim]], rng: random.Random) -> Iterator[tuple[str, str]]:
    """Of claims that agree, the first one marked, and the other with a value that does not: both as sentences."""
    tried = [(told, other, new) for told, other in agreeing if (new := _edited(other.text, rng))]
    if not tried:
        return
    starts, extraction = _extracted([_plain(marked(other, new)) for _, other, new in tried])
    found: dict[int, list[Claim]] = {}
    for claim in extraction.claims:
        found.setdefault(_line_of(claim, starts), []).append(claim)
    for number, (told, other, new) in enumerate(tried):
        text = marked(other, new)
        start = starts[number] + text.index(MARKS[0])
        kept = [
            c for c in found.get(number, []) if c.kind == told.kind and c.span.overlaps(Span(start, start + len(new)))
        ]
        if any(kind_named(told.kind).relate(told.value, c.value).relation is Relation.CONFLICT for c in kept):
            yield marked(told), text


def _plain(text: str) -> str:
    return text.replace(f"{MARKS[0]} ", "").replace(f" {MARKS[1]}", "")


def _edited(phrase: str, rng: random.Random) -> str | None:
    for name in rng.sample(VALUE_EDITS, len(VALUE_EDITS)):
        new = EDITS[name][0](phrase, rng)
        if new and new != phrase:
            return new
    return None


def written_pass(written: Path, news: Path, rng: random.Random) -> list[Example]:
    """All pairs of the written texts that are for training, and marked pairs of news sentences."""
    texts, general = (_texts(written / name, held_out=False) for name in ("reports", "general"))
    training, _ = split_events(news_events(news))
    sentences = sorted({each for articles in training.values() for article in articles for each in article})
    chosen = rng.sample(sentences, min(len(sentences), NEWS_SENTENCES))
    events = [event for event in read_twins(written / "twins") if event.use is Use.TRAINING]
    return [
        *reports(texts, rng),
        *passages(general),
        *twin_pairs(events, rng),
        *report_pairs(training),
        *of_texts(texts, rng),
        *of_sentences(chosen, rng),
    ]


def _texts(folder: Path, held_out: bool) -> list[Text]:
    return [text for text in read_texts(folder) if text.held_out is held_out]


def main(arguments: list[str] | None = None) -> None:
    """Write the pairs of held-out texts: written_reports, written_general and marked_values.tsv.gz."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--written", type=Path, required=True, help="folder of reports/*.txt and general/*.txt")
    parser.add_argument("--output", type=Path, required=True, help="folder for the files")
    options = parser.parse_args(arguments)
    texts, general = (_texts(options.written / name, held_out=True) for name in ("reports", "general"))
    options.output.mkdir(parents=True, exist_ok=True)
    write_pairs(options.output / "written_reports.tsv.gz", reports(texts, random.Random(1)))
    write_pairs(options.output / "written_general.tsv.gz", passages(general))
    write_pairs(options.output / "marked_values.tsv.gz", of_texts(texts, random.Random(2)))


if __name__ == "__main__":
    main()
