from collections.abc import Callable
from dataclasses import replace

import pytest

from checker.model import Finding, Lone, NliScores, Place, Report, Severity, Source, Suppression

HELD = "The two delegations met on Wednesday at the National Palace in the capital to discuss the border."
MET = "Officials met\non Thursday."
SENTENCE_START = 100


def place_of(path: str, text: str, phrase: str, value: str, line: int = 1, column: int = 1) -> Place:
    start = SENTENCE_START + text.index(phrase)
    return Place(path, line, column, start, start + len(phrase), text, phrase, value, SENTENCE_START)


def contradiction(severity: Severity = Severity.ERROR, **changes: object) -> Finding:
    fields: dict[str, object] = {
        "id": "8c1f",
        "type": "date",
        "severity": severity,
        "confidence": 0.97126,
        "a": place_of("a.txt", HELD, "Wednesday", "2023-12-27", 9, 28),
        "b": place_of("b.txt", MET, "Thursday", "2023-12-28", 5, 4),
        "reason": "27 and 28 December have no day in common.",
        "nli": NliScores(0.012345, 0.007655, 0.98),
        "with_b": ("c.txt",),
    }
    return Finding(**(fields | changes))


def denial() -> Finding:
    kept, closed = "They agreed to keep the border crossings open.", "They agreed to close the border crossings."
    a = place_of("a.txt", kept, kept, "agree, keep open", 14, 1)
    b = place_of("b.txt", closed, closed, "agree, close", 7, 1)
    reason = "One affirms what the other denies."
    return contradiction(
        Severity.WARNING, id="77aa", type="negation", confidence=0.8, a=a, b=b, reason=reason, with_b=(), nli=None
    )


def agreement() -> Finding:
    a = place_of("a.txt", "Some 1,500 people walked north.", "1,500", "1500 people", 11, 6)
    b = place_of("b.txt", "A group of 1,500 set out.", "1,500", "1500 people", 2, 12)
    return Finding("51d0", "number", Severity.NOTE, 0.9, a, b, "Both say 1500.")


@pytest.fixture
def place() -> Callable[..., Place]:
    return place_of


@pytest.fixture
def finding() -> Callable[..., Finding]:
    return contradiction


@pytest.fixture
def full() -> Report:
    """One of everything."""
    return Report(
        model="embedded:0a1b2c3d4e5f",
        settings=(("min_confidence", 0.0), ("types", ("date", "number"))),
        sources=(
            Source("a.txt", "2023-12-29", 16, 0, (("date", 6), ("number", 3))),
            Source("b.txt", None, 14, 12, (("date", 2),), ("b.txt: is not UTF-8 and was read as Latin-1",)),
            Source("c.txt", "2023-12-28", 4, 1, (("date", 1),), long_sentences=2, surplus_claims=30),
        ),
        contradictions=(
            contradiction(),
            denial(),
        ),
        agreements=(agreement(),),
        only_in=(Lone("person", place_of("c.txt", "Ana Reis spoke.", "Ana Reis", "Ana Reis (speaker)", 3, 1)),),
        near_copies=(("a.txt", "c.txt"),),
        pairs_compared=212,
        nli_calls=64,
        notices=("b.txt:3: the order ignore[date] fits no finding",),
    )


@pytest.fixture
def accepted(full) -> Report:
    """As `full`; the denial was accepted by a comment, and another date by the baseline."""
    kept, denied = full.contradictions
    suppressed = (
        replace(denied, suppression=Suppression("comment", "checked with the desk")),
        replace(kept, id="93d2", suppression=Suppression("baseline")),
    )
    return replace(full, contradictions=(kept,), suppressed=suppressed)


@pytest.fixture
def unchecked(full) -> Report:
    """As `full`; two more groups could not be read."""
    return replace(full, unchecked=("stories/x: x/a.txt: is empty", "stories/y: it has no articles"))


@pytest.fixture
def clean() -> Report:
    """Compared, and nothing wrong."""
    sources = tuple(Source(name, "2023-12-29", 2, 0, (("date", 1),)) for name in ("a.txt", "b.txt", "c.txt"))
    return Report("embedded:0a1b", (), sources, agreements=(agreement(),), pairs_compared=3)


@pytest.fixture
def silent() -> Report:
    """Read, but nothing to compare."""
    sources = (Source("a.txt", "2023-12-29", 2, 0, (("date", 1),)), Source("b.txt", None, 1, 0, ()))
    return Report("embedded:0a1b", (), sources)
