"""Whatever an article, a file name or a comment holds, a report keeps its shape."""

import json
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from checker.model import Finding, Place, Report, Severity, Source, Suppression
from checker.report import Format, render

# Mostly what has a meaning somewhere; else anything, lone surrogates and controls included.
MARKS = ("`", "``", "::", "::error::", "%0A", "%", "##[", "##vso[", "](", "[", "{0}", "<b>", "]]>", "&", "\\", "|")
SIGNS = ("@a", "#1", "*", "_", "~", "$", "http://a.b", ",", ":", "\n", "\r", " ", "\0", "\x1b[2J", "\u202e", "\ud800")
TEXT = st.lists(
    st.sampled_from(MARKS + SIGNS) | st.text(st.characters(codec=None, exclude_categories=()), max_size=3), max_size=8
).map("".join)


@st.composite
def reports(draw) -> Report:
    def place() -> Place:
        phrase = draw(TEXT)
        return Place(draw(TEXT), 3, 1, 7, 7 + len(phrase), f"{draw(TEXT)}{phrase}", phrase, draw(TEXT), 0)

    a, b = place(), place()
    found = Finding("0123456789abcdef", "date", Severity.ERROR, 0.9, a, b, draw(TEXT), with_a=(draw(TEXT),))
    accepted = Finding(
        "fedcba9876543210", "date", Severity.ERROR, 0.9, a, b, "", suppression=Suppression("sic", draw(TEXT))
    )
    source = Source(a.path, None, 1, 2, (("date", 1),), (draw(TEXT),))
    texts = (draw(TEXT),)
    return Report(draw(TEXT), (), (source,), (found,), (), (), ((a.path, b.path),), 1, 0, texts, (accepted,), texts)


@given(reports())
def test_github_has_its_three_commands(report):
    lines = render(report, Format.GITHUB).splitlines()
    assert [line.split(" ")[0] for line in lines if line.lstrip().startswith("::")] == [
        "::error",
        "::error",
        "::notice",
    ]


@given(reports())
def test_junit_is_xml(report):
    root = ET.fromstring(render(report, Format.JUNIT).encode())
    assert [case.find("failure") is not None for case in root.iter("testcase")] == [False, False, True]


@given(reports())
def test_markdown_is_text_and_code(report):
    tokens = MarkdownIt("gfm-like", {"linkify": False, "html": True}).parse(render(report, Format.MARKDOWN))
    kinds = {child.type for token in tokens for child in token.children or ()}
    assert kinds <= {"text", "code_inline", "strong_open", "strong_close", "softbreak", "hardbreak"}
    assert {token.tag for token in tokens} <= {"h3", "p", "ul", "li", ""}
    plain = "".join(child.content for token in tokens for child in token.children or () if child.type == "text")
    assert not set("@#$<`") & set(plain)


@given(reports())
def test_sarif_has_one_mark_and_plain_messages(report):
    first, second = json.loads(render(report, Format.SARIF))["runs"][0]["results"]
    assert "suppressions" not in first
    assert len(second["suppressions"]) == 1
    assert "](" not in first["message"]["text"]


@given(reports())
def test_rdjson_has_one_diagnostic_and_one_note(report):
    assert [d["severity"] for d in json.loads(render(report, Format.RDJSON))["diagnostics"]] == ["ERROR", "WARNING"]
