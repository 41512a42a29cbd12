"""The sentence encoder that ships with the package: all-MiniLM-L6-v2 in int8, and how it is made."""
