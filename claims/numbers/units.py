"""Units and currencies as words, and their conversion to one canonical unit a dimension.

Factors are exact by definition (international yard and pound, 1959); the US ton and gallon stand for the
words "ton" and "gallon". Months and years are the mean Gregorian ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

DAY_S = 86_400.0
YEAR_S = 365.2425 * DAY_S
_LINEAR = """
m  0.001 mm millimetre millimeter
m  0.01 cm centimetre centimeter
m  1 m metre meter
m  1000 km kilometre kilometer
m  0.0254 inch inches
m  0.3048 ft foot feet
m  0.9144 yd yard
m  1609.344 mi mile
m  1852 nautical-mile
kg 0.000001 mg milligram
kg 0.001 g gram gramme
kg 1 kg kilo kilogram kilogramme
kg 1000 t tonne metric-ton metric-tonne
kg 907.18474 ton
kg 0.45359237 lb lbs
kg 0.028349523125 oz ounce
kg 6.35029318 stone
m2 1 sqm square-metre square-meter m2 m²
m2 10000 ha hectare
m2 1000000 square-kilometre square-kilometer sq-km km2 km²
m2 4046.8564224 acre
m2 2589988.110336 square-mile sq-mile
m2 0.09290304 square-foot square-feet sq-ft
m3 0.000001 millilitre milliliter ml
m3 0.01 cl centilitre centiliter
m3 0.001 litre liter
m3 0.1 hectolitre hectoliter
m3 1 cubic-metre cubic-meter m3 m³
m3 0.003785411784 gallon
m3 0.158987294928 barrel
s  1 second sec
s  60 minute min
s  3600 hour hr
s  86400 day
s  604800 week
s  1209600 fortnight
s  2629746 month
s  31556952 year yr
s  315569520 decade
s  3155695200 century centuries
W  1 watt
W  1000 kw kilowatt
W  1000000 mw megawatt
W  1000000000 gw gigawatt
W  1000000000000 tw terawatt
Wh 1000 kwh kilowatt-hour
Wh 1000000 mwh megawatt-hour
Wh 1000000000 gwh gigawatt-hour
Wh 1000000000000 twh terawatt-hour
Hz 1 hertz hz
Hz 1000 khz kilohertz
Hz 1000000 mhz megahertz
Hz 1000000000 ghz gigahertz
B  1000 kilobyte kb
B  1000000 megabyte mb
B  1000000000 gigabyte gb
B  1000000000000 terabyte tb
m/h 1000 kph kmh km/h
m/h 1609.344 mph
m/h 1852 knot
%  1 % percent per-cent pct
pp 1 percentage-point
pp 0.01 basis-point
"""
_AFFINE = {
    "degC": (1.0, 0.0, ("degree-celsius", "degree-centigrade", "°-c", "celsius")),
    "degF": (5 / 9, -160 / 9, ("degree-fahrenheit", "°-f", "fahrenheit")),
}
_CURRENCIES = """
EUR € eur euro euros
GBP £ gbp sterling
USD $ usd us-$ us-dollar us-dollars dollar dollars
AUD aud a-$ au-$ australian-dollar australian-dollars
CAD cad c-$ ca-$ canadian-dollar canadian-dollars
NZD nzd nz-$ new-zealand-dollar new-zealand-dollars
HKD hkd hk-$ hong-kong-dollar hong-kong-dollars
SGD sgd s-$ singapore-dollar singapore-dollars
JPY ¥ jpy yen
CNY cny rmb yuan renminbi
INR ₹ inr rs rupee rupees
CHF chf swiss-franc swiss-francs
franc franc francs
krone krone kroner nok dkk norwegian-kroner danish-kroner
krona krona kronor kronur sek isk swedish-kronor
RUB rub ₽ rouble roubles ruble rubles
PLN pln zloty zlotys
CZK czk koruna korunas
TRY try lira liras
ILS ils ₪ shekel shekels
KRW krw ₩ won
BRL brl r-$ real reais
ZAR zar rand
UAH uah ₴ hryvnia hryvnias
HUF huf forint forints
lei lei leu
peso peso pesos
GBP pound pounds
"""
_SUBUNITS = {"cent": ("cent", 1.0), "cents": ("cent", 1.0), "pence": ("GBP", 0.01), "penny": ("GBP", 0.01)}
NAMED_CODES = frozenset({"won", "try", "real", "rand", "rs", "sec", "stone"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as printed and its way to the canonical one.

    Attributes:
        symbol: Canonical unit of its dimension: "m", "kg", "m2", "m3", "s", "°C", "%", "EUR", ...
        factor, offset: Canonical value = figure * factor + offset.
        name: The unit as printed, in the singular.
        money: It is a currency or a part of one.
    """

    symbol: str
    factor: float
    name: str
    offset: float = 0.0
    money: bool = False

    def convert(self, figure: float) -> float:
        """The figure in the canonical unit."""
        return figure * self.factor + self.offset

    def revert(self, value: float) -> float:
        """The canonical value in this unit."""
        return (value - self.offset) / self.factor


