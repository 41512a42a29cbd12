"""Who did what to whom, of acts that are seldom returned: "the lorry hit the tram"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from claims.language.clauses import children, content_stems, is_negated, modality, subject_of, subtree
from claims.model import Modality, Parse

STRIKING = frozenset({"hit", "strike", "ram"})
DRIVING = frozenset(
    {"run", "drive", "crash", "plough", "plow", "slam", "smash", "ride", "steer", "sail", "bump", "back"}
)
"""Verbs that strike what follows "into"."""
ONE_WAY = frozenset(
    {"sue", "attack", "punch", "kick", "stab", "shoot", "bite", "slap", "push", "overtake", "insult", "invite", "fire"}
)


@dataclass(frozen=True, slots=True)
class Act:
    """One act.

    Attributes:
        verb: Its verb, "strike" for all collisions.
        agent, patient: Stems of the words for who did it, and to whom.
        named: The agent is given by a name alone.
    """

    verb: str
    agent: frozenset[str]
    patient: frozenset[str]
    named: bool


def acts(parse: Parse) -> Iterator[Act]:
    """Every act that a sentence affirms as a fact."""
    for i, token in enumerate(parse.tokens):
        if token.pos != "VERB" or is_negated(parse, i) or modality(parse, i) is not Modality.FACT:
            continue
        into = _under(parse, i, "into")
        verb = "strike" if token.lemma in STRIKING or (token.lemma in DRIVING and into) else token.lemma
        if verb != "strike" and verb not in ONE_WAY:
            continue
        passive = any(parse.tokens[c].dep == "auxpass" for c in children(parse, i))
        subject = [s for s in [subject_of(parse, i)] if s is not None]
        objects = into or [c for c in children(parse, i) if parse.tokens[c].dep == "dobj"]
        agent, patient = (_under(parse, i, "by"), subject) if passive else (subject, objects)
        if agent and patient:
            named = all(parse.tokens[a].pos == "PROPN" for a in agent)
            yield Act(verb, _stems(parse, agent), _stems(parse, patient), named)


def _under(parse: Parse, verb: int, preposition: str) -> list[int]:
    told = [c for c in children(parse, verb) if parse.tokens[c].lemma == preposition]
    return [d for c in told for d in children(parse, c)]


def _stems(parse: Parse, heads: Iterable[int]) -> frozenset[str]:
    return content_stems(parse, [i for h in heads for i in subtree(parse, h, frozenset({"relcl", "acl", "prep"}))])


def reverses(left: Act, right: Act) -> float:
    """Certainty that one has the agent and the patient of the other swapped; a name may stand for either."""
    if left.verb != right.verb or left.agent & right.agent or left.patient & right.patient:
        return 0.0
    there, back = left.agent & right.patient, right.agent & left.patient
    if there and back:
        return 0.8
    return 0.6 if (there and right.named) or (back and left.named) else 0.0
