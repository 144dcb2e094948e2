"""Tell the captions of figures and tables, which stand like heads: “Figure 3: Tariffs since 2000”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.candidates import COLUMNS
from briefpress.verbs.plain.tables import grid_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk

_PICTURES = (
    r"fig(?:\.|ures?|uras?|uur)|charts?|graph|abb(?:\.|ildung)|graphique|gr[áa]fico|grafiek|diagramm?a?|рис(?:\.|унок)"
)
_TABLES = r"tables?|tableau|tabelle|tabella|tabla|tabela|tabel|таблица|cuadro|quadro"
# The word, its number, a sign and the words of the caption.
_NUMBERED = r"\s?(?:\d{1,3}|[A-Z])(?:[.-]\d{1,2})*(?:\s?[.:|–—-]+|\s)\s*[_*=]*[^\W\d]"
_PICTURE = re.compile(rf"[_*=]*(?:{_PICTURES}){_NUMBERED}", re.IGNORECASE)
_TABLE = re.compile(rf"[_*=]*(?:{_TABLES}){_NUMBERED}", re.IGNORECASE)


def is_caption(chunks: Sequence[Chunk], index: int) -> bool:
    """Tell the caption of a figure, or that of a table right over its columns; a chapter on a table has text below."""
    text = chunks[index].text
    if _PICTURE.match(text):
        return True
    if _TABLE.match(text) is None or index + 1 == len(chunks):
        return False
    below = chunks[index + 1]
    return grid_of(below) is not None or sum(COLUMNS.search(line.words) is not None for line in below.lines) > 1
