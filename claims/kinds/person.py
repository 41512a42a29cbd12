"""People: who is named, in which office, and whether the person was there.

"Interior Minister Ana Reis signed" gives Reis, office interior minister, present; "Reis sent her deputy" gives
Reis, absent. A surname, a title with a surname or a pronoun takes the full name that the article gives elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.language import about, clause_head, stem, subtree, tokens_in, top
from claims.model import UNDECIDED, Claim, Document, Kind, Parse, Relation, Span, Standing
from claims.names import OFFICES, UNIQUE_OFFICES, Name, fold, name_of, same_person
from claims.presence import Presence, presence

PRONOUNS = frozenset({"he", "she"})


@dataclass(frozen=True, slots=True)
class PersonValue:
    """A person as the article knows him or her.

    Attributes:
        printed: The fullest form of the name in the article.
        office: Stems of the office in this mention, such as {"interior", "minist"}; empty if none.
        unique: The office has one holder at a time.
    """

    name: Name
    printed: str
    office: frozenset[str] = frozenset()
    unique: bool = False
    presence: Presence = Presence.UNKNOWN


def find(document: Document) -> Iterator[Claim]:
    """One claim a mention of a person, pronouns as subjects included."""
    mentions = [(parse, span) for parse in document.parses for span in _name_spans(parse)]
    known = _fullest([(name_of(_text(parse, span)), _text(parse, span)) for parse, span in mentions])
    for parse in document.parses:
        last: tuple[Name, str] | None = None
        for span, pronoun in _mentions(parse):
            if pronoun and last is None:
                continue
            name, printed = last if pronoun and last else _resolve(name_of(_text(parse, span)), known)
            if not name.words:
                continue
            last = (name, printed)
            yield _claim(parse, span, name, printed)


def _text(parse: Parse, span: Span) -> str:
    return parse.sentence.article.text[span.start : span.end]


def _name_spans(parse: Parse) -> list[Span]:
    spans = []
    for entity in parse.entities:
        if entity.label != "PERSON":
            continue
        inside = [i for i in tokens_in(parse, entity.span) if parse.tokens[i].text[:1].isalpha()]
        while inside and (
            fold(parse.tokens[inside[0]].text) in OFFICES or not parse.tokens[inside[0]].text[:1].isupper()
        ):
            inside.pop(0)
        while inside and not parse.tokens[inside[-1]].text[:1].isupper():
            inside.pop()
        if inside:
            spans.append(Span(parse.tokens[inside[0]].span.start, parse.tokens[inside[-1]].span.end))
    return spans


def _mentions(parse: Parse) -> list[tuple[Span, bool]]:
    """Names and subject pronouns of a sentence in order; True marks a pronoun."""
    found = [(span, False) for span in _name_spans(parse)]
    found += [(t.span, True) for t in parse.tokens if t.lemma in PRONOUNS and t.dep in {"nsubj", "nsubjpass"}]
    return sorted(found)


def _fullest(mentions: list[tuple[Name, str]]) -> list[tuple[Name, str]]:
    """The distinct people, each under the longest name that the article gives."""
    people: list[tuple[Name, str]] = []
    for name, printed in sorted(mentions, key=lambda m: (-len(m[0].words), m[1])):
        if name.words and not any(same_person(name, other) for other, _ in people):
            people.append((name, printed))
    return people


def _resolve(name: Name, known: list[tuple[Name, str]]) -> tuple[Name, str]:
    matches = [person for person in known if same_person(name, person[0])]
    return matches[0] if matches else (name, " ".join(name.words))


def _claim(parse: Parse, span: Span, name: Name, printed: str) -> Claim:
    inside = tokens_in(parse, span)
    anchor = top(parse, inside)
    office = _office(parse, anchor, span)
    value = PersonValue(
        name=name,
        printed=printed,
        office=frozenset(stem(w) for w in office),
        unique=bool(UNIQUE_OFFICES & set(office)) and "deputy" not in office and "former" not in office,
        presence=presence(parse, anchor),
    )
    return Claim("person", parse.sentence, span, value, about(parse, span))


def _office(parse: Parse, anchor: int, span: Span) -> list[str]:
    """Folded words of the office before the name ("Interior Minister ...") or after it (", the mayor,")."""
    tokens = parse.tokens
    first = tokens_in(parse, span)[0]
    before = []
    for i in range(first - 1, max(-1, first - 9), -1):
        word = fold(tokens[i].text)
        if tokens[i].pos not in {"NOUN", "PROPN", "ADJ"} and word not in {"of", "for", "and", "the"}:
            break
        before.insert(0, word)
    if not any(w in OFFICES for w in before):
        appositions = [c for c in range(len(tokens)) if tokens[c].head == anchor and tokens[c].dep == "appos"]
        before = [
            fold(tokens[i].text)
            for c in appositions
            if tokens[c].lemma in OFFICES
            for i in subtree(parse, c, frozenset({"relcl", "conj", "appos", "acl"}))
        ]
    words = [w for w in before if w not in {"of", "for", "and", "the", "a", "an"} and w[:1].isalpha()]
    return words if any(w in OFFICES for w in words) else []


def relate(left: PersonValue, right: PersonValue) -> Standing:
    """The same person: present against absent. Different people: they exclude each other in one role."""
    if same_person(left.name, right.name):
        return _relate_presence(left, right)
    return Standing(Relation.CONFLICT, 1.0, f"{left.printed} and {right.printed} are different people")


def _relate_presence(left: PersonValue, right: PersonValue) -> Standing:
    states = {left.presence, right.presence}
    if states == {Presence.PRESENT, Presence.ABSENT} or states == {Presence.PRESENT, Presence.REMOTE}:
        strength = 0.9 if Presence.ABSENT in states else 0.6
        words = {
            Presence.PRESENT: "was there",
            Presence.ABSENT: "was not there",
            Presence.REMOTE: "took part from afar",
        }
        reason = f"{left.printed} {words[left.presence]} in one and {words[right.presence]} in the other"
        return Standing(Relation.CONFLICT, strength, reason)
    if Presence.UNKNOWN in states and len(states) > 1:
        return UNDECIDED
    return Standing(Relation.AGREE, 1.0, f"both name {left.printed}")


def show(value: PersonValue) -> str:
    """The name, with presence where the text says it."""
    known = "" if value.presence is Presence.UNKNOWN else f" ({value.presence.value})"
    return f"{value.printed}{known}"


KIND = Kind(name="person", find=find, relate=relate, show=show)
