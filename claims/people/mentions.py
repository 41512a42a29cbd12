"""Who is meant: mentions of people in an article, each under the fullest name that the article gives.

Light coreference: surnames, titles with a surname, subject pronouns and offices ("the minister") are resolved inside
one article; what stays unresolved keeps what the words say and no more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from claims.language.clauses import children, subtree, tokens_in, top
from claims.model import Document, Parse, Span
from claims.people.absence import is_missed
from claims.people.callings import stations
from claims.people.finding import name_spans
from claims.people.names import HONORIFICS, OFFICES, Name, fold, name_of, office_of, same_person

PRONOUNS = frozenset({"he", "she"})
OWNERS = frozenset({"his", "her"})


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in the text that means a person.

    Attributes:
        anchor: Index of the token on which the mention hangs.
        name: Folded name; empty where only an office is known.
        printed: The fullest form in the article, or the words of the office.
        office: Folded words of the office said here, or elsewhere in the article where nothing is said here.
        stated: The office is said in this very mention.
        named: The mention is a name, not a pronoun or an office.
        aside: The mention counts only with a deed or with presence: no name, and no office as a subject.
        stations: What the person is, by this mention and all others in the article (see `callings`).
    """

    parse: Parse
    span: Span
    anchor: int
    name: Name
    printed: str
    office: tuple[str, ...]
    stated: bool
    named: bool
    aside: bool
    stations: frozenset[str]


@dataclass
class _Cast:
    """The people of an article, gathered before mentions are resolved."""

    people: list[tuple[Name, str]] = field(default_factory=list)
    offices: dict[str, tuple[str, ...]] = field(default_factory=dict)
    stations: dict[str, frozenset[str]] = field(default_factory=dict)

    def fullest(self, name: Name) -> tuple[Name, str] | None:
        return next((p for p in self.people if same_person(name, p[0])), None)

    def holder(self, words: set[str]) -> tuple[Name, str] | None:
        """The one person of the article whose office has all those words; None for none or several."""
        holders = [p for p in self.people if words <= set(self.offices.get(p[1], ()))]
        return holders[0] if len(holders) == 1 else None


def mentions(document: Document) -> Iterator[Mention]:
    """Every mention of a person, by position."""
    cast = _cast(document)
    last: tuple[Name, str] | None = None
    for parse in document.parses:
        before = subject = last
        for span, form in _forms(parse, cast):
            anchor = top(parse, tokens_in(parse, span))
            said = office(parse, anchor, span) if form == "name" else ()
            owner = parse.tokens[anchor].dep == "poss"  # "in her place" is not the place of who took it
            who = _who(parse, anchor, span, form, cast, before if owner else subject)
            if who is None:
                continue
            described = _noun_phrase(parse, anchor) if form in {"office", "doer"} else ()
            known = said or described or cast.offices.get(who[1], ())
            being = cast.stations.get(who[1], frozenset()) if who[0].words else stations(_words(parse, anchor))
            yield Mention(parse, span, anchor, who[0], who[1], known, bool(said), form == "name", form == "doer", being)
            if who[0].words:
                last = who
                if parse.tokens[anchor].dep in {"nsubj", "nsubjpass", "appos"}:
                    subject = who
        last = subject or last


def _who(
    parse: Parse, anchor: int, span: Span, form: str, cast: _Cast, subject: tuple[Name, str] | None
) -> tuple[Name, str] | None:
    text = parse.sentence.article.text[span.start : span.end]
    if form == "pronoun":
        return subject
    if form in {"office", "doer"}:
        words = set(_noun_phrase(parse, anchor)) | _proper(parse, span)
        return cast.holder(words) or (Name(()), text)
    name = name_of(text)
    return cast.fullest(name) or (name, text)


def _cast(document: Document) -> _Cast:
    cast = _Cast()
    named = [(parse, span) for parse in document.parses for span in name_spans(parse)]
    texts = [document.article.text[span.start : span.end] for _, span in named]
    for text in sorted(texts, key=lambda t: (-len(name_of(t).words), t)):
        name = name_of(text)
        if name.words and cast.fullest(name) is None:
            cast.people.append((name, " ".join(w for w in text.split() if fold(w).strip(".") not in HONORIFICS)))
    for (parse, span), text in zip(named, texts, strict=True):
        person = cast.fullest(name_of(text))
        said = office(parse, top(parse, tokens_in(parse, span)), span)
        if person and said:
            cast.offices.setdefault(person[1], said)
        if person:
            told = stations(_told(parse, tokens_in(parse, span)))
            cast.stations[person[1]] = cast.stations.get(person[1], frozenset()) | told
    return cast


def _forms(parse: Parse, cast: _Cast) -> list[tuple[Span, str]]:
    """Names, surnames that the tagger missed, subject pronouns and offices of a sentence, by position."""
    found = [(span, "name") for span in name_spans(parse)]
    taken = {i for span, _ in found for i in tokens_in(parse, span)}
    for i, token in enumerate(parse.tokens):
        if i in taken:
            continue
        place = token.dep == "poss" and parse.tokens[token.head].lemma in {"place", "stead", "absence"}
        if (place and token.lemma in OWNERS) or (token.lemma in PRONOUNS and token.dep in {"nsubj", "nsubjpass"}):
            found.append((token.span, "pronoun"))
        elif token.pos == "PROPN" and token.entity not in {"GPE", "LOC", "FAC"} and _surname(fold(token.text), cast):
            found.append((token.span, "name"))
        elif form := "office" if _is_office(parse, i) else "doer" if _is_doer(parse, i) or _is_missed(parse, i) else "":
            found.append((Span(parse.tokens[_start(parse, i)].span.start, token.span.end), form))
    return sorted(found)


