"""Find the headline of a story that says at its top by whom, and when, it was written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.evidence import MANY
from briefpress.verbs.plain.heads.other_names import has_standing, names_another
from briefpress.verbs.plain.letters import begins_anew
from briefpress.verbs.plain.points import EMPHASIS
from briefpress.verbs.plain.wording import ends, is_byline

if TYPE_CHECKING:
    from briefpress.verbs.plain.heads.evidence import Evidence

# So near below its top a story says who wrote it; so many letters at most has its headline, and so many a line of it
# at least that goes on in the next one: an address has shorter ones.
_NEAR, _LONGEST, _FULL = 4, 160, 40
# The last word of a newspaper's name, perhaps with its town or its sister behind it; the first one in some languages.
_LAST = (
    "gazette|tribune|journal|times|herald|post|press|bulletin|chronicle|courier|observer|sentinel|telegraph|telegram"
    "|examiner|globe|inquirer|dispatch|guardian|news|newswire|mail|record|register|argus|independent|advocate"
    "|constitution|zeitung|tageszeitung|tageblatt|anzeiger|kurier|nachrichten|rundschau|dagblad|courant|dagbladet"
    "|tidning|tidende|газета|известия|ведомости|вестник"
)
_FIRST = "diario|periódico|gaceta|heraldo|gazzetta|giornale|corriere|jornal|folha|correio"
_AGENCIES = "reuters|associated press|agence france-presse|afp|dpa|business wire|pr newswire"
_PAPER = re.compile(
    rf"(?:[^\W\d_][\w.'’&-]*\s+){{0,4}}(?:[^\W\d_]+-)?(?:{_LAST})(?:\s[^\W\d_]\w+|\s&\s[\w\s]{{3,20}})?"
    rf"|(?:(?:el|la|le|il|o|a)\s)?(?:{_FIRST})\s.{{3,30}}|{_AGENCIES}",
    re.IGNORECASE,
)


def headline(seen: Evidence, first: int) -> int:
    """Give the chunk of the headline among those from the first one on; -1 if none is sure.

    Its paper may stand above it. A headline of one line is found as other titles are, but below the name of a paper;
    one of several lines looks like a paragraph.
    """
    told = min(seen.leading, default=-1)
    at = first + is_paper(seen.chunks[first].text)
    if not at < told <= first + _NEAR or at in seen.taken:
        return -1
    chunk = seen.chunks[at]
    text = chunk.text
    unsure = at == first if len(chunk.lines) == 1 else chunk.lines[0].length < _FULL
    wrong = ends(text) or is_byline(text) or names_another(text) or has_standing(text) or not begins_anew(text)
    return -1 if unsure or wrong or len(chunk.lines) > MANY or len(text) > _LONGEST else at


def is_paper(words: str) -> bool:
    """Tell the name of a newspaper or an agency: over a story it is no title, though a title may say as much."""
    return len(words) <= _LONGEST and _PAPER.fullmatch(" ".join(words.split()).strip(f"{EMPHASIS} .")) is not None
