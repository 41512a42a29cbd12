"""What somebody is said to have done that one person does alone: drive the bus, lead the inquiry, succeed the head.

Acts that many can do (say, attend, welcome) are no deeds here, and nor is anything done by several named together.
"""

from __future__ import annotations

from claims.language.clauses import children, content_stems, is_negated, modality, subtree
from claims.language.pipeline import stem
from claims.model import Modality, Parse
from claims.people.acts import ANY, MANY, ONLY, Deed, act_of, things_of
from claims.people.agency import titles_of, verbs_of
from claims.people.names import OFFICES, fold
from claims.people.order import rank
from claims.people.things import BYGONE, HELD, YEAR, charges_of, is_definite, marks_of, objects_of, time_of, word_of

SEATS = {"wheel": "drive", "steering": "drive", "control": "pilot", "controls": "pilot", "helm": "pilot"}
BODIES = frozenset({"ministry", "department", "portfolio", "agency", "authority", "ministership"})
HALLS = frozenset({"hall", "town", "city"})
APPOINT = frozenset({"name", "appoint", "nominate", "pick", "choose"})
GENERAL = frozenset(stem(word) for word in ("minister", "new", "secretary", "head", "chief"))
"""Words of an office that do not say which one."""
LEADERS = frozenset({"head", "chief", "chair", "chairman", "chairwoman", "chairperson", "leader", "coordinator"})
UNDER = frozenset({"deputy", "vice", "former", "ex", "assistant", "next", "previous", "co", "joint"})
EARLIER = frozenset({"last", "previous", "previously", "earlier", "ago", "former", "then", "once"})
"""Words that put a race into another year than the one reported."""
SHARED = frozenset({"together", "jointly", "alongside", "help", "co"})
"""Words of an act that several do."""


def deed(parse: Parse, mention: int) -> Deed | None:
    """The act that the sentence gives to the person mentioned at that token, None for none or one of several."""
    tokens = parse.tokens
    at = mention
    while tokens[at].dep == "appos" and tokens[at].head != at:
        at = tokens[at].head
    if any(tokens[i].dep == "conj" for i in (mention, at)) or _has_peer(parse, at):
        return None
    if place := rank(parse, mention, at):
        return place
    found = [
        act
        for verb, role in verbs_of(parse, at, mention)
        if not is_negated(parse, verb) and modality(parse, verb) is not Modality.POSSIBLE
        if (act := (_done_by if role == "agent" else _done_to)(parse, verb, at))
    ]
    closed = next((act for act in found if not act.open), None)
    return closed or _leads(parse, mention, at) or _succeeds(parse, mention, at) or next(iter(found), None)


def _has_peer(parse: Parse, at: int) -> bool:
    return any(parse.tokens[c].dep == "conj" and parse.tokens[c].pos in {"PROPN", "NOUN"} for c in children(parse, at))


def _done_by(parse: Parse, verb: int, at: int) -> Deed | None:
    tokens = parse.tokens
    lemma = tokens[verb].lemma
    things = objects_of(parse, verb)
    inside = [i for i in subtree(parse, verb, HELD) if i != at]
    words = {tokens[i].lemma for i in inside}
    if words & SHARED:
        return None
    seat = next((SEATS[w] for w in sorted(words & SEATS.keys())), "")
    if seat and lemma in {"sit", "be", "take"} and words & {"at", "behind", "take"}:
        return Deed(seat, frozenset(map(stem, words & things_of(seat))), needed=False)
    if (lemma == "swear" and "in" in words) or (lemma == "administer" and "oath" in words):
        return Deed("swear in", needed=False)
    if lemma == "sign" or (lemma == "put" and "signature" in words):
        return _signs(parse, verb, at)
    if any(tokens[c].lemma in BODIES for c in things) and lemma in {"run", "head", "lead", "manage"}:
        return Deed("head", _names_of(parse, things) - {stem(body) for body in BODIES})
    if lemma in {"succeed", "replace"} and things:
        return _heir(parse, things)
    if lemma in {"conduct", "raise", "wield"} and (words & {"baton"} or (lemma == "conduct" and not things)):
        return Deed("lead", frozenset({stem("orchestra")}), time=time_of(parse, verb, "lead"))
    if words & {"charge"} and lemma in {"be", "take"}:
        things = charges_of(parse, inside)
        lemma = "lead"
    return _acts(parse, verb, lemma, things, inside)


def _acts(parse: Parse, verb: int, lemma: str, things: list[int], inside: list[int]) -> Deed | None:
    """The act of the table, or any that few do, of one definite thing at no earlier time."""
    tokens = parse.tokens
    heads = frozenset(word_of(parse, c) for c in things)
    act = act_of(lemma, heads)
    if act not in ANY and (wanted := things_of(act)):
        heads &= wanted
    words = {tokens[i].lemma for i in inside}
    if act == "win" and words & EARLIER:
        return None
    if act not in ANY:
        definite = [c for c in things if heads & ONLY or is_definite(parse, c)]
        old = words & BYGONE or any(YEAR.fullmatch(tokens[i].text) for i in inside)
        if not definite or old:
            return None
    marks = marks_of(parse, things)
    of, time = frozenset(map(stem, heads)), time_of(parse, verb, act)
    if act:
        return Deed(act, of, act != "drive", marks, time)
    single = all(tokens[c].tag in {"NN", "NNP"} for c in things)
    if lemma in MANY or tokens[verb].pos != "VERB" or not single:
        return None
    return Deed(lemma, of, which=marks, time=time, open=True, marked=_is_marked(parse, verb))


