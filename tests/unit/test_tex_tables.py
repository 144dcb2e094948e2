"""Tables that packages of LaTeX make are tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.tex_tables import with_known_tables
from briefpress.verbs.trees.project import reading_words
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("name", "said"),
    (
        ("tabu", "{|[1pt]c|[1pt]X[2,l]|}"),
        ("tabu", " to 0.8\\textwidth {X[l]X}"),
        ("longtabu", " to \\linewidth {X|X}"),
        ("tabulary", "{\\textwidth}{LL}"),
        ("xltabular", "{\\textwidth}{lX}"),
        ("supertabular", "{ll}"),
        ("NiceTabular", "{ll}[hvlines]"),
        ("NiceTabularX", "{8cm}{lX}"),
        ("tblr", "{ll}"),
        ("tblr", "{Q[c,2cm]X[l]}"),
        ("tblr", "{\n  colspec = {|l|X[2]|},\n  hlines,\n}"),
        ("tblr", "{hlines, row{1} = {font=\\bfseries}}"),
        ("longtblr", "[caption={Costs}, label={a}]{colspec=ll}"),
        ("talltblr", "[\n  caption = {Costs},\n] {ll}"),
    ),
)
def test_a_table_of_a_package_is_one(tmp_path: Path, name: str, said: str) -> None:
    """None of what is said of its columns is printed."""
    table = f"\\begin{{{name}}}{said}\n\\hline\na & b \\\\\n\\hline\nc & d \\\\\n\\end{{{name}}}"
    source = f"\\documentclass{{article}}\n\\begin{{document}}\nSo.\n\n{table}\n\nSo.\n\\end{{document}}\n"
    (tmp_path / "a.tex").write_text(source, encoding="utf-8")
    received = read_file(tmp_path / "a.tex").value

    assert received is not None
    shown = "So. Costs a b c d So." if "Costs" in said else "So. a b c d So."
    assert shown == " ".join(reading_words(received.read.blocks).split())
    assert 1 == sum(node["t"] == "Table" for node in nodes(received.read.blocks))


@pytest.mark.parametrize(
    "text",
    (
        "\\begin{tabular}{ll}a&b\\end{tabular}",
        "\\begin{tabu}{ll}a&b",
        "\\begin{tabu}a\\end{tabu}",
        "\\begin{tblr}",
        "\\begin{verbatim}\n\\begin{tabu}{ll}a&b\\end{tabu}\n\\end{verbatim}",
        "\\begin{lstlisting}\n\\begin{tabu}{ll}a&b\\end{tabu}\n\\end{lstlisting}",
        "\\verb|\\begin{tabu}{ll}| and \\verb|\\end{tabu}|",
        "% \\begin{tabu}{ll}a&b\\end{tabu}",
    ),
)
def test_others_stay(text: str) -> None:
    """Those that pandoc knows, what has no end or no columns, and what is shown as code."""
    assert text == with_known_tables(text)


def test_a_table_may_stand_in_a_cell_of_another() -> None:
    """Each has its own end."""
    inner = "\\begin{tabu}{l}\na\\\\\n\\end{tabu}"

    written = with_known_tables(f"\\begin{{tabu}}{{ll}}{inner}&{inner}\\\\\\end{{tabu}} so {inner}")

    assert written.count("\\begin{tabular}") == written.count("\\end{tabular}") == 4
    assert "tabu}" not in written


def test_a_block_of_cells_has_its_words() -> None:
    """In code it stays."""
    table = "\\begin{NiceTabular}{ll}\\Block[l]{2-1}<\\bfseries>{A {b}} & c\\end{NiceTabular}"

    assert "\\begin{tabular}{ll}{A {b}} & c\\end{tabular}" == with_known_tables(table)
    assert "\\Block{2-1}{a}" == with_known_tables("\\Block{2-1}{a}")


def test_what_is_said_below_a_table_stands_there(tmp_path: Path) -> None:
    """Notes have their marks, remarks their names."""
    said = "[caption={Costs}, note{a}={Of {all}.}, remark{Source}={Own work.}, label={none}]{colspec=ll}"
    table = f"\\begin{{talltblr}}{said}\na\\TblrNote{{a}} & b \\\\\n\\end{{talltblr}}"
    source = f"\\documentclass{{article}}\n\\begin{{document}}\nSo.\n\n{table}\n\nSo.\n\\end{{document}}\n"
    (tmp_path / "a.tex").write_text(source, encoding="utf-8")
    received = read_file(tmp_path / "a.tex").value

    assert received is not None
    assert "So. Costs aa b a Of all. Source: Own work. So." == " ".join(reading_words(received.read.blocks).split())


def test_they_are_written_in_time_that_grows_with_the_text() -> None:
    """Also where none has columns."""
    made = growth(with_known_tables, lambda size: "\\begin{tabu}a\\end{tabu}\\begin{tblr}{{\n" * size, size=500)

    assert LINEAR > made
