"""Files that a report is written to: whole or not at all, and never over an article."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
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
        raise OptionError(f"--output: {target} is an input of this run; name another file")


def write_whole(texts: Mapping[str, str]) -> None:
    """Write each text beside its target, then rename them all; a device or pipe is written to directly.

    Nothing is renamed before everything is written, so that a full disk or a crash leaves no file half-written.

    Raises:
        OptionError: A target cannot be written; what stood there before stays as it was.
    """
    beside: dict[Path, Path] = {}
    target = ""
    try:
        for target, text in texts.items():
            path = Path(target).resolve()
            if path.exists() and not path.is_file():
                path.write_bytes(text.encode())
            else:
                beside[path] = path.with_name(f".{path.name[:100]}.{os.getpid()}.part")
                _stage(beside[path], path, text.encode())
        for path, staged in beside.items():
            target = str(path)
            os.replace(staged, path)
    except OSError as error:
        raise OptionError(f"--output: cannot write {target}: {error.strerror or error}") from error
    finally:
        for staged in beside.values():
            staged.unlink(missing_ok=True)


def _stage(staged: Path, path: Path, content: bytes) -> None:
    with staged.open("xb") as file:
        file.write(content)
        if path.exists():
            os.chmod(staged, path.stat().st_mode & 0o7777)


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
