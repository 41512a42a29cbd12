"""Results of earlier runs: the command `cache`, and what the other commands do with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli import console
from checker.errors import OptionError

if TYPE_CHECKING:  # keeps SQLite out of `--help`
    from checker.cache import Cache


def cache(
    clear: Annotated[bool, typer.Option("--clear", help="Remove what is kept.")] = False,
) -> None:
    """Where results are kept between runs, and how much they take."""
    from checker.cache import MAX_BYTES, Cache, cache_file, remove

    path = cache_file()
    if clear:
        try:
            remove(path)
        except OSError as error:
            raise OptionError(f"{path}: cannot be removed: {error.strerror}") from error
    size = Cache(path).size()
    held = f"{size.entries} results, {size.size_bytes / 2**20:.1f} MB of at most {MAX_BYTES / 2**20:.0f} MB"
    console.write(f"{path}\n{held}\n")


def opened(no_cache: bool) -> Cache | None:
    """The user's cache, unless it is not wanted."""
    if no_cache:
        return None
    from checker.cache import Cache, cache_file

    return Cache(cache_file())


def remark(cache: Cache | None) -> None:
    """Say on standard error where the NLI scores came from."""
    if cache is not None:
        computed, recalled = cache.tally["computed"], cache.tally["recalled"]
        console.tell("note", f"NLI scores: {computed} computed, {recalled} from the cache")
