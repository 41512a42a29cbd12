"""Parsed sentences: clauses, polarity, tense, edits between two wordings."""
