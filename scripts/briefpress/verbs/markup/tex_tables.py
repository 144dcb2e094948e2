r"""Write tables of LaTeX that packages make as tables that pandoc knows: tabu, tabularray, nicematrix and others.

Pandoc knows `tabular`, `tabularx` and `longtable`; of all others it prints the columns and the signs between cells.
What tabularray sets below a table, its notes and remarks, stands among the keys of the table (its manual, 4.2).
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from briefpress.verbs.markup.tex_commands import MOST_UNCLOSED, end_of_group, uses
from briefpress.verbs.markup.with_edits import with_edits

if TYPE_CHECKING:
    from collections.abc import Iterator

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
_LONGEST = 20_000  # signs of what is said of a table
_WIDTH = re.compile(r"\s*(?:to|spread)\s*(?:[\d.]*\s*\\[A-Za-z]+|[\d.]+\s*[a-z]{2})\s*")
_OPTIONS = re.compile(r"\[[^\[\]]*\]")
_COLUMNS = re.compile(r"\bcolspec\s*=\s*(?=\{)|\bcolspec\s*=\s*(?P<bare>[A-Za-z|]+)")
_CAPTION = re.compile(r"\bcaption\s*=\s*(?=\{)")
_BELOW = re.compile(r"\b(?P<kind>note|remark)\s*\{(?P<name>[^{}]*)\}\s*=\s*(?=\{)")
_MARK = re.compile(r"\\TblrNote\s*(?=\{)")
# Cells of nicematrix that are joined: how many, how they are set, and then their words.
_BLOCK = re.compile(r"\\Block\s*(?:\[[^\[\]]*\]\s*)?\{[\d*]*-[\d*]*\}\s*(?:<[^<>]*>\s*)?(?=\{)")
_BARE = re.compile(r"(?:[A-Za-z|\s*@!<>]|\{[^{}]*\}|\[[^\[\]]*\])+")
_ROW = re.compile(r"\\\\|\Z")
_CELL = re.compile(r"(?<!\\)&")


def with_known_tables(text: str) -> str:
    """Give a LaTeX text whose tables have names that pandoc knows; lines stay where they are, and code is left."""
    if not _BEGIN.search(text):
        return text
    edits: list[tuple[int, int, str]] = []
    spans: list[tuple[int, int]] = []
    unknown = 0
    for begun, end in _tables(text):
        name, start = begun["name"], begun.end()
        head = _head(text[start : min(end, start + _LONGEST)], name) if unknown < MOST_UNCLOSED else None
        if head is None:
            unknown += 1
            continue
        columns, said, length = head
        columns = columns or "l" * max(len(_CELL.findall(row)) + 1 for row in _ROW.split(text[start + length : end]))
        lines = "\n" * text.count("\n", start, start + length)
        caption = _group(said, _CAPTION) if name in _LONG else ""
        title = f"\\caption{{{caption}}}\\\\" if caption else ""
        now = "longtable" if name in _LONG else "tabular"
        edits.append((begun.start(), start + length, f"\\begin{{{now}}}{{{columns}}}{title}{lines}"))
        edits.append((end, end + len(f"\\end{{{name}}}"), f"\\end{{{now}}}{_below(said)}"))
        spans.append((start + length, end))
    edits.extend(_marks(text, spans))
    return with_edits(text, edits)


def _tables(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Give where tables begin, and where the command stands that ends each; one may stand in another."""
    opened: defaultdict[str, list[re.Match[str]]] = defaultdict(list)
    for found in uses(text, {"begin", "end"}):
        if begun := _BEGIN.match(text, found.start()):
            opened[begun["name"]].append(begun)
        elif (ended := _END.match(text, found.start())) and opened[ended["name"]]:
            yield opened[ended["name"]].pop(), ended.start()


def _marks(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """Give what is written anew in the cells of tables, each looked through once."""
    behind = 0
    for start, end in sorted(spans):
        for pattern, new in ((_MARK, r"\textsuperscript"), (_BLOCK, "")):
            inside = pattern.finditer(text, max(start, behind), end)
            yield from ((found.start(), found.end(), new) for found in inside)
        behind = max(behind, end)


def _below(said: str) -> str:
    """Give what stands below a table: notes behind their marks, and remarks behind their names."""
    out = []
    for found in _BELOW.finditer(said):
        end = end_of_group(said, found.end())
        if end is not None:
            words = " ".join(said[found.end() + 1 : end - 1].split())
            name = rf"\textsuperscript{{{found['name']}}}" if found["kind"] == "note" else f"{found['name']}:"
            out.append(rf"\par {name} {words}\par ")
    return "".join(out)


def _head(text: str, name: str) -> tuple[str, str, int] | None:
    """Give the columns of a table, empty if keys do not name them, what else is said, and how long the head is.

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
    return _OPTIONS.sub("", columns).strip(), said, behind


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
