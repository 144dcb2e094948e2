"""The law of the redline: old and new come back from it exactly, whatever changed."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from briefpress.nouns.redline import DELETED, INSERTED
from briefpress.nouns.tree import classes, nodes, text_node
from briefpress.verbs.composing.weave import copy_tree
from briefpress.verbs.redline.sides import accept_all, reject_all
from briefpress.verbs.redline.tree import redline_tree
from briefpress.verbs.trees.project import project
from property.strategies import sources

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes


def revised(source: Nodes, random: Random) -> Nodes:
    """The source as an editor might leave it: words and paragraphs changed, blocks moved, taken out, doubled."""
    tree: Any = copy_tree(source)
    for node in list(nodes(tree)):
        content = node.get("c")
        if node["t"] == "Str" and random.random() < 0.15:
            node["c"] = random.choice(("new", "of", "", "rail", node["c"] + "s"))
        elif node["t"] in {"Para", "Plain", "BlockQuote", "BulletList"} and content and random.random() < 0.2:
            index = random.randrange(len(content))
            content[index : index + 1] = random.choice(([], [content[index], copy_tree(content[0])]))
        elif node["t"] == "Emph" and random.random() < 0.3:
            node["t"] = "Strong"
    _regroup(tree, random)
    for _ in range(random.randint(0, 3)):
        if tree and random.random() < 0.6:
            tree.insert(random.randint(0, len(tree)), tree.pop(random.randrange(len(tree))))
        elif tree and random.random() < 0.5:
            tree.pop(random.randrange(len(tree)))
        else:
            tree.insert(random.randint(0, len(tree)), {"t": "Para", "c": [text_node("Quite"), {"t": "Space"}]})
    return tree  # type: ignore[no-any-return]  # JSON


def _regroup(tree: Any, random: Random) -> None:
    """Part some paragraphs and join others, in place."""
    for index in range(len(tree) - 1, -1, -1):
        words = tree[index].get("c") if tree[index]["t"] == "Para" else []
        if len(words) > 3 and random.random() < 0.4:
            place = random.randrange(1, len(words))
            tree[index : index + 1] = [{"t": "Para", "c": words[:place]}, {"t": "Para", "c": words[place:]}]
        elif words and tree[index - 1]["t"] == "Para" and index and random.random() < 0.4:
            tree[index - 1 : index + 1] = [{"t": "Para", "c": [*tree[index - 1]["c"], {"t": "Space"}, *words]}]


@dataclass(frozen=True, slots=True, repr=False)
class Revision:
    """A text, and the same text revised."""

    old: Nodes
    new: Nodes

    def __repr__(self) -> str:
        """Say little: hypothesis adds the seeds."""
        return "a revision"


def _revision(made: tuple[Nodes, int]) -> Revision:
    source, seed = made
    return Revision(source, revised(source, Random(seed)))  # noqa: S311  # the same text each time


revisions = st.tuples(sources, st.integers(0, 2**32)).map(_revision)


@given(revisions)
def test_accepting_all_gives_the_newer_text(pair: Revision) -> None:
    """Words, spaces, line breaks, the order of blocks and notes: nothing is added and nothing is lost."""
    made = redline_tree(pair.old, pair.new)

    assert project(pair.new).text == project(accept_all(made)).text


@given(revisions)
def test_rejecting_all_gives_the_older_text(pair: Revision) -> None:
    """Whatever was taken out stands where it was."""
    made = redline_tree(pair.old, pair.new)

    assert project(pair.old).text == project(reject_all(made)).text


@given(sources, sources)
def test_the_law_holds_for_two_texts_that_have_nothing_to_do_with_each_other(old: Nodes, new: Nodes) -> None:
    """As when the wrong file was taken: the redline is long, and true."""
    made = redline_tree(old, new)

    assert (project(old).text, project(new).text) == (
        project(reject_all(made)).text,
        project(accept_all(made)).text,
    )


@given(sources)
def test_equal_texts_have_no_marks(source: Nodes) -> None:
    """Nothing is marked where nothing changed."""
    made = redline_tree(source, copy_tree(source))

    assert [] == [node for node in nodes(made) if {INSERTED, DELETED} & set(classes(node))]
    assert source == made
