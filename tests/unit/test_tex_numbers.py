r"""References of a LaTeX text to its formulas say their numbers, and these stand beside the formulas."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.read_text import ReadText

_ONE = r"\begin{equation}\label{a} x \end{equation}"


def read(folder: Path, text: str) -> tuple[ReadText, list[str]]:
    """Read a text, and give the codes of what was found with it."""
    path = folder / "a.tex"
    path.write_text(text, encoding="utf-8")
    outcome = read_file(path)
    assert outcome.value is not None
    return outcome.value.read, [one.code for one in outcome.findings]


def shown(found: ReadText) -> list[str]:
    """Give the words of the links of a text."""
    return [project([{"t": "Para", "c": node["c"][1]}]).text for node in nodes(found.blocks) if node["t"] == "Link"]


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        (rf"{_ONE} By \ref{{a}}, \eqref{{a}}.", ["1", "(1)"]),
        (rf"\begin{{equation}}y\end{{equation}}{_ONE} \eqref{{a}}", ["(2)"]),
        (rf"\begin{{equation*}}y\end{{equation*}} \[z\] {_ONE} \ref{{a}}", ["1"]),
        (r"\begin{align}x&=1\label{a}\\y&=2\nonumber\\z&=3\label{b}\end{align} \eqref{a} \eqref{b}", ["(1)", "(2)"]),
        (r"\begin{align}x&=\begin{cases}1\\2\end{cases}\\z&=3\label{b}\end{align} \eqref{b}", ["(2)"]),
        (rf"\chapter{{A}}\chapter{{B}}{_ONE} \ref{{a}}", ["2.1"]),
        (rf"\numberwithin{{equation}}{{section}}\section{{A}}{_ONE}\section{{B}} \ref{{a}}", ["1.1"]),
        (r"\begin{equation}x\tag{T}\label{a}\end{equation} \eqref{a}", ["(T)"]),
        (rf"{_ONE}\begin{{gather}}y\label{{b}}\end{{gather}} \cref{{a, b}}", ["1", "2"]),
    ),
)
def test_references_say_the_number(tmp_path: Path, text: str, expected: list[str]) -> None:
    """As LaTeX counts; and they lead there."""
    found, codes = read(tmp_path, text)

    assert expected == shown(found)
    assert not {"S025", "S031"} & set(codes)


def test_a_formula_bears_the_number_by_which_it_is_named(tmp_path: Path) -> None:
    """Others bear none, for nobody asks for it."""
    found, _ = read(tmp_path, rf"{_ONE}\begin{{equation}}y\end{{equation}} By \ref{{a}}.")

    assert ["(1)", "By", "1", "."] == [node["c"] for node in nodes(found.blocks) if node["t"] == "Str"]


@pytest.mark.parametrize(
    ("formula", "tag"),
    (
        (r"$$x\tag{1a}$$", "(1a)"),
        (r"$$x \tag*{so}$$", "so"),
        (r"\begin{equation}x\notag\end{equation}", ""),
        (r"$$x\label{a}$$", ""),
        (r"$$\phantomsection\label{a}{x}$$", ""),
    ),
)
def test_a_tag_is_words_beside_its_formula(tmp_path: Path, formula: str, tag: str) -> None:
    """Pandoc would set no formula that has one."""
    found, codes = read(tmp_path, formula)

    assert "S031" not in codes
    assert ["Math"] == [node["t"] for node in nodes(found.blocks) if node["t"] in {"Math", "Code"}]
    assert tag == "".join(node["c"] for node in nodes(found.blocks) if node["t"] == "Str")


def test_references_to_several_places_lead_to_each(tmp_path: Path) -> None:
    """And those that pandoc drops are there."""
    found, codes = read(
        tmp_path, r"\section{A}\label{a}\section{B}\label{b} See \Cref{a,b}, \labelcref{b}, \nameref{a}."
    )

    assert ["1", "2", "2", "1"] == shown(found)
    assert "S025" not in codes
