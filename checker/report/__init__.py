"""Reports: one module a format, each with `render(report, view) -> str`; a format's module bears its name."""

from __future__ import annotations

import importlib
from enum import StrEnum

from checker.model import Report
from checker.view import View


class Format(StrEnum):
    """How a report is written."""

    RICH = "rich"
    TEXT = "text"
    JSON = "json"
    HTML = "html"
    SARIF = "sarif"
    GITHUB = "github"
    JUNIT = "junit"
    MARKDOWN = "markdown"
    RDJSON = "rdjson"


def render(report: Report, format: Format, view: View | None = None) -> str:
    """The whole report in that format, ending with a line break and always encodable as UTF-8."""
    # A module called "rich" would read like the library that it draws with.
    name = "terminal" if format is Format.RICH else format.value
    text: str = importlib.import_module(f"{__name__}.{name}").render(report, view or View())
    return text
