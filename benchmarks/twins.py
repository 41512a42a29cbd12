"""Events of benchmarks/data/written/twins that training leaves out, as labelled pairs.

    python benchmarks/twins.py fitting|testing OUTPUT_FOLDER

Every contradicting pair of sentences is a label, echoes too: one fact told twice is two labels.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from checker.nli.twins import Mark, Twins, Use, read_twins

WRITTEN = Path(__file__).parent / "data" / "written" / "twins"
TRAPS = {"=": "same-fact", "~": "different-things"}


def write_twins(use: Use, output: Path) -> list[Path]:
    """A folder a.txt, b.txt, labels.json for each event of one use; their paths."""
    return list(_written([event for event in read_twins(WRITTEN) if event.use is use], output))


def _written(events: list[Twins], output: Path) -> Iterator[Path]:
    for number, event in enumerate(events, 1):
        folder = output / f"{number:03}"
        folder.mkdir(parents=True)
        for name, told in (("a.txt", event.left), ("b.txt", event.right)):
            (folder / name).write_text("\n\n".join(told) + "\n", encoding="utf-8")
        labels = {
            "topic": event.title,
            "contradictions": [
                {"type": m.type, "whole": True, **_quotes(event, m)} for m in event.marks if m.sign == "!"
            ],
            "traps": [
                {"kind": TRAPS[m.sign], "whole": True, **_quotes(event, m)} for m in event.marks if m.sign != "!"
            ],
        }
        (folder / "labels.json").write_text(json.dumps(labels, indent=1, ensure_ascii=False), encoding="utf-8")
        yield folder


def _quotes(event: Twins, mark: Mark) -> dict[str, str]:
    return {"a_quote": event.left[mark.left], "b_quote": event.right[mark.right]}


def main() -> None:
    """Write the folders."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("use", choices=[Use.FITTING.value, Use.TESTING.value])
    parser.add_argument("output", type=Path)
    options = parser.parse_args()
    print(f"{len(write_twins(Use(options.use), options.output))} pairs in {options.output}")


if __name__ == "__main__":
    main()
