"""Blocks of DocBook that pandoc passes over stand where it reads them."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.markup.docbook_blocks import with_read_blocks
from helpers.xml_shape import shape

_TITLES = "<segtitle>A</segtitle><segtitle>B</segtitle>"
_ITEM = "<listitem><para>i</para></listitem>"


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        (f"<itemizedlist><para>a</para><para>b</para>{_ITEM}</itemizedlist>", "para[a]para[b]itemizedlist[{}]"),
        (f"<orderedlist><title>t</title><para>a</para>{_ITEM}</orderedlist>", "para[a]orderedlist[title[t]{}]"),
        (f"<para>x <itemizedlist><para>a</para>{_ITEM}</itemizedlist> y</para>", "para[x para[a]itemizedlist[{}] y]"),
        ("<procedure><step/><result>r</result></procedure>", "procedure[step[]]result[r]"),
        ("<para>x<procedure><step/><result>r</result></procedure>y</para>", "para[xprocedure[step[]]result[r]y]"),
        ("<itemizedlist><para>a</para></itemizedlist>", "itemizedlist[para[a]]"),
        (
            "<glosslist><glossentry><glossterm>World</glossterm><acronym>W</acronym></glossentry></glosslist>",
            "glosslist[glossentry[glossterm[World (acronym[W])]]]",
        ),
        (
            "<glossdiv><title>A</title><para>p</para><glossentry/><glossentry/></glossdiv>",
            "section[title[A]para[p]glosslist[glossentry[]glossentry[]]]",
        ),
        (
            "<entrytbl cols='2'><colspec/><tbody/></entrytbl>",
            "entry[informaltable[tgroup[colspec[]tbody[]]]]",
        ),
        ("<para>x <screenshot><mediaobject/></screenshot> y</para>", "para[x informalfigure[mediaobject[]] y]"),
        (
            "<figure><title>t</title><screenshot><graphic/></screenshot></figure>",
            "figure[title[t]screenshot[graphic[]]]",
        ),
        (
            "<figure><title>t</title><mediaobject><caption><para>c</para></caption></mediaobject></figure>",
            "figure[title[t]mediaobject[]]para[c]",
        ),
        ("<table><title>t</title><tgroup/><caption>c</caption></table>", "table[title[t]tgroup[]]para[c]"),
        ("<table><caption>c</caption><tbody/></table>", "table[caption[c]tbody[]]"),
        ("<informaltable><caption>c</caption><tbody/></informaltable>", "informaltable[caption[c]tbody[]]"),
        (
            "<mediaobject><caption><para>c</para><para>d</para></caption></mediaobject>",
            "figure[title[c]mediaobject[]]para[d]",
        ),
        (
            "<informalfigure><mediaobject><caption>c</caption></mediaobject></informalfigure>",
            "figure[title[c]mediaobject[]]",
        ),
        (
            f"<segmentedlist>{_TITLES}<seglistitem><seg>a</seg><seg>b</seg></seglistitem></segmentedlist>",
            "variablelist[varlistentry[term[A]listitem[para[a]]]varlistentry[term[B]listitem[para[b]]]]",
        ),
        (
            f"<segmentedlist>{_TITLES}{'<seglistitem><seg>a</seg><seg>b</seg></seglistitem>' * 2}</segmentedlist>",
            "informaltable[tgroup[thead[row[entry[A]entry[B]]]tbody[row[entry[a]entry[b]]row[entry[a]entry[b]]]]]",
        ),
        (
            f"<segmentedlist>{_TITLES}<seglistitem><seg>a</seg></seglistitem></segmentedlist>",
            "segmentedlist[segtitle[A]segtitle[B]seglistitem[seg[a]]]",
        ),
    ),
)
@pytest.mark.parametrize("space", ("", ' xmlns="http://docbook.org/ns/docbook"'))
def test_blocks_stand_where_they_are_read(text: str, expected: str, space: str) -> None:
    """What leads into a list stands before it, a caption behind what has a title, a table in a cell."""
    root = etree.fromstring(f"<article{space}>{text}</article>")
    with_read_blocks(root)

    assert f"article[{expected.format('listitem[para[i]]')}]" == shape(root)
