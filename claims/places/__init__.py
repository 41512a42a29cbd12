"""Places, what contains them, and their role in a sentence."""
