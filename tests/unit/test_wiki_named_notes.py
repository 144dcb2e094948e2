"""Notes of MediaWiki that are called by name: one note, called as often as the page calls it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import is_call_again, nodes
from briefpress.verbs.markup.wiki_named_notes import with_called_notes
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "notes", "again"),
    (
        ("a<ref name=x>One.</ref> b<ref name=x /> c<ref name='x'/>", 1, 2),
        ('a<ref name="x"/> b<ref name=x>One.</ref>', 1, 1),
        ("a<ref name=x/> b<ref name=x/>\n\n<references>\n<ref name=x>One.</ref>\n</references>", 1, 1),
        ("a<ref name=x/> b<ref name=y/>\n<references><ref name=y>Two.</ref><ref name=x>One.</ref></references>", 2, 0),
        ("a<ref name=x/>\n\n{{reflist|refs=\n<ref name=x>One.</ref>\n}}", 1, 0),
        ("a<ref name=x>One {{b|c}}.</ref> d<ref name=x/>", 1, 1),
        ("a<ref>One.</ref> b<ref>Two.</ref>", 2, 0),
    ),
)
def test_each_note_is_there_once(tmp_path: Path, text: str, notes: int, again: int) -> None:
    """Where it is called first, with its words; further calls have none."""
    (tmp_path / "a.mediawiki").write_text(f"{text}\n\nEnd.\n", encoding="utf-8")
    outcome = read_file(tmp_path / "a.mediawiki")

    assert outcome.value is not None
    blocks = outcome.value.read.blocks
    found = list(nodes(blocks))
    assert notes == sum(one["t"] == "Note" for one in found)
    assert all(project([{"t": "Para", "c": [one]}]).text.strip() for one in found if one["t"] == "Note")
    assert again == sum(is_call_again(one) for one in found)
    assert "\ue060" not in str(blocks)


@pytest.mark.parametrize(
    "text",
    (
        "a<ref name=x/>",
        "<nowiki><ref name=x>One.</ref></nowiki> a<ref name=x/>",
        "<ref name=x>One.</ref> a",
        "{{box|<ref name=x>One.</ref><ref name=x/>}}",
    ),
)
def test_other_texts_stay(text: str) -> None:
    """A call of nothing, what is typed, and what a template holds."""
    assert text == with_called_notes(text)


@pytest.mark.parametrize("sign", (":", ";", "*", "#"))
def test_a_sign_behind_a_template_begins_no_list_in_a_note(tmp_path: Path, sign: str) -> None:
    """Pandoc would read on to the end of the note, and stop there."""
    (tmp_path / "a.mediawiki").write_text(f"a<ref>{{{{b|c}}}}{sign} Words.</ref> d\n", encoding="utf-8")
    outcome = read_file(tmp_path / "a.mediawiki")

    assert outcome.value is not None
    assert f"{sign} Words." in project(outcome.value.read.blocks).text


@pytest.mark.parametrize("stuff", ("<ref name=x/>", "<ref name=x>", "{{", "<ref name=x>a</ref><ref name=x/>"))
def test_it_is_done_in_time_with_the_text(stuff: str) -> None:
    """What never ends too."""
    assert LINEAR > growth(with_called_notes, lambda size: "<ref name=y/>" + stuff * size, size=2_000)
