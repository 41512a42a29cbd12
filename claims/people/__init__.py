"""Names, mentions resolved within an article, presence."""
