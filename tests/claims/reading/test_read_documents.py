"""PDF and DOCX: their text, and one clear line for a file that cannot be read."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from claims.errors import ArticleError
from claims.extract import extract
from claims.reading.articles import read_article

LINES = (
    "The council met on Monday in the town hall and",
    "agreed on a new bridge. Some 300 people came to pro-",
    "test.",
)


def pdf(pages: list[tuple[str, ...]]) -> bytes:
    """A PDF file written by hand: one text line below another."""
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, lines in enumerate(pages):
        shown = " T* ".join(f"({line}) Tj" for line in lines)
        stream = f"BT /F1 12 Tf 14 TL 50 700 Td {shown} ET"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\n"
    )
    return out + f"{end}startxref\n{len(out)}\n%%EOF\n".encode()


def document() -> Any:
    return pytest.importorskip("docx", reason="the docx extra is not installed").Document()


def saved(made: Any) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def write(tmp_path: Path, data: bytes, name: str) -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def test_pdf_lines_become_paragraphs_and_claims(tmp_path: Path) -> None:
    pytest.importorskip("pypdf", reason="the pdf extra is not installed")
    read = read_article(write(tmp_path, pdf([LINES]), "a.pdf"))
    assert "came to protest." in read.text
    claims = extract(read).claims
    assert "Monday" in {claim.text for claim in claims}
    assert all(read.text[claim.span.start : claim.span.end] == claim.text for claim in claims)


def test_pdf_running_heads_are_left_out(tmp_path: Path) -> None:
    pytest.importorskip("pypdf", reason="the pdf extra is not installed")
    bodies = ("The mayor spoke on Monday.", "The council voted on Tuesday.", "Nobody left before the end.")
    pages = [
        (f"The Daily Harbour, page {number}", "Volume 7", body, "Printed daily", "End.")
        for number, body in enumerate(bodies)
    ]
    read = read_article(write(tmp_path, pdf(pages), "a.pdf"))
    assert all(body in read.text for body in bodies)
    assert "Daily Harbour" not in read.text
    assert read.skipped_lines >= 6


def test_docx_paragraphs_lists_and_tracked_changes(tmp_path: Path) -> None:
    made = document()
    made.add_heading("Council agrees on bridge", 1)
    paragraph = made.add_paragraph("The council met on ")
    for tag, inner, said in (("del", "delText", "Tuesday"), ("ins", "t", "Monday")):
        change = paragraph._p.makeelement(paragraph._p.tag[:-1] + tag, {})
        run = change.makeelement(paragraph._p.tag[:-1] + "r", {})
        text = run.makeelement(paragraph._p.tag[:-1] + inner, {})
        text.text = said
        run.append(text)
        change.append(run)
        paragraph._p.append(change)
    paragraph.add_run(" in the town hall.")
    made.add_paragraph("Some 300 people came.", style="List Bullet")
    made.add_table(2, 2).cell(0, 0).text = "40 dollars"
    read = read_article(write(tmp_path, saved(made), "a.docx"))
    assert read.text.split("\n\n") == [
        "Council agrees on bridge",
        "The council met on Monday in the town hall.",
        "- Some 300 people came.",
    ]
    assert read.skipped_lines == 2
    assert all(read.text[c.span.start : c.span.end] == c.text for c in extract(read).claims)


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b" " * 60_000_000)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        pytest.param("a.pdf", b"%PDF-1.4\nnonsense", "is a damaged PDF file", id="damaged PDF"),
        pytest.param("a.pdf", pdf([LINES])[:300], "is a damaged PDF file", id="PDF cut short"),
        pytest.param("a.pdf", pdf([()]), "holds no text, only pictures", id="PDF of pictures"),
        pytest.param("a.pdf", b"plain words", "is no PDF file", id="PDF by name alone"),
        pytest.param("a.docx", b"PK\x03\x04nonsense", "is no DOCX file, or a damaged one", id="damaged DOCX"),
        pytest.param("a.docx", b"plain words", "is no DOCX file", id="DOCX by name alone"),
        pytest.param("a.docx", bomb(), "is too large once unpacked", id="DOCX that unpacks to much"),
        pytest.param("a.txt", b"{\\rtf1 words}", "is a file of an older word processor", id="RTF"),
        pytest.param("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "is a file of an older", id="DOC"),
    ],
)
def test_refuses_in_one_clear_line(tmp_path: Path, capfd: Any, name: str, data: bytes, words: str) -> None:
    for module in ("pypdf", "docx"):
        pytest.importorskip(module)
    path = write(tmp_path, data, name)
    with pytest.raises(ArticleError) as caught:
        read_article(path)
    assert str(caught.value).startswith(f"{path}: {words}")
    assert "\n" not in str(caught.value)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("module", "extra", "start"),
    [pytest.param("pypdf", "pdf", b"%PDF-1.4", id="PDF"), pytest.param("docx", "docx", b"PK\x03\x04", id="DOCX")],
)
def test_without_the_extra_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str, extra: str, start: bytes
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ArticleError, match=rf"pip install 'factcheck\[{extra}\]'"):
        read_article(write(tmp_path, start, f"a.{extra}"))
