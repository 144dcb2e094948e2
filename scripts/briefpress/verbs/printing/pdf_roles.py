"""Which standard structure type of PDF 1.7 an HTML element becomes."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

SVG = "{http://www.w3.org/2000/svg}svg"

_EMPHASES = ("em", "strong", "b", "i", "u", "s", "small", "sub", "sup", "mark")

ROLES: Mapping[str, str] = MappingProxyType(
    {
        **{f"h{level}": f"H{level}" for level in range(1, 7)},
        **dict.fromkeys(("p", "pre"), "P"),
        **dict.fromkeys(("div", "nav", "aside", "header", "footer", "figure", "address", "details"), "Div"),
        **dict.fromkeys(("ul", "ol", "dl"), "L"),
        **dict.fromkeys(("img", SVG), "Figure"),
        **dict.fromkeys(("caption", "figcaption"), "Caption"),
        **dict.fromkeys(
            (*_EMPHASES, "cite", "abbr", "dfn", "del", "ins", "time", "var", "bdi", "bdo"),
            "Span",
        ),
        **dict.fromkeys(("code", "kbd", "samp"), "Code"),
        "section": "Sect",
        "article": "Art",
        "blockquote": "BlockQuote",
        "q": "Quote",
        "li": "LI",
        "table": "Table",
        "thead": "THead",
        "tbody": "TBody",
        "tfoot": "TFoot",
        "tr": "TR",
        "th": "TH",
        "td": "TD",
    }
)

CLASS_ROLES: Mapping[str, str] = MappingProxyType(
    {
        "note": "Note",
        "long-note": "Note",
        "call": "Reference",
        "note-p": "P",
        "note-li": "P",
        "note-quote": "BlockQuote",
        "note-code": "Code",
        "formula": "Formula",
    }
)

DECORATIONS: Mapping[str, str] = MappingProxyType({"bp-ins": "Underline", "bp-del": "LineThrough"})
"""How what changed is set, by the class of its element: ISO 32000-1, 14.8.5.4.5, TextDecorationType."""

GROUPING = frozenset({"Document", "Art", "Sect", "Div", "BlockQuote"})
"""Elements that hold blocks only: bare text in them gets a paragraph of its own."""

INLINE = frozenset({"Span", "Quote", "Note", "Reference", "Code", "Link", "Lbl"})

LIST_NUMBERING: Mapping[str, str] = MappingProxyType(
    {
        "disc": "Disc",
        "circle": "Circle",
        "square": "Square",
        "decimal": "Decimal",
        "decimal-leading-zero": "Decimal",
        "lower-roman": "LowerRoman",
        "upper-roman": "UpperRoman",
        "lower-alpha": "LowerAlpha",
        "lower-latin": "LowerAlpha",
        "upper-alpha": "UpperAlpha",
        "upper-latin": "UpperAlpha",
    }
)


@dataclass(frozen=True, slots=True)
class Traits:
    """What decides on the type of an element, beside its tag.

    `link` says that it has an address, `lang` that its language is another than its parent's, `in_toc` and
    `in_head` that it stands in a contents list and in the head of a table.
    """

    classes: frozenset[str] = frozenset()
    link: bool = False
    lang: bool = False
    in_toc: bool = False
    in_head: bool = False


def role_of(tag: str, traits: Traits) -> str:
    """Give the structure type of an element, or "" for one whose content belongs to its parent."""
    if tag == "a":
        return "Link" if traits.link else ("Span" if traits.lang else "")
    for name in sorted(traits.classes & CLASS_ROLES.keys()):
        return CLASS_ROLES[name]
    if traits.in_toc and tag in ("ol", "ul"):
        return "TOC"
    if traits.in_toc and tag == "li":
        return "TOCI"
    if traits.in_head and tag == "td":
        return "TH"
    return ROLES.get(tag, "Span" if traits.lang else "")


def scope_of(scope: str, *, in_head: bool, leads_row: bool) -> str:
    """Give the Scope of a heading cell: what it says of itself, else by its place."""
    if scope in ("row", "rowgroup"):
        return "Row"
    if scope in ("col", "colgroup") or in_head or not leads_row:
        return "Column"
    return "Row"
