"""How near two values lie that exclude each other: a slip is near the truth, another fact may be anywhere."""

from __future__ import annotations

from datetime import date

WEEK = 7  # days after which two single days are half as near


def of_numbers(left: float | None, right: float | None) -> float:
    """In [0, 1]: the square root of the ratio of two figures; 1 where one is unknown."""
    if left is None or right is None:
        return 1.0
    small, large = sorted((abs(left), abs(right)))
    return float((small / large) ** 0.5) if large and left * right >= 0 else 0.0


def of_dates(left: tuple[date, date] | None, right: tuple[date, date] | None) -> float:
    """In [0, 1]: falls with the gap between two stretches of days, and with how differently long they are."""
    if left is None or right is None:
        return 1.0
    gap = max(0, (max(left[0], right[0]) - min(left[1], right[1])).days)
    lengths = sorted((end - start).days + 1 for start, end in (left, right))
    return (lengths[0] / lengths[1]) ** 0.5 / (1 + gap / (WEEK * lengths[0]))
