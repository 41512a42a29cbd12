"""How near two values lie that exclude each other: a slip is near the truth, another fact may be anywhere."""

from __future__ import annotations

from datetime import date
from math import log10

FAR = 1.5  # powers of ten between two figures from which they are not near at all
GAP = 2.0  # the same for the gap between two dates, in units of the finer one
COARSE = 5.0  # the same for how much longer one stretch of days is than the other


def of_numbers(left: float | None, right: float | None) -> float:
    """In [0, 1]: 1 for equal figures, 0 from a factor of 10 to the FAR; 1 where one is unknown."""
    if left is None or right is None:
        return 1.0
    small, large = sorted((abs(left), abs(right)))
    if left * right <= 0:
        return float(left == right)
    return max(0.0, 1 - log10(large / small) / FAR)


def of_dates(left: tuple[date, date] | None, right: tuple[date, date] | None) -> float:
    """In [0, 1]: falls with the gap between two stretches of days, and with how differently long they are."""
    if left is None or right is None:
        return 1.0
    gap = max(0, (max(left[0], right[0]) - min(left[1], right[1])).days)
    short, long = sorted((end - start).days + 1 for start, end in (left, right))
    return max(0.0, 1 - log10(1 + gap / short) / GAP - log10(long / short) / COARSE)
