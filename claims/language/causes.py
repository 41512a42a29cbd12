"""What a report says to have caused an event, or not to have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from claims.language.clauses import children, content_stems, is_negated, modality, subject_of, subtree
from claims.language.outcome_words import same
from claims.language.pipeline import stem
from claims.model import Modality, Parse

CAUSING = frozenset({"cause", "spark", "trigger", "ignite", "start", "provoke"})
TRACING = frozenset({"trace", "attribute", "put", "blame", "link"})
"""Verbs of the cause that an event is traced to."""
NAMING = frozenset({"cause", "source", "origin", "reason", "trigger"})
SHARING = frozenset({"part", "role", "factor"})
YIELDING = frozenset({"give", "collapse", "come", "fall", "cave", "break", "sink", "buckle", "burst"})
"""Verbs of what gives way "under" something."""
ONE_OF_MANY = frozenset({"partly", "among", "also", "other", "combination", "factor", "mainly", "part", "one"})
VAGUE = frozenset(
    {"error", "fault", "failure", "defect", "problem", "negligence", "mistake", "accident", "fact", "cause", "damage"}
)
"""Causes that say too little to exclude another."""
GUESSING = frozenset({"rule", "suspect", "believe", "think", "fear", "doubt", "suggest", "assume", "speculate"})
MISHAPS = frozenset(
    {
        "accident", "crash", "fire", "explosion", "blast", "collapse", "derailment", "sinking", "outage", "blackout",
        "outbreak", "leak", "spill", "landslide", "avalanche", "breakdown", "collision", "disaster", "poisoning",
        "flood",
    }
)  # fmt: skip
"""Events that have one cause: damage and delays have many."""


@dataclass(frozen=True, slots=True)
class Cause:
    """One cause of one event.

    Attributes:
        event, cause: Stems of the words for either, synonyms as one; of the event empty where a pronoun stands for it.
        affirmed: False where it is said not to be the cause.
        sole: It is put as the cause, not as one of several or in words too vague to exclude another.
        teller: Stems of who is quoted for it.
    """

    event: frozenset[str]
    cause: frozenset[str]
    affirmed: bool
    sole: bool
    teller: frozenset[str]


Roles = tuple[Iterable[int | None], Iterable[int | None], bool]
"""Tokens of the event, tokens of the cause, whether it is affirmed."""


def causes(parse: Parse) -> Iterator[Cause]:
    """Every cause that a sentence states as a fact."""
    lemmas = {token.lemma for token in parse.tokens}
    for i, token in enumerate(parse.tokens):
        if token.pos not in {"VERB", "AUX"} or _is_guess(parse, i):
            continue
        for event, cause, affirmed in _roles(parse, i):
            words = _stems(parse, cause)
            if words:
                sole = not (lemmas & ONE_OF_MANY or words & VAGUE)
                yield Cause(_stems(parse, event), words, affirmed is not is_negated(parse, i), sole, _teller(parse, i))


def _is_guess(parse: Parse, verb: int) -> bool:
    """True for what may have been or is believed; "can be traced to" is a fact."""
    tokens = parse.tokens
    if tokens[verb].dep == "ccomp" and tokens[tokens[verb].head].lemma in GUESSING:
        return True
    can = tokens[verb].lemma in TRACING and any(tokens[c].lemma == "can" for c in children(parse, verb))
    return modality(parse, verb) is Modality.POSSIBLE and not can


def _roles(parse: Parse, verb: int) -> Iterator[Roles]:
    tokens = parse.tokens
    subject, objects = [subject_of(parse, verb)], _hanging(parse, verb, {"dobj", "attr"})
    passive = bool(_hanging(parse, verb, {"nsubjpass", "auxpass"}))
    lemma = tokens[verb].lemma
    if lemma in CAUSING and passive:
        yield subject, _after(parse, [verb], {"by"}), True
    elif lemma in CAUSING and objects:
        yield objects, subject, True
    elif lemma == "lead":
        yield _after(parse, [verb], {"to"}), subject, True
    elif lemma in TRACING:
        yield (subject if passive else objects), _after(parse, [verb], {"to", "on"}), True
    elif lemma in YIELDING and _after(parse, [verb], {"under"}):
        yield subject, _after(parse, [verb], {"under"}), True
    elif lemma == "rule" and {"out", "as"} <= {tokens[c].lemma for c in children(parse, verb)}:
        named = _after(parse, [verb], {"as"})
        yield _after(parse, named, {"of", "for"}), (subject if passive else objects), False
    yield from _nominal(parse, verb, subject, objects)


def _nominal(parse: Parse, verb: int, subject: list[int | None], objects: list[int]) -> Iterator[Roles]:
    """ "Was due to", "was the cause of", "the cause of it was", "played a part in", "had nothing to do with"."""
    tokens = parse.tokens
    lemma = tokens[verb].lemma
    if lemma == "be":
        due = [c for c in children(parse, verb) if tokens[c].lemma in {"due", "because", "down"}]
        yield subject, _after(parse, [*due, *(d for c in due for d in children(parse, c))], {"to", "of"}), True
        for o in objects:
            if tokens[o].lemma in NAMING | {"result", "factor"}:
                back = tokens[o].lemma == "result"
                far = _after(parse, [o], {"of", "for", "in"})
                yield (subject, far, True) if back else (far, subject, True)
        if subject[0] is not None and tokens[subject[0]].lemma in NAMING:
            yield _after(parse, subject, {"of", "for"}), objects, True
    elif lemma in {"play", "have"} and any(tokens[o].lemma in SHARING for o in objects):
        yield _after(parse, [verb, *objects], {"in"}), subject, True
    elif lemma == "have" and any(tokens[o].lemma == "nothing" for o in objects):
        told = [i for i in subtree(parse, verb) if tokens[i].lemma == "with"]
        yield [d for i in told for d in children(parse, i)], subject, True


def _hanging(parse: Parse, head: int, labels: set[str]) -> list[int]:
    return [c for c in children(parse, head) if parse.tokens[c].dep in labels]


def _after(parse: Parse, heads: Iterable[int | None], prepositions: set[str]) -> list[int]:
    """What hangs on one of those prepositions."""
    near = [c for head in heads if head is not None for c in children(parse, head)]
    return [d for c in near if parse.tokens[c].lemma in prepositions for d in children(parse, c)]


def _stems(parse: Parse, heads: Iterable[int | None]) -> frozenset[str]:
    stop = frozenset({"relcl", "acl", "advcl", "ccomp", "appos"})
    told = [i for head in heads if head is not None for i in subtree(parse, head, stop)]
    return frozenset(same().get(word, word) for word in content_stems(parse, told))


def _teller(parse: Parse, verb: int) -> frozenset[str]:
    token = parse.tokens[verb]
    saying = token.head if token.dep == "ccomp" else verb if token.lemma in TRACING else None
    return _stems(parse, _hanging(parse, saying, {"nsubj"}) if saying is not None else [])


def denies(left: Cause, right: Cause) -> float:
    """Certainty that two statements of a cause exclude each other: one denied, or two sole causes of one mishap."""
    if _apart(left.event, right.event) or _apart(left.teller, right.teller):
        return 0.0
    if left.affirmed is not right.affirmed:
        return 0.75 if left.cause & right.cause else 0.0
    exclusive = left.affirmed and left.sole and right.sole and not left.cause & right.cause
    return 0.65 if exclusive and left.event & right.event & _mishaps() else 0.0


@cache
def _mishaps() -> frozenset[str]:
    return frozenset(map(stem, MISHAPS))


def _apart(left: frozenset[str], right: frozenset[str]) -> bool:
    return bool(left and right) and not left & right
