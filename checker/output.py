"""Files that a report is written to: whole or not at all, and never over an article."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from checker.errors import OptionError


def check_target(target: str, inputs: Sequence[str]) -> None:
    """Refuse, before any work is done, a file that cannot be or must not be written.

    Raises:
        OptionError: The target is an input, a folder, or in a folder that does not exist.
    """
    path = Path(target)
    if path.is_dir():
        raise OptionError(f"--output: {target} is a folder; name a file in it")
    if not path.resolve().parent.is_dir():
        raise OptionError(f"--output: the folder of {target} does not exist; create it first")
    if any(_same_file(path, Path(name)) for name in inputs):
        raise OptionError(f"--output: {target} is one of the articles; name another file")


def write_whole(target: str, text: str) -> None:
    """Write beside the target, then rename; a device or pipe is written to directly.

    Raises:
        OptionError: The target cannot be written; what stood there before stays as it was.
    """
    path = Path(target).resolve()
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(text.encode())
        else:
            _replace(path, text.encode())
    except OSError as error:
        raise OptionError(f"--output: cannot write {target}: {error.strerror or error}") from error


def _replace(path: Path, content: bytes) -> None:
    beside = path.with_name(f".{path.name[:100]}.{os.getpid()}.part")
    try:
        with beside.open("xb") as file:
            file.write(content)
            if path.exists():
                os.chmod(beside, path.stat().st_mode & 0o7777)
        os.replace(beside, path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
