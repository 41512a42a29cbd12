"""Labelled sentence pairs for training: which files, how many rows of each, and in what order.

Training only; nothing here is imported when the tool runs.
"""

from __future__ import annotations

import csv
import gzip
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ENTAILMENT, NEUTRAL, CONTRADICTION, NOT_ENTAILMENT = range(4)
"""Label ids. The first three are the model's classes; the last stands for "neutral or contradiction"."""

LABELS = {
    "entailment": ENTAILMENT,
    "neutral": NEUTRAL,
    "contradiction": CONTRADICTION,
    "not_entailment": NOT_ENTAILMENT,
}

csv.field_size_limit(10_000_000)


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled pair.

    Attributes:
        premise: What is taken as given.
        hypothesis: What is judged against it.
        label: One of the label ids above.
        source: The data set, or the edit that made the pair.
    """

    premise: str
    hypothesis: str
    label: int
    source: str


@dataclass(frozen=True, slots=True)
class Part:
    """One training file and the most rows of it that one pass takes (None: all).

    Attributes:
        file: File name below the data folder.
        rows: Most rows a pass; another pass draws others.
        reverse: Share of the contradictions that is turned round (contradiction is symmetric).
    """

    file: str
    rows: int | None = None
    reverse: float = 0.0


# Permissive or open terms only. Not here: ANLI, XNLI, IMPPRES, SICK, ConTRoL (non-commercial), and every
# set that the results are measured on.
PARTS = (
    Part("lingnli_train.tsv.gz"),
    Part("snli_mnli_oie25k.tsv.gz"),
    Part("wanli_15k.tsv.gz"),
    Part("snli_train_disco.tsv.gz", 6000),
    Part("snli_dev.tsv.gz"),
    Part("disco_counterfactual.tsv.gz", 1500),
    Part("counterfactual_snli.tsv.gz"),
    Part("conjnli.tsv.gz", 8000),
    Part("wikifactcheck_contradictions.tsv.gz", 11000, reverse=0.3),
    Part("semantic_fragments.tsv.gz", 3000),
    Part("monotonicity_med_help_monli_scone.tsv.gz", 5000),
    Part("rte123_2way.tsv.gz"),
)


def read_pairs(path: Path) -> Iterator[Example]:
    """Rows of one gzipped TSV (premise, hypothesis, label, source, split) that carry an NLI label."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["label"] in LABELS:
                yield Example(row["premise"], row["hypothesis"], LABELS[row["label"]], row["source"])


def reversed_contradictions(rows: list[Example], share: float, rng: random.Random) -> list[Example]:
    """The rows, a share of the contradictions among them turned round."""
    return [
        Example(row.hypothesis, row.premise, row.label, row.source)
        if row.label == CONTRADICTION and rng.random() < share
        else row
        for row in rows
    ]


def matched_to_contradictions(rows: list[Example], rng: random.Random) -> list[Example]:
    """Entailment and neutral pairs from the sentences of contradiction-only rows.

    Without them the style of such a file would give the label away: a sentence is entailed by itself, and
    is neutral to the sentence of another row.
    """
    picked = rng.sample(rows, min(len(rows), 3000))
    made = [Example(row.hypothesis, row.hypothesis, ENTAILMENT, "same_sentence") for row in picked[:1000]]
    for left, right in zip(picked[1000:], picked[1:], strict=False):
        made.append(Example(left.premise, right.hypothesis, NEUTRAL, "other_sentence"))
    return made


def labelled_pass(folder: Path, rng: random.Random) -> list[Example]:
    """One pass over the labelled files: at most `Part.rows` of each, unordered."""
    examples: list[Example] = []
    for part in PARTS:
        rows = list(read_pairs(folder / part.file))
        if part.rows is not None and len(rows) > part.rows:
            rows = rng.sample(rows, part.rows)
        if part.file.startswith("wikifactcheck"):
            examples += matched_to_contradictions(rows, rng)
        examples += reversed_contradictions(rows, part.reverse, rng)
    return examples
