"""Findings accepted in the text or beside it, and what is said of orders that do not work."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from checker.directives import MAX_SIDECAR_BYTES, orders
from checker.errors import ArticleError
from checker.model import Finding, Place, Severity, Suppression
from checker.suppression import Acceptance
from claims.model import Article, Span
from claims.reading.articles import read_article
from claims.reading.sentences import split

DAY, COUNT = "Wednesday", "1,500"
REST = "\n\nThe other paragraph has 1,500 in it too.\n"


def written(tmp_path: Path, text: str, name: str = "a.md", sidecar: str = "") -> Article:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8", newline="")
    if sidecar:
        Path(f"{path}.factcheck").write_text(sidecar, encoding="utf-8")
    return read_article(path)


def finding(article: Article, phrase: str, kind: str, nth: int = 0, id: str = "0" * 16) -> Finding:
    """A contradiction of that phrase of the article with another file."""
    start = -1
    for _ in range(nth + 1):
        start = article.text.index(phrase, start + 1)
    line, column = article.position(start)
    [sentence] = [s.span for s in split(article) if s.span.start <= start < s.span.end]
    at, whole = (article.shown_span(span) for span in (Span(start, start + len(phrase)), sentence))
    text = article.shown[whole.start : whole.end]
    place = Place(article.path, line, column, at.start, at.end, text, phrase, phrase, whole.start)
    other = Place("other.txt", 1, 1, 0, 3, "x", "x", "x", 0)
    return Finding(id, kind, Severity.ERROR, 0.9, place, other, "")


@pytest.mark.parametrize(
    ("text", "accepted"),
    [
        pytest.param("Met on Wednesday. <!-- factcheck: ignore[date] checked -->", "checked", id="same line"),
        pytest.param("<!-- factcheck: ignore[date] checked -->\nMet on Wednesday.", "checked", id="line before"),
        pytest.param("<!-- factcheck: ignore -->\n\nMet on Wednesday.", "", id="line before, a blank between"),
        pytest.param("<!-- factcheck: ignore[number, date] two -->\nMet on Wednesday.", "two", id="of two types"),
        pytest.param("<!--factcheck:ignore-->\nMet on Wednesday.", "", id="without spaces"),
        pytest.param("<!-- factcheck: ignore\nlong\nreason -->\nMet on Wednesday.", "long reason", id="over lines"),
        pytest.param("<!-- factcheck: off old -->\nA.\n\nMet on Wednesday.\n", "old", id="off"),
        pytest.param("<!-- factcheck: off -->\nMet on Wednesday.\n\n<!-- factcheck: on -->\nB.", "", id="off, then on"),
        pytest.param("Met on Wednesday.\n<!-- factcheck: ignore -->\nHe left.", None, id="line after"),
        pytest.param("He left. <!-- factcheck: ignore -->\nMet on Wednesday.", None, id="beside the line before"),
        pytest.param("<!-- factcheck: ignore[number] -->\nMet on Wednesday.", None, id="another type"),
        pytest.param("<!-- factcheck: ignroe -->\nMet on Wednesday.", None, id="misspelt"),
        pytest.param("<!-- factcheck: ignore[dates] -->\nMet on Wednesday.", None, id="unknown type"),
        pytest.param("<!-- factcheck: off -->\nA.\n<!-- factcheck: on -->\nMet on Wednesday.", None, id="on again"),
        pytest.param("`<!-- factcheck: ignore -->` Met on Wednesday.", None, id="in code"),
        pytest.param("```\n<!-- factcheck: off -->\n```\nMet on Wednesday.", None, id="in a code block"),
        pytest.param("<!-- ignore factcheck -->\nMet on Wednesday.", None, id="another comment"),
        pytest.param("<!-- FactCheck: Ignore[Date] -->\nMet on Wednesday.", "", id="capitals"),
        pytest.param("<!-- factcheck: ignore -->\nThe two men\nmet on Wednesday.", "", id="sentence begins there"),
        pytest.param("<!-- factcheck: ignore -->\nOne left.\nTwo met on Wednesday.", None, id="next sentence"),
        pytest.param("<!-- factcheck ignore -->\nMet on Wednesday.", None, id="no colon"),
    ],
)
def test_comments(tmp_path: Path, text: str, accepted: str | None) -> None:
    article = written(tmp_path, text + REST)
    suppression = Acceptance([article]).of(finding(article, DAY, "date"))
    assert suppression == (None if accepted is None else Suppression("comment", accepted))


def test_comments_in_html(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura", reason="the html extra is not installed")
    met = "<p>They met on Wednesday.</p>\n<p>They met on Monday.</p>"
    text = f"<p>He left.</p>\n<!-- factcheck: ignore[date] seen -->\n{met}"
    article = written(tmp_path, text, "a.html")
    acceptance = Acceptance([article])
    assert acceptance.of(finding(article, DAY, "date")) is not None
    assert acceptance.of(finding(article, "Monday", "date")) is None


@pytest.mark.parametrize(
    ("text", "accepted"),
    [
        pytest.param("Met on Wednesday [sic] there.", True, id="after a space"),
        pytest.param("Met on Wednesday[sic] there.", True, id="at once"),
        pytest.param("“Met on Wednesday” [SIC] there.", True, id="after the quotation mark, in capitals"),
        pytest.param("Met on **Wednesday** [*sic*] there.", True, id="after emphasis"),
        pytest.param("Met on Wednesday there [sic].", False, id="after another word"),
        pytest.param("Met [sic] on Wednesday.", False, id="before"),
        pytest.param("Met on Wednesday [sick] there.", False, id="another word in brackets"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_sic(tmp_path: Path, text: str, accepted: bool, name: str) -> None:
    article = written(tmp_path, text + REST, name)
    suppression = Acceptance([article]).of(finding(article, DAY, "date"))
    assert (suppression is not None and suppression.by == "sic") is accepted


@pytest.mark.parametrize(
    ("line", "accepted"),
    [
        pytest.param('ignore[date] "Wednesday" asked the desk', "asked the desk", id="type, phrase and reason"),
        pytest.param('ignore "Wednesday"', "", id="phrase alone"),
        pytest.param("# why\n\nignore 00112233445566ff by hand", "by hand", id="fingerprint"),
        pytest.param('ignore[number] "Wednesday"', None, id="another type"),
        pytest.param('ignore "Wed"', None, id="part of the phrase"),
        pytest.param("ignore ffffffffffffffff", None, id="another fingerprint"),
        pytest.param("ignore", None, id="nothing named"),
    ],
)
def test_sidecar(tmp_path: Path, line: str, accepted: str | None) -> None:
    article = written(tmp_path, "Met on Wednesday." + REST, "a.txt", line + "\n")
    suppression = Acceptance([article]).of(finding(article, DAY, "date", id="00112233445566ff"))
    assert suppression == (None if accepted is None else Suppression("sidecar", accepted))


@pytest.mark.parametrize(
    ("text", "sidecar", "notice"),
    [
        pytest.param(
            "<!-- factcheck: ignroe -->\nA.",
            "",
            ":1: factcheck comment 'ignroe' is unknown; did you mean 'ignore'?",
            id="order",
        ),
        pytest.param(
            "<!-- factcheck: ignore[dates] -->\nA.", "", ":1: there is no type 'dates'; did you mean 'date'?", id="type"
        ),
        pytest.param("A.\n\n<!-- factcheck: on -->", "", ":3: factcheck comment 'on' has no effect", id="on alone"),
        pytest.param(
            "<!-- factcheck: off -->\n\n<!-- factcheck: off -->",
            "",
            ":3: factcheck comment 'off' has no effect",
            id="off twice",
        ),
        pytest.param(
            "<!-- factcheck: off[date] -->\nA.", "", ":1: factcheck comment 'off' has no effect", id="off of one type"
        ),
        pytest.param(
            "<!-- factcheck: ignore[date] x -->\nA.", "", ":1: ignore[date] suppresses nothing; remove it", id="unused"
        ),
        pytest.param(
            "<!-- factcheck ignore[date] -->\nA.",
            "",
            ":1: factcheck comment 'ignore' has no effect without its colon",
            id="no colon",
        ),
        pytest.param(
            "A.", 'ignore "B"', ".factcheck:1: ignore 'B' suppresses nothing; remove it", id="unused in the sidecar"
        ),
        pytest.param(
            "A.", "\nskip this", ".factcheck:2: order 'skip' is unknown; write: ignore", id="order in the sidecar"
        ),
        pytest.param(
            "A.", "ignore this", ".factcheck:1: ignore names no phrase; write: ignore", id="no phrase in the sidecar"
        ),
    ],
)
def test_says_what_does_not_work(tmp_path: Path, text: str, sidecar: str, notice: str) -> None:
    article = written(tmp_path, text + REST, sidecar=sidecar)
    (said,) = Acceptance([article]).notices()
    assert said.startswith(f"{article.path}{notice}")


def test_says_where_comments_have_no_effect(tmp_path: Path) -> None:
    text = "Met on Wednesday. <!-- factcheck: ignore[date] -->\n<!-- factcheck by Ana -->\n"
    article = written(tmp_path, text + REST, "a.txt")
    acceptance = Acceptance([article])
    assert acceptance.of(finding(article, DAY, "date")) is None
    [notice] = acceptance.notices()
    assert notice.startswith(f"{article.path}:1: comments have an effect in Markdown and HTML only; ")
    assert notice.endswith(f"{article.path}.factcheck")


def test_says_nothing_of_what_works(tmp_path: Path) -> None:
    off = "<!-- factcheck: off -->\nA.\n\n<!-- factcheck: on -->\nB."
    text = f"<!-- factcheck: ignore[date] x -->\nMet on Wednesday.\n\n{off}"
    article = written(tmp_path, text + REST)
    acceptance = Acceptance([article])
    acceptance.of(finding(article, DAY, "date"))
    assert acceptance.notices() == ()


@pytest.mark.parametrize(
    "data", [pytest.param(b"\xff\xfe\xff", id="no UTF-8"), pytest.param(b"#" * (MAX_SIDECAR_BYTES + 1), id="too large")]
)
def test_an_unreadable_sidecar_stops_the_run(tmp_path: Path, data: bytes) -> None:
    article = written(tmp_path, "Met on Wednesday." + REST, "a.txt")
    Path(f"{article.path}.factcheck").write_bytes(data)
    with pytest.raises(ArticleError, match=r"a\.txt\.factcheck: is "):
        orders(article)


@pytest.mark.parametrize(
    "unit", ["<!-- factcheck: ignore -->", "<!-- factcheck: off --> ", "<!-- factcheck:" + " " * 99 + "-->\n\n"]
)
def test_many_comments_take_no_time(tmp_path: Path, unit: str) -> None:
    article = written(tmp_path, "The council met on Wednesday and agreed.\n\n" + unit * 3000)
    begun = time.process_time()
    Acceptance([article]).notices()
    assert time.process_time() - begun < 5
