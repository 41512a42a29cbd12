"""factcheck: hold reports of one event against one another.

from checker import compare
report = compare(["a.txt", "b.txt"])
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker.model import Report, Scorer
from checker.settings import Settings
from checker.watching import Watch, unwatched
from claims.model import Article

if TYPE_CHECKING:
    from checker.cache import Cache

__all__ = ["Report", "Settings", "compare"]


def compare(
    sources: Sequence[str | Path | Article],
    scorer: Scorer | None = None,
    settings: Settings | None = None,
    watch: Watch = unwatched,
    cache: Cache | None = None,
) -> Report:
    """Compare files, articles or texts (strings with a line break) with the embedded model, or with `scorer`.

    Nothing is kept for another run unless a cache is given: `Cache(cache_file())` of `checker.cache` is the one that
    the commands use.

    Raises:
        FactcheckError: Fewer than two sources, one that cannot be read, or a model that cannot be used.
    """
    from checker.comparison import compare as run
    from checker.nli import load

    settings = settings or Settings()
    return run(sources, scorer or load(settings.model, settings.device), settings, watch=watch, cache=cache)
