"""The baseline hides what was known, fails on what is new, and tells what is stale; and what a fingerprint survives."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker import Report, compare
from checker.baseline import Baseline, apply_baseline, baseline_of, read_baseline, write_baseline
from checker.errors import OptionError
from checker.fingerprint import fingerprint, project_path
from claims.extract import extract
from claims.model import Claim
from claims.reading.articles import article_from_text, read_article

LEFT = """\
2024-03-14

The harbour in Lisbon was closed on Wednesday, officials said.

Some 1,500 people were evacuated from the port on the same day.
"""
RIGHT = LEFT.replace("Wednesday", "Thursday").replace("1,500", "7,500")


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(LEFT, encoding="utf-8")
    Path("b.txt").write_text(RIGHT, encoding="utf-8")
    return tmp_path


def ids(report: Report) -> set[str]:
    return {finding.id for finding in report.contradictions}


def test_known_findings_are_hidden_and_new_ones_are_not(pair: Path) -> None:
    Path("b.txt").write_text(RIGHT.replace("7,500", "1,500"), encoding="utf-8")
    before = compare(["a.txt", "b.txt"])
    assert [f.type for f in before.contradictions] == ["date"]
    write_baseline("known.json", baseline_of(before))
    Path("b.txt").write_text(RIGHT, encoding="utf-8")
    after = apply_baseline(compare(["a.txt", "b.txt"]), read_baseline("known.json"))
    assert [f.type for f in after.contradictions] == ["number"]
    assert [(f.type, f.suppression and f.suppression.by) for f in after.suppressed] == [("date", "baseline")]
    assert after.notices == ()


def test_stale_entries_are_told_and_then_dropped(pair: Path) -> None:
    known = baseline_of(compare(["a.txt", "b.txt"]))
    Path("b.txt").write_text(RIGHT.replace("Thursday", "Wednesday"), encoding="utf-8")
    after = apply_baseline(compare(["a.txt", "b.txt"]), known)
    (notice,) = after.notices
    assert notice.startswith("baseline: date 'Wednesday' (a.txt) against 'Thursday' (b.txt) is no longer found")
    assert [entry.type for entry in baseline_of(after, known).entries] == ["number"]


def test_articles_that_were_not_read_keep_their_entries(pair: Path) -> None:
    known = baseline_of(compare(["a.txt", "b.txt"]))
    Path("c.txt").write_text(LEFT, encoding="utf-8")
    other = compare(["a.txt", "c.txt"])
    assert apply_baseline(other, known).notices == ()
    assert baseline_of(other, known) == known


def test_a_baseline_reads_back_as_it_was_written(pair: Path) -> None:
    known = baseline_of(compare(["a.txt", "b.txt"]))
    write_baseline("known.json", known)
    first = Path("known.json").read_bytes()
    assert read_baseline("known.json") == known
    write_baseline("known.json", baseline_of(compare([str(pair / "b.txt"), "./a.txt"])))
    assert Path("known.json").read_bytes() == first
    entry = json.loads(first)["findings"][0]
    assert (entry["a_path"], entry["b_path"]) == ("a.txt", "b.txt")


def test_comments_and_baseline_give_the_same_report_twice(pair: Path) -> None:
    Path("a.md").write_text(LEFT.replace("said.", "said. <!-- factcheck: ignore[date] asked -->"), encoding="utf-8")
    reports = [compare(["a.md", "b.txt"]) for _ in range(2)]
    assert reports[0] == reports[1]
    assert [f.type for f in reports[0].contradictions] == ["number"]
    assert [(f.type, f.suppression and f.suppression.reason) for f in reports[0].suppressed] == [("date", "asked")]
    assert baseline_of(reports[0]).ids == ids(reports[0])


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"{", id="cut short"),
        pytest.param(b"[]", id="a list"),
        pytest.param(b'{"factcheck_baseline": 2, "findings": []}', id="another version"),
        pytest.param(b'{"factcheck_baseline": 1, "findings": [{"id": "x"}]}', id="fields missing"),
        pytest.param(b'{"factcheck_baseline": 1}', id="no findings"),
        pytest.param(b"\xff\xfe", id="no UTF-8"),
        pytest.param(b"[" * 100_000, id="too deep"),
    ],
)
def test_refuses_what_is_no_baseline(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "known.json"
    path.write_bytes(content)
    with pytest.raises(OptionError, match=r"--baseline: cannot read .*known\.json"):
        read_baseline(str(path))


def test_refuses_a_missing_baseline(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="does not exist; --update-baseline writes it"):
        read_baseline(str(tmp_path / "known.json"))


def test_cannot_write_is_said_of_the_baseline(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match=r"^--baseline: cannot write"):
        write_baseline(str(tmp_path / "none" / "known.json"), Baseline())


SENTENCE = "The harbour in the north of the city was closed on Wednesday, after the storm had broken its gate."


def claim(text: str, name: str = "a.txt", phrase: str = "Wednesday") -> Claim:
    article = article_from_text(f"2024-03-14\n\n{text}\n", name)
    return next(c for c in extract(article).claims if c.text == phrase)


@pytest.mark.parametrize(
    ("edited", "same"),
    [
        pytest.param(f"It rained.\n\nIt blew.\n\n{SENTENCE}", True, id="moved"),
        pytest.param(SENTENCE.replace("its gate", "the big gate and a wall"), True, id="edit in another clause"),
        pytest.param(SENTENCE.replace("in the north", "at the far end"), True, id="edit before the clause"),
        pytest.param(SENTENCE.replace(", after", " – after"), True, id="punctuation"),
        pytest.param(SENTENCE.replace("Wednesday", "Thursday"), False, id="another phrase"),
        pytest.param(SENTENCE.replace("was closed", "was opened"), False, id="another verb beside it"),
    ],
)
def test_a_fingerprint_survives_edits_elsewhere(edited: str, same: bool) -> None:
    phrase = "Wednesday" if "Wednesday" in edited else "Thursday"
    other = claim("The harbour opened on Monday.", "b.txt", "Monday")
    before, after = (
        fingerprint("date", claim(SENTENCE), other),
        fingerprint("date", claim(edited, phrase=phrase), other),
    )
    assert (before == after) is same
    assert fingerprint("date", other, claim(SENTENCE)) == before


def test_markup_changes_no_fingerprint(tmp_path: Path) -> None:
    path, found = tmp_path / "a.md", set()
    other = claim("The harbour opened on Monday.", "b.txt", "Monday")
    for text in (SENTENCE, SENTENCE.replace("closed on Wednesday", "[closed](http://x/y) on **Wednesday** <!-- x -->")):
        path.write_text(f"---\ndate: 2024-03-14\n---\n{text}\n", encoding="utf-8")
        mine = next(c for c in extract(read_article(path)).claims if c.text == "Wednesday")
        found.add(fingerprint("date", mine, other))
    assert len(found) == 1


def test_a_path_is_one_however_it_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    story = tmp_path / "stories" / "one"
    story.mkdir(parents=True)
    (story / "a.txt").write_text(LEFT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    given = {project_path("stories/one/a.txt"), project_path("./stories/../stories/one/a.txt")}
    monkeypatch.chdir(story)
    given |= {project_path("a.txt"), project_path(str(story / "a.txt"))}
    assert given == {"stories/one/a.txt"}
    assert project_path("<stdin>") == "<stdin>"
    assert project_path("text 1") == "text 1"


def test_equal_stories_in_two_folders_are_two_findings(pair: Path) -> None:
    for folder in ("one", "two"):
        Path(folder).mkdir()
        Path(folder, "a.txt").write_text(LEFT, encoding="utf-8")
        Path(folder, "b.txt").write_text(RIGHT, encoding="utf-8")
    first, second = (ids(compare([f"{folder}/a.txt", f"{folder}/b.txt"])) for folder in ("one", "two"))
    assert first
    assert second
    assert not first & second
