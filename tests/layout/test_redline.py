"""The redline as it is laid out: both texts on its pages, bars beside what changed, nothing complained of."""

from __future__ import annotations

import ctypes
import re
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from briefpress.commands.redline import redline_files
from briefpress.edges.pandoc import read_document
from briefpress.edges.pdf.read_pdf import read_structure
from briefpress.verbs.composing.edition_of_file import title_in_text

if TYPE_CHECKING:
    from pathlib import Path

OLD = """# Lines

The first railway was built in 1855.[^1] It was *slow*.

1. one
2. two
3. three

Ships went to sea at dawn, and came back in the evening, laden with fish.

# Ports

A quiet harbour.

| a | b |
|---|---|
| 1 | 2 |

: Ports and ships.

The end of it.

[^1]: See the old map of the coast.
"""
NEW = """# Lines and stations

The first railway was built in 1865.[^1] It was **slow**.[^2]

1. one
2. three

# Ports

A quiet harbour.

| a | b |
|---|---|
| 1 | 3 |
| 4 | 5 |

Ships went to sea at dawn, and came back in the evening, laden with fish.

The end of it.

[^1]: See the new map of the coast.
[^2]: So people said.
"""


@pytest.fixture
def redline(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[Path, str]:
    """A redline of two small texts: its folder, and what was complained of."""
    (tmp_path / "old.md").write_text(OLD, encoding="utf-8")
    (tmp_path / "new.md").write_text(NEW, encoding="utf-8")
    files = (str(tmp_path / "old.md"), str(tmp_path / "new.md"))
    redline_files(*files, str(tmp_path / "out"), changed_only=False, root=root)
    return tmp_path / "out", capsys.readouterr().err


def test_nothing_is_wrong_with_it(redline: tuple[Path, str]) -> None:
    """Notes stand on the pages of their calls, the structure is whole, both texts are in it."""
    assert "" == redline[1]


def test_both_texts_are_in_the_pdf(redline: tuple[Path, str]) -> None:
    """Word for word, in the order of the newer one."""
    text = "".join(run.text for run in read_structure((redline[0] / "redline.pdf").read_bytes()).runs)

    assert re.search("built in 1855\\s*1865", text)
    assert "Moved to page" in text


def test_the_summary_has_a_row_for_each_heading_with_a_change(redline: tuple[Path, str]) -> None:
    """And none for the others."""
    html = (redline[0] / "redline.html").read_text(encoding="utf-8")
    rows = re.findall(r'<th scope="row"[^>]*><a href="#[^"]*">([^<]*)</a>', html)

    assert ["Lines and stations", "Ports"] == rows


def test_items_have_the_numbers_of_the_newer_text(redline: tuple[Path, str]) -> None:
    """An item that is gone takes none."""
    document = pypdfium2.PdfDocument((redline[0] / "redline.pdf").read_bytes())
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()

    assert ["1.", "2."] == [found for text in texts for found in re.findall(r"(?m)^(\d\.)\s*$", text)]


def test_the_page_for_the_screen_needs_no_other_file(redline: tuple[Path, str]) -> None:
    """No address of a style sheet, a font or a picture leads out of it."""
    html = (redline[0] / "redline.html").read_text(encoding="utf-8")

    assert [] == re.findall(r"""(?:src|href)=["'](?!#|data:)[^"']*""", html)
    assert '<ins class="bp-ins"' in html
    assert "two" in re.findall(r'<li[^>]* class="bp-struck"[^>]*>(.*?)</li>', html, re.DOTALL)[0]


def test_the_same_files_give_the_same_bytes(root: Path, redline: tuple[Path, str], tmp_path: Path) -> None:
    """In another folder, too."""
    files = (str(tmp_path / "old.md"), str(tmp_path / "new.md"))
    redline_files(*files, str(tmp_path / "again"), changed_only=False, root=root)
    made = sorted(redline[0].iterdir())

    assert [path.read_bytes() for path in made] == [(tmp_path / "again" / path.name).read_bytes() for path in made]


def test_equal_files_have_no_changes(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And the redline says so."""
    (tmp_path / "old.md").write_text(OLD, encoding="utf-8")
    file = str(tmp_path / "old.md")
    status = redline_files(file, file, str(tmp_path), changed_only=False, root=root)

    assert 0 == status
    assert "R062" in capsys.readouterr().err
    assert '<ins class="bp-ins"' not in (tmp_path / "redline.html").read_text(encoding="utf-8")


def test_only_the_changed_pages_are_shown_on_request(root: Path, tmp_path: Path) -> None:
    """They keep their numbers, and the title and the summary, on one page, come along."""
    pages = "\n\n".join(f"Paragraph {number} of a long text, which nobody changes. " * 12 for number in range(40))
    (tmp_path / "old.md").write_text(f"{pages}\n\nThe end of 1855.", encoding="utf-8")
    (tmp_path / "new.md").write_text(f"{pages}\n\nThe end of 1865.", encoding="utf-8")
    files = (str(tmp_path / "old.md"), str(tmp_path / "new.md"))
    status = redline_files(*files, str(tmp_path / "out"), changed_only=True, root=root)
    content = read_structure((tmp_path / "out" / "redline.pdf").read_bytes())

    assert 0 == status
    assert {0, 1} == {run.page for run in content.runs}


def test_a_file_that_is_not_there_is_named(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In one sentence, with what to type."""
    status = redline_files("absent.md", "absent.md", str(tmp_path), changed_only=False, root=root)

    assert 2 == status
    assert "There is no file absent.md." in capsys.readouterr().err


def test_the_first_page_of_two_files_has_their_title_and_what_changed(root: Path, tmp_path: Path) -> None:
    """Their title is what the text begins with, not its file's name, which is told once."""
    files = [str(tmp_path / name) for name in ("alpha.md", "beta.md")]
    for name, word in zip(files, ("quiet", "loud"), strict=True):
        (tmp_path / name).write_text(f"# Of harbours\n\n## North\n\nA {word} one.\n", encoding="utf-8")
    redline_files(files[0], files[1], str(tmp_path / "out"), changed_only=False, root=root)
    pdf = pypdfium2.PdfDocument(tmp_path / "out" / "redline.pdf")
    first = " ".join(pdf[0].get_textpage().get_text_range().split())

    assert "Of harbours What has changed alpha → beta" in first
    assert 1 == first.replace("Redline alpha → beta", "").count("alpha")


def test_a_heading_among_others_is_no_title() -> None:
    """Nor is one that words come before."""
    texts = ("# One\n\n# Two\n", "Words.\n\n# One\n", "## One\n\n# Two\n", "# A *good* title\n\n## One\n")

    assert ["", "", "", "A good title"] == [
        title_in_text(read_document(text.encode(), reader="markdown", suffix=".md").blocks) for text in texts
    ]


MARKED = """# The [old](https://example.org/a) head of it

| Town | Harbour |
|---|---|
| A | older |

: A [linked](https://example.org/b) caption.

1. one [link](https://example.org/c)
2. two

Ships go to [the first port](https://example.org/d) at *dawn*.[^1]

[^1]: See [the map](https://example.org/e).
"""
ADDED = "A wholly [fresh](https://example.org/f) sentence."
STRUCK, COME = (0xA3, 0x26, 0x2A), (0x0B, 0x4F, 0x9E)
KEY = {STRUCK: "Words that are gone are struck through.", COME: "Words that are new are underlined."}


def _words_in(ink: tuple[int, int, int], pdf: Path) -> list[str]:
    """Give the words of a PDF's pages that are set in a colour, in their order, without those of the summary's key."""
    out = []
    for page in pypdfium2.PdfDocument(pdf):
        text = page.get_textpage()
        for index in range(text.count_chars()):
            red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
            pypdfium2.raw.FPDFText_GetFillColor(text, index, red, green, blue, alpha)
            is_so = ink == (red.value, green.value, blue.value)
            out.append(text.get_text_range(index, 1) if is_so else " ")
    return "".join(out).replace(KEY[ink], "").split()


def _decorated(how: str, pdf: Path) -> list[str]:
    """Give the words of which the PDF's structure says that a line is through or under them."""
    runs = read_structure(pdf.read_bytes()).runs
    return "".join(run.text if run.decoration == how else " " for run in runs).split()


def test_each_text_comes_back_from_the_pages(root: Path, tmp_path: Path) -> None:
    """By the colours of the words and by the structure, in links, heads, tables, captions and the contents too."""
    pairs = {"old": "new", "Harbour": "Port", "older": "newer", "linked": "bound", "first": "second", "map": "chart"}
    newer = re.sub("|".join(rf"\b{word}\b" for word in pairs), lambda found: pairs[found[0]], MARKED)
    (tmp_path / "old.md").write_text(MARKED, encoding="utf-8")
    (tmp_path / "new.md").write_text(newer.replace("2. two\n", f"\n{ADDED}\n"), encoding="utf-8")
    files = (str(tmp_path / "old.md"), str(tmp_path / "new.md"))
    status = redline_files(files[0], files[1], str(tmp_path / "out"), changed_only=False, root=root)
    pdf = tmp_path / "out" / "redline.pdf"
    gone = sorted(["old", *pairs, "two"])
    come = sorted(["new", *pairs.values(), "A", "wholly", "fresh", "sentence."])

    assert 0 == status
    assert (gone, come) == (sorted(_words_in(STRUCK, pdf)), sorted(_words_in(COME, pdf)))
    assert (gone, come) == (sorted(_decorated("LineThrough", pdf)), sorted(_decorated("Underline", pdf)))


def test_a_table_of_long_words_stays_on_the_page(root: Path, tmp_path: Path) -> None:
    """Nobody can break them in a redline, where old and new words share the cells."""
    words = [f"example{number}averylongnamethatnobodyparts" for number in range(4)]
    for name, number in (("old", "one"), ("new", "two")):
        cells = " | ".join(f"{word}{number}" for word in words)
        (tmp_path / f"{name}.md").write_text(f"| a | b | c | d |\n|---|---|---|---|\n| {cells} |\n", encoding="utf-8")
    files = (str(tmp_path / "old.md"), str(tmp_path / "new.md"))

    assert 0 == redline_files(files[0], files[1], str(tmp_path / "out"), changed_only=False, root=root)
