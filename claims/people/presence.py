"""Was a person there? What the clause around a mention says of presence and absence."""

from __future__ import annotations

from enum import Enum

from claims.language.clauses import children, clause_head, governors, is_negated, modality, subtree
from claims.model import Modality, Parse, Token
from claims.people.names import OFFICES


class Presence(Enum):
    """Whether a person was at the event; IN_PERSON by an act that cannot be done from afar."""

    IN_PERSON = "in person"
    PRESENT = "present"
    ABSENT = "absent"
    REMOTE = "by video"
    UNKNOWN = "unknown"


HANDS_ON = frozenset(
    {
        "sign", "cut", "unveil", "greet", "welcome", "accompany", "arrive", "stand", "sit", "ride", "tour", "visit",
        "collect", "accept", "inaugurate", "preside", "chair", "host", "shake", "walk", "identify",
    }
)  # fmt: skip
ATTEND = HANDS_ON | {
    "attend", "address", "testify", "lead", "meet", "present", "watch", "vote", "announce", "speak", "introduce",
    "join",
}  # fmt: skip
SITES = frozenset(
    {
        "scene", "hall", "stage", "room", "chamber", "building", "venue", "spot", "site", "bridge", "quay", "deck",
        "courtroom", "cab", "cockpit", "podium", "lectern", "audience", "crowd", "gallery", "table", "square", "helm",
        "wheel", "controls", "stadium", "platform", "ward",
    }
)  # fmt: skip
AT_SITES = frozenset({"be", "stay", "call", "come"})
BESIDES = frozenset({"ccomp", "relcl", "advcl", "conj"})
STAY_AWAY = frozenset({"miss", "skip", "boycott", "cancel", "sit out", "avoid", "shun", "excuse"})
AWAY_WORDS = frozenset(
    {
        "ill", "sick", "absent", "away", "abroad", "holiday", "vacation", "leave", "hospital", "quarantine", "ashore",
        "elsewhere", "missing", "indisposed", "asleep",
    }
)  # fmt: skip
REMOTE_WORDS = frozenset(
    {"phone", "telephone", "video", "videolink", "link", "remotely", "zoom", "internet", "livestream"}
)
HELD_AWAY = frozenset({"keep", "ground", "strand", "detain", "delay", "confine", "represent"})
"""Verbs whose object was kept from coming, with a word of `HOME` or, for those of `STANDS_IN`, with a deputy."""
STANDS_IN = frozenset({"represent"})
HOME = frozenset({"home", "away", "bed", "abroad", "hospital", "back"})
ELSEWHERE = frozenset({"be", "stay", "remain"})
DEPUTIES = frozenset(
    {"deputy", "chief", "representative", "envoy", "delegate", "aide", "replacement", "adviser", "substitute"}
)
SPEECH_AT = frozenset({"tell", "say", "announce", "speak", "declare", "promise", "warn", "joke", "call"})
AUDIENCE = frozenset(
    {
        "conference", "lectern", "podium", "stage", "audience", "crowd", "gathering", "ceremony", "session", "assembly",
        "delegate", "councillor", "worker", "member", "meeting", "chamber", "briefing", "scene", "hall", "rally",
        "guest", "opening", "summit", "event", "platform",
    }
)  # fmt: skip


def presence(parse: Parse, mention: int) -> Presence:
    """What the sentence says of whether the person mentioned at that token was there.

    UNKNOWN unless the words say it: not being mentioned, or merely being quoted, is not presence.
    """
    tokens = parse.tokens
    verb = clause_head(parse, mention)
    below = [tokens[i] for v in _verbs(parse, verb) for i in subtree(parse, v, BESIDES)]
    if _replaced(parse, mention):
        return Presence.ABSENT
    if _absolute_away(parse, mention) or _held_away(parse, mention) or _stood_in_for(parse, mention):
        return Presence.ABSENT
    if not _is_subject(parse, mention, verb):
        return _as_object(parse, mention, verb)
    return _as_subject(parse, verb, below)


def _verbs(parse: Parse, verb: int) -> list[int]:
    """The verb and those coordinated with it that share its subject ("is ill and follows by phone")."""
    joined = [
        c for c in children(parse, verb) if parse.tokens[c].dep == "conj" and parse.tokens[c].pos in {"VERB", "AUX"}
    ]
    own = {"nsubj", "nsubjpass"}
    return [verb, *(v for v in joined if not any(parse.tokens[c].dep in own for c in children(parse, v)))]


def _is_subject(parse: Parse, mention: int, verb: int) -> bool:
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


