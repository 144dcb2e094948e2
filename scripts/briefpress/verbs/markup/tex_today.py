r"""Leave out the day on which a LaTeX text is set (`\today`): no text knows it, and pandoc would print one of its own.

A text whose date is that day has none.
"""

from __future__ import annotations

import re

from briefpress.verbs.markup.today import with_no_today

_DEFINED = re.compile(r"\\(?:(?:re|provide)?(?:new)?command\*?\s*\{?\s*|def\s*|let\s*|gdef\s*)\\today(?![A-Za-z@])")
_TODAY = re.compile(
    r"\\verb\*?([^\w\s*])[^\n]*?\1|\\begin\{(verbatim\*?|Verbatim|lstlisting|minted|alltt)\}.*?(?:\\end\{\2\}|\Z)"
    r"|(?<!\\)%[^\n]*|\\\\|(?P<date>\\date\s*\{[^{}\\]*)?(?P<today>\\today(?![A-Za-z@])(?:\{\})?)",
    re.DOTALL,
)


def without_today(text: str) -> tuple[str, tuple[int, ...]]:
    """Give a text without that day, and the lines in whose words it stood; one that says itself what it is stays."""
    if "\\today" not in text or _DEFINED.search(text):
        return text, ()
    return with_no_today(text, _TODAY)
