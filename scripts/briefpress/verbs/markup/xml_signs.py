"""Write signs that open no mark-up as the references that XML wants for them: “a < b” and “a & b” are words."""

from __future__ import annotations

import re

# A name begins with a letter, “_” or “:” (XML 1.0, 2.3); in comments and CDATA sections signs are signs.
_SIGN = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|(<)(?![^\W\d]|[:!?/])|(&)(?!#?[\w:][\w.:-]{0,200};)", re.DOTALL
)


def with_escaped_signs(text: str) -> str:
    """Give a text in XML whose signs for “less than” and “and” are written as references."""
    return _SIGN.sub(lambda found: "&lt;" if found[1] else "&amp;" if found[2] else found[0], text)
