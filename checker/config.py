"""What a repository sets for its checks: `[tool.factcheck]` in pyproject.toml, or factcheck.toml."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path, PurePosixPath
from typing import Any

from checker.errors import OptionError
from checker.groups import GroupRule, placeholders, shown
from checker.model import Severity
from checker.report import Format
from checker.settings import FailOn, Settings, types_named
from checker.suggestion import suggestion

FILE_NAMES = ("factcheck.toml", "pyproject.toml")
DEFAULT, COMMAND_LINE = "default", "command line"
_PATTERN_KEYS = ("folders", "files", "draft", "sources", "exclude")
_GROUP_KEYS = (*_PATTERN_KEYS, "compare-sources")


@dataclass(frozen=True, slots=True)
class Setting:
    """One value.

    Attributes:
        key: As in the file and, with two dashes before it, on the command line.
        origin: DEFAULT, COMMAND_LINE, or the file that sets it.
    """

    key: str
    value: Any
    origin: str = DEFAULT


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of one run and the groups of one repository.

    Attributes:
        folder: What patterns and paths count from: that of the file, or the working folder where there is none.
        file: The configuration's file, or None.
    """

    folder: Path
    file: Path | None
    settings: tuple[Setting, ...]
    rules: tuple[GroupRule, ...] = ()

    def value(self, key: str) -> Any:
        """The value of a key of `KEYS`."""
        return next(setting.value for setting in self.settings if setting.key == key)

    def with_options(self, options: Mapping[str, Any]) -> Config:
        """The same with the options of the command line, which win; None is an option that was not given."""
        given = {key: value for key, value in options.items() if value is not None}
        return replace(
            self,
            settings=tuple(Setting(s.key, given[s.key], COMMAND_LINE) if s.key in given else s for s in self.settings),
        )

    def comparison(self) -> Settings:
        """What of it the comparison needs.

        Raises:
            OptionError: A value that cannot be used.
        """
        return Settings(
            model=self.value("model"),
            device=self.value("device"),
            types=self.value("types"),
            min_confidence=self.value("min-confidence"),
            fail_on=self.value("fail-on"),
        )


def load(file: str | None = None) -> Config:
    """The configuration in `file`, or in the nearest folder from the working folder upwards that has one.

    Raises:
        OptionError: The file cannot be read, or has a key or value that means nothing; names file and key.
    """
    if file is None:
        return _nearest(Path.cwd())
    table = _table(Path(file))
    if table is None:
        raise OptionError(f"{file}: has no table [tool.factcheck]")
    return _config(Path(file).resolve(), table)


def _nearest(start: Path) -> Config:
    for folder in (start, *start.parents):
        for name in FILE_NAMES:
            path = folder / name
            table = _table(path) if path.is_file() else None
            if table is not None:
                return _config(path, table)
    return unconfigured()


def unconfigured() -> Config:
    """The defaults, and no groups."""
    return Config(Path.cwd(), None, _defaults())


