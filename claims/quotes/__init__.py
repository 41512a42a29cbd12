"""Quotations, their speakers, and how two wordings stand."""
