"""Signs that somebody was not there: away, replaced, held up, or that said of an empty chair."""

from __future__ import annotations

from claims.language.clauses import children, clause_head, governors, is_negated, modality, subtree
from claims.model import Modality, Parse
from claims.people.agency import is_subject, joined_verbs
from claims.people.signs import (
    AND_UP,
    ARRIVE,
    ATTEND,
    AWAY_WORDS,
    BOW_OUT,
    CUT_OFF,
    DEPUTIES,
    ELSEWHERE,
    FAR,
    FIGURATIVE,
    HELD_AWAY,
    HOME,
    OCCASIONS,
    REGRETS,
    STANDS_IN,
    STAY_AWAY,
)

BESIDES = frozenset({"ccomp", "relcl", "advcl", "conj"})
"""Dependencies of clauses that tell of something else."""
ADVOCATES = frozenset({"lawyer", "attorney", "counsel", "barrister", "solicitor", "agent", "union"})
"""Those who represent people who may well sit beside them."""
SUBSTITUTE = frozenset({"stand", "step", "fill", "sit", "deputise", "deputize"})


def is_missed(parse: Parse, mention: int) -> bool:
    """True where the words around a person, who need not do anything, say that he or she was not there."""
    around = _replaced(parse, mention) or _absence_of(parse, mention) or _absolute_away(parse, mention)
    return around or _held_away(parse, mention) or _stood_in_for(parse, mention)


def stays_away(parse: Parse, verb: int) -> bool:
    """True where the clauses of that verb say that their subject was elsewhere, did not come, or sent somebody."""
    tokens = parse.tokens
    if modality(parse, verb) is Modality.PLAN:
        return False
    for v in joined_verbs(parse, verb):
        words = {tokens[i].lemma.lower() for i in subtree(parse, v, BESIDES)}
        if _did_not_come(parse, v, words) or (modality(parse, v) is Modality.FACT and _went(parse, v, words)):
            return True
    return False


def _went(parse: Parse, verb: int, words: set[str]) -> bool:
    """Away, on an errand elsewhere, or gone before it began; cancelled; a deputy was sent."""
    tokens = parse.tokens
    lemma = tokens[verb].lemma
    objects = {tokens[c].lemma for c in children(parse, verb) if tokens[c].dep == "dobj"}
    if is_negated(parse, verb):
        return False
    if lemma in STAY_AWAY or (lemma in BOW_OUT and BOW_OUT[lemma] in words and "of" not in words):
        missing = lemma != "miss" or tokens[verb].tag == "VBG"
        return (not objects and missing) or bool(objects & OCCASIONS)
    if (lemma == "give" and "miss" in objects) or (lemma == "call" and {"sick", "in"} <= words):
        return True
    if lemma in {"send", "let", "have", "leave"} and _passed_on(parse, verb, lemma, objects):
        return True
    if lemma in {"leave", "go", "fly", "travel", "head", "stay"} and _had_gone(parse, verb, words, objects):
        return True
    here = {"be", "stay", "remain", "fall", "lie", "go"}
    away = {tokens[i].lemma for i in subtree(parse, verb, BESIDES | {"compound"})} & AWAY_WORDS
    if away == {"away"} and "from" in words:
        return False
    return lemma in here and (bool(away) or any(set(far) <= words for far in FAR))


def _had_gone(parse: Parse, verb: int, words: set[str], objects: set[str]) -> bool:
    """ "Had left before the vote", "had flown home", "stayed behind", "had stayed in London"."""
    lemma, had = parse.tokens[verb].lemma, _had(parse, verb)
    if lemma == "leave":
        return had and (not objects or bool(objects & OCCASIONS)) and bool(words & {"before", "already", "early"})
    if lemma == "stay":
        return bool(words & {"home", "away", "behind"}) or (had and _in_a_place(parse, verb))
    return had and "home" in words


def _in_a_place(parse: Parse, verb: int) -> bool:
    tokens = parse.tokens
    return any(tokens[d].entity == "GPE" for c in children(parse, verb) for d in children(parse, c))


