"""The comment, as a CommonMark library with GitHub's extensions reads it."""

from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from checker.model import Severity
from checker.report import Format, render
from checker.view import View


def inline(text):
    """The tokens of all lines."""
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    return [child for token in tokens for child in token.children or ()]


def codes(text):
    return [token.content for token in inline(text) if token.type == "code_inline"]


def test_both_passages_with_their_places(full):
    read = codes(render(full, Format.MARKDOWN))
    assert read[:4] == ["8c1f", "a.txt", "Wednesday", "2023-12-27"]
    assert full.contradictions[0].a.text in read
    assert "Officials met on Thursday." in read
    html = MarkdownIt("commonmark").render(render(full, Format.MARKDOWN))
    assert "<li><code>a.txt</code> line 9 says <code>Wednesday</code>" in html
    assert "<code>b.txt</code> line 5 says" in html


def test_accepted_findings_are_counted_and_listed(accepted):
    text = render(accepted, Format.MARKDOWN)
    assert "2 contradictions accepted and not counted (1 by baseline, 1 by comment)" in text
    assert "accepted by comment: `checked with the desk`" in text
    assert {"77aa", "93d2"} <= set(codes(text))


def test_what_was_skipped_is_told(full):
    assert "b.txt: 12 lines skipped as no prose" in codes(render(full, Format.MARKDOWN))


def test_nothing_compared_is_the_heading(silent):
    assert render(silent, Format.MARKDOWN).startswith("### factcheck: Nothing could be compared\n")


def test_least_severity_holds(full):
    text = render(full, Format.MARKDOWN, View(min_severity=Severity.ERROR))
    assert "77aa" not in text
    assert "1 below error not shown" in text


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("plain", id="plain"),
        pytest.param("`", id="backtick"),
        pytest.param("``` a `` b `", id="backticks"),
        pytest.param(" both ends ", id="spaces"),
        pytest.param("<b>*x* [y](z) @ana #12 &amp; \\` | https://example.org", id="markup"),
    ],
)
def test_foreign_words_are_code(words, full, finding):
    text = render(replace(full, contradictions=(finding(type="date", with_b=(words,)),)), Format.MARKDOWN)
    assert words in codes(text)
    assert {token.type for token in inline(text)} <= {
        "text",
        "strong_open",
        "strong_close",
        "code_inline",
        "softbreak",
        "hardbreak",
    }


def test_a_comment_has_room_for_it(clean, finding):
    """GitHub refuses more than 65,536 characters."""
    found = tuple(finding(id=f"{n:016x}") for n in range(500))
    text = render(replace(clean, contradictions=found), Format.MARKDOWN)
    assert len(text) < 65_536
    shown = sum(f"{n:016x}" in text for n in range(500))
    assert shown > 100
    assert f"*{500 - shown} more parts of the report" in text
    assert "500 contradictions" in text


def test_groups_that_could_not_be_checked_are_listed(unchecked):
    text = render(unchecked, Format.MARKDOWN)
    assert "**Could not be checked (2)**" in text
    assert set(unchecked.unchecked) <= set(codes(text))
