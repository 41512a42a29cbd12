"""Whatever a text holds, claims are found in bounded time and memory, or it is refused with one line."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.errors import ArticleError
from claims.extract import Extraction, extract
from claims.model import Article
from claims.reading.articles import article_from_text, read_article

OPENING = "The council met on Monday and agreed on a plan. "
PIECES = (
    "(", "[", '"', "“", "'", "*", "-", "—", "...", "!", "$", "%", "°", "²", "½", "١", "９", "1", "1,", "0.",
    "1e9", "9" * 40, "twenty-", "one hundred and ", "million ", "a third of ", "dozens of ", "half ",
    "between ", "from ", "to ", "of ", "4 May 2024 ", "31 June 2024 ", "29 February 1900 ", "May ", "Monday ",
    "2024-99-99 ", "1/2/0000 ", "25:61 ", "5 p.m. ", "last ", "two weeks ago ", "a million years ago ",
    "by 9999 ", "since 1 ", "the 0s ", "the next year ", "until ", "70-31 ", "votes ", "aged 999 ", "doubled ",
    "more than ", "No. 10 ", "+44 20 ", "$ ", "€5bn ", "km/h ", "Mr. ", "President ", "Van den ", "Ana Reis ",
    "London ", "in Paris, ", "said ", "he said, ", "not ", "n't ", "who ", "only ", ", ", "; ", ": ", ".", ". ",
    "\n", "\n\n", "- ", "# ", "> ", "By ", "Published: ", "LISBON, ", "---\n", "Comments\n", "\u200b", "\u202e",
    "\u0301", "\ufeff", "\u00a0", "\u05d0", "\ud800", "漢", "。", "👨‍👩‍👧", "\x0b", "\x1b[31m", "\x85", "\u2028",
    "İ", "ß", "ﬁ",
)  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    extract(article_from_text(OPENING))


def extracted(read: Callable[[], Article]) -> Extraction | str:
    """What the article says, or the one line with which it is refused."""
    try:
        article = read()
    except ArticleError as error:
        return str(error)
    return extract(article)


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=60).map("".join), st.booleans())
def test_claims_lie_where_they_say(text: str, opened: bool) -> None:
    found = extracted(lambda: article_from_text(OPENING + text if opened else text))
    if isinstance(found, str):
        assert "\n" not in found
        return
    for claim in found.claims:
        assert claim.sentence.span.start <= claim.span.start < claim.span.end <= claim.sentence.span.end


@settings(max_examples=300)
@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.md", "a.html", "a.pdf", "a.docx", "a"]))
def test_any_bytes_are_an_article_or_one_line(tmp_path_factory: pytest.TempPathFactory, data: bytes, name: str) -> None:
    path = tmp_path_factory.getbasetemp() / name
    path.write_bytes(data)
    found = extracted(lambda: read_article(path))
    if isinstance(found, str):
        assert found.startswith(str(path))
        assert "\n" not in found


@pytest.mark.parametrize("unit", ["(", "'", "twenty-", "4 May 2024, ", "A van den B ", "e\u0301\u202e"])
def test_time_is_linear_in_hostile_text(unit: str) -> None:
    """Eight times the text takes not much more than eight times as long (a square would take 64 times)."""

    def seconds(length: int) -> float:
        article = article_from_text(OPENING + unit * (length // len(unit)))
        start = time.process_time()
        extract(article)
        return time.process_time() - start

    short = min(seconds(1_200) for _ in range(2))
    assert seconds(9_600) < 16 * short + 0.5


def test_memory_is_bounded_for_an_endless_sentence(tmp_path: Path) -> None:
    """40,000 tokens: 900 MB when all sentences of an article were parsed in one batch."""
    path = tmp_path / "a.txt"
    path.write_text(OPENING + "(" * 40_000)
    code = f"""
import resource, sys
from pathlib import Path
from claims.extract import extract
from claims.reading.articles import read_article
extract(read_article({str(path)!r}))
status = Path("/proc/self/status")
scale = 1 if sys.platform == "darwin" else 1024
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * scale
if status.exists():  # Linux counts the peak of the process that started this one into the former
    peak = next(int(line.split()[1]) * 1024 for line in status.read_text().splitlines() if line.startswith("VmHWM"))
print(peak)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 650_000_000


def test_a_list_of_dates_is_left_out_and_counted() -> None:
    listed = [f"{1 + day % 28} May 2024" for day in range(40)]
    found = extract(article_from_text(f"The council met on {', '.join(listed)}.\n\nIt met on 4 May 2024."))
    assert [claim.sentence.index for claim in found.claims if claim.kind == "date"] == [1]
    assert found.surplus == 40


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("one hundred and " * 250 + "people came.", id="a number beyond all floats"),
        pytest.param("twenty " + "million " * 60 + "people came.", id="millions of millions"),
        pytest.param("9" * 5_000 + " people came.", id="thousands of digits"),
        pytest.param("a" * 100_000, id="one word"),
    ],
)
def test_what_no_value_can_hold_is_no_value(text: str) -> None:
    for claim in extract(article_from_text(OPENING + text)).claims:
        assert "inf" not in str(claim.value)
        assert "nan" not in str(claim.value)
