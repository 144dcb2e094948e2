"""References are a list of CSL items, in any of three files, or a finding says what is wrong."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from briefpress.edges.citations import is_note_style, load_references, style_path

if TYPE_CHECKING:
    from pathlib import Path

BIB = "@book{a, title={The Railway}, author={Smith, Anna}, year={1948}, publisher={Press}}"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
LAUGHS = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in pairwise(LETTERS))


@pytest.mark.parametrize(
    ("name", "text"),
    (
        ("references.yaml", "references:\n- {id: a, type: book}\n"),
        ("references.yaml", "- {id: a, type: book}\n"),
        ("references.json", '[{"id": "a", "type": "book"}]'),
        ("references.bib", BIB),
    ),
)
def test_references_are_read(tmp_path: Path, name: str, text: str) -> None:
    """YAML, JSON or BibLaTeX."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    outcome = load_references(tmp_path, tmp_path)

    assert outcome.value is not None
    assert outcome.value.keys == {"a"}
    assert () == outcome.findings


@pytest.mark.parametrize(
    ("name", "text", "code"),
    (
        ("references.yaml", "references: [\n", "C022"),
        ("references.yaml", "references: {a: b}\n", "C023"),
        ("references.yaml", "- {type: book}\n", "C023"),
        ("references.yaml", "- {id: a}\n- {id: a}\n", "C024"),
        ("references.json", "{", "C022"),
        ("references.yaml", "- {id: a, type: book, author: Jane Doe}\n", "C022"),
        ("references.yaml", "- {id: a, title: T}\n- {id: b, issued: {date-parts: [[x, 99]]}}\n", "C022"),
        ("references.json", '[{"id": "a", "author": [5]}]', "C022"),
        ("references.json", f'[{{"id": "a", "custom": {"[" * 400}{"]" * 400}}}]', "C022"),
        ("references.yaml", f"{LAUGHS}references: *z\n", "C022"),
        ("references.yaml", "references: &a [*a]\n", "C022"),
        ("references.yaml", "references: " + "[" * 5000, "C022"),
        ("references.json", "[" * 100000, "C022"),
        ("references.yaml", "references: !!python/object:os.system x\n", "C022"),
    ),
)
def test_faulty_references_are_found(tmp_path: Path, name: str, text: str, code: str) -> None:
    """Broken, of another shape, doubled, or made to fill the memory."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    outcome = load_references(tmp_path, tmp_path)

    assert [(code, name)] == [(finding.code, finding.place.file) for finding in outcome.findings]
    assert outcome.findings[0].hint


@pytest.mark.parametrize(
    ("name", "text", "place", "words"),
    (
        ("references.yaml", "- {id: a}\n- {id: b, issued: 2020-02-30}\n", (2, 19), "“2020-02-30” is no day"),
        ("references.yaml", "- id: a\n  id: b\n", (2, 3), "the key “id” is given twice"),
        ("references.yaml", "- id: a\n  title: On: off\n", (2, 12), "mapping values"),
        ("references.yaml", "- {id: a}\n- {title: The Line}\n", (2, 11), "entry 2, “The Line”, has no id"),
        ("references.yaml", "- {id: a}\n- 3\n", (0, 0), "entry 2 is no mapping with an id"),
        ("references.json", '[{"id": "a"},\n}]', (2, 1), "Expecting value"),
        ("references.bib", "@book{a, title={T}}\n@book{b title}\n", (2, 9), "unexpected"),
    ),
)
def test_a_fault_has_its_place(tmp_path: Path, name: str, text: str, place: tuple[int, int], words: str) -> None:
    """A list of works is long; what is wrong in it must be found."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    (found,) = load_references(tmp_path, tmp_path).findings

    assert (place, True) == ((found.place.line, found.place.column), words in found.message)


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    """What stands elsewhere is none of a brief's business."""
    (tmp_path / "secret.yaml").write_text("- {id: secret}\n", encoding="utf-8")
    folder = tmp_path / "brief"
    folder.mkdir()
    (folder / "references.yaml").symlink_to(tmp_path / "secret.yaml")
    outcome = load_references(tmp_path, folder)

    assert outcome.value is None
    assert ["C022"] == [finding.code for finding in outcome.findings]


def test_no_references_are_no_fault(tmp_path: Path) -> None:
    """Many briefs have none."""
    assert (None, ()) == (load_references(tmp_path, tmp_path).value, load_references(tmp_path, tmp_path).findings)


@pytest.mark.parametrize("name", ("no-such-style", "../x", "", "a/b"))
def test_a_style_is_known_by_its_name_alone(name: str) -> None:
    """No path leads out of the repository of styles."""
    assert style_path(name) is None


