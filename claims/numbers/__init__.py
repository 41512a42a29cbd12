"""Quantities as intervals with a unit or a counted noun, and how two of them stand."""
