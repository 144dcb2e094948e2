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


@pytest.mark.parametrize(
    ("formula", "behind", "expected"),
    (
        (_ONE, r" This is \ref{a}.", ["Math", "Space", "Str", "LineBreak", "Str"]),
        (r"\begin{equation}x\tag{T}\end{equation}", "\nThis is so.", ["Math", "Space", "Str", "LineBreak", "Str"]),
        (_ONE, r", as in \ref{a}.", ["Math", "Space", "Str", "Str", "Space"]),
        (_ONE, "\n\nThis is \\ref{a}.", ["Math", "Space", "Str"]),
        (r"\begin{equation}x\end{equation}", " This is so.", ["Math", "Space", "Str", "Space", "Str"]),
    ),
    ids=("number", "tag", "comma", "end", "none"),
)
def test_the_number_of_a_formula_begins_no_sentence(
    tmp_path: Path, formula: str, behind: str, expected: list[str]
) -> None:
    """What stands behind it begins a line, but for a mark that closes what stands before."""
    found, _ = read(tmp_path, f"Let {formula}{behind}")
    kinds = [node["t"] for node in found.blocks[0]["c"]]

    assert expected == kinds[kinds.index("Math") :][:5]


def test_a_label_that_stands_for_a_number_is_told(tmp_path: Path) -> None:
    """Once, with the line of the first; what is not there at all is told as a link that leads nowhere."""
    code = "\\begin{lstlisting}[label={c}]\nx\n\\end{lstlisting}"
    path = tmp_path / "a.tex"
    path.write_text(
        f"\\section{{A}}\\label{{s}}\nSee \\ref{{s}},\n\\autoref{{c}}, \\ref{{c}}.\n\n{code}", encoding="utf-8"
    )
    found = [one for one in read_file(path).findings if one.code in {"S022", "S025"}]

    assert [("S022", 3)] == [(one.code, one.place.line) for one in found]
    assert "“c”" in found[0].message
