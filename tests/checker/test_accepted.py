"""Accepted findings and unreadable files, through the command line."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from checker import cli

LEFT = "2024-03-14\n\nThe harbour in Lisbon was closed on Wednesday, officials said.\n"
RIGHT = LEFT.replace("Wednesday", "Thursday")


def with_order(order: str) -> str:
    return LEFT.replace("The h", f"<!-- factcheck: {order} -->\nThe h")


@pytest.fixture
def factcheck(tmp_path, monkeypatch, capfdbinary):
    """Runs `factcheck compare` in a folder of its own; gives exit code, output and notes."""
    monkeypatch.chdir(tmp_path)
    Path("b.txt").write_text(RIGHT, encoding="utf-8")

    def run(name, content, *options):
        Path(name).write_bytes(content if isinstance(content, bytes) else content.encode())
        monkeypatch.setattr(sys, "argv", ["factcheck", "compare", name, "b.txt", *options])
        with pytest.raises(SystemExit) as caught:
            cli.run()
        out, err = capfdbinary.readouterr()
        return caught.value.code, out.decode(), err.decode()

    return run


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        pytest.param("a.txt", LEFT, 1, id="text"),
        pytest.param("a.txt", LEFT.replace("day,", "day [sic],"), 0, id="text, sic"),
        pytest.param("a.md", LEFT.replace("Wednesday", "**Wednesday**"), 1, id="Markdown"),
        pytest.param("a.md", with_order("ignore[date]"), 0, id="Markdown, comment"),
        pytest.param("a.md", with_order("ignore[dat]"), 1, id="Markdown, misspelt type"),
    ],
)
def test_exit_code(factcheck, name, text, code):
    assert factcheck(name, text)[0] == code


def test_an_order_in_vain_is_said_aloud(factcheck):
    text, notice = with_order("ignore[number] old"), "a.md:3: ignore[number] suppresses nothing; remove it"
    code, out, err = factcheck("a.md", text, "--format", "json")
    assert code == 1
    assert notice in err
    assert json.loads(out)["notices"] == [notice]
    assert factcheck("a.md", text, "--quiet")[2] == ""


@pytest.mark.parametrize(
    ("name", "content", "module", "message"),
    [
        pytest.param("a.pdf", b"%PDF-1.4 cut", "", "a.pdf: is a damaged PDF file", id="damaged PDF"),
        pytest.param("a.docx", b"PK\x03\x04 cut", "", "a.docx: is no DOCX file", id="damaged DOCX"),
        pytest.param("a.pdf", b"%PDF-1.4", "pypdf", "pip install 'factcheck[pdf]'", id="PDF without its extra"),
        pytest.param(
            "a.html", b"<p>A.</p>", "trafilatura", "pip install 'factcheck[html]'", id="HTML without its extra"
        ),
        pytest.param("a.docx", b"PK\x03\x04", "docx", "pip install 'factcheck[docx]'", id="DOCX without its extra"),
    ],
)
def test_cannot_read_is_exit_code_two(factcheck, monkeypatch, name, content, module, message):
    if module:
        monkeypatch.setitem(sys.modules, module, None)
    else:
        pytest.importorskip({"a.pdf": "pypdf", "a.docx": "docx"}[name])
    code, out, err = factcheck(name, content)
    assert (code, out) == (2, "")
    assert message in err
    assert err.count("\n") == 1
