"""Files of every sort become articles with true offsets and the date they state, or one clear error."""

from __future__ import annotations

import io
import os
import threading
import time
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from claims.errors import ArticleError
from claims.reading.articles import MAX_BYTES, article_from_text, lend_dates, lend_years, read_article

STORY = "The council met on Monday. It agreed on nothing.\n"
IDES = date(2024, 3, 15)
PARAGRAPH = "The council has agreed on a new bridge over the river."


@pytest.mark.parametrize(
    ("data", "warned"),
    [
        pytest.param("Café prices rose again last week.\n".encode(), False, id="utf-8"),
        pytest.param("Café prices rose again last week.\n".encode("utf-8-sig"), False, id="utf-8 with BOM"),
        pytest.param("Café prices rose again last week.\n".encode("utf-16"), False, id="utf-16 with BOM"),
        pytest.param(
            b"\xfe\xff" + "Café prices rose again last week.\n".encode("utf-16-be"), False, id="utf-16-be BOM"
        ),
        pytest.param("Café prices rose again last week.\n".encode("utf-16-le"), True, id="utf-16-le without BOM"),
        pytest.param("Café prices rose again last week.\n".encode("utf-16-be"), True, id="utf-16-be without BOM"),
        pytest.param("Café prices rose again last week.\n".encode("utf-32"), False, id="utf-32 with BOM"),
        pytest.param("Café prices rose again last week.\n".encode("cp1252"), True, id="windows-1252"),
        pytest.param(b"Caf\xe9 prices rose \x81 last week.\n", True, id="latin-1"),
    ],
)
def test_decodes(tmp_path: Path, data: bytes, warned: bool) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    article = read_article(path)
    assert article.text.startswith("Café prices rose ")
    assert article.text.endswith(" last week.\n")
    assert bool(article.warnings) is warned
    assert all(str(path) in warning and "\n" not in warning for warning in article.warnings)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(b"", "is empty", id="empty"),
        pytest.param(b" \n\t\r\n \xc2\xa0\n", "is empty", id="white space"),
        pytest.param(b"\xef\xbb\xbf", "is empty", id="only a BOM"),
        pytest.param(b"The council\0 met.", "is binary", id="a NUL"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "is binary", id="a picture"),
        pytest.param(b"\xe9" + bytes(range(1, 32)) * 9, "is binary", id="control characters"),
        pytest.param(b"\xff\xfeT\x00h", "is damaged UTF-16-LE", id="half a UTF-16 character"),
        pytest.param(b"ABC 1.20 Up \xe2\x96\xb2 0.1 (2%)\n", "holds no prose", id="a ticker"),
        pytest.param(b"2024-05-01\n", "holds no prose", id="a date"),
        pytest.param(b"Comments\n\n200 characters\n", "holds no prose", id="page furniture"),
        pytest.param(b"<!DOCTYPE html><html><p></p>", "is a page without text", id="HTML without text"),
        pytest.param(b"The council met. " * (MAX_BYTES // 16), "is larger than 5 MB", id="too large"),
    ],
)
def test_refuses_bytes(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(ArticleError) as caught:
        read_article(path)
    assert str(caught.value).startswith(f"{path}: {words}")
    assert "\n" not in str(caught.value)


def test_refuses_what_is_no_readable_file(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"missing\.txt: no such file"):
        read_article(tmp_path / "missing.txt")
    with pytest.raises(ArticleError, match="is a directory"):
        read_article(tmp_path)
    with pytest.raises(ArticleError, match="cannot be read"):
        read_article(tmp_path / "a.txt" / "\0")


def test_a_file_without_a_name_is_refused() -> None:
    with pytest.raises(ArticleError, match="file name is empty"):
        read_article("")


def test_a_pipe_without_a_writer_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claims.reading.articles.WRITER_MS", 50)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ArticleError, match="pipe that nobody writes to"):
        read_article(tmp_path / "pipe")


@pytest.mark.parametrize("pauses", [pytest.param(0, id="at once"), pytest.param(0.3, id="after a while")])
def test_a_pipe_is_read_to_its_end(pauses: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However long the writer takes, once it has opened the pipe."""
    monkeypatch.setattr("claims.reading.articles.WRITER_MS", 100 if pauses else 10_000)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    opened = os.open(pipe, os.O_RDWR)  # a writer from the start, so that the test depends on no clock

    def write() -> None:
        with pipe.open("wb") as file:
            os.close(opened)
            for line in STORY.encode().splitlines(keepends=True):
                time.sleep(pauses)
                file.write(line)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        assert read_article(pipe).text == STORY
    finally:
        writer.join()


def test_a_refused_permission_names_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(STORY)

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ArticleError, match=r"a\.txt: may not be read"):
        read_article(path)


def test_dash_reads_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(STORY.encode())))
    article = read_article("-")
    assert (article.path, article.text) == ("<stdin>", STORY)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_offsets_hold_for_every_line_ending(end: str) -> None:
    text = end.join(["A title of four words", "", "The council met on Monday.", "", "It will meet again."])
    article = article_from_text(text)
    assert [text[b.start : b.end] for b in article.blocks] == [
        "A title of four words",
        "The council met on Monday.",
        "It will meet again.",
    ]


def test_line_and_column_under_crlf(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"A title of four words\r\n\r\nLISBON, March 11 (Agency) - The council met.\r\n")
    article = read_article(path)
    assert article.position(article.blocks[1].start) == (3, 29)


@pytest.mark.parametrize(
    ("opening", "published"),
    [
        pytest.param("date 2023-12-29 [Source: Reuters]\n\n", date(2023, 12, 29), id="date line with source"),
        pytest.param(" date 2023-12-28 ", date(2023, 12, 28), id="date line glued to the prose"),
        pytest.param("Date: 2023-12-06\n\n", date(2023, 12, 6), id="Date:"),
        pytest.param("2024-03-15\n\n", date(2024, 3, 15), id="ISO alone"),
        pytest.param("7 June 2024\n\n", date(2024, 6, 7), id="day month year"),
        pytest.param("June 7th, 2024\n\n", date(2024, 6, 7), id="month day year"),
        pytest.param("Saturday 18 May 2024\n\n", date(2024, 5, 18), id="weekday before"),
        pytest.param("Wednesday, 13 August 2025\n", date(2025, 8, 13), id="weekday and comma, no blank line"),
        pytest.param("Wednesday's edition, 9 April 2025\n", date(2025, 4, 9), id="edition"),
        pytest.param("Thursday 7 December 2023, Lisbon\n\n", date(2023, 12, 7), id="date and place"),
        pytest.param("Published: Friday 25 April 2025\n\n", date(2025, 4, 25), id="Published:"),
        pytest.param("Published 14 May 2024\n\n", date(2024, 5, 14), id="Published without colon"),
        pytest.param("Updated 7 June 2024\n\n", date(2024, 6, 7), id="Updated"),
        pytest.param(
            "Updated: 9 June 2024\nPublished: 7 June 2024\n", date(2024, 6, 7), id="Published wins over Updated"
        ),
        pytest.param(
            "PUBLISHED: 02:31 GMT, 12 March 2013 | UPDATED: 22:19 GMT, 13 March 2013\n", date(2013, 3, 12), id="both"
        ),
        pytest.param("Posted: Jul 07, 2012 7:40 PM ET\n\n", date(2012, 7, 7), id="clock and zone"),
        pytest.param("Published 2024-05-01T10:00:00Z\n\n", date(2024, 5, 1), id="ISO time"),
        pytest.param("Posted 2 / 3 / 2009 11:11 PM\n\n", date(2009, 2, 3), id="American order beside a clock"),
        pytest.param("23/11/2024\n\n", date(2024, 11, 23), id="day first, since there is no month 23"),
        pytest.param("4/11/2024\n\n", None, id="day and month cannot be told apart"),
        pytest.param("31 February 2024\n\n", None, id="no such day"),
        pytest.param("By Jane Doe, March 3, 2024\n\n", date(2024, 3, 3), id="byline"),
        pytest.param("By Jane Doe, LISBON, Sunday 3 March 2024\n\n", date(2024, 3, 3), id="byline with place"),
        pytest.param("---\ntitle: A bridge\ndate: 2024-05-01\n---\n\n", date(2024, 5, 1), id="front matter"),
        pytest.param("FOR IMMEDIATE RELEASE July 13, 2009\n\n", date(2009, 7, 13), id="press release"),
        pytest.param("LISBON, Feb 22, 2025 (News Service) -- ", date(2025, 2, 22), id="dateline"),
        pytest.param("LISBON, 24 April 2025. ", date(2025, 4, 24), id="dateline with a full stop"),
        pytest.param("LISBON (North Markets) Thursday, 7 November 2024 - ", date(2024, 11, 7), id="agency first"),
        pytest.param("LISBON - 21 January 2025\n\n", date(2025, 1, 21), id="dateline alone with dash"),
        pytest.param("ST. LOUIS, Mo., Sunday 19 October 2025\n\n", date(2025, 10, 19), id="dateline alone"),
        pytest.param("SÃO JOÃO, Portugal, Nov. 20, 2024 (Agency)\n", date(2024, 11, 20), id="accents"),
        pytest.param("LISBON, March 11 (Agency) - ", None, id="no year"),
        pytest.param("LISBON (Agency) - ", None, id="no date"),
        pytest.param("New York (CNN) -- ", None, id="small letters and agency"),
        pytest.param("(Reuters) - ", None, id="agency alone"),
        pytest.param("MEXICO CITY: ", None, id="place and colon"),
        pytest.param("AARHUS, Denmark, Wednesday (Agri Wire)\n\n", None, id="weekday alone"),
        pytest.param("SANTA RITA DEL VALLE, Spain. Wednesday\n\n", None, id="place, country, weekday"),
    ],
)
def test_date_and_opening(opening: str, published: date | None) -> None:
    article = article_from_text(f"{opening}{PARAGRAPH}\n\n{STORY}")
    first = article.blocks[0]
    assert article.text[first.start : first.end] == PARAGRAPH
    assert article.published == published


@pytest.mark.parametrize(
    "first",
    [
        pytest.param("The study was published on 14 May 2024.", id="published in prose"),
        pytest.param("On 4 May 2024 the council met.", id="date in prose"),
        pytest.param("7 June 2024 was a dark day for the town.", id="date as subject"),
        pytest.param("Talks ended on Wednesday.", id="weekday in prose"),
        pytest.param("NATO said on 4 May 2024 that it would act.", id="capitals at the start"),
        pytest.param("The mayor, 54 - a former judge - resigned on 4 May 2024.", id="dashes in prose"),
        pytest.param("Smith: the council met on Monday.", id="speaker in small letters"),
    ],
)
def test_prose_is_no_dateline(first: str) -> None:
    article = article_from_text(f"{first}\n\n{STORY}")
    assert article.text[article.blocks[0].start : article.blocks[0].end] == first
    assert article.published is None


def test_speakers_of_a_transcript_are_no_datelines() -> None:
    text = "SMITH: We have agreed on a bridge.\n\nJONES: We have agreed on nothing of the sort.\n"
    article = article_from_text(text)
    assert [article.text[b.start : b.end] for b in article.blocks] == text.strip().split("\n\n")


@pytest.mark.parametrize(
    ("rest", "published"),
    [
        pytest.param("The vote was held on February 27, 2024.", date(2024, 3, 11), id="a full date close by"),
        pytest.param("The last vote was held on 4 June 2019.", None, id="a full date far away"),
        pytest.param("Votes were on 9 March 2023 and 10 March 2024.", None, id="two years"),
        pytest.param("The last vote was in 2023.", None, id="a year alone"),
    ],
)
def test_year_of_a_dateline(rest: str, published: date | None) -> None:
    assert article_from_text(f"LISBON, March 11 (Agency) - {PARAGRAPH} {rest}").published == published


def test_the_caller_knows_the_date_best() -> None:
    given = date(2020, 2, 2)
    assert article_from_text(f"2024-03-15\n\n{STORY}", published=given).published == given


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        pytest.param(["LISBON, Jan 2 - ", "30 December 2023\n"], [date(2024, 1, 2), date(2023, 12, 30)], id="new year"),
        pytest.param(["LISBON, June 2 - ", "30 December 2023\n"], [None, date(2023, 12, 30)], id="too far"),
        pytest.param(["LISBON - ", "30 December 2023\n"], [None, date(2023, 12, 30)], id="no day stated"),
        pytest.param(["LISBON, Jan 2 - ", "OSLO - "], [None, None], id="nobody knows"),
    ],
)
def test_years_are_lent(dates: list[str], expected: list[date | None]) -> None:
    articles = [article_from_text(opening + PARAGRAPH) for opening in dates]
    assert [a.published for a in lend_years(articles)] == expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param([IDES, None], [IDES, IDES], id="the same copy"),
        pytest.param([IDES, date(2024, 3, 16), None], [IDES, date(2024, 3, 16), None], id="two days"),
        pytest.param([None, None], [None, None], id="none dated"),
    ],
)
def test_dates_lent_to_the_same_copy(days: list[date | None], expected: list[date | None]) -> None:
    articles = [article_from_text(f"{STORY} {'More of it. ' * n}", published=day) for n, day in enumerate(days)]
    assert [a.published for a in lend_dates(articles)] == expected


def test_no_date_is_lent_to_another_story() -> None:
    articles = [article_from_text(STORY, published=IDES), article_from_text(PARAGRAPH)]
    assert lend_dates(articles)[1].published is None
