"""What a file is called, whatever it is called."""

import pytest

from checker.fingerprint import project_path


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("<stdin>", id="standard input"),
        pytest.param("a\0b", id="NUL"),
        pytest.param("a\ud800b", id="lone surrogate"),
        pytest.param("x" * 5000, id="longer than a file's name can be"),
    ],
)
def test_name_of_no_file_stays(name):
    assert project_path(name) == name