def _as_subject(parse: Parse, verb: int, below: list[Token]) -> Presence:
    words = {t.lemma for t in below} - _of_body_or_mind(parse, below)
    lemma = parse.tokens[verb].lemma
    conjuncts = {parse.tokens[v].lemma for v in _verbs(parse, verb)}
    if modality(parse, verb) is not Modality.FACT:
        return Presence.UNKNOWN
    negated = is_negated(parse, verb)
    if conjuncts & STAY_AWAY and not negated:
        return Presence.ABSENT
    if "send" in conjuncts and _sent_deputy(parse, verb):
        return Presence.ABSENT
    if lemma in {"be", "stay", "remain", "fall", "lie", "go"} and words & AWAY_WORDS and not negated:
        return Presence.ABSENT
    if any(_is_remote(parse, t) for t in below):
        return Presence.REMOTE
    if there := _there(lemma, conjuncts, words):
        return Presence.ABSENT if negated else there
    if negated and (lemma in {"leave", "travel", "come"} or (lemma == "be" and "there" in words)):
        return Presence.ABSENT
    if lemma in SPEECH_AT and words & AUDIENCE:
        return Presence.PRESENT
    return Presence.UNKNOWN


def _is_remote(parse: Parse, token: Token) -> bool:
    """ "by phone", "over a video link", "remotely"; "the mother in the video" took part in nothing."""
    governor = parse.tokens[token.head].lemma
    return token.lemma in REMOTE_WORDS and (
        token.lemma == "remotely" or governor in {"by", "from", "via", "over", "on"}
    )


def _of_body_or_mind(parse: Parse, below: list[Token]) -> set[str]:
    """ "mentally ill", "chronically sick": a condition, which keeps nobody away."""
    conditions = [parse.tokens[t.head].lemma for t in below if t.dep == "advmod" and t.lemma.endswith("lly")]
    return {lemma for lemma in conditions if lemma in {"ill", "sick"}}


def _there(lemma: str, verbs: set[str], words: set[str]) -> Presence | None:
    """Presence by what somebody does: an act that takes hands, a stay at the scene, taking part."""
    if verbs & HANDS_ON or (words & SITES and words & {"on", "in", "at", "to"} and verbs & AT_SITES):
        return Presence.IN_PERSON
    if (verbs & {"face", "look"} and {"across", "table"} <= words) or ("put" in verbs and "signature" in words):
        return Presence.IN_PERSON
    if verbs & ATTEND or ("take" in verbs and "part" in words) or (lemma == "be" and words & {"present", "attendance"}):
        return Presence.PRESENT
    return None


def _sent_deputy(parse: Parse, verb: int) -> bool:
    senders = _verbs(parse, verb)
    return any(
        parse.tokens[i].lemma in DEPUTIES
        for v in senders
        if parse.tokens[v].lemma == "send"
        for i in subtree(parse, v, frozenset({"ccomp", "advcl"}))
    )


def _as_object(parse: Parse, mention: int, verb: int) -> Presence:
    """ "accompanied by X", "with X at her side", "also present were X and Y"."""
    tokens = parse.tokens
    head = tokens[tokens[mention].head]
    if tokens[verb].lemma in {"accompany", "join", "include"} and head.lemma in {"by", tokens[verb].lemma}:
        return Presence.ABSENT if is_negated(parse, verb) else Presence.PRESENT
    below = {tokens[c].lemma for c in children(parse, verb)}
    if tokens[verb].lemma == "be" and below & {"present", "there"} and tokens[mention].dep in {"nsubj", "attr", "conj"}:
        return Presence.ABSENT if is_negated(parse, verb) else Presence.PRESENT
    return Presence.UNKNOWN


def _replaced(parse: Parse, mention: int) -> bool:
    """ "in X's place", "instead of X", "stood in for X", "on behalf of X", "without X"."""
    tokens = parse.tokens
    chain = [tokens[i].lemma for i in (mention, *governors(parse, mention))][:4]
    if tokens[mention].dep == "poss" and "place" in chain[1:2] and "in" in chain:
        return True
    if gave_way(parse, mention):
        return True
    before = [t.lemma for t in tokens[max(0, mention - 4) : mention]]
    return before[-2:] == ["instead", "of"] or ("stand" in chain and "in" in chain and "for" in chain)


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
    for v in _verbs(parse, verb):
        passive = any(tokens[c].dep == "auxpass" for c in children(parse, v))
        held = tokens[v].lemma in HELD_AWAY and passive and _is_subject(parse, mention, verb)
        if not held or is_negated(parse, v) or modality(parse, v) is not Modality.FACT:
            continue
        words = {tokens[i].lemma for i in subtree(parse, v, BESIDES)}
        if words & (DEPUTIES if tokens[v].lemma in STANDS_IN else HOME):
            return True
    return False


def _stood_in_for(parse: Parse, mention: int) -> bool:
    """ "Was at a congress in Lyon, so it was her deputy who came", "Y signed, as the mayor had stayed in Lyon"."""
    tokens = parse.tokens
    verb = clause_head(parse, mention)
    rests = tokens[verb].lemma in ELSEWHERE and not is_negated(parse, verb) and _is_subject(parse, mention, verb)
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
