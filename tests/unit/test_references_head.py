"""The list of references stands under the source's own heading for it, where nothing else does."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
import yaml

from briefpress.commands.compose_edition import Composed, compose_edition
from briefpress.commands.new_brief import new_brief
from briefpress.nouns.tree import attr, div, header, link, note, para, words
from briefpress.verbs.composing.references_head import names_references, parted, under_own_heading

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.tree import Nodes

ENTRIES = [para(words("Lopes, On Wells."))]
TEXT = para(words("Wells are shared."))


def head(text: str, ident: str = "own") -> Nodes:
    """Make a heading."""
    return [header(1, words(text), attr(ident=ident))]


def test_every_language_of_the_press_has_names_for_it(root: Path) -> None:
    """A language that is added needs its own."""
    files = sorted((root / "styles" / "labels").glob("*.yaml"))
    called = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))["references"] for path in files}

    assert {} == {language: name for language, name in called.items() if not names_references(name)}


@pytest.mark.parametrize("name", ("REFERENCES", "7. Works Cited", "VII Literatur", "2.3 Bibliografía:", "6、参考文献"))
def test_a_name_may_be_numbered_or_in_capitals(name: str) -> None:
    """It is the same list."""
    assert names_references(name)


@pytest.mark.parametrize("name", ("References to water", "Terms of reference", "Literature of the age", "Notes", ""))
def test_other_words_are_no_name_of_it(name: str) -> None:
    """Their section is one that has yet to be written."""
    assert not names_references(name)


@pytest.mark.parametrize(
    "last",
    (
        head("References"),
        [*head("References"), div([], attr(ident="refs"))],
        [div(head("References"), attr())],
    ),
)
def test_the_list_is_set_under_the_heading_that_ends_the_text(last: Nodes) -> None:
    """Divisions count for nothing; the heading is there once, and none of its words are lost."""
    body, entries = under_own_heading([TEXT, *last], ENTRIES)

    assert ([TEXT], [*head("References"), *ENTRIES]) == (body, entries)
    assert ("References", ENTRIES) == parted(entries)


@pytest.mark.parametrize(
    "body",
    (
        [*head("References"), TEXT],
        [TEXT, *head("Methods")],
        [TEXT, header(1, [*words("References"), note([TEXT])], attr())],
    ),
)
def test_any_other_heading_stays(body: Nodes) -> None:
    """One over text, of another name, or with a note of its own."""
    assert (body, ENTRIES) == under_own_heading(body, ENTRIES)


def test_without_works_it_stays() -> None:
    """There is nothing to set under it."""
    body = [TEXT, *head("References")]

    assert (body, []) == under_own_heading(body, [])
    assert ("", ENTRIES) == parted(ENTRIES)


def test_links_to_the_heading_lead_to_the_list() -> None:
    """It has the name of the list now."""
    before, after = ({"t": "Para", "c": [link(words("There"), target, attr())]} for target in ("#own", "#references"))

    assert [after] == under_own_heading([before, *head("References")], ENTRIES)[0]


def test_a_brief_has_one_heading_over_its_list(root: Path, in_folder: Path) -> None:
    """The writer's own, in the contents too."""
    (in_folder / "styles").symlink_to(root / "styles")
    (in_folder / "works.bib").write_text("@book{a, title={On Wells}, author={Lopes, Ana}, year={2001}}", "utf-8")
    text = "---\nbibliography: works.bib\n---\n\n# Wells\n\nThey are shared [@a].\n\n# 2. Works Cited\n"
    (in_folder / "paper.md").write_text(text, encoding="utf-8")
    new_brief("alpha", "paper.md", issued=date(2022, 6, 2))
    composed = compose_edition(in_folder, "alpha").value
    assert isinstance(composed, Composed)
    sections = {section.slug: section for section in composed.sections}

    assert {"title", "contents", "text-1", "references", "imprint"} == sections.keys()
    assert "2. Works Cited" == sections["references"].title
    assert 1 == sections["contents"].xhtml.count("2. Works Cited") == sections["references"].xhtml.count("<h2")
