"""Pairs made from news sentences: what general NLI data lack and a news checker mostly sees.

One edited fact gives a contradiction; another wording, a rounded figure or a trimmed sentence gives
entailment; sentences about other things, an added detail or another thing counted give neutral.
Training only.
"""

from __future__ import annotations

import argparse
import gzip
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from checker.nli.corpus import CONTRADICTION, ENTAILMENT, LABELS, NEUTRAL, Example
from checker.nli.edits import EDITS, NAME, person
from checker.nli.news import Events, news_events, split_events, topic
from checker.nli.wordings import REWORDINGS, TRIMMINGS

PARAPHRASED = ("lingnli", "snli", "mnli", "wanli", "cf_snli")
RARELY_ALONE = frozenset({"negation", "antonym"})
COUNTED = (
    "soldiers", "students", "women", "children", "houses", "cars", "officers", "protesters", "workers",
    "passengers", "schools", "tourists", "doctors", "shots", "witnesses", "fans", "vehicles", "civilians",
)  # fmt: skip

TIMES = frozenset({"years", "days", "hours", "months", "weeks", "minutes", "points"})
FIGURE_AND_NOUN = re.compile(
    r"(?<![\d.,] )(?<![\d.,])\b(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)"
    r" ((?!percent)[a-z]{4,}s|people)\b"
)


def words_of(text: str) -> set[str]:
    """Lower-case words of four letters or more, and figures."""
    return set(re.findall(r"[a-z]{4,}|\d+", text.lower()))


def overlap(left: str, right: str) -> float:
    """Shared words over all words of two sentences, in [0, 1]."""
    first, second = words_of(left), words_of(right)
    return len(first & second) / max(1, len(first | second))


