"""Who says what: the speaker of a quotation, from the speech verb beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claims.gazetteer import fold
from claims.language import SPEECH_LEMMAS, children, subtree
from claims.model import Document, Parse, Span
from claims.quotations import Quotation

SPEECH = SPEECH_LEMMAS | frozenset(
    """ask joke quip shout cry continue conclude caution observe promise vow urge suggest describe praise
    criticise criticize point boast complain predict caution predict lament maintain testify tweet post quote
    agree""".split()
)
TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir dame lord lady sen senator rep representative gov governor gen general
    president vice prime minister secretary chancellor king queen prince princess pope judge justice mayor
    councillor captain capt sgt sergeant lt lieutenant col colonel maj major officer detective chief inspector
    superintendent commissioner ambassador chairman chairwoman chair director head coach ceo deputy attorney
    sheriff rev reverend father sister rabbi imam spokesman spokeswoman spokesperson first former""".split()
)
PRONOUNS = frozenset({"he", "she", "they"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is quoted.

    Attributes:
        key: Last word of the name, folded; of a role, its noun ("president").
        full: The name without titles, folded; the role's words.
        role: Known by what they are only: no name in the text beside the quotation.
    """

    key: str
    full: str
    role: bool = False

    def may_be(self, other: Speaker) -> bool | None:
        """True for one and the same by name, False for two, None where a role leaves it open."""
        if self.role or other.role:
            return True if self.full == other.full else None
        mine, theirs = self.full.replace("-", " ").split(), other.full.replace("-", " ").split()
        if len(mine) > 1 and len(theirs) > 1 and mine[-1] == theirs[-1]:
            return _same_first(mine[0], theirs[0])
        return mine[-1] in theirs or theirs[-1] in mine


def _same_first(mine: str, theirs: str) -> bool:
    """First names may be initials or left-out middle names; two spelled-out ones must share their start."""
    short = min(len(mine.strip(".")), len(theirs.strip(".")), 3)
    return mine[:short] == theirs[:short]


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
        last = speaker if speaker and not speaker.role else _named_subject(parse, outside) or last
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
    name = _name_at(parse, head)
    if not name:
        below = [c for c in children(parse, head) if parse.tokens[c].dep == "appos" and c in outside]
        name = next((n for n in (_name_at(parse, c) for c in below) if n), "")
    if name:
        return Speaker(name.split()[-1], name)
    words = [i for i in subtree(parse, head, frozenset({"relcl", "acl", "appos", "prep"})) if i in outside]
    role = " ".join(parse.tokens[i].lemma for i in words if parse.tokens[i].pos in {"NOUN", "PROPN", "ADJ"})
    return Speaker(token.lemma, fold(role) or token.lemma, role=True)


def _name_at(parse: Parse, head: int) -> str:
    """The person's name that ends at or covers a token, folded and without titles; "" if it is none."""
    token = parse.tokens[head]
    if token.pos != "PROPN":
        return ""
    for entity in parse.entities:
        if entity.span.overlaps(token.span):
            if entity.label not in {"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC", "PRODUCT", "WORK_OF_ART"}:
                return ""
            if entity.label == "PERSON":
                return _bare(entity.text.split())
    start = head
    while start and parse.tokens[start - 1].pos == "PROPN" and parse.tokens[start - 1].dep == "compound":
        start -= 1
    return _bare([parse.tokens[i].text for i in range(start, head + 1)])


def _bare(words: Sequence[str]) -> str:
    """The name without titles, possessive and nationality in front."""
    plain = [fold(w).strip(",") for w in words if w not in {"'s", "’s"}]
    while len(plain) > 1 and plain[0] in TITLES:
        plain = plain[1:]
    name = " ".join(plain)
    return name.removesuffix("'s") if name not in TITLES else ""


def _named_subject(parse: Parse, outside: Sequence[int]) -> Speaker | None:
    """The person that a sentence is about: its first subject that is a person's name."""
    for i in outside:
        token = parse.tokens[i]
        if token.dep in {"nsubj", "nsubjpass"} and token.entity == "PERSON":
            name = _name_at(parse, i)
            if name:
                return Speaker(name.split()[-1], name)
    return None
