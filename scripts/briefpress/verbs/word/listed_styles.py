r"""Find styles that a Word document makes headings by its list of contents alone.

A field of contents may name styles beside Word's own headings, each with a level: `TOC \o "1-3" \t "Appendix,1"`
(17.16.5.68). Lists of figures name the styles of captions the same way; they do not gather headings besides.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.verbs.word.names import W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from briefpress.verbs.word.styles import Styles

_CONTENTS = re.compile(r"\s*TOC\b(?=.*\\[ou]\b)(?!.*\\c\b)", re.DOTALL)
_NAMED = re.compile(r"\\t\s*[\"“]([^\"”]*)[\"”]")
_PAIR = re.compile(r"\s*([^,;]+?)\s*[,;]\s*([1-9])\s*(?:[,;]|$)")
# What is listed, and heads nothing.
_NONE = frozenset({"caption", "title", "subtitle"})


def with_listed(styles: Styles, root: etree._Element) -> Styles:
    """Give styles of which some are headings by what the lists of contents say; headings by themselves stay so."""
    levels: dict[str, int] = {}
    for code in _codes(root):
        if _CONTENTS.match(code):
            for named in _NAMED.findall(code):
                levels |= {name.casefold(): int(level) for name, level in _PAIR.findall(named)}
    own = styles.heading_levels()
    listed = {
        ident: levels[name.casefold()] - 1
        for ident, name in styles.names.items()
        if name.casefold() in levels and name.casefold() not in _NONE and ident not in own
    }
    return replace(styles, outline={**styles.outline, **listed})


def _codes(root: etree._Element) -> Iterator[str]:
    """Give the codes of all fields, as far as their results."""
    open_fields: list[list[str]] = []
    for part in root.iter(f"{W}fldChar", f"{W}instrText", f"{W}fldSimple"):
        kind = part.get(f"{W}fldCharType", "")
        if part.tag == f"{W}fldSimple":
            yield part.get(f"{W}instr", "")
        elif kind == "begin":
            open_fields.append([])
        elif kind == "end" and open_fields:
            yield "".join(open_fields.pop())
        elif part.tag == f"{W}instrText" and open_fields:
            open_fields[-1].append(part.text or "")
