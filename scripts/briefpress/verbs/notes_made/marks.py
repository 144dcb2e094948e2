"""Recognise the marks of notes made by hand: raised figures, figures in brackets, signs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

# One mark, bare or in brackets; its kernel is the second group.
_MARK = re.compile(
    r"\s*([\[(⟦{]?)\s*(?:n(?:ote)?\.?\s*)?(\d{1,4}[a-z]?|[*†‡§¶‖#]{1,4}|[a-z]{1,2}|[ivxlc]{1,7}|[⁰¹²³⁴-⁹]{1,4})\s*[\])⟧}]?[.:]?\s*",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"\s*[\[(⟦{]?\s*(\d{1,4}[a-z]?|[*†‡§¶‖#]{1,4}|[a-z]{1,2}|[ivxlc]{1,7}|[⁰¹²³⁴-⁹]{1,4})\s*(?:[\])⟧}.:]+|(?=\s)|\Z)",
    re.IGNORECASE,
)
_ONE = r"(\d{1,4}[a-z]?|[*†‡§¶‖#]{1,4}|[a-z]{1,2})"
# A note that several marks call may bear all of them.
_SEVERAL = re.compile(rf"\s*{_ONE}(?:\s*[,;]\s*{_ONE})+\s*", re.IGNORECASE)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_BACK = re.compile(
    r"\s*[\[(]?\s*(↩\ufe0e?|↑|⇑|⏎|↵|\^|«|←|back|return|zurück|retour|volver|go back.{0,20}|back to.{0,20})\s*[\])]?\s*",
    re.IGNORECASE,
)


def text_of(inlines: Nodes) -> str:
    """Give the words of some inlines."""
    return project([{"t": "Plain", "c": inlines}]).text


def mark_of(inlines: Nodes) -> str:
    """Give the kernel of a mark, if some inlines are nothing else; empty if they are not."""
    found = _MARK.fullmatch(text_of(inlines))
    return found[2].translate(_RAISED).lower() if found else ""


def leading_mark(inlines: Nodes) -> str:
    """Give the kernel of the mark that some inlines begin with; empty if there is none."""
    return _leading(inlines)[0]


def _leading(inlines: Nodes) -> tuple[str, str]:
    """Give the kernel of a leading mark and all that it is written with; what is raised needs nothing behind it."""
    text = text_of(inlines)
    raised = _leading_raised(inlines)
    several = _SEVERAL.fullmatch(text_of(raised))
    if mark := several[1].lower() if several else mark_of(raised):
        return mark, text[: text.index(text_of(raised)) + len(text_of(raised))]
    found = _LEADING.match(text)
    return (found[1].translate(_RAISED).lower(), found[0]) if found else ("", "")


def _leading_raised(inlines: Nodes) -> Nodes:
    """Give what some inlines raise before anything else; nothing if they begin otherwise."""
    for node in inlines:
        if node["t"] == "Superscript":
            return [node]
        if node["t"] in {"Span", "Link"}:
            if node["c"][1]:
                return _leading_raised(node["c"][1])
        elif node["t"] not in {"Space", "SoftBreak"}:
            return []
    return []


def is_back_link(inlines: Nodes) -> bool:
    """Tell the words of a link that leads back to the mark."""
    return _BACK.fullmatch(text_of(inlines)) is not None


def without_leading_mark(inlines: Nodes, mark: str) -> tuple[Nodes, str]:
    """Give some inlines without the mark that they begin with, and the words that were taken."""
    found, written = _leading(inlines)
    if not found or found != mark:
        return inlines, ""
    rest = _cut(inlines, len(written))
    while rest and rest[0]["t"] in {"Space", "SoftBreak", "LineBreak"}:
        rest = rest[1:]
    return rest, written.strip()


def _cut(inlines: Nodes, count: int) -> Nodes:
    """Leave out the first characters of some inlines; names that links lead to stay."""
    out: Nodes = []
    for index, node in enumerate(inlines):
        length = len(text_of([node]))
        if count <= 0:
            return [*out, *inlines[index:]]
        if length <= count:
            out.extend(_names(node))
            count -= length
            continue
        inner: Any = node["c"]
        match node["t"]:
            case "Str":
                out.append({"t": "Str", "c": inner[count:]})
            case "Link" | "Span":
                out.append({"t": node["t"], "c": [inner[0], _cut(inner[1], count), *inner[2:]]})
            case "Emph" | "Strong" | "Superscript" | "Underline" | "SmallCaps" | "Subscript" | "Strikeout":
                out.append({"t": node["t"], "c": _cut(inner, count)})
            case _:
                out.append(node)
        count = 0
    return out


def _names(node: Node) -> Nodes:
    """Give what is left of a node that goes: an empty place with its name, if it has one."""
    if node["t"] in {"Span", "Link"} and node["c"][0][0]:
        return [{"t": "Span", "c": [[node["c"][0][0], [], []], []]}]
    if node["t"] in {"Superscript", "Emph", "Strong"}:
        return [name for inner in node["c"] for name in _names(inner)]
    return []
