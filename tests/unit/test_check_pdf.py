"""Each way in which a PDF can fall short of its claims is a finding of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefpress.nouns.finding import Place
from briefpress.nouns.pdf_content import PdfContent, PdfElement, PdfFont, PdfLink, PdfRun
from briefpress.nouns.pdf_metadata import CLAIMS
from briefpress.verbs.checks.pdf import pdf_findings

GOOD = PdfContent(
    pages=1,
    tagged=True,
    title="A brief",
    shows_title=True,
    language="en",
    claims=CLAIMS,
    fonts=(PdfFont("Source-Serif-4-Semi-Bold", embedded=True, readable=True),),
    links=(PdfLink(0, "#a", "words"), PdfLink(0, "https://example.org/", "words")),
)
H1, H2, H3 = (PdfElement(f"H{level}", f"h{level}") for level in (1, 2, 3))


def codes(content: PdfContent, *families: str) -> list[str]:
    """Give the codes of what is found."""
    return [finding.code for finding in pdf_findings(content, place=Place("x"), families=frozenset(families))]


def test_a_good_file_has_no_findings() -> None:
    """Nothing is found where nothing is wrong."""
    assert codes(GOOD, "Source Serif 4", "Source Sans 3") == []


@pytest.mark.parametrize(
    ("content", "code"),
    (
        (replace(GOOD, tagged=False), "P002"),
        (replace(GOOD, unmapped=1), "P002"),
        (replace(GOOD, title=""), "P003"),
        (replace(GOOD, shows_title=False), "P003"),
        (replace(GOOD, language=""), "P004"),
        (replace(GOOD, claims=CLAIMS - {"PDF/UA-1"}), "P005"),
        (replace(GOOD, fonts=(PdfFont("X", embedded=False, readable=True),)), "P006"),
        (replace(GOOD, fonts=(PdfFont("X", embedded=True, readable=False),)), "P006"),
        (replace(GOOD, unreadable=3), "P006"),
        (replace(GOOD, links=(PdfLink(0, "#a", "w", broken=True),)), "P008"),
        (replace(GOOD, links=(PdfLink(0, "file:///a", "w"),)), "P009"),
        (replace(GOOD, links=(PdfLink(0, "javascript:a()", "w"),)), "P009"),
        (replace(GOOD, links=(PdfLink(0, "#a", " "),)), "P015"),
        (replace(GOOD, links=(PdfLink(0, "#a", "w", tied=False),)), "P002"),
        (replace(GOOD, elements=(H2,)), "P010"),
        (replace(GOOD, elements=(H1, H3)), "P010"),
        (replace(GOOD, elements=(PdfElement("Figure"),)), "P011"),
        (replace(GOOD, elements=(PdfElement("P", kids=("Note",)), PdfElement("Note", ""))), "P012"),
        (replace(GOOD, elements=(PdfElement("P", kids=("Span", "Note", "Reference")),)), "P012"),
        (replace(GOOD, elements=(PdfElement("L", kids=("P",)),)), "P013"),
        (replace(GOOD, elements=(PdfElement("LI", path=("P",)),)), "P013"),
        (replace(GOOD, elements=(PdfElement("TH", path=("TR",)),)), "P013"),
        (replace(GOOD, elements=(PdfElement("Link"),)), "P013"),
        (replace(GOOD, elements=(PdfElement("Table", kids=("THead",)),)), "P013"),
        (replace(GOOD, actions=("/JavaScript",)), "P014"),
        (replace(GOOD, unmarked=1), "P016"),
    ),
)
def test_each_fault_has_its_code(content: PdfContent, code: str) -> None:
    """One fault, one code."""
    assert codes(content) == [code]


def test_a_font_that_the_style_does_not_name_is_found() -> None:
    """A fallback font would be another on another machine."""
    assert codes(GOOD, "Source Sans 3") == ["P007"]


def test_headings_may_go_back_up() -> None:
    """Only going down skips levels."""
    assert codes(replace(GOOD, elements=(H1, H2, H3, H2, H1, H2))) == []


def test_text_is_told_apart_by_what_it_is() -> None:
    """The flow leaves out notes, calls, labels and what a style made; notes leave out their labels."""
    runs = (
        PdfRun("one", "P", "a", 0),
        PdfRun("1", "Reference", "call-1", 0, reference=True),
        PdfRun("1", "Note", "note-1", 0, note="note-1", label=True),
        PdfRun(" the ", "Note", "note-1", 0, note="note-1"),
        PdfRun("note", "Note", "note-1", 0, note="note-1"),
        PdfRun("•", "LBody", "b", 0, label=True, generated=True),
        PdfRun("two", "P", "a", 1),
        PdfRun("three", "P", "b", 1),
    )
    content = PdfContent(runs=runs, elements=(PdfElement("Note", "note-1"),))

    assert content.flow == (("P", "a", "onetwo"), ("P", "b", "three"))
    assert content.notes == {"note-1": " the note"}
    assert content.labels == {"note-1": "1"}


def test_a_file_claims_no_standard_that_it_does_not_keep() -> None:
    """One that lacks a description is not PDF/UA; to claim it all the same is a fault, as is to claim nothing."""
    honest = replace(GOOD, claims=CLAIMS - {"PDF/UA-1"})
    unmet = frozenset({"PDF/UA-1"})

    assert () == pdf_findings(honest, place=Place("x"), unmet=unmet)
    assert ["P005"] == [finding.code for finding in pdf_findings(GOOD, place=Place("x"), unmet=unmet)]
