"""The clause a value stands in: who does what, denied or not, as a fact or a plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claims.language.pipeline import stem
from claims.model import About, Modality, Parse, Span

PLAN_LEMMAS = frozenset(
    {"plan", "expect", "intend", "hope", "aim", "schedule", "propose", "want", "due", "set", "promise", "ask", "agree"}
)
TRIED = frozenset({"try", "attempt", "struggle", "negotiate"})
"""Verbs whose infinitive may have come about or not."""
POSSIBLE_WORDS = frozenset({"may", "might", "could", "can", "perhaps", "possibly", "maybe", "probably"})
SPEECH_LEMMAS = frozenset(
    {
        "say", "tell", "add", "announce", "state", "claim", "argue", "explain", "report", "note", "insist",
        "acknowledge", "admit", "confirm", "deny", "declare", "warn", "write", "stress", "affirm", "call",
        "recall", "reply", "respond", "assert", "concede", "believe", "think", "comment", "remark", "indicate",
    }
)  # fmt: skip
CONTENT_POS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
CLAUSE_DEPS = frozenset({"ROOT", "ccomp", "advcl", "relcl", "acl", "conj", "parataxis", "xcomp", "csubj", "pcomp"})
LIGHT_VERBS = frozenset({"be", "have", "do", "will", "would", "get", "make", "take", "hold"})


def tokens_in(parse: Parse, span: Span) -> list[int]:
    """Indices of the tokens that touch the span, in order."""
    return [i for i, token in enumerate(parse.tokens) if token.span.overlaps(span)]


def children(parse: Parse, head: int) -> tuple[int, ...]:
    """Indices of the tokens that hang directly on `head`."""
    return parse.below[head]


def subtree(parse: Parse, head: int, stop: frozenset[str] = frozenset()) -> list[int]:
    """Indices of `head` and all below it, in order; branches whose dependency is in `stop` are left out."""
    found, todo = [], [head]
    while todo:
        at = todo.pop()
        found.append(at)
        todo.extend(i for i in parse.below[at] if parse.tokens[i].dep not in stop)
    return sorted(found)


def top(parse: Parse, indices: Sequence[int]) -> int:
    """The token of a phrase on which the others hang: the first whose head lies outside."""
    inside = set(indices)
    for i in indices:
        head = parse.tokens[i].head
        if head not in inside or head == i:
            return i
    return indices[0]


def governors(parse: Parse, index: int) -> Iterator[int]:
    """The heads above a token, nearest first, up to the root."""
    seen = {index}
    while (head := parse.tokens[index].head) not in seen:
        yield head
        seen.add(head)
        index = head


def clause_head(parse: Parse, index: int) -> int:
    """The verb that governs a token (itself if it is one); the root where there is no verb."""
    chain = [index, *governors(parse, index)]
    return next((i for i in chain if parse.tokens[i].pos in {"VERB", "AUX"}), chain[-1])


def is_negated(parse: Parse, verb: int) -> bool:
    """True where the clause of that verb is denied, counting "no deal was reached" and "failed to agree".

    Two denials cancel ("failed to reject", "did not rule out").
    """
    marks = sum(
        parse.tokens[c].dep == "neg" or parse.tokens[c].lemma in {"never", "hardly"} for c in children(parse, verb)
    )
    marks += sum(
        parse.tokens[d].lemma in {"no", "neither", "nobody", "none", "nothing"}
        for c in children(parse, verb)
        if parse.tokens[c].dep in {"nsubj", "nsubjpass", "dobj", "attr", "det"}
        for d in (c, *children(parse, c))
    )
    head = parse.tokens[verb].head
    marks += parse.tokens[verb].dep == "pcomp" and parse.tokens[head].lemma == "without"
    marks += _is_yet_to_come(parse, verb) + _at_no_time(parse, verb)
    if parse.tokens[verb].dep in {"xcomp", "pcomp"} and head != verb:
        above = parse.tokens[head]
        out = above.lemma == "rule" and any(parse.tokens[c].lemma == "out" for c in children(parse, head))
        if above.lemma in {"fail", "refuse", "decline", "unable"} or out:
            marks += 1 + is_negated(parse, head)
        elif above.lemma == "have":
            marks += is_negated(parse, head)
    return marks % 2 == 1


def _at_no_time(parse: Parse, verb: int) -> bool:
    """ "At no point asked", "at no time did the council order"."""
    tokens = parse.tokens
    nouns = [d for c in children(parse, verb) if tokens[c].lemma in {"at", "under"} for d in children(parse, c)]
    often = {"time", "point", "stage", "moment", "circumstance"}
    return any(tokens[n].lemma in often and any(tokens[d].lemma == "no" for d in children(parse, n)) for n in nouns)


def _is_yet_to_come(parse: Parse, verb: int) -> bool:
    """ "has yet to vote", "are yet to agree", "has still to vote"."""
    head = parse.tokens[verb].head
    above = parse.tokens[head]
    if above.lemma not in {"have", "be"} or parse.tokens[verb].dep not in {"xcomp", "advcl", "ccomp"}:
        return False
    to_verb = any(parse.tokens[c].tag == "TO" for c in children(parse, verb))
    return to_verb and any(t.lemma in {"yet", "still"} for t in parse.tokens[head:verb])


BOUNDS = frozenset({"until", "till", "initially", "briefly", "temporarily", "first", "meanwhile"})


def is_bounded(parse: Parse, verb: int) -> bool:
    """True where the clause says until when, for how long or at first: later it may be otherwise."""
    tokens = parse.tokens
    if any(tokens[i].lemma in BOUNDS for i in subtree(parse, verb, frozenset({"conj", "ccomp", "parataxis", "nsubj"}))):
        return True
    if is_negated(parse, verb):
        return False
    spans = [d for c in children(parse, verb) if tokens[c].lemma == "for" for d in children(parse, c)]
    return any(tokens[d].entity in {"TIME", "DATE"} or tokens[d].lemma in {"time", "while"} for d in spans)


def modality(parse: Parse, verb: int) -> Modality:
    """Whether the clause of that verb is put as a fact, a plan or a possibility."""
    below = [parse.tokens[c] for c in children(parse, verb)]
    if any(t.lemma in POSSIBLE_WORDS for t in below if t.dep in {"aux", "advmod"}):
        return Modality.POSSIBLE
    if any(t.lemma in {"will", "shall", "would", "wo"} for t in below if t.dep == "aux"):
        return Modality.PLAN
    above = parse.tokens[parse.tokens[verb].head]
    to_verb = any(t.tag == "TO" for t in below)
    if to_verb and parse.tokens[verb].dep == "xcomp" and above.lemma in TRIED:
        return Modality.POSSIBLE
    if to_verb and (
        parse.tokens[verb].dep == "xcomp" and (above.lemma in PLAN_LEMMAS or above.lemma in {"be", "plan"})
    ):
        return Modality.PLAN
    if to_verb and any(t.lemma == "be" for t in below):
        return Modality.PLAN
    if parse.tokens[verb].lemma in {"hope", "expect", "plan", "intend", "aim", "estimate", "forecast"}:
        return Modality.PLAN
    return Modality.FACT


def is_reported(parse: Parse, verb: int) -> bool:
    """True where the clause hangs on a verb of saying or thinking."""
    return any(
        parse.tokens[i].dep == "ccomp" and parse.tokens[parse.tokens[i].head].lemma in SPEECH_LEMMAS
        for i in (verb, *governors(parse, verb))
    )


def subject_of(parse: Parse, verb: int) -> int | None:
    """The token that is the verb's subject; that of the governing verb for "plans to close", "and closed"."""
    for i in (verb, *governors(parse, verb)):
        for c in children(parse, i):
            if parse.tokens[c].dep in {"nsubj", "nsubjpass"}:
                return c
        if parse.tokens[i].dep not in {"xcomp", "conj", "aux"}:
            return None
    return None


