"""Three real reports of one event: nothing to flag as they are, one planted edit found as what it is."""

from pathlib import Path

import pytest

from checker.comparison import compare
from checker.model import Scorer, Severity
from checker.nli import load
from claims.reading.articles import article_from_text

FOLDER = Path(__file__).parents[2] / "shared" / "data" / "articles"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the shared articles are not beside this checkout")


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {path.name[:3]: path.read_text("utf-8") for path in FOLDER.glob("*.txt")}


@pytest.fixture(scope="module")
def scorer() -> Scorer:
    return load()


@pytest.mark.parametrize("names", [("000", "003"), ("000", "002"), ("000", "002", "003")], ids="-".join)
def test_as_they_are_nothing_contradicts(texts, scorer, names: tuple[str, ...]) -> None:
    report = compare([article_from_text(texts[name], name) for name in names], scorer)
    assert report.contradictions == ()
    assert report.agreements


def test_the_wrapped_copy_is_named_and_its_furniture_counted(texts, scorer) -> None:
    report = compare([article_from_text(texts[name], name) for name in ("000", "003")], scorer)
    assert report.near_copies == (("000", "003"),)
    assert [source.skipped_lines for source in report.sources] == [0, 37]


@pytest.mark.parametrize(
    ("edited", "old", "new", "other", "kind"),
    [
        pytest.param("000", "Wednesday’s meetings", "Tuesday’s meetings", "003", "date", id="weekday, near copy"),
        pytest.param("000", "Wednesday’s meetings", "Tuesday’s meetings", "002", "date", id="weekday, other report"),
        pytest.param("000", "some 1,500 people", "some 7,500 people", "003", "number", id="count"),
        pytest.param("000", "two key rail bridges", "four key rail bridges", "003", "number", id="count in words"),
        pytest.param("003", "Alejandro Mayorkas", "Peter Collins", "000", "person", id="name"),
        pytest.param("000", "agreed to keep border crossings open", "agreed to close border crossings", "003",
                     "negation", id="outcome"),
        pytest.param("000", "is unlikely to reach", "is likely to reach", "003", "negation", id="likelihood"),
        pytest.param("000", "southern Mexico", "southern Guatemala", "003", "place", id="country"),
        pytest.param("000", "with Biden is very good", "with Biden is very bad", "003", "quote", id="quotation"),
    ],
)  # fmt: skip
def test_one_planted_edit_is_found(texts, scorer, edited: str, old: str, new: str, other: str, kind: str) -> None:
    assert old in texts[edited]
    changed = article_from_text(texts[edited].replace(old, new), edited)
    report = compare([changed, article_from_text(texts[other], other)], scorer)
    assert [(f.type, f.severity) for f in report.contradictions] == [(kind, Severity.ERROR)]
    mirrored = compare([article_from_text(texts[other], other), changed], scorer)
    assert [f.id for f in mirrored.contradictions] == [f.id for f in report.contradictions]
