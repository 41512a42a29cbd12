import json

import pytest

from checker.listing import ListingFormat, listing
from checker.printable import unseen
from claims.extract import Extraction
from claims.kinds import kind_named
from claims.model import About, Article, Claim, Document, Sentence, Span

HOSTILE = "\x1b[31m[bold]\u202e ::error::x ##[error]y\u200b \ud800"


@pytest.fixture
def extraction(monkeypatch) -> Extraction:
    """One long hostile claim of an article with a hostile name."""
    text = f"Before.\n{HOSTILE} {'word ' * 60}"
    article = Article(f"a{HOSTILE}.txt", text, None, (), 3, (HOSTILE,))
    sentence = Sentence(article, Span(8, len(text)), 0)
    claim = Claim("date", sentence, Span(8, len(text)), HOSTILE, About(predicate=HOSTILE, noun="noun"))
    kind = kind_named("date")
    monkeypatch.setattr("checker.listing.kind_named", lambda name: type(kind)(name, kind.find, kind.relate, str))
    return Extraction(Document(article, ()), (claim,))


@pytest.mark.parametrize("format", list(ListingFormat))
def test_nothing_acts(extraction, format):
    written = listing(extraction, format)
    written.encode()
    assert not [character for character in written if unseen(character) and character != "\n"]
    assert "##[" not in written


@pytest.mark.parametrize("width", [80, 120])
def test_rows_fit_the_width(extraction, width):
    rows = listing(extraction, ListingFormat.TABLE, width).split("\n\n")[0].splitlines()
    assert max(map(len, rows)) <= width
    assert rows[1].startswith("2:1")


def test_json_is_never_cut(extraction):
    [claim] = json.loads(listing(extraction, ListingFormat.JSON, 40))["claims"]
    assert (claim["phrase"], claim["value"]) == (extraction.claims[0].text, HOSTILE)
    assert (claim["line"], claim["column"], claim["start"]) == (2, 1, 8)
