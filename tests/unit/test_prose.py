"""Prose of editors: listed with its place, and held to what may stand in it."""

from __future__ import annotations

import pytest

from briefpress.edges.desk.read_prose import read_prose
from briefpress.edges.pandoc import PandocFailed, read_many
from briefpress.nouns.finding import Place
from briefpress.verbs.composing.prose import Prose, checked
from briefpress.verbs.trees.project import project

PLACE = Place("desk.yaml", 3, 9)


def read(text: str) -> tuple[str, list[str]]:
    """Read a text as a build does: its words, and the codes of what was found."""
    (blocks,) = read_many([text])
    assert not isinstance(blocks, PandocFailed)
    fit, findings = checked(Prose("n.text", text, PLACE), blocks)
    assert all(finding.place == PLACE and finding.hint for finding in findings)
    return project(fit).text, [finding.code for finding in findings]


@pytest.mark.parametrize(
    ("text", "words", "codes"),
    (
        ("A *base*, $4 billion to $5.", "A base, $4 billion to $5.", []),
        ('"Quoted" -- it\'s', '"Quoted" -- it\'s', []),
        ("- one\n- two", "one\n\ntwo", []),
        ("a < b and 3 > 2", "a < b and 3 > 2", []),
        ("<script>x</script>", "<script>x</script>", ["S021"]),
        ("[x]{onclick=y}", "x", ["S024"]),
        ("[x](javascript:y)", "x", ["S023"]),
        ("# Head", "Head", ["C013"]),
        ("A ![map](x.png)", "A map", ["C013"]),
        ("A base.^[A note.]", "A base. (A note.)", ["C013"]),
        ("| a | b |\n|---|---|\n| c | d |", "a\n\nb\n\nc\n\nd", ["C013"]),
        ("a\n\n---\n\nb", "a\n\nb", ["C013"]),
    ),
)
def test_words_stay_and_what_is_unfit_is_told_of(text: str, words: str, codes: list[str]) -> None:
    """No word of an editor is dropped in silence."""
    found, told = read(text)

    assert words == found
    assert codes == sorted(set(told))


def test_a_heading_in_prose_is_a_bold_line() -> None:
    """The parts of an abstract have their names over them."""
    (blocks,) = read_many(["# Methods"])
    assert not isinstance(blocks, PandocFailed)
    fit, _ = checked(Prose("n.text", "# Methods", PLACE), blocks)

    assert ["Strong"] == [one["t"] for one in fit[0]["c"]]


@pytest.mark.parametrize("deep", ("> " * 100 + "q", "> " * 3_000 + "q"))
def test_what_is_too_deep_for_a_page_is_told_with_its_place(deep: str) -> None:
    """Other texts are read all the same."""
    texts = [Prose("a.text", "One.", Place("a.yaml")), Prose("b.text", deep, PLACE), Prose("c.text", "Two.", PLACE)]
    outcome = read_prose(texts)

    assert ["One.", deep, "Two."] == [project(outcome.value[one.key]).text for one in texts]
    assert [("C014", PLACE)] == [(one.code, one.place) for one in outcome.findings]
