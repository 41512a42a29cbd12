"""The settings and groups that a check would use, written as TOML with the origin of each."""

from __future__ import annotations

import json
from enum import Enum
from typing import Any

from checker.config import Config
from checker.groups import groups
from checker.printable import encodable, visible_line
from checker.view import count


def resolved(config: Config) -> str:
    """One line a setting, then one a group, ending with a line break.

    Raises:
        OptionError: A group rule that matches nothing.
    """
    values = [f"{setting.key} = {_toml(setting.value)}" for setting in config.settings]
    width = max(map(len, values))
    lines = [f"{value:{width}}  # {setting.origin}" for value, setting in zip(values, config.settings, strict=True)]
    found = groups(config.rules, config.folder)
    lines += ["", f"# {count(len(found), 'group')}" + (":" if found else "")]
    lines += [f"#   {group.name}: {count(len(group.files), 'article')}" for group in found]
    return "".join(f"{encodable(visible_line(line))}\n" for line in lines)


def _toml(value: Any) -> str:
    """A TOML value; "" for what is not set, which no key allows."""
    plain = value.value if isinstance(value, Enum) else value
    return json.dumps("" if plain is None else plain, ensure_ascii=False)
