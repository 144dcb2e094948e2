"""Fields of Word over several paragraphs: neither what never ends nor a link runs paragraphs together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.project import project
from helpers.containers import paragraph, run, word, word_part

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.tree import Nodes

LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
LEVEL = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>'
NUMBERS = word_part(
    "numbering",
    f'<w:abstractNum w:abstractNumId="0">{LEVEL}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
)
ITEMS = [paragraph(run(words), LISTED) for words in ("Alpha.", "Beta.", "Gamma.")]
END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def begun(code: str) -> str:
    """Begin a field and its result."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return mark.format("begin") + f"<w:r><w:instrText>{code}</w:instrText></w:r>" + mark.format("separate")


def blocks(folder: Path, *paragraphs: str) -> Nodes:
    """Read a document of some paragraphs."""
    path = folder / "a.docx"
    path.write_bytes(word("".join(paragraphs), numbering=NUMBERS))
    outcome = read_file(path)
    assert outcome.value is not None
    return outcome.value.read.blocks


def said(found: Nodes) -> list[tuple[str, str]]:
    """Give kinds and words of blocks."""
    return [(block["t"], project([block]).text) for block in found]


@pytest.mark.parametrize("between", ([], [paragraph(run("Chains 4"))]), ids=("next", "further"))
@pytest.mark.parametrize("code", (' TOC \\o "1-3" ', " INDEX "))
def test_a_list_that_began_behind_words_leaves_no_open_field(tmp_path: Path, code: str, between: list[str]) -> None:
    """Its paragraph stays, and the one in which it ends goes with the list."""
    first = paragraph(run("What is in it") + begun(code) + run("Ports 3"))
    found = blocks(tmp_path, first, *between, paragraph(END), *ITEMS, paragraph(run("Body.")))

    expected = [("Para", "What is in it"), ("BulletList", "Alpha.\n\nBeta.\n\nGamma."), ("Para", "Body.")]
    assert expected == said(found)


@pytest.mark.parametrize("end", range(6))
@pytest.mark.parametrize("code", (' HYPERLINK "https://a.example/" ', " REF one ", " PAGEREF two "))
def test_wherever_a_field_ends_paragraphs_and_items_stay_apart(tmp_path: Path, code: str, end: int) -> None:
    """It may end beside its own words, in another paragraph, in an item, or never."""
    ends = [END if place == end else "" for place in range(5)]
    items = [paragraph(run(words) + mark, LISTED) for words, mark in zip(("One.", "Two."), ends[1:3], strict=True)]
    last = [paragraph(run(words) + mark) for words, mark in zip(("Three.", "Four."), ends[3:], strict=True)]
    found = blocks(tmp_path, paragraph(run("See ") + begun(code) + run("here.") + ends[0]), *items, *last)

    expected = [("Para", "See here."), ("BulletList", "One.\n\nTwo."), ("Para", "Three."), ("Para", "Four.")]
    assert expected == said(found)


@pytest.mark.parametrize(
    ("end", "expected"),
    ((0, ["here."]), (1, ["here.", "Alpha."]), (3, ["here.", "Alpha.", "Beta.", "Gamma."]), (4, [])),
    ids=("one", "two", "all", "never"),
)
def test_a_link_over_paragraphs_is_one_in_each(tmp_path: Path, end: int, expected: list[str]) -> None:
    """What stands behind its end, as what stands before its beginning, is no link."""
    first = paragraph(run("See ") + begun(' HYPERLINK "https://a.example/" ') + run("here."))
    whole = [
        one.replace("</w:p>", f"{END * (place == end)}{run(' On.')}</w:p>") for place, one in enumerate([first, *ITEMS])
    ]
    found = blocks(tmp_path, *whole)
    on = [f"{words} On." if place < end else words for place, words in enumerate(expected)]

    assert on == [project([{"t": "Plain", "c": one["c"][1]}]).text for one in nodes(found) if one["t"] == "Link"]


@pytest.mark.parametrize(
    ("code", "ends", "address"),
    (
        (" REF one ", END, "https://a.example/"),
        (" INCLUDETEXT one ", END, "https://a.example/"),
        (' HYPERLINK "https://b.example/" ', "", "https://a.example/"),
        (' HYPERLINK "https://b.example/" ', END, "https://b.example/"),
    ),
    ids=("reference", "text", "endless link", "link"),
)
def test_a_link_over_paragraphs_within_another_field_leads_on(
    tmp_path: Path, code: str, ends: str, address: str
) -> None:
    """Only within another link, which ends, it leads where that one does."""
    link = begun(' HYPERLINK "https://a.example/" ')
    first = paragraph(begun(code) + link + run("One."))
    found = blocks(tmp_path, first, paragraph(run("Two.") + END + ends), paragraph(run("Three.")))

    assert [("Para", "One."), ("Para", "Two."), ("Para", "Three.")] == said(found)
    assert [address] * 2 == [node["c"][2][0] for node in nodes(found) if node["t"] == "Link"]
