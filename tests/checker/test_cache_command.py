"""`factcheck cache`, and `--no-cache`."""

import sys

import pytest

from checker import cache, cli

ARTICLE = "Published: 29 December 2023\n\nThe council of Porto met on {} to discuss the bridge.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(cache.FOLDER_VARIABLE, str(tmp_path / "cache"))
    for name, day in (("a", "Tuesday"), ("b", "Monday")):
        (tmp_path / f"{name}.txt").write_text(ARTICLE.format(day))
    return tmp_path


def run(monkeypatch, capfd, *arguments):
    monkeypatch.setattr(sys, "argv", ["factcheck", *arguments])
    with pytest.raises(SystemExit) as caught:
        cli.run()
    return caught.value.code, *capfd.readouterr()


def test_it_says_where_and_how_much_and_clears(folder, monkeypatch, capfd):
    path = folder / "cache" / cache.FILE
    empty = f"{path}\n0 results, 0.0 MB of at most 256 MB\n"
    assert run(monkeypatch, capfd, "cache") == (0, empty, "")
    assert not path.exists()
    assert run(monkeypatch, capfd, "compare", "a.txt", "b.txt", "--quiet")[0] == 1
    code, out, err = run(monkeypatch, capfd, "cache")
    assert (code, err) == (0, "")
    assert out.startswith(f"{path}\n")
    assert int(out.splitlines()[1].split()[0]) > 0
    assert run(monkeypatch, capfd, "cache", "--clear") == (0, empty, "")
    assert not path.exists()
    assert run(monkeypatch, capfd, "cache", "--clear") == (0, empty, "")


def test_no_cache_neither_reads_nor_writes(folder, monkeypatch, capfd):
    monkeypatch.setattr(cache, "Cache", lambda *_: pytest.fail("opened"))
    code, _, err = run(monkeypatch, capfd, "compare", "a.txt", "b.txt", "--no-cache", "--verbose")
    assert (code, err) == (1, "")
    assert not (folder / "cache").exists()


def test_what_cannot_be_cleared_is_said(folder, monkeypatch, capfd):
    (folder / "cache" / cache.FILE).mkdir(parents=True)
    code, out, err = run(monkeypatch, capfd, "cache", "--clear")
    assert (code, out) == (2, "")
    assert err.startswith("factcheck: error:")
    assert "cannot be removed" in err