def test_styles_say_whether_they_make_notes() -> None:
    """Chicago's notes do, APA does not."""
    notes, text = style_path("chicago-notes-bibliography"), style_path("apa")

    assert notes is not None
    assert text is not None
    assert (True, False) == (is_note_style(notes), is_note_style(text))


def test_references_that_are_too_deep_are_refused_before_they_are_parsed(tmp_path: Path) -> None:
    """A hundred thousand brackets took the parser most of a minute, and were no YAML in the end."""
    (tmp_path / "references.yaml").write_text("[" * 100_000, encoding="utf-8")
    (found,) = load_references(tmp_path, tmp_path).findings

    assert ("C022", True) == (found.code, "more than 20 deep" in found.message)


def test_an_empty_list_does_not_stand_before_one_with_works(tmp_path: Path) -> None:
    """A new brief has one; the works that an editor lays beside it count."""
    (tmp_path / "references.yaml").write_text("references: []\n", encoding="utf-8")
    (tmp_path / "references.bib").write_text("@book{a, title={A}, year={2001}}\n", encoding="utf-8")
    outcome = load_references(tmp_path, tmp_path)

    assert outcome.value is not None
    assert ("references.bib", frozenset("a"), ()) == (outcome.value.file, outcome.value.keys, outcome.findings)


def test_of_two_lists_with_works_it_is_said_which_is_used(tmp_path: Path) -> None:
    """Else an editor would look for a fault in the other."""
    (tmp_path / "references.yaml").write_text("references: [{id: a, type: book, title: A}]\n", encoding="utf-8")
    (tmp_path / "references.bib").write_text("@book{b, title={B}, year={2001}}\n", encoding="utf-8")
    outcome = load_references(tmp_path, tmp_path)

    assert outcome.value is not None
    assert frozenset("a") == outcome.value.keys
    assert [("C028", "references.bib")] == [(one.code, str(one.place)) for one in outcome.findings]


def test_a_list_without_works_is_one(tmp_path: Path) -> None:
    """What is cited is missing in it."""
    (tmp_path / "references.yaml").write_text("references: []\n", encoding="utf-8")
    outcome = load_references(tmp_path, tmp_path)

    assert (True, ()) == (outcome.value is not None, outcome.findings)


@pytest.mark.parametrize(
    ("name", "text", "line"),
    (
        ("references.yaml", '- id: a\n  title: "The\\0 rail\\x01way"\n', 0),
        ("references.json", '[{"id": "a", "title": "The\\u0000 rail\\u0001way"}]', 0),
        ("references.bib", "@book{a,\ntitle={The\0 rail\x01way}}", 2),
    ),
)
def test_controls_are_left_out_of_references_and_told(tmp_path: Path, name: str, text: str, line: int) -> None:
    """No page can hold them; where they stand is told where it is known."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    outcome = load_references(tmp_path, tmp_path)

    assert outcome.value is not None
    assert ["The railway"] == [item["title"] for item in outcome.value.items]
    assert [("S008", line)] * 2 == [(one.code, one.place.line or 0) for one in outcome.findings]


def test_what_turns_the_words_of_references_is_told(tmp_path: Path) -> None:
    """It is kept, as in a source."""
    (tmp_path / "references.yaml").write_text("- id: a\n  title: The \u202erailway\n", encoding="utf-8")
    outcome = load_references(tmp_path, tmp_path)

    assert outcome.value is not None
    assert ["The \u202erailway"] == [item["title"] for item in outcome.value.items]
    assert [("S007", 2)] == [(one.code, one.place.line) for one in outcome.findings]


@pytest.mark.parametrize(
    ("field", "expected"),
    (
        ("url = {{http://example.org/a}}", {"URL": "http://example.org/a"}),
        (r"url = {\url{http://example.org/a}}", {"URL": "http://example.org/a"}),
        (r"url = {http://example.org/a{\_}b\_c{\%}20d{\&}e}", {"URL": "http://example.org/a_b_c%20d&e"}),
        (r"url = {http://example.org/{\~{}}a/\textasciitilde{}b}", {"URL": "http://example.org/~a/~b"}),
        (r"doi = {10.5555/1234{\_}5}", {"DOI": "10.5555/1234_5"}),
    ),
    ids=("braces", "command", "signs", "tildes", "doi"),
)
def test_addresses_of_references_have_no_marks_of_bibtex(tmp_path: Path, field: str, expected: dict[str, str]) -> None:
    """With them they would lead nowhere: pandoc takes these fields as they are typed."""
    (tmp_path / "references.bib").write_text(f"@misc{{a, title = {{T}}, {field}}}", encoding="utf-8")
    references = load_references(tmp_path, tmp_path).value

    assert references is not None
    assert expected == {key: references.items[0][key] for key in expected}
