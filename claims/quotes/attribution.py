"""Who says what: the speaker of a quotation, from the speech verb beside it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from claims.language.clauses import SPEECH_LEMMAS, children, subtree
from claims.model import Document, Parse, Span
from claims.people.names import HONORIFICS, OFFICES, Name, fold, name_of, same_person
from claims.quotes.quotations import Quotation

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
        printed: The name as the article prints it, without titles.
    """

    name: Name
    role: str = ""
    printed: str = field(default="", compare=False)

    @property
    def shown(self) -> str:
        """The name as printed, or the role."""
        return self.printed or " ".join(self.name.words) or self.role

    def may_be(self, other: Speaker) -> bool | None:
        """True for one and the same, False for two people, None where a role leaves it open."""
        if self.name.words and other.name.words:
            return same_person(self.name, other.name) or same_person(other.name, self.name)
        return True if self == other else None


def sentences_of(document: Document, quotes: Sequence[Quotation]) -> tuple[range, ...]:
    """For each quotation, the indices of the sentences that it touches."""
    starts = [parse.sentence.span.start for parse in document.parses]
    ends = [parse.sentence.span.end for parse in document.parses]
    return tuple(range(bisect_right(ends, q.span.start), bisect_left(starts, q.span.end)) for q in quotes)


def speakers(document: Document, quotes: Sequence[Quotation]) -> tuple[Speaker | None, ...]:
    """The speaker of each quotation, in the same order; None where the text does not say.

    "He added" and a quotation that stands alone go to the last speaker named before.
    """
    places = sentences_of(document, quotes)
    frames = _frames(document, quotes, places)
    found: list[Speaker | None] = []
    for quote, near in zip(quotes, places, strict=True):
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


def _frames(document: Document, quotes: Sequence[Quotation], places: Sequence[range]) -> list[Speaker | None]:
    """For each sentence, who speaks in the part outside quotation marks."""
    quoted: dict[int, list[Span]] = defaultdict(list)
    for quote, near in zip(quotes, places, strict=True):
        for i in near:
            quoted[i].append(quote.span)
    frames: list[Speaker | None] = []
    last: Speaker | None = None
    for index, parse in enumerate(document.parses):
        inside = quoted[index]
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
    named = next((s for s in (_named(parse, i) for i in (head, *below)) if s), None)
    if named:
        return named
    words = [i for i in subtree(parse, head, frozenset({"relcl", "acl", "appos", "prep"})) if i in outside]
    role = " ".join(parse.tokens[i].lemma for i in words if parse.tokens[i].pos in {"NOUN", "PROPN", "ADJ"})
    return Speaker(Name(()), fold(role or token.lemma))


def _named(parse: Parse, head: int) -> Speaker | None:
    """Whoever the name is that ends at or covers a token; None if it is none."""
    token = parse.tokens[head]
    if token.pos != "PROPN":
        return None
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


def _bare(text: str) -> Speaker | None:
    """The name without what stands up to its last title ("Lyon Police Chief", "Vice President")."""
    printed = text.split()
    titles = [i for i, word in enumerate(printed) if fold(word).strip(".,") in TITLES]
    printed = printed[titles[-1] + 1 :] if titles else printed
    name = name_of(" ".join(printed))
    return Speaker(name, printed=" ".join(printed).removesuffix("'s").removesuffix("’s")) if name.words else None


def _named_subject(parse: Parse, outside: Sequence[int]) -> Speaker | None:
    """The person that a sentence is about: its first subject that is a person's name."""
    subjects = (
        _named(parse, i)
        for i in outside
        if parse.tokens[i].dep in {"nsubj", "nsubjpass"} and parse.tokens[i].entity in {"PERSON", ""}
    )
    return next((speaker for speaker in subjects if speaker), None)
