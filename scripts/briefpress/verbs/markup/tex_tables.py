r"""Write tables of LaTeX that packages make as tables that pandoc knows: tabu, tabularray, nicematrix and others.

Pandoc knows `tabular`, `tabularx` and `longtable`; of all others it prints the columns and the signs between cells.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from briefpress.verbs.markup.tex_commands import end_of_group

# How many widths stand before the columns, by name; those whose columns stand among keys have none.
_TABLES = {
    **dict.fromkeys(("tabu", "longtabu", "NiceTabular", "supertabular", "mpsupertabular", "xtabular", "mpxtabular"), 0),
    **dict.fromkeys(("tabulary", "xltabular", "NiceTabular*", "NiceTabularX", "supertabular*", "xtabular*"), 1),
    **dict.fromkeys(("tblr", "longtblr", "talltblr"), 0),
}
_KEYED = frozenset({"tblr", "longtblr", "talltblr"})
_LONG = frozenset({"longtabu", "xltabular", "longtblr", "talltblr"})
_NAME = rf"\{{(?P<name>{'|'.join(re.escape(name) for name in _TABLES)})\}}"
_BEGIN, _END = re.compile(rf"\\begin{_NAME}"), re.compile(rf"\\end{_NAME}")
_LONGEST = 3000  # signs of what is said of a table
_WIDTH = re.compile(r"\s*(?:to|spread)\s*(?:[\d.]*\s*\\[A-Za-z]+|[\d.]+\s*[a-z]{2})\s*")
_OPTIONS = re.compile(r"\[[^\[\]]*\]")
_COLUMNS = re.compile(r"\bcolspec\s*=\s*(?=\{)|\bcolspec\s*=\s*(?P<bare>[A-Za-z|]+)")
_CAPTION = re.compile(r"\bcaption\s*=\s*(?=\{)")
_BARE = re.compile(r"(?:[A-Za-z|\s*@!<>]|\{[^{}]*\}|\[[^\[\]]*\])+")
_ROW = re.compile(r"\\\\|\Z")
_CELL = re.compile(r"(?<!\\)&")


def with_known_tables(text: str) -> str:
    """Give a LaTeX text whose tables have names that pandoc knows; lines stay where they are."""
    ends: dict[str, list[int]] = {}
    for found in _END.finditer(text):
        ends.setdefault(found["name"], []).append(found.start())
    out: list[str] = []
    at = 0
    for found in _BEGIN.finditer(text):
        name, start = found["name"], found.end()
        known = ends.get(name, [])
        place = bisect_left(known, start)
        head = _head(text[start : min(known[place], start + _LONGEST)], name) if place < len(known) else None
        if found.start() < at or head is None:
            continue
        columns, caption, length = head
        end = known[place]
        columns = columns or "l" * max(len(_CELL.findall(row)) + 1 for row in _ROW.split(text[start + length : end]))
        lines = "\n" * text.count("\n", start, start + length)
        title = f"\\caption{{{caption}}}\\\\" if caption and name in _LONG else ""
        now = "longtable" if name in _LONG else "tabular"
        out.append(f"{text[at : found.start()]}\\begin{{{now}}}{{{columns}}}{title}{lines}")
        out.append(f"{text[start + length : end]}\\end{{{now}}}")
        at = end + len(f"\\end{{{name}}}")
    return "".join((*out, text[at:]))


def _head(text: str, name: str) -> tuple[str, str, int] | None:
    """Give the columns of a table, empty if keys do not name them, its caption, and how long the head is.

    None if its columns are not found.
    """
    width = _WIDTH.match(text) if name in {"tabu", "longtabu"} else None
    said, at = _options(text, width.end() if width else 0)
    groups: list[str] = []
    while len(groups) <= _TABLES[name]:
        end = end_of_group(text, at) if text[at : at + 1] == "{" else None
        if end is None:
            return None
        groups.append(text[at + 1 : end - 1])
        at = end
    _, behind = _options(text, at) if name.startswith("Nice") else ("", at)
    columns = _keyed(groups[-1]) if name in _KEYED else groups[-1]
    return _OPTIONS.sub("", columns).strip(), _group(said, _CAPTION), behind


def _options(text: str, at: int) -> tuple[str, int]:
    """Give the options in brackets at a place, and where they end."""
    end = end_of_group(text, at) if text[at : at + 1] == "[" else None
    if end is None:
        return "", at
    behind = end + len(text[end:]) - len(text[end:].lstrip())
    return text[at + 1 : end - 1], behind if text[behind : behind + 1] == "{" else end


def _keyed(inside: str) -> str:
    """Give the columns that stand bare or among keys; none if they do not."""
    if inside.strip() and "=" not in inside and _BARE.fullmatch(inside):
        return inside
    found = _COLUMNS.search(inside)
    return (found["bare"] or _group(inside, _COLUMNS)) if found else ""


def _group(text: str, key: re.Pattern[str]) -> str:
    """Give what stands in the group behind a key; empty if there is none."""
    found = key.search(text)
    end = end_of_group(text, found.end()) if found and text[found.end() : found.end() + 1] == "{" else None
    return text[found.end() + 1 : end - 1] if found and end is not None else ""
