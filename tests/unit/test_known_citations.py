"""A work that is cited and not known is told of, and what stands for it in the text is what the source has of it."""

from __future__ import annotations

from typing import Any

import pytest

from briefpress.nouns.source import Source
from briefpress.nouns.tree import citation, para, words
from briefpress.verbs.composing.known_citations import Citable, known_in_source
from briefpress.verbs.sources.purify import purify
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

TEX = "One.\n\nIt is found in \\citep[p.~3]{b-1,a/b} at length.\n"


def _source(text: str, key: str, shown: Any) -> Source:
    blocks = purify([para([*words("So"), {"t": "Space"}, {"t": "Cite", "c": [[citation(key)], shown]}])]).blocks
    return Source(
        path="source.tex",
        digest="",
        blocks=blocks,
        metadata={},
        set_aside=(),
        stretches=(),
        text=text,
        is_plain=False,
        data=b"",
    )


def _by_command(key: str) -> Source:
    return _source(TEX, key, [{"t": "RawInline", "c": ["latex", f"\\citep{{{key}}}"]}])


@pytest.mark.parametrize("is_there", (True, False))
def test_a_work_that_a_command_cites_is_told_of_with_its_line(*, is_there: bool) -> None:
    """Be there a file of references or not: a command is never another sign. The reader sees the key alone."""
    citable = Citable(frozenset(), "references.yaml", is_there=is_there)

    kept = known_in_source(_by_command("a/b"), citable)

    assert project(kept.value).text.strip() == "So [a/b]"
    (finding,) = kept.findings
    assert ("C020", 3) == (finding.code, finding.place.line)
    assert "“a/b”" in finding.message


def test_a_work_that_is_known_is_no_fault() -> None:
    """Its citation waits to be set."""
    kept = known_in_source(_by_command("a/b"), Citable(frozenset({"a/b"}), "", is_there=True))

    assert () == kept.findings


def test_without_references_an_at_is_a_sign_like_any_other() -> None:
    """In Markdown it may be a name."""
    source = _source("So @home it is", "home", words("@home"))

    assert () == known_in_source(source, Citable(frozenset(), "", is_there=False)).findings


@pytest.mark.parametrize(
    ("name", "keys", "code"),
    (
        ("home", (), "C021"),
        ("scope/thing", ("smith-2001",), "C021"),
        ("home2", ("smith-2001",), "C021"),
        ("smith-2002", (), "C020"),
        ("smith", ("smyth",), "C020"),
        ("jones19991", (), "C021"),
    ),
)
def test_a_bare_name_is_a_name_unless_it_looks_like_a_key(name: str, keys: tuple[str, ...], code: str) -> None:
    """Handles, decorators and scopes of packages have an @ too; a slip of a key is a fault."""
    source = _source(f"So @{name} it is", name, words(f"@{name}"))
    (finding,) = known_in_source(source, Citable(frozenset(keys), "", is_there=True)).findings

    assert (code, 1, 4) == (finding.code, finding.place.line, finding.place.column)
    assert f"“@{name}”" in finding.message


def test_a_name_in_brackets_is_a_citation() -> None:
    """Nobody writes a name so."""
    source = _source("So [@home] it is", "home", words("[@home]"))
    (finding,) = known_in_source(source, Citable(frozenset(), "", is_there=True)).findings

    assert "C020" == finding.code


def test_a_citation_with_words_of_its_own_needs_no_work() -> None:
    """An article whose references are part of it says “[1]”, not a key."""
    source = _source("<xref>1</xref>", "bib1", words("[1]"))

    assert () == known_in_source(source, Citable(frozenset(), "", is_there=False)).findings


@pytest.mark.parametrize("stuff", ("cite:", "cite ", "a/b "))
def test_the_place_of_a_key_is_found_in_time_with_the_text(stuff: str) -> None:
    """A line of the words and signs of citing, none of which names the key, is gone over once."""

    def work(text: str) -> None:
        source = _source(text, "a/b", [{"t": "RawInline", "c": ["latex", "\\citep{a/b}"]}])
        assert known_in_source(source, Citable(frozenset(), "", is_there=True)).findings

    assert LINEAR > growth(work, lambda size: stuff * size, size=20_000)
