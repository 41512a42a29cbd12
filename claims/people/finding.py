"""Where the names of people stand in a sentence, also those that the pipeline did not tag."""

from __future__ import annotations

from collections.abc import Iterator

from claims.language.clauses import children, tokens_in
from claims.model import Parse, Span, Token
from claims.people.callings import is_person
from claims.people.names import HONORIFICS, OFFICES, fold
from claims.people.signs import GESTURES

PARTICLES = frozenset(
    {"van", "von", "den", "der", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "al", "el", "bin", "ibn"}
)

ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those", "some", "any", "no", "every", "each", "both"})


def name_spans(parse: Parse) -> list[Span]:
    """Spans of PERSON entities, and of names beside an office: "rector Ana Reis", "the rector, Ana Reis,"."""
    tagged = [e.span for e in parse.entities if e.label == "PERSON" and not _is_place(parse, e.span)]
    found = [span for one in tagged if (span := _trimmed(parse, one))]
    untagged = (*_beside_offices(parse), *_succeeded(parse), *_men(parse), *_told_of(parse))
    beside = [span for one in untagged if (span := _trimmed(parse, one))]
    return sorted([*found, *(span for span in beside if not any(span.overlaps(other) for other in found))])


def _beside_offices(parse: Parse) -> Iterator[Span]:
    """Runs of two or three capitalised proper nouns right after an office, with a comma between or not."""
    tokens = parse.tokens
    for i, token in enumerate(tokens):
        if fold(token.text) not in OFFICES or token.pos not in {"NOUN", "PROPN"}:
            continue
        after = _past_body(parse, i + 1)
        start = after + 1 if after < len(tokens) and tokens[after].text == "," else i + 1
        if name := _run(parse, start):
            yield name


def _past_body(parse: Parse, at: int) -> int:
    """The token after what an office is of: "the commander of the Northern Front"."""
    tokens = parse.tokens
    if at < len(tokens) and tokens[at].lemma in {"of", "for"}:
        at += 1
        while at < len(tokens) and tokens[at].pos in {"DET", "ADJ", "NOUN", "PROPN"}:
            at += 1
    return at


def _run(parse: Parse, start: int) -> Span | None:
    """The two or three capitalised proper nouns that start at a token, no place among them."""
    tokens, end = parse.tokens, start
    while end < len(tokens) and tokens[end].pos == "PROPN" and _capital(parse, end):
        end += 1
    if end - start not in {2, 3} or any(tokens[n].entity in {"GPE", "LOC", "NORP"} for n in range(start, end)):
        return None
    return Span(tokens[start].span.start, tokens[end - 1].span.end)


def _succeeded(parse: Parse) -> Iterator[Span]:
    """Whoever is succeeded is a person."""
    for i, token in enumerate(parse.tokens[:-1]):
        if token.lemma == "succeed" and token.pos == "VERB" and (name := _run(parse, i + 1)):
            yield name


def _men(parse: Parse) -> Iterator[Span]:
    """Whatever was read as a place or firm, "Omar, the man who ..." is a person."""
    for i, token in enumerate(parse.tokens):
        beside = {parse.tokens[c].lemma for c in children(parse, i) if parse.tokens[c].dep == "appos"}
        if token.pos == "PROPN" and beside & {"man", "woman"}:
            yield token.span


def _told_of(parse: Parse) -> Iterator[Span]:
    """Whatever they were read as: "Ewa Rozalska, its mayor", "Ewa Rozalska, 54", "Ewa Rozalska, who", or took hands."""
    tokens = parse.tokens
    for i, token in enumerate(tokens):
        if token.entity == "PERSON" or token.pos != "PROPN" or not _capital(parse, i):
            continue
        first = i
        while first > 0 and _is_given(parse, first - 1, i):
            first -= 1
        if 1 <= i - first <= 2 and _is_human(parse, i):
            yield Span(tokens[first].span.start, token.span.end)


def _is_given(parse: Parse, index: int, surname: int) -> bool:
    """True for a name before a surname, which the parser may take for an article ("Agathe Rourke")."""
    token = parse.tokens[index]
    given = token.dep == "compound" or (token.dep == "det" and token.text.lower() not in ARTICLES)
    return given and token.head == surname and _capital(parse, index)


def _is_human(parse: Parse, name: int) -> bool:
    tokens = parse.tokens
    for c in children(parse, name):
        below = {tokens[d].lemma for d in children(parse, c)}
        age = tokens[c].pos == "NUM" and not below and tokens[c].text.replace("-", "").isalnum()
        if tokens[c].dep == "appos" and (age or fold(tokens[c].lemma) in OFFICES or is_person(tokens[c].lemma)):
            return True
        if tokens[c].dep == "relcl" and "who" in below:
            return True
    objects = {tokens[c].lemma for c in children(parse, tokens[name].head) if tokens[c].dep == "dobj"}
    verb = tokens[tokens[name].head].lemma
    return tokens[name].dep == "nsubj" and bool(objects & GESTURES.get(verb, frozenset()))


def _is_place(parse: Parse, span: Span) -> bool:
    """ "Presented the figures in Windhoek": one word that somebody is in or near."""
    tokens = parse.tokens
    inside = tokens_in(parse, span)
    head = parse.tokens[tokens[inside[0]].head]
    return (
        len(inside) == 1 and head.lemma in {"in", "at", "near"} and head.head != inside[0] and not _trusts(parse, head)
    )


def _trusts(parse: Parse, preposition: Token) -> bool:
    return parse.tokens[preposition.head].lemma in {"believe", "trust", "confidence", "faith", "interested", "interest"}


def _trimmed(parse: Parse, span: Span) -> Span | None:
    """The name without titles, with a given name and the particles and surnames that follow taken in."""
    tokens = parse.tokens
    inside = [i for i in tokens_in(parse, span) if tokens[i].text[:1].isalpha()]
    while inside and (
        fold(tokens[inside[0]].text).strip(".") in OFFICES | HONORIFICS or not _capital(parse, inside[0])
    ):
        inside.pop(0)
    while inside and not _capital(parse, inside[-1]):
        inside.pop()
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    while first > 0 and _precedes(parse, first - 1):
        first -= 1
    while last + 1 < len(tokens) and _continues(parse, last + 1):
        last += 1
    while last > first and not _capital(parse, last):
        last -= 1
    return Span(tokens[first].span.start, tokens[last].span.end)


def _precedes(parse: Parse, index: int) -> bool:
    """True for a given name that the tagger left outside the entity."""
    token = parse.tokens[index]
    named = token.pos == "PROPN" and token.dep == "compound" and not token.entity and _capital(parse, index)
    return named and fold(token.text).strip(".") not in OFFICES | HONORIFICS


def _capital(parse: Parse, index: int) -> bool:
    return parse.tokens[index].text[:1].isupper()


def _continues(parse: Parse, index: int) -> bool:
    """True for a particle, or a capitalised proper noun that follows one ("Van den Abeele")."""
    token, before = parse.tokens[index], parse.tokens[index - 1]
    if fold(token.text) in PARTICLES:
        return True
    return fold(before.text) in PARTICLES and token.text[:1].isupper() and token.pos in {"PROPN", "NOUN", "ADJ"}
