"""What came of something: approved or turned down, banned or lifted, found or no trace, each with what it is about.

An outcome has one name for all its wordings. Two clauses of one name deny each other where one holds and the other
does not, and where they share what it was done to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from claims.language.clauses import (
    children,
    content_stems,
    is_bounded,
    is_negated,
    modality,
    place_stems,
    subject_of,
)
from claims.language.members import Reach, reach
from claims.language.outcome_words import (
    ANYONE,
    KEEPS,
    LOCAL,
    REVERSING,
    SEEN_THROUGH,
    TRACES,
    UNDERGONE,
    VERBS_ONLY,
    same,
    wordings,
)
from claims.language.parts import BEYOND, STAYING, agents, antecedent, below, complements, days, is_current
from claims.language.pipeline import stem
from claims.model import Modality, Parse

PLACED = frozenset({"in", "on", "at", "inside", "from", "along"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """One outcome in one clause.

    Attributes:
        holds: False where it is denied, or where its opposite is affirmed.
        lasting: The clause says how things stand, not what was done.
        current: It says how they stand now.
        kept: It says that they stay as they are.
        bounded: It says until when, for how long or at first: what came later may be otherwise.
        reversing: It ends how things stood before.
        reach: Of how many of those spoken of it is told.
        doer: Stems of who did it, synonyms as one.
        thing: Stems of what it was done to; empty where a pronoun stands for it.
        heads: Stems of that alone, without what it is of.
        words: Stems of all content words of the clause and of those that hang on its nouns.
        where: Stems of the place that the clause gives.
        places: Stems of the places that it names.
        when: The weekdays that it names, else the months.
        teller: Stems of who is quoted for it.
    """

    name: str
    holds: bool
    modality: Modality
    lasting: bool
    current: bool
    kept: bool
    bounded: bool
    reversing: bool
    reach: Reach
    doer: frozenset[str]
    thing: frozenset[str]
    heads: frozenset[str]
    words: frozenset[str]
    where: frozenset[str]
    places: frozenset[str]
    when: frozenset[str]
    teller: frozenset[str]


Named = tuple[str, bool, frozenset[str]]


def _stems(parse: Parse, indices: Iterable[int]) -> frozenset[str]:
    return frozenset(same().get(word, word) for word in content_stems(parse, [*indices]))


def outcomes(parse: Parse) -> Iterator[Outcome]:
    """Every outcome of a sentence that is put as a fact or a plan; none that it both affirms and denies."""
    found = list(_found(parse))
    both = {one.name for one in found for other in found if one.name == other.name and one.holds is not other.holds}
    yield from (outcome for outcome in found if outcome.name not in both)


def _found(parse: Parse) -> Iterator[Outcome]:
    for i, token in enumerate(parse.tokens):
        if token.pos not in {"VERB", "AUX", "ADJ"} or modality(parse, i) is Modality.POSSIBLE:
            continue
        verb, lasting = _kept(parse, i)
        if verb is not None and not _is_open(parse, verb):
            for named in _named(parse, i):
                outcome = _outcome(parse, i, verb, named, lasting)
                yield outcome
                if outcome.name == "approve" and "request" in outcome.thing:
                    yield replace(outcome, name="obtain", doer=frozenset(), thing=outcome.thing - {"request"})
        yield from _under(parse, i)


def _is_open(parse: Parse, verb: int) -> bool:
    """True for what is wanted, asked for or put as a condition or question."""
    token = parse.tokens[verb]
    head = parse.tokens[token.head]
    if any(parse.tokens[c].lemma in {"if", "whether", "unless"} for c in children(parse, verb)):
        return True
    if token.dep == "acl" and head.lemma in {"right", "chance", "option", "time", "deadline", "possibility"}:
        return True
    return token.dep in {"xcomp", "ccomp"} and head.lemma in {"want", "demand", "ask", "call", "hope", "urge", "wish"}


def _kept(parse: Parse, index: int) -> tuple[int | None, bool]:
    """The verb of the clause in which a word is the outcome, and whether it tells how things stand.

    "Stays open" has "open" in the clause of "stays"; what somebody "agreed to keep open" is a plan as yet.
    """
    token = parse.tokens[index]
    head = parse.tokens[token.head]
    if token.dep in {"acomp", "oprd", "attr"} and head.lemma in KEEPS | {"be"}:
        return token.head, head.dep != "xcomp"
    if token.pos == "ADJ" and token.dep in {"advcl", "advmod", "conj"} and head.lemma in KEEPS | {"be"}:
        return token.head, True
    if token.pos == "ADJ" and any(parse.tokens[c].dep == "nsubj" for c in children(parse, index)):
        return index, True
    return (None, False) if token.pos == "ADJ" or token.dep in {"aux", "auxpass", "amod"} else (index, False)


def _named(parse: Parse, index: int) -> Iterator[Named]:
    """The outcomes that a word stands for, whether each holds, and the words that it takes for that."""
    tokens = parse.tokens
    near = children(parse, index)
    if any(tokens[c].lemma in TRACES and _denied(parse, c) for c in near if tokens[c].dep == "attr"):
        yield "find", False, TRACES
    beside = {tokens[i].lemma for i in (*near, *below(parse, [index], BEYOND | _ASIDE)) if tokens[i].dep != "nsubj"}
    beside |= {tokens[d].lemma for c in near for d in children(parse, c) if tokens[d].dep == "mark"}
    beside |= {same().get(stem(lemma), lemma) for lemma in beside}
    least = -1
    for more, name, holds in wordings().get(stem(tokens[index].lemma), ()):
        if more <= beside and len(more) >= least and not (tokens[index].pos == "ADJ" and name in VERBS_ONLY):
            least = len(more)
            yield name, holds is not is_negated(parse, index), more


def _denied(parse: Parse, noun: int) -> bool:
    return any(parse.tokens[c].lemma == "no" for c in children(parse, noun))


def _outcome(parse: Parse, word: int, verb: int, named: Named, lasting: bool) -> Outcome:
    name, holds, taken = named
    tokens = parse.tokens
    subject = antecedent(parse, verb, subject_of(parse, verb))
    passive = lasting or any(tokens[c].dep in {"auxpass", "nsubjpass"} for c in children(parse, verb))
    beyond = BEYOND - {"advcl"} if name == "request" else BEYOND
    inner = BEYOND | {"relcl", "acl", "prep"}
    owed = tokens[verb].dep == "xcomp" and tokens[tokens[verb].head].lemma == "have" and not is_negated(parse, verb)
    doers = agents(parse, verb) if passive else [subject]
    spoken = _objects(parse, verb, name)
    objects = [i for i in spoken if tokens[i].lemma not in taken and tokens[i].entity not in {"TIME", "DATE"}]
    things = [*objects, *([subject, *complements(parse, [subject])] if passive and name != "have" else [])]
    suffers = name in ANYONE and tokens[verb].lemma in _SUFFERING
    gets = name in {"approve", "wage"} and tokens[verb].lemma in {"get", "receive"}
    owned = any(tokens[c].tag == "PRP$" for o in objects for c in children(parse, o))
    if gets or suffers or (name in UNDERGONE and not passive and (owned or not objects)):
        doers, things = [], [subject, *complements(parse, [subject])]
    told = [i for i in below(parse, [verb, subject], beyond) if i not in {verb, word} and tokens[i].lemma not in taken]
    return Outcome(
        name,
        holds,
        Modality.PLAN if owed else modality(parse, verb),
        lasting,
        is_current(parse, verb) if lasting or passive else False,
        tokens[verb].lemma in STAYING and tokens[verb].dep != "xcomp",
        is_bounded(parse, verb),
        tokens[word].lemma in REVERSING or any(tokens[c].lemma == "again" for c in children(parse, verb)),
        _reach(parse, [*things, *spoken] if name in UNDERGONE else [subject]),
        _stems(parse, below(parse, doers, inner)),
        _stems(parse, [i for i in below(parse, things, inner | {"appos"}) if tokens[i].lemma not in taken]),
        _heads(parse, things),
        _stems(parse, told),
        _where(parse, [subject, *([verb] if name in LOCAL else [])]),
        place_stems(parse, [verb, subject, *spoken]),
        days(parse, verb),
        _teller(parse, verb),
    )


_ASIDE = frozenset({"nsubj", "relcl", "acl", "xcomp"})
_SUFFERING = frozenset({"survive", "escape", "learn", "find", "hear", "read", "keep", "suffer", "sustain", "leave"})
"""Verbs whose subject it happens to though they have an object."""


def _heads(parse: Parse, things: Iterable[int | None]) -> frozenset[str]:
    """None where one of them stands for what it is of: "the plan for the bridge", "none of the shops"."""
    nouns = [i for i in things if i is not None and parse.tokens[i].dep != "pobj"]
    found, named = _stems(parse, nouns), _stems(parse, below(parse, nouns, BEYOND | {"relcl", "acl", "prep"}))
    return frozenset() if found & SEEN_THROUGH or len(found) < len(nouns) else named


def _reach(parse: Parse, nouns: Iterable[int | None]) -> Reach:
    found = [reach(parse, i) for i in nouns if i is not None]
    return next((each for each in (Reach.EVERY, Reach.SOME) if each in found), Reach.MEANT)


def _where(parse: Parse, heads: Iterable[int | None]) -> frozenset[str]:
    tokens = parse.tokens
    near = [c for head in heads if head is not None for c in children(parse, head) if tokens[c].lemma in PLACED]
    places = [d for c in near for d in children(parse, c) if tokens[d].entity not in {"TIME", "DATE"}]
    return _stems(parse, below(parse, places, BEYOND | {"relcl", "acl"}))


def _objects(parse: Parse, verb: int, name: str) -> list[int]:
    """What the verb is done to, and what that is of: "the ban on flights", "was fitted with winter tyres"."""
    tokens = parse.tokens
    objects = [c for c in children(parse, verb) if tokens[c].dep in {"dobj", "attr"}]
    of = complements(parse, [verb, *objects])
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
        pacts = [d for d in children(parse, c) if same().get(stem(tokens[d].lemma)) == "agreement"]
        if tokens[c].lemma == "under" and pacts and not is_negated(parse, verb):
            thing = _stems(parse, below(parse, [subject_of(parse, verb)], frozenset({"relcl", "acl"})))
            outcome = _outcome(parse, verb, verb, ("cover", True, frozenset()), True)
            yield replace(outcome, doer=_stems(parse, pacts), thing=thing)
