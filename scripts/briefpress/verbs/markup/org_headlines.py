"""Let the headlines of an Org text be headings on every level that a page of print or of an EPUB has.

Org's exporters make items of lists of what stands below the third level, and pandoc does as they do, unless the text
asks for more (Org manual, 13.2, “Export settings”: `#+OPTIONS: H:6`). Few texts do: whoever writes a fourth level sees
a headline like the others. A text that says itself where lists begin is obeyed.
"""

from __future__ import annotations

import re

_SAID = re.compile(r"^[ \t]*#\+(?i:options):(?:.*[ \t])?H:\d", re.MULTILINE)
_LEVELS = 6


def with_deep_headlines(text: str) -> str:
    """Give an Org text that asks for headings on six levels, if it does not say how many itself."""
    # Behind the text: drawers of the whole text are known as such at its head alone, and no line loses its number.
    return text if _SAID.search(text) else f"{text}\n\n#+OPTIONS: H:{_LEVELS}\n"
