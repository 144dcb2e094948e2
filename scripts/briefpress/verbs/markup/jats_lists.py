"""Keep the labels and titles of the lists of a JATS article: pandoc leaves labels out, and takes titles for headings.

Labels that count as a list does are its numbers; signs are those of a list without numbers; where all items have other
labels, these are terms. Changes are made in place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefpress.verbs.markup.element_words import element_words
from briefpress.verbs.markup.local_name import local_name
from briefpress.verbs.markup.take_out import take_out
from briefpress.verbs.plain.labels import first_label, next_label

if TYPE_CHECKING:
    from collections.abc import Sequence

_KINDS = {
    "Decimal": "order",
    "LowerAlpha": "alpha-lower",
    "UpperAlpha": "alpha-upper",
    "LowerRoman": "roman-lower",
    "UpperRoman": "roman-upper",
}


def with_read_lists(root: etree._Element) -> None:
    """Rewrite the lists of an article so that pandoc passes over no words of them."""
    for listed in list(root.iter("list", "def-list")):
        _set_head(listed)
        items = listed.findall("list-item")
        labels = [one.find("label") for one in items]
        said = [element_words(label) for label in labels if label is not None]
        if not items or len(said) < len(items):
            continue
        if kind := _kind(said):
            listed.set("list-type", kind)
            for label in labels:
                if label is not None:
                    take_out(label)
        else:
            _set_terms(listed, items)
    for item in root.iter("def-item"):
        label, term = item.find("label"), item.find("term")
        if label is not None and term is not None:
            term.text = f"{element_words(label)} {term.text or ''}"
            take_out(label)


def _set_head(listed: etree._Element) -> None:
    """Set the label and the title of a list as words in bold before it."""
    heads = [one for one in listed if local_name(one) in {"label", "title"}]
    if not heads or listed.getparent() is None:
        return
    paragraph = etree.Element("p")
    bold = etree.SubElement(paragraph, "bold")
    bold.text = " ".join(map(element_words, heads))
    for one in heads:
        take_out(one)
    listed.addprevious(paragraph)


def _kind(labels: Sequence[str]) -> str:
    """Give the kind of list whose own marks are these; nothing if there is none."""
    if not any(map(str.isalnum, "".join(labels))):
        return "bullet"
    typed = [f"{one if one.endswith(('.', ')')) else f'{one}.'} x" for one in labels]
    known = first = first_label(typed[0])
    for one in typed[1:]:
        known = None if known is None else next_label(one, known)
    return _KINDS[first.style] if first is not None and known is not None else ""


def _set_terms(listed: etree._Element, items: Sequence[etree._Element]) -> None:
    """Make terms of labels, and of the items what is said of them."""
    listed.tag = "def-list"
    for item in items:
        item.tag = "def-item"
        label = item.find("label")
        said = etree.SubElement(item, "def")
        said.extend([one for one in item if one is not label and one is not said])
        if label is not None:
            label.tag, label.tail = "term", None
