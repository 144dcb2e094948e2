"""Heads of a plain text: which lines they are."""
