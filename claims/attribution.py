"""Who says what: the speaker of a quotation, from the speech verb beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claims.language import SPEECH_LEMMAS, children, subtree
from claims.model import Document, Parse, Span
from claims.names import HONORIFICS, OFFICES, Name, fold, name_of, same_person
from claims.quotations import Quotation

SPEECH = SPEECH_LEMMAS | frozenset(
    {
        "ask", "joke", "quip", "shout", "cry", "continue", "conclude", "caution", "observe", "promise", "vow",
        "urge", "suggest", "describe", "praise", "criticise", "criticize", "point", "boast", "complain",
        "predict", "lament", "maintain", "testify", "tweet", "post", "quote", "agree"
    }
)  # fmt: skip
TITLES = (
    HONORIFICS
    | OFFICES
    | {
        "vice",
        "prime",
        "deputy",
        "foreign",
        "interior",
        "former",
        "justice",
        "councilman",
        "councilwoman",
        "congressman",
        "congresswoman",
        "detective",
        "sergeant",
        "lieutenant",
        "colonel",
        "witness",
        "lawyer",
    }
)
PRONOUNS = frozenset({"he", "she", "they"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is quoted.

    Attributes:
        name: The name without titles; no words where only the role is told.
        role: The words of the role where there is no name ("central bank governor").
    """

    name: Name
    role: str = ""

    @property
    def shown(self) -> str:
        """The name, or the role."""
        return " ".join(self.name.words) or self.role

    def may_be(self, other: Speaker) -> bool | None:
        """True for one and the same, False for two people, None where a role leaves it open."""
        if self.name.words and other.name.words:
            return same_person(self.name, other.name) or same_person(other.name, self.name)
        return True if self == other else None


def speakers(document: Document, quotes: Sequence[Quotation]) -> tuple[Speaker | None, ...]:
    """The speaker of each quotation, in the same order; None where the text does not say.

    "He added" and a quotation that stands alone go to the last speaker named before.
    """
    frames = _frames(document, [q.span for q in quotes])
    found: list[Speaker | None] = []
    for quote in quotes:
        near = [i for i, p in enumerate(document.parses) if p.sentence.span.overlaps(quote.span)]
        own = next((frames[i] for i in near if frames[i]), None)
        previous = found[-1] if found else None
        if own is None and near:
            own = previous if quote.carried else _beside(document, frames, near)
        found.append(own)
    for i in range(len(found) - 1, 0, -1):
        if quotes[i].carried and found[i - 1] is None:
            found[i - 1] = found[i]
    return tuple(found)


def _beside(document: Document, frames: Sequence[Speaker | None], near: Sequence[int]) -> Speaker | None:
    """The speaker of the sentence before or after in the same paragraph, else of the paragraph before."""
    block = document.parses[near[0]].sentence.block
    for i in (near[0] - 1, near[-1] + 1):
        if 0 <= i < len(frames) and frames[i] and document.parses[i].sentence.block == block:
            return frames[i]
    i = near[0] - 1
    while i >= 0 and document.parses[i].sentence.block >= block - 1:
        if frames[i]:
            return frames[i]
        i -= 1
    return None


def _frames(document: Document, quoted: Sequence[Span]) -> list[Speaker | None]:
    """For each sentence, who speaks in the part outside quotation marks."""
    frames: list[Speaker | None] = []
    last: Speaker | None = None
    for parse in document.parses:
        inside = [q for q in quoted if q.overlaps(parse.sentence.span)]
        outside = [i for i, t in enumerate(parse.tokens) if not any(t.span.overlaps(q) for q in inside)]
        speaker, pronoun = _frame(parse, outside, inside)
        if pronoun:
            speaker = last
        frames.append(speaker)
        last = speaker if speaker and speaker.name.words else _named_subject(parse, outside) or last
    return frames


def _frame(parse: Parse, outside: Sequence[int], quoted: Sequence[Span]) -> tuple[Speaker | None, bool]:
    """The speaker beside a speech verb, and whether it is only a pronoun."""
    verbs = [i for i in outside if parse.tokens[i].lemma in SPEECH and parse.tokens[i].pos in {"VERB", "AUX"}]
    verbs.sort(key=lambda i: min((_gap(parse.tokens[i].span, q) for q in quoted), default=i))
    for verb in verbs:
        subject = _subject(parse, verb, outside)
        if subject is not None:
            return _speaker(parse, subject, outside), parse.tokens[subject].lemma in PRONOUNS
    for i in outside:
        following = parse.tokens[i + 1].text if i + 1 < len(parse.tokens) else ""
        if following == ":" and i + 1 in outside and parse.tokens[i].pos == "PROPN":
            return _speaker(parse, i, outside), False
        if parse.tokens[i].lemma == "accord":
            named = [j for j in outside if j > i + 1 and parse.tokens[j].dep == "pobj"]
            return (_speaker(parse, named[0], outside), False) if named else (None, False)
    return None, False