@cache
def units() -> dict[tuple[str, ...], Unit]:
    """Every unit by its words in lower case."""
    table: dict[tuple[str, ...], Unit] = {}
    for row in _LINEAR.strip().splitlines():
        symbol, factor, *names = row.split()
        for name in names:
            unit = Unit(symbol, float(factor), name)
            table[tuple(name.split("-"))] = unit
            if len(name) > 2 and name.isascii() and not name.endswith(("s", "feet", "inches")):
                table[tuple(f"{name}s".split("-"))] = unit
    for size, offset, degrees in _AFFINE.values():
        for name in degrees:
            unit = Unit("°C", size, name, offset)
            table[tuple(name.split("-"))] = unit
            table[tuple(name.replace("degree", "degrees").split("-"))] = unit
    for row in _CURRENCIES.strip().splitlines():
        code, *names = row.split()
        for name in names:
            table[tuple(name.split("-"))] = Unit(code, 1.0, code, money=True)
    for word, (code, part) in _SUBUNITS.items():
        table[(word,)] = Unit(code, part, word, money=True)
    table[("kilometre", "-", "hour")] = table[("km", "/", "h")] = table[("kmh",)]
    table[("pound", "mass")] = Unit("kg", 0.45359237, "lb")
    return table


PERIODS = {"second": 1.0, "minute": 60.0, "hour": 3600.0, "day": DAY_S, "night": DAY_S, "week": 7 * DAY_S,
           "month": YEAR_S / 12, "year": YEAR_S, "annum": YEAR_S, "decade": 10 * YEAR_S}  # fmt: skip
"""Seconds of the periods that rates are counted by."""

_DISPLAY = {
    "m": (("km", 1e3), ("m", 1.0), ("cm", 0.01), ("mm", 0.001)),
    "kg": (("t", 1e3), ("kg", 1.0), ("g", 0.001)),
    "m2": (("km2", 1e6), ("ha", 1e4), ("m2", 1.0)),
    "m3": (("m3", 1.0), ("l", 0.001)),
    "s": (("days", DAY_S), ("hours", 3600.0), ("minutes", 60.0), ("seconds", 1.0)),
    "W": (("GW", 1e9), ("MW", 1e6), ("kW", 1e3), ("W", 1.0)),
    "Wh": (("TWh", 1e12), ("GWh", 1e9), ("MWh", 1e6), ("kWh", 1e3), ("Wh", 1.0)),
    "Hz": (("GHz", 1e9), ("MHz", 1e6), ("kHz", 1e3), ("Hz", 1.0)),
    "B": (("TB", 1e12), ("GB", 1e9), ("MB", 1e6), ("kB", 1e3), ("B", 1.0)),
    "m/h": (("km/h", 1e3),),
}


def display_unit(symbol: str, value: float) -> tuple[str, float]:
    """The unit to print a canonical value in, and its size: ("km", 1000) for 30,600 m."""
    choices = _DISPLAY.get(symbol, ((symbol, 1.0),))
    return next(((name, size) for name, size in choices if abs(value) >= size), choices[-1])
