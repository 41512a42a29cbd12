"""The claim kinds, one module each; a module exports `KIND`. Dropping a file in here adds a kind."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from claims.model import Kind


@cache
def all_kinds() -> tuple[Kind, ...]:
    """Every kind in this folder, by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(importlib.import_module(f"{__name__}.{name}").KIND for name in names)


def kind_named(name: str) -> Kind:
    """The kind of that name.

    Raises:
        KeyError: There is none.
    """
    return _by_name()[name]


@cache
def _by_name() -> dict[str, Kind]:
    return {kind.name: kind for kind in all_kinds()}