def _gap(a: Span, b: Span) -> int:
    return max(b.start - a.end, a.start - b.end, 0)


def _subject(parse: Parse, verb: int, outside: Sequence[int]) -> int | None:
    """The speech verb's subject; where the parser was led astray by the quotation, the noun phrase beside it."""
    allowed = set(outside)
    for c in children(parse, verb):
        if c in allowed and parse.tokens[c].dep in {"nsubj", "nsubjpass"}:
            return _antecedent(parse, c)
    if any(parse.tokens[c].dep in {"nsubj", "nsubjpass"} for c in children(parse, verb)):
        return None
    after = _phrase_after(parse, verb, allowed)
    if after is not None:
        return after
    before = verb - 1
    while before in allowed and parse.tokens[before].pos in {"AUX", "ADV"}:
        before -= 1
    if before in allowed and parse.tokens[before].pos in {"PROPN", "PRON", "NOUN"}:
        return _antecedent(parse, before)
    return None


def _antecedent(parse: Parse, index: int) -> int:
    """For "who" and "which", the noun that the relative clause describes."""
    if parse.tokens[index].lemma not in {"who", "which", "that"}:
        return index
    clause = parse.tokens[index].head
    return parse.tokens[clause].head


def _phrase_after(parse: Parse, verb: int, allowed: set[int]) -> int | None:
    """Head of the noun phrase right after the verb ("said the mayor of the town")."""
    i, head = verb + 1, None
    while i in allowed and parse.tokens[i].pos in {"DET", "ADJ", "PROPN", "NOUN", "PRON"}:
        if parse.tokens[i].pos in {"PROPN", "NOUN", "PRON"}:
            head = i
        i += 1
    return head


def _speaker(parse: Parse, head: int, outside: Sequence[int]) -> Speaker | None:
    """The name that stands at, beside or in apposition to the subject; else its role."""
    token = parse.tokens[head]
    if token.pos == "PRON":
        return None
    below = [c for c in children(parse, head) if parse.tokens[c].dep == "appos" and c in outside]
    name = next((n for n in (_name_at(parse, i) for i in (head, *below)) if n.words), None)
    if name:
        return Speaker(name)
    words = [i for i in subtree(parse, head, frozenset({"relcl", "acl", "appos", "prep"})) if i in outside]
    role = " ".join(parse.tokens[i].lemma for i in words if parse.tokens[i].pos in {"NOUN", "PROPN", "ADJ"})
    return Speaker(Name(()), fold(role or token.lemma))


def _name_at(parse: Parse, head: int) -> Name:
    """The person's name that ends at or covers a token, without titles; no words if it is none."""
    token = parse.tokens[head]
    if token.pos != "PROPN":
        return Name(())
    person = next((e.span for e in parse.entities if e.label == "PERSON" and e.span.overlaps(token.span)), None)
    start, end = head, person.end if person else token.span.end
    while start and _continues_name(parse, start - 1, person):
        start -= 1
    return _bare(parse.sentence.article.text[parse.tokens[start].span.start : end])


def _continues_name(parse: Parse, index: int, person: Span | None) -> bool:
    """True for a word of the same name: in the entity, or before it and in no other."""
    token = parse.tokens[index]
    if person and token.span in person:
        return True
    return token.pos == "PROPN" and token.dep == "compound" and token.entity in {"", "PERSON"}


def _bare(text: str) -> Name:
    """The name without what stands up to its last title ("Lyon Police Chief", "Vice President")."""
    words = name_of(text).words
    last = max((i for i, word in enumerate(words) if word in TITLES), default=-1)
    return Name(words[last + 1 :])


def _named_subject(parse: Parse, outside: Sequence[int]) -> Speaker | None:
    """The person that a sentence is about: its first subject that is a person's name."""
    for i in outside:
        token = parse.tokens[i]
        if token.dep in {"nsubj", "nsubjpass"} and token.entity in {"PERSON", ""}:
            name = _name_at(parse, i)
            if name.words:
                return Speaker(name)
    return None
