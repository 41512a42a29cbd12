"""Expressions of time as intervals, and how two of them stand."""
