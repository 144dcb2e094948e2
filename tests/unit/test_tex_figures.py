r"""Only figures of a LaTeX text are read as such: its comments begin and end none."""

from __future__ import annotations

import pytest

from briefpress.verbs.markup.tex_figures import with_known_figures
from helpers.growth import LINEAR, growth

TABLES = "\\caption{One} \\caption{Two}\n"


@pytest.mark.parametrize(
    "text",
    (
        "% as in \\begin{figure*}[!b]\n"
        + TABLES
        + "\\begin{figure}\\includegraphics{a}\\caption{Three}\\end{figure}\n",
        "\\begin{figure}\\caption{One}\n% \\end{figure} \\caption{Two}\n\\includegraphics{a}\\end{figure}\n",
    ),
    ids=("begun", "ended"),
)
def test_what_a_comment_speaks_of_is_no_figure(text: str) -> None:
    """Its text stays as it is."""
    assert text == with_known_figures(text)


def test_a_figure_with_two_captions_is_two() -> None:
    """A comment within it parts nothing, and a sign of per cent is none."""
    text = "\\begin{figure}% one\n5\\% \\caption{One}% \\end{figure}\n\\caption{Two}\\end{figure}"

    assert 2 == with_known_figures(text).count("\\begin{figure}")


@pytest.mark.parametrize("unit", ("% \\begin{figure}\n", "\\begin{figure}", "%", "\\begin{figure}%\n"))
def test_figures_are_found_in_time_that_grows_with_the_text(unit: str) -> None:
    """However many begin."""
    made = growth(with_known_figures, lambda size: unit * size, size=400)

    assert LINEAR > made
