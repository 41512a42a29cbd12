"""Which way in time a clause points, read from its verbs."""

from __future__ import annotations

from claims.dates.choice import Tense
from claims.language import clauses
from claims.model import Parse, Span, Token

FUTURE_AUX = frozenset({"will", "shall", "would", "'ll", "wo", "may", "might", "could", "can", "should", "must"})
PLANNED = frozenset({
    "expect", "schedule", "plan", "due", "set", "intend", "hope", "aim", "want", "need", "propose", "postpone",
    "likely", "forecast", "slate",
})  # fmt: skip
"""Words whose complement lies ahead: "is due on Monday", "is expected in March"."""

POSTPONING = frozenset({"postpone", "delay", "adjourn", "defer", "reschedule", "move", "extend", "put"})
"""With "until" or "to" the date lies ahead, whatever the tense."""
SCHEDULED = frozenset({
    "start", "begin", "open", "close", "resume", "end", "reopen", "leave", "arrive", "depart", "meet", "launch",
    "return", "expire", "play", "vote", "visit", "host", "travel", "fly", "apply",
})  # fmt: skip
"""In the present tense a date beside them lies ahead: "the talks resume on Monday"."""
_WEEKDAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})
COMMITTING = frozenset({
    "agree", "decide", "vow", "pledge", "threaten", "order", "ask", "invite", "prepare", "seek", "urge", "oblige",
    "require", "commit", "call", "vote", "wait", "offer", "promise", "swear", "undertake",
})  # fmt: skip
"""Verbs of the past, too, whose infinitive had still to come: "agreed to meet on Monday"."""


def tense(parse: Parse, span: Span) -> Tense:
    """The direction of the clause that governs these characters of the article."""
    inside = clauses.tokens_in(parse, span)
    if not inside:
        return Tense.PRESENT
    anchor = clauses.top(parse, inside)
    adposition = parse.tokens[parse.tokens[anchor].head].lemma
    verb = parse.tokens[clauses.clause_head(parse, anchor)]
    if adposition == "for" and parse.tokens[anchor].text in _WEEKDAYS and not _had_planned(parse, anchor):
        return Tense.FUTURE  # "a strike planned for Monday", "a motion for Thursday"
    if verb.lemma in SCHEDULED and verb.tag in {"VBZ", "VBP"} and not parse.sentence.headline:
        return Tense.FUTURE
    if verb.lemma in POSTPONING and adposition in {"until", "till", "to", "for", "by"}:
        return Tense.FUTURE
    for i in (anchor, *clauses.governors(parse, anchor)):
        if found := _verb_tense(parse, i):
            attribute = parse.tokens[anchor].dep == "compound"  # "a May announcement" has mostly been made
            return Tense.PAST if attribute and found is Tense.PRESENT else found
    return _tense_of_all(parse)


def _had_planned(parse: Parse, anchor: int) -> bool:
    """ "Had been scheduled for Saturday": a plan that has been overtaken."""
    planned = parse.tokens[parse.tokens[anchor].head].head
    helpers = {parse.tokens[c].text for c in clauses.children(parse, planned)}
    return parse.tokens[planned].lemma in PLANNED and bool(helpers & {"had", "was", "were"})


def _tense_of_all(parse: Parse) -> Tense:
    """For a clause whose verb was not recognised: past where every other finite verb of the sentence is."""
    tags = {t.tag for t in parse.tokens}
    return Tense.PAST if "VBD" in tags and not tags & {"MD", "VBZ", "VBP"} else Tense.PRESENT


def _verb_tense(parse: Parse, i: int) -> Tense | None:
    """None where the token is no verb, or a form that takes its time from the verb above it."""
    token = parse.tokens[i]
    if token.pos not in {"VERB", "AUX"} and not (token.pos == "ADJ" and token.lemma in PLANNED):
        return None
    below = [parse.tokens[c] for c in clauses.children(parse, i)]
    helpers = [t for t in below if t.dep in {"aux", "auxpass"}]
    lemmas = {"have" if _is_had(parse, i, t) else t.lemma for t in helpers}
    if "have" in lemmas and not lemmas & {"will", "'ll"}:
        return Tense.PAST
    if lemmas & FUTURE_AUX:
        return Tense.PAST if _refused(parse, i, lemmas) else Tense.FUTURE
    if any(t.tag == "TO" for t in helpers):
        return _infinitive(parse, token)
    past = token.tag == "VBD" or any(t.tag == "VBD" for t in helpers)
    if token.lemma in PLANNED and (token.pos == "ADJ" or helpers or not past):
        loose = token.dep in {"acl", "amod", "relcl", "appos"} and not helpers
        return Tense.PRESENT if past or loose else Tense.FUTURE
    if past:
        return Tense.PAST
    if token.tag == "VBN" and not helpers:
        return Tense.PAST
    if token.tag in {"VBG", "VB"} and not helpers:
        return None
    return Tense.PRESENT


def _is_had(parse: Parse, verb: int, helper: Token) -> bool:
    """ "They'd been having supper", "she'd left": the pipeline takes it for "would"."""
    below = [parse.tokens[c] for c in clauses.children(parse, verb)]
    perfect = parse.tokens[verb].tag == "VBN" or any(t.text == "been" and t.dep in {"aux", "auxpass"} for t in below)
    return helper.text in {"'d", "’d"} and perfect and not any(t.text in {"be", "have"} for t in below)


def _refused(parse: Parse, verb: int, helpers: set[str]) -> bool:
    """ "Could not sleep", "would not hear of it" as told by the report itself, not as somebody's words."""
    if not helpers & {"could", "would"} or clauses.is_reported(parse, verb):
        return False
    return any(parse.tokens[c].dep == "neg" for c in clauses.children(parse, verb))


def _infinitive(parse: Parse, infinitive: Token) -> Tense | None:
    """ "Is to open", "agreed to meet", "a plan to close"; None for "was able to leave" or "began to clear up".

    A plan of the past ("was to open") may have been carried out by now or not: the nearest day.
    """
    above = parse.tokens[infinitive.head]
    if above.pos in {"NOUN", "PROPN"}:
        ahead = infinitive.dep in {"acl", "relcl"} and above.lemma not in {"first", "last", "one"}
        return Tense.FUTURE if ahead else None
    if above.lemma in COMMITTING:
        return Tense.FUTURE
    if above.lemma in PLANNED or (above.lemma == "be" and infinitive.dep in {"xcomp", "ROOT"}):
        below = [above, *(t for t in parse.tokens if parse.tokens[t.head] is above and t.dep in {"aux", "auxpass"})]
        return Tense.PRESENT if any(t.tag == "VBD" for t in below) else Tense.FUTURE
    return None
