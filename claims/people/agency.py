"""Which verbs and which nouns of a sentence a person is the doer of."""

from __future__ import annotations

from collections.abc import Iterator

from claims.language.clauses import children
from claims.model import Parse
from claims.people.names import OFFICES

UNSURE = frozenset({"want", "hope", "help", "try", "offer", "refuse", "fail", "seek", "wish", "decline", "like", "ask"})
"""Verbs whose infinitive is no act of the person alone, or none at all."""


def verbs_of(parse: Parse, at: int, mention: int) -> Iterator[tuple[int, str]]:
    """The verbs that the person is agent or patient of, those of a clause that hangs on the name too."""
    tokens = parse.tokens
    head = tokens[at].head
    above = tokens[head].lemma
    if tokens[at].dep == "nsubj" and tokens[head].pos in {"VERB", "AUX"}:
        yield from ((verb, "agent") for verb in _with_the_subject(parse, head))
    elif tokens[at].dep == "pobj" and above == "by" and tokens[head].dep in {"agent", "prep"}:
        yield _passive(parse, tokens[head].head), "agent"
    elif tokens[at].dep == "attr" and any(tokens[c].lemma == "it" for c in children(parse, head)):
        yield from ((c, "agent") for c in children(parse, head) if tokens[c].dep in {"relcl", "ccomp"})
    elif tokens[at].dep in {"dobj", "nsubjpass"}:
        yield head, "patient"
    elif tokens[at].dep == "pobj" and above == "from":
        yield tokens[head].head, "patient"
    elif tokens[at].dep == "pobj" and above == "to" and tokens[tokens[head].head].lemma in {"fall", "leave", "be"}:
        fell = children(parse, tokens[head].head)
        yield from ((c, "agent") for c in fell if tokens[c].dep in {"advcl", "xcomp"} and tokens[c].tag == "VB")
    beside = [c for c in children(parse, mention) if tokens[c].dep == "appos"]
    for noun in {at, mention, *beside}:
        for c in children(parse, noun):
            who = any(tokens[d].lemma == "who" and tokens[d].dep == "nsubj" for d in children(parse, c))
            if tokens[c].dep == "relcl" and who:
                yield from ((verb, "agent") for verb in _with_the_subject(parse, c))


def _with_the_subject(parse: Parse, verb: int) -> Iterator[int]:
    """The verb, those coordinated with it that have no subject of their own, and its infinitive ("is to lead")."""
    tokens = parse.tokens
    yield verb
    for c in children(parse, verb):
        if tokens[c].dep == "conj" and not any(tokens[d].dep.startswith("nsubj") for d in children(parse, c)):
            yield c
        if tokens[c].dep == "xcomp" and tokens[verb].lemma not in UNSURE:
            yield c


def _passive(parse: Parse, verb: int) -> int:
    """The verb of "by X", past a post: "succeeded as coach by X"."""
    above = parse.tokens[parse.tokens[verb].head]
    return above.head if parse.tokens[verb].dep == "pobj" and above.lemma == "as" else verb


def titles_of(parse: Parse, mention: int, at: int) -> list[int]:
    """The nouns beside the name, or on the other side of "is"."""
    tokens = parse.tokens
    be = tokens[at].head
    other = children(parse, be) if tokens[be].lemma == "be" and tokens[at].dep in {"nsubj", "attr"} else ()
    beside = (c for c in children(parse, mention) if tokens[c].dep == "appos")
    return [at, *beside, *(c for c in other if tokens[c].dep in {"nsubj", "attr"} and c != at)]


def joined_verbs(parse: Parse, verb: int) -> list[int]:
    """The verb and those coordinated with it that share its subject ("is ill and follows by phone")."""
    joined = [
        c for c in children(parse, verb) if parse.tokens[c].dep == "conj" and parse.tokens[c].pos in {"VERB", "AUX"}
    ]
    own = {"nsubj", "nsubjpass"}
    return [verb, *(v for v in joined if not any(parse.tokens[c].dep in own for c in children(parse, v)))]


def is_subject(parse: Parse, mention: int, verb: int) -> bool:
    """True for the subject itself, one coordinated with it, and the subject of a governing verb."""
    at = mention
    while parse.tokens[at].dep in {"conj", "appos", "compound"}:
        at = _office_of(parse, parse.tokens[at].head)
    return parse.tokens[at].dep in {"nsubj", "nsubjpass"} and parse.tokens[at].head == verb


def _office_of(parse: Parse, body: int) -> int:
    """The office in "the commander of the Front, X", where X was hung on what the office is of."""
    of = parse.tokens[body].head
    office = parse.tokens[of].head
    beside = parse.tokens[of].lemma == "of" and parse.tokens[office].lemma in OFFICES
    return office if beside and parse.tokens[body].dep == "pobj" else body
