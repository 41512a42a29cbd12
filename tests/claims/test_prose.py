"""What is prose, what is page furniture, and that nothing is left out in silence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.reading.prose import is_headline, layout

BODY = "The council met on Monday and agreed on a new bridge."
WRAPPED = """\
The council met on Monday in the town hall and
agreed on a new bridge over the river after
Jane Doe had spoken. It will be built within
four years."""
MORE = "It will be built within four years, the mayor said."


def kept(text: str) -> list[str]:
    return [text[b.start : b.end] for b in layout(text).blocks]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("ABCD 72.59 Increased By ▲ 3.39 (4.9%)", id="ticker"),
        pytest.param("EFG 10.54 No Change ▼ 0.00 (0%)", id="ticker without change"),
        pytest.param("IJK100 7,566 Increased By 157.7 (2.13%)", id="index"),
        pytest.param("Team | Played | Won | Lost", id="table with bars"),
        pytest.param("Team\tPlayed\tWon", id="table with tabs"),
        pytest.param("Team     Played     Won", id="table with columns"),
        pytest.param("Comments", id="comments"),
        pytest.param("12 comments", id="number of comments"),
        pytest.param("200 characters", id="character limit"),
        pytest.param("Share this article", id="share"),
        pytest.param("Facebook", id="share button"),
        pytest.param("Advertisement", id="advertisement"),
        pytest.param("Read more: Mayor in trouble over bridge", id="read more"),
        pytest.param("ALSO READ | Mayor in trouble over bridge.", id="also read, with a full stop"),
        pytest.param("Sign up for our daily newsletter.", id="newsletter, with a full stop"),
        pytest.param("© 2024 The Daily Post. All rights reserved.", id="copyright"),
        pytest.param("By our local staff", id="byline of staff"),
        pytest.param("By Jane Doe and John Roe in Lisbon", id="byline of names"),
        pytest.param("Jane Doe, staff writer", id="staff writer"),
        pytest.param("(Reporting by Jane Doe; Editing by John Roe)", id="credits of an agency"),
        pytest.param("https://example.org/a/b?c=d", id="address"),
        pytest.param("jane.doe@example.org", id="e-mail"),
        pytest.param("* * *", id="rule"),
        pytest.param("© AP – Jane Doe", id="photo credit"),
        pytest.param("Photo: Jane Doe", id="photo credit with colon"),
        pytest.param("Mayor to send top team to Lisbon for talks", id="teaser"),
        pytest.param("The bridge that nobody wanted", id="sub-heading"),
        pytest.param("'Never, never, never'", id="sub-heading in quotes"),
    ],
)
def test_leaves_out_and_counts(line: str) -> None:
    text = f"{BODY}\n\n{line}\n\n{MORE}\n"
    assert kept(text) == [BODY, MORE]
    assert layout(text).skipped_lines == 1


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("It failed.", id="two words"),
        pytest.param("What happens next?", id="question"),
        pytest.param("“He was with her when it happened.”", id="quotation"),
        pytest.param('"It was lost," he said', id="speech without a full stop"),
        pytest.param("He explained how the vote went:", id="before a list"),
        pytest.param("In 2023, 12 people died and 14 were hurt on 3 roads.", id="many figures in a sentence"),
        pytest.param("More than 100 people came.", id="More, without a colon"),
        pytest.param("Watching the vote, residents cheered.", id="Watching"),
        pytest.param("By Monday the bridge was open.", id="By, with a sentence"),
        pytest.param("Live music was heard until dawn.", id="Live, with a sentence"),
        pytest.param(
            "The bridge over the river is to be closed for two more years while the builders look for the fault",
            id="long line that lost its full stop",
        ),
    ],
)
def test_keeps(line: str) -> None:
    text = f"{BODY}\n\n{line}\n\n{MORE}\n"
    assert kept(text) == [BODY, line, MORE]
    assert layout(text).skipped_lines == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"Bridge agreed at last\n\n{BODY}", ["Bridge agreed at last", BODY], id="title"),
        pytest.param(f"# Bridge agreed at last\n\n{BODY}", ["Bridge agreed at last", BODY], id="title in Markdown"),
        pytest.param(
            f"Home\nNews\nSport\nBridge agreed at last\n{BODY}", ["Bridge agreed at last", BODY], id="menu above"
        ),
        pytest.param(f"{BODY}\n{MORE}", [BODY, MORE], id="a line a paragraph"),
        pytest.param(f"{BODY} {MORE}", [f"{BODY} {MORE}"], id="one paragraph"),
        pytest.param(f"{BODY}\n- {MORE}\n- It failed.\n", [BODY, MORE, "It failed."], id="bullets that are sentences"),
        pytest.param(f"{BODY}\n\n• Mayor in trouble over bridge\n\n{MORE}", [BODY, MORE], id="bullet that is a link"),
        pytest.param(
            f"{BODY}\n\nThe dead are:\n- Jane Doe, 34\n- John Roe, 51\n\n{MORE}",
            [BODY, "The dead are:", "Jane Doe, 34", "John Roe, 51", MORE],
            id="list that a sentence opens",
        ),
        pytest.param(
            "The mayor, centre, opens the bridge in Lisbon, Monday, May 6, 2024. © AP – Jane Doe\n",
            ["The mayor, centre, opens the bridge in Lisbon, Monday, May 6, 2024."],
            id="caption with credit",
        ),
        pytest.param(
            "The mayor opens the bridge on Monday. (AP Photo/Jane Doe)\n",
            ["The mayor opens the bridge on Monday."],
            id="caption with credit in brackets",
        ),
        pytest.param(
            f"{WRAPPED}\n\nThe mayor is glad about that.\n",
            [
                WRAPPED,
                "The mayor is glad about that.",
            ],
            id="hard-wrapped",
        ),
        pytest.param(f'The mayor said,\n"{BODY}"', [f'The mayor said,\n"{BODY}"'], id="quotation on the next line"),
        pytest.param(
            "Bridge agreed at last\nNo date for it yet", ["Bridge agreed at last", "No date for it yet"], id="titles"
        ),
    ],
)
def test_blocks(text: str, expected: list[str]) -> None:
    assert kept(text) == expected


@pytest.mark.parametrize(
    ("block", "headline"),
    [
        pytest.param("Bridge agreed at last", True, id="title"),
        pytest.param("Bridges? Not here", True, id="question inside"),
        pytest.param(BODY, False, id="sentence"),
        pytest.param("“It failed.”", False, id="full stop inside the quotes"),
        pytest.param("word " * 40, False, id="too long for a title"),
    ],
)
def test_headlines(block: str, headline: bool) -> None:
    assert is_headline(block) is headline


PIECES = st.sampled_from(
    ["\n", "\n\n", "\r\n", " ", "- ", "4 May 2024", "LISBON, May 4 (X) - ", "Comments", "ABC 1.2 ▲ 3", BODY,
     "A title here", "“", "”", ".", "---", "date: ", "© AP", "By Jane Doe", "\u2028", "a", "1"]
)  # fmt: skip


@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=30).map("".join)))
@settings(max_examples=300, deadline=None)
def test_nothing_is_lost_in_silence(text: str) -> None:
    """Lines outside the blocks are counted, or are at most the dates and datelines of the opening."""
    found = layout(text)
    ends = [0, *(b.end for b in found.blocks)]
    assert all(b.start < b.end for b in found.blocks)
    assert all(before <= b.start for before, b in zip(ends, found.blocks, strict=False))
    assert all(text[b.start : b.end].strip() == text[b.start : b.end] for b in found.blocks)
    lines = sum(bool(line.strip()) for line in text.splitlines())
    assert len(found.blocks) + found.skipped_lines <= lines
    if not any(c.isdigit() or c in "()-–—:" for c in text) and "day" not in text.lower():
        inside = sum(text.count("\n", b.start, b.end) for b in found.blocks)
        assert found.skipped_lines + len(found.blocks) + inside >= sum(bool(x.strip()) for x in text.split("\n"))
