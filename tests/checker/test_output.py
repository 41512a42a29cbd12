import os
import stat
import subprocess
import sys

import pytest

from checker.errors import OptionError
from checker.output import check_target, write_whole


def test_writes_utf8_and_leaves_nothing_else(tmp_path):
    target = tmp_path / "report.txt"
    write_whole({str(target): "Zürich\n"})
    assert target.read_bytes() == "Zürich\n".encode()
    assert list(tmp_path.iterdir()) == [target]


def test_replaces_and_keeps_permissions(tmp_path):
    target = tmp_path / "report.txt"
    target.write_text("old")
    target.chmod(0o640)
    write_whole({str(target): "new"})
    assert target.read_text() == "new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_follows_a_link(tmp_path):
    target, link = tmp_path / "report.txt", tmp_path / "link.txt"
    target.write_text("old")
    link.symlink_to(target)
    write_whole({str(link): "new"})
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_failure_leaves_the_old_report(tmp_path, monkeypatch):
    target = tmp_path / "report.txt"
    target.write_text("old")

    def full_disk(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full_disk)
    with pytest.raises(OptionError, match=r"--output: cannot write .*report\.txt: No space left on device"):
        write_whole({str(target): "new"})
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_several_files_change_together_or_not_at_all(tmp_path):
    """The second has no room; the first was ready, and stays as it was."""
    first = tmp_path / "first.txt"
    first.write_text("old")
    with pytest.raises(OptionError, match="cannot write"):
        write_whole({str(first): "new", str(tmp_path / "gone" / "second.txt"): "new"})
    assert first.read_text() == "old"
    assert list(tmp_path.iterdir()) == [first]


@pytest.mark.parametrize("call", ["chmod", "replace"])
def test_a_process_that_dies_while_it_writes_leaves_whole_files(call, tmp_path):
    """It ends at once, as by a kill, when it comes to the second file."""
    files = [tmp_path / name for name in ("first.txt", "second.txt")]
    for file in files:
        file.write_text("old" * 1000)
    script = f"""
import os
from checker.output import write_whole
calls, real = [], os.{call}
def dying(*arguments):
    calls.append(arguments)
    os._exit(9) if len(calls) == 2 else real(*arguments)
os.{call} = dying
write_whole({{name: "new" * 1000 for name in {[str(file) for file in files]!r}}})
"""
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 9
    assert {file.read_text() for file in files} <= {"old" * 1000, "new" * 1000}
    assert files[1].read_text() == "old" * 1000


def test_device_is_written_to_and_stays_one():
    write_whole({os.devnull: "report"})
    assert not os.path.isfile(os.devnull)


@pytest.mark.parametrize(
    ("target", "message"),
    [
        pytest.param("a.txt", "an input of this run", id="an input"),
        pytest.param("./sub/../a.txt", "an input of this run", id="an input, other spelling"),
        pytest.param("link.txt", "an input of this run", id="a link to an input"),
        pytest.param("sub", "is a folder", id="a folder"),
        pytest.param("nowhere/report.txt", "does not exist", id="no such folder"),
    ],
)
def test_refuses_before_any_work(target, message, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("An article.")
    (tmp_path / "link.txt").symlink_to("a.txt")
    (tmp_path / "sub").mkdir()
    with pytest.raises(OptionError, match=message):
        check_target(target, ["-", "a.txt"])


def test_new_file_in_an_existing_folder_is_fine(tmp_path):
    check_target(str(tmp_path / "report.txt"), ["a.txt"])