def _is_base(parse: Parse, index: int) -> bool:
    """True for what something else is held against: "fewer than in 2023", "compared with 40", "after 10.7 percent"."""
    near = [parse.tokens[i] for i in list(governors(parse, index))[:3]]
    if any(
        t.lemma in {"than", "versus", "compare", "against", "from"} for t in near if t.pos in {"ADP", "SCONJ", "VERB"}
    ):
        return True
    return (
        bool(near)
        and near[0].lemma in {"after", "from", "unlike"}
        and parse.tokens[index].pos in {"NUM", "NOUN", "SYM"}
    )


def content_stems(parse: Parse, indices: Sequence[int]) -> frozenset[str]:
    """Stems of the content words among those tokens."""
    return frozenset(
        stem(parse.tokens[i].lemma)
        for i in indices
        if parse.tokens[i].pos in CONTENT_POS
        and parse.tokens[i].lemma not in LIGHT_VERBS
        and any(c.isalnum() for c in parse.tokens[i].text)
    )


def place_stems(parse: Parse, heads: Iterable[int | None]) -> frozenset[str]:
    """Stems of the places named right beside those tokens: "ran between Lyon and Paris", "flights to Rome"."""
    near = [c for head in heads if head is not None for c in children(parse, head) if parse.tokens[c].pos == "ADP"]
    named = [i for c in near for i in subtree(parse, c, frozenset({"prep", "relcl", "acl", "appos"}))]
    return content_stems(parse, [i for i in named if parse.tokens[i].entity in {"GPE", "LOC", "FAC"}])


def about(parse: Parse, span: Span) -> About:
    """What the value at `span` is about: its clause with the value itself taken out."""
    inside = tokens_in(parse, span)
    if not inside:
        return About()
    anchor = top(parse, inside)
    verb = clause_head(parse, anchor)
    chain = list(governors(parse, anchor))
    nouns = [i for i in chain[: chain.index(verb) if verb in chain else 0] if parse.tokens[i].pos in {"NOUN", "PROPN"}]
    clause = [i for i in subtree(parse, verb, CLAUSE_DEPS - {"xcomp", "pcomp"}) if i not in inside]
    subject = subject_of(parse, verb)
    adposition = parse.tokens[parse.tokens[anchor].head]
    return About(
        predicate=stem(parse.tokens[verb].lemma) if parse.tokens[verb].pos in {"VERB", "AUX", "NOUN"} else "",
        noun=stem(parse.tokens[nouns[0]].lemma) if nouns else "",
        role=adposition.lemma if adposition.pos == "ADP" else parse.tokens[anchor].dep,
        subject=content_stems(parse, subtree(parse, subject, CLAUSE_DEPS)) if subject is not None else frozenset(),
        words=content_stems(parse, [*clause, *nouns]),
        names=frozenset(stem(t.lemma) for i, t in enumerate(parse.tokens) if t.pos == "PROPN" and i not in inside),
        negated=is_negated(parse, verb),
        modality=modality(parse, verb),
        reported=is_reported(parse, verb),
        compared=_is_base(parse, anchor),
        before=" ".join(parse.tokens[i].text for i in clause if i < inside[0]),
        after=" ".join(parse.tokens[i].text for i in clause if i > inside[0]),
    )
