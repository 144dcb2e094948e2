"""A LaTeX text that lists its works itself reads as LaTeX prints it: labels, numbers, authors and years."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.tex_works import with_labels
from briefpress.verbs.trees.project import reading_words
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.tree import Nodes

HOLM, RAIN = "A. Holm, \\emph{Salt}.", "B. Rain, Wind."
NATBIB = "\\usepackage{natbib}"


def _read(folder: Path, said: str, entries: str, *, preamble: str = "") -> Nodes:
    file = folder / "a.tex"
    file.write_text(
        f"\\documentclass{{article}}\n{preamble}\n\\begin{{document}}\n{said}\n\n"
        f"\\begin{{thebibliography}}{{99}}\n{entries}\n\\end{{thebibliography}}\n\\end{{document}}\n"
    )
    received = read_file(file).value
    assert received is not None
    return received.read.blocks


def _lines(blocks: Nodes) -> list[str]:
    return reading_words(blocks).split("\n\n")


@pytest.mark.parametrize(
    ("cited", "expected"),
    (
        ("\\cite{h}", "[1]"),
        ("\\cite{h,r/1, u_2}", "[1, Ra 22, 2]"),
        ("\\cite[p.~3]{r/1}", "[Ra 22, p. 3]"),
        ("\\citep[see][p.~3]{u_2}", "[see 2, p. 3]"),
        ("\\citet{h}", "[1]"),
        ("\\onlinecite{h}", "[1]"),
    ),
)
def test_works_are_cited_by_their_labels(tmp_path: Path, cited: str, expected: str) -> None:
    """Those without one are counted; each entry is a paragraph that begins with its label."""
    entries = f"\\bibitem{{h}} {HOLM}\n\\bibitem[Ra~22]{{r/1}}\n{RAIN}\n\\bibitem{{u_2}}Last."

    said, *works = _lines(_read(tmp_path, f"It is so {cited}.", entries))

    assert f"It is so {expected}." == said.replace("\xa0", " ")
    assert ["[1] A. Holm, Salt.", "[Ra 22] B. Rain, Wind.", "[2] Last."] == [one.replace("\xa0", " ") for one in works]


@pytest.mark.parametrize(
    ("cited", "expected"),
    (
        ("\\cite{h}", "Holm et al. (1990)"),
        ("\\citet[p.~3]{r}", "Rain (2001a, p. 3)"),
        ("\\citep{h,r}", "(Holm et al., 1990; Rain, 2001a)"),
        ("\\citep[see][p.~3]{r}", "(see Rain, 2001a, p. 3)"),
        ("\\Citet{h}", "Holm et al. (1990)"),
        ("\\citeauthor{h} in \\citeyear{h}", "Holm et al. in 1990"),
        ("\\citealt{h}", "Holm et al. 1990"),
        ("\\citeyearpar[see][p.~3]{h}", "(see 1990, p. 3)"),
    ),
)
def test_labels_of_author_and_year_are_set_as_natbib_sets_them(tmp_path: Path, cited: str, expected: str) -> None:
    """The entries have no label then: they begin with their authors."""
    entries = (
        f"\\bibitem[{{{{Holm}} {{et~al.}}(1990){{Holm}},\n  {{Brandt}}}}]{{h}} {HOLM}\n"
        f"\\bibitem[Rain(2001{{\\natexlab{{a}}}})]{{r}} {RAIN}"
    )

    said, *works = _lines(_read(tmp_path, f"As {cited} has it.", entries, preamble=NATBIB))

    assert f"As {expected} has it." == said.replace("\xa0", " ")
    assert ["A. Holm, Salt.", "B. Rain, Wind."] == works


def test_natbib_may_be_told_to_number_works(tmp_path: Path) -> None:
    """All are counted then, and an author may still be named."""
    entries = f"\\bibitem[Holm(1990)]{{h}} {HOLM}\n\\bibitem[Rain(2001)]{{r}} {RAIN}"
    preamble = "\\usepackage[sort,numbers]{natbib}"

    said, *works = _lines(_read(tmp_path, "So \\citep{h,r}, \\citet{r}.", entries, preamble=preamble))

    assert ("So [1, 2], Rain [2].", ["[1] A. Holm, Salt.", "[2] B. Rain, Wind."]) == (said, works)


def test_older_packages_cite_in_brackets(tmp_path: Path) -> None:
    """Their labels call a command."""
    entries = f"\\bibitem[\\protect\\citeauthoryear{{Holm}}{{Holm}}{{1990}}]{{h}} {HOLM}"

    assert ["So (Holm, 1990).", "A. Holm, Salt."] == _lines(_read(tmp_path, "So \\cite{h}.", entries))


def test_a_citation_leads_to_its_entry_and_an_unknown_one_is_left(tmp_path: Path) -> None:
    """What the text does not list is still a citation: the references may have it."""
    blocks = _read(tmp_path, "So \\cite{h,zz}.", f"% \\bibitem{{no}}\n\\bibitem{{h}} {HOLM}")

    (link,) = [node for node in nodes(blocks) if node["t"] == "Link"]
    (named,) = [node for node in nodes(blocks) if node["t"] == "Span" and node["c"][0][0] == link["c"][2][0][1:]]
    (cite,) = [node for node in nodes(blocks) if node["t"] == "Cite"]
    assert ("1", "[1]") == (reading_words([_plain(link["c"][1])]), reading_words([_plain(named["c"][1])]))
    assert ["zz"] == [one["citationId"] for one in cite["c"][0]]


def test_each_list_is_counted_anew_and_lines_keep_their_numbers() -> None:
    """A book may have a list in each chapter."""
    entries = (
        "\\begin{thebibliography}{9}\n\\bibitem\n{a} A\n\\bibitem[B\nb]{b} B\n\\bibitem{c} C\n\\end{thebibliography}\n"
    )

    labelled = with_labels(entries + entries.replace("{a}", "{d}"))

    assert ["1", "B b", "2", "1", "B b", "2"] == re.findall(r"\{\[\}(.*?)\{\]\}", labelled)
    assert 2 * entries.count("\n") == labelled.count("\n")


def _plain(inlines: Nodes) -> dict[str, object]:
    return {"t": "Plain", "c": inlines}


@pytest.mark.parametrize(
    "stuff",
    (
        "\\bibitem{a} B. ",
        "\\bibitem[",
        "\\begin{thebibliography}{",
        "\\cite{a}",
        "\\documentclass ",
        "\\usepackage[numbers,",
        "% \\usepackage[",
    ),
)
def test_works_are_labelled_in_time_with_the_text(stuff: str) -> None:
    """What is opened and never closed too."""
    assert LINEAR > growth(with_labels, lambda size: "\\bibitem{a} " + stuff * size, size=2_000)
