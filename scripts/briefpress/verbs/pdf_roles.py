"""Which standard structure type of PDF 1.7 an HTML element becomes."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

SVG = "{http://www.w3.org/2000/svg}svg"

ROLES: Mapping[str, str] = MappingProxyType(
    {
        **{f"h{level}": f"H{level}" for level in range(1, 7)},
        **dict.fromkeys(("p", "pre"), "P"),
        **dict.fromkeys(("div", "nav", "aside", "header", "footer", "figure", "address", "details"), "Div"),
        **dict.fromkeys(("ul", "ol", "dl"), "L"),
        **dict.fromkeys(("img", SVG), "Figure"),
        **dict.fromkeys(("caption", "figcaption"), "Caption"),
        **dict.fromkeys(
            ("em", "strong", "b", "i", "u", "s", "small", "sub", "sup", "cite", "abbr", "dfn", "mark", "del")
            + ("ins", "time", "var", "bdi", "bdo"),
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
    }
)

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


def role_of(tag: str, *, classes: frozenset[str], link: bool, lang: bool, in_toc: bool, in_head: bool) -> str:
    """Give the structure type of an element, or "" for one whose content belongs to its parent.

    `link` says that it has an address, `lang` that its language is another than its parent's, `in_toc` and
    `in_head` that it stands in a contents list and in the head of a table.
    """
    if tag == "a":
        return "Link" if link else ("Span" if lang else "")
    for name in sorted(classes & CLASS_ROLES.keys()):
        return CLASS_ROLES[name]
    if in_toc and tag in ("ol", "ul"):
        return "TOC"
    if in_toc and tag == "li":
        return "TOCI"
    if in_head and tag == "td":
        return "TH"
    return ROLES.get(tag, "Span" if lang else "")


def scope_of(scope: str, *, in_head: bool, leads_row: bool) -> str:
    """Give the Scope of a heading cell: what it says of itself, else by its place."""
    if scope in ("row", "rowgroup"):
        return "Row"
    if scope in ("col", "colgroup") or in_head or not leads_row:
        return "Column"
    return "Row"
