"""A title whose last line is a word or two gets a narrower measure."""

from __future__ import annotations

import pytest

from briefpress.nouns.layout import LaidPage, Layout, Line, Zone
from briefpress.verbs.printing.narrow_titles import balanced, narrow_titles
from briefpress.verbs.printing.print_tree import parse_print

WORDS = "Why small islands lose their boats, and what might be done about"


def lines(*texts: str) -> list[Line]:
    """Give lines of a title in which each letter is 10 px wide."""
    return [
        Line(Zone.FLOW, "title-heading", text, 20.0 * n, 20, 50, 50 + 10 * len(text)) for n, text in enumerate(texts)
    ]


def test_a_short_last_line_gets_half_of_the_words() -> None:
    """In as many lines."""
    measure = balanced(lines(WORDS, "it"))

    assert measure is not None
    assert (
        10 * len("Why small islands lose their boats,") <= measure < 10 * len("Why small islands lose their boats, and")
    )


@pytest.mark.parametrize(
    "texts", ((WORDS,), (WORDS, "about it and by whom, and for whom"), ("伊朗与俄罗斯从波斯战争到叙", "亚"), ())
)
def test_other_titles_stay(texts: tuple[str, ...]) -> None:
    """Those of one line, those with a longer last one, those that no space parts."""
    assert balanced(lines(*texts)) is None


def test_a_title_that_grows_gets_its_measure_back() -> None:
    """And is not narrowed again."""
    tree = parse_print('<html><body><h1 id="title-heading">Why</h1></body></html>')
    narrowed: dict[str, int] = {}

    def again(*texts: str) -> tuple[bool, bool]:
        page = LaidPage("1", 500, 800, 50, 750, 750, lines=tuple(lines(*texts)))
        changed = narrow_titles(tree, Layout((page,)), narrowed)
        return changed, next(tree.iter("h1")).get("style") is not None

    assert again(WORDS, "it") == (True, True)
    assert again(WORDS[:35], f"{WORDS[36:]} it") == (False, True)
    assert again("Why small islands lose", "their boats, and what", "might be done about it") == (True, False)
    assert again(WORDS, "it") == (False, False)