def _table(path: Path) -> dict[str, Any] | None:
    """The keys of the file; None for a pyproject.toml of a project that does not use factcheck."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise OptionError(f"{shown(path)}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise OptionError(f"{shown(path)}: is no TOML: {error}") from error
    if path.name != "pyproject.toml":
        return content
    tool = content.get("tool", {})
    table = tool.get("factcheck") if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise OptionError(f"{shown(path)}: [tool.factcheck] is no table")
    return table


def _config(path: Path, table: Mapping[str, Any]) -> Config:
    origin = shown(path)
    if "tool" in table:
        raise OptionError(f"{origin}: [tool.factcheck] belongs in pyproject.toml; here its keys stand without a table")
    try:
        given = _known(table, (*KEYS, "groups"))
        rules = _rules(given.pop("groups", []), origin)
        settings = {key: _parsed(key, value) for key, value in given.items()}
    except OptionError as error:
        raise OptionError(f"{origin}: {error}") from error
    if "baseline" in settings:
        settings["baseline"] = os.path.relpath(path.parent / settings["baseline"])
    set_here = tuple(Setting(s.key, settings[s.key], origin) if s.key in settings else s for s in _defaults())
    return Config(path.parent, path, set_here, rules)


def _known(table: Mapping[str, Any], keys: Sequence[str]) -> dict[str, Any]:
    """The table with its keys spelled with dashes."""
    spelled: dict[str, Any] = {}
    for key, value in table.items():
        name = key.replace("_", "-")
        if name not in keys:
            raise OptionError(f"there is no key {key!r}; {suggestion(name, keys)}")
        if name in spelled:
            raise OptionError(f"{name} is there twice, with a dash and with an underscore; keep one")
        spelled[name] = value
    return spelled


def _parsed(key: str, value: Any) -> Any:
    try:
        return KEYS[key][1](value)
    except OptionError as error:
        raise OptionError(f"{key}: {str(error).removeprefix(f'--{key}: ')}") from error


def _rules(tables: Any, origin: str) -> tuple[GroupRule, ...]:
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise OptionError("groups: write each group as a table [[groups]]")
    return tuple(_rule(table, f"groups[{n}]", origin) for n, table in enumerate(tables, start=1))


def _rule(table: Mapping[str, Any], label: str, origin: str) -> GroupRule:
    try:
        given = _known(table, _GROUP_KEYS)
        patterns = {key: tuple(map(_pattern, _texts(given.get(key, [])))) for key in _PATTERN_KEYS}
        rule = GroupRule(f"{origin}: {label}", **patterns, compare_sources=_flag(given.get("compare-sources", False)))
        _check(rule)
    except OptionError as error:
        raise OptionError(f"{label}: {error}") from error
    return rule


def _check(rule: GroupRule) -> None:
    if bool(rule.folders) is bool(rule.draft):
        raise OptionError("name either folders, or draft and sources")
    if bool(rule.draft) is not bool(rule.sources):
        raise OptionError("draft and sources go together")
    for pattern in (*rule.folders, *rule.files, *rule.exclude):
        if placeholders(pattern):
            raise OptionError(f"{pattern!r}: names in braces belong to draft and sources")
    known = frozenset.intersection(*map(placeholders, rule.draft)) if rule.draft else frozenset()
    for pattern in rule.sources:
        for name in sorted(placeholders(pattern) - known):
            raise OptionError(f"sources: {{{name}}} is not in the pattern of the draft")


def _pattern(text: str) -> str:
    path = PurePosixPath(text)
    if not path.parts or "\0" in text or path.is_absolute() or ".." in path.parts:
        raise OptionError(f"{text!r}: write a pattern below the folder of the configuration, with forward slashes")
    if any("**" in part and part != "**" for part in path.parts):
        raise OptionError(f"{text!r}: ** stands for whole folders; put a slash on either side")
    return text.removeprefix("./")


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value:
        raise OptionError(f"{value!r} is no text")
    return value


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        raise OptionError(f"{value!r} is no text and no list of texts")
    return value


def _types(value: Any) -> tuple[str, ...]:
    return Settings(types=types_named(",".join(_texts(value)))).types


def _share(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise OptionError(f"{value!r} is no number")
    return Settings(min_confidence=float(value)).min_confidence


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise OptionError(f"{value!r} is neither true nor false")
    return value


def _one_of(choices: type[Enum]) -> Callable[[Any], Any]:
    def parse(value: Any) -> Any:
        try:
            return choices(value)
        except ValueError:
            known = ", ".join(choice.value for choice in choices)
            raise OptionError(f"{value!r} is not one of {known}") from None

    return parse


# Key -> its default, and what a file's value must be.
KEYS: dict[str, tuple[Any, Callable[[Any], Any]]] = {
    "model": (Settings().model, _text),
    "device": (Settings().device, _text),
    "types": (Settings().types, _types),
    "min-confidence": (Settings().min_confidence, _share),
    "fail-on": (Settings().fail_on, _one_of(FailOn)),
    "min-severity": (Severity.NOTE, _one_of(Severity)),
    "format": (Format.RICH, _one_of(Format)),
    "baseline": (None, _text),
}


def _defaults() -> tuple[Setting, ...]:
    return tuple(Setting(key, default) for key, (default, _) in KEYS.items())
