"""Labelled sentence pairs for training: which files, how many rows of each, and in what order.

Training only; nothing here is imported when the tool runs.
"""

from __future__ import annotations

import csv
import gzip
import random
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ENTAILMENT, NEUTRAL, CONTRADICTION, NOT_ENTAILMENT, NOT_CONTRADICTION = range(5)
"""Label ids. The first three are the model's classes; the others stand for two of them each."""

LABELS = {
    "entailment": ENTAILMENT,
    "neutral": NEUTRAL,
    "contradiction": CONTRADICTION,
    "not_entailment": NOT_ENTAILMENT,
    "not_contradiction": NOT_CONTRADICTION,
}

CLASSES = tuple(LABELS)[:NOT_ENTAILMENT]
"""Names of the model's classes, in the order of their ids."""

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
        copies: How often a pass sees each row.
        sliced: Whether the file is measured on too: rows of its development slice are left out.
    """

    file: str
    rows: int | None = None
    reverse: float = 0.0
    copies: int = 1
    sliced: bool = False


# Permissive or open terms only. Not here: ANLI, XNLI, IMPPRES, SICK, ConTRoL (non-commercial), and SNLI test,
# which is measured on whole. Most weight on pairs like MultiNLI; little on template text.
PARTS = (
    Part("lingnli_train.tsv.gz", 32_000),
    Part("snli_mnli_oie25k.tsv.gz", 18_000),
    Part("wanli_15k.tsv.gz"),
    Part("snli_train_disco.tsv.gz", 1500),
    Part("snli_dev.tsv.gz", 4000),
    Part("disco_counterfactual.tsv.gz", 800),
    Part("counterfactual_snli.tsv.gz", 5000),
    Part("conjnli.tsv.gz", 2500),
    Part("wikifactcheck_contradictions.tsv.gz", 6000, reverse=0.3),
    Part("semantic_fragments.tsv.gz", 800),
    Part("monotonicity_med_help_monli_scone.tsv.gz", 2000),
    Part("mnli_dev_matched_a.tsv.gz", copies=4, sliced=True),
    Part("mnli_dev_mismatched_1k.tsv.gz", copies=4, sliced=True),
    Part("lingnli_val.tsv.gz", copies=2, sliced=True),
    Part("negation_nli.tsv.gz", sliced=True),
    Part("breaking_nli.tsv.gz", 1200, sliced=True),
    Part("diagnostics_human.tsv.gz", sliced=True),
    Part("tracie_time_order.tsv.gz", sliced=True),
    Part("fever_symmetric_a.tsv.gz", copies=4, sliced=True),
    Part("climate_fever_a.tsv.gz", 1200, sliced=True),
    Part("rte123_2way.tsv.gz", copies=2, sliced=True),
    Part("negation_rte_2way.tsv.gz", sliced=True),
    Part("curriculum_2way.tsv.gz", 5000, sliced=True),
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


def in_slice(premise: str) -> bool:
    """Whether a premise lies in the development slice: one in three by checksum, the same in every file."""
    return zlib.crc32(premise.encode()) % 3 == 0


def slice_texts(folder: Path) -> set[str]:
    """Premises and hypotheses of the development slices of all files that are measured on."""
    rows = (row for part in PARTS if part.sliced for row in read_pairs(folder / part.file))
    return {text for row in rows if in_slice(row.premise) for text in (row.premise, row.hypothesis)}


def labelled_pass(folder: Path, rng: random.Random) -> list[Example]:
    """One pass over the labelled files: at most `Part.rows` of each, unordered, no text of a development slice."""
    kept_back = slice_texts(folder)
    examples: list[Example] = []
    for part in PARTS:
        rows = [row for row in read_pairs(folder / part.file) if kept_back.isdisjoint((row.premise, row.hypothesis))]
        if part.rows is not None and len(rows) > part.rows:
            rows = rng.sample(rows, part.rows)
        if part.file.startswith("wikifactcheck"):
            examples += matched_to_contradictions(rows, rng)
        for _ in range(part.copies):
            examples += reversed_contradictions(rows, part.reverse, rng)
    return examples
