"""The points by which sentences end or go on, in every script, and what closes behind them.

They are strings of single signs, so that they serve within the brackets of a pattern too.
"""

from __future__ import annotations

# Of Latin, of full width, Arabic, Urdu, Indian, Armenian, Ethiopic, Khmer, Burmese and Tibetan.
STOPS = (
    ".?!\u3002\uff01\uff1f\uff61\uff0e\u061f\u06d4\u0964\u0965\u0589\u1362\u1367"
    "\u17d4\u17d5\u104b\u0f0d\u0f0e\u203c\u2047\u2048\u2049"
)
# Commas, semicolons and colons of the same scripts.
COMMAS = ",;:\uff0c\uff1b\uff1a\u3001\uff64\u060c\u061b\u055d\u1363\u1364\u1365\u1366\u104a"
COLONS = ":\uff1a"
QUESTIONS = "?\uff1f\u061f\u037e\u1367"
# Quotation marks and brackets that may stand behind a point: of full width, and all of them.
WIDE_CLOSING = "\u300d\u300f\uff09\u3011\u300b\u3009\uff3d\u301f"
# What opens talk: quotation marks, also as German, Danish, Swedish and Finnish books have them, and dashes.
TALK = '"\u201c\u2018\u00ab\u201e\u00bb\u201d\u201a\u2014\u2013'
# What closes it: in German \u201e\u2026\u201c and \u00bb\u2026\u00ab.
CLOSING = f"\"'\u201d\u2019\u00bb\u201c\u2018\u00ab){WIDE_CLOSING}"
# The same within the brackets of a pattern, with the signs of emphasis and a bracket that must be quoted there.
CLOSES = CLOSING + r"\]_*"
# What transcribers set around words that are bold, set in italics or spaced.
FURTHER = "=+~#^"
EMPHASIS = f"_*{FURTHER}"
BOLD = "=+"
