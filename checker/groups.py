"""Groups: files that report one event, found by the patterns of a configuration."""

from __future__ import annotations

import glob
import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.directives import SIDECAR_SUFFIX
from checker.errors import OptionError

SUFFIXES = (".docx", ".htm", ".html", ".markdown", ".md", ".pdf", ".txt")
_PLACEHOLDER = re.compile(r"\{([A-Za-z_]+)\}")
_SIGNS = re.compile(r"\*\*/|\*\*|\*|\?|\{[A-Za-z_]+\}")


@dataclass(frozen=True, slots=True)
class GroupRule:
    """How a configuration names groups: folders of reports, or drafts with their sources.

    All patterns count from the configuration's folder and use forward slashes; `*` stays within one folder, `?` is one
    character, and `**/` crosses any number of folders. What is hidden, by a dot before its name, matches only a pattern
    that has such a dot itself.

    Attributes:
        label: What messages call the rule, such as "groups[1]".
        folders: Each folder that matches is one group of the articles directly in it; one of only folders is none.
        files: Names of the articles in such a folder; by default every file of a kind that can be read.
        draft: Each file that matches is one group with its sources; `{slug}` stands for a part of the name.
        sources: What the draft is held against; `{slug}` is what it was in the draft's path.
        exclude: Files and folders left out; a pattern without a slash means the name at any depth.
        compare_sources: Also report where the sources of a draft contradict one another.
    """

    label: str
    folders: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    draft: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    compare_sources: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Files that report one event.

    Attributes:
        name: The folder or the draft, as a path from the configuration's folder.
        files: Absolute paths in order of name; a draft comes first.
        first_only: Compare the first file with each other one, but not the others among themselves.
    """

    name: str
    files: tuple[Path, ...]
    first_only: bool = False


def groups(rules: Sequence[GroupRule], folder: Path) -> tuple[Group, ...]:
    """The groups that lie below `folder`, in the order of the rules and then of their names, each once.

    Raises:
        OptionError: A rule that matches nothing, which would otherwise pass for a clean check.
    """
    found: dict[Group, None] = {}
    for rule in rules:
        matched = tuple(_by_folder(rule, folder)) + tuple(_by_draft(rule, folder))
        if not matched:
            patterns = ", ".join((*rule.folders, *rule.draft))
            raise OptionError(f"{rule.label}: nothing matches {patterns} in {shown(folder)}")
        found.update(dict.fromkeys(matched))
    return tuple(found)


def selected(found: Sequence[Group], paths: Sequence[str]) -> tuple[tuple[Group, ...], tuple[str, ...]]:
    """The groups that the paths belong to, and the paths that belong to none.

    Args:
        paths: Articles, their sidecar files, or folders for every group that has a file below them.

    Raises:
        OptionError: A path that does not exist.
    """
    places = _places(found)
    chosen: set[Group] = set()
    strangers = []
    for path in paths:
        if not os.path.exists(path):
            raise OptionError(f"{path}: no such file or folder; check the path, and leave out what was deleted")
        real = Path(path).resolve()
        own = places.get(real) or places.get(Path(str(real).removesuffix(SIDECAR_SUFFIX)), set())
        chosen |= own
        if not own:
            strangers.append(path)
    return tuple(group for group in found if group in chosen), tuple(strangers)


def _places(found: Sequence[Group]) -> dict[Path, set[Group]]:
    """The groups of each of their files, and of each folder above one."""
    places: dict[Path, set[Group]] = defaultdict(set)
    for group in found:
        for file in map(Path.resolve, group.files):
            for place in (file, *file.parents):
                places[place].add(group)
    return places


def shown(path: Path) -> str:
    """The path from the working folder, with forward slashes."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive on Windows
        return path.as_posix()


def _by_folder(rule: GroupRule, root: Path) -> Iterator[Group]:
    patterns = map(_literal, rule.folders)
    folders = (path for path in _matches(patterns, root, rule.exclude) if path.is_dir())
    for folder in folders:
        inside = sorted(folder.iterdir())
        files = (path for path in inside if path.is_file() and _is_article(path, rule))
        kept = tuple(path for path in files if not _excluded(path, root, rule.exclude))
        if kept or not any(path.is_dir() for path in inside):
            yield Group(_relative(folder, root), kept)


def _is_article(path: Path, rule: GroupRule) -> bool:
    if rule.files:
        named = any(_regex(pattern).fullmatch(path.name) for pattern in rule.files)
        return named and path.suffix != SIDECAR_SUFFIX
    return path.suffix.lower() in SUFFIXES and not path.name.startswith(".")


def _by_draft(rule: GroupRule, root: Path) -> Iterator[Group]:
    for pattern in rule.draft:
        for draft in _matches((_PLACEHOLDER.sub("*", _literal(pattern)),), root, rule.exclude):
            parts = _regex(pattern).fullmatch(_relative(draft, root))
            if parts is None or not draft.is_file():
                continue
            filled = [_filled(_literal(source), parts.groupdict()) for source in rule.sources]
            sources = (path for path in _matches(filled, root, rule.exclude) if path.is_file() and path != draft)
            yield Group(_relative(draft, root), (draft, *sources), first_only=not rule.compare_sources)


def _filled(pattern: str, parts: dict[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda match: glob.escape(parts[match[1]]), pattern)


def _literal(pattern: str) -> str:
    """The pattern for `Path.glob`, to which brackets would be a choice of characters."""
    return pattern.replace("[", "[[]")


def _matches(patterns: Iterable[str], root: Path, exclude: Sequence[str]) -> list[Path]:
    found = {path for pattern in patterns for path in root.glob(pattern) if not _is_hidden(path, root, pattern)}
    return sorted(path for path in found if not _excluded(path, root, exclude))


def _is_hidden(path: Path, root: Path, pattern: str) -> bool:
    asked_for = pattern.startswith(".") or "/." in pattern
    return not asked_for and any(part.startswith(".") for part in path.relative_to(root).parts)


def _excluded(path: Path, root: Path, exclude: Sequence[str]) -> bool:
    relative = Path(_relative(path, root))
    above = [relative, *relative.parents][:-1]
    return any(
        _regex(pattern.rstrip("/")).fullmatch(part.as_posix() if "/" in pattern.rstrip("/") else part.name)
        for pattern in exclude
        for part in above
    )


def _relative(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()


def placeholders(pattern: str) -> frozenset[str]:
    """Names in braces: {"slug"} for `drafts/{slug}.md`."""
    return frozenset(_PLACEHOLDER.findall(pattern))


def _regex(pattern: str) -> re.Pattern[str]:
    """A glob as a regular expression; a name in braces is a named group, the second time a back reference."""
    parts, end, seen = [], 0, set()
    for sign in _SIGNS.finditer(pattern):
        parts.append(re.escape(pattern[end : sign.start()]))
        end = sign.end()
        name = sign[0].strip("{}")
        if sign[0].startswith("{"):
            parts.append(f"(?P={name})" if name in seen else f"(?P<{name}>[^/]+)")
            seen.add(name)
        else:
            parts.append({"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}[sign[0]])
    return re.compile("".join((*parts, re.escape(pattern[end:]))))
