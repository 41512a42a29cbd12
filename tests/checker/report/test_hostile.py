"""Text of an article is data: nothing in it acts, in any format, wherever it stands."""

import json
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from markdown_it import MarkdownIt
from schemas import json_errors, xml_errors

from checker.model import Lone, Report, Source
from checker.printable import unseen
from checker.report import Format, render
from checker.view import View

HOSTILE = (
    "[bold red]x[/bold red] [link=file:///etc/passwd]y[/link] [/] [[ \\[b] "
    "\x1b]0;title\x07 \x1b[2J \x9b2J \u202edlrow \u2066z\u2069 \u200b\u200d\ufeff "
    "::error file=a::boo ##[error]boo \ud800 \x00 \r over \v\f\x85\u2028 <script> && %0A :smile: "
    '##vso[task.complete result=Failed] ##teamcity[x] ]]> <!-- --> <![CDATA[ &lt; "\' \\" \ufffe\uffff '
    "``` ` *x* _y_ # z [a](javascript:b) ![c](d) <https://example.org> www.example.org @ana #12 | {0} {{1}} $x$"
)


@pytest.fixture
def hostile(place, finding) -> Report:
    """Hostile text in every field that an article or a file name can reach."""
    bad = place(HOSTILE, f"Before {HOSTILE} after", HOSTILE, HOSTILE)
    found = finding(a=bad, b=replace(bad, path=f"b{HOSTILE}"), reason=HOSTILE, with_a=(HOSTILE,))
    return Report(
        model=HOSTILE,
        settings=(("model", HOSTILE),),
        sources=(Source(HOSTILE, "2023-12-29", 1, 1, (("date", 1),), (HOSTILE,)),),
        contradictions=(found,),
        agreements=(found,),
        only_in=(Lone("person", bad),),
        near_copies=((HOSTILE, HOSTILE),),
        pairs_compared=1,
        notices=(HOSTILE,),
        unchecked=(HOSTILE,),
    )


@pytest.mark.parametrize("format", list(Format))
@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("ascii", [False, True])
def test_nothing_acts(hostile, format, width, ascii):
    written = render(hostile, format, View(facts=True, verbose=True, width=width, ascii=ascii))
    assert written.encode()
    assert not [character for character in written if unseen(character) and character != "\n"]
    assert not re.search(r"##\w*\[", written)
    own = 3 if format is Format.GITHUB else 0
    assert len([line for line in written.split("\n") if line.lstrip().startswith("::")]) == own


def test_markup_is_printed_as_it_stands(hostile):
    written = render(hostile, Format.TEXT)
    assert "[bold red]x[/bold red] [link=file:///etc/passwd]y[/link] [/] [[ \\[b]" in written
    wide = render(hostile, Format.RICH, View(width=10_000))
    assert "[bold red]x[/bold red] [link=file:///etc/passwd]y[/link] [/] [[ \\[b]" in wide
    assert ":smile:" in wide


def test_colours_are_only_our_own(hostile):
    """In colour, every control sequence sets a style; none comes from the article."""
    written = render(hostile, Format.RICH, View(colour=True, width=10_000))
    sequences = written.split("\x1b")[1:]
    assert sequences
    assert all(sequence.partition("m")[0].strip("[0123456789;") == "" for sequence in sequences)


def test_one_finding_is_one_line(hostile):
    """The finding, what was skipped, the near copies and the closing line."""
    assert len(render(hostile, Format.TEXT).splitlines()) == 4


def strings(data):
    """All strings within JSON data."""
    if isinstance(data, str):
        return [data]
    parts = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return [text for part in parts for text in strings(part)]


@pytest.mark.parametrize("format", [Format.SARIF, Format.RDJSON])
def test_json_for_other_tools_holds_plain_text(format, hostile):
    written = render(hostile, format)
    assert not [c for text in strings(json.loads(written)) for c in text if unseen(c) and c != "\n"]


@pytest.mark.parametrize(
    ("format", "errors", "schema"),
    [
        pytest.param(Format.SARIF, json_errors, "sarif-schema-2.1.0.json", id="sarif"),
        pytest.param(Format.RDJSON, json_errors, "rdjson/DiagnosticResult.json", id="rdjson"),
        pytest.param(Format.JUNIT, xml_errors, "JUnit.xsd", id="junit"),
    ],
)
def test_schemas_hold(format, errors, schema, hostile):
    assert errors(schema, render(hostile, format)) == []


def test_sarif_has_no_links_and_relative_uris(hostile):
    run = json.loads(render(hostile, Format.SARIF))["runs"][0]
    assert not [text for text in strings(run["results"]) if "](" in text]
    uris = [artifact["location"]["uri"] for artifact in run["artifacts"]]
    assert all(re.fullmatch(r"(?!/)[\w.~/%-]+", uri, re.ASCII) for uri in uris)


def test_github_gets_no_properties_from_an_article(hostile):
    first = render(hostile, Format.GITHUB).splitlines()[0]
    properties = first.removeprefix("::error ").split("::")[0].split(",")
    assert [pair.split("=")[0] for pair in properties] == [
        "file",
        "line",
        "col",
        "endLine",
        "endColumn",
        "title",
    ]


def test_xml_is_well_formed_and_has_our_elements_alone(hostile):
    root = ET.fromstring(render(hostile, Format.JUNIT))
    assert [element.tag for element in root.iter() if element.tag != "property"] == [
        "testsuites",
        "testsuite",
        "properties",
        "testcase",
        "testcase",
        "error",
        "testcase",
        "failure",
        "system-out",
        "system-err",
    ]


def test_markdown_has_our_elements_alone(hostile):
    html = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(render(hostile, Format.MARKDOWN))
    assert set(re.findall(r"</?(\w+)", html)) == {"h3", "p", "strong", "code", "ul", "li", "br"}
    outside = re.sub(r"<code>.*?</code>", "", html, flags=re.DOTALL)
    assert not re.search(r"[@#$]|www|https|bold", outside)


def test_json_gives_the_text_back(hostile):
    report = json.loads(render(hostile, Format.JSON))
    assert report["contradictions"][0]["a"]["phrase"] == HOSTILE
    assert report["sources"][0]["path"] == HOSTILE


def test_phrase_that_is_not_where_it_should_be(finding, place, clean):
    """Offsets that do not fit the sentence lose the mark, never the passage."""
    off = replace(place("a.txt", "Officials met on Thursday.", "Thursday", "2023-12-28"), start=3)
    assert "Officials met on Thursday." in render(replace(clean, contradictions=(finding(a=off),)), Format.RICH)
