"""A place phrase and how it is read off a sentence: its role, what happens there, its compass words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from claims.language.clauses import children
from claims.model import Parse, Span
from claims.places.gazetteer import Reading
from claims.places.roles import hung
from claims.places.scenes import scene, where
from claims.places.words import DIRECTIONS, PARTS, Role


class Shape(Enum):
    """What a name that the gazetteer does not know looks like."""

    SETTLEMENT = "settlement"
    SITE = "site"
    REGION = "region"
    DIRECTION = "direction"
    SPOT = "spot"


FROM_WITHIN = frozenset({"begin", "catch"})
"""Happenings that are where they are said to be from: "set out from", "taken from"."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place phrase in its role.

    Attributes:
        name: As printed; "" for a part of something unnamed ("the western slope").
        known: What the name can mean.
        directions: Compass words that narrow it, in the basic forms of `DIRECTIONS`.
        part: Noun that the compass word stands with, "" where it stands with the name.
        listed: One of several places joined by "and".
        scene: What happens there, as `scenes.scene` names it.
        earlier: The sentence is about another occasion than the one reported.
        noun: Common noun of a spot without a name ("barn"), or the one that stands with a name ("pass").
    """

    span: Span
    name: str
    known: tuple[Reading, ...]
    shape: Shape
    role: Role
    directions: frozenset[str] = frozenset()
    part: str = ""
    listed: bool = False
    scene: str = ""
    noun: str = ""
    earlier: bool = False


def text_at(parse: Parse, first: int, last: int) -> tuple[str, Span]:
    """The words from one token to another, and where they stand."""
    span = Span(parse.tokens[first].span.start, parse.tokens[last].span.end)
    return parse.sentence.article.text[span.start : span.end], span


def placed(parse: Parse, index: int) -> tuple[Role, str] | None:
    """Role of a noun or name and what happens there."""
    for verb in where(parse, index):
        if name := scene(parse, verb):
            return Role.AT, name
    found = hung(parse, index)
    if found is None:
        return None
    role, happening = found
    name = scene(parse, happening)
    return (Role.AT if role is Role.ORIGIN and name in FROM_WITHIN else role), name


def direction_at(parse: Parse, index: int) -> frozenset[str]:
    """The compass points in one word ("southeastern"); empty for any other word."""
    return DIRECTIONS.get(parse.tokens[index].text.lower().replace("-", ""), frozenset())


def directions_at(parse: Parse, head: int) -> frozenset[str]:
    """Compass words that stand before a noun or name ("southern Mexico", "the northern part of Mali")."""
    found = [
        direction_at(parse, c)
        for c in children(parse, head)
        if parse.tokens[c].dep in {"amod", "compound", "nmod"} and c < head
    ]
    above = parse.tokens[parse.tokens[head].head]
    if not any(found) and above.lemma == "of" and parse.tokens[above.head].lemma in PARTS:
        return directions_at(parse, above.head)
    return frozenset().union(*found)


def is_listed(parse: Parse, head: int) -> bool:
    """True for one of several things joined by "and"."""
    return parse.tokens[head].dep == "conj" or any(parse.tokens[c].dep == "conj" for c in children(parse, head))
