"""The apparatus can be taken out again, and emendations settled."""

from __future__ import annotations

from briefpress.nouns.tree import UNDESCRIBED, attr, div, para, span, words
from briefpress.verbs.composing.strip import flow_only, settle, strip_apparatus
from briefpress.verbs.trees.project import project

STRUCK = span(words("1945"), attr("bp-deleted"))
NEW = span(words("1946"), attr("bp-inserted", ident="bp-at-e"))
BOX = div([para(words("In the box"))], attr("bp-apparatus", "bp-box"))
TREE = [para([*words("until"), {"t": "Space"}, STRUCK, NEW, span(words("!"), attr("bp-mark"))]), BOX]


def test_stripped_it_is_the_source() -> None:
    """Struck words are back, new ones and boxes are gone."""
    assert "until 1945!" == project(strip_apparatus(TREE)).text


def test_settled_it_is_what_readers_get() -> None:
    """New words stay, and so do boxes."""
    assert "until 1946!\n\nIn the box" == project(settle(TREE)).text


def test_the_flow_is_what_is_counted() -> None:
    """Emended words count, boxes do not, nor do formulas, which print sets in signs of its own."""
    formula = {"t": "Math", "c": [{"t": "InlineMath"}, "\\frac{1}{2}"]}

    assert "until 1946!" == project(flow_only([*TREE, para([formula])])).text


def test_places_outlive_the_words_that_they_were_on() -> None:
    """An event on words that were struck still has its place."""
    inner = span(words("1945"), attr("bp-mark", ident="bp-at-event"))
    settled = settle([para([span([inner], attr("bp-deleted"))])])

    assert [para([span([], attr("bp-mark", ident="bp-at-event"))])] == settled


def test_a_picture_that_nobody_has_described_is_no_text() -> None:
    """What office programs write for its words is a blank, and blanks would be counted."""
    image = {"t": "Image", "c": [attr(UNDESCRIBED), [{"t": "SoftBreak"}], ["a.png", ""]]}

    assert "Words" == project(strip_apparatus([para([image]), para(words("Words"))])).text
