"""Divisions of DocBook whose titles pandoc passes over are read as those that it knows."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.markup.docbook_divisions import take_out_unshown, with_read_divisions
from helpers.growth import LINEAR, growth
from helpers.xml_shape import shape

_SPEAKER = "<speaker><personname><honorific>Mr</honorific><surname>A</surname></personname></speaker>"


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        (
            "<set><title>s</title><book><title>b</title><subtitle>c</subtitle></book></set>",
            "book[title[s]part[title[b]para[emphasis[c]]]]",
        ),
        ("<reference><title>r</title></reference>", "chapter[title[r]]"),
        (
            "<book><info><title>b</title><subtitle>c</subtitle></info></book>",
            "book[info[title[b]subtitle[c]]]",
        ),
        (
            "<book><chapter><info><title>t</title><subtitle>u</subtitle></info><para>x</para></chapter></book>",
            "book[chapter[info[title[t]]para[emphasis[u]]para[x]]]",
        ),
        ("<section><subtitle>u</subtitle><para>x</para></section>", "section[para[emphasis[u]]para[x]]"),
        (
            f"<article><drama><title>t</title><linegroup>{_SPEAKER}<line>x</line></linegroup></drama></article>",
            "article[section[title[t]para[emphasis[Mr A]]linegroup[line[x]]]]",
        ),
    ),
)
def test_titles_of_divisions_are_read(text: str, expected: str) -> None:
    """A set is a book, a book in it a part; the second title of a part is a paragraph behind its title."""
    root = etree.fromstring(text)
    with_read_divisions(root)

    assert expected == shape(root)


def test_several_second_titles_keep_their_order() -> None:
    """However many a part has, each is set in its turn."""

    def section(count: int) -> etree._Element:
        return etree.fromstring(
            f"<article><section><title>T</title>{'<subtitle>a</subtitle>' * count}</section></article>"
        )

    root = etree.fromstring("<book><part><title>T</title><subtitle>a</subtitle><subtitle>b</subtitle></part></book>")
    with_read_divisions(root)

    assert "book[part[title[T]para[emphasis[a]]para[emphasis[b]]]]" == shape(root)
    assert LINEAR > growth(with_read_divisions, section, size=250)


def test_entries_for_an_index_are_set_aside() -> None:
    """Wherever they stand; the words around them stay."""
    entry = "<indexterm><primary>nets</primary><secondary>old</secondary></indexterm>"
    root = etree.fromstring(f"<chapter>{entry}<para>It {entry}is{entry} old.</para><indexterm/></chapter>")
    aside = take_out_unshown(root)

    assert "chapter[para[It is old.]]" == shape(root)
    assert [(1, "nets old", "index")] * 3 == [(one.line, one.words, one.role) for one in aside]


def test_what_is_said_of_a_screen_is_set_aside() -> None:
    """How its picture was made; the picture stays."""
    root = etree.fromstring(
        "<para>\nx <screenshot><screeninfo>The lines</screeninfo><mediaobject/></screenshot></para>"
    )

    assert [(2, "The lines", "hidden")] == [(one.line, one.words, one.role) for one in take_out_unshown(root)]
    assert "para[\nx screenshot[mediaobject[]]]" == shape(root)


def test_an_index_to_other_pages_is_set_aside() -> None:
    """Pandoc reads nothing of it."""
    entry = "<indexentry><primaryie>nets, 3</primaryie></indexentry>"
    root = etree.fromstring(f"<book><chapter/><index><title>Index</title>{entry}</index></book>")

    assert ["Index nets, 3"] == [one.words for one in take_out_unshown(root) if one.role == "index"]
    assert "book[chapter[]]" == shape(root)
