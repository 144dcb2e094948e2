"""Bring parts of a JATS article to where pandoc reads them: typed formulas, titles of items and boxes, heads of terms.

Changes are made in place; elements are those of ANSI/NISO Z39.96.
"""

from __future__ import annotations

from lxml import etree

from briefpress.verbs.markup.local_name import local_name

_INLINE = frozenset({"inline-formula", "chem-struct"})
_SET = frozenset({"math", "tex-math"})
_SAID = frozenset({"label", "caption", "attrib"})
_FIGURES = frozenset({"fig", "table-wrap", "chem-struct-wrap", "alternatives", "supplementary-material"})
_ITEMS = frozenset({"list-item", "boxed-text", "statement", "disp-quote"})
_SHOWN = frozenset({"graphic", "media"})


def with_read_parts(root: etree._Element) -> None:
    """Rewrite an article so that pandoc passes over none of these."""
    for formula in list(root.iter(*_INLINE, "disp-formula")):
        _set_formula(formula)
        _set_apart(formula)
    for title in list(root.iter("title")):
        _set_title(title)
    for head in list(root.iter("term-head")):
        _set_heads(head)
    for picture in list(root.iter("graphic")):
        _set_picture(picture)


def _set_formula(formula: etree._Element) -> None:
    """Let a formula that is typed in letters, or is a picture, be no formula: then it is read."""
    inside = {local_name(one) for one in formula.iter()}
    if inside & _SET:
        return
    if formula.tag in _INLINE or local_name(formula.getparent()) == "p":
        if not inside & _SHOWN:
            formula.tag = "named-content"
    elif not inside & _SHOWN:
        formula.tag = "p"


def _set_apart(formula: etree._Element) -> None:
    """Make as many formulas of one as are in it, with what stands between: pandoc reads the first alone."""
    inside = [one for one in formula if local_name(one) in _SET]
    words = [(one.tail or "").strip() for one in inside]
    if len(inside) < 2:
        return
    for one in inside[:-1]:
        one.tail = None
    if any(words[:-1]) and local_name(formula.getparent()) != "p":
        around = etree.Element("p")
        around.tail, formula.tail = formula.tail, None
        formula.addprevious(around)
        around.append(formula)
    last, rest = formula, formula.tail
    for one, before in zip(inside[1:], words[:-1], strict=True):
        apart = etree.Element(formula.tag)
        last.tail = None
        last.addnext(apart)
        apart.append(one)
        last.tail = f" {before} " if before else " "
        last = apart
    last.tail = rest


def _set_title(title: etree._Element) -> None:
    """Make a paragraph of the title of an item or a box, which has none for pandoc; that of a theorem is no heading."""
    if local_name(title.getparent()) in _ITEMS:
        paragraph = etree.Element("p")
        paragraph.tail, title.tail = title.tail, None
        title.tag = "bold"
        title.addprevious(paragraph)
        paragraph.append(title)


def _set_heads(head: etree._Element) -> None:
    """Make the first item of a list of terms of what stands over its two columns."""
    listed = head.getparent()
    if listed is None:
        return
    item = etree.Element("def-item")
    head.addprevious(item)
    beside = listed.find("def-head")
    head.tag = "term"
    item.append(head)
    if beside is not None:
        beside.tag = "p"
        etree.SubElement(item, "def").append(beside)


def _set_picture(picture: etree._Element) -> None:
    """Make a figure of a picture that says in itself what it shows; that of a figure is said by the figure."""
    said = [one for one in picture if local_name(one) in _SAID]
    if not said or local_name(picture.getparent()) in _FIGURES:
        return
    figure = etree.Element("fig")
    figure.tail, picture.tail = picture.tail, None
    picture.addprevious(figure)
    figure.extend(sorted([*said, picture], key=lambda one: local_name(one) == "attrib"))
