"""Lines are filled: the engine breaks none of them after its first word."""

from __future__ import annotations

from itertools import pairwise

from helpers.print_sample import note, set_in_type, style, text_page

TEXT = (
    "That another was responsible was said only later, by officials among others. On the matter see Norton. "
    "Augustus Richard Norton, <em>Influence: A Short History</em> (University Press, 2007)."
)


def test_a_space_that_hangs_over_the_edge_does_not_cut_the_line_at_its_first_word() -> None:
    """At whatever measure, no line but the last is shorter than half of it, in the text and in a note."""
    blocks = (f'<div style="width:{width}px"><p id="p-{width}">{TEXT}</p></div>' for width in range(240, 520))
    notes = (
        f'<p id="n-{extra}">Word{note(extra, "x" * (extra % 40) + " " + TEXT)} and on.</p>' for extra in range(1, 60)
    )

    laid = set_in_type(text_page(*blocks, *notes), css=style(more="p { text-align: left }"))

    lines = [line for page in laid.value.layout.pages for line in page.lines if line.block.startswith(("p-", "note-"))]
    full = {line.block: max(other.right for other in lines if other.block == line.block) for line in lines}
    short = [
        line.text
        for line, after in pairwise(lines)
        if line.block == after.block and line.right - line.left < 0.5 * (full[line.block] - line.left)
    ]
    assert [] == short
