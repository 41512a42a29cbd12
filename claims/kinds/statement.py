"""Statements: a sentence as a whole, for what it affirms or denies.

"The exemption was granted" against "The exemption was not granted", "approved the deal" against "put off the vote".
What these rules leave undecided is the NLI model's to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.language.clauses import about
from claims.language.edits import Alignment, align, key, words
from claims.language.outcomes import Outcome, excludes, outcomes
from claims.language.polarity import NEGATORS, Clause, clash, clauses, opposed
from claims.language.replaced import QUOTED, replaced
from claims.model import UNDECIDED, Claim, Document, Kind, Modality, Parse, Relation, Standing

MIN_WORDS = 4  # shorter lines ("Migrants said.") say too little to be denied
REPLACED = 0.9  # certainty that another name in the same sentence is another fact, no other name for it
SHARED_ARGUMENTS = 2  # words that two clauses must share to be of the same thing


@dataclass(frozen=True, slots=True)
class StatementValue:
    """A sentence as words and as clauses.

    Attributes:
        keys: Its words, folded; `lemmas` and `labels` run beside it.
        labels: Type of the named entity that a word belongs to; inside quotation marks "QUOTE" and its part of speech.
    """

    keys: tuple[str, ...]
    lemmas: tuple[str, ...]
    labels: tuple[str, ...]
    clauses: tuple[Clause, ...]
    outcomes: tuple[Outcome, ...] = ()


def find(document: Document) -> Iterator[Claim]:
    """One claim a sentence of at least MIN_WORDS words; headlines included."""
    for parse in document.parses:
        value = _value(parse)
        if len(value.keys) >= MIN_WORDS:
            yield Claim("statement", parse.sentence, parse.sentence.span, value, about(parse, parse.sentence.span))


def _value(parse: Parse) -> StatementValue:
    indices = [i for i, _ in words(parse)]
    inside, open_now = [], False
    for token in parse.tokens:
        if token.text in {"“", "”", '"', "``", "''"}:
            open_now = token.text == "“" or (token.text != "”" and not open_now)
        inside.append(open_now)
    return StatementValue(
        keys=tuple(key(parse.tokens[i]) for i in indices),
        lemmas=tuple(parse.tokens[i].lemma for i in indices),
        labels=tuple(f"{QUOTED} {parse.tokens[i].pos}" if inside[i] else parse.tokens[i].entity for i in indices),
        clauses=tuple(clauses(parse)),
        outcomes=tuple(outcomes(parse)),
    )


def relate(left: StatementValue, right: StatementValue) -> Standing:
    """One affirms what the other denies: by the words changed in two wordings of one sentence, else by clauses."""
    if left.keys == right.keys:
        return Standing(Relation.AGREE, 1.0, "the same sentence")
    alignment = align(left.keys, right.keys)
    if alignment.near_copy:
        return _relate_wordings(left, right, alignment)
    return _relate_clauses(left, right)


def _relate_wordings(left: StatementValue, right: StatementValue, alignment: Alignment) -> Standing:
    only_left = [i for edit in alignment.edits for i in edit.left if not left.labels[i].startswith(QUOTED)]
    only_right = [j for edit in alignment.edits for j in edit.right if not right.labels[j].startswith(QUOTED)]
    for i in only_left:
        for j in only_right:
            if opposed(left.lemmas[i], right.lemmas[j]):
                return _denied(f'"{left.keys[i]}" against "{right.keys[j]}"')
    denials = [sum(v.lemmas[k] in NEGATORS for k in ks) for v, ks in ((left, only_left), (right, only_right))]
    if (denials[0] + denials[1]) % 2 and min(denials) == 0 and _short_edits(alignment):
        return _denied("one denies what the other affirms")
    return _relate_replaced(left, right, alignment)


def _relate_replaced(left: StatementValue, right: StatementValue, alignment: Alignment) -> Standing:
    if not _short_edits(alignment):
        return UNDECIDED
    for edit in alignment.edits:
        first, second = (slice(side.start, side.stop) for side in (edit.left, edit.right))
        kind = replaced(left.keys[first], right.keys[second], (left.labels[first], right.labels[second]))
        if kind:
            reason = f'"{" ".join(left.keys[first])}" against "{" ".join(right.keys[second])}"'
            return Standing(Relation.CONFLICT, REPLACED, reason, finding=kind)
    return UNDECIDED


def _short_edits(alignment: Alignment) -> bool:
    """True where what was changed is small beside what stayed."""
    changed = sum(max(len(edit.left), len(edit.right)) for edit in alignment.edits)
    return changed <= alignment.matched / 2


def _denied(reason: str) -> Standing:
    return Standing(Relation.CONFLICT, 0.95, reason, finding="negation")


def _relate_clauses(left: StatementValue, right: StatementValue) -> Standing:
    by_word = (_clash_strength(a, b) for a in left.clauses for b in right.clauses)
    by_outcome = (excludes(a, b) for a in left.outcomes for b in right.outcomes)
    best = max((*by_word, *by_outcome), default=0.0)
    if best == 0.0:
        return UNDECIDED
    return Standing(Relation.CONFLICT, best, "one affirms what the other denies", finding="negation")


def _clash_strength(left: Clause, right: Clause) -> float:
    """Certainty that two clauses deny each other: the share of the shorter one's words that both have."""
    if Modality.POSSIBLE in (left.modality, right.modality) or not clash(left, right):
        return 0.0
    if left.predicate != right.predicate and (left.modality is not right.modality or not _one_subject(left, right)):
        return 0.0
    shared = left.arguments & right.arguments
    if len(shared) < SHARED_ARGUMENTS:
        return 0.0
    return min(0.9, 0.4 + 0.6 * len(shared) / min(len(left.arguments), len(right.arguments)))


def _one_subject(left: Clause, right: Clause) -> bool:
    """True where one's subject has a word in common with the other clause, whichever of the two is passive."""
    return bool(left.subject & right.arguments or right.subject & left.arguments)


def show(value: StatementValue) -> str:
    """The outcomes as words: "not grant", "postpone"; "statement" where there are none."""
    shown = [("" if clause.affirmed else "not ") + clause.predicate for clause in value.clauses]
    return ", ".join(dict.fromkeys(shown)) or "statement"


KIND = Kind(name="statement", find=find, relate=relate, show=show)
