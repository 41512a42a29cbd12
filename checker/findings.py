"""Verdicts -> findings: one a fact, with a fingerprint, most certain first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.fingerprint import fingerprint
from checker.model import Finding, Judgement, Place, Severity, Verdict
from claims.kinds import kind_named
from claims.model import Claim, Relation

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}
_EXACT_FIRST = {"statement": 1, "negation": 1}


def contradictions(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """The contradictions of two articles, each fact once: the surest passage stands for its echoes."""
    kept: list[Verdict] = []
    for verdict in sorted((v for v in verdicts if v.judgement is Judgement.CONTRADICTION), key=_certainty):
        if not any(_echo(verdict, other) for other in kept):
            kept.append(verdict)
    return kept


def _certainty(verdict: Verdict) -> tuple[object, ...]:
    """Sort key: severity, typed before statement, confidence, then position."""
    spans = sorted((c.sentence.article.path, c.span) for c in (verdict.pair.left, verdict.pair.right))
    headlines = verdict.pair.left.sentence.headline + verdict.pair.right.sentence.headline
    typed = _EXACT_FIRST.get(verdict.type, 0)
    return (_ORDER[verdict.severity], typed, _by_wording(verdict), headlines, -round(verdict.confidence, 6), *spans)


def _echo(verdict: Verdict, other: Verdict) -> bool:
    """True where the two contradictions are one fact: a claim in common, the same values, or the same words."""
    types = {verdict.type, other.type}
    shared = _shared_sentences(verdict, other)
    if "statement" in types:
        return shared > 0
    if shared == 2 and ("negation" in types or (len(types) == 1 and _by_wording(verdict))):
        return True
    if _overlapping(verdict.pair.left, other.pair.left) or _overlapping(verdict.pair.right, other.pair.right):
        return True
    return verdict.type == other.type and _values(verdict) == _values(other)


def _by_wording(verdict: Verdict) -> bool:
    """True for a fact of some type that was found by the words of a whole sentence, not by a value."""
    return verdict.pair.left.kind == "statement"


def _shared_sentences(verdict: Verdict, other: Verdict) -> int:
    pairs = ((verdict.pair.left, other.pair.left), (verdict.pair.right, other.pair.right))
    return sum(a.sentence is b.sentence or a.sentence == b.sentence for a, b in pairs)


def _overlapping(a: Claim, b: Claim) -> bool:
    return a.kind != "statement" and b.kind != "statement" and a.span.overlaps(b.span)


def _values(verdict: Verdict) -> tuple[str, str]:
    return shown(verdict.pair.left), shown(verdict.pair.right)


def shown(claim: Claim) -> str:
    """The claim's normalised value as text."""
    return kind_named(claim.kind).show(claim.value)


def place(claim: Claim) -> Place:
    """Where a claim stands, ready to print."""
    article = claim.sentence.article
    line, column = article.position(claim.span.start)
    phrase, sentence = article.shown_span(claim.span), article.shown_span(claim.sentence.span)
    return Place(
        path=article.path,
        line=line,
        column=column,
        start=phrase.start,
        end=phrase.end,
        text=article.shown[sentence.start : sentence.end],
        phrase=article.shown[phrase.start : phrase.end],
        value=shown(claim),
        sentence_start=sentence.start,
    )


def finding(verdict: Verdict) -> Finding:
    """One verdict as the report carries it."""
    a, b = place(verdict.pair.left), place(verdict.pair.right)
    return Finding(
        id=fingerprint(verdict.type, verdict.pair.left, verdict.pair.right),
        type=verdict.type,
        severity=verdict.severity,
        confidence=round(verdict.confidence, 4),
        a=a,
        b=b,
        reason=verdict.reason,
        nli=verdict.nli,
    )


def grouped(found: Sequence[Verdict]) -> list[list[Verdict]]:
    """Contradictions of all article pairs, most certain first; sources that side with one another stand together.

    Where one claim is contradicted by several sources that agree among themselves, one group holds them all,
    so that the outlier shows.
    """
    groups: list[list[Verdict]] = []
    for verdict in sorted(found, key=_certainty):
        home = next((g for g in groups if _same_outlier(g, verdict)), None)
        if home is None:
            groups.append([verdict])
        else:
            home.append(verdict)
    return groups


def _same_outlier(group: Sequence[Verdict], verdict: Verdict) -> bool:
    """True where the verdict has a claim in common with the group, and the other claims agree with one another."""
    first = group[0]
    if first.type != verdict.type:
        return False
    for mine, theirs in _sides(first):
        for own, other in _sides(verdict):
            apart = other.sentence.article.path not in {c.sentence.article.path for v in group for c in _claims(v)}
            if (
                _same(mine, own)
                and apart
                and kind_named(mine.kind).relate(theirs.value, other.value).relation is Relation.AGREE
            ):
                return True
    return False


def _same(one: Claim, other: Claim) -> bool:
    """True where both stand at one place of one article: reports of one agency have like words at like places."""
    return one.sentence == other.sentence and one.span == other.span


def _claims(verdict: Verdict) -> tuple[Claim, Claim]:
    return verdict.pair.left, verdict.pair.right


def _sides(verdict: Verdict) -> tuple[tuple[Claim, Claim], tuple[Claim, Claim]]:
    left, right = _claims(verdict)
    return (left, right), (right, left)


def merged(group: Sequence[Verdict]) -> Finding:
    """One finding of a whole group, told by its first verdict."""
    first = finding(group[0])
    others = {c.sentence.article.path for v in group[1:] for c in _claims(v)} - {first.a.path, first.b.path}
    if not others:
        return first
    outlier_is_a = all(any(_same(c, group[0].pair.left) for c in _claims(v)) for v in group[1:])
    paths = tuple(sorted(others))
    return replace(first, with_b=paths) if outlier_is_a else replace(first, with_a=paths)
