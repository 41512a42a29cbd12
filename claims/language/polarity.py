"""Outcomes and their polarity: which words deny each other, and what each clause of a sentence comes to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from claims.language.clauses import (
    children,
    content_stems,
    is_bounded,
    is_negated,
    is_reported,
    modality,
    place_stems,
    subject_of,
    subtree,
)
from claims.language.members import Reach, reach
from claims.language.pipeline import stem
from claims.model import Modality, Parse

# One line a scale: what affirms | what denies. Words of one scale on different sides exclude each other. The type of
# contradiction stands before it where it is not that something happened, was agreed or was allowed.
SCALES = """
approve adopt pass back endorse ratify grant accept agree support authorise authorize | reject refuse deny block veto \
oppose dismiss decline quash scrap postpone defer delay adjourn shelve
allow permit let legalise legalize | ban prohibit forbid bar outlaw prevent
open reopen | close shut shutter seal
number: rise increase grow climb gain jump surge soar raise up higher boost | fall drop decline decrease sink slip \
plunge slump lower reduce cut down shrink curb
win won beat defeat | lose lost
release free acquit exonerate | detain hold arrest imprison jail convict
begin start launch | end stop halt cease cancel suspend abandon
survive live | die
succeed | fail collapse founder
confirm admit acknowledge concede confess | deny dispute reject
include | exclude omit
join | leave quit
guilty | innocent
legal lawful | illegal unlawful
likely probable certain | unlikely improbable
possible | impossible
present | absent
statement: unanimous | split divided
statement: safe secure | unsafe dangerous
statement: good positive excellent great warm friendly | bad negative poor terrible cold hostile tense
statement: strong stronger strengthen | weak weaker weaken
number: many | few
number: more | fewer less
most mostly largely mainly | hardly barely scarcely
always | never
all everyone everybody | none nobody
date: before | after
statement: public publicly open openly | secret secretly private privately
date: early | late
place: inside | outside
statement: hire recruit | fire dismiss sack
arrive enter | depart leave exit
place: north northern | south southern
place: east eastern | west western
statement: praise welcome hail | criticise criticize condemn denounce slam
date: extend lengthen | shorten curtail
build construct | demolish destroy
statement: respectful | disrespectful contemptuous
statement: help assist | hinder obstruct
statement: friend ally | enemy foe
statement: temporarily temporary | permanently permanent
statement: voluntary | mandatory compulsory
number: minority | majority
statement: ordinary regular routine | extraordinary unprecedented
number: record-high | record-low
number: high | low
statement: rich wealth | poor poverty
statement: slowly slow | quickly fast rapidly
statement: war | peace
statement: pro | anti
"""
NEGATORS = frozenset({"not", "n't", "never", "no", "neither", "nor", "nobody", "none", "without", "hardly", "barely"})
WORDY = frozenset(
    {"say", "tell", "add", "call", "be", "have", "do", "make", "take", "go", "come", "get", "give", "put"}
)
_PARTICLES = {
    ("vote", "down"): "reject", ("turn", "down"): "reject", ("throw", "out"): "reject", ("strike", "down"): "reject",
    ("put", "off"): "postpone", ("call", "off"): "cancel", ("break", "off"): "end", ("shut", "down"): "close",
    ("rule", "out"): "deny", ("set", "free"): "free", ("let", "go"): "free", ("break", "down"): "fail",
    ("go", "ahead"): "begin", ("go", "up"): "rise", ("go", "down"): "fall",
}  # fmt: skip


@cache
def _scales() -> tuple[tuple[str, dict[str, int]], ...]:
    """Each scale as its type of contradiction and stem -> side, +1 or -1."""
    found = []
    for line in SCALES.strip().splitlines():
        kind, _, words = line.rpartition(":")
        sides = zip((1, -1), words.split("|"), strict=True)
        found.append((kind or "negation", {stem(word): side for side, part in sides for word in part.split()}))
    return tuple(found)


@cache
def opposition(left: str, right: str) -> str:
    """The type of contradiction where two words (base forms) stand on opposite sides of a scale only, or ""."""
    a, b = stem(left), stem(right)
    common = [(kind, sides[a] * sides[b]) for kind, sides in _scales() if a in sides and b in sides]
    return common[0][0] if common and all(product < 0 for _, product in common) else ""


def opposed(left: str, right: str) -> bool:
    """True where two words (base forms) stand on opposite sides of one scale: approve, reject."""
    return bool(opposition(left, right))


@dataclass(frozen=True, slots=True)
class Clause:
    """What one clause comes to.

    Attributes:
        predicate: Stem of its verb, of the phrasal verb's meaning where it is one ("put off" is "postpon").
        affirmed: False where it is denied.
        arguments: Stems of the content words that stand with the verb.
        subject: Stems of the subject's words.
        reach: Of how many of those spoken of it is told.
        bounded: It says until when, for how long or at first.
        places: Stems of the places that it names.
    """

    predicate: str
    affirmed: bool
    modality: Modality
    reported: bool
    arguments: frozenset[str]
    subject: frozenset[str]
    reach: Reach
    bounded: bool
    places: frozenset[str]


def clauses(parse: Parse) -> Iterator[Clause]:
    """Every clause with a verb that says more than that somebody spoke."""
    for i, token in enumerate(parse.tokens):
        if token.pos != "VERB" or _meaning(parse, i) in WORDY:
            continue
        subject = subject_of(parse, i)
        words = subtree(parse, i, frozenset({"ccomp", "relcl", "advcl", "conj", "acl"}))
        subject_words = subtree(parse, subject, frozenset({"relcl", "acl"})) if subject is not None else []
        yield Clause(
            predicate=stem(_meaning(parse, i)),
            affirmed=not is_negated(parse, i),
            modality=modality(parse, i),
            reported=is_reported(parse, i),
            arguments=content_stems(parse, [w for w in {*words, *subject_words} if w != i]),
            subject=content_stems(parse, subject_words),
            reach=Reach.MEANT if subject is None else reach(parse, subject),
            bounded=is_bounded(parse, i),
            places=place_stems(parse, [i, subject, *(c for c in children(parse, i) if parse.tokens[c].dep == "dobj")]),
        )


def _meaning(parse: Parse, verb: int) -> str:
    lemma = parse.tokens[verb].lemma
    for c in children(parse, verb):
        token = parse.tokens[c]
        if token.dep in {"prt", "advmod"} and (lemma, token.lemma) in _PARTICLES:
            return _PARTICLES[lemma, token.lemma]
        if (
            lemma in {"keep", "stay", "remain"}
            and token.dep in {"acomp", "oprd", "ccomp", "xcomp"}
            and token.pos == "ADJ"
        ):
            return token.lemma
    return lemma


def clash(left: Clause, right: Clause) -> bool:
    """True where one clause affirms what the other denies, supposing that they speak of the same thing."""
    same = left.predicate == right.predicate
    if same:
        return left.affirmed is not right.affirmed
    return left.affirmed is right.affirmed and left.affirmed and opposed(left.predicate, right.predicate)
