"""Which release of factcheck is running."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def tool_version() -> str:
    """The installed distribution's version; "unknown" for a source tree that is not installed."""
    try:
        return version("factcheck")
    except PackageNotFoundError:
        return "unknown"
