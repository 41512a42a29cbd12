"""People: who is named, in which office, whether the person was there, and what he or she alone did.

"Interior Minister Ana Reis signed" gives Reis, office interior minister, present; "Reis sent her deputy" gives
Reis, absent. Not being mentioned is not being absent.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.language.clauses import about
from claims.language.pipeline import stem
from claims.model import UNDECIDED, Claim, Document, Kind, Relation, Standing
from claims.people.absence import gave_way
from claims.people.acts import Deed
from claims.people.callings import foreign
from claims.people.deeds import deed
from claims.people.mentions import Mention, mentions
from claims.people.names import OFFICES, UNIQUE_OFFICES, Name, same_person, same_surname
from claims.people.presence import Presence, presence

OTHER_HOLDER = 0.9  # two names for one office ("Interior Minister Reis", "Interior Minister Prado")
OTHER_DOER = 0.9  # two names for one act that is done once
OTHER_AGENT = 0.75  # two names for an act of which the text says by whom it was done
OUT_OF_OFFICE = 0.85  # in office by one text, succeeded by the other
OTHER_STATION = 0.7  # one act done by people told of by what they are ("the minister", "the old coxswain")
OTHER_PERSON = 0.3  # two names, and nothing in the names says that they stand in one role
_OFFICES = frozenset(stem(word) for word in OFFICES)
_UNDER = frozenset(stem(word) for word in ("deputy", "vice", "former", "acting", "assistant", "junior"))
SAID = {
    Presence.IN_PERSON: "there in person",
    Presence.PRESENT: "there",
    Presence.ABSENT: "not there",
    Presence.REMOTE: "taking part from afar",
}


@dataclass(frozen=True, slots=True)
class PersonValue:
    """A person as the article knows him or her.

    Attributes:
        name: Empty where the text gives only an office ("the captain").
        printed: The fullest form of the name in the article.
        office: Stems of the office, such as {"interior", "minist"}; empty if none.
        named: The mention itself is a name, not a pronoun or an office.
        holder: The mention itself gives an office that one person holds at a time.
        deed: What the person alone is said to have done.
        gone: Somebody else has taken the person's place.
        stations: What the person is said to be (see `claims.people.callings`).
    """

    name: Name
    printed: str
    office: frozenset[str] = frozenset()
    named: bool = False
    holder: bool = False
    presence: Presence = Presence.UNKNOWN
    deed: Deed | None = None
    gone: bool = False
    stations: frozenset[str] = frozenset()


def find(document: Document) -> Iterator[Claim]:
    """One claim a mention of a person: names, surnames, subject pronouns, offices."""
    for mention in mentions(document):
        parse = mention.parse
        value = _value(mention)
        if not mention.aside or value.deed or value.presence is not Presence.UNKNOWN:
            yield Claim("person", parse.sentence, mention.span, value, about(parse, mention.span))


def _value(mention: Mention) -> PersonValue:
    words = set(mention.office)
    return PersonValue(
        name=mention.name,
        printed=mention.printed,
        office=frozenset(stem(word) for word in words),
        named=mention.named,
        holder=mention.stated and bool(words & UNIQUE_OFFICES) and not words & {"deputy", "former", "vice", "acting"},
        presence=presence(mention.parse, mention.anchor),
        deed=deed(mention.parse, mention.anchor),
        gone=gave_way(mention.parse, mention.anchor),
        stations=mention.stations,
    )


def relate(left: PersonValue, right: PersonValue) -> Standing:
    """The same person: present against absent. Different people: they exclude each other in one role."""
    if left.name.words and right.name.words:
        return _relate_named(left, right)
    if left.deed and right.deed and left.deed.meets(right.deed) and foreign(left.stations, right.stations):
        reason = f"{left.printed} and {right.printed} are different people, in one role: {left.deed.act}"
        return Standing(Relation.CONFLICT, OTHER_STATION, reason)
    if _alike_offices(left, right):
        standing = _relate_presence(left, right)
        return standing if standing.relation is Relation.CONFLICT else UNDECIDED
    return UNDECIDED


def _relate_named(left: PersonValue, right: PersonValue) -> Standing:
    if same_person(left.name, right.name) or (same_surname(left.name, right.name) and _alike_offices(left, right)):
        if (left.gone and right.holder) or (left.holder and right.gone):
            reason = f"{left.printed} is in office / has been succeeded"
            return Standing(Relation.CONFLICT, OUT_OF_OFFICE, reason)
        return _relate_presence(left, right)
    if not (left.named and right.named):
        return UNDECIDED  # who "he" is was concluded, and two such conclusions prove nothing
    reason = f"{left.printed} and {right.printed} are different people"
    if left.deed and right.deed and left.deed.meets(right.deed):
        strength = OTHER_AGENT if left.deed.open else OTHER_DOER
        return Standing(Relation.CONFLICT, strength, f"{reason}, in one role: {left.deed.act}")
    return Standing(Relation.CONFLICT, OTHER_HOLDER if _one_office(left, right) else OTHER_PERSON, reason)


def _alike_offices(left: PersonValue, right: PersonValue) -> bool:
    """True where both have one office: one says no more of it than the other, and neither is another's deputy."""
    shared = left.office & right.office
    apart = (left.office ^ right.office) & _UNDER
    return bool(shared & _OFFICES) and shared in (left.office, right.office) and not apart


def _one_office(left: PersonValue, right: PersonValue) -> bool:
    """True where both mentions give an office of one holder, in more than one word."""
    apart = len(left.office ^ right.office)  # "head of the hospital's emergency ward" is not "head of the hospital"
    both = left.holder and right.holder and len(left.office & right.office) > 1
    return both and apart <= 1 and _alike_offices(left, right)


def _relate_presence(left: PersonValue, right: PersonValue) -> Standing:
    states = {left.presence, right.presence}
    here = states & {Presence.PRESENT, Presence.IN_PERSON}
    if (here and Presence.ABSENT in states) or states == {Presence.IN_PERSON, Presence.REMOTE}:
        who = left.printed if left.name.words else right.printed
        return Standing(
            Relation.CONFLICT, 0.9, f"one has {who} {SAID[left.presence]}, the other {SAID[right.presence]}"
        )
    if Presence.UNKNOWN in states and len(states) > 1:
        return UNDECIDED
    return Standing(Relation.AGREE, 1.0, f"both name {left.printed}")


def show(value: PersonValue) -> str:
    """The name, with presence where the text says it."""
    known = "" if value.presence is Presence.UNKNOWN else f" ({value.presence.value})"
    return f"{value.printed}{known}"


KIND = Kind(name="person", find=find, relate=relate, show=show)
