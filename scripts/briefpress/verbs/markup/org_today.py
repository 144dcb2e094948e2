r"""Leave out the day on which an Org text is set (`\today`, which is LaTeX's): no text knows it.

A text whose date is that day has none.
"""

from __future__ import annotations

import re

from briefpress.verbs.markup.today import with_no_today

_TODAY = re.compile(
    r"^[ \t]*#\+begin_(?P<block>src|example|export|verse|comment)\b.*?(?:^[ \t]*#\+end_(?P=block)\b|\Z)"
    r"|^[ \t]*(?::[ \t]|#[ \t]|#\+(?!date:|title:|caption)\w+(?:\[[^\]\n]*\])?:)[^\n]*"
    r"|(?<![\w=])=[^=\n]+=(?!\w)|(?<![\w~])~[^~\n]+~(?!\w)|\$[^$\n]*\$|\\\\"
    r"|(?P<date>^[ \t]*#\+date:[^\n]*?)?(?P<today>\\today(?![A-Za-z@])(?:\{\})?)",
    re.DOTALL | re.MULTILINE | re.IGNORECASE,
)


def without_today(text: str) -> tuple[str, tuple[int, ...]]:
    """Give a text without that day, and the lines in whose words it stood."""
    if "\\today" not in text:
        return text, ()
    return with_no_today(text, _TODAY)
