"""Read the directives of MyST in Markdown: admonitions, figures and tables made of lists; pandoc prints their marks.

A directive opens with colons or backticks and its kind in braces, may have a title behind these and options on the
lines below, each behind a colon or all between lines of hyphens, and ends with the same signs (MyST, “Directives”). Of
an admonition its title and its words stay, as of any other kind; code, which is run or shown, stays code. Labels
(`(name)=`) become places that links lead to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefpress.nouns.numbered_words import CLAIMS, kind_of
from briefpress.verbs.markup.markdown_rules import MOST, end_of_data
from briefpress.verbs.markup.open_fence import open_fence

# The classes of directives that become a table and a figure, and the attributes with their title and their picture.
TABLE, TITLE = "press-list-table", "caption"
FIGURE, FILE = "press-figure", "file"
_OPEN = re.compile(
    r"(?P<lead>[ \t]*(?:[-*+][ \t]+)*)(?P<mark>:{3,}|`{3,})"
    r"[ \t]*\{(?P<kind>[a-z][\w:-]*)\}[ \t]*(?P<title>[^`\n]*?)[ \t]*"
)
_CLOSE = re.compile(r"[ \t]*(?P<mark>:{3,}|`{3,})[ \t]*")
_OPTION = re.compile(r"[ \t]*:(?P<name>[\w-]+):[ \t]*(?P<value>.*?)[ \t]*")
_DATUM = re.compile(r"[ \t]*(?P<name>[\w-]+):[ \t]*(?P<value>.*?)[ \t]*")
_LABEL = re.compile(r"\(([\w:.-]+)\)=[ \t]*")
_TAGGED = re.compile(r"(.*\$\$)[ \t]+\((?P<label>[A-Za-z][\w:.-]*)\)[ \t]*")
# A directive, a label above a heading, a reference to a formula: other texts have none of them.
_IS_MYST = re.compile(
    r"^[ \t]*(?:[-*+][ \t]+)*(?::{3,}|`{3,})[ \t]*\{[a-z]|^\([\w:.-]+\)=[ \t]*\n\s*#|\{eq\}`", re.MULTILINE
)
_ADMONITIONS = frozenset(
    "admonition attention caution danger error hint important note seealso tip warning topic sidebar card dropdown "
    "exercise exercise-start exercise-end solution solution-start solution-end epigraph pull-quote margin only table "
    "grid grid-item grid-item-card tab-set tab-item glossary details aside".split()
)
# Options that are words: they are printed where they stand.
_WORDS = frozenset({"caption", "footer", "header", "subtitle"})
# What is seen on a page of the web alone: its address stands for it.
_SEEN = frozenset({"iframe", "iframe-figure", "video", "youtube"})
_SHOWN = frozenset({"figure", "image"})
_LISTED, _FIGURE, _FORMULA = "list-table", "figure", "math"
_CLAIM = re.compile(r"(?:prf|proof):([a-z]+)")
_DEEPEST = 50
_KINDS = _ADMONITIONS | _SHOWN | _SEEN | {_LISTED, _FORMULA}


@dataclass(slots=True)
class _Directive:
    """A directive that is open: its signs, its kind, how far it is set in, its line, whether options may follow.

    `is_division` tells that it became one of pandoc's, `data_end` the line of hyphens that ends its options.
    """

    mark: str
    kind: str
    lead: str
    line: int
    has_options: bool = True
    is_division: bool = False
    data_end: int = 0
    label: str = ""


def with_myst_directives(text: str) -> str:
    """Give a text whose directives pandoc reads; lines stay where they are."""
    if not _IS_MYST.search(text):
        return text
    lines = text.split("\n")
    opened: list[_Directive] = []
    fence = ""
    for number, line in enumerate(lines):
        begun = _OPEN.fullmatch(line) if not fence else None
        if begun is not None and (begun["mark"][0] == ":" or begun["kind"] in _KINDS or _CLAIM.match(begun["kind"])):
            is_apart = not (number and lines[number - 1].strip()) and not begun["lead"].strip()
            lines[number], is_division = _opening(begun, is_apart=is_apart)
            opened.append(_Directive(begun["mark"], begun["kind"], begun["lead"], number, is_division=is_division))
            del opened[:-_DEEPEST]
            continue
        ended = _CLOSE.fullmatch(line) if not fence else None
        if ended is not None and (directive := _ended(opened, ended["mark"])):
            lines[number] = f"{' ' * len(directive.lead)}:::" if directive.is_division else ""
            if directive.kind == _FORMULA:
                _set_formula(lines, directive, number)
            continue
        if opened and not fence and opened[-1].has_options and _is_option(lines, number, opened[-1]):
            continue
        fence = open_fence(line, fence, is_within=True)
        if not fence and (label := _LABEL.fullmatch(line)):
            lines[number] = f"[]{{#{label[1]}}}"
        elif not fence and (tagged := _TAGGED.fullmatch(line)) and _is_label(tagged["label"], text):
            lines[number] = f"{tagged[1]} {{#{formula_label(tagged['label'])}}}"
        elif not fence and line.rstrip() == "+++":
            lines[number] = ""  # a break between cells, of which nothing is shown
    return "\n".join(lines)


def _is_label(words: str, text: str) -> bool:
    """Tell a label from a remark in brackets: it has a sign that words have not, or the text refers to it."""
    is_called = f"{{eq}}`{words}`" in text or f"(#{words})" in text
    return is_called or re.search(r"[_:]", words) is not None or kind_of(words) == "eq"


def formula_label(label: str) -> str:
    """Give the label of a formula as other dialects write it: its kind first."""
    return label if kind_of(label) == "eq" else f"eq:{label}"


def _is_option(lines: list[str], number: int, directive: _Directive) -> bool:
    """Take an option off its line, if there is one."""
    if number == directive.line + 1 and lines[number].strip() == "---":
        directive.data_end = _data_end(lines, number)
    is_datum = number <= directive.data_end
    option = (_DATUM if is_datum else _OPTION).fullmatch(lines[number])
    directive.has_options = number < directive.data_end if is_datum else option is not None
    if option is not None:
        _take(lines, number, directive, option)
    elif is_datum:
        lines[number] = ""
    return is_datum or option is not None


def _data_end(lines: list[str], begin: int) -> int:
    """Give the line that ends the data which begin on a line, set in or not; 0 if that is a rule above words."""
    room = len(lines[begin]) - len(lines[begin].lstrip())
    held = [line[min(room, len(line) - len(line.lstrip())) :] for line in lines[begin : begin + MOST]]
    end = end_of_data(held, 0)
    return begin + end if end else 0


def _set_formula(lines: list[str], directive: _Directive, end: int) -> None:
    """Set what a directive holds as a formula, which has no blank lines; these stand behind it."""
    begin, lead = directive.line, directive.lead
    tex = [line for line in lines[begin:end] if line.strip()]
    label = f" {{#{formula_label(directive.label)}}}" if directive.label else ""
    made = [f"{lead}$$", *tex, f"{lead}$${label}"] if tex else []
    if len(made) > end + 1 - begin:
        made = [f"{lead}$${tex[0].strip()}", *tex[1:], f"{lead}$${label}"]
    lines[begin : end + 1] = [*made, *[""] * (end + 1 - begin - len(made))]


def _opening(begun: re.Match[str], *, is_apart: bool) -> tuple[str, bool]:
    """Give the line that stands for the opening of a directive, and whether it opens a division."""
    lead, kind, title = begun["lead"], begun["kind"], begun["title"]
    if said := _division(kind, title, is_apart=is_apart):
        return f"{lead}::: {{{said}}}", True
    # An item of a list begins with something, or what follows a blank line is none of it.
    nothing = f"{lead}[]{{}}" if lead.strip() else ""
    if kind in _SHOWN and title:
        return f"{lead}![](<{title}>)", False
    if kind == _FORMULA:
        return lead + title, False
    if kind in _SEEN:
        return f"{lead}<{title}>" if title.startswith("http") else nothing, False
    if not title or kind.partition("-")[2] in {"start", "end"}:
        return nothing, False
    return lead + (title if "*" in title else f"**{title}**"), False


def _division(kind: str, title: str, *, is_apart: bool) -> str:
    """Give what a division says that stands for a directive; empty if none does, or if words stand right above it."""
    claim = _CLAIM.fullmatch(kind)
    if kind == _LISTED:
        bare = re.sub(r"[*_`\"\\]", "", title)
        return f'.{TABLE} {TITLE}="{bare}"'
    if kind == _FIGURE and title and is_apart:
        address = _quoted(title.replace(" ", "%20"))
        return f'.{FIGURE} {FILE}="{address}"'
    is_claim = claim is not None and claim[1] in CLAIMS.values() and is_apart
    return f'.{claim[1]} name="{_quoted(title)}"' if claim and is_claim else ""


def _quoted(words: str) -> str:
    return words.replace("\\", "\\\\").replace('"', '\\"')


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
    lines[number] = (
        " " * len(directive.lead) + value if name in _WORDS and directive.kind in _ADMONITIONS | _SHOWN else ""
    )
    above = directive.line
    if directive.kind in _SHOWN and name == "alt":
        lines[above] = lines[above].replace("![](", f"![{value}](", 1)
        if directive.is_division:
            lines[above] = f'{lines[above].removesuffix("}")} alt="{_quoted(value)}"}}'
    elif directive.kind == _LISTED and name == "header-rows" and value.isdecimal():
        lines[above] = lines[above].replace("}", f" heads={value}}}", 1)
    elif name in {"name", "label"} and re.fullmatch(r"[\w:.-]+", value):
        if directive.is_division:
            lines[above] = f"{lines[above].removesuffix('}')} #{value}}}"
        elif directive.kind == _FORMULA:
            directive.label = value
        elif directive.kind not in _SHOWN:
            # It stands with the title, if there is one.
            lines[above if lines[above].strip() else number] += f"[]{{#{value}}}"
