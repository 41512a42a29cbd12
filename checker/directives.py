"""What an article's comments and its sidecar file ask factcheck to accept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.errors import ArticleError
from checker.lines import Lines
from checker.settings import TYPES
from checker.suggestion import suggestion
from claims.model import Article

SIDECAR_SUFFIX = ".factcheck"
MAX_SIDECAR_BYTES = 1_000_000
_COMMENT = re.compile(
    r"<!--\s*factcheck\b\s*(?P<colon>:?)\s*(?P<order>[\w-]*)\s*(?:\[(?P<types>[^\]]*)\])?\s*(?P<rest>.*?)-->",
    re.S | re.I,
)
_LINE = re.compile(
    r"(?P<order>[\w-]*)\s*(?:\[(?P<types>[^\]]*)\])?\s*"
    r'(?:"(?P<phrase>(?:[^"\\]|\\.)+)"|(?P<id>[0-9a-f]{16})(?!\S))?\s*(?P<rest>.*)'
)
_FORM = 'write: ignore[date] "phrase" reason'
_ORDERS = ("ignore", "off", "on")


@dataclass(frozen=True, slots=True)
class Directive:
    """One order to accept findings.

    Attributes:
        path: The article that it is about.
        where: File and line at which it stands, to print.
        order: As written, such as "ignore[date]".
        by: "comment" or "sidecar".
        types: Types of finding it accepts.
        lines: First and last line that a comment covers; None for a sidecar's order, which names what it covers.
        phrase: Words in the article, white space evened out.
        id: Fingerprint of the finding.
        reason: What follows, in the writer's words.
        standing: True for a stretch turned off, which may well be without findings.
    """

    path: str
    where: str
    order: str
    by: str
    types: tuple[str, ...]
    lines: tuple[int, int] | None = None
    phrase: str = ""
    id: str = ""
    reason: str = ""
    standing: bool = False


@dataclass(frozen=True, slots=True)
class Orders:
    """The directives of an article, and one line for each that cannot be followed."""

    directives: tuple[Directive, ...] = ()
    notices: tuple[str, ...] = ()


def orders(article: Article) -> Orders:
    """What the article's comments and its sidecar file say.

    Raises:
        ArticleError: There is a sidecar file and it cannot be read.
    """
    found = [*_comments(article), *_sidecar(article)]
    return Orders(
        tuple(item for item in found if isinstance(item, Directive)),
        tuple(item for item in found if isinstance(item, str)),
    )


def _comments(article: Article) -> Iterator[Directive | str]:
    if article.origin is None:
        yield from _unread(article)
        return
    text, lines = article.origin.text, Lines(article.origin.text)
    off: Directive | None = None
    for span in article.origin.comments:
        match = _COMMENT.fullmatch(text[span.start : span.end])
        if match is None or not (match["colon"] or _is_order(match)):
            continue
        line, where = lines.of(span.start), f"{article.path}:{lines.of(span.start)}"
        order = match["order"].lower()
        if not match["colon"]:
            yield f"{where}: factcheck comment {order!r} has no effect without its colon; write factcheck: {order}"
        elif order == "ignore":
            types, notice = _types(match["types"], where)
            yield from notice
            covered = lines.covered(span)
            reason = " ".join(match["rest"].split())
            yield Directive(article.path, where, _written(match), "comment", types, covered, reason=reason)
        elif order == "off" and match["types"] is None and off is None:
            reason = " ".join(match["rest"].split())
            off = Directive(article.path, where, "off", "comment", TYPES, (line, line), reason=reason, standing=True)
        elif order == "on" and off is not None and off.lines is not None:
            yield _until(off, lines.of(span.end - 1))
            off = None
        else:
            yield _misplaced(match, where)
    if off is not None:
        yield _until(off, lines.last)


def _unread(article: Article) -> Iterator[str]:
    """Orders in a text whose comments are no comments."""
    for match in _COMMENT.finditer(article.text):
        if _is_order(match):
            line, _ = article.position(match.start())
            yield (
                f"{article.path}:{line}: comments have an effect in Markdown and HTML only; "
                f"write the order into {article.path}{SIDECAR_SUFFIX}"
            )


def _is_order(match: re.Match[str]) -> bool:
    return match["order"].lower() in _ORDERS


def _until(off: Directive, last: int) -> Directive:
    first = off.lines[0] if off.lines else last
    return Directive(off.path, off.where, off.order, off.by, off.types, (first, last), "", "", off.reason, True)


def _misplaced(match: re.Match[str], where: str) -> str:
    order = match["order"].lower()
    if order == "off":
        why = "turns off everything or nothing, once" if match["types"] is not None else "is turned off already"
        return f"{where}: factcheck comment 'off' has no effect: it {why}; use ignore[TYPE] for single types"
    if order == "on":
        return f"{where}: factcheck comment 'on' has no effect: nothing is turned off above it"
    return f"{where}: factcheck comment {match['order']!r} is unknown; {suggestion(order, _ORDERS)}"


def _sidecar(article: Article) -> Iterator[Directive | str]:
    path = f"{article.path}{SIDECAR_SUFFIX}"
    for number, line in enumerate(_sidecar_text(path).splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        match, where = _LINE.fullmatch(line.strip()), f"{path}:{number}"
        if match is None or match["order"] != "ignore":
            word = match["order"] if match else line.strip()[:40]
            yield f"{where}: order {word!r} is unknown; {_FORM}"
            continue
        if match["phrase"] is None and match["id"] is None:
            yield f"{where}: ignore names no phrase; {_FORM}"
            continue
        types, notice = _types(match["types"], where)
        yield from notice
        phrase = " ".join(re.sub(r"\\(.)", r"\1", match["phrase"] or "").split())
        written = f"{_written(match)} {match['id'] or f'{phrase!r}'}"
        yield Directive(
            article.path, where, written, "sidecar", types, None, phrase, match["id"] or "", match["rest"].strip()
        )


def _sidecar_text(path: str) -> str:
    try:
        file = Path(path)
        if "\0" in path or not file.is_file():
            return ""
        with file.open("rb") as opened:
            data = opened.read(MAX_SIDECAR_BYTES + 1)
        if len(data) > MAX_SIDECAR_BYTES:
            raise ArticleError(f"{path}: is larger than {MAX_SIDECAR_BYTES // 1_000_000} MB; shorten it")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ArticleError(f"{path}: is not UTF-8; save it as UTF-8") from error
    except OSError as error:
        raise ArticleError(f"{path}: cannot be read ({error.strerror}); check its permissions") from error


def _types(listed: str | None, where: str) -> tuple[tuple[str, ...], list[str]]:
    """The types named in brackets, all where there are no brackets; and a notice for each that does not exist."""
    if listed is None:
        return TYPES, []
    names = [name.strip().lower() for name in listed.split(",")]
    wrong = [f"{where}: there is no type {name!r}; {suggestion(name, TYPES)}" for name in names if name not in TYPES]
    return tuple(name for name in TYPES if name in names), wrong


def _written(match: re.Match[str]) -> str:
    return match["order"] + (f"[{match['types']}]" if match["types"] is not None else "")
