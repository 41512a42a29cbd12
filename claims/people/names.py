"""Names of people: folding, titles, and whether two names can be one person's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

HONORIFICS = frozenset(
    {
        "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "judge", "rev",
        "gen", "col", "capt", "lt", "sgt", "sen", "rep", "gov", "st", "father", "sister", "jr", "sr",
    }
)  # fmt: skip
OFFICES = frozenset(
    {
        "president", "minister", "secretary", "chancellor", "governor", "mayor", "chief", "director", "chairman",
        "chairwoman", "chair", "chairperson", "leader", "head", "commissioner", "ambassador", "senator",
        "spokesman", "spokeswoman", "spokesperson", "captain", "coach", "manager", "officer", "executive", "ceo",
        "commander", "general", "king", "queen", "prince", "pope", "bishop", "archbishop", "judge", "prosecutor",
        "counterpart", "rector", "vice-chancellor", "curator", "coordinator", "councillor", "lawmaker", "deputy",
        "premier", "boss", "founder", "owner", "editor", "conductor", "principal", "superintendent", "sheriff",
        "attorney", "treasurer", "speaker", "registrar", "chemist", "goalkeeper", "keeper", "midfielder",
        "striker", "defender", "economist", "analyst", "adviser", "advisor", "producer", "actor", "author",
    }
)  # fmt: skip
UNIQUE_OFFICES = frozenset(
    {
        "president", "minister", "secretary", "chancellor", "governor", "mayor", "chief", "director", "chairman",
        "chairwoman", "chair", "chairperson", "head", "ambassador", "captain", "coach", "executive", "ceo",
        "king", "queen", "pope", "archbishop", "rector", "vice-chancellor", "premier", "commissioner", "leader",
    }
)  # fmt: skip
_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_TRANSLITERATED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})


def fold(text: str) -> str:
    """Lower case without accents: "José Ælfric" and "jose aelfric" are one."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(_TRANSLITERATED)


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name as folded words, titles taken off: ("andres", "manuel", "lopez", "obrador")."""

    words: tuple[str, ...]

    @property
    def surname(self) -> str:
        """The last word."""
        return self.words[-1] if self.words else ""

    @property
    def full(self) -> bool:
        """True where more than a surname is known."""
        return len(self.words) > 1


def name_of(text: str) -> Name:
    """The name in a phrase: honorifics, possessive and nickname in quotes are left out."""
    text = re.sub(r"[’']s\b", "", re.sub(r"[“\"][^”\"]*[”\"]", " ", text))
    words = tuple(w for w in _WORD.findall(fold(text)) if w not in HONORIFICS)
    return Name(words)


def _umlaut_free(word: str) -> str:
    return word.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _same_word(left: str, right: str) -> bool:
    """Equal, one the initial of the other, or alike but for the spelling of an umlaut."""
    if left == right or _umlaut_free(left) == _umlaut_free(right):
        return True
    return (len(left) == 1 or len(right) == 1) and left[0] == right[0]


def same_person(left: Name, right: Name) -> bool:
    """True where the two names can be one person's: the words of the shorter occur, in order, in the longer.

    "Lopez Obrador" and "Andrés Manuel López Obrador" can; "Ana Reis" and "Luis Reis" cannot; given names alone
    do not count as a match for a full name's first word unless they are all there is.
    """
    short, long = sorted((left.words, right.words), key=len)
    if not short:
        return False
    if "".join(short) == "".join(long):
        return True
    rest = iter(long)
    if all(any(_same_word(word, other) for other in rest) for word in short):
        return True
    # A double surname may be cut at either end ("Adjei-Mensah", "Adjei"; "Vlckova Kolarova").
    return len(short) > 1 and _same_word(short[0], long[0]) and (_ends_in(short, long) or _ends_in(long, short))


def office_of(words: Iterable[str]) -> tuple[str, ...]:
    """The office in folded words, under its one name: a premier and a head of government are prime ministers."""
    office = tuple(words)
    if "premier" in office or {"head", "government"} <= set(office):
        return ("prime", "minister")
    return ("president",) if {"head", "state"} <= set(office) else office


def same_surname(left: Name, right: Name) -> bool:
    """True where both are full and end in one surname: with one office the given names are forms of one name."""
    return left.full and right.full and _same_word(left.surname, right.surname)


def _ends_in(name: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True where the name's last word stands behind the other's first."""
    return any(_same_word(name[-1], word) for word in other[1:])
