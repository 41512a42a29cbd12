"""Packages that only some file formats need, each in an extra of its own."""

from __future__ import annotations

import importlib
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from claims.errors import ArticleError


def needed(module: str, extra: str, name: str) -> Any:
    """The module, imported.

    Raises:
        ArticleError: It is not installed; the message says how to install it.
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise ArticleError(
            f"{name}: {extra.upper()} files need one more package; install it with: pip install 'factcheck[{extra}]'"
        ) from error


@contextmanager
def hushed(*loggers: str) -> Iterator[None]:
    """Keep those libraries from writing to standard error; what is wrong with a file is said in one error."""
    before = {name: logging.getLogger(name).level for name in loggers}
    for name in loggers:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for name, level in before.items():
            logging.getLogger(name).setLevel(level)
