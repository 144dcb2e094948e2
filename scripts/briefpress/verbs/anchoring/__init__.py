"""Anchoring: find the place of every quotation in the reading text, or say why it has none.

`resolve` is where to begin: exact search, then context, then approximate search, and never a guess. numpy and
rapidfuzz are imported by `likeness`, `qgrams`, `align`, `context` and `approximate` only, and these only when an
exact search has not decided.
"""
