"""Many texts are read in few starts of pandoc, and each as if it stood alone."""

from __future__ import annotations

import os
import resource
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pypandoc
import pytest

from briefpress.edges import pandoc

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes

PLAIN = tuple(f"Sentence {number} of many, you see." for number in range(120))
OTHERS = (
    "some *stressed* words",
    "ii. a number",
    "ii.",
    "Term\n: what it means",
    "1. one",
    "",
    "two\n\nparagraphs",
    "See [@work, p. 3].",
    "<b>unclosed",
    "```\nunclosed",
    "Ends with a line end.\n",
    "“Über Ärger”; ja!",
    "[a]: http://example.org",
)


@pytest.mark.parametrize("texts", ((), PLAIN, (*PLAIN, *OTHERS), (*OTHERS, *PLAIN, *OTHERS)))
def test_many_texts_are_read_as_each_alone(texts: tuple[str, ...]) -> None:
    """Sentences without a sign of Markdown are read together; nobody can tell by the result."""
    sample = [text for text in (*PLAIN[:3], *OTHERS) if text in texts]
    by_text = dict(zip(texts, pandoc.read_many(texts), strict=True))

    assert [pandoc.read_many([text])[0] for text in sample] == [by_text[text] for text in sample]


def test_another_pandoc_in_the_path_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A newer one would read texts in another way, and the same files would no longer give the same edition."""
    other = tmp_path / "pandoc"
    other.write_text("#!/bin/sh\necho pandoc 99.1\n", encoding="utf-8")
    other.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    pandoc.pandoc_path.cache_clear()
    pypandoc.clean_pandocpath_cache()

    assert Path(pypandoc.__file__).parent / "files" / "pandoc" == Path(pandoc.pandoc_path())


@pytest.mark.parametrize(
    ("item", "expected"),
    (
        ([{"t": "Plain", "c": [{"t": "Str", "c": "☐"}, {"t": "Space"}, {"t": "Str", "c": "a"}]}], "☐ a"),
        ([{"t": "Para", "c": [{"t": "Str", "c": "☒"}, {"t": "Space"}, {"t": "Str", "c": "a"}]}], "<p>☒ a</p>"),
    ),
)
def test_a_box_before_an_item_is_no_field_of_a_form(item: Nodes, expected: str) -> None:
    """It is the sign that stands in the text."""
    (written,) = pandoc.write_many([[{"t": "BulletList", "c": [item]}]])

    assert f"<li>{expected}</li>" in written.replace("\n", "")


def test_a_text_that_takes_too_much_memory_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """In words of ours: “heap exhausted” tells an editor nothing."""
    monkeypatch.setattr(pandoc, "_HEAP", 30)

    with pytest.raises(pandoc.PandocFailed, match="needs more than 30 MB for it: something in it is too large"):
        pandoc.read_document(b"word *word* " * 200_000, reader="html", suffix=".html")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems limit the heap alone")
def test_what_doubles_without_end_takes_no_more_memory_than_is_allowed() -> None:
    """What is copied when pandoc tidies up is outside of the heap that it counts."""
    bomb = b'#let s = "ab"\n#for i in range(40) { s = s + s }\n#s'
    with pytest.raises(pandoc.PandocTired, match="needs more than"):
        pandoc.read_document(bomb, reader="typst", suffix=".typ")

    assert 1.8e6 > resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss


def test_all_runs_for_one_document_share_the_time() -> None:
    """Else a text that is read twice, or mended sixty times, could take minutes."""
    allowance = pandoc.Allowance(left=8)
    text = b"word *word* " * 20_000
    pandoc.read_document(text, reader="markdown", suffix=".md", allowance=allowance)

    assert 0 < allowance.left < 8
    with pytest.raises(pandoc.PandocTired, match="did not finish within"):
        pandoc.read_document(
            b"<http://a " * 10_000, reader="markdown", suffix=".md", allowance=pandoc.Allowance(left=0)
        )
