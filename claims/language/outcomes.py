"""What came of something: approved or turned down, banned or lifted, found or no trace, each with what it is about.

An outcome has one name for all its wordings. Two clauses of one name deny each other where one holds and the other
does not, and where they share what it was done to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from claims.language.clauses import children, content_stems, is_negated, modality, subject_of, subtree
from claims.language.pipeline import stem
from claims.model import Modality, Parse

# Outcome | what affirms it | what denies it; words after "_" stand with the verb.
OUTCOMES = """
approve | approve adopt pass endorse ratify grant back authorise authorize clear give_approval give_consent \
give_permission give_assent give_nod | reject refuse veto block deny dismiss vote_down turn_down throw_out put_off \
postpone
ban | ban prohibit forbid outlaw impose_ban | lift_ban end_ban overturn_ban scrap_ban remove_ban allow permit legalise
open | open reopen | close shut
inform | tell warn inform notify alert |
request | request ask_for apply_for seek | waive
have | have receive get give fit_with equip_with provide_with |
pay | contribute_to pay_towards pay_toward co-finance |
find | find seize recover locate retrieve | lose
suspend | suspend send_home | reinstate
order | order issue_order impose_order | lift_order end_order cancel_order
appeal | appeal go_court lodge_appeal file_appeal | waive_appeal
cover | cover include apply | exclude exempt omit leave_out
work | get_through work function | affect fail disrupt
free | release free let_go allow_leave acquit | hold detain imprison jail
settle | settle resolve | unresolved unsettled
"""
SAME = """
official authority regulator watchdog agency
government state cabinet
staff member employee worker guard officer
drone object aircraft craft
indoors indoor shelter inside
analysis analyse examine examination test
casualty emergency
request ask application apply attempt bid proposal motion amendment bill plan demand
route walk march procession
quay river riverside bank embankment waterfront
agreement accord deal pact treaty contract
coach bus vehicle
ship vessel freighter tanker ferry boat
"""
"""Words that two reporters use for one thing, a line each."""
TRACES = frozenset({"trace", "sign", "sight"})
KEEPS = frozenset({"stay", "remain", "keep"})
STATES = frozenset({"cover", "have"})
"""Outcomes that are a state: what is so now and what will be so exclude each other."""
SECOND_PARTY = frozenset({"have", "find", "free", "cover", "inform"})
"""Outcomes whose two wordings may have different subjects: one gives what the other receives."""
BY_DOER = frozenset({"approve", "appeal", "pay"})
"""Outcomes that one doer brings about once: the doer alone tells what they are of."""
WHOLE = 2  # words that must be the same where the verb says next to nothing ("have winter tyres")


@dataclass(frozen=True, slots=True)
class Outcome:
    """One outcome in one clause.

    Attributes:
        holds: False where it is denied, or where its opposite is affirmed.
        lasting: The clause says how things stand, not what was done.
        doer: Stems of who did it, synonyms as one.
        thing: Stems of what it was done to; empty where a pronoun stands for it.
        words: Stems of all content words of the clause and of those that hang on its nouns.
        teller: Stems of who is quoted for it.
    """

    name: str
    holds: bool
    modality: Modality
    lasting: bool
    doer: frozenset[str]
    thing: frozenset[str]
    words: frozenset[str]
    teller: frozenset[str]


Named = tuple[str, bool, frozenset[str]]


def _lines(table: str) -> list[str]:
    return table.replace("\\\n", "").strip().splitlines()


@cache
def _verbs() -> dict[str, list[tuple[frozenset[str], str, bool]]]:
    """Verb or adjective -> what must stand with it, the outcome, whether it affirms; the most demanding first."""
    found: dict[str, list[tuple[frozenset[str], str, bool]]] = {}
    for line in _lines(OUTCOMES):
        name, *sides = (part.split() for part in line.split("|"))
        for holds, words in zip((True, False), sides, strict=True):
            for verb, *more in (word.split("_") for word in words):
                found.setdefault(verb, []).append((frozenset(more), name[0], holds))
    return {verb: sorted(each, key=lambda e: (-len(e[0]), e[1])) for verb, each in found.items()}


@cache
def _same() -> dict[str, str]:
    return {stem(word): line.split()[0] for line in _lines(SAME) for word in line.split()}


def _stems(parse: Parse, indices: list[int]) -> frozenset[str]:
    return frozenset(_same().get(word, word) for word in content_stems(parse, indices))


def outcomes(parse: Parse) -> Iterator[Outcome]:
    """Every outcome of a sentence that is put as a fact or a plan."""
    for i, token in enumerate(parse.tokens):
        if token.pos not in {"VERB", "AUX", "ADJ"} or modality(parse, i) is Modality.POSSIBLE:
            continue
        verb, lasting = _kept(parse, i)
        named = _named(parse, i) if verb is not None else None
        if verb is not None and named:
            yield _outcome(parse, verb, named, lasting)
        yield from _under(parse, i)


def _kept(parse: Parse, index: int) -> tuple[int | None, bool]:
    """The verb of the clause in which a word is the outcome, and whether it tells how things stand.

    "Stays open" has "open" in the clause of "stays"; what somebody "agreed to keep open" is a plan as yet.
    """
    token = parse.tokens[index]
    head = parse.tokens[token.head]
    if token.dep in {"acomp", "oprd", "attr"} and head.lemma in KEEPS | {"be"}:
        return token.head, head.dep != "xcomp"
    return (None, False) if token.pos == "ADJ" or token.dep in {"aux", "auxpass", "amod"} else (index, False)


def _named(parse: Parse, index: int) -> Named | None:
    """The outcome that a word stands for, whether it holds, and the words that it takes for that."""
    tokens = parse.tokens
    below = children(parse, index)
    if tokens[index].lemma == "be":
        absent = any(tokens[c].lemma in TRACES and _denied(parse, c) for c in below if tokens[c].dep == "attr")
        return ("find", False, TRACES) if absent else None
    nested = [d for c in below if tokens[c].dep in {"prep", "dobj"} for d in children(parse, c)]
    nested += [d for c in below for d in children(parse, c) if tokens[d].dep == "mark"]
    beside = {tokens[i].lemma for i in (*below, *nested) if tokens[i].dep not in {"nsubj", "nsubjpass"}}
    for more, name, holds in _verbs().get(tokens[index].lemma, ()):
        if more <= beside:
            return name, holds is not is_negated(parse, index), more
    return None


def _denied(parse: Parse, noun: int) -> bool:
    return any(parse.tokens[c].lemma == "no" for c in children(parse, noun))


def _outcome(parse: Parse, verb: int, named: Named, lasting: bool) -> Outcome:
    name, holds, taken = named
    tokens = parse.tokens
    subject = subject_of(parse, verb)
    passive = lasting or any(tokens[c].dep in {"auxpass", "nsubjpass"} for c in children(parse, verb))
    beyond = _BEYOND - {"advcl"} if name == "request" else _BEYOND
    inner = _BEYOND | {"relcl", "acl", "prep"}
    owed = tokens[verb].dep == "xcomp" and tokens[tokens[verb].head].lemma == "have" and not is_negated(parse, verb)
    doers = _agents(parse, verb) if passive else [subject]
    things = [*_objects(parse, verb, name), *([subject] if passive and name != "have" else [])]
    return Outcome(
        name,
        holds,
        Modality.PLAN if owed else modality(parse, verb),
        lasting,
        _stems(parse, _below(parse, doers, inner)),
        _stems(parse, [i for i in _below(parse, things, inner | {"appos"}) if tokens[i].lemma not in taken]),
        _stems(
            parse, [i for i in _below(parse, [verb, subject], beyond) if i != verb and tokens[i].lemma not in taken]
        ),
        _teller(parse, verb),
    )


_BEYOND = frozenset({"conj", "ccomp", "parataxis", "advcl"})


def _below(parse: Parse, heads: Iterable[int | None], stop: frozenset[str]) -> list[int]:
    return sorted({i for head in heads if head is not None for i in subtree(parse, head, stop)})


def _agents(parse: Parse, verb: int) -> list[int]:
    return [d for c in children(parse, verb) if parse.tokens[c].dep == "agent" for d in children(parse, c)]


def _objects(parse: Parse, verb: int, name: str) -> list[int]:
    """What the verb is done to, and what that is of: "the ban on flights", "was fitted with winter tyres"."""
    tokens = parse.tokens
    objects = [c for c in children(parse, verb) if tokens[c].dep in {"dobj", "attr"}]
    near = [*children(parse, verb), *(c for o in objects for c in children(parse, o))]
    of = [d for c in near if tokens[c].lemma in {"of", "on", "for", "with"} for d in children(parse, c)]
    return [i for i in (*objects, *of) if name != "have" or tokens[i].pos == "NOUN"]


def _teller(parse: Parse, verb: int) -> frozenset[str]:
    head = parse.tokens[verb].head
    if parse.tokens[verb].dep != "ccomp":
        return frozenset()
    tellers = [c for c in children(parse, head) if parse.tokens[c].dep == "nsubj"]
    return _stems(parse, [t for t in tellers if parse.tokens[t].pos == "PROPN"])


def _under(parse: Parse, verb: int) -> Iterator[Outcome]:
    """ "Duties on butter disappear under the accord": what it changes it covers."""
    tokens = parse.tokens
    for c in children(parse, verb):
        pacts = [d for d in children(parse, c) if _same().get(stem(tokens[d].lemma)) == "agreement"]
        if tokens[c].lemma == "under" and pacts and not is_negated(parse, verb):
            thing = _stems(parse, _below(parse, [subject_of(parse, verb)], frozenset({"relcl", "acl"})))
            outcome = _outcome(parse, verb, ("cover", True, frozenset()), True)
            yield replace(outcome, doer=_stems(parse, pacts), thing=thing)


def excludes(left: Outcome, right: Outcome) -> float:
    """Certainty that two outcomes deny each other, 0 where they may be of two things."""
    if left.name != right.name or left.holds is right.holds:
        return 0.0
    if left.modality is not right.modality and not (left.lasting or right.lasting or left.name in STATES):
        return 0.0
    if left.name not in SECOND_PARTY and left.doer and right.doer and not left.doer & right.doer:
        return 0.0
    return _sharing(left, right)


def _sharing(left: Outcome, right: Outcome) -> float:
    """How surely two outcomes are of one thing, by the words for it."""
    thing, words = left.thing & right.thing, left.words & right.words
    if left.name == "have":
        return 0.85 if left.thing == right.thing and len(thing) >= WHOLE else 0.0
    if left.thing and right.thing and thing in (left.thing, right.thing):
        return 0.85 if len(words) > 1 else 0.7
    if len(words) > 1:
        return 0.7
    if left.name in BY_DOER and left.doer & right.doer and not (left.thing and right.thing):
        return 0.65
    return 0.65 if left.name == "inform" and left.teller & right.teller else 0.0
