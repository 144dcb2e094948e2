"""References of bookdown, Quarto and pandoc-crossref say what they lead to, and no label is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.bookdown_texts import with_text_references
from briefpress.verbs.trees.project import reading_words
from briefpress.verbs.trees.typed_words import typed_words
from helpers.markdown import read_markdown

if TYPE_CHECKING:
    from pathlib import Path

_FIGURE, _TABLE = "![A map](map.png){{#{}}}", ": Costs {{#{}}}\n\n| a |\n|---|\n| 1 |"
_EQUATION = "\n\\begin{equation}\nx\n\\end{equation}\n"


@pytest.mark.parametrize(
    ("text", "words"),
    (
        (f"See @fig-map.\n\n{_FIGURE.format('fig-map')}", "See Figure 1.\n\nA map"),
        (f"See [@fig:map; @Fig:map].\n\n{_FIGURE.format('fig:map')}", "See Figure 1, Figure 1.\n\nA map"),
        (f"See [Fig. @fig-map] or [-@fig-map].\n\n{_FIGURE.format('fig-map')}", "See Fig. 1 or 1.\n\nA map"),
        (
            f"So [see @fig-map, left; @fig-map on top] or @fig-map [p. 3].\n\n{_FIGURE.format('fig-map')}",
            "So see 1, left, Figure 1, on top or Figure 1, p. 3.\n\nA map",
        ),
        (f"See @tbl-a.\n\n{_TABLE.format('tbl-a')}", "See Table 1.\n\nCosts\n\na\n\n1"),
        ("See @tbl-a.\n\n::: {#tbl-a}\n\n| a |\n|---|\n| 1 |\n\nCosts\n:::", "See Table 1.\n\nCosts\n\na\n\n1"),
        ("So $$x$$ {#eq-a}, by @eq-a.", "So x (1), by Equation 1."),
        ("# One {#sec-one}\n\nSee @sec-one.", "One\n\nSee One."),
        ("::: {#thm-a}\nSo.\n:::\n\nSee @thm-a.", "Theorem 1. So.\n\nSee Theorem 1."),
        ('```{#lst-a .py lst-cap="Say"}\n1\n```\n\nSee @lst-a.', "1\n\nListing 1: Say\n\nSee Listing 1."),
        ("---\nlang: de-AT\n---\n\n$$x$$ {#eq-a}\n\n@eq-a", "x (1)\n\nGleichung 1"),
        (
            "::: {#fig-a}\n![One](a.png){#fig-b}\n\n![Two](b.png){#fig-c}\n\nBoth.\n:::\n\nSee @fig-a, @fig-c.",
            "(a) One\n\n(b) Two\n\nBoth.\n\nSee Figure 1, Figure 1 (b).",
        ),
        ("See @smith and [@jones2020; @sec2020].", "See @smith and [@jones2020; @sec2020]."),
    ),
    ids=(
        "figure",
        "several",
        "own words",
        "words behind",
        "table",
        "division",
        "formula",
        "head",
        "claim",
        "code",
        "de",
        "parts",
        "works",
    ),
)
def test_a_reference_says_what_it_leads_to(tmp_path: Path, text: str, words: str) -> None:
    """The word and the number, in the language of the text; a heading has its words alone."""
    assert words == reading_words(typed_words(read_markdown(tmp_path, text).blocks))


@pytest.mark.parametrize(
    ("text", "words"),
    (
        ("Figure \\@ref(fig:my_map)\n\n![(\\#fig:my_map) A map](map.png)", "Figure 1\n\nA map"),
        ("Figure \\@ref(fig:map)\n\n![A map (\\#fig:map)](map.png)", "Figure 1\n\nA map"),
        ("(\\@ref(tab:a)),\n\nTable: (\\#tab:a) Costs\n\n| a |\n|---|\n| 1 |", "(1),\n\nCosts\n\na\n\n1"),
        ("By \\@ref(eq:a).\n\n$$x (\\#eq:a)$$", "By (1).\n\nx (1)"),
        ("\\begin{equation}\nx\n(\\#eq:a)\n\\end{equation}\n\nBy \\@ref(eq:a).", f"{_EQUATION} (1)\n\nBy (1)."),
        ("::: {.theorem #a}\nSo.\n:::\n\nBy \\@ref(thm:a).", "Theorem 1. So.\n\nBy 1."),
        ("# One {#one}\n\nSee *\\@ref(one)*.", "One\n\nSee One."),
        ("# (PART) One {-}\n\n`\\@ref(one)`", "One\n\n\\@ref(one)"),
        ("# (PART)**One** so {-}\n\nBy \\@ref(a).\n\n# A {#a}", "One so\n\nBy A.\n\nA"),
        ("(ref:a) All *costs*.\n\n![(ref:a)](a.png)", "All costs."),
        ("(ref:a) One.\n\n(ref:a) Two.\n\nSo: (ref:a)", "(ref:a) Two.\n\nSo: One."),
        ("(ref:a) One.\n\n`(ref:a)` is (ref:a)", "(ref:a) is One."),
    ),
    ids=(
        *("figure", "behind", "table", "formula", "environment", "claim", "head", "part", "part and bold"),
        *("words", "words twice", "words in code"),
    ),
)
def test_a_reference_of_bookdown_is_a_number(tmp_path: Path, text: str, words: str) -> None:
    """Its label is not printed, wherever it stands."""
    assert words == reading_words(read_markdown(tmp_path, text).blocks)


@pytest.mark.parametrize("call", ("\\@ref(fig:plot)", "@fig:plot"))
def test_what_nothing_has_is_told_of(tmp_path: Path, call: str) -> None:
    """Code draws it, or another file has it."""
    (tmp_path / "a.Rmd").write_text(f"So.\n\nSee {call}.\n", encoding="utf-8")
    outcome = read_file(tmp_path / "a.Rmd")

    assert outcome.value is not None
    assert "So.\n\nSee [fig:plot]." == reading_words(outcome.value.read.blocks)
    assert [("S022", 3)] == [(one.code, one.place.line) for one in outcome.findings]


def test_a_caption_of_code_is_set_aside(tmp_path: Path) -> None:
    """It stands nowhere but in what the code would draw."""
    read = read_markdown(tmp_path, 'So.\n\n(ref:cap) A *plot*.\n\n```{r, fig.cap="(ref:cap)"}\nplot()\n```\n')

    assert "So.\n\nplot()" == reading_words(read.blocks)
    assert [(3, "A *plot*.")] == [(one.line, one.words) for one in read.set_aside]


def test_words_that_stand_elsewhere_make_no_endless_text() -> None:
    """However long they are and however often they are called."""
    text = f"(ref:a) {'so ' * 3_000}\n\nSo {'(ref:a) ' * 3_000}"

    assert len(with_text_references(text)[0]) < 20 * len(text)


def test_numbers_are_links(tmp_path: Path) -> None:
    """To the places that bear them."""
    read = read_markdown(tmp_path, f"See @fig-map and @eq-a.\n\n{_FIGURE.format('fig-map')}\n\n$$x$$ {{#eq-a}}")

    assert ["#s-fig-map", "#s-eq-a"] == [node["c"][2][0] for node in nodes(read.blocks) if node["t"] == "Link"]
