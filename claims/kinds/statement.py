"""Statements: a sentence as a whole, for what it affirms or denies.

"The exemption was granted" against "The exemption was not granted", "approved the deal" against "put off the vote".
What these rules leave undecided is the NLI model's to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from claims.language.acts import Act, acts, reverses
from claims.language.causes import Cause, causes, denies
from claims.language.clauses import about
from claims.language.edits import Alignment, Edit, align, words
from claims.language.members import elsewhere, of_others
from claims.language.outcome_standing import excludes
from claims.language.outcomes import Outcome, outcomes
from claims.language.polarity import NEGATORS, Clause, clash, clauses, opposition
from claims.language.replaced import Word, exchanged, replaced
from claims.model import UNDECIDED, Claim, Document, Kind, Modality, Parse, Relation, Standing

MIN_WORDS = 4  # shorter lines ("Migrants said.") say too little to be denied
REPLACED = 0.9  # certainty that another name in the same sentence is another fact, no other name for it
IMPLICIT = frozenset({"fail", "refuse", "decline", "unable"})  # before "to" they deny what follows
DEGREES = frozenset({"hardly", "barely"})
SHARED_ARGUMENTS = 2  # words that two clauses must share to be of the same thing


@dataclass(frozen=True, slots=True)
class StatementValue:
    """A sentence as words and as clauses.

    Attributes:
        keys: Its words, folded; `words` runs beside it.
    """

    keys: tuple[str, ...]
    words: tuple[Word, ...]
    clauses: tuple[Clause, ...]
    outcomes: tuple[Outcome, ...] = ()
    causes: tuple[Cause, ...] = ()
    acts: tuple[Act, ...] = ()


def find(document: Document) -> Iterator[Claim]:
    """One claim a sentence of at least MIN_WORDS words; headlines included."""
    for parse in document.parses:
        value = _value(parse)
        if len(value.keys) >= MIN_WORDS:
            yield Claim("statement", parse.sentence, parse.sentence.span, value, about(parse, parse.sentence.span))


def _value(parse: Parse) -> StatementValue:
    inside, open_now = [], False
    for token in parse.tokens:
        if token.text in {"“", "”", '"', "``", "''"}:
            open_now = token.text == "“" or (token.text != "”" and not open_now)
        inside.append(open_now)
    told = tuple(
        Word(found, token.lemma, token.pos, token.entity, inside[i], token.text[:1].isupper())
        for i, found in words(parse)
        for token in (parse.tokens[i],)
    )
    return StatementValue(
        tuple(word.key for word in told),
        told,
        tuple(clauses(parse)),
        tuple(outcomes(parse)),
        tuple(causes(parse)),
        tuple(acts(parse)),
    )


def relate(left: StatementValue, right: StatementValue) -> Standing:
    """One affirms what the other denies: by the words changed in two wordings of one sentence, else by clauses."""
    if left.keys == right.keys:
        return Standing(Relation.AGREE, 1.0, "the same sentence")
    alignment = align(left.keys, right.keys)
    if not alignment.near_copy:
        return _relate_clauses(left, right)
    found = _relate_wordings(left, right, alignment)
    return _relate_outcomes(left, right) or found if found.relation is Relation.UNDECIDED else found


def _relate_wordings(left: StatementValue, right: StatementValue, alignment: Alignment) -> Standing:
    edits = _inner(left, right, alignment)
    if sum(_length(edit) for edit in edits) > alignment.matched / 2:
        return UNDECIDED
    exchanges = [
        (left.words[e.left.start : e.left.stop], right.words[e.right.start : e.right.stop], _before(left, alignment, e))
        for e in edits
    ]
    for mine, theirs, before in exchanges:
        if kind := replaced(mine, theirs, before):
            reason = f'"{_shown(mine)}" against "{_shown(theirs)}"'
            return Standing(Relation.CONFLICT, REPLACED, reason, finding=kind)
    for one, other in _across(left, right, alignment, edits):
        if kind := opposition(one.lemma, other.lemma):
            return _denied(f'"{one.key}" against "{other.key}"', kind)
    if kind := _denial(left, right, edits):
        return _denied("one denies what the other affirms", kind)
    return _exchange([(mine, theirs) for mine, theirs, _ in exchanges if mine and theirs])


def _exchange(both: Sequence[tuple[Sequence[Word], Sequence[Word]]]) -> Standing:
    """Open, with what one stretch of other words would be a contradiction of."""
    kind = exchanged(*both[0]) if len(both) == 1 else ""
    return replace(UNDECIDED, finding=kind, exchange=(_shown(both[0][0]), _shown(both[0][1]))) if kind else UNDECIDED


def _across(
    left: StatementValue, right: StatementValue, alignment: Alignment, inner: Sequence[Edit]
) -> Iterator[tuple[Word, Word]]:
    """Any two changed words, at least one of them inside the sentence: "keep ... open" against "close ..."."""
    for one, other in product(alignment.edits, repeat=2):
        for i, j in product(one.left, other.right):
            if (one in inner or other in inner) and not (left.words[i].quoted or right.words[j].quoted):
                yield left.words[i], right.words[j]


def _inner(left: StatementValue, right: StatementValue, alignment: Alignment) -> list[Edit]:
    """What was changed, without the words that only one side has at its start or end: it was cut there."""
    cut = {(0, 0), (len(left.keys), len(right.keys))}

    def trimmed(edit: Edit) -> bool:
        bounds = (edit.left.start, edit.right.start), (edit.left.stop, edit.right.stop)
        return not (edit.left and edit.right) and bool(cut & set(bounds))

    return [edit for edit in alignment.edits if not trimmed(edit)]


def _length(edit: Edit) -> int:
    return max(len(edit.left), len(edit.right))


def _before(left: StatementValue, alignment: Alignment, edit: Edit) -> tuple[str, ...]:
    """The words that stayed, right before those changed."""
    return next((left.keys[i : i + n] for i, _, n in alignment.blocks if i + n == edit.left.start), ())


def _shown(words: Sequence[Word]) -> str:
    return " ".join(word.key for word in words)


def _denial(left: StatementValue, right: StatementValue, edits: Sequence[Edit]) -> str:
    """The type where one side alone denies: "quote" inside quotation marks of a word such as "hardly"."""
    mine = [word for edit in edits for word in _denials(left, edit.left)]
    theirs = [word for edit in edits for word in _denials(right, edit.right)]
    if (len(mine) + len(theirs)) % 2 == 0 or (mine and theirs):
        return ""
    return "quote" if all(word.quoted and word.key in DEGREES for word in (*mine, *theirs)) else "negation"


def _denials(value: StatementValue, changed: range) -> Iterator[Word]:
    for i in changed:
        word = value.words[i]
        if word.lemma in NEGATORS or (word.lemma in IMPLICIT and value.keys[i + 1 : i + 2] == ("to",)):
            yield word


def _denied(reason: str, kind: str) -> Standing:
    return Standing(Relation.CONFLICT, 0.95, reason, finding=kind)


def _relate_clauses(left: StatementValue, right: StatementValue) -> Standing:
    by_word = max((_clash_strength(a, b) for a in left.clauses for b in right.clauses), default=0.0)
    by_outcome = _relate_outcomes(left, right)
    if by_word and (by_outcome is None or by_word > by_outcome.strength):
        return _opposite(by_word)
    return by_outcome or UNDECIDED


def _relate_outcomes(left: StatementValue, right: StatementValue) -> Standing | None:
    """The surest conflict of what was done, by what and by whom."""
    found = [
        *(_opposite(excludes(a, b)) for a, b in product(left.outcomes, right.outcomes)),
        *(_told_otherwise(denies(a, b), "cause") for a, b in product(left.causes, right.causes)),
        *(_told_otherwise(reverses(a, b), "doer") for a, b in product(left.acts, right.acts)),
    ]
    best = max(found, key=lambda standing: standing.strength, default=UNDECIDED)
    return best if best.strength else None


def _told_otherwise(strength: float, what: str) -> Standing:
    return Standing(Relation.CONFLICT, strength, f"the two name another {what}", finding="statement")


def _opposite(strength: float) -> Standing:
    return Standing(Relation.CONFLICT, strength, "one affirms what the other denies", finding="negation")


def _clash_strength(left: Clause, right: Clause) -> float:
    """Certainty that two clauses deny each other: the share of the shorter one's words that both have."""
    if Modality.POSSIBLE in (left.modality, right.modality) or not clash(left, right):
        return 0.0
    if left.modality is not right.modality or left.bounded or right.bounded or of_others(left.reach, right.reach):
        return 0.0
    if not _one_subject(left, right) and (left.predicate != right.predicate or (left.subject and right.subject)):
        return 0.0
    shared = left.arguments & right.arguments
    if elsewhere(left.places, right.places):
        return 0.0
    if len(shared) < SHARED_ARGUMENTS:
        whole = bool(shared) and left.predicate == right.predicate and shared in (left.arguments, right.arguments)
        return 0.65 if whole else 0.0
    return min(0.9, 0.4 + 0.6 * len(shared) / min(len(left.arguments), len(right.arguments)))


def _one_subject(left: Clause, right: Clause) -> bool:
    """True where one's subject has a word in common with the other clause, whichever of the two is passive."""
    return bool(left.subject & right.arguments or right.subject & left.arguments)


def show(value: StatementValue) -> str:
    """The outcomes as words: "not grant", "postpone"; "statement" where there are none."""
    shown = [("" if clause.affirmed else "not ") + clause.predicate for clause in value.clauses]
    return ", ".join(dict.fromkeys(shown)) or "statement"


KIND = Kind(name="statement", find=find, relate=relate, show=show)