def _passed_on(parse: Parse, verb: int, lemma: str, objects: set[str]) -> bool:
    """ "Sent her deputy", "sent his regrets", "let her deputy read", "left it to her deputy"."""
    tokens = parse.tokens
    sent = [c for c in children(parse, verb) if tokens[c].dep == "dobj" and tokens[c].tag == "NNS"]
    if lemma == "send" and any(tokens[c].lemma in REGRETS and _is_owned(parse, c) for c in sent):
        return True
    below = subtree(parse, verb, frozenset({"ccomp", "advcl"} if lemma == "send" else {"advcl"}))
    deputies = [i for i in below if tokens[i].lemma in DEPUTIES]
    if lemma == "send":
        return bool(deputies)
    owned = [i for i in deputies if _is_owned(parse, i)]
    if lemma == "leave":
        return "it" in objects and bool(owned)
    return any(tokens[i].dep == "nsubj" and tokens[tokens[i].head].tag == "VB" for i in owned)


def _is_owned(parse: Parse, index: int) -> bool:
    return any(parse.tokens[c].dep == "poss" for c in children(parse, index))


def _had(parse: Parse, verb: int) -> bool:
    return any(parse.tokens[c].text in {"had", "already"} for c in children(parse, verb))


def _did_not_come(parse: Parse, verb: int, words: set[str]) -> bool:
    """ "Did not turn up", "failed to appear", "could not come", "was unable to attend", "was not seen"."""
    tokens = parse.tokens
    if words & FIGURATIVE:
        return False
    for v in (verb, *(i for i in subtree(parse, verb, BESIDES) if tokens[i].dep == "xcomp")):
        lemma = tokens[v].lemma
        particle = AND_UP.get(lemma, "")
        unable = v != verb and tokens[tokens[v].head].lemma in {"unable", "impossible"}
        if lemma in ARRIVE and (not particle or particle in words) and (unable or is_negated(parse, v)):
            return not any(tokens[c].dep == "dobj" for c in children(parse, v)) or lemma in {"make", "attend"}
        passive = any(tokens[c].dep == "auxpass" for c in children(parse, v))
        if lemma == "see" and passive and (is_negated(parse, v) or "nowhere" in words):
            return True
    lemma = tokens[verb].lemma
    denied = is_negated(parse, verb) and modality(parse, verb) is Modality.FACT
    return denied and (lemma == "leave" or (lemma == "be" and bool(words & {"there", "present"})))


def _replaced(parse: Parse, mention: int) -> bool:
    """ "In X's place", "instead of X", "stood in for X", "without X", "X's chair stayed empty"."""
    tokens = parse.tokens
    chain = [tokens[i].lemma for i in (mention, *governors(parse, mention))][:4]
    if tokens[mention].dep == "poss" and chain[1] in {"place", "stead", "absence"} and "in" in chain:
        return True
    if gave_way(parse, mention):
        return True
    before = [t.lemma for t in tokens[max(0, mention - 4) : mention]]
    if before[-2:] == ["instead", "of"]:
        return True
    verb = clause_head(parse, mention)
    if modality(parse, verb) is not Modality.FACT or is_negated(parse, verb):
        return False
    if "for" in chain[1:2] and SUBSTITUTE & set(chain):
        return "in" in {tokens[c].lemma for c in children(parse, verb)} or tokens[verb].lemma.startswith("deputi")
    if chain[1:2] == ["without"]:
        return tokens[verb].lemma in {
            "go",
            "take",
            "begin",
            "start",
            "open",
            "proceed",
            "meet",
            "celebrate",
            "continue",
        }
    seats = [
        c for c in children(parse, verb) if tokens[c].dep == "nsubj" and tokens[c].lemma in {"chair", "seat", "place"}
    ]
    empty = {tokens[c].lemma for c in children(parse, verb)} & {"empty", "vacant"}
    return bool(empty) and any(mention in subtree(parse, s) for s in seats)


