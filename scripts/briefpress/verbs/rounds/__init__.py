"""Rounds of review: what opens one, what is added to its files, and what still stands open."""
