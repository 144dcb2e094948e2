"""Annotations whose quotations are no anchors in the good brief: one drifted, one ambiguous, one gone."""

from __future__ import annotations

UNANCHORED = """\
by: more   # stays
annotations:
- id: drifted
  kind: query
  quote: 'The port of Bandar was little, said the engineer'   # stays
  text: Why?
- id: twice
  kind: query
  quote: of times
  text: Which?
- id: gone
  kind: query
  quote: Nobody knows where the engineers of the railway went
  text: Where?
"""
