"""Place names -> what is known of them: countries, states, larger cities, and what lies in what.

The data ship as `gazetteer.json`; names and coordinates in it are from GeoNames (https://www.geonames.org), used
under CC BY 4.0; `make_gazetteer.py` says how they were selected.
"""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

SUBURB_KM, METRO_KM = 30.0, 60.0
"""Two cities nearer than the first are one to a reporter (a suburb and its city), nearer than the second maybe."""

KM_PER_DEGREE = 111.2
_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "æ": "ae", "đ": "d", "ð": "d", "ı": "i"})
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """One place that a name can mean.

    Attributes:
        name: Canonical name, accents folded, lower case.
        kind: "city", "state", "country" or "continent".
        containers: Canonical names of what it lies in, nearest first.
        where: Latitude and longitude in tenths of a degree; None unless a city.
    """

    name: str
    kind: str
    containers: tuple[str, ...] = ()
    where: tuple[int, int] | None = None

    def holds(self, other: Reading) -> bool:
        """True where `other` lies in this place."""
        at = other.containers.index(self.name) if self.name in other.containers else None
        return at is not None and other.containers[at + 1 :][: len(self.containers)] == self.containers


def fold(name: str) -> str:
    """Lower case without accents, full stops, leading article or doubled spaces: "São Tomé" -> "sao tome"."""
    plain = name
    if not name.isascii():
        decomposed = unicodedata.normalize("NFKD", name.translate(_LETTERS))
        plain = "".join(c for c in decomposed if not unicodedata.combining(c)).replace("’", "'")
    plain = plain.replace(".", "")
    return _ARTICLE.sub("", " ".join(plain.lower().replace("-", " ").split()))


def readings(name: str) -> tuple[Reading, ...]:
    """Every place of that name, cities by population; empty for an unknown name."""
    return _index().get(fold(name), ())


def around(name: str) -> tuple[Reading, ...]:
    """What may stand after a city and a comma: a place, or a state's abbreviation ("Mo.", "N.Y.")."""
    code = _data()["abbreviations"].get(name.replace(".", "").replace(" ", ""))
    return (_state(code),) if code else tuple(r for r in readings(name) if r.kind != "city") or readings(name)


def country_of(adjective: str) -> tuple[Reading, ...]:
    """The country that an adjective ("Chilean") or a name speaks of; empty for an unknown one."""
    code = _country_codes().get(fold(adjective))
    return (_country(code),) if code is not None else ()


def capital(country: str) -> Reading | None:
    """The capital of a country given by name or adjective ("Chilean"); None if either is unknown."""
    code = _country_codes().get(fold(country))
    if code is None:
        return None
    name = fold(_data()["countries"][code][2])
    home = _country(code).name
    return next((r for r in readings(name) if r.kind == "city" and home in r.containers), None)


def km_between(a: Reading, b: Reading) -> float | None:
    """Distance between two cities to about 10 km; None where a position is unknown."""
    if a.where is None or b.where is None:
        return None
    (lat_a, lon_a), (lat_b, lon_b) = a.where, b.where
    across = (lon_a - lon_b) * math.cos(math.radians((lat_a + lat_b) / 20))
    return math.hypot(lat_a - lat_b, across) / 10 * KM_PER_DEGREE


@cache
def _data() -> Mapping[str, Any]:
    text = Path(__file__).with_name("gazetteer.json").read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = json.loads(text)
    return loaded


@cache
def _country(code: str) -> Reading:
    name, continent, *_ = _data()["countries"][code]
    return Reading(fold(name), "country", (fold(continent),))


def _state(code: str) -> Reading:
    home = _country(code.partition(".")[0])
    return Reading(fold(_data()["states"][code]), "state", (home.name, *home.containers))


@cache
def _country_codes() -> Mapping[str, str]:
    """Name, alias or adjective -> country code; the first country in the table keeps a shared adjective."""
    codes: dict[str, str] = {}
    for code, (name, _, _, aliases, adjectives) in _data()["countries"].items():
        for form in (name, *aliases.split(","), *adjectives.split(",")):
            if form:
                codes.setdefault(fold(form), code)
    return codes


def _named() -> Iterator[tuple[str, Reading]]:
    for code, (name, continent, _, aliases, _) in _data()["countries"].items():
        yield continent, Reading(fold(continent), "continent")
        for form in (name, *filter(None, aliases.split(","))):
            yield form, _country(code)
    for code, name in _data()["states"].items():
        yield name, _state(code)
    for code, joined in _data()["cities"].items():
        home = _state(code) if "." in code else _country(code)
        also = _spellings(code.partition(".")[0])
        for entry in joined.split("|"):
            name, latitude, longitude = entry.split(",")
            city = Reading(fold(name), "city", (home.name, *home.containers), (int(latitude), int(longitude)))
            for form in (name, *also.get(fold(name), ())):
                yield form, city


@cache
def _spellings(code: str) -> Mapping[str, list[str]]:
    """Folded city name -> its other names."""
    found: dict[str, list[str]] = defaultdict(list)
    for pair in filter(None, _data()["aliases"].get(code, "").split(",")):
        name, other = pair.split("=")
        found[fold(name)].append(other)
    return found


@cache
def _index() -> Mapping[str, tuple[Reading, ...]]:
    found: dict[str, dict[Reading, None]] = defaultdict(dict)
    for name, reading in _named():
        found[fold(name)].setdefault(reading)
    return {name: tuple(every) for name, every in found.items()}
