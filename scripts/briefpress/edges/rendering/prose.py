"""Prose as XHTML: pandoc writes all of an edition's in one start."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import bidirectional

from markupsafe import Markup

from briefpress.edges import pandoc
from briefpress.nouns.scripts import FROM_RIGHT
from briefpress.verbs.composing.formula_numbers import with_formula_numbers
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes


_MARK = "\N{LEFT-TO-RIGHT MARK}"
# The classes of lists that are labelled “1)” and “(1)”.
_BRACKETS = {"OneParen": "label-closed", "TwoParens": "label-enclosed"}


class Prose:
    """Collect all prose of an edition, so that pandoc is started once; then give each piece's XHTML.

    `direction` is that of its language: ltr or rtl.
    """

    def __init__(self, direction: str = "ltr") -> None:
        self.direction = direction
        self.trees: dict[str, Nodes] = {}
        self.written: dict[str, str] = {}

    def add(self, key: str, blocks: Nodes) -> None:
        """Take a piece of prose under a key of its own."""
        self.trees[key] = with_formula_numbers(_labelled(_plain_code(blocks, self.direction)))

    def write(self) -> None:
        """Have pandoc write all that was added."""
        self.written = dict(zip(self.trees, pandoc.write_many(list(self.trees.values())), strict=True))

    def __getitem__(self, key: str) -> Markup:
        """Give the XHTML of the piece that was added under a key."""
        return Markup(self.written[key])  # noqa: S704  # pandoc's own output, from a purified tree


def _plain_code(blocks: Nodes, direction: str) -> Nodes:
    """Leave code as it is: pandoc would wrap its lines in links for highlighting.

    Among words that run from the right, code in Latin letters is told to run from the left: signs at its ends have no
    direction, and would change sides. Within a line a mark before and behind it says so, which every engine knows.
    """

    def rule(node: Node) -> Nodes | None:
        if node["t"] not in {"Code", "CodeBlock"}:
            return None
        (name, _, _), code = node["c"]
        is_turned = direction == "rtl" and _runs_from_left(code)
        if is_turned and node["t"] == "Code":
            code = f"{_MARK}{code}{_MARK}"
        turned = [["dir", "ltr"]] if is_turned and node["t"] == "CodeBlock" else []
        return [{"t": node["t"], "c": [[name, [], turned], code]}]

    plain: Nodes = rewrite(blocks, rule)
    return plain


def _runs_from_left(code: str) -> bool:
    """Tell by its first letter how code runs (UAX 9, P2); where there is none, it does so."""
    return next((kind for one in code if (kind := bidirectional(one)) in FROM_RIGHT | {"L"}), "L") == "L"


def _labelled(blocks: Nodes) -> Nodes:
    """Put lists whose labels stand before or between brackets under a class that says so: HTML cannot say it."""

    def rule(node: Node) -> Nodes | None:
        if node["t"] != "OrderedList":
            return None
        attributes, items = node["c"]
        inner = {"t": "OrderedList", "c": [attributes, rewrite(items, rule)]}
        kind = _BRACKETS.get(attributes[2]["t"])
        return [{"t": "Div", "c": [["", [kind], []], [inner]]}] if kind else [inner]

    labelled: Nodes = rewrite(blocks, rule)
    return labelled


def marked_up(written: str) -> Markup:
    """Let a template take what pandoc has written of a purified tree as mark-up."""
    return Markup(written)  # noqa: S704  # pandoc's own output


def unwrapped(markup: Markup) -> Markup:
    """Give the inside of a single paragraph, so that a list item holds words and no paragraph."""
    text = str(markup).strip()
    if text.startswith("<p>") and text.endswith("</p>") and text.count("<p>") == 1:
        return Markup(text[3:-4])  # noqa: S704  # pandoc's own output
    return markup