def _is_marked(parse: Parse, verb: int) -> bool:
    tokens = parse.tokens
    agent = tokens[verb].tag == "VBN" and any(tokens[c].dep == "agent" for c in children(parse, verb))
    return agent or (tokens[tokens[verb].head].lemma == "be" and tokens[verb].dep in {"relcl", "ccomp"})


def _leads(parse: Parse, mention: int, at: int) -> Deed | None:
    """ "The head of the inquiry, X", "X, the inquiry's chairman", "X is the head of the inquiry"."""
    tokens = parse.tokens
    for title in (t for t in titles_of(parse, mention, at) if tokens[t].lemma in LEADERS):
        below = children(parse, title)
        if {tokens[c].lemma for c in below} & UNDER:
            continue
        things = [d for c in below if tokens[c].lemma == "of" for d in children(parse, c)]
        things += [c for c in below if tokens[c].dep in {"poss", "compound"}]
        if found := [c for c in things if tokens[c].lemma in things_of("lead")]:
            of = frozenset(stem(tokens[c].lemma) for c in found)
            return Deed("lead", of, which=marks_of(parse, found), time="now")
    return None


def _succeeds(parse: Parse, mention: int, at: int) -> Deed | None:
    """ "Bello's successor, X", "his successor will be X", "the new coach is X"."""
    tokens = parse.tokens
    for title in titles_of(parse, mention, at):
        if fold(tokens[title].text) in OFFICES and any(tokens[c].lemma == "new" for c in children(parse, title)):
            of = _names_of(parse, [title]) - GENERAL
            return Deed("head", of) if of else None
        owners = [c for c in children(parse, title) if tokens[c].dep == "poss"]
        if tokens[title].lemma in {"successor", "replacement"} and owners:
            return _heir(parse, owners)
    return None


def _signs(parse: Parse, verb: int, at: int) -> Deed | None:
    """ "Signed for Peru", "Peru's minister signed": there is one signature a party."""
    tokens = parse.tokens
    after = [d for c in children(parse, verb) if tokens[c].lemma == "for" for d in children(parse, c)]
    before = [c for c in children(parse, at) if tokens[c].dep == "poss"]
    party = [i for i in (*after, *before) if tokens[i].entity == "GPE"]
    return Deed("sign", _names_of(parse, party)) if party else None


def _names_of(parse: Parse, heads: list[int]) -> frozenset[str]:
    return content_stems(parse, [i for h in heads for i in subtree(parse, h, frozenset({"relcl", "prep", "appos"}))])


def _heir(parse: Parse, replaced: list[int]) -> Deed:
    """Whoever comes after somebody; whom, where the text names it."""
    of = _names_of(parse, [c for c in replaced if parse.tokens[c].pos == "PROPN"])
    return Deed("successor", of, needed=bool(of))


def _done_to(parse: Parse, verb: int, at: int) -> Deed | None:
    tokens = parse.tokens
    below = children(parse, verb)
    lemma = tokens[verb].lemma
    takes_over = lemma == "take" and any(tokens[c].lemma == "over" for c in below)
    handed = tokens[tokens[at].head].lemma == "from"
    if (lemma in {"succeed", "replace"} and tokens[at].dep == "dobj") or (takes_over and handed):
        heirs = [c for c in below if tokens[c].dep == "nsubj" and tokens[c].pos == "PROPN"]
        return Deed("predecessor", _names_of(parse, heirs)) if heirs else None
    if lemma == "come" and handed:
        goals = [c for c in below if tokens[c].dep == "nsubj"]
        return _acts(parse, verb, "score", goals, goals)
    if lemma in {"send", "put"} and tokens[at].dep in {"dobj", "nsubjpass"}:
        return _put_in_charge(parse, verb)
    if lemma in APPOINT:
        posts = [d for c in below if tokens[c].lemma == "as" for d in children(parse, c)]
        of = _names_of(parse, posts) - GENERAL
        return Deed("head", of) if of else None
    return None


def _put_in_charge(parse: Parse, verb: int) -> Deed | None:
    """ "Sent X to the town hall", "put X in charge of the inquiry": X will lead it from then on."""
    tokens = parse.tokens
    inside = subtree(parse, verb, HELD)
    halls = [i for i in inside if tokens[i].lemma == "hall" and tokens[tokens[i].head].lemma == "to"]
    seats = [c for i in halls for c in children(parse, i) if tokens[c].lemma in HALLS]
    things = [i for i in (*seats, *charges_of(parse, inside)) if tokens[i].lemma in things_of("lead")]
    of = frozenset(stem(tokens[i].lemma) for i in things)
    return Deed("lead", of, which=marks_of(parse, things), time="ahead") if of else None
