from datetime import date

import pytest

from checker.errors import OptionError
from checker.inputs import dates_named, repeated

FILES = ["a.txt", "./b=1.txt", "-"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param([], {}, id="none"),
        pytest.param(["a.txt=2023-12-29"], {"a.txt": date(2023, 12, 29)}, id="one"),
        pytest.param(["./b=1.txt=2024-02-29"], {"./b=1.txt": date(2024, 2, 29)}, id="equals sign in the name"),
        pytest.param(["-=2023-12-29"], {"-": date(2023, 12, 29)}, id="standard input"),
        pytest.param(["a.txt=2023-12-29"] * 2, {"a.txt": date(2023, 12, 29)}, id="the same twice"),
    ],
)
def test_dates_named(texts, expected):
    assert dates_named(texts, FILES) == expected


@pytest.mark.parametrize(
    ("texts", "message"),
    [
        pytest.param(["a.txt=2023-02-29"], "no date", id="no such day"),
        pytest.param(["a.txt=29/12/2023"], "YYYY-MM-DD", id="other order"),
        pytest.param(["a.txt=20231229"], "YYYY-MM-DD", id="no dashes"),
        pytest.param(["a.txt=２０２３-12-29"], "YYYY-MM-DD", id="other digits"),
        pytest.param(["a.txt="], "YYYY-MM-DD", id="nothing"),
        pytest.param(["c.txt=2023-12-29"], "names none of the articles", id="unknown file"),
        pytest.param(["2023-12-29"], "FILE=YYYY-MM-DD", id="no file"),
        pytest.param(["a.txt=2023-12-29", "a.txt=2023-12-30"], "two dates for a.txt", id="two dates"),
    ],
)
def test_unusable_dates(texts, message):
    with pytest.raises(OptionError, match=message):
        dates_named(texts, FILES)


def test_date_alone_will_do_for_one_file():
    assert dates_named(["2023-12-29"], ["a.txt"]) == {"a.txt": date(2023, 12, 29)}


def test_repeated_sees_through_names(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(name)
    (tmp_path / "link.txt").symlink_to("a.txt")
    assert repeated(["a.txt", "b.txt", "-"]) == ()
    assert repeated(["a.txt", "b.txt", "./a.txt", "link.txt"]) == ("./a.txt", "link.txt")
