"""Give the places that a DocBook text leads to a form whose name pandoc keeps: an anchor before their first words.

Pandoc keeps the names of sections, figures, tables and of a few elements more, and a link to an item, a step or a
question would lead nowhere. Changes are made in place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefpress.verbs.markup.local_name import local_name, named_like

if TYPE_CHECKING:
    from collections.abc import Iterator

_ID = "{http://www.w3.org/XML/1998/namespace}id"
_HREF = "{http://www.w3.org/1999/xlink}href"
_KEPT = frozenset(
    (
        "anchor set book part article chapter appendix preface section sect1 sect2 sect3 sect4 sect5 simplesect "
        "refentry refsection refsect1 refsect2 refsect3 bibliography glossary index figure table informaltable example "
        "note tip warning caution important sidebar programlisting screen formalpara phrase"
    ).split()
)
# What holds words in which an anchor may stand.
_WORDED = frozenset(
    "para simpara term glossterm bridgehead emphasis title literallayout entry refname command attribution".split()
)


def with_kept_names(root: etree._Element) -> None:
    """Rewrite a text so that the names to which it leads come through."""
    wanted = set(_wanted(root))
    if not wanted:
        return
    for element in list(root.iter()):
        name = element.get("id") or element.get(_ID) or "" if local_name(element) else ""
        if name in wanted and local_name(element) not in _KEPT:
            first = next((one for one in element.iter() if local_name(one) in _WORDED), None)
            if first is not None:
                _put_anchor(first, name)


def _wanted(root: etree._Element) -> Iterator[str]:
    for element in root.iter():
        if local_name(element):
            yield from element.get("linkend", "").split()
            yield from (element.get(key, "#")[1:] for key in (_HREF, "url") if element.get(key, "").startswith("#"))


def _put_anchor(element: etree._Element, name: str) -> None:
    anchor = etree.Element(named_like(element, "anchor"), {_ID if etree.QName(element).namespace else "id": name})
    anchor.tail, element.text = element.text, None
    element.insert(0, anchor)
