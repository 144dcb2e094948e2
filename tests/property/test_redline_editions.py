"""The law of the redline, for whole editions: each part of both comes back from it, in its order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random
from typing import TYPE_CHECKING, TypeVar

from hypothesis import given

from briefpress.nouns.edition import Author, Change, Edition, Entry, Heading, Publisher, Term
from briefpress.nouns.redline import Op
from briefpress.verbs.redline.editions import redline_edition
from briefpress.verbs.redline.sides import accept_all, reject_all
from briefpress.verbs.redline.strings import parts
from briefpress.verbs.trees.project import project
from property.strategies import Writer, seeds
from property.test_redline_laws import revised

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefpress.nouns.tree import Nodes

T = TypeVar("T")


def _line(writer: Writer, *, most: int = 5) -> str:
    return " ".join(writer.word() for _ in range(writer.random.randint(1, most)))


def _some(writer: Writer, make: Callable[[int], T]) -> tuple[T, ...]:
    return tuple(make(number) for number in range(1, writer.random.randint(1, 5)))


def _edition(writer: Writer) -> Edition:
    """An edition with every part that an edition has."""

    def blocks() -> Nodes:
        return writer.blocks(depth=1, notes=False, most=2)

    return Edition(
        brief="made",
        title=_line(writer),
        subtitle=_line(writer),
        authors=_some(
            writer, lambda number: Author(name=f"Author {number}", affiliation=_line(writer), about=blocks())
        ),
        language="en",
        version="1.0",
        rendition="public",
        issued="2022-06-02",
        first_issued="",
        number="",
        identifiers={},
        keywords=(),
        publisher=Publisher(name="House", disclaimer=blocks()),
        abstract=blocks(),
        key_points=_some(writer, lambda _: blocks()),
        acknowledgements=blocks(),
        notes="footnotes",
        body=writer.source(),
        own_notes=True,
        chronology=_some(
            writer,
            lambda number: Entry(
                number=number, date=f"19{number:02}", words=_line(writer), period="", text=blocks(), sources=blocks()
            ),
        ),
        glossary=_some(
            writer, lambda number: Term(ident=f"t-{number}", term=f"term {number}", text=blocks(), see=_line(writer))
        ),
        index=_some(writer, lambda number: Heading(words=f"heading {number}", see=(_line(writer),))),
        changes=_some(writer, lambda _: Change(old=_line(writer), new=_line(writer), because=blocks(), target="")),
        references=blocks(),
        digests={},
    )


def _changed(old: Edition, random: Random) -> Edition:
    """The edition as its next version might be: parts mended, parts taken out, parts added, parts in another order."""
    writer = Writer(random)
    other = _edition(writer)

    def tree(blocks: Nodes) -> Nodes:
        return revised(blocks, random) if blocks and random.random() < 0.7 else blocks

    def mixed(here: Sequence[T], there: Sequence[T], mend: Callable[[T], T]) -> tuple[T, ...]:
        out = [mend(one) if random.random() < 0.4 else one for one in here if random.random() < 0.8]
        for one in there:
            if random.random() < 0.4:
                out.insert(random.randint(0, len(out)), one)
        return tuple(out)

    return replace(
        old,
        version="1.1",
        title=random.choice((old.title, f"{old.title} again", other.title)),
        subtitle=random.choice((old.subtitle, "", other.subtitle)),
        authors=mixed(old.authors, (), lambda one: replace(one, about=tree(one.about))),
        publisher=replace(old.publisher, disclaimer=tree(old.publisher.disclaimer)),
        abstract=tree(old.abstract),
        key_points=mixed(old.key_points, other.key_points, tree),
        acknowledgements=tree(old.acknowledgements),
        body=tree(old.body),
        chronology=mixed(
            old.chronology, other.chronology, lambda one: replace(one, text=tree(one.text), words=_line(writer))
        ),
        glossary=mixed(old.glossary, (), lambda one: replace(one, text=tree(one.text), see=_line(writer))),
        index=mixed(old.index, (), lambda one: replace(one, see=(_line(writer),))),
        changes=mixed(old.changes, other.changes, lambda one: replace(one, because=tree(one.because))),
        references=tree(old.references),
    )


def _text(blocks: Nodes) -> str:
    return project(blocks).text


def _said(edition: Edition, of_tree: Callable[[Nodes], Nodes], of_string: Callable[[str], str]) -> dict[str, object]:
    """Everything that an edition says, on one side; what says nothing there is not in it."""

    def tree(blocks: Nodes) -> str:
        return _text(of_tree(blocks))

    rows: dict[str, list[tuple[str, ...]]] = {
        "authors": [(of_string(one.name), of_string(one.affiliation), tree(one.about)) for one in edition.authors],
        "points": [(tree(one),) for one in edition.key_points],
        "chronology": [(of_string(one.words), tree(one.text), tree(one.sources)) for one in edition.chronology],
        "glossary": [(of_string(one.term), tree(one.text), of_string(one.see)) for one in edition.glossary],
        "index": [(of_string(one.words), "".join(map(of_string, one.see))) for one in edition.index],
        "changes": [(of_string(one.old), of_string(one.new), tree(one.because)) for one in edition.changes],
    }
    said: dict[str, object] = {name: [row for row in listed if any(row)] for name, listed in rows.items()}
    trees = (edition.abstract, edition.acknowledgements, edition.body, edition.references)
    said["trees"] = [tree(one) for one in (*trees, edition.publisher.disclaimer)]
    said["title"] = (of_string(edition.title), of_string(edition.subtitle))
    # The index is sorted anew, as it is whenever it is set.
    said["index"] = sorted(row for row in rows["index"] if any(row))
    return said


def _without(op: Op) -> Callable[[str], str]:
    return lambda text: "".join(words for kind, words in parts(text) if kind is not op)


@dataclass(frozen=True, slots=True, repr=False)
class Versions:
    """Two versions of one brief."""

    old: Edition
    new: Edition

    def __repr__(self) -> str:
        """Say little: hypothesis adds the seed."""
        return "two versions"


def _versions(seed: int) -> Versions:
    random = Random(seed)  # noqa: S311  # the same editions each time
    old = _edition(Writer(random))
    return Versions(old, _changed(old, random))


@given(seeds.map(_versions))
def test_every_part_of_both_editions_comes_back(two: Versions) -> None:
    """Title, authors, key points, text, notes, chronology, glossary, index, emendations, references."""
    made = redline_edition(two.old, two.new)

    assert _said(two.new, list, str) == _said(made, accept_all, _without(Op.DELETED))
    assert _said(two.old, list, str) == _said(made, reject_all, _without(Op.INSERTED))
