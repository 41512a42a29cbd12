"""Where a sentence ends, and the laws that every split keeps."""

from __future__ import annotations

import json
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claims.reading.punkt
from claims.errors import ArticleError
from claims.model import Article, Sentence, Span
from claims.reading.articles import article_from_text
from claims.reading.punkt import learn
from claims.reading.sentences import MAX_CHARACTERS, split


def sentences(text: str) -> list[str]:
    return [s.text for s in split(Article("a.txt", text, blocks=(Span(0, len(text)),)))]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He met U.S. officials.", id="U.S. before a small letter"),
        pytest.param("The U.S. Supreme Court ruled.", id="U.S. before a name"),
        pytest.param("The U. S. Supreme Court ruled.", id="U. S. with a space"),
        pytest.param("Mr. Smith, Gen. Roe and Dr. Jane Doe met Sen. The Lord.", id="titles"),
        pytest.param("Fire Lt. Col. St. John spoke.", id="titles in a row"),
        pytest.param("J. K. Rowling and George W. Bush met.", id="initials"),
        pytest.param("It rose to No. 10 in the charts.", id="No. before a figure"),
        pytest.param("Articles Nos. 5 and 6 and p. 7 say so.", id="Nos. and p."),
        pytest.param("It opened on Sept. 8 and Dec. 27.", id="months"),
        pytest.param("They met at 5 p.m. Monday in Lisbon.", id="p.m. before a weekday"),
        pytest.param("They met at 5 p.m. EST in Lisbon.", id="p.m. before a zone"),
        pytest.param("They met at 5 p. m. on Monday.", id="p. m. with a space"),
        pytest.param("The train left at 5.10 a.m. on 16 April.", id="a.m. before a small letter"),
        pytest.param("At 5 p.m. Smith spoke.", id="p.m. at the start"),
        pytest.param("Acme Inc. said Acme Corp. Chief Roe left.", id="firms"),
        pytest.param("Prices rose by 2.5 percent, to 1.20 euros.", id="decimals"),
        pytest.param("1. The council met.", id="number of a list"),
        pytest.param("Yahoo! said it was glad.", id="Yahoo!"),
        pytest.param("He waited ... and then left.", id="ellipsis of dots"),
        pytest.param("He waited… and then left.", id="ellipsis"),
        pytest.param('"Who will pay?" he asked.', id="quoted question before its small verb"),
        pytest.param('"Who will pay?" Smith asked.', id="quoted question before its speaker"),
        pytest.param("“Never again!” Mayor Jane Doe told reporters.", id="curly quotes before the speaker"),
        pytest.param('"It is done," she said.', id="quotation with comma"),
        pytest.param("The mayor (he is 54.) left.", id="full stop in brackets"),
        pytest.param("See example.com or mail a.b@example.org today.", id="addresses"),
        pytest.param("The council of Amazon.Com agreed.", id="domain"),
        pytest.param("The bill (H.R. 12) and e.g. two more passed.", id="e.g."),
        pytest.param("a council met", id="no full stop"),
    ],
)
def test_holds_together(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param(["The council met.", "It agreed."], id="plain"),
        pytest.param(["He left the U.S.", "The deal failed."], id="after U.S."),
        pytest.param(
            ["It ended at 5 p.m.", "Smith had left long before."],
            id="after p.m. in a short sentence",
            marks=pytest.mark.xfail(reason="so few words before a clock read as an opening phrase", strict=True),
        ),
        pytest.param(["The talks in Lisbon ended at 5 p.m.", "Smith had left."], id="after p.m. in a long sentence"),
        pytest.param(["He said no.", "Officials agreed."], id="no as a word"),
        pytest.param(["It was plan B.", "The council agreed."], id="after a letter"),
        pytest.param(["It was founded in 1998.", "Ten people came."], id="after a year"),
        pytest.param(["He bought apples, pears, etc.", "The rest was given away."], id="after etc."),
        pytest.param(["Who pays?", "Nobody!", "Never…", "We wait..."], id="all marks"),
        pytest.param(["“It failed.”", "“Why?”", "He left."], id="curly quotes"),
        pytest.param(['He said "it failed."', "The mayor left."], id="straight quotes"),
        pytest.param(["(He left.)", "The mayor stayed."], id="brackets"),
        pytest.param(['"It is done.', 'We go on," she said.'], id="quotation of two sentences"),
        pytest.param(['"We go," he said.', '"We stay."'], id="two quotations"),
        pytest.param(["He left.[12]", "The mayor stayed."], id="footnote"),
        pytest.param(["It was late.", "iPhone sales rose."], id="iPhone"),
        pytest.param(["He was 77.", "$5 million is missing."], id="money"),
        pytest.param(["“Talks” ended.", "‘Never’ was the word."], id="opening quotes"),
    ],
)
def test_splits(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


def test_splits_scripts_that_put_no_space_after_a_full_stop() -> None:
    assert sentences("会议结束。他离开了。") == ["会议结束。", "他离开了。"]


def test_splits_where_only_the_space_is_missing() -> None:
    assert sentences("It failed, he asserted.The council left.“Why?” he asked.") == [
        "It failed, he asserted.",
        "The council left.",
        "“Why?” he asked.",
    ]


def test_a_closing_quote_set_apart_stays_with_its_sentence() -> None:
    assert sentences("'I was afraid. ' The mayor left. '") == ["'I was afraid. '", "The mayor left. '"]


def test_sentences_know_their_block_and_headlines() -> None:
    article = article_from_text("Bridges? Not here\n\nThe council met. It failed.\n\nNobody knows why.\n")
    found = split(article)
    assert [(s.index, s.block, s.headline, s.text) for s in found] == [
        (0, 0, True, "Bridges? Not here"),
        (1, 1, False, "The council met."),
        (2, 1, False, "It failed."),
        (3, 2, False, "Nobody knows why."),
    ]


def laws(article: Article, found: tuple[Sentence, ...]) -> None:
    """Spans are in order, lie in their blocks, are trimmed, and hold every visible character of the blocks."""
    assert [s.index for s in found] == list(range(len(found)))
    ends = [0, *(s.span.end for s in found)]
    assert all(end <= s.span.start < s.span.end for end, s in zip(ends, found, strict=False))
    assert all(s.span in article.blocks[s.block] for s in found)
    assert all(s.text.strip() == s.text for s in found)
    visible = "".join("".join(article.text[b.start : b.end].split()) for b in article.blocks)
    assert "".join("".join(s.text.split()) for s in found) == visible


MARKS = st.sampled_from(
    [".", "!", "?", "…", " ", " ", "\n", "\n\n", '"', "”", "“", "’", "'", ")", "(", "[1]", "U.S.", "p.m.", "No.", "10",
     "The", "council", "met", "A.", "a", "said", "—", "。", "\u00a0", "\u2028", "Mr.", "..."]
)  # fmt: skip


@given(st.one_of(st.text(max_size=300), st.lists(MARKS, max_size=60).map("".join)))
@settings(max_examples=400, deadline=None)
def test_laws_hold_for_any_text(text: str) -> None:
    try:
        article = article_from_text(text)
    except ArticleError:
        article = Article("a.txt", text, blocks=(Span(0, len(text)),) if text.strip() else ())
        assert "".join("".join(s.text.split()) for s in split(article)) == "".join(text.split())
        return
    laws(article, split(article))


@pytest.mark.parametrize(
    "unit",
    [
        "word ", "a ", ".", ". ", '"', "“", "(", "[", "\n", "x\n", "\r\n", "A. ", "a.", "U.S. ", "1 ", "- ", "A: ",
        '." ', '"Why?" ', "Yahoo! ", "a@", "4 May 2024 ", "p.m. ", "a. © ", ".[1]", "ABCD ", "date ",
        "\u00a0", "e\u0301", "word.Word",
    ],
)  # fmt: skip
def test_time_is_linear_in_hostile_text(unit: str) -> None:
    """Four times the text takes not much more than four times as long (a square would take sixteen)."""

    def seconds(length: int) -> float:
        text = "The council met on Monday. " + unit * (length // len(unit))
        start = time.process_time()
        split(article_from_text(text))
        return time.process_time() - start

    seconds(1_000)
    short = min(seconds(25_000) for _ in range(3))
    assert min(seconds(100_000) for _ in range(3)) < 10 * short + 0.25


def test_learns_abbreviations_and_starters() -> None:
    texts = ["We met D.A. Roe. Later officials met D.A. Doe. Officials left. Officials came. " * 30]
    known = learn([*texts, "the officials met. " * 30])
    assert "officials" in known["starters"]
    assert {"u.s", "gen", "no"} <= set(known["abbreviations"])


def test_the_shipped_parameters_are_sorted_words() -> None:
    known = json.loads(Path(claims.reading.punkt.__file__).with_name("punkt.json").read_text(encoding="utf-8"))
    assert set(known) == {"abbreviations", "starters"}
    for words in known.values():
        assert words == sorted(set(words))
        assert all(word == word.lower() and " " not in word for word in words)


def test_an_endless_sentence_is_read_in_parts() -> None:
    text = "The council met. It agreed " + "on this " * 400 + "and on that. It adjourned."
    found = split(article_from_text(text))
    assert [s.part for s in found] == [0, 1, 2, 3, 4, 0]
    assert all(len(s.text) <= MAX_CHARACTERS for s in found)
    assert " ".join(s.text for s in found) == text


@given(st.text("ab \n.", max_size=40).map(lambda text: "The council met. " + text * 60))
def test_parts_hold_every_visible_character(text: str) -> None:
    article = article_from_text(text)
    found = split(article)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    shown = "".join("".join(text[block.start : block.end].split()) for block in article.blocks)
    assert "".join("".join(s.text.split()) for s in found) == shown
