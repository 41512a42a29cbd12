"""Was a person there? What the clauses around a mention say of presence and absence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from claims.language.clauses import children, clause_head, is_negated, modality, subtree
from claims.model import Modality, Parse, Token
from claims.people.absence import BESIDES, is_missed, stays_away
from claims.people.agency import is_subject, joined_verbs
from claims.people.signs import (
    AFAR,
    AT_SITES,
    ATTEND,
    AUDIENCE,
    GESTURES,
    GROUND,
    HANDS_ON,
    NO_GROUND,
    NO_GUEST,
    POSTURES,
    REMOTE_WORDS,
    REMOTELY,
    SHOWS,
    SITES,
    SPEECH_AT,
)  # fmt: skip
from claims.people.things import YEAR


class Presence(Enum):
    """Whether a person was at the event; IN_PERSON by an act that cannot be done from afar."""

    IN_PERSON = "in person"
    PRESENT = "present"
    ABSENT = "absent"
    REMOTE = "by video"
    UNKNOWN = "unknown"


ORDER = (Presence.ABSENT, Presence.REMOTE, Presence.IN_PERSON, Presence.PRESENT)
"""What counts where a sentence says several things of a person."""
_OF_ACTION = re.compile(r".{3,}(tion|sion|ment)s?")


def presence(parse: Parse, mention: int) -> Presence:
    """What the sentence says of whether the person mentioned at that token was there.

    UNKNOWN unless the words say it: not being mentioned, or merely being quoted, is not presence.
    """
    if is_missed(parse, mention):
        return Presence.ABSENT
    verb = clause_head(parse, mention)
    said = {_as_subject(parse, v) for v in _clauses(parse, mention, verb)}
    if not is_subject(parse, mention, verb):
        said.add(_as_object(parse, mention, verb))
    return next((state for state in ORDER if state in said), Presence.UNKNOWN)


def _clauses(parse: Parse, mention: int, verb: int) -> Iterator[int]:
    """The verb that the person is the subject of, and those of "X, who ..."."""
    tokens = parse.tokens
    if is_subject(parse, mention, verb):
        yield verb
    for noun in (mention, *(c for c in children(parse, mention) if tokens[c].dep == "appos")):
        for c in children(parse, noun):
            if tokens[c].dep == "relcl" and any(tokens[d].lemma == "who" for d in children(parse, c)):
                yield c


def _as_subject(parse: Parse, verb: int) -> Presence:
    below = [parse.tokens[i] for v in joined_verbs(parse, verb) for i in subtree(parse, v, BESIDES)]
    words = {t.lemma.lower() for t in below} - _of_body_or_mind(parse, below)
    if any(YEAR.fullmatch(t.text) for t in below):
        return Presence.UNKNOWN
    if {"conspicuous", "absence"} <= words or stays_away(parse, verb):
        return Presence.ABSENT
    only = "only" in words and modality(parse, verb) is Modality.POSSIBLE
    if modality(parse, verb) is not Modality.FACT and not only:
        return Presence.UNKNOWN
    if _is_afar(parse, verb, below):
        return Presence.REMOTE
    negated = is_negated(parse, verb)
    lemma = parse.tokens[verb].lemma
    if there := _there(parse, verb, words):
        return Presence.ABSENT if negated else there
    if lemma in SPEECH_AT and words & AUDIENCE:
        return Presence.PRESENT
    return Presence.UNKNOWN


def _is_afar(parse: Parse, verb: int, below: list[Token]) -> bool:
    """ "By phone", "over a video link", "watched from her bed"; "the mother in the video" took part in nothing."""
    tokens = parse.tokens
    lemma = next((tokens[c].lemma for c in children(parse, verb) if tokens[c].dep == "xcomp"), tokens[verb].lemma)
    sees = lemma in {"watch", "follow", "see"}
    shown = {tokens[c].lemma for c in children(parse, verb) if tokens[c].dep == "dobj"} & SHOWS
    if lemma == "dial" and any(t.lemma == "in" for t in below):
        return True
    for t in below:
        governor = tokens[t.head].lemma
        if t.lemma.lower() in REMOTELY and lemma not in {"say", "write", "tell"}:
            return True
        if t.lemma.lower() in REMOTE_WORDS and governor in {"by", "from", "via", "over", "on"}:
            on_screen = governor == "on" and t.lemma.lower() in {"television", "tv", "screen", "internet"}
            return not on_screen or (sees and not shown)
        if lemma in {"watch", "follow"} and t.lemma in AFAR and governor == "from":
            return True
    return False


def _of_body_or_mind(parse: Parse, below: list[Token]) -> set[str]:
    """ "mentally ill", "chronically sick": a condition, which keeps nobody away."""
    conditions = [parse.tokens[t.head].lemma for t in below if t.dep == "advmod" and t.lemma.endswith("lly")]
    return {lemma for lemma in conditions if lemma in {"ill", "sick"}}


def _there(parse: Parse, verb: int, words: set[str]) -> Presence | None:
    """Presence by what somebody does: an act that takes hands, a stay at the scene, taking part."""
    lemmas = {parse.tokens[v].lemma for v in joined_verbs(parse, verb)}
    if any(_takes_body(parse, v) for v in joined_verbs(parse, verb)):
        return Presence.IN_PERSON
    if words & SITES and words & {"on", "in", "at", "to"} and lemmas & AT_SITES:
        return Presence.IN_PERSON
    if lemmas & {"face", "look"} and {"across", "table"} <= words:
        return Presence.IN_PERSON
    be = parse.tokens[verb].lemma == "be"
    if lemmas & (ATTEND - HANDS_ON) or ("take" in lemmas and "part" in words):
        return Presence.PRESENT
    return Presence.PRESENT if be and words & {"present", "attendance", "among"} else None


def _takes_body(parse: Parse, verb: int) -> bool:
    """ "Cut the ribbon", "shook hands", "stood in the water", "conducted from memory"; not "stood by her words"."""
    tokens = parse.tokens
    lemma, below = tokens[verb].lemma, children(parse, verb)
    objects = {tokens[c].lemma for c in below if tokens[c].dep == "dobj"}
    if objects & GESTURES.get(lemma, frozenset()) or (lemma == "conduct" and not objects):
        return True
    if lemma in POSTURES and not objects:
        grounds = [tokens[d] for c in below if tokens[c].lemma in GROUND for d in _under(parse, c)]
        left = any(tokens[c].dep == "prt" and tokens[c].lemma in {"down", "aside", "back"} for c in below)
        places = [t for t in grounds if t.pos in {"NOUN", "PROPN"} and t.entity not in {"DATE", "TIME", "ORDINAL"}]
        return not left and any(t.lemma not in NO_GROUND for t in places)
    abstract = any(o in NO_GUEST or _OF_ACTION.fullmatch(o) for o in objects)
    off = any(tokens[c].dep == "prt" and tokens[c].lemma == "off" for c in below)
    return lemma in HANDS_ON and not off and not (lemma in {"welcome", "greet", "accept", "visit"} and abstract)


def _under(parse: Parse, preposition: int) -> Iterator[int]:
    """What a preposition governs, past another one: "up to her chest", "onto the stage"."""
    for c in children(parse, preposition):
        yield c
        if parse.tokens[c].dep == "prep":
            yield from children(parse, c)


def _as_object(parse: Parse, mention: int, verb: int) -> Presence:
    """ "accompanied by X", "with X at her side", "also present were X and Y"."""
    tokens = parse.tokens
    head = tokens[tokens[mention].head]
    if tokens[verb].lemma in {"accompany", "join", "include"} and head.lemma in {"by", tokens[verb].lemma}:
        return Presence.ABSENT if is_negated(parse, verb) else Presence.PRESENT
    below = {tokens[c].lemma for c in children(parse, verb)}
    if tokens[verb].lemma == "be" and below & {"present", "there"} and tokens[mention].dep in {"nsubj", "attr", "conj"}:
        return Presence.ABSENT if is_negated(parse, verb) else Presence.PRESENT
    return Presence.UNKNOWN
