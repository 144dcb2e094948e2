"""Emphasis, and raised and lowered signs, as a plain text writes them."""
