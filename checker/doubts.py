"""What speaks against a conflict although the values exclude each other: another time, a plan, another occasion."""

from __future__ import annotations

from checker.model import Pair
from claims.language.clauses import SPEECH_LEMMAS
from claims.language.pipeline import stem
from claims.model import About, Claim, Modality
from claims.numbers.quantities import Quantity

# Factors on the confidence of a conflict, one a doubt; what each gains is in benchmarks/README.md.
OTHER_TIME = 0.3
COMPARISON = 0.3
PLAN = 0.6
REPORTING = 0.3
LATER_STAGE = 0.4
OTHER_POLARITY = 0.4
OTHER_SPAN = 0.5
OTHER_PERSON = 0.3

_SPEECH = frozenset(stem(lemma) for lemma in SPEECH_LEMMAS)
_STAGE = frozenset(
    map(stem, ("still", "already", "remaining", "meanwhile", "initially", "previously", "now", "yet", "since", "grow"))
)


def doubt(pair: Pair) -> float:
    """Factor in (0, 1] on the confidence that two conflicting claims are of one fact at one time; symmetric."""
    if pair.near_copy or pair.left.kind in {"statement", "quote", "person"}:
        return 1.0
    a, b = pair.left.about, pair.right.about
    factor = OTHER_TIME if pair.other_time else 1.0
    if a.compared is not b.compared:
        factor *= COMPARISON
    if _planned(a) is not _planned(b):
        factor *= PLAN
    if pair.left.kind == "date":
        return factor * (REPORTING if _dates_report(pair.left) is not _dates_report(pair.right) else 1.0)
    return factor * _of_number(pair) if pair.left.kind == "number" else factor


def _of_number(pair: Pair) -> float:
    """Doubts that only numbers raise."""
    a, b = pair.left.about, pair.right.about
    factor = 1.0
    if bool((a.words | {a.predicate}) & _STAGE) is not bool((b.words | {b.predicate}) & _STAGE):
        factor *= LATER_STAGE
    if a.negated is not b.negated:
        factor *= OTHER_POLARITY
    if {pair.left.value.unit, pair.right.value.unit} == {"s"} and a.role != b.role:
        factor *= OTHER_SPAN
    if Quantity.AGE in (pair.left.value.quantity, pair.right.value.quantity) and not (a.names & b.names):
        factor *= OTHER_PERSON
    return factor


def _planned(about: About) -> bool:
    return about.modality is not Modality.FACT


def _dates_report(claim: Claim) -> bool:
    """True for the date of what somebody said, rather than of what happened."""
    return claim.about.predicate in _SPEECH
