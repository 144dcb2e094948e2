"""Write the outputs of a Jupyter notebook so that they come through: tables as tables, long ones in good time.

A table of data comes in two forms, HTML and signs in columns (nbformat 4, “display_data”). Its HTML brings a style
sheet along, with which it cannot be read. And pandoc takes four times as long for a text that is twice as long, so
that a log of some pages never ends; as HTML it is read at once.
"""

from __future__ import annotations

import json
import re
from html import escape
from typing import Any

LONGEST = 4000
"""Letters of an output that pandoc is given as they are."""

_PLAIN, _HTML, _MARKDOWN = "text/plain", "text/html", "text/markdown"
# What Python calls a thing that has no words of its own.
_THING = re.compile(r"\s*<[\w.]+ (?:object|at 0x)[^<>]*>\s*")
_SHEET = re.compile(r"<(style|script)\b[^>]*>.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<\s*/?\s*([A-Za-z][\w-]*)")
_ACTS = re.compile(r"\bon\w+\s*=|script\s*:|<[!?]", re.IGNORECASE)
_TABLES = frozenset(
    "a b br caption code col colgroup div em hr i p pre small span strong sub sup table tbody td tfoot th"
    " thead tr".split()
)
_WORDS = _TABLES | frozenset(
    "article big blockquote center cite dd del details dfn dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header ins "
    "kbd li main mark ol s samp section summary tt u ul var".split()
)
_COLOUR = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def with_known_outputs(notebook: str) -> str:
    """Give a notebook whose outputs can be read; as it is, if it is none or has none that had to be changed."""
    try:
        tree = json.loads(notebook)
    except (ValueError, RecursionError):  # pandoc says what is wrong with it
        return notebook
    cells = tree.get("cells") if isinstance(tree, dict) else None
    changed = False
    for cell in cells if isinstance(cells, list) else ():
        outputs = cell.get("outputs") if isinstance(cell, dict) else None
        if isinstance(outputs, list):
            known = [_known(output) for output in outputs]
            changed = changed or known != outputs
            cell["outputs"] = known
    return json.dumps(tree) if changed else notebook


def _known(output: Any) -> Any:
    """Give one output, which is written anew if need be."""
    if not isinstance(output, dict):
        return output
    if output.get("output_type") == "stream":
        words = _joined(output.get("text"))
        return _shown({"metadata": {}}, words) if len(words) > LONGEST else output
    data = output.get("data")
    if not isinstance(data, dict) or any(form.startswith("image/") for form in data):
        return output
    html, plain = _SHEET.sub("", _joined(data.get(_HTML))), _joined(data.get(_PLAIN))
    is_thing = _THING.fullmatch(plain) is not None
    if is_thing and _MARKDOWN in data:
        return {**output, "data": {_PLAIN: data[_MARKDOWN]}}  # pandoc reads no Markdown in an output
    if _is_table(html) or (is_thing and html.strip() and _is_harmless(html)):
        return {**output, "data": {_HTML: html}}
    return _shown(output, plain) if len(plain) > LONGEST and set(data) == {_PLAIN} else output


def _joined(text: Any) -> str:
    """Give a text, which may be a list of its lines (nbformat 4, “multiline_string”); empty if it is none."""
    if isinstance(text, list) and all(isinstance(line, str) for line in text):
        return "".join(text)
    return text if isinstance(text, str) else ""


def _is_table(html: str) -> bool:
    """Tell whether HTML holds a table, and nothing that a table does not need."""
    return "table" in _tags(html) and _tags(html) <= _TABLES and not _ACTS.search(html)


def _is_harmless(html: str) -> bool:
    """Tell whether HTML holds nothing but words and how they stand."""
    return _tags(html) <= _WORDS and not _ACTS.search(html)


def _tags(html: str) -> set[str]:
    return {tag.lower() for tag in _TAG.findall(html)}


def _shown(output: dict[str, Any], words: str) -> dict[str, Any]:
    """Give an output that shows words as they stand. All signs that HTML could mean something by are spelt out."""
    bare = escape(_COLOUR.sub("", words)).replace("=", "&#61;").replace(":", "&#58;")
    return {**output, "output_type": "display_data", "data": {_HTML: f"<pre>{bare}</pre>"}}
