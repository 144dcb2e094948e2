"""Levels of heads: which stand below which."""