class Maker:
    """Makes one pair of a kind at a time from the sentences of some events."""

    def __init__(self, events: Events, rng: random.Random) -> None:
        self.rng = rng
        self.events = {event: [each for each in articles if each] for event, articles in events.items()}
        self.flat = {event: [one for article in articles for one in article] for event, articles in events.items()}
        self.flat = {event: sentences for event, sentences in self.flat.items() if sentences}
        self.names = sorted(
            {f"{one[1]} {one[2]}" for each in self.flat.values() for s in each for one in NAME.finditer(s)}
        )
        self.ids = sorted(self.flat)
        self.weights = [len(self.flat[event]) ** 0.7 for event in self.ids]

    def event(self) -> str:
        """A random event, large ones more often."""
        return self.rng.choices(self.ids, self.weights)[0]

    def sentence(self) -> str:
        """A random sentence of a random event."""
        return self.rng.choice(self.flat[self.event()])

    def reworded(self, text: str, times: int = 1) -> str:
        """The sentence in up to `times` other ways; as it is where none applies."""
        for name in self.rng.sample([*REWORDINGS, *TRIMMINGS], len(REWORDINGS) + len(TRIMMINGS)):
            new = (REWORDINGS | TRIMMINGS)[name](text, self.rng)
            if new and new != text:
                text, times = new, times - 1
            if times == 0:
                break
        return text

    def edited(self, text: str) -> tuple[str, str] | None:
        """The sentence with one fact changed, and the edit's name."""
        if self.rng.random() < 0.2 and (new := person(text, self.names, self.rng)):
            return new, "person"
        names = list(EDITS)
        keyed = {name: self.rng.random() ** (1 / EDITS[name][1]) for name in names}
        for name in sorted(names, key=lambda each: -keyed[each]):
            new = EDITS[name][0](text, self.rng)
            if name in RARELY_ALONE and self.rng.random() < 0.4:
                return None  # nearly every sentence can be negated; few hold a date
            if new and new != text:
                return new, name
        return None

    def with_context(self, text: str) -> str:
        """The sentence beside another one of the same kind of text, now and then."""
        if self.rng.random() > 0.15:
            return text
        other = self.sentence()
        if len(text.split()) + len(other.split()) > 60:
            return text
        return self.rng.choice([f"{text} {other}", f"{other} {text}"])

    def contradiction(self) -> Example | None:
        """One fact edited, mostly in another wording, either sentence first."""
        text = self.sentence()
        hypothesis = self.reworded(text, self.rng.choice([0, 1, 1, 2]) or 0) if self.rng.random() < 0.65 else text
        changed = self.edited(hypothesis)
        if not changed or self.kept(text, hypothesis, changed[0]):
            return None
        pair = [text, changed[0]] if self.rng.random() < 0.65 else [changed[0], text]
        return Example(self.with_context(pair[0]), pair[1], CONTRADICTION, f"made_{changed[1]}")

    @staticmethod
    def kept(text: str, before: str, after: str) -> bool:
        """Whether the edit only undid or hit a rewording, so that nothing stands against the text."""
        gone = set(re.findall(r"\w+", before)) - set(re.findall(r"\w+", after))
        return bool(gone) and not gone <= set(re.findall(r"\w+", text))

    def entailment(self) -> Example | None:
        """Another wording, or a part, of the sentence."""
        text = self.sentence()
        new = self.reworded(text, self.rng.choice([1, 1, 2, 3]))
        if new == text and self.rng.random() < 0.9:
            return None
        return Example(self.with_context(text), new, ENTAILMENT, "made_wording")

    def edited_outside(self) -> Example | None:
        """The premise edited in a detail that the trimmed hypothesis does not mention: still entailment."""
        text = self.sentence()
        trimmed = self.trimmed(text)
        if not trimmed:
            return None
        for _ in range(6):
            changed = self.edited(text)
            if not changed:
                return None
            gone = set(re.findall(r"\w+", text)) - set(re.findall(r"\w+", changed[0]))
            if gone and not gone & set(re.findall(r"\w+", trimmed)):
                if self.rng.random() < 0.6:
                    return Example(changed[0], trimmed, ENTAILMENT, "made_edit_outside")
                return Example(trimmed, changed[0], NEUTRAL, "made_edit_outside")
        return None

    def trimmed(self, text: str) -> str | None:
        """The sentence with one detail left out."""
        for name in self.rng.sample(list(TRIMMINGS), len(TRIMMINGS)):
            new = TRIMMINGS[name](text, self.rng)
            if new and new != text:
                return new
        return None

    def added_detail(self) -> Example | None:
        """The full sentence against one with a detail left out: neutral."""
        text = self.sentence()
        trimmed = self.trimmed(text)
        return Example(trimmed, text, NEUTRAL, "made_added_detail") if trimmed else None

    def unrelated(self) -> Example | None:
        """Sentences of two events of different kinds."""
        left, right = self.event(), self.event()
        if topic(left) == topic(right):
            return None
        return Example(*self.drawn(left, right), NEUTRAL, "made_unrelated")

    def like_event(self) -> Example | None:
        """Sentences of two different events of one kind: alike in words, about other people and days."""
        left = self.event()
        others = [each for each in self.ids if topic(each) == topic(left) and each != left]
        if not others:
            return None
        return Example(*self.drawn(left, self.rng.choice(others)), NEUTRAL, "made_like_event")

    def same_event(self) -> Example | None:
        """Two sentences of one event that tell different things."""
        event = self.event()
        left, right = self.drawn(event, event)
        return Example(left, right, NEUTRAL, "made_same_event") if 0 < overlap(left, right) < 0.25 else None

    def untouched(self) -> Example | None:
        """Sentences of two events of different kinds, as printed."""
        left, right = self.event(), self.event()
        if topic(left) == topic(right):
            return None
        texts = self.rng.choice(self.flat[left]), self.rng.choice(self.flat[right])
        return Example(*texts, NEUTRAL, "news_unrelated")

    def drawn(self, left: str, right: str) -> tuple[str, str]:
        """A sentence of each event; some with an edit or a rewording, so that neither gives a label away."""
        texts = [self.rng.choice(self.flat[left]), self.rng.choice(self.flat[right])]
        if self.rng.random() < 0.25 and (changed := self.edited(texts[1])):
            texts[1] = changed[0]
        elif self.rng.random() < 0.2:
            texts[1] = self.reworded(texts[1])
        return texts[0], texts[1]

    def modality(self) -> Example | None:
        """ "May" against "will": what may happen need not; what will happen may."""
        text = self.sentence()
        match = re.search(r"(?<=[a-z] )(?:may|might|could|will)(?= (?!not|have)[a-z]+)", text)
        if not match:
            return None
        certain = match.group() == "will"
        new = self.rng.choice(["may", "could", "might"]) if certain else "will"
        changed = text[: match.start()] + new + text[match.end() :]
        return Example(text, changed, ENTAILMENT if certain else NEUTRAL, "made_modality")

    def other_counted(self) -> Example | None:
        """Another number of another thing: neutral, for both can be true."""
        text = self.sentence()
        match = FIGURE_AND_NOUN.search(text)
        if not match or match[2] in COUNTED or match[2] in TIMES:
            return None
        new = f"{self.rng.randint(2, 90)} {self.rng.choice(COUNTED)}"
        return Example(text, text[: match.start()] + new + text[match.end() :], NEUTRAL, "made_other_counted")


