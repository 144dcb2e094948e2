"""Put sections together as the HTML that is printed; endnotes are gathered where their section stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefpress.nouns.scripts import direction
from briefpress.verbs.epub import xhtml
from briefpress.verbs.markup.take_out import take_out
from briefpress.verbs.printing.displayed_formulas import mark_displayed
from briefpress.verbs.printing.held_spaces import loosen_spaces
from briefpress.verbs.printing.line_breaks import allow_breaks
from briefpress.verbs.printing.long_runs import part_long_runs
from briefpress.verbs.printing.turned_stretches import join_turned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.nouns.section import Section


def print_html(sections: Sequence[Section], *, title: str, language: str, strips: dict[str, str]) -> str:
    """Give the whole print HTML; `strips` are the words of running heads and feet (brief, house, proof)."""
    html = etree.Element("html", lang=language, dir=direction(language))
    head = etree.SubElement(html, "head")
    etree.SubElement(head, "meta", charset="utf-8")
    etree.SubElement(head, "title").text = title
    body = etree.SubElement(html, "body")
    for name, words in strips.items():
        body.set(f"data-{name}", words)
    for section in sections:
        body.append(xhtml.parse(section.xhtml)[0])
    _gather_endnotes(body)
    _begin_lists(body)
    mark_displayed(body)
    allow_breaks(body)
    loosen_spaces(body)
    part_long_runs(body)
    join_turned(body, direction=direction(language))
    text: str = etree.tostring(html, encoding="unicode")
    return text


def _begin_lists(body: etree._Element) -> None:
    """Say in CSS with what number a list begins: the engine of print does not know the attribute."""
    for items in body.iter("ol"):
        start = items.get("start", "1")
        if start != "1":
            items.set("style", f"counter-reset: list-item {int(start) - 1}")


def _gather_endnotes(body: etree._Element) -> None:
    """Move notes into the section of notes, if there is one: a note's span becomes a paragraph there."""
    home = next((element for element in body if element.get("id") == "notes"), None)
    if home is None:
        return
    for note in list(body.iter("span")):
        if "note" not in note.get("class", "").split():
            continue
        take_out(note)
        note.tail = None
        note.tag = "p"
        note.set("class", "endnote")
        xhtml.drop(note, "role")
        home.append(note)
