r"""Read the formulas that a page of the web leaves to a script: `\(x\)`, `\[x\]` and `$$x$$`, which show them in TeX.

MathJax and KaTeX look for these signs in all words of a page that calls them (MathJax 3, “TeX and LaTeX math
delimiters”), but for code. Where a page does not call them, an element of class “math” says that it holds a formula, as
pandoc, R Markdown and Sphinx write it. To pandoc's reader they are words like others.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from briefpress.nouns.tree import attr, nodes

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes

_CALLS = re.compile(r"<script\b[^>]{0,2000}(?:mathjax|katex)|mathjax\s*[.=]|katex\.|rendermathinelement", re.IGNORECASE)
_FORMULA = re.compile(
    r"\\\((?P<inline>(?:(?!\\[()]).)+?)\\\)|\\\[(?P<display>(?:(?!\\[\[\]]).)+?)\\\]|\$\$(?P<dollars>[^$]+)\$\$"
    r"|(?P<whole>\\begin\{(?P<name>(?:equation|eqnarray|align|alignat|flalign|gather|multline)\*?)\}"
    r"(?:(?!\\begin\{(?P=name)\}).)+?\\end\{(?P=name)\})",
    re.DOTALL,
)
_SIGNS = re.compile(r"\\[(\[]|\$\$|\\begin\{")
_WORDS = frozenset({"Str", "Space", "SoftBreak"})
_CLASS = "math"


def with_scripted_formulas(blocks: Nodes, *, text: str) -> Nodes:
    """Give the tree of a page with formulas where a script would set them."""
    if not any(node["t"] == "Str" and _SIGNS.search(node["c"]) for node in nodes(blocks)):
        return blocks
    read: Nodes = _read(blocks, is_called=_CALLS.search(text) is not None)
    return read


def _read(tree: Any, *, is_called: bool) -> Any:
    if isinstance(tree, dict):
        content = tree.get("c")
        # What describes a picture is no text of the page.
        if not isinstance(content, list) or tree["t"] == "Image":
            return tree
        says_so = tree["t"] in {"Span", "Div"} and _CLASS in content[0][1]
        made = _read(content, is_called=is_called or says_so)
        # The element has said what it had to say.
        keeps = made[0][0] or made[0][2] if says_so else True
        return {**tree, "c": made} if keeps or tree["t"] == "Div" else {**tree, "c": [attr(), made[1]]}
    if not isinstance(tree, list):
        return tree
    out: list[Any] = []
    run: Nodes = []
    for item in tree:
        if is_called and isinstance(item, dict) and item.get("t") in _WORDS:
            run.append(item)
            continue
        out.extend(_of_run(run))
        run = []
        out.append(_read(item, is_called=is_called))
    return [*out, *_of_run(run)]


def _of_run(run: Nodes) -> Nodes:
    """Give a run of words with its formulas read."""
    line = "".join(one["c"] if one["t"] == "Str" else " " for one in run)
    found = list(_FORMULA.finditer(line)) if _SIGNS.search(line) else []
    if not found:
        return run
    out: Nodes = []
    at = 0
    for one in found:
        out.extend(_inlines(line[at : one.start()]))
        is_inline = one["inline"] is not None
        tex = one["inline"] or one["display"] or one["dollars"] or one["whole"]
        out.append({"t": "Math", "c": [{"t": "InlineMath" if is_inline else "DisplayMath"}, tex.strip()]})
        at = one.end()
    return [*out, *_inlines(line[at:])]


def _inlines(line: str) -> Nodes:
    return [
        {"t": "Space"} if piece.isspace() else {"t": "Str", "c": piece} for piece in re.split(r"(\s+)", line) if piece
    ]
