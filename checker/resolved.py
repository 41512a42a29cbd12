"""The settings and groups that a check would use, written as TOML with the origin of each."""

from __future__ import annotations

import json
from enum import Enum
from typing import Any

from checker.config import Config
from checker.groups import Group, groups
from checker.printable import encodable, visible_line
from checker.view import count


def resolved(config: Config) -> str:
    """One line a setting, then one a group, ending with a line break.

    Raises:
        OptionError: A group rule that matches nothing.
    """
    values = [_line(setting.key, setting.value) for setting in config.settings]
    width = max(map(len, values))
    origins = [_safe(setting.origin) for setting in config.settings]
    lines = [f"{value:{width}}  # {origin}" for value, origin in zip(values, origins, strict=True)]
    found = groups(config.rules, config.folder)
    lines += ["", f"# {count(len(found), 'group')}" + (":" if found else "")]
    lines += [f"#   {_safe(group.name)}: {_size(group)}" for group in found]
    return "".join(f"{line}\n" for line in lines)


def _line(key: str, value: Any) -> str:
    if value is None:
        return f"# {key} is not set"
    plain = value.value if isinstance(value, Enum) else value
    return _safe(f"{key} = {json.dumps(plain, ensure_ascii=False)}")


def _size(group: Group) -> str:
    if group.first_only:
        return f"a draft and {count(len(group.files) - 1, 'source')}"
    return count(len(group.files), "article")


def _safe(text: str) -> str:
    return encodable(visible_line(text))
