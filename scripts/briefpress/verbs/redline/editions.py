"""Make the redline of two editions: the newer one, with every text in it a redline of the two.

Strings carry marks of their own (see `strings`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from briefpress.nouns.edition import Author, Change, Entry, Heading, Notice, Publisher, Term
from briefpress.verbs.composing.collation import sort_key
from briefpress.verbs.redline.align import Unit, align
from briefpress.verbs.redline.keys import keys_of
from briefpress.verbs.redline.split_words import split_words, words_of
from briefpress.verbs.redline.strings import deleted, inserted, mark_string
from briefpress.verbs.redline.tree import Redliner
from briefpress.verbs.redline.worded import mark_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from briefpress.nouns.edition import Edition
    from briefpress.nouns.tree import Nodes

T = TypeVar("T")


def redline_edition(old: Edition, new: Edition) -> Edition:
    """Give the redline of two editions of a brief."""
    between = Redliner()
    return replace(
        new,
        rendition="redline",
        title=mark_string(old.title, new.title),
        subtitle=mark_string(old.subtitle, new.subtitle),
        authors=_authors(old, new, between),
        publisher=_publisher(old.publisher, new.publisher, between),
        abstract=between.tree(old.abstract, new.abstract),
        key_points=tuple(between.items(old.key_points, new.key_points)),
        acknowledgements=between.tree(old.acknowledgements, new.acknowledgements),
        body=between.tree(old.body, new.body),
        chronology=_chronology(old, new, between),
        glossary=_glossary(old, new, between),
        index=_index(old.index, new.index, language=new.language),
        changes=_changes(old, new, between),
        references=between.tree(old.references, new.references),
        notices=_notices(old, new, between),
        carried=tuple(dict.fromkeys((*old.carried, *new.carried))),
    )


def _notices(old: Edition, new: Edition, between: Redliner) -> tuple[Notice, ...]:
    """Mark the notices of the first pages: the older edition's are gone from there, the newer one's have come."""
    marks = dict.fromkeys(set(old.carried) - set(new.carried), between.gone)
    marks |= dict.fromkeys(set(new.carried) - set(old.carried), between.come)
    known = {one.ident for one in new.notices}
    every = (*new.notices, *(one for one in old.present_notices if one.ident not in known))
    return tuple(replace(one, text=marks[one.ident](one.text)) if one.ident in marks else one for one in every)


def _unit(key: Hashable, blocks: Nodes, *strings: str, kind: Hashable = "") -> Unit:
    said = (*(word for text in strings for word in split_words(text) if word.strip()), *words_of(blocks))
    return Unit((key, strings, keys_of(blocks)), said, kind)


def _matched(old: Sequence[T], new: Sequence[T], unit: Callable[[T], Unit]) -> Iterable[tuple[T | None, T | None]]:
    """Give the aligned pairs of two lists; None where one side has no partner."""
    for pair in align([unit(one) for one in old], [unit(one) for one in new]).pairs:
        yield (
            None if pair.old is None else old[pair.old],
            None if pair.new is None else new[pair.new],
        )


def _publisher(old: Publisher, new: Publisher, between: Redliner) -> Publisher:
    return replace(
        new,
        series=mark_string(old.series, new.series),
        disclaimer=between.tree(old.disclaimer, new.disclaimer),
        funding=between.tree(old.funding, new.funding),
        about=between.tree(old.about, new.about),
    )


def _authors(old: Edition, new: Edition, between: Redliner) -> tuple[Author, ...]:
    """Compare authors by name: another name is another author."""
    out = []
    for before, after in _matched(old.authors, new.authors, lambda one: Unit(one.name, (one.name,), one.name)):
        if after is None and before is not None:
            about = between.gone(before.about)
            left = deleted(before.affiliation)
            out.append(replace(before, name=deleted(before.name), affiliation=left, orcid="", about=about))
        elif after is not None and before is None:
            come = inserted(after.affiliation)
            out.append(replace(after, name=inserted(after.name), affiliation=come, about=between.come(after.about)))
        elif after is not None and before is not None:
            affiliation = mark_string(before.affiliation, after.affiliation)
            out.append(replace(after, affiliation=affiliation, about=between.tree(before.about, after.about)))
    return tuple(out)


def _chronology(old: Edition, new: Edition, between: Redliner) -> tuple[Entry, ...]:
    """Compare entries; one that is gone stands where it was, its number below nought, in the era of its neighbour."""
    out: list[Entry] = []
    for before, after in _matched(
        old.chronology, new.chronology, lambda one: _unit(keys_of(one.sources), one.text, one.words)
    ):
        if after is None and before is not None:
            out.append(
                replace(
                    before,
                    number=-before.number,
                    words=deleted(before.words),
                    text=between.gone(before.text),
                    sources=between.gone(before.sources),
                    target="",
                )
            )
        elif after is not None and before is None:
            come = inserted(after.words)
            out.append(replace(after, words=come, text=between.come(after.text), sources=between.come(after.sources)))
        elif after is not None and before is not None:
            words = mark_string(before.words, after.words)
            text = between.tree(before.text, after.text)
            sources = between.tree(before.sources, after.sources)
            out.append(replace(after, words=words, text=text, sources=sources))
    return tuple(_in_eras(out))


def _in_eras(entries: Sequence[Entry]) -> Iterable[Entry]:
    era = next((entry.period for entry in entries if entry.number > 0), "")
    for entry in entries:
        era = entry.period if entry.number > 0 else era
        yield replace(entry, period=era)


def _glossary(old: Edition, new: Edition, between: Redliner) -> tuple[Term, ...]:
    """Compare terms by their words: another term is another entry."""
    out = []
    for before, after in _matched(
        old.glossary, new.glossary, lambda one: _unit(one.see, one.text, one.term, kind=one.term)
    ):
        if after is None and before is not None:
            ident = f"{before.ident}-gone"
            gone = replace(before, text=between.gone(before.text), see=deleted(before.see), target="")
            out.append(replace(gone, ident=ident, term=deleted(before.term)))
        elif after is not None and before is None:
            come = replace(after, text=between.come(after.text), see=inserted(after.see))
            out.append(replace(come, term=inserted(after.term)))
        elif after is not None and before is not None:
            see = mark_string(before.see, after.see)
            out.append(replace(after, text=between.tree(before.text, after.text), see=see))
    return tuple(out)


def _index(old: Sequence[Heading], new: Sequence[Heading], *, language: str) -> tuple[Heading, ...]:
    """Compare headings by their words; the places are those of the newer edition, whose pages they are."""
    before = {heading.words: heading for heading in old}
    after = {heading.words for heading in new}
    out = []
    for heading in new:
        known = before.get(heading.words, Heading(words=""))
        words = heading.words if known.words else inserted(heading.words)
        under = _index(known.under, heading.under, language=language)
        out.append(replace(_with_references(known, heading), words=words, under=under))
    for heading in old:
        if heading.words not in after:
            under = _index(heading.under, (), language=language)
            gone = _with_references(heading, Heading(words=""))
            out.append(replace(gone, words=deleted(heading.words), under=under))
    return tuple(sorted(out, key=lambda heading: sort_key(heading.words, language=language)))


def _with_references(old: Heading, new: Heading) -> Heading:
    """Give the newer heading with what became of the headings that it names."""
    return replace(new, see=mark_lines(old.see, new.see), see_also=mark_lines(old.see_also, new.see_also))


def _changes(old: Edition, new: Edition, between: Redliner) -> tuple[Change, ...]:
    out = []
    for before, after in _matched(
        old.changes, new.changes, lambda one: _unit("", one.because, one.old, one.new, kind=one.old)
    ):
        if after is None and before is not None:
            because = between.gone(before.because)
            out.append(Change(old=deleted(before.old), new=deleted(before.new), because=because, target=""))
        elif after is not None and before is None:
            come = (inserted(after.old), inserted(after.new))
            out.append(replace(after, old=come[0], new=come[1], because=between.come(after.because)))
        elif after is not None and before is not None:
            because = between.tree(before.because, after.because)
            out.append(replace(after, new=mark_string(before.new, after.new), because=because))
    return tuple(out)
