"""Read the directives of MyST in Markdown: admonitions, figures and tables made of lists; pandoc prints their marks.

A directive opens with colons or backticks and its kind in braces, may have a title behind these and options on the
lines below, and ends with the same signs (MyST, “Directives”). Of an admonition its title and its words stay, as of
any other kind; code, which is run or shown, stays code. Labels (`(name)=`) become places that links lead to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# The class of the directive that becomes a table, and the attribute with its title.
TABLE, TITLE = "press-list-table", "caption"
_OPEN = re.compile(
    r"(?P<lead>[ \t]*(?:[-*+][ \t]+)*)(?P<mark>:{3,}|`{3,})"
    r"[ \t]*\{(?P<kind>[a-z][\w:-]*)\}[ \t]*(?P<title>[^`\n]*?)[ \t]*"
)
_CLOSE = re.compile(r"[ \t]*(?P<mark>:{3,}|`{3,})[ \t]*")
_OPTION = re.compile(r"[ \t]*:(?P<name>[\w-]+):[ \t]*(?P<value>.*?)[ \t]*")
_LABEL = re.compile(r"\(([\w:.-]+)\)=[ \t]*")
_FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})")
_ADMONITIONS = frozenset(
    "admonition attention caution danger error hint important note seealso tip warning topic sidebar card dropdown "
    "exercise exercise-start exercise-end solution solution-start solution-end epigraph pull-quote margin only".split()
)
_SHOWN = frozenset({"figure", "image"})
_LISTED = "list-table"
_DEEPEST = 50
_KINDS = _ADMONITIONS | _SHOWN | {_LISTED}


@dataclass(slots=True)
class _Directive:
    """A directive that is open: its signs, its kind, how far it is set in, its line, whether options may follow."""

    mark: str
    kind: str
    lead: str
    line: int
    has_options: bool = True


def with_myst_directives(text: str) -> str:
    """Give a text whose directives pandoc reads; lines stay where they are."""
    if not re.search(r"^[ \t]*(?::{3,}|`{3,})[ \t]*\{[a-z]", text, re.MULTILINE):
        return text
    lines = text.split("\n")
    opened: list[_Directive] = []
    fence = ""
    for number, line in enumerate(lines):
        begun = _OPEN.fullmatch(line) if not fence else None
        is_ours = begun is not None and (begun["mark"][0] == ":" or begun["kind"] in _KINDS)
        if begun is not None and is_ours:
            opened.append(_Directive(begun["mark"], begun["kind"], begun["lead"], number))
            del opened[:-_DEEPEST]
            lines[number] = _opening(begun)
            continue
        ended = _CLOSE.fullmatch(line) if not fence else None
        if ended is not None and (directive := _ended(opened, ended["mark"])):
            lines[number] = f"{' ' * len(directive.lead)}:::" if directive.kind == _LISTED else ""
            continue
        if opened and not fence and opened[-1].has_options:
            option = _OPTION.fullmatch(line)
            opened[-1].has_options = option is not None
            if option is not None:
                _take(lines, number, opened[-1], option)
                continue
        fence = _fence(line, fence)
        if not fence and (label := _LABEL.fullmatch(line)):
            lines[number] = f"[]{{#{label[1]}}}"
        elif not fence and line.rstrip() == "+++":
            lines[number] = ""  # a break between cells, of which nothing is shown
    return "\n".join(lines)


def _opening(begun: re.Match[str]) -> str:
    """Give the line that stands for the opening of a directive."""
    lead, kind, title = begun["lead"], begun["kind"], begun["title"]
    # An item of a list begins with something, or what follows a blank line is none of it.
    nothing = f"{lead}[]{{}}" if lead.strip() else ""
    if kind in _SHOWN:
        return f"{lead}![](<{title}>)" if title else nothing
    if kind == _LISTED:
        said = re.sub(r"[*_`\"\\]", "", title)
        return f'{lead}::: {{.{TABLE} {TITLE}="{said}"}}'
    if not title or kind.partition("-")[2] in {"start", "end"}:
        return nothing
    return lead + (title if "*" in title else f"**{title}**")


def _ended(opened: list[_Directive], mark: str) -> _Directive | None:
    """Take the directive that a line of signs ends; none if it ends none."""
    if not any(one.mark == mark for one in opened):
        return None
    while opened:
        directive = opened.pop()
        if directive.mark == mark:
            return directive
    return None


def _take(lines: list[str], number: int, directive: _Directive, option: re.Match[str]) -> None:
    """Take an option off its line: that of a picture says what it shows, that of a table how many heads it has."""
    name, value = option["name"], option["value"]
    lines[number] = ""
    above = directive.line
    if directive.kind in _SHOWN and name == "alt":
        lines[above] = lines[above].replace("![](", f"![{value}](", 1)
    elif directive.kind == _LISTED and name == "header-rows" and value.isdecimal():
        lines[above] = lines[above].replace("}", f" heads={value}}}", 1)
    elif name in {"name", "label"} and re.fullmatch(r"[\w:.-]+", value):
        lines[number] = "" if directive.kind in {_LISTED, *_SHOWN} else f"[]{{#{value}}}"


def _fence(line: str, fence: str) -> str:
    """Give the fence of code that is open behind a line."""
    found = _FENCE.match(line)
    if found is None:
        return fence
    if not fence:
        return found[1]
    return "" if found[1].startswith(fence) and not line[found.end() :].strip() else fence
