"""Pure functions from nouns to nouns."""
