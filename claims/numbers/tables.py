"""The words of figures: small numbers, tens, scales, ordinals, parts, rough amounts."""

from __future__ import annotations

_SMALL = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
"""
UNITS = {name: float(i) for i, name in enumerate(_SMALL.split())}
TENS = {name: 10.0 * (i + 2) for i, name in enumerate(_TENS.split())}
ORDINALS = {name: float(i + 1) for i, name in enumerate(_ORDINALS.split())}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "lakhs": 1e5, "million": 1e6, "crore": 1e7, "crores": 1e7,
    "billion": 1e9, "trillion": 1e12, "dozen": 12.0,
}  # fmt: skip
SHORT_SCALES = {"k": 1e3, "mn": 1e6, "mln": 1e6, "mio": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12}
_PARTS = {
    name: value for name, value in ORDINALS.items() if value not in {1, 2, 4} and value <= 20
} | {"half": 2.0, "quarter": 4.0, "fourth": 4.0, "hundredth": 100.0, "thousandth": 1000.0}  # fmt: skip
PARTS = _PARTS | {f"{name}s": value for name, value in _PARTS.items()} | {"halves": 2.0}
GLYPHS = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅛": 1 / 8}
ROUGH = {
    ("dozens",): (24, 99), ("scores",): (40, 199), ("hundreds",): (200, 999), ("thousands",): (2e3, 9_999),
    ("millions",): (2e6, 9_999_999), ("billions",): (2e9, 9_999_999_999),
    ("tens", "of", "thousands"): (2e4, 99_999), ("hundreds", "of", "thousands"): (2e5, 999_999),
    ("tens", "of", "millions"): (2e7, 99_999_999), ("hundreds", "of", "millions"): (2e8, 999_999_999),
    ("a", "handful"): (3, 7), ("several",): (3, 9), ("a", "few"): (2, 7), ("a", "couple"): (2, 2),
    ("a", "pair"): (2, 2), ("a", "trio"): (3, 3),
}  # fmt: skip
