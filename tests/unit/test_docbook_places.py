"""Links of a DocBook text lead to what they name, whatever that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.docbook_places import with_kept_names
from helpers.xml_shape import shape

if TYPE_CHECKING:
    from pathlib import Path

_LINK = '<link linkend="x">there</link>'


@pytest.mark.parametrize(
    "inside",
    (
        '<para id="x">w</para>',
        '<itemizedlist><listitem id="x"><para>w</para></listitem></itemizedlist>',
        '<variablelist><varlistentry id="x"><term>t</term><listitem><para/></listitem></varlistentry></variablelist>',
        '<procedure><step id="x"><para>w</para></step></procedure>',
        '<qandaset><qandaentry id="x"><question><para>q</para></question></qandaentry></qandaset>',
        '<informaltable><tgroup cols="1"><tbody><row id="x"><entry>w</entry></row></tbody></tgroup></informaltable>',
        '<section id="x"><title>t</title><para>w</para></section>',
    ),
)
def test_a_link_leads_to_any_element(tmp_path: Path, inside: str) -> None:
    """Pandoc keeps the names of a few alone."""
    path = tmp_path / "a.xml"
    path.write_text(
        f"<article><section><title>S</title><para>{_LINK}</para>{inside}</section></article>", encoding="utf-8"
    )
    outcome = read_file(path, reader="docbook")
    assert outcome.value is not None

    assert ["#s-x"] == [node["c"][2][0] for node in nodes(outcome.value.read.blocks) if node["t"] == "Link"]
    assert "S025" not in [one.code for one in outcome.findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        (f'<a>{_LINK}<para id="x">w</para></a>', "a[link[there]para[anchor[]w]]"),
        (f'<a>{_LINK}<section id="x"><para>w</para></section></a>', "a[link[there]section[para[w]]]"),
        ('<a><para id="x">w</para></a>', "a[para[w]]"),
        (
            '<a xmlns:l="http://www.w3.org/1999/xlink"><link l:href="#x">v</link><para id="x">w</para></a>',
            "a[link[v]para[anchor[]w]]",
        ),
    ),
)
def test_only_what_is_led_to_has_an_anchor(text: str, expected: str) -> None:
    """And only what needs one."""
    root = etree.fromstring(text)
    with_kept_names(root)

    assert expected == shape(root)
