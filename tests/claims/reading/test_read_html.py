"""HTML: the article and its date by trafilatura, each word with its line in the file."""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.errors import ArticleError
from claims.extract import extract
from claims.reading.articles import read_article
from claims.reading.tags import Piece, pieces

pytest.importorskip("trafilatura", reason="the html extra is not installed")

PAGE = """\
<!DOCTYPE html><html><head><title>Minister meets delegation</title>
<meta property="article:published_time" content="2023-12-29T10:00:00Z">
<script>var a = "<p>The script says 40 people came on Monday.</p>";</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World news of the whole long day</a></li></ul></nav>
<article><h1>Minister meets delegation</h1>
<p>The minister met <b>27</b> delegates from the&nbsp;north &amp; others on
  <a href="http://x" title="a > b">Wednesday</a> <!-- factcheck: ignore[date] seen --> in the capital, it was said.</p>
<p>&ldquo;We agreed,&rdquo; she said on Monday. It was the third meeting of the year between the two sides.</p>
<table><tr><td>1</td><td>2</td></tr></table>
<p>Some 300 people gathered outside the building during the talks, which lasted four hours.</p>
</article><footer><p>This footer was written by 12 people who work here.</p></footer></body></html>
"""


def write(tmp_path: Path, text: str, encoding: str = "utf-8", name: str = "a.html") -> Path:
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return path


def test_article_and_date_are_found(tmp_path: Path) -> None:
    read = read_article(write(tmp_path, PAGE))
    assert read.published == date(2023, 12, 29)
    assert "met 27 delegates from the north & others on Wednesday in the capital" in read.text
    assert "“We agreed,” she said" in read.text
    for left_out in ("Home", "footer", "script", "World news"):
        assert left_out not in read.text
    assert read.skipped_lines > 0


def test_claims_have_their_line_in_the_file(tmp_path: Path) -> None:
    read = read_article(write(tmp_path, PAGE))
    claims = extract(read).claims
    assert {"Wednesday", "Monday"} <= {claim.text for claim in claims}
    for claim in claims:
        assert read.text[claim.span.start : claim.span.end] == claim.text
        assert read.shown_span(claim.span) == claim.span
        if claim.kind == "date":
            line, column = read.position(claim.span.start)
            assert PAGE.split("\n")[line - 1][column - 1 :].startswith(claim.text)


def test_a_fragment_is_read_whole(tmp_path: Path) -> None:
    read = read_article(write(tmp_path, "<p>The council met on Monday.</p>\n<p>It <i>agreed</i>.</p>"))
    assert read.text.split("\n\n")[:2] == ["The council met on Monday.", "It agreed."]


def test_a_page_is_known_by_what_it_holds(tmp_path: Path) -> None:
    assert read_article(write(tmp_path, PAGE, name="a.txt")).published == date(2023, 12, 29)


def test_the_page_names_its_encoding(tmp_path: Path) -> None:
    page = PAGE.replace("<head>", '<head><meta charset="iso-8859-1">').replace("capital", "capital of São Tomé")
    read = read_article(write(tmp_path, page, "latin-1"))
    assert "São Tomé" in read.text
    assert read.warnings == ()


@pytest.mark.parametrize("named", ["zlib", "hex", "rot13", "idna", "punycode", "undefined", "utf-7", "none-such"])
def test_what_is_no_character_set_of_pages_is_not_obeyed(named: str, tmp_path: Path) -> None:
    page = PAGE.replace("<head>", f'<head><meta charset="{named}">').replace("capital", "capital of São Tomé")
    read = read_article(write(tmp_path, page, "latin-1"))
    assert "São Tomé" in read.text
    assert len(read.warnings) == 1


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("<html><body><script>app()</script></body></html>", id="script alone"),
        pytest.param("<html>", id="nothing"),
        pytest.param("<!-- " * 3, id="open comment"),
    ],
)
def test_a_page_without_text_is_refused(tmp_path: Path, page: str) -> None:
    with pytest.raises(ArticleError, match=r"a\.html: is a page without text"):
        read_article(write(tmp_path, page))


def test_without_the_extra_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(ArticleError, match=r"a\.html: .*pip install 'factcheck\[html\]'"):
        read_article(write(tmp_path, PAGE))


@given(st.lists(st.sampled_from(["<", ">", "<p", "</p>", "<!--", "-->", "<script>", "</script", "a", '="', "'", "&"])))
def test_pieces_are_in_order_and_lose_no_text(parts: list[str]) -> None:
    text, done = "".join(parts), 0
    for tag in pieces(text):
        assert done <= tag.span.start < tag.span.end <= len(text)
        done = tag.span.end
        if tag.piece is Piece.TEXT:
            assert "<" not in text[tag.span.start + 1 : tag.span.end]


@pytest.mark.parametrize("hostile", ["<", "<a ", "<!--", '<a ="', "</script", "<script>", "<p><div>", "&#", "<b>x"])
def test_hostile_tags_take_no_time(hostile: str) -> None:
    begun = time.process_time()
    list(pieces(hostile * 50_000))
    assert time.process_time() - begun < 5
