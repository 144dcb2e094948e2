"""Say what an annotation says to a reviewer: every key of its kind, under the names that its writer typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.annotation import Emendation, Index
from briefpress.nouns.margin import Said
from briefpress.nouns.selector import Selector
from briefpress.nouns.structure import Furniture
from briefpress.verbs.composing.prose import FIELDS
from briefpress.verbs.trees.project import project
from briefpress.verbs.trees.typed_words import typed_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefpress.nouns.statement import Statement
    from briefpress.nouns.tree import Nodes

# The head of a note has these, and the passage itself bears the number; what a reply answers stands above it.
_ELSEWHERE = frozenset({"id", "kind", "status", "by", "quote", "to_annotation"})
# What is plain without its key's name: words that are read as a title, and the main words of a kind.
_BARE = frozenset({"text", "caption", "because", "date", "term", "title"})
_ROLES = {"because": "because", "answer": "answer", "to": "to"}
# Words for the desk and of an earlier time come last.
_LAST = ("tags", "was", "range_to_was")
_NOTHING = "–"


def told(one: Statement, prose: Mapping[str, Nodes]) -> Iterator[Said]:
    """Give what an annotation says, in the order in which its kind is read; what was left out is not told.

    `prose` holds its texts as blocks under "id.key", with citations set.
    """
    if isinstance(one, Furniture):
        # Its words are on no page.
        yield Said("text", f"“{_in_one_line(one.quote.exact)}”")
    names = [name for name in type(one).model_fields if name not in _ELSEWHERE]
    for name in sorted(names, key=_order):
        value = getattr(one, name)
        if isinstance(one, Emendation) and name == "replace":
            yield Said("old", _in_one_line(one.quote.exact))
            yield Said("new", _in_one_line(one.replace) or _NOTHING)
        elif name == "entry":
            under = one.under if isinstance(one, Index) else None
            yield Said("text", " › ".join(part for part in (under, value) if part))
        elif value and name != "under":
            key = type(one).key_of(name)
            paragraphs = paragraphs_of(prose.get(f"{one.id}.{key}", [])) if name in FIELDS else _plainly(value)
            yield from _key(name, key, paragraphs)


def _order(name: str) -> tuple[bool, bool, bool]:
    """Say where a key comes: what opens a note before what it says, and what is for the desk after it."""
    opens = name in {"replace", "entry", "to", "date", "term", "title"}
    return name in _LAST, name in {"because", "answer"}, not opens


def _key(name: str, key: str, paragraphs: Iterable[str]) -> Iterator[Said]:
    """Give the paragraphs of one key; the name of the key stands before the first, unless its words are plain."""
    role = _ROLES.get(name, "text" if name in _BARE else "key")
    before = {"to": "→ ", "key": f"{key}: "}.get(role, "")
    for number, paragraph in enumerate(paragraphs):
        yield Said(role, paragraph if number else f"{before}{paragraph}")


def _plainly(value: object) -> Iterator[str]:
    """Give the paragraphs of what is no prose: a name, a selector, a list of names, a yes."""
    if isinstance(value, Selector):
        yield f"“{_in_one_line(value.exact)}”"
    elif isinstance(value, tuple):
        yield ", ".join(value)
    elif value is True:
        yield "yes"
    else:
        yield from (_in_one_line(part) for part in str(value).split("\n\n"))


def paragraphs_of(blocks: Nodes) -> Iterator[str]:
    """Give the paragraphs of a text as plain words; a citation that could not be set stands as it was typed."""
    typed = typed_words(blocks)
    yield from (_in_one_line(part) for part in project(typed).text.split("\n\n") if part.strip())


def _in_one_line(text: str) -> str:
    return " ".join(text.split())
