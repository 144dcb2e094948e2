"""Read the harmless HTML that stands in Markdown: what pandoc passes on as raw becomes what it means.

What could do harm, or is no HTML that a text needs, stays raw; purify sets it as code.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from briefpress.edges import pandoc
from briefpress.nouns.tree import nodes

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

_HARM = re.compile(
    r"<\s*/?\s*(script|style|iframe|object|embed|applet|form|input|button|select|textarea|link|meta|base|svg|math|frame|"
    r"frameset|video|audio|source|canvas|template|noscript|portal|dialog|marquee|xml)\b|\bon\w+\s*=|javascript\s*:|"
    r"vbscript\s*:|<!\[|<\?|<!doctype",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"\s*(<!--.*?-->\s*)+", re.DOTALL)
_TAG = re.compile(r"\s*<\s*(/?)\s*([A-Za-z][A-Za-z0-9]*)((?:\s[^<>]*)?)/?>\s*", re.DOTALL)
_VOID = frozenset({"br", "img", "hr", "wbr"})
_KINDS = {
    **dict.fromkeys(("sup",), "Superscript"),
    **dict.fromkeys(("sub",), "Subscript"),
    **dict.fromkeys(("em", "i", "cite", "var", "dfn"), "Emph"),
    **dict.fromkeys(("strong", "b"), "Strong"),
    **dict.fromkeys(("u", "ins"), "Underline"),
    **dict.fromkeys(("s", "del", "strike"), "Strikeout"),
}
# Their words stay; what they say of looks goes.
_PLAIN = frozenset(
    "span font small big center mark kbd abbr acronym q bdi bdo time label nobr tt samp code a p div details summary "
    "section article aside header footer main figure figcaption blockquote ul ol li dl dt dd table thead tbody tfoot "
    "tr td th caption colgroup col h1 h2 h3 h4 h5 h6 ruby rb rt rp picture".split()
)
_NAME = re.compile(r"""\b(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_HREF = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)


def without_raw_html(blocks: Nodes) -> Nodes:
    """Give a tree whose harmless raw HTML is read; all pieces that need a reader of HTML go to pandoc at once."""
    raw = [node["c"] for node in nodes(blocks) if node["t"] in {"RawBlock", "RawInline"}]
    if not any(form == "html" for form, _ in raw):
        return blocks
    pieces = list(
        dict.fromkeys(
            node["c"][1]
            for node in nodes(blocks)
            if (node["t"] == "RawBlock" and node["c"][0] == "html" and not _HARM.search(node["c"][1]))
            or (node["t"] == "RawInline" and _tag(node) == ("img", False))
        )
    )
    read = {
        piece: result
        for piece, result in zip(pieces, pandoc.read_many(pieces, reader="html"), strict=True)
        if not isinstance(result, pandoc.PandocFailed)
    }

    whole: Nodes = _read(blocks, read)
    return whole


def _read(tree: Any, read: dict[str, Nodes]) -> Any:
    """Walk a tree, each list of inlines as a whole: tags that belong together stand in one list."""
    if isinstance(tree, list):
        out: list[Any] = []
        for item in _paired(tree, read) if _is_inlines(tree) else tree:
            raw = isinstance(item, dict) and item.get("t") == "RawBlock" and item["c"][0] == "html"
            if (raw and _COMMENT.fullmatch(item["c"][1])) or _is_comment(item):
                continue
            out.extend(read.get(item["c"][1], [item]) if raw else [_read(item, read)])
        return out
    if isinstance(tree, dict) and isinstance(tree.get("c"), list):
        return {**tree, "c": _read(tree["c"], read)}
    return tree


def _is_comment(item: Any) -> bool:
    """Tell a paragraph that holds comments alone: nothing is left of it."""
    if not isinstance(item, dict) or item.get("t") not in {"Para", "Plain"} or not item["c"]:
        return False
    return all(
        inline["t"] in {"Space", "SoftBreak"}
        or (inline["t"] == "RawInline" and inline["c"][0] == "html" and _COMMENT.fullmatch(inline["c"][1]))
        for inline in item["c"]
    )


def _is_inlines(content: list[Any]) -> bool:
    return any(isinstance(one, dict) and one.get("t") == "RawInline" for one in content)


def _tag(node: Node) -> tuple[str, bool]:
    """Give the name of the tag that a raw inline is, and whether it closes; an empty name if it is none."""
    form, text = node["c"]
    found = _TAG.fullmatch(text) if form == "html" and not _HARM.search(text) else None
    return (found[2].lower(), bool(found[1])) if found else ("", False)


def _paired(inlines: Nodes, read: dict[str, Nodes]) -> Nodes:
    """Give inlines whose raw tags have become what they mean; a tag that is not closed means nothing."""
    out: Nodes = []
    # What is open: its tag, its name, where its words begin in `out`.
    opened: list[tuple[str, str, int]] = []
    for node in inlines:
        if node["t"] != "RawInline":
            out.append(node)
            continue
        name, closes = _tag(node)
        if node["c"][0] == "html" and _COMMENT.fullmatch(node["c"][1]):
            continue
        if name in _VOID:
            out.extend(_void(name, node["c"][1], read))
        elif name not in _KINDS and name not in _PLAIN:
            out.append(node)
        elif not closes:
            opened.append((name, node["c"][1], len(out)))
        else:
            _close(name, opened, out)
    for _, text, start in reversed(opened):
        out[start:start] = _anchor(text)
    return out


def _void(name: str, text: str, read: dict[str, Nodes]) -> Nodes:
    if name == "br":
        return [{"t": "LineBreak"}]
    if name == "img":
        return [inner for block in read.get(text, []) if block["t"] in {"Para", "Plain"} for inner in block["c"]]
    return []


def _close(name: str, opened: list[tuple[str, str, int]], out: Nodes) -> None:
    """Wrap what stands since the last open tag of a name in what it means."""
    index = next((i for i in range(len(opened) - 1, -1, -1) if opened[i][0] == name), None)
    if index is None:
        return
    for _, text, start in reversed(opened[index + 1 :]):
        out[start:start] = _anchor(text)
    _, text, start = opened[index]
    del opened[index:]
    words = out[start:]
    href = _HREF.search(text) if name == "a" else None
    if name in _KINDS:
        out[start:] = [{"t": _KINDS[name], "c": words}]
    elif href is not None:
        out[start:] = [{"t": "Link", "c": [[_name(text), [], []], words, [next(filter(None, href.groups()), ""), ""]]}]
    elif name == "code":
        out[start:] = words
    else:
        out[start:start] = _anchor(text)


def _name(text: str) -> str:
    found = _NAME.search(text)
    return next(filter(None, found.groups()), "") if found else ""


def _anchor(text: str) -> Nodes:
    """Keep the name of a tag that goes, so that links still find it."""
    return [{"t": "Span", "c": [[name, [], []], []]}] if (name := _name(text)) else []
