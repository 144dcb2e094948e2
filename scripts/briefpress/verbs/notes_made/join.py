"""Join the marks of notes made by hand to their bodies, where it is certain that they belong together."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from briefpress.nouns.read_text import SetAside
from briefpress.nouns.tree import call_again, nodes
from briefpress.verbs.notes_made.apart import standing_apart
from briefpress.verbs.notes_made.bodies import Body, find_bodies
from briefpress.verbs.notes_made.left_items import left_items
from briefpress.verbs.notes_made.marks import is_back_link, mark_of, text_of, without_leading_mark
from briefpress.verbs.notes_made.tidy import tidy
from briefpress.verbs.notes_made.works import in_lists_of_works
from briefpress.verbs.trees.name_note import first_paragraph, name_note
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefpress.nouns.tree import Node, Nodes

_REASON = "a note's mark that was made by hand; the press numbers notes anew"
_SPACES = frozenset({"Space", "SoftBreak", "LineBreak"})
_ARROWS = frozenset("^↩↑⇑⏎↵←")
_BRACKETS = frozenset("[(⟦{*†‡§¶‖⁰¹²³⁴⁵⁶⁷⁸⁹")
_RAISING = frozenset({"Superscript", "Strong", "Emph", "Underline", "SmallCaps"})


@dataclass(frozen=True, slots=True)
class Joined:
    """A tree with real notes, how many were made, and the words of marks that went.

    `left` are the beginnings of what stays in a list from which notes were taken.
    """

    blocks: Nodes
    count: int
    set_aside: tuple[SetAside, ...]
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class _Call:
    """A mark in the text: the outermost node that holds nothing else, its link, and the names around it."""

    node: Node
    link: Node
    names: frozenset[str]


@dataclass(slots=True)
class _Pairs:
    """Calls with their bodies: the first of each note by its node, those that call a note again, what notes hold.

    `bodies` are all that may be called, by the names that lead to them.
    """

    bodies: Mapping[str, Body]
    taken: dict[int, tuple[_Call, Body]] = field(default_factory=dict)
    used: dict[Body, _Call] = field(default_factory=dict)
    again: list[tuple[_Call, Body]] = field(default_factory=list)
    inside: set[int] = field(default_factory=set)


def join_notes(given: Nodes) -> Joined:
    """Make real notes of those made by hand: a link whose words are a mark, to a block that answers it."""
    if next(_calls(given), None) is None:
        return Joined(given, 0, ())
    blocks: Nodes = rewrite(given, lambda _: None)  # a copy, whose lists are cut below
    pairs = _paired(blocks)
    used, inside = pairs.used, pairs.inside
    if not used:
        return Joined(given, 0, ())
    # A note that is called several times leads back to each of its calls.
    places = {name for call in (*used.values(), *(call for call, _ in pairs.again)) for name in call.names}
    aside: list[SetAside] = []
    notes = {key: _note(call, body, places, aside) for key, (call, body) in pairs.taken.items()}
    for call, body in pairs.again:
        if id(call.node) not in inside:
            place = call.link["c"][2][0][1:]
            name_note(notes[id(used[body].node)][0], place)
            notes[id(call.node)] = [call_again(place)]
            aside.append(SetAside(0, text_of([call.node]).strip(), "note-mark", _REASON))
    for place, body in _led_to(blocks, pairs):
        name_note(notes[id(used[body].node)][0], place)
    left = left_items(blocks, used)
    # Longer lists are cut from behind, so that the places before stay where they are.
    for body in sorted(used, key=lambda one: -one.first):
        body.holder[body.first : body.end] = [None] * (body.end - body.first)
    tidied = tidy(blocks)
    aside.extend(SetAside(0, words, "note-heading", "nothing is left under it but notes") for words in tidied.headings)
    whole: Nodes = rewrite(tidied.blocks, lambda node: notes.get(id(node)))
    return Joined(whole, len(used), tuple(aside), left)


def _paired(blocks: Nodes) -> _Pairs:
    """Find the pairs of a mark and a body that surely belong together."""
    bodies = find_bodies(blocks)
    pairs = _Pairs(bodies)
    order = {id(node): place for place, node in enumerate(nodes(blocks))}
    apart = standing_apart(blocks)
    works = in_lists_of_works(blocks)
    met: set[int] = set()
    # A mark that leads to an item of a list is surer of it once others of that list are notes.
    for _ in range(2):
        lists = frozenset(id(body.holder) for body in pairs.used if body.is_listed)
        for call in _calls(blocks):
            body = bodies.get(call.link["c"][2][0][1:])
            # A link within what was taken for a call is met again by itself.
            if body is None or id(call.link) in met or id(call.node) in pairs.inside:
                continue
            if _is_citation(call, body, works) or not _certain(call, body, order=order, apart=apart, lists=lists):
                continue
            met.add(id(call.link))
            if body in pairs.used:
                pairs.again.append((call, body))
                continue
            pairs.inside |= body.nodes
            pairs.used[body] = call
            pairs.taken[id(call.node)] = (call, body)
    return pairs


def _led_to(blocks: Nodes, pairs: _Pairs) -> Iterator[tuple[str, Body]]:
    """Give the notes to which links lead that are no calls of them, “see note 5”, and the names by which they do."""
    calling = {id(call.link) for call, _ in (*pairs.taken.values(), *pairs.again)}
    for node in nodes(blocks):
        if node["t"] != "Link" or id(node) in calling or not node["c"][2][0].startswith("#"):
            continue
        place = node["c"][2][0][1:]
        body = pairs.bodies.get(place)
        if body in pairs.used and id(node) not in body.nodes:
            yield place, body


def _calls(blocks: Nodes) -> Iterator[_Call]:
    """Give all links whose words are a mark, or which say that they call a note, in the order of the text."""
    for node in nodes(blocks):
        inner = _only_link(node)
        if inner is None:
            continue
        link, names = inner
        said = {value for _, value in link["c"][0][2]} | set(link["c"][0][1])
        if link["c"][2][0].startswith("#") and ("noteref" in said or mark_of(link["c"][1])):
            yield _Call(node, link, frozenset(names))


def _only_link(node: Node) -> tuple[Node, set[str]] | None:
    """Give the link that a node holds and nothing else with it, and the names on the way."""
    if node["t"] == "Link":
        names = {inner["c"][0][0] for inner in nodes([node]) if inner["t"] in {"Span", "Link"}}
        return node, names - {""}
    if node["t"] in _RAISING or node["t"] == "Span":
        content: Any = node["c"][1] if node["t"] == "Span" else node["c"]
        words = [one for one in content if one["t"] != "Space" and not _is_place(one)]
        names = {one["c"][0][0] for one in content if _is_place(one)}
        if node["t"] == "Span":
            names.add(node["c"][0][0])
        found = _only_link(words[0]) if len(words) == 1 else None
        return (found[0], (found[1] | names) - {""}) if found else None
    return None


def _is_place(node: Node) -> bool:
    return node["t"] == "Span" and not node["c"][1]


def _is_citation(call: _Call, body: Body, works: frozenset[int]) -> bool:
    """Tell that a mark cites a work of a list: it is not raised, and the work does not lead back to it as notes do."""
    if not any(id(block) in works for block in body.blocks[:1]):
        return False
    said = {value for _, value in call.link["c"][0][2]} | set(call.link["c"][0][1])
    is_raised = any(one["t"] == "Superscript" for one in nodes([call.node]))
    return "noteref" not in said and not is_raised and body.leads_to.isdisjoint(call.names)


def _certain(
    call: _Call, body: Body, *, order: Mapping[int, int], apart: frozenset[int], lists: frozenset[int]
) -> bool:
    """Tell that a mark and a body belong together: the body leads back to the mark, or bears the same one.

    An item of one of `lists`, which are known to hold notes, need not bear any. The same mark is enough only for one
    that is raised, in brackets or hangs on a word: “see step 3” calls no note.
    """
    if id(call.node) in body.nodes or not text_of_blocks(body.blocks).strip():
        return False
    said = {value for _, value in call.link["c"][0][2]} | set(call.link["c"][0][1])
    # In a table of JATS a link says that it leads to a note; with a mark for its words it calls it.
    if "noteref" in said or ("table-fn" in said and mark_of(call.link["c"][1])):
        return True
    # A link back bears the same mark as the one that leads to the note: the note is what stands behind.
    if order[id(call.node)] > order[id(body.blocks[0])] or any(one["t"] == "Header" for one in nodes(body.blocks)):
        return False
    if not body.leads_to.isdisjoint(call.names):
        return True
    mark = mark_of(call.link["c"][1])
    raised = any(one["t"] == "Superscript" for one in nodes([call.node]))
    shown = raised or text_of([call.node]).strip()[:1] in _BRACKETS or id(call.node) not in apart
    answers = mark in {body.mark, body.number} or id(body.holder) in lists
    return mark != "" and answers and shown


def text_of_blocks(blocks: Nodes) -> str:
    """Give the words of some blocks."""
    return " ".join(text_of(node["c"]) for node in nodes(blocks) if node["t"] in {"Para", "Plain"})


def _note(call: _Call, body: Body, places: set[str], aside: list[SetAside]) -> Nodes:
    """Make the note that stands for a mark: the body without its own mark and without links back."""
    gone = [text_of([call.node]).strip(), body.label]
    back: list[str] = []

    def without_back(node: Node) -> Nodes | None:
        if node["t"] != "Link" or not node["c"][2][0].startswith("#"):
            return None
        target = node["c"][2][0][1:]
        if target in places or is_back_link(node["c"][1]):
            back.append(text_of(node["c"][1]))
            return []
        return None

    blocks: Nodes = deepcopy(body.blocks)
    first = first_paragraph(blocks)
    if first is not None:
        first["c"] = _opened(first["c"])
    if first is not None and body.mark and _is_own_mark(body.mark, call):
        first["c"], mark = without_leading_mark(first["c"], body.mark)
        gone.append(mark)
    blocks = rewrite(blocks, without_back)
    gone.extend(back)
    _trim(blocks, led_back=bool(back))
    if words := " ".join(filter(None, gone)):
        aside.append(SetAside(0, words, "note-mark", _REASON))
    return [{"t": "Note", "c": [block for block in _unwrapped(blocks) if block.get("c")]}]


def _is_own_mark(mark: str, call: _Call) -> bool:
    """Tell whether what a note begins with is its mark, and no word of it: “By the author”, “5 of them”."""
    called = mark_of(call.link["c"][1])
    return mark == called or (not called and not mark.isalpha())


def _opened(inlines: Nodes) -> Nodes:
    """Give words that stand in one named span as a name with the words behind it."""
    if len(inlines) == 1 and inlines[0]["t"] == "Span" and inlines[0]["c"][1]:
        attributes, inner = inlines[0]["c"]
        return [{"t": "Span", "c": [attributes, []]}, *inner]
    return inlines


def _unwrapped(blocks: Nodes) -> Nodes:
    """Give blocks without the divisions around them; a note's only paragraphs are paragraphs."""
    out: Nodes = []
    for block in blocks:
        if block["t"] == "Div":
            out.extend(_unwrapped(block["c"][1]))
        else:
            out.append({"t": "Para", "c": block["c"]} if block["t"] == "Plain" else block)
    return out


def _trim(blocks: Nodes, *, led_back: bool) -> None:
    """Take spaces off the ends of paragraphs, where links back stood, and off their beginnings, behind names.

    With the links goes the arrow before them.
    """
    for node in nodes(blocks):
        if node["t"] in {"Para", "Plain"}:
            words = node["c"]
            while words and words[-1]["t"] in _SPACES:
                words.pop()
            start = next((index for index, one in enumerate(words) if not _is_place(one)), 0)
            while start < len(words) and (words[start]["t"] in _SPACES or (led_back and _is_arrow(words[start]))):
                del words[start]


def _is_arrow(node: Node) -> bool:
    return text_of([node]).strip() in _ARROWS
