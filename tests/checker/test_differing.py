import pytest

from checker.differing import MAX_WORDS, differing


@pytest.mark.parametrize(
    ("text", "other", "expected"),
    [
        pytest.param("They will keep it open.", "They will close it.", ["keep", "open"], id="words exchanged"),
        pytest.param("They met.", "They met.", [], id="the same"),
        pytest.param("THEY met", "they MET", [], id="case alone"),
        pytest.param("They did not meet.", "They did meet.", ["not"], id="word added"),
        pytest.param("They did meet.", "They did not meet.", [], id="word left out"),
        pytest.param("He paid $1,500 then.", "He paid $7,500 then.", ["1,500"], id="figure is one word"),
        pytest.param("Rain fell in Oslo all day.", "Shares rose sharply.", [], id="nothing alike"),
        pytest.param("", "", [], id="empty"),
    ],
)
def test_differing(text, other, expected):
    assert [text[span.start : span.end] for span in differing(text, other)] == expected


def test_passage_too_long_for_a_sentence_is_not_marked():
    assert differing("a " * (MAX_WORDS + 1), "a") == ()
