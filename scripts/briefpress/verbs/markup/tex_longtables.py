r"""Give long tables of LaTeX one head and one foot: what later pages show of them again is said once.

Behind each of them stands a command that says which it is (longtable, 4.2): `\endfirsthead`, `\endhead`, `\endfoot`,
`\endlastfoot`, all before the rows. Pandoc takes what stands before these for rows, and the last of their captions.
"""

from __future__ import annotations

import re

from briefpress.nouns.read_text import SetAside
from briefpress.verbs.trees.lines_at import lines_at

_TABLE = re.compile(r"(?<=\\begin\{longtable\})(.*?)(?=\\end\{longtable\})", re.DOTALL)
_MARK = re.compile(r"\\end(firsthead|head|foot|lastfoot)(?![A-Za-z])")
_ENDED = re.compile(r"(?:\\\\(?:\[[^\[\]]*\])?|\\tabularnewline|\\(?:h|bottom|mid|c)(?:line|rule)(?:\{[^{}]*\})?)\s*\Z")
_SIGNS = re.compile(r"(?<!\\)%[^\n]*|\\[A-Za-z]+\*?(?:\[[^\[\]]*\])?|\\.|[{}&$~]")
_REASONS = {
    "header": "it stands at the head of later pages of a table; the press repeats the head",
    "footer": "it stands at the foot of earlier pages of a table; the press has none there",
}


def with_one_head(text: str) -> tuple[str, tuple[SetAside, ...]]:
    """Give a text whose long tables have one head, their rows and one foot, and what was said twice; lines stay."""
    if "\\end{longtable}" not in text:
        return text, ()
    again: list[tuple[int, str, str]] = []

    def mended(found: re.Match[str]) -> str:
        pieces = _MARK.split(found[1])
        parts = dict(zip(pieces[1::2], pieces[::2], strict=False))
        names = pieces[1::2]
        if not names or len(parts) < len(names) or names[0] not in {"firsthead", "head"}:
            return found[0]
        if "firsthead" in parts and names[0] != "firsthead":
            return found[0]
        later = parts.pop("head", "") if "firsthead" in parts else ""
        earlier = parts.pop("foot", "") if "lastfoot" in parts else ""
        for role, piece in (("header", later), ("footer", earlier)):
            if words := words_of_tex(piece):
                again.append((found.start(), words, role))
        head = parts.get("firsthead", parts.get("head", ""))
        foot = parts.get("lastfoot", parts.get("foot", ""))
        rows = pieces[-1].rstrip(" \t\n") if foot.strip() else pieces[-1]
        ended = rows if not foot.strip() or _ENDED.search(rows) else f"{rows} \\\\"
        whole = f"{head}\\endhead{ended}" + (f"\n{foot.strip()}\n" if foot.strip() else "")
        return whole + "%\n" * (found[1].count("\n") - whole.count("\n"))

    whole = _TABLE.sub(mended, text)
    lines = lines_at(text, (start for start, _, _ in again))
    aside = (SetAside(line, words, role, _REASONS[role]) for line, (_, words, role) in zip(lines, again, strict=True))
    return whole, tuple(aside)


def words_of_tex(piece: str) -> str:
    """Give the words of a piece of LaTeX in a row, without commands, remarks and signs."""
    return " ".join(_SIGNS.sub(" ", piece).split())
