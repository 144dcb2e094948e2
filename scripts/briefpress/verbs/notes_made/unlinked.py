"""Join raised figures in a text to the notes at its end that bear the same, where nothing links the two.

Word and web manuscripts have them: “word¹” here, “¹ The note” or a numbered list under “Notes” there. A series is
joined only as a whole: notes that count from 1 without a gap, and for each one a mark, in the same order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from briefpress.nouns.read_text import SetAside
from briefpress.nouns.tree import nodes
from briefpress.verbs.notes_made.join import Joined
from briefpress.verbs.notes_made.marks import text_of
from briefpress.verbs.notes_made.tidy import tidy
from briefpress.verbs.plain.heads.unit_words import NOTES
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefpress.nouns.tree import Node, Nodes

_REASON = "a note's mark that was made by hand; the press numbers notes anew"
_FIGURE = re.compile(r"[\[(]?([1-9]\d{0,2})[\])]?[.:]?")
# A square metre, a cube, an unknown with its power: no note hangs on them.
_UNIT = re.compile(r"(?:^|[^\w])(?:[A-Za-z]|[kcdmµ]m|mi|ft|yd|in|sec)$")
_POWERS = frozenset({2, 3})
_ONE_BY_ONE = 1


@dataclass(slots=True)
class _Body:
    """A note at the end: what holds its blocks, where they stand in it, and the words that name it."""

    number: int
    holder: list[Any]
    first: int
    end: int
    mark: str
    blocks: Nodes = field(default_factory=list)


def join_unlinked(given: Nodes) -> Joined:
    """Make real notes of raised figures and the notes that answer them."""
    if not any(node["t"] == "Superscript" and _figure(node["c"]) for node in nodes(given)):
        return Joined(given, 0, ())
    blocks: Nodes = rewrite(given, lambda _: None)  # a copy, whose lists are cut below
    flow = list(_flow(blocks))
    notes: dict[int, Nodes] = {}
    aside: list[SetAside] = []
    cut: list[_Body] = []
    begin = 0
    for start, series in _series(flow):
        calls = _matched([block for _, _, block in flow[begin:start]], len(series))
        begin = start
        if not calls:
            continue
        for call, body in zip(calls, series, strict=True):
            notes[id(call)] = body.blocks
            aside.append(SetAside(0, f"{text_of([call])} {body.mark}".strip(), "note-mark", _REASON))
        cut.extend(series)
    if not cut:
        return Joined(given, 0, ())
    for body in sorted(cut, key=lambda one: -one.first):
        body.holder[body.first : body.end] = [None] * (body.end - body.first)
    tidied = tidy(blocks)
    aside.extend(SetAside(0, words, "note-heading", "nothing is left under it but notes") for words in tidied.headings)
    whole: Nodes = rewrite(
        tidied.blocks, lambda node: [{"t": "Note", "c": notes[id(node)]}] if id(node) in notes else None
    )
    return Joined(whole, len(cut), tuple(aside))


def _flow(blocks: Nodes) -> Iterator[tuple[list[Any], int, Node]]:
    """Give the blocks of the flow in order, through divisions, with the list that holds each and its place in it."""
    for index, block in enumerate(blocks):
        if block["t"] == "Div":
            yield from _flow(block["c"][1])
        else:
            yield blocks, index, block


def _series(flow: list[tuple[list[Any], int, Node]]) -> Iterator[tuple[int, list[_Body]]]:
    """Give each series of notes that counts from 1: where in the flow it begins, and its notes."""
    at = 0
    while at < len(flow):
        listed = _listed(flow, at)
        series = listed or _raised(flow, at)
        if series:
            yield at, series
        at += max(1, sum(body.end - body.first for body in series) if not listed else 1)


def _listed(flow: list[tuple[list[Any], int, Node]], at: int) -> list[_Body]:
    """Read a numbered list right under a heading that says that notes follow."""
    holder, index, block = flow[at]
    before = flow[at - 1][2] if at else None
    if block["t"] != "OrderedList" or block["c"][0][0] != _ONE_BY_ONE or before is None or not _announces(before):
        return []
    # The list goes as a whole: its last note takes it along.
    items = block["c"][1]
    places = [(index, index)] * (len(items) - 1) + [(index, index + 1)]
    return [
        _Body(number, holder, first, end, str(number), _paragraphs(item))
        for number, (item, (first, end)) in enumerate(zip(items, places, strict=True), start=1)
    ]


def _announces(block: Node) -> bool:
    """Tell a heading, or a line that stands for one, which says that notes follow."""
    if block["t"] not in {"Header", "Para"}:
        return False
    words = text_of(block["c"][2] if block["t"] == "Header" else block["c"])
    return words.strip().rstrip(":.").casefold() in NOTES


def _raised(flow: list[tuple[list[Any], int, Node]], at: int) -> list[_Body]:
    """Read paragraphs that begin with raised figures, one after the other, with what else belongs to each."""
    series: list[_Body] = []
    waiting: Nodes = []
    for place in range(at, len(flow)):
        holder, index, block = flow[place]
        number = _leading(block)
        if number == len(series) + 1 and (not series or holder is series[-1].holder):
            if series and waiting:
                series[-1].blocks.extend(waiting)
                series[-1].end = index
            waiting = []
            words = block["c"][1:]
            while words and words[0]["t"] in {"Space", "SoftBreak"}:
                words = words[1:]
            body = [{"t": "Para", "c": words}]
            series.append(_Body(number, holder, index, index + 1, text_of(block["c"][:1]), body))
        elif not series or block["t"] not in {"Para", "Plain", "BlockQuote"} or len(waiting) >= _ONE_BY_ONE:
            break
        else:
            waiting.append(block)
    return series


def _leading(block: Node) -> int:
    """Give the raised figure that a paragraph begins with; 0 if it begins with something else."""
    if block["t"] not in {"Para", "Plain"} or len(block["c"]) < _ONE_BY_ONE + 1:
        return 0
    first = block["c"][0]
    return _figure(first["c"]) if first["t"] == "Superscript" else 0


def _figure(inlines: Nodes) -> int:
    """Give the number that some inlines are; 0 if they are none."""
    found = _FIGURE.fullmatch(text_of(inlines).strip())
    return int(found[1]) if found else 0


def _matched(blocks: Nodes, count: int) -> Nodes:
    """Give the marks 1 to `count` of a stretch of text in their order; none, unless they are all its marks."""
    marks = list(_marks(blocks))
    # What hangs on a figure may be a power of it: 10².
    for tried in (marks, [one for one in marks if not one[2]]):
        if [number for number, _, _ in tried] == list(range(1, count + 1)):
            return [node for _, node, _ in tried]
    return []


def _marks(blocks: Nodes) -> Iterator[tuple[int, Node, bool]]:
    """Give the raised figures that hang on a word or a sign, but for powers of units; and whether on a figure."""
    for holder in _inline_lists(blocks):
        for before, node in pairwise(holder):
            number = _figure(node["c"]) if node["t"] == "Superscript" else 0
            words = text_of([before]).rstrip("\u200b\u2060")
            if not number or not words or words[-1].isspace() or (number in _POWERS and _UNIT.search(words)):
                continue
            yield number, node, words[-1].isdigit()


def _inline_lists(part: Any) -> Iterator[list[Any]]:
    """Give every list of inlines of a tree, in the order of the text."""
    if isinstance(part, dict):
        yield from _inline_lists(part.get("c"))
    elif isinstance(part, list):
        if (
            part
            and isinstance(part[0], dict)
            and part[0].get("t") in {"Str", "Emph", "Strong", "Link", "Span", "Quoted"}
        ):
            yield part
        for one in part:
            yield from _inline_lists(one)


def _paragraphs(blocks: Nodes) -> Nodes:
    return [{"t": "Para", "c": block["c"]} if block["t"] == "Plain" else block for block in blocks]
