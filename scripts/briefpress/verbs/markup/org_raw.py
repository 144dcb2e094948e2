"""Read what pandoc passes on raw of an Org text: formulas are formulas; settings and page breaks are no text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.nouns.read_raw import ReadRaw
from briefpress.nouns.read_text import SetAside
from briefpress.nouns.tree import para, words
from briefpress.verbs.markup.page_commands import is_page_command
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

_SETTING = re.compile(r"[ \t]*#\+(\w+)(?:\[[^\]]*\])?:[ \t]*(.*)", re.DOTALL)
_FORMULA = re.compile(
    r"\s*\\begin\{(equation|displaymath|math|align|alignat|flalign|eqnarray|gather|multline)\*?\}(.*)\\end\{\1\*?\}\s*",
    re.DOTALL,
)
# A command with nothing in braces says nothing; Org gives it to LaTeX alone (Org manual, 12.3).
_COMMAND = re.compile(r"\s*\\[A-Za-z]+\*?\s*")
# What stands on slides goes by way of LaTeX too.
_LATEX = frozenset({"latex", "beamer"})
_WHOLE = frozenset({"equation", "displaymath", "math"})
_ROWS = {"gather": "gathered", "multline": "gathered"}


def read_org_raw(blocks: Nodes) -> ReadRaw:
    """Read the raw nodes of an Org text's tree; captions of what cannot have one become paragraphs."""
    aside: list[SetAside] = []

    def read(node: Node) -> Nodes | None:
        if node["t"] not in {"RawBlock", "RawInline"}:
            return None
        form, raw = node["c"]
        setting = _SETTING.fullmatch(raw) if form == "org" else None
        formula = _FORMULA.fullmatch(raw) if form == "latex" else None
        if formula:
            return _as_math(formula[1], formula[2].strip(), is_block=node["t"] == "RawBlock")
        if setting and setting[1].lower() == "caption":
            return [para(words(setting[2]))]
        if setting or (form in _LATEX and (_COMMAND.fullmatch(raw) or is_page_command(raw))):
            aside.append(SetAside(0, raw.strip(), "hidden", "a setting for Org or LaTeX, which is no text"))
            return []
        return None

    whole: Nodes = rewrite(blocks, read)
    return ReadRaw(whole, tuple(aside))


def _as_math(name: str, inside: str, *, is_block: bool) -> Nodes:
    """Give a formula in an environment that stands within formulas, as pandoc's reader of LaTeX does."""
    inner = _ROWS.get(name, "aligned")
    tex = inside if name in _WHOLE else f"\\begin{{{inner}}}\n{inside}\n\\end{{{inner}}}"
    made: Node = {"t": "Math", "c": [{"t": "DisplayMath"}, tex]}
    return [para([made])] if is_block else [made]
