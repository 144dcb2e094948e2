r"""Tables that R's flextable writes in LaTeX are tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.tex_flextables import with_read_flextables
from briefpress.verbs.trees.project import reading_words

if TYPE_CHECKING:
    from pathlib import Path

CELL = (
    r"\multicolumn{1}{>{\centering}m{\dimexpr 1in+0\tabcolsep}}{\textcolor[HTML]{000000}{\fontsize{10}{20}\selectfont"
    r"{\global\setmainfont{Times New Roman}{WORDS}}}}"
)
RULE = r"\ascline{0.75pt}{000000}{1-2}"
ROWS = [
    (" & ".join(CELL.replace("WORDS", word) for word in pair)) + r" \\"
    for pair in (("ab", r"cd}{\ }{it"), ("ef", r"gh\ it"))
]
TABLE = "\n".join(
    (
        r"\global\setlength{\Oldtabcolsep}{\tabcolsep}",
        r"\providecommand{\ascline}[3]{\noalign{\global\arrayrulewidth #1}\arrayrulecolor[HTML]{#2}\cline{#3}}",
        "",
        r"\begin{longtable}[c]{|p{1in}|p{1in}}",
        "",
        RULE,
        "",
        ROWS[0],
        "",
        "",
        RULE,
        ROWS[1],
        "",
        r"\end{longtable}",
    )
)


def test_its_words_stand_in_cells(tmp_path: Path) -> None:
    """Rules, fonts and widths are none of them, and nothing is told."""
    file = tmp_path / "a.tex"
    file.write_text(f"\\documentclass{{article}}\n\\begin{{document}}\n{TABLE}\n\\end{{document}}\n")

    read = read_file(file)

    assert read.value is not None
    assert 1 == sum(node["t"] == "Table" for node in nodes(read.value.read.blocks))
    assert "ab cd it ef gh it" == reading_words(read.value.read.blocks).replace("\n\n", " ")
    assert {"S030"} >= {one.code for one in read.findings}


def test_lines_stay_where_they_are() -> None:
    """Findings name them; other texts are left as they are."""
    assert TABLE.count("\n") == with_read_flextables(TABLE).count("\n")
    assert "\\global\\setlength{\\a}{1pt}" == with_read_flextables("\\global\\setlength{\\a}{1pt}")
