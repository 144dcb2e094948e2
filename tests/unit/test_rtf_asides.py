"""What is deleted, hidden or passed over in RTF is told of; the rest is read as accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.rtf_asides import rtf_asides
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.finding import Outcome
    from briefpress.nouns.received import Received

_AUTHORS = r"{\*\revtbl {Unknown;}{Anna B\'e9;}{C. D.;}}"


def read(folder: Path, body: str) -> Outcome[Received | None]:
    """Read an RTF file with a body."""
    (folder / "a.rtf").write_text(rf"{{\rtf1\ansi {body}}}", encoding="ascii")
    return read_file(folder / "a.rtf")


def said(folder: Path, body: str) -> tuple[str, list[tuple[str, str]]]:
    """Give the reading text of a body, and what was set aside."""
    value = read(folder, body).value
    if value is None:
        return "", []
    return " ".join(project(value.read.blocks).text.split()), [(one.role, one.words) for one in value.read.set_aside]


@pytest.mark.parametrize(
    ("body", "text", "aside"),
    (
        (r"It is {\deleted\revauthdel1 very }old.", "It is old.", [("deletion", "very")]),
        (
            r"It {\deleted\'e9t\u233?\tab a}is\deleted  not\deleted0  old.",
            "It is old.",
            [("deletion", "été a"), ("deletion", "not")],
        ),
        (r"It is {\revised\revauth1 old}.", "It is old.", []),
        (r"It is {\deleted un\par}old.", "It is old.", [("deletion", "un")]),
        (r"It is {\v very \b so\plain not }\v0 old.", "It is not old.", [("hidden", "very so")]),
        (r"It is {\v very\par}old.", "It is old.", [("hidden", "very")]),
        (r"{\mvf old }It is {\mvt old}.", "It is old.", [("moved", "old")]),
        (r"It is{\deleted\chftn{\footnote \plain A note.}} old.", "It is old.", [("deletion", "A note.")]),
        (r"It is{\v {\object{\*\objdata 01}{\result \plain a b}}} old.", "It is old.", [("hidden", "a b")]),
        (
            r"{\header Our house}{\footerf\pard Page}It is old.",
            "It is old.",
            [("header", "Our house"), ("footer", "Page")],
        ),
        (r"{\header A {\field{\fldinst PAGE}{\fldrslt 1}}}{\header A 1}It is old.", "It is old.", [("header", "A 1")]),
        (r"{\tc Old times}It is old.", "It is old.", [("contents", "Old times")]),
        (r"{\xe {\v Age}}It {\*\bkmkstart x}is{\*\bkmkend x} old.", "It is old.", []),
    ),
)
def test_what_is_no_text_is_set_aside(tmp_path: Path, body: str, text: str, aside: list[tuple[str, str]]) -> None:
    """Words neither vanish silently nor stay where their author took them out."""
    assert (text, aside) == said(tmp_path, body)


def test_a_note_whose_call_is_gone_is_gone(tmp_path: Path) -> None:
    """With its words, however they are set; a picture that was deleted is not missed."""
    outcome = read(tmp_path, r"Old{\deleted{\footnote \plain Note.}{\pict\pngblip 00}} times.")

    assert {"S015", "S010"} == {one.code for one in outcome.findings}


def test_changes_are_counted_by_their_authors(tmp_path: Path) -> None:
    """Runs of one change count once; the format of letters is a change of nobody's words."""
    body = (
        _AUTHORS + r"{\revised\revauth1 One }{\b\revised\revauth1 two }{\revised\revauth2 three} and "
        r"{\deleted\revauthdel2 four}{\deleted five}{\crauth1 six}"
    )
    told = [one.message for one in read(tmp_path, body).findings if one.code == "S015"]

    counts = "2 insertions, 2 deletions, 1 change of format; by Anna Bé (1), C. D. (2), unknown (1)"
    assert [f"tracked changes are read as accepted: {counts}"] == told


def test_comments_are_told(tmp_path: Path) -> None:
    """With who made them and on what."""
    body = (
        r"It is {\*\atrfstart 1}old{\*\atrfend 1}{\*\atnid A}{\*\atnauthor Anna}\chatn"
        r"{\*\annotation{\*\atndate 12}{\*\atnref 1}\pard\plain How old?}."
    )
    told = [one.message for one in read(tmp_path, body).findings if one.code == "S016"]

    assert ["Anna comments on “old”: “How old?”"] == told
    assert ("It is old.", [("comment", "How old?")]) == said(tmp_path, body)


def test_formulas_that_do_not_come_through_are_told(tmp_path: Path) -> None:
    """They stand in groups that readers may skip."""
    outcome = read(tmp_path, r"It is {\mmath {\*\moMath {\*\mr x}}} old.")

    assert ["S033"] == [one.code for one in outcome.findings]


@pytest.mark.parametrize("body", (r"It is old.", r"\{\v {\i is}} old}}}", r"{\shp{\*\shpinst{\shptxt Old.}}}{\v0 a}"))
def test_a_text_without_changes_stays_as_it_is(body: str) -> None:
    """To the letter."""
    assert body.replace(r"\v {", r"\ {") == rtf_asides(body.replace(r"\v {", r"\ {")).text
