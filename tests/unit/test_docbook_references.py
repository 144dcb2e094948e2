"""References of a DocBook text say what their places say, and else the names that their writer gave to these."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("space", ("", ' xmlns="http://docbook.org/ns/docbook"'))
@pytest.mark.parametrize(
    ("place", "expected"),
    (
        ("", "See [x]."),
        ('<para id="x">w</para>', "See [x]."),
        ('<para id="x" xreflabel="the word">w</para>', "See the word."),
        ('<section id="x"><title>Old\n<emphasis>ports</emphasis></title><para>w</para></section>', "See Old ports."),
        ('<section id="x"><info><title>Old ports</title></info><para>w</para></section>', "See Old ports."),
        ('<example id="x"><title>Old ports</title><para>w</para></example>', "See Old ports."),
        (
            (
                '<refentry id="x"><refmeta><refentrytitle>tide</refentrytitle></refmeta>'
                "<refnamediv><refname>ebb</refname></refnamediv></refentry>"
            ),
            "See tide.",
        ),
        (
            (
                '<variablelist><varlistentry id="x"><term>quay</term><listitem><para>w</para></listitem></varlistentry>'
                "</variablelist>"
            ),
            "See quay.",
        ),
    ),
    ids=("elsewhere", "none", "label", "section", "info", "example", "page", "term"),
)
def test_a_reference_says_what_it_leads_to(tmp_path: Path, space: str, place: str, expected: str) -> None:
    """One that leads nowhere is found as well."""
    path = tmp_path / "a.xml"
    marks = place.replace(" id=", " xml:id=") if space else place
    flow = f'<section><title>S</title><para>See <xref linkend="x"/>.</para></section>{marks}'
    path.write_text(f"<article{space}>{flow}</article>", encoding="utf-8")
    outcome = read_file(path, reader="docbook")
    assert outcome.value is not None

    assert expected == project(outcome.value.read.blocks).text.split("\n\n")[1]
    assert ("S025" in [one.code for one in outcome.findings]) == (not place)


@pytest.mark.parametrize(
    ("reference", "expected"),
    (
        ('<xref linkend="s" endterm="t"/>', "Of tides"),
        ('<xref linkend="s" endterm="u"/>', "Of tides"),
        ('<link linkend="s"/>', "Of tides"),
        ('<link linkend="s">here</link>', "here"),
        ('<olink targetdoc="book" targetptr="tides"/>', "[tides]"),
        ("<xref/>", ""),
    ),
    ids=("words elsewhere", "nowhere", "link", "words", "another document", "none"),
)
def test_every_kind_of_reference_has_words(tmp_path: Path, reference: str, expected: str) -> None:
    """One with words of its own keeps them."""
    path = tmp_path / "a.xml"
    flow = f'<section id="s"><title id="t">Of tides</title><para>“{reference}”</para></section>'
    path.write_text(f"<article>{flow}</article>", encoding="utf-8")
    outcome = read_file(path, reader="docbook")
    assert outcome.value is not None

    assert f"“{expected}”" == project(outcome.value.read.blocks).text.split("\n\n")[1]
