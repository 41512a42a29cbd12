"""Markdown: what is prose, and that every character of it is found again in the file."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.errors import ArticleError
from claims.extract import extract
from claims.model import Article, Span
from claims.reading.articles import read_article
from claims.reading.markdown import reading

PAGE = """\
---
title: "Talks"
date: "2023-12-29"
tags: [a, b]
---
# Minister *meets* delegation

The minister met **27** [delegates from the
north](http://a.org/b(c)d "in the north") &amp; others on **Wednesday** <!-- factcheck: ignore[date] seen --> here.[^1]

> “It is *over*,” she said on Monday.
> Nobody had won.

- It was agreed that `set` is kept.
- Some 300 people came.

| team | won |
|------|-----|
| A    | 2   |

```
<!-- factcheck: off -->
He paid 40 dollars.
```

[^1]: The number 12 was given before.
"""


def article(tmp_path: Path, text: str, name: str = "a.md") -> Article:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8", newline="")
    return read_article(path)


def prose(text: str) -> list[str]:
    return [part.strip() for part in reading(text).text.split("\n\n") if part.strip()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It was **Wed**nesday.", ["It was Wednesday."], id="emphasis within a word"),
        pytest.param("A [b *c*](http://x/y) d.", ["A b c d."], id="link"),
        pytest.param("A [b][r] and [r] d.\n\n[r]: http://x/y", ["A b and r d."], id="link by reference"),
        pytest.param("A ![old alt](x.png) b.", ["A b."], id="picture"),
        pytest.param("On [![alt](i.png) Monday](http://x) we met.", ["On Monday we met."], id="picture in a link"),
        pytest.param("See <http://x/y> now.", ["See http://x/y now."], id="address"),
        pytest.param("Cost 5 \\* 3 &lt; 20 &euro;.", ["Cost 5 * 3 < 20 €."], id="escapes and entities"),
        pytest.param("Use `a b` here.", ["Use a b here."], id="code in a sentence"),
        pytest.param("One ~~two~~ three.", ["One two three."], id="struck"),
        pytest.param("Met <b>on</b> Monday.", ["Met on Monday."], id="tags in a sentence"),
        pytest.param("Met <!-- who? --> on Monday.", ["Met on Monday."], id="comment in a sentence"),
        pytest.param("He was\nhere.", ["He was here."], id="wrapped line"),
        pytest.param("He was\r\nhere.\r\n\r\nShe left.", ["He was here.", "She left."], id="Windows line ends"),
        pytest.param("> He\n> left.\nNow.", ["He left. Now."], id="quotation with a lazy line"),
        pytest.param("1. One\n   more.\n2. Two.", ["- One more.", "- Two."], id="list"),
        pytest.param("Title\n=====\n\nText.", ["Title", "Text."], id="underlined heading"),
        pytest.param("Said so.[^a]\n\n[^a]: He left.", ["Said so.", "He left."], id="footnote"),
        pytest.param("Said so.[^a]\n\n[^a]: http://x/y", ["Said so."], id="footnote of an address"),
        pytest.param("    40 dollars\n\nText.", ["Text."], id="indented code"),
        pytest.param("<div>\n40 dollars\n</div>\n\nText.", ["Text."], id="HTML block"),
        pytest.param("On 5 [sic] May.", ["On 5 [sic] May."], id="sic is no link"),
    ],
)
def test_prose_is(text: str, expected: list[str]) -> None:
    assert prose(text) == expected


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        pytest.param("---\ndate: 2023-12-29\n---\n", date(2023, 12, 29), id="YAML"),
        pytest.param("---\ndate: '2023-12-29T10:00:00Z'\n---\n", date(2023, 12, 29), id="quoted, with a time"),
        pytest.param("+++\ndate = 2023-12-29\n+++\n", date(2023, 12, 29), id="TOML"),
        pytest.param(
            "---\ntext: |\n  any words\npublished: 29 December 2023\n---\n", date(2023, 12, 29), id="block text"
        ),
        pytest.param("---\nupdated: 2024-01-02\ndate: 2023-12-29\n---\n", date(2023, 12, 29), id="updated later"),
        pytest.param("---\ntitle: Talks of 2023-12-29\n---\n", None, id="a date that is none of its own"),
        pytest.param("---\n", None, id="a rule, not closed"),
    ],
)
def test_front_matter_gives_the_date(tmp_path: Path, front: str, expected: date | None) -> None:
    read = article(tmp_path, f"{front}\nThe council met in the town hall and agreed.\n")
    assert read.published == expected


def test_code_tables_and_front_matter_make_no_claims(tmp_path: Path) -> None:
    read = article(tmp_path, PAGE)
    assert "40 dollars" not in read.text
    assert "team" not in read.text
    assert read.skipped_lines >= 7


def test_comments_are_those_outside_code(tmp_path: Path) -> None:
    read = article(tmp_path, PAGE)
    assert read.origin is not None
    comments = [read.shown[c.start : c.end] for c in read.origin.comments]
    assert comments == ["<!-- factcheck: ignore[date] seen -->"]


def test_a_claim_is_found_again_in_the_file(tmp_path: Path) -> None:
    read = article(tmp_path, PAGE)
    claims = {claim.text: claim for claim in extract(read).claims if claim.kind == "date"}
    for phrase in ("Wednesday", "Monday"):
        span = read.shown_span(claims[phrase].span)
        assert PAGE[span.start : span.end] == phrase
        line, column = read.position(claims[phrase].span.start)
        assert PAGE.split("\n")[line - 1][column - 1 :].startswith(phrase)


def test_every_claim_slices_to_its_phrase(tmp_path: Path) -> None:
    read = article(tmp_path, PAGE)
    for claim in extract(read).claims:
        assert read.text[claim.span.start : claim.span.end] == claim.text
        span = read.shown_span(claim.span)
        first = claim.text.split()[0].strip("“”‘’\"'")[:3]
        assert first in PAGE[span.start : span.end]


PIECES = st.sampled_from(
    ["**", "*", "_", "`", "[", "](", ")", "](x)", "![", "<!--", "-->", "<b>", "&amp;", "\\*", "\n", "\n\n", "> ", "- ",
     "1. ", "# ", "| ", "```\n", "    ", "~~", "word ", "May 5 ", "é“", "[^1]", "<http://x>", "  \n", "\r\n", "\t"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join))
def test_prose_comes_from_the_file(text: str) -> None:
    read = reading(text)
    assert read.origin is not None
    done = 0
    for run in read.origin.runs:
        assert done <= run.file.start <= run.file.end <= len(text)
        done = run.file.end
        said, written = read.text[run.prose.start : run.prose.end], text[run.file.start : run.file.end]
        assert said == written or written in {"&amp;", "\\*", ""} or said in " \n"


@given(st.lists(PIECES, max_size=20).map("".join), st.data())
def test_stretches_stay_in_order(text: str, data: st.DataObject) -> None:
    read = reading(text)
    assert read.origin is not None
    start = data.draw(st.integers(0, len(read.text)))
    end = data.draw(st.integers(start, len(read.text)))
    span = read.origin.span(Span(start, end))
    assert 0 <= span.start <= span.end <= len(text)


@pytest.mark.parametrize(
    ("text", "skipped"),
    [
        pytest.param(">" * 20_000 + " The council met on Monday.\n", 1, id="quotations"),
        pytest.param("".join(f"{'  ' * depth}- The council met.\n" for depth in range(30)), 21, id="lists"),
        pytest.param("[a]: b\n\nThe council met on Monday.\n\n[a]: c\n", 0, id="addresses of links are no prose"),
    ],
)
def test_what_is_nested_too_deep_is_counted(text: str, skipped: int) -> None:
    assert reading(text).skipped_lines == skipped


def test_a_page_with_nothing_but_what_is_skipped_is_not_called_empty(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"a\.md: holds no prose"):
        article(tmp_path, ">" * 20_000 + " The council met on Monday.\n")


def test_a_page_without_prose_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"a\.md: "):
        article(tmp_path, "```\nx = 1\n```\n")


@pytest.mark.parametrize("hostile", ["[" * 20_000, "*a" * 20_000, "<!--" * 20_000, "![](" * 10_000, "> " * 5_000])
def test_hostile_markup_takes_no_time(hostile: str) -> None:
    begun = time.process_time()
    reading(hostile)
    assert time.process_time() - begun < 10
