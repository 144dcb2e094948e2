"""Put the body of an author's note to its mark: the text calls it once, or nothing is done."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.read_text import SetAside
from briefpress.nouns.tree import INLINE_SLOT, note, text_node
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

_BARE = "[](){}.:"
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass(frozen=True, slots=True)
class Called:
    """A tree whose text calls the note, and the marks that the call stands for now."""

    blocks: Nodes
    set_aside: tuple[SetAside, ...]


def note_at_its_mark(blocks: Nodes, body: Nodes, *, mark: str) -> Called | str:
    """Put a note's body, which is no longer in the tree, where its mark stands, or say why that cannot be.

    `mark` is what the editor says, or empty for the one that the body begins with.
    """
    head, rest = _parted(body)
    mark = _bare(mark) or _bare(head)
    if not mark:
        return "its passage begins with no mark: write “mark:”"
    if _bare(head) != mark:
        head, rest = "", body
    count = sum(_calls(node, mark) for node in _leaves(blocks))
    if count != 1:
        times = "nowhere" if not count else f"{count} times"
        return f"the text calls the note “{mark}” {times}, not once"
    aside: list[SetAside] = [SetAside(0, head, "note-mark", "it is a note's own mark")] if head else []

    def called(node: Node) -> Nodes | None:
        if node["t"] == "Note":
            return [node]
        if not _calls(node, mark):
            return None
        new = note(rest)
        if node["t"] != "Str":
            aside.append(SetAside(0, mark, "note-mark", "the text calls a note here"))
            return [new]
        before, shown, behind = _split(node["c"], mark)
        aside.append(SetAside(0, shown, "note-mark", "the text calls a note here"))
        return [*([text_node(before)] if before else []), new, *([text_node(behind)] if behind else [])]

    tree: Nodes = rewrite(blocks, called)
    return Called(tree, tuple(aside))


def _bare(mark: str) -> str:
    return mark.translate(_RAISED).strip().strip(_BARE)


def _parted(body: Nodes) -> tuple[str, Nodes]:
    """Part the mark that a body begins with from the rest: its first word, raised or within a link or not."""
    first = body[0] if body else None
    if first is None or first["t"] not in {"Para", "Plain"} or not first["c"]:
        return "", body
    lead, *inlines = first["c"]
    head = lead["c"] if lead["t"] == "Str" else _only_word(lead)
    if not head or len(_bare(head)) > 4:  # *, †, 12, iv
        return "", body
    while inlines and inlines[0]["t"] in {"Space", "SoftBreak"}:
        inlines.pop(0)
    return head, [{"t": first["t"], "c": inlines}, *body[1:]]


def _only_word(node: Node) -> str:
    slot = INLINE_SLOT.get(node["t"])
    if slot is None:
        return ""
    inner = node["c"][slot[0]] if slot else node["c"]
    if len(inner) != 1:
        return ""
    return str(inner[0]["c"]) if inner[0]["t"] == "Str" else _only_word(inner[0])


def _leaves(tree: object) -> list[Node]:
    """List what may be a call: words, and raised words as a whole."""
    found: list[Node] = []

    def keep(node: Node) -> Nodes | None:
        if node["t"] in {"Str", "Superscript"}:
            found.append(node)
            return [node]
        return [node] if node["t"] == "Note" else None

    rewrite(tree, keep)
    return found


def _calls(node: Node, mark: str) -> bool:
    if node["t"] == "Superscript":
        return _bare(_only_word(node)) == mark
    return node["t"] == "Str" and _split(node["c"], mark)[1] != ""


def _split(word: str, mark: str) -> tuple[str, str, str]:
    """Part a word at a mark in brackets or raised, or that is no letter or figure; the middle is empty if none is."""
    raised = mark.translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
    shapes = [re.escape(f"{a}{mark}{b}") for a, b in ("[]", "()", "{}")]
    if raised != mark:
        shapes.append(f"(?<![⁰¹²³⁴-⁹]){raised}(?![⁰¹²³⁴-⁹])")
    if not mark.isalnum():
        shapes.append(rf"(?<!{re.escape(mark[0])}){re.escape(mark)}(?!{re.escape(mark[0])})")
    found = re.search("|".join(shapes), word)
    return (word[: found.start()], found.group(), word[found.end() :]) if found else (word, "", "")
