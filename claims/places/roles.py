"""What a place phrase is to what happens: where it is, where from, where to, or no place of it at all."""

from __future__ import annotations

from claims.language.clauses import children
from claims.model import Parse
from claims.places.words import EVENTS, INSTRUMENTS, OCCASIONS, PARTS, PREPOSITIONS, SITES, Role

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
SPOTS = frozenset({"middle", "heart", "foot", "top", "back", "interior"})
LONGEST_CLIMB = 8
"""Steps up the tree from a name to the verb: longer chains hang on something else."""


def role_of(parse: Parse, index: int) -> Role | None:
    """How a phrase hangs on its verb or event; None where it does not say where something happens."""
    found = hung(parse, index)
    return found[0] if found else None


def hung(parse: Parse, index: int) -> tuple[Role, int] | None:
    """The role of a phrase and the verb or event it hangs on; None where it does not say where something happens.

    In "came from a supermarket in Metz" the outer word decides, in "on the way to Metz" the inner: what moves
    outweighs what rests.
    """
    found = Role.AT
    for _ in range(LONGEST_CLIMB):
        wider = _wider(parse, index)
        if wider is not None:
            index = wider
            continue
        preposition = parse.tokens[index].head
        role = PREPOSITIONS.get(parse.tokens[preposition].lemma)
        if parse.tokens[index].dep != "pobj" or role is None or _is_aim(parse, index):
            return None
        found = role if found is Role.AT else found
        found = _goal(parse, preposition) if found is Role.AT else found
        index = _past_adverbs(parse, parse.tokens[preposition].head)
        if _is_happening(parse, index):
            return found, index
        if parse.tokens[index].dep != "pobj" or parse.tokens[parse.tokens[index].head].lemma not in PREPOSITIONS:
            return None
    return None


def _goal(parse: Parse, preposition: int) -> Role:
    """ "Flown to hospital in X": X is where the hospital is, though the pipeline hangs it on the verb."""
    noun = parse.tokens[preposition - 1] if preposition else None
    if noun is None or noun.dep != "pobj" or parse.tokens[noun.head].head != parse.tokens[preposition].head:
        return Role.AT
    if children(parse, preposition - 1):
        return Role.AT
    return PREPOSITIONS.get(parse.tokens[noun.head].lemma, Role.AT)


def _wider(parse: Parse, index: int) -> int | None:
    """The noun that the phrase only describes or is listed with ("the town hall of X", "X's stadium")."""
    token = parse.tokens[index]
    if token.dep == "conj" and parse.tokens[token.head].pos in {"PROPN", "NOUN"}:
        return token.head
    if token.dep in {"compound", "poss", "nmod", "appos"} and _is_spot(parse, token.head):
        return token.head
    above = parse.tokens[token.head]
    over = above.lemma == "over" and token.lemma in {"pass", "bridge"}
    if token.dep == "pobj" and (above.lemma == "of" or over) and _is_spot(parse, above.head):
        return above.head
    return None


def _is_aim(parse: Parse, index: int) -> bool:
    """ "Sanctions on Iran", "according to Bern", "among them Peru": aimed at, heard or counted, not where."""
    token, preposition = parse.tokens[index], parse.tokens[parse.tokens[index].head]
    heard = preposition.lemma == "to" and parse.tokens[preposition.head].lemma == "accord"
    named = preposition.lemma == "among" and token.pos == "PROPN"
    return heard or named or (preposition.lemma == "on" and token.entity == "GPE")


def _past_adverbs(parse: Parse, index: int) -> int:
    """The word that a doubled place word hangs on ("out in the bay", "here at home")."""
    while parse.tokens[index].pos in {"ADP", "ADV"} and parse.tokens[index].head != index:
        index = parse.tokens[index].head
    return index


def _is_happening(parse: Parse, index: int) -> bool:
    """True for a verb, an event, or what a verb is done to or with ("killed two people in Homs")."""
    token = parse.tokens[index]
    if token.pos in {"VERB", "AUX"} or (token.pos == "NOUN" and token.lemma in EVENTS):
        return True
    if token.entity == "PERSON" and token.pos == "PROPN":
        return token.dep not in {"nsubj", "ROOT", "appos"}
    if token.dep == "pobj" and parse.tokens[token.head].lemma in OCCASIONS:
        return True
    measures = token.dep == "nsubj" and token.lemma in INSTRUMENTS
    return token.pos == "NOUN" and (measures or token.dep in {"dobj", "nsubjpass"})


def _is_spot(parse: Parse, index: int) -> bool:
    """True for a noun that is itself somewhere: a building, a part of a town, a stretch of land."""
    token = parse.tokens[index]
    if token.pos == "PROPN":
        return token.entity in PLACE_LABELS or token.text.lower() in SITES
    return token.pos == "NOUN" and token.lemma in SITES | PARTS.keys() | SPOTS
