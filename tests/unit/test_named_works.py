"""Files of works that a text names come with it, in whatever way it names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.sources.named_works import named_works

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("reader", "text", "expected"),
    (
        ("typst", 'One.\n#bibliography("a.bib", style: "apa")\n', ("a.bib",)),
        ("typst", '#bibliography(("b/a.bib", "c.bib"))', ("b/a.bib", "c.bib")),
        ("typst", '// #bibliography("a.bib")\n#bibliography("a.yml")', ()),
        ("org", "One.\n\nbibliography:a.bib,b.bib\n", ("a.bib", "b.bib")),
        ("org", "[[bibliography:a.bib]]", ("a.bib",)),
        ("rst", "One.\n\n.. bibliography:: a.bib b.bib\n   :style: plain\n", ("a.bib", "b.bib")),
        ("asciidoc", "= One\n:bibtex-file: a.bib\n\nTwo.\n", ("a.bib",)),
        ("html", "bibliography:a.bib", ()),
    ),
)
def test_their_names_are_found(reader: str, text: str, expected: tuple[str, ...]) -> None:
    """What is commented out is not named, nor is a format that is not read."""
    assert expected == named_works(text, reader=reader)


def test_they_are_known_of_a_text_that_is_read(tmp_path: Path) -> None:
    """Each work would be found missing, though its file lies beside the text."""
    (tmp_path / "a.typ").write_text('As said @oak.\n\n#bibliography("works.bib")\n', encoding="utf-8")
    outcome = read_file(tmp_path / "a.typ")

    assert outcome.value is not None
    assert ("works.bib",) == outcome.value.read.front.bibliography
