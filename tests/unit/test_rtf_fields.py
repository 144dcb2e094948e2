"""The words of a field of RTF are read, whatever else stands in the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.rtf_fields import with_whole_fields
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path

_MADE = r'{\*\fldinst{HYPERLINK "https://example.org/"}}'


def _read(folder: Path, field: str) -> tuple[str, int]:
    """Give the words of a text with a field in it, and how many links it has."""
    (folder / "a.rtf").write_text(rf"{{\rtf1\ansi See {field} there.\par}}", encoding="ascii")
    outcome = read_file(folder / "a.rtf")
    assert outcome.value is not None
    blocks = outcome.value.read.blocks
    return project(blocks).text, sum(node["t"] == "Link" for node in nodes(blocks))


@pytest.mark.parametrize(
    "field",
    (
        rf"{{\field{_MADE}{{\fldrslt the mill}}}}",
        rf"{{\field\flddirty{_MADE}{{\fldrslt{{\b the mill}}}}}}",
        rf"{{\field{_MADE}{{\fldrslt the mill}}\b0 }}",
        rf"{{\field{_MADE}\cf1{{\fldrslt the mill}}}}",
        rf"{{\field\b{_MADE}{{\fldrslt the mill}}}}",
        rf"{{\field{_MADE}{{\*\datafield 00ff}}{{\fldrslt the mill}}}}",
        rf"{{\field{_MADE}{{\fldrslt the}} mill}}",
        rf"{{\field{_MADE}{{\fldrslt the}}{{\b  mill}}}}",
        rf"{{\field{_MADE}{{\*\fldrslt the mill}}}}",
        r'{\field{\fldinst HYPERLINK "https://example.org/"}{\fldrslt the mill}}',
    ),
)
def test_its_words_are_read_and_are_a_link(tmp_path: Path, field: str) -> None:
    """Pandoc reads a field whose only parts are its two groups, and loses the words of any other."""
    found = _read(tmp_path, field)

    assert ("See the mill there.", 1) == found


@pytest.mark.parametrize(
    "field",
    (
        r"{\field{\fldrslt the mill}}",
        r'{\field{\fldrslt the mill}{\*\fldinst HYPERLINK "https://example.org/"}}',
        r"{\field{\*\fldinst REF a}\b0{\fldrslt the {\field{\*\fldinst REF b}{\fldrslt mill}\b0 }}}",
    ),
)
def test_its_words_are_read_without_an_instruction_and_within_another(tmp_path: Path, field: str) -> None:
    """Fields stand in the results of fields: an entry of a list of contents holds the number of its page."""
    found = _read(tmp_path, field)

    assert ("See the mill there.", 0) == found


def test_a_field_without_words_has_none(tmp_path: Path) -> None:
    """What makes words is not one of them."""
    found = _read(tmp_path, rf"{{\field{_MADE}\b0 }}")

    assert ("See there.", 0) == found


def test_a_text_of_many_fields_takes_no_longer_than_its_length() -> None:
    """A list of contents has one for each line."""
    one = rf"{{\field{_MADE}\b0{{\fldrslt the mill}}}} "

    assert LINEAR > growth(with_whole_fields, lambda size: one * size, size=1_000)
