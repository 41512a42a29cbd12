import json
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.printable import encodable, unseen, visible, visible_line

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Café “naïve” — 5 €", "Café “naïve” — 5 €", id="ordinary text stays"),
        pytest.param("東京 Łódź Ελλάδα", "東京 Łódź Ελλάδα", id="other scripts stay"),
        pytest.param("\x1b[31mred\x1b[0m", "␛[31mred␛[0m", id="terminal colours"),
        pytest.param("\x9b31m", "<U+009B>31m", id="eight-bit control sequence"),
        pytest.param("a\x07\x08\x7f", "a␇␈␡", id="bell, backspace, delete"),
        pytest.param("a\rb\nc\td", "a␍b␊c␉d", id="line breaks and tabs"),
        pytest.param("\u202egnp\u2066x\u2069", "<U+202E>gnp<U+2066>x<U+2069>", id="bidirectional overrides"),
        pytest.param("ze\u200bro\ufeff\u00ad", "ze<U+200B>ro<U+FEFF><U+00AD>", id="zero width, soft hyphen"),
        pytest.param("a\u2028b\u2029c", "a<U+2028>b<U+2029>c", id="Unicode line breaks"),
        pytest.param("\ud800", "<U+D800>", id="lone surrogate"),
        pytest.param("\u3164\U000e0041", "<U+3164><U+E0041>", id="blank letter, tag"),
        pytest.param("5\u00a0km", "5 km", id="no-break space"),
        pytest.param("::error::boo", ": :error::boo", id="workflow command at the start"),
        pytest.param("said ::set-env name=x::y", "said : :set-env name=x::y", id="workflow command in a line"),
        pytest.param("x ##[error]boo", "x # #[error]boo", id="old workflow command"),
        pytest.param("##vso[task.complete]", "# #vso[task.complete]", id="command of Azure Pipelines"),
        pytest.param("##teamcity[x]", "# #teamcity[x]", id="command of TeamCity"),
        pytest.param("## [1] and ##a", "## [1] and ##a", id="headings stay"),
        pytest.param("std::vector 12::30 a: b", "std::vector 12::30 a: b", id="colons inside words stay"),
        pytest.param("[bold]x[/bold] :smile:", "[bold]x[/bold] :smile:", id="markup is plain text here"),
    ],
)
def test_visible(text, expected):
    assert visible(text) == expected


def test_wrapped_prose_is_one_line():
    assert visible_line("on\r\n  Thursday\tnight") == "on Thursday night"


@given(ANY_TEXT)
def test_nothing_unseen_is_left(text):
    shown = visible(text)
    assert not any(unseen(character) for character in shown)
    shown.encode()


@given(ANY_TEXT)
def test_visible_changes_nothing_twice(text):
    assert visible(visible(text)) == visible(text)


@given(st.lists(st.text(st.characters(codec=None, exclude_categories=("Cs",)))))
def test_json_means_the_same(texts):
    safe = encodable(json.dumps(texts, ensure_ascii=False))
    assert json.loads(safe) == texts
    assert not any(unicodedata.category(character) in {"Cc", "Cf"} for character in safe)


@pytest.mark.parametrize(
    "text", ["\ud800", "a\udcffb", "##[error]", "##vso[x]", "##teamcity[x]", "\x9b\u202e", "\U000e0041"]
)
def test_json_keeps_what_cannot_be_encoded(text):
    safe = encodable(json.dumps(text, ensure_ascii=False))
    assert json.loads(safe.encode().decode()) == text
    assert not re.search(r"##\w*\[", safe)
