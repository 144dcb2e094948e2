"""Purify a tree that came from outside: keep what print and EPUB know, drop the rest and say so.

Readers' switches are no jail: attributes such as `onclick` pass them. So the tree itself is walked and only listed
kinds of node, attributes (id, class, lang, dir, and the sizes of pictures) and addresses stay.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefpress.nouns.tree import OURS, Attr, Node, Nodes, attr, nodes, span, text_node
from briefpress.verbs.sources.lost_links import without_lost_links
from briefpress.verbs.sources.mend_address import mended_address
from briefpress.verbs.sources.picture_sizes import is_length, with_short_sizes
from briefpress.verbs.sources.typed_citations import as_typed
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from collections.abc import Callable

_SCHEME = re.compile(r"^\s*([A-Za-z][A-Za-z0-9+.\-]*):")
_SCHEMES = frozenset({"http", "https", "mailto"})
_KEYS = {"lang": re.compile(r"[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*"), "dir": re.compile("ltr|rtl|auto", re.IGNORECASE)}
_PICTURE_KEYS = frozenset({"width", "height", "alt", "fig-alt", "source", "credit"})
_NAME = re.compile(r"[^\w.\-]+")
_HARMFUL_KEY = re.compile(r"^(on.*|style|href|src|srcset|action|formaction)$", re.IGNORECASE)
# Reader formats mark quotations; what the reader sees are the marks themselves.
_MARKS = {"SingleQuote": ("‘", "’"), "DoubleQuote": ("“", "”")}


@dataclass(frozen=True, slots=True)
class Removal:
    """Something that was taken out: which code tells of it, and the words by which to find it."""

    code: str
    what: str


@dataclass(frozen=True, slots=True)
class Purified:
    """A tree that holds only what we know, and what was taken out of it."""

    blocks: Nodes
    removals: tuple[Removal, ...]


def purify(blocks: Nodes) -> Purified:
    """Give a tree with only listed nodes, attributes and addresses; words are kept, their trappings dropped."""
    purifier = _Purifier()
    kept = purifier.flow(blocks)
    if not purifier.targets:
        return Purified(kept, tuple(dict.fromkeys(purifier.removals)))
    whole, lost = without_lost_links(kept, parts=purifier.parts)
    purifier.removals.extend(Removal("S025", purifier.targets.get(target, target)) for target in lost)
    return Purified(whole, tuple(dict.fromkeys(purifier.removals)))


def safe_address(address: str) -> bool:
    """Tell whether a link may stay: http, https, mailto, or a place in the document itself."""
    match = _SCHEME.match(address)
    return match.group(1).lower() in _SCHEMES if match else address.startswith("#")


def _content(node: Node) -> Any:  # every kind of node has its own
    return node.get("c")


class _Purifier:
    """The removals so far, and the walk itself."""

    def __init__(self) -> None:
        self.removals: list[Removal] = []
        self.targets: dict[str, str] = {}
        # A name stands for one place: the first that has it.
        self.names: set[str] = set()
        # Names of rows and cells, which are no nodes.
        self.parts: set[str] = set()

    def blocks(self, blocks: Nodes) -> Nodes:
        """Purify what stands in a list's item, a cell, a caption: words may stand there by themselves."""
        out: Nodes = []
        for block in blocks:
            out.extend(self._block(block))
        return out

    def flow(self, blocks: Nodes) -> Nodes:
        """Purify what stands in the flow: words that stand by themselves are paragraphs there."""
        return [{"t": "Para", "c": block["c"]} if block["t"] == "Plain" else block for block in self.blocks(blocks)]

    def _block(self, node: Node) -> Nodes:
        kind, content = str(node["t"]), _content(node)
        match kind:
            case "Para" if not content:
                return []  # AsciiDoc parts lists by such
            case "Para" | "Plain":
                return [{"t": kind, "c": self.inlines(content)}]
            case "LineBlock":
                return [{"t": kind, "c": [self.inlines(line) for line in content]}]
            case "Header":
                level, attributes, inlines = content
                return [{"t": kind, "c": [level, self._attr(attributes), self.inlines(inlines)]}]
            case "CodeBlock":
                return [{"t": kind, "c": [self._attr(content[0]), content[1]]}]
            case "RawBlock":
                self._removed("S021", content[1])
                return [{"t": "CodeBlock", "c": [attr(), content[1]]}]
            case "BlockQuote":
                return [{"t": kind, "c": self.flow(content)}]
            case "BulletList":
                return [{"t": kind, "c": [self.blocks(item) for item in content]}]
            case "OrderedList":
                return [{"t": kind, "c": [content[0], [self.blocks(item) for item in content[1]]]}]
            case "DefinitionList":
                # A list of terms needs what is said of them in EPUB, were it nothing.
                pairs = [[self.inlines(term), [self.blocks(one) for one in said] or [[]]] for term, said in content]
                return [{"t": kind, "c": pairs}]
            case "HorizontalRule":
                return [node]
            case "Table":
                return [{"t": kind, "c": self._table(content)}]
            case "Figure":
                caption = [self._short(content[1][0]), self.blocks(content[1][1])]
                # A picture is a block of its own in a figure; bare words are none, and print would not count them.
                inside = [
                    {**one, "t": "Para"} if one["t"] == "Plain" and not _is_picture(one) else one
                    for one in self.blocks(content[2])
                ]
                return [{"t": kind, "c": [self._attr(content[0]), caption, inside]}]
            case "Div":
                return self._div(content)
            case _:
                self._removed("S022", str(kind))
                return []

    def _div(self, content: Any) -> Nodes:
        """Unwrap a Div unless it says which language or direction its words have; its name is kept."""
        attributes = self._attr(content[0])
        inner = self.flow(content[1])
        if attributes[2]:
            return [{"t": "Div", "c": [attributes, inner]}]
        if attributes[0]:
            anchor = span([], attr(ident=attributes[0]))
            if inner and inner[0]["t"] in {"Para", "Plain"}:
                return [{"t": inner[0]["t"], "c": [anchor, *inner[0]["c"]]}, *inner[1:]]
            if inner and inner[0]["t"] == "Header":
                level, own, words = inner[0]["c"]
                return [{"t": "Header", "c": [level, own, [anchor, *words]]}, *inner[1:]]
            return [{"t": "Div", "c": [[attributes[0], [], []], inner]}]
        return inner

    def _table(self, content: Any) -> list[Any]:
        attributes, caption, columns, head, bodies, foot = content

        def rows(given: Any) -> list[Any]:
            return [[self._part(row[0]), [self._cell(cell) for cell in row[1]]] for row in given]

        if not any(body[2] or body[3] for body in bodies):
            # A head that is the whole table is none.
            head, bodies = [head[0], []], [[attr(), 0, [], head[1]]]
        return [
            self._attr(attributes),
            [self._short(caption[0]), self.blocks(caption[1])],
            columns,
            [self._part(head[0]), rows(head[1])],
            [[self._part(body[0]), body[1], rows(body[2]), rows(body[3])] for body in bodies],
            [self._part(foot[0]), rows(foot[1])],
        ]

    def _cell(self, cell: Any) -> list[Any]:
        return [self._part(cell[0]), cell[1], cell[2], cell[3], self.blocks(cell[4])]

    def _part(self, attributes: Attr) -> Attr:
        kept = self._attr(attributes)
        self.parts.add(kept[0])
        return kept

    def _short(self, inlines: Nodes | None) -> Nodes | None:
        return None if inlines is None else self.inlines(inlines)

    def inlines(self, inlines: Nodes) -> Nodes:
        out: Nodes = []
        for inline in inlines:
            out.extend(self._inline(inline))
        return out

    def _inline(self, node: Node) -> Nodes:
        kind, content = str(node["t"]), _content(node)
        match kind:
            case "Str" | "Space" | "SoftBreak" | "LineBreak" | "Math":
                return [node]
            case "Emph" | "Underline" | "Strong" | "Strikeout" | "Superscript" | "Subscript" | "SmallCaps":
                return [{"t": kind, "c": self.inlines(content)}]
            case "Quoted":
                opening, closing = _MARKS[content[0]["t"]]
                return [text_node(opening), *self.inlines(content[1]), text_node(closing)]
            case "Code":
                return [{"t": kind, "c": [self._attr(content[0]), content[1]]}]
            case "RawInline":
                self._removed("S021", content[1])
                return [{"t": "Code", "c": [attr(), content[1]]}]
            case "Cite":
                citations = self._citations(content[0])
                # A LaTeX text cites by a command, which is no word: what stands for it are its keys.
                raw = any(one["t"] == "RawInline" for one in content[1])
                return [{"t": kind, "c": [citations, as_typed(citations) if raw else self.inlines(content[1])]}]
            case "Link":
                return self._link(content)
            case "Image":
                attributes = with_short_sizes(self._attr(content[0], keep=_picture_pair))
                # The words stand in for the picture, and notes have no place in them: a caption repeats them.
                words: Nodes = rewrite(self.inlines(content[1]), lambda inner: [] if inner["t"] == "Note" else None)
                return [{"t": kind, "c": [attributes, words, content[2]]}]
            case "Note":
                return [{"t": kind, "c": self.flow(content)}]
            case "Span":
                attributes, inner = self._attr(content[0]), self.inlines(content[1])
                plain = not (attributes[0] or attributes[1] or attributes[2])
                return inner if plain else [{"t": kind, "c": [attributes, inner]}]
            case _:
                self._removed("S022", str(kind))
                return []

    def _link(self, content: Any) -> Nodes:
        attributes, inner, (address, title) = self._attr(content[0]), self.inlines(content[1]), content[2]
        if not safe_address(address):
            self._removed("S023", address)
            return inner
        if address.startswith("#"):
            typed, address = address, "#" + _identifier(address[1:])
            self.targets[address] = typed
        elif not (mended := mended_address(address)):
            self._removed("S023", address)
            return inner
        else:
            address = mended
        return [{"t": "Link", "c": [attributes, inner, [address, title]]}]

    def _citations(self, citations: Any) -> list[Any]:
        return [
            {
                **citation,
                "citationPrefix": self.inlines(citation["citationPrefix"]),
                "citationSuffix": self.inlines(citation["citationSuffix"]),
            }
            for citation in citations
        ]

    def _attr(self, attributes: Attr, *, keep: Callable[[str, str], bool] | None = None) -> Attr:
        ident, kinds, pairs = attributes
        kept = []
        for name, value in pairs:
            if (name in _KEYS and _KEYS[name].fullmatch(value)) or (keep is not None and keep(name, value)):
                # Pages of the web may write it in capitals (HTML Living Standard, 2.3.3).
                kept.append([name, value.lower() if name == "dir" else value])
            elif _HARMFUL_KEY.match(name):
                self._removed("S024", f"{name}={value}")
        # A source's own class may be called “note” or “call”, which mean something to the press.
        own = [_identifier(kind) for kind in kinds if not kind.startswith(OURS)]
        name = _identifier(ident) if ident else ""
        if name in self.names:
            name = ""
        self.names.add(name)
        return [name, own, kept]

    def _removed(self, code: str, what: str) -> None:
        self.removals.append(Removal(code, what))


def _is_picture(block: Node) -> bool:
    """Tell a block of a picture, or a linked one, and no words."""
    return not any(one["t"] in {"Str", "Math", "Code", "Note"} for one in nodes(_shown(block)))


def _shown(block: Node) -> Nodes:
    """Give the words of a block without those that stand for pictures."""
    whole: Nodes = rewrite([block], lambda node: [] if node["t"] == "Image" else None)
    return whole


def _picture_pair(name: str, value: str) -> bool:
    if name in {"width", "height"}:
        return is_length(value)
    return name in _PICTURE_KEYS


def _identifier(ident: str) -> str:
    """Give a source's own name for a place or a class a form that is valid everywhere and never one of ours."""
    # PDF names are bytes: what is not ASCII is written as numbers, so that every program compares alike.
    plain = "".join(c if c.isascii() else f"_{ord(c):x}" for c in ident)
    return "s-" + (_NAME.sub("-", plain).strip("-") or "x")
