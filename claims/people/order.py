"""Places in an order that one person holds: the first to arrive, the last of them, the youngest of the climbers."""

from __future__ import annotations

from collections.abc import Iterator

from claims.language.clauses import children, content_stems, governors, subtree
from claims.model import Parse, Token
from claims.people.acts import Deed

ORDINALS = frozenset({"first", "last", "final", "only", "next", "second", "third", "fourth", "fifth", "sixth"}) | {
    "seventh", "eighth", "ninth", "tenth",
}  # fmt: skip
VAGUE = frozenset({"most", "least", "best", "worst", "latest", "nearest", "closest"})
"""Superlatives that are a matter of opinion or of where one stands."""
ANYBODY = frozenset({"one", "man", "woman", "person"})
LONGEST = 8  # tokens of a phrase that gives a place and no story


def rank(parse: Parse, mention: int, at: int) -> Deed | None:
    """The place that the sentence gives to the person; `at` is the noun that the name stands beside, or the name."""
    for phrase in _phrases(parse, mention, at):
        ranks = {_place(parse.tokens[i]) for i in phrase} - {""}
        if not ranks or (len(ranks) > 1 and "last" not in ranks):
            continue
        place = "last" if "last" in ranks else min(ranks)
        told = [i for i in phrase if not _place(parse.tokens[i]) and parse.tokens[i].lemma != "one"]
        return Deed(place, content_stems(parse, told), needed=False, rank=True)
    return None


def _place(token: Token) -> str:
    """ "last" for "last" and "final", the superlative as it stands; "" for other words."""
    word = token.text.lower()
    if word in ORDINALS:
        return "last" if word == "final" else word
    return word if token.tag == "JJS" and word not in VAGUE else ""


def _phrases(parse: Parse, mention: int, at: int) -> Iterator[list[int]]:
    """What may tell which one the person is: beside "be" or the name, "for the last one, out came X"."""
    tokens = parse.tokens
    heads = [c for c in children(parse, mention) if tokens[c].dep == "appos"]
    heads += [at] if at != mention else []
    if tokens[at].dep == "nsubj":  # "the last of them, foreman X, stepped out" parsed as two subjects
        heads += [c for c in children(parse, tokens[at].head) if tokens[c].dep == "nsubj" and c < at]
    be = next((v for v in governors(parse, mention) if tokens[v].lemma == "be"), None)
    if be is not None:
        heads += _beside_be(parse, mention, be)
    yield from (phrase for head in heads if (phrase := _phrase(parse, head, mention)))
    verb = tokens[at].head
    if tokens[at].dep == "nsubj" and verb < at and tokens[verb].pos == "VERB":
        ones = [i for i in range(verb) if tokens[i].lemma in ANYBODY and tokens[i].dep == "pobj"]
        yield from ([c for c in subtree(parse, i, frozenset({"relcl"})) if c < verb] for i in ones)


def _beside_be(parse: Parse, mention: int, be: int) -> list[int]:
    tokens = parse.tokens
    sides = {c: tokens[c].dep for c in children(parse, be) if tokens[c].dep in {"nsubj", "attr", "acomp", "advmod"}}
    near = be < mention <= be + 10 and not {tokens[i].pos for i in range(be + 1, mention)} & {
        "VERB", "AUX", "ADP", "CCONJ",
    }  # fmt: skip
    if near:
        return [c for c in sides if c < be]
    return [c for c, dep in sides.items() if dep in {"attr", "acomp"} and c > be] if mention in sides else []


def _phrase(parse: Parse, head: int, mention: int) -> list[int]:
    """The tokens of a phrase that can give a place, empty for "one of the first", "his first" and long stories."""
    tokens = parse.tokens
    phrase = subtree(parse, head, frozenset({"appos", "conj", "cc", "punct"}))
    loose = any(tokens[c].dep == "poss" or tokens[c].lemma in {"a", "an", "of"} for c in phrase if c < head)
    of_many = tokens[head].lemma in {"one", "among"} and any(tokens[c].lemma == "of" for c in children(parse, head))
    clauses = any(tokens[i].lemma == "who" for i in phrase)
    bad = loose or of_many or clauses or mention in phrase or len(phrase) > LONGEST
    own = [head, *children(parse, head)]
    return [] if bad or not any(_place(tokens[i]) for i in own) else phrase