def make_pairs(events: Events, count: int, rng: random.Random) -> list[Example]:
    """About `count` made pairs in the shares below, each pair once."""
    maker = Maker(events, rng)
    return distinct(
        [
            (maker.contradiction, round(0.32 * count)),
            (maker.entailment, round(0.18 * count)),
            (maker.edited_outside, round(0.06 * count)),
            (maker.added_detail, round(0.05 * count)),
            (maker.unrelated, round(0.18 * count)),
            (maker.like_event, round(0.07 * count)),
            (maker.same_event, round(0.08 * count)),
            (maker.other_counted, round(0.02 * count)),
            (maker.modality, round(0.02 * count)),
        ]
    )


def pairs_from_labelled(examples: list[Example], count: int, rng: random.Random) -> list[Example]:
    """About `count` made pairs from labelled ones.

    An entailed hypothesis with one fact edited contradicts its premise in other words. The true claims
    of the contradiction-only file give entailments of the same style.
    """
    entailed = [each for each in examples if each.label == ENTAILMENT and each.source.startswith(PARAPHRASED)]
    claims = sorted({each.premise for each in examples if each.source.startswith("wikifactcheck")})
    maker = Maker({"claims": [claims]}, rng)

    def edited_paraphrase() -> Example | None:
        pair = rng.choice(entailed)
        changed = maker.edited(pair.hypothesis)
        if not changed or maker.kept(pair.premise, pair.hypothesis, changed[0]):
            return None
        return Example(pair.premise, changed[0], CONTRADICTION, f"made_paraphrase_{changed[1]}")

    return distinct(
        [
            (edited_paraphrase, round(0.4 * count)),
            (maker.entailment, round(0.4 * count)),
            (maker.edited_outside, round(0.1 * count)),
            (maker.added_detail, round(0.1 * count)),
        ]
    )


def distinct(makers: list[tuple[Callable[[], Example | None], int]]) -> list[Example]:
    """What each maker gives, in its number, each pair once."""
    made: dict[tuple[str, str], Example] = {}
    for make, count in makers:
        for example in drawn_from(make, count):
            made.setdefault((example.premise, example.hypothesis), example)
    return list(made.values())


def drawn_from(make: Callable[[], Example | None], count: int) -> Iterator[Example]:
    """`count` examples of one kind; fewer where the sentences give few (20 tries for each)."""
    tries = count * 20
    while count > 0 and tries > 0:
        tries -= 1
        if (example := make()) is not None:
            count -= 1
            yield example


def write_pairs(path: Path, examples: list[Example]) -> None:
    """Write examples as a gzipped TSV in the format of the labelled files."""
    names = {value: name for name, value in LABELS.items()}
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write("premise\thypothesis\tlabel\tsource\tsplit\n")
        for each in examples:
            row = (each.premise, each.hypothesis, names[each.label], each.source, "held_out")
            file.write("\t".join(value.replace("\t", " ") for value in row) + "\n")


def main(arguments: list[str] | None = None) -> None:
    """Write pairs of the held-out events for measuring: news_unrelated.tsv.gz and news_made.tsv.gz."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--news", type=Path, required=True, help="folder of *.jsonl.gz news articles")
    parser.add_argument("--output", type=Path, required=True, help="folder for the two files")
    options = parser.parse_args(arguments)
    _, held_out = split_events(news_events(options.news))
    maker = Maker(held_out, random.Random(1))
    options.output.mkdir(parents=True, exist_ok=True)
    write_pairs(options.output / "news_unrelated.tsv.gz", list(drawn_from(maker.untouched, 3000)))
    write_pairs(options.output / "news_made.tsv.gz", make_pairs(held_out, 3000, random.Random(2)))


if __name__ == "__main__":
    main()
