"""Ages: "54-year-old", "aged 47 and 52", "Maria Reis, 54,", "a woman of 84", "born in 1969"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.language.pipeline import stem
from claims.numbers.lexemes import Line
from claims.numbers.quantities import Bound, NumberValue, Quantity, Reading
from claims.numbers.words import numeral

OLDEST = 120
_BEING = frozenset({("he", "was"), ("she", "was"), ("he", "is"), ("she", "is"), ("who", "is"), ("who", "was")})
_SUFFIXES = frozenset({"II", "III", "IV", "Jr", "Sr", "."})
_LINKS = frozenset({",", "a", "an", "the", "who", "is", "was", "aged", "turned", "just"})
_OTHERS = ({"man", "woman"}, {"boy", "girl"}, {"man", "girl"}, {"woman", "boy"}, {"man", "boy"}, {"woman", "girl"})
_PERSONS = frozenset({"man", "woman", "boy", "girl", "child", "person", "lady", "patient", "teenager", "pensioner"})


def ages(line: Line, year: int | None) -> list[Reading]:
    """Every age of the sentence; `year` is that of publication, for years of birth."""
    found: list[Reading] = []
    for at in range(len(line)):
        if found and at < found[-1].end:
            continue
        reading = _old(line, at) or _beside_name(line, at) or _of_age(line, at) or _born(line, at, year)
        if reading is not None:
            found += _with_second(line, reading)
    return found


def _age(low: float, high: float, noun: str = "") -> NumberValue:
    exact = low if low == high else None
    bound = Bound.EXACT if exact is not None else Bound.BETWEEN
    return NumberValue(Quantity.AGE, low, high, exact, unit="year", noun=noun, bound=bound)


def _figure(line: Line, at: int) -> tuple[float, int] | None:
    found = numeral(line, at)
    if found is None or found.exact is None or not 0 <= found.exact <= OLDEST or found.place != 1:
        return None
    return found.exact, found.end


def _old(line: Line, at: int) -> Reading | None:
    """ "54-year-old", "54 years old", "54 years of age"."""
    figure = _figure(line, at)
    if figure is None:
        return None
    value, end = figure
    words = [word for word in line.words(end, end + 5) if word != "-"][:3]
    if words[:2] not in (["year", "old"], ["years", "old"], ["year", "olds"]) and words[:3] != ["years", "of", "age"]:
        return None
    stop = end + next(i for i, word in enumerate(line.words(end, end + 6)) if word in {"old", "olds", "age"}) + 1
    if line.at(stop).token.pos == "PROPN":
        return Reading(at, stop, _age(value, value, _surname(line, stop)))
    thing = _described(line, at, stop)
    return Reading(at, stop, replace(_age(value, value, _name_before(line, at)), thing=thing))


def _name_before(line: Line, at: int) -> str:
    """The surname in "Maria Reis, a 54-year-old", "Maria Reis, who was aged 54", "Reis turned 54"."""
    while at > 0 and line[at - 1].lower in _LINKS:
        at -= 1
    return stem(line.at(at - 1).text) if line.at(at - 1).token.pos == "PROPN" else ""


def _described(line: Line, at: int, end: int) -> str:
    """ "man" in "a 34-year-old man", "the" in "the 34-year-old"."""
    noun = line.at(end)
    person = noun.token.lemma if noun.token.pos == "NOUN" and not noun.glued else ""
    return f"{'the' if line.at(at - 1).lower == 'the' else ''} {person}".strip()


def _surname(line: Line, at: int) -> str:
    while line.at(at + 1).token.pos == "PROPN":
        at += 1
    return stem(line[at].text)


def _beside_name(line: Line, at: int) -> Reading | None:
    """ "Maria Reis, 54," and "Maria Reis (54)"."""
    figure = _figure(line, at)
    name, mark = line.at(at - 2), line.at(at - 1).lower
    if figure is None or mark not in {",", "("} or name.token.pos != "PROPN" or not line.at(at).text.isdigit():
        return None
    value, end = figure
    closes = line.at(end).lower in ({",", ".", ";", ""} if mark == "," else {")"})
    if not closes or not value >= 5 or name.token.entity in {"DATE", "TIME"} or not name.text[0].isupper():
        return None
    return Reading(at, end, _age(value, value, "" if name.text in _SUFFIXES else stem(name.text)))


def _of_age(line: Line, at: int) -> Reading | None:
    """ "aged 54", "the age of 13", "turned 40", "a woman of 84"."""
    before = line.words(at - 2, at)
    led = before[-1:] in {("aged",), ("turned",), ("age",)} or before in {
        ("age", "of"),
        ("aged", "between"),
        ("ages", "of"),
    }
    led = led or (before in _BEING and line.at(at + 1).lower in {".", ",", ";", "when"})
    led = led or (before[-1:] == ("at",) and line.at(at + 1).lower == "," and line.at(at + 2).token.pos == "PROPN")
    person = line.at(at - 2).token
    if not led and before[-1:] == ("of",):
        led = person.lemma in _PERSONS and line.at(at - 3).lower in {"a", "the"}
        led = led and line.at(at + 1).token.pos not in {"NOUN", "ADJ", "PROPN"}
    figure = _figure(line, at)
    if not led or figure is None or line.at(figure[1]).lower in {"percent", "%", "per"}:
        return None
    start = at - 1 if before[-1:] == ("aged",) else at
    thing = person.lemma if before[-1:] == ("of",) and person.pos == "NOUN" else ""
    return Reading(start, figure[1], replace(_age(figure[0], figure[0], _name_before(line, at)), thing=thing))


def _with_second(line: Line, first: Reading) -> list[Reading]:
    """ "aged 47 and 52" are two ages; "aged between 31 and 88" and "aged 31 to 88" are the range of several."""
    between = line.words(first.start - 2, first.start) == ("aged", "between")
    figure = _figure(line, first.end + 1)
    joint = line.at(first.end).lower
    if figure is None or joint not in {"and", "to", "-"} or first.value.exact is None:
        return [first]
    if between or (line.at(first.start).lower == "aged" and joint != "and"):
        low, high = sorted((first.value.exact, figure[0]))
        return [Reading(first.start, figure[1], _age(low, high))]
    if line.at(first.start).lower != "aged":
        return [first]
    return [first, Reading(first.end + 1, figure[1], _age(figure[0], figure[0]))]


def _born(line: Line, at: int, year: int | None) -> Reading | None:
    born = line.at(at).number
    if year is None or born is None or line.words(at - 2, at) != ("born", "in") or not year - OLDEST <= born <= year:
        return None
    if len(line.at(at).text) != 4:
        return None
    return Reading(at - 2, at + 1, _age(max(year - born - 1, 0), year - born))


def named(lines: Sequence[Sequence[Reading]]) -> Iterator[list[Reading]]:
    """The readings with the name of the one person of that age put where "the 21-year-old" leaves it out."""
    names: dict[float | None, set[str]] = defaultdict(set)
    for reading in (r for line in lines for r in line if _is_age(r.value) and r.value.noun):
        names[reading.value.exact].add(reading.value.noun)
    for line in lines:
        yield [_with_name(reading, names) for reading in line]


def _with_name(reading: Reading, names: dict[float | None, set[str]]) -> Reading:
    value = reading.value
    known = names.get(value.exact, set()) if _is_age(value) and not value.noun else set()
    return replace(reading, value=replace(value, noun=next(iter(known)))) if len(known) == 1 else reading


def _is_age(value: NumberValue) -> bool:
    return value.quantity is Quantity.AGE and value.exact is not None


def one_person(left: NumberValue, right: NumberValue) -> float:
    """How surely two ages are of one person, in [0, 1]: by name, else by what each is called."""
    if left.noun and right.noun:
        return 1.0 if left.noun == right.noun else 0.0
    words = [value.thing.removeprefix("the").strip() for value in (left, right)]
    if set(words) in _OTHERS:
        return 0.0
    definite = [value.thing.startswith("the") and not value.noun for value in (left, right)]
    if any(definite) and (left.noun or right.noun or all(definite)) and not (words[0] and words[0] == words[1]):
        return 0.0
    return 0.8 if left.noun == right.noun else 0.6