def _absence_of(parse: Parse, mention: int) -> bool:
    """ "In the absence of X"."""
    tokens = parse.tokens
    of = tokens[mention].head
    return tokens[of].lemma == "of" and tokens[tokens[of].head].lemma == "absence"


def gave_way(parse: Parse, mention: int) -> bool:
    """ "Took over the portfolio from X", "succeeded X", "replaced X": true where X has left, not where X will."""
    token = parse.tokens[mention]
    if modality(parse, clause_head(parse, mention)) is not Modality.FACT:
        return False
    head = parse.tokens[token.head]
    if head.lemma in {"succeed", "replace"} and token.dep == "dobj":
        return True
    verbs = {parse.tokens[i].lemma for i in governors(parse, mention)}
    below = {parse.tokens[c].lemma for c in children(parse, clause_head(parse, mention))}
    return head.lemma == "from" and "take" in verbs and "over" in below


def _held_away(parse: Parse, mention: int) -> bool:
    """ "Had been kept at home", "fog had grounded her", "was represented by his deputy"."""
    tokens = parse.tokens
    verb = clause_head(parse, mention)
    for v in joined_verbs(parse, verb):
        passive = any(tokens[c].dep == "auxpass" for c in children(parse, v))
        held = tokens[v].lemma in HELD_AWAY and passive and is_subject(parse, mention, verb)
        if not held or is_negated(parse, v) or modality(parse, v) is not Modality.FACT:
            continue
        inside = subtree(parse, v, BESIDES)
        words = {tokens[i].lemma for i in inside}
        deputy = words & DEPUTIES or (
            not words & ADVOCATES and any(tokens[i].dep == "pobj" and _is_owned(parse, i) for i in inside)
        )
        if deputy if tokens[v].lemma in STANDS_IN else tokens[v].lemma in CUT_OFF or words & HOME:
            return True
    return _kept(parse, mention, verb)


def _kept(parse: Parse, mention: int, verb: int) -> bool:
    """ "Illness kept X away", "a snowstorm prevented X from attending"."""
    tokens = parse.tokens
    if tokens[mention].dep != "dobj" or is_negated(parse, verb):
        return False
    words = {tokens[i].lemma for i in subtree(parse, verb, frozenset({"ccomp", "relcl", "conj"}))}
    held = tokens[verb].lemma == "keep" and words & {"away", "home"}
    return bool(held) or (tokens[verb].lemma == "prevent" and "from" in words and bool(words & ARRIVE))


def _stood_in_for(parse: Parse, mention: int) -> bool:
    """ "Was at a congress in Lyon, so it was her deputy who came", "Y signed, as the mayor had stayed in Lyon"."""
    tokens = parse.tokens
    verb = clause_head(parse, mention)
    rests = tokens[verb].lemma in ELSEWHERE and not is_negated(parse, verb) and is_subject(parse, mention, verb)
    below = subtree(parse, verb, BESIDES)
    if not rests or not any(tokens[i].pos == "PROPN" and tokens[tokens[i].head].lemma == "in" for i in below):
        return False
    others = {v for v in range(len(tokens)) if tokens[v].pos == "VERB" and v not in below}
    acts = {v for v in others if tokens[v].lemma in ATTEND | {"come"}}
    because = any(tokens[c].lemma in {"as", "because", "since"} and tokens[c].dep == "mark" for c in below)
    deputy = any(tokens[i].lemma in DEPUTIES and tokens[i].dep in {"attr", "nsubj"} for i in range(len(tokens)))
    return bool(acts) and (deputy or (because and tokens[verb].head in acts))


def _absolute_away(parse: Parse, mention: int) -> bool:
    """ "With X on holiday abroad, ...": a person in a "with" phrase who is said to be away."""
    tokens = parse.tokens
    with_before = any(t.lemma == "with" for t in tokens[max(0, mention - 3) : mention])
    after = {t.lemma for t in tokens[mention + 1 : mention + 5]}
    return (
        with_before
        and bool(after & AWAY_WORDS)
        and bool(after & {"on", "in", "abroad", "ill", "away", "absent", "sick"})
    )