def _surname(word: str, cast: _Cast) -> bool:
    return any(len(p.words) > 1 and word in p.words[1:] for p, _ in cast.people)


def _is_office(parse: Parse, index: int) -> bool:
    """ "the minister", "the Verhulst chief", as a subject, with no name beside it."""
    token = parse.tokens[index]
    if token.pos != "NOUN" or fold(token.text) not in OFFICES or token.dep not in {"nsubj", "nsubjpass"}:
        return False
    below = [parse.tokens[c] for c in children(parse, index)]
    definite = any(t.dep in {"det", "poss"} and t.lemma not in {"a", "an", "no", "another"} for t in below)
    return definite and not any(t.dep == "appos" or (t.pos == "PROPN" and t.entity == "PERSON") for t in below)


def _is_doer(parse: Parse, index: int) -> bool:
    """ "Was cut by the mayor", "it was the old coxswain who": somebody told of by a station, with no name beside it."""
    token = parse.tokens[index]
    if not stations([token.lemma.lower()]) or token.dep not in {"nsubj", "pobj", "attr"}:
        return False
    doer = token.dep == "nsubj" or parse.tokens[token.head].lemma in {"by", "be"}
    below = [parse.tokens[c] for c in children(parse, index)]
    names = any(t.dep == "appos" or t.pos == "PROPN" for t in below) or _names_another(parse, index)
    before = parse.tokens[_start(parse, index) : index]
    return doer and not names and any(t.dep in {"det", "poss"} for t in before)


def _is_missed(parse: Parse, index: int) -> bool:
    """ "In the absence of the mayor", "stood in for the head of government"."""
    tokens = parse.tokens
    if fold(tokens[index].text) not in OFFICES or tokens[index].dep != "pobj":
        return False
    definite = any(tokens[c].lemma == "the" or tokens[c].dep == "poss" for c in children(parse, index))
    return definite and is_missed(parse, index)


def _names_another(parse: Parse, index: int) -> bool:
    """ "The mayor was X": the complement is what the person is, or who."""
    token = parse.tokens[index]
    return parse.tokens[token.head].lemma == "be" and not any(
        parse.tokens[c].dep in {"relcl", "ccomp"} for c in (*children(parse, index), *children(parse, token.head))
    )


def _words(parse: Parse, index: int) -> tuple[str, ...]:
    return (parse.tokens[index].lemma.lower(),)


def _told(parse: Parse, name: Sequence[int]) -> list[str]:
    """Lower-case words for what somebody is, before the name or beside it."""
    tokens = parse.tokens
    anchor = top(parse, name)
    beside = [c for c in children(parse, anchor) if tokens[c].dep in {"appos", "compound", "nmod"}]
    beside += [tokens[anchor].head] if tokens[anchor].dep == "appos" else []
    return [tokens[i].lemma.lower() for i in beside if i not in name]


def _start(parse: Parse, index: int) -> int:
    return min(subtree(parse, index, frozenset({"relcl", "prep", "appos", "acl", "conj", "cc"})))


def _noun_phrase(parse: Parse, anchor: int) -> tuple[str, ...]:
    """The office with its field ("deputy mayor", "prime minister"), names left out ("the Alder chief")."""
    tokens = parse.tokens
    field = [c for c in children(parse, anchor) if tokens[c].pos in {"NOUN", "ADJ"} and c < anchor]
    body = [d for c in children(parse, anchor) if tokens[c].lemma == "of" for d in children(parse, c)]
    body = [d for d in body if tokens[d].pos == "NOUN"]
    return office_of(fold(tokens[i].text) for i in (*field, anchor, *body) if tokens[i].text[:1].isalpha())


def _proper(parse: Parse, span: Span) -> set[str]:
    """The names in an office: "the Verhulst chief"."""
    return {fold(parse.tokens[i].text) for i in tokens_in(parse, span) if parse.tokens[i].pos == "PROPN"}


def office(parse: Parse, anchor: int, span: Span) -> tuple[str, ...]:
    """Folded words of the office before a name ("Interior Minister ...") or beside it (", the mayor,")."""
    before = _before(parse, tokens_in(parse, span)[0])
    if any(w in OFFICES for w in before):
        return office_of(before)
    token = parse.tokens[anchor]
    beside = [c for c in children(parse, anchor) if parse.tokens[c].dep == "appos"]
    beside += [token.head] if token.dep == "appos" else []
    for at in beside:
        if fold(parse.tokens[at].text) in OFFICES:
            stop = frozenset({"relcl", "conj", "appos", "acl", "cc", "punct"})
            words = [fold(t.text) for i in subtree(parse, at, stop) if (t := parse.tokens[i]).pos != "PRON"]
            left_out = {"of", "for", "and", "the", "a", "an", "s"}
            return office_of(w for w in words if w[:1].isalpha() and w not in left_out)
    return ()


def _before(parse: Parse, first: int) -> tuple[str, ...]:
    words: list[str] = []
    for i in range(first - 1, max(-1, first - 9), -1):
        token = parse.tokens[i]
        if token.pos not in {"NOUN", "PROPN", "ADJ"} and fold(token.text) not in {"of", "for", "-"}:
            break
        words.insert(0, fold(token.text))
    while words and not any(w in OFFICES for w in words[:6]) and words:
        words.pop(0)
    return tuple(w for w in words if w[:1].isalpha() and w not in {"of", "for"} | HONORIFICS)
