"""Write what readers are shown of an edition as plain lines, for cases that anybody can read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefpress.nouns.tree import classes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefpress.nouns.edition import Edition, Heading
    from briefpress.nouns.tree import Node, Nodes

_BLOCKS = {"bp-pullquote": "pull quote", "bp-box": "box", "bp-figure": "figure", "bp-table": "table"}


def shown(edition: Edition) -> list[str]:
    """Give the text block by block, then what is gathered at the end of the brief, a line for each entry."""
    lines = [line for block in edition.body for line in _block(block)]
    lines.extend(
        f"change: {one.old} -> {one.new}{f' ({words(one.because)})' if one.because else ''}" for one in edition.changes
    )
    lines.extend(
        f"event: {one.words}: {words(one.text)}{_behind(words(one.sources))}{_era(one.period)}"
        for one in edition.chronology
    )
    lines.extend(f"term: {one.term}: {words(one.text)}{_see(one.see)}" for one in edition.glossary)
    lines.extend(line for heading in edition.index for line in _heading(heading))
    return lines


def words(tree: Any) -> str:
    """Give the words of blocks or inlines, with the signs of what is set into them."""
    return " ".join("".join(_inlines(tree)).split())


def _behind(text: str) -> str:
    return f" {text}" if text else ""


def _era(name: str) -> str:
    return f" [{name}]" if name else ""


def _see(*names: str) -> str:
    given = [name for name in names if name]
    return f" see {', '.join(given)}" if given else ""


def _heading(heading: Heading, above: str = "") -> Iterator[str]:
    name = f"{above}{heading.words}"
    places = "".join(" *-*" if place.end else " *" for place in heading.places)
    also = f" see also {', '.join(heading.see_also)}" if heading.see_also else ""
    if heading.places or heading.see or heading.see_also:
        yield f"index: {name}{places}{_see(*heading.see)}{also}"
    for under in heading.under:
        yield from _heading(under, f"{name} > ")


def _block(block: Node) -> Iterator[str]:
    kind: str = block["t"]
    content: Any = block.get("c")
    if kind == "Header":
        yield f"{'#' * content[0]} {words(content[2])}"
    elif kind == "LineBlock":
        yield from (f"| {words(line)}" for line in content)
    elif kind == "BlockQuote":
        yield from (f"> {line}" for inner in content for line in _block(inner))
    elif kind in {"BulletList", "OrderedList"}:
        sign = "-" if kind == "BulletList" else "1."
        items = content if kind == "BulletList" else content[1]
        yield from (f"{sign} {words(item)}" for item in items)
    elif kind == "Div":
        name = next((name for key, name in _BLOCKS.items() if key in classes(block)), "")
        yield from [f"{name}: {words(content[1])}"] if name else [line for one in content[1] for line in _block(one)]
    elif kind == "CodeBlock":
        yield f"code: {content[1]}"
    else:
        yield words([block])


def _inlines(tree: Any) -> Iterator[str]:
    if isinstance(tree, list):
        for one in tree:
            yield from _inlines(one)
            yield " " if isinstance(one, dict) and one.get("t") in {"Para", "Plain", "Div"} else ""
    elif isinstance(tree, dict) and "t" in tree:
        yield from _inline(tree, tree.get("c"))


def _inline(node: Node, content: Any) -> Iterator[str]:
    kind = node["t"]
    if kind in {"Str", "Code", "Math"}:
        yield content if kind == "Str" else content[1]
    elif kind in {"Space", "SoftBreak", "LineBreak"}:
        yield " "
    elif kind == "Note":
        yield f"[note: {words(content)}]"
    elif kind == "Image":
        yield f"({dict(content[0][2]).get('alt') or words(content[1])})"
    elif kind == "Span":
        yield from _span(node)
    elif kind == "Link":
        linked = words(content[1])
        yield f"<{linked}>" if "bp-gloss" in classes(node) else linked
    else:
        yield from _inlines(content)


def _span(node: Node) -> Iterator[str]:
    inner: Nodes = node["c"][1]
    mark = dict(node["c"][0][2]).get("bp-mark")
    if mark:
        yield f"[note {mark}: {words(inner)[len('[note: ') :]}"
    else:
        yield from _inlines(inner)
