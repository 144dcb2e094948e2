"""Headings of contracts end where their clauses begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.trees.project import project
from helpers.containers import paragraph, run, word, word_part

if TYPE_CHECKING:
    from pathlib import Path

STYLES = word_part(
    "styles",
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>',
)
SEPARATOR = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
CLAUSE = "The seller shall deliver the goods to the buyer at the place that is named above, at the cost of the seller."


def head(words: str, level: int, more: str = "") -> str:
    """Make a paragraph in the style of a heading."""
    return paragraph(run(words), f'<w:pStyle w:val="H{level}"/>{more}')


def shown(folder: Path, body: str) -> tuple[list[tuple[str, str]], list[str]]:
    """Read a document: the kinds and words of its blocks, and the codes of what was found."""
    (folder / "a.docx").write_bytes(word(body, styles=STYLES))
    outcome = read_file(folder / "a.docx")
    assert outcome.value is not None
    blocks = outcome.value.read.blocks
    return [(block["t"], project([block]).text) for block in blocks], [one.code for one in outcome.findings]


def test_what_runs_on_behind_a_heading_has_no_number_and_no_stop(tmp_path: Path) -> None:
    """Word shows the two as one line, the stop in the middle."""
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>'
    body = head("1.1 Delivery", 1, SEPARATOR) + paragraph(run(".  The goods are delivered."), numbered)

    assert [("Header", "1.1 Delivery."), ("Para", "The goods are delivered.")] == shown(tmp_path, body)[0]


def test_clauses_in_the_style_of_a_heading_are_text(tmp_path: Path) -> None:
    """Where most of a style's paragraphs are such, the short ones that end in a stop are too; the editor is told."""
    body = head("1. Goods", 1) + head(CLAUSE, 2) * 3 + head("The buyer pays.", 2) + head("Payment", 2)
    blocks, codes = shown(tmp_path, body)

    assert ["Header", "Para", "Para", "Para", "Para", "Header"] == [kind for kind, _ in blocks]
    assert "S013" in codes


def test_a_heading_that_is_a_sentence_stays_one_among_headings(tmp_path: Path) -> None:
    """Reports have such, and long ones; none is a clause unless it is longer than any heading."""
    body = head("What we found", 2) + head(CLAUSE, 2) + head("What we did", 2) + head(f"{CLAUSE} {CLAUSE}", 2)
    blocks, _ = shown(tmp_path, body)

    assert ["Header", "Header", "Header", "Para"] == [kind for kind, _ in blocks]
