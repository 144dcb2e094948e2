"""A page of a manual in DocBook is a section that is read as manuals are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.docbook_manual import with_read_manuals
from helpers.xml_shape import shape

if TYPE_CHECKING:
    from pathlib import Path

_META = "<refmeta><refentrytitle>ls</refentrytitle><manvolnum>1</manvolnum><refmiscinfo>m</refmiscinfo></refmeta>"
_NAMES = "<refnamediv><refname>ls</refname> <refname>dir</refname><refpurpose>list files</refpurpose></refnamediv>"
_PARAMETER = "<methodparam><type>b</type><code>n</code></methodparam>"


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        (
            f"<refentry><refentryinfo><title>i</title></refentryinfo>{_META}{_NAMES}</refentry>",
            "section[title[ls(1)]para[emphasis[ls], emphasis[dir] – phrase[list files] ]]",
        ),
        (f"<refentry>{_NAMES}</refentry>", "section[title[ls]para[emphasis[dir] – phrase[list files] ]]"),
        ("<refentry><info><title>t</title></info><refsect1/></refentry>", "section[title[t]]"),
        (f"<refentry><info><title>t</title></info>{_META}</refentry>", "section[title[t]para[ls(1)]]"),
        (
            "<refentry><refsynopsisdiv><para>a</para></refsynopsisdiv><refsect1><title>b</title></refsect1></refentry>",
            "section[para[a]section[title[b]]]",
        ),
        (
            "<cmdsynopsis><command>ls</command> <arg>-l</arg><arg choice='plain' rep='repeat'>FILE</arg></cmdsynopsis>",
            "para[command[ls] phrase[[-l]] phrase[FILE…]]",
        ),
        (
            "<cmdsynopsis><group choice='req'><arg choice='plain'>a</arg><arg>b</arg></group></cmdsynopsis>",
            "para[phrase[{phrase[a] | phrase[[b]]}]]",
        ),
        (
            "<funcprototype><funcdef>a <function>f</function></funcdef><paramdef>b n</paramdef><void/></funcprototype>",
            "para[phrase[a function[f]](phrase[b n], phrase[])]",
        ),
        (
            f"<methodsynopsis><type>a</type><methodname>f</methodname>{_PARAMETER}</methodsynopsis>",
            "para[type[a] methodname[f](phrase[type[b] code[n]])]",
        ),
        ("<synopsis>a   <command>f</command>\n  n</synopsis>", "screen[a   command[f]\n  n]"),
    ),
)
@pytest.mark.parametrize("space", ("", ' xmlns="http://docbook.org/ns/docbook"'))
def test_a_page_of_a_manual_is_read_as_it_is_printed(text: str, expected: str, space: str) -> None:
    """Its name heads it; its names and purpose, and how a thing is called, are one line each."""
    root = etree.fromstring(f"<article{space}>{text}</article>")
    with_read_manuals(root)

    assert f"article[{expected}]" == shape(root)


def test_how_a_thing_is_called_keeps_its_columns(tmp_path: Path) -> None:
    """Whatever is marked in it: pandoc made a paragraph of each mark, and of what stands between two."""
    path = tmp_path / "a.xml"
    called = "<synopsis>get   <command>one</command>   <replaceable>name</replaceable>\nor all</synopsis>"
    path.write_text(f"<article><section><title>S</title>{called}</section></article>", encoding="utf-8")
    outcome = read_file(path, reader="docbook")
    assert outcome.value is not None

    assert ["get   one   name\nor all"] == [
        block["c"][1] for block in outcome.value.read.blocks if block["t"] == "CodeBlock"
    ]
