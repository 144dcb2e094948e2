"""Tell readers what has changed since the last edition, in its language: what was decided, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefpress.nouns.tree import nodes
from briefpress.verbs.composing.imprint import date_words, notice_versions
from briefpress.verbs.redline.align import likeness
from briefpress.verbs.redline.split_words import split_words
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefpress.nouns.edition import Change as Emended
    from briefpress.nouns.edition import Edition
    from briefpress.nouns.labels import Labels
    from briefpress.nouns.redline import Changed
    from briefpress.nouns.tree import Nodes

# Ids of the parts of the text, and of headings in it; what changed elsewhere is told in words.
_PARTS = ("text-", "s-")
_LIKE = 0.5  # of its words: a note that has so many of another one's is that note, changed
_SPECIAL = frozenset("\\`*_[]<>#|")


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one thing: `label` is the key of added, removed or amended, empty where the words say it."""

    label: str
    words: str


def changelog(edition: Edition, previous: Edition | None, labels: Labels, *, text: Sequence[Changed] = ()) -> str:
    """Give changelog.md: notices first, then emendations with their reasons, then all else that is new.

    `text` are the parts of the edition whose words changed, as the redline has found them: a reader who is told of
    nothing else shall know where to look.
    """
    head = f"{edition.title}: {edition.subtitle}" if edition.subtitle else edition.title
    issued = date_words(edition.issued, edition.language)
    lines = [f"# {_plain(labels['changelog'])}", "", _plain(head), ""]
    lines += [f"{_plain(labels.fill('version', edition.version))} · {issued} · {_plain(labels[edition.stage])}", ""]
    for notice in edition.present_notices:
        kind = f"{labels[notice.kind]}, {date_words(notice.date, edition.language)}"
        lines += [f"## {_plain(kind)}", "", _plain(_words(notice.text)), ""]
        said = f"{labels[f'conclusions-{notice.conclusions}']} {notice_versions(notice, labels)}"
        lines += [_plain(said), ""]
    since = labels.fill("changelog-since", previous.version) if previous else labels["changelog-first"]
    lines += [_plain(since), ""]
    for title, changes in _sections(edition, previous):
        if changes:
            lines += [f"## {_plain(labels[title])}", ""]
            lines += [_line(one, labels) for one in changes]
            lines.append("")
    # Notes have a heading of their own.
    told = (one.in_text for one in text if one.section.startswith(_PARTS))
    parts = [one for one in told if one.changes or one.moved]
    if parts:
        lines += [f"## {_plain(labels['changelog-text'])}", ""]
        lines += [f"- {_plain(_tallied(one, labels))}" for one in parts]
    elif previous and lines[-2] == _plain(since):
        lines += [_plain(labels["changelog-none"]), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _line(one: Change, labels: Labels) -> str:
    label = f"{_plain(labels[one.label])}: " if one.label else ""
    return f"- {label}{_plain(one.words)}"


def _tallied(one: Changed, labels: Labels) -> str:
    """Say how many words came in and went out in one part."""
    counts = ((labels["redline-words-in"], one.inserted), (labels["redline-words-out"], one.deleted))
    return " · ".join((one.title, *(f"{label}: {count}" for label, count in counts)))


def _sections(edition: Edition, previous: Edition | None) -> Iterator[tuple[str, list[Change]]]:
    """Give the changes by the key of their heading. A first edition is new as a whole: only its emendations count."""
    yield "changes", _emended(previous.changes if previous else (), edition.changes)
    if previous is None:
        return
    for title, of in (("notes", _notes), ("chronology", _events)):
        yield title, _amended(_compared(of(previous), of(edition)))
    for title, of in (("glossary", _terms), ("about", _title_data)):
        yield title, _compared(of(previous), of(edition))


def _compared(before: Mapping[str, str], new: Mapping[str, str]) -> list[Change]:
    """Compare things by their keys: what is new, what has other words now, what is gone."""
    changes = [
        Change("changelog-amended" if key in before else "changelog-added", words)
        for key, words in new.items()
        if before.get(key) != words
    ]
    gone = {key: words for key, words in before.items() if key not in new}
    return [*changes, *(Change("changelog-removed", words) for words in gone.values())]


def _amended(changes: list[Change]) -> list[Change]:
    """Tell of things that are known by their words alone: one that went where another like it came was changed."""
    gone = [one for one in changes if one.label == "changelog-removed"]
    out = []
    for one in changes:
        like = {other: likeness(_said(other), _said(one)) for other in gone}
        best = max(like, key=lambda other: like[other], default=None)
        if one.label == "changelog-added" and best is not None and like[best] >= _LIKE:
            gone.remove(best)
            out.append(replace(one, label="changelog-amended"))
        elif one.label != "changelog-removed":
            out.append(one)
    return [*out, *gone]


def _said(one: Change) -> list[str]:
    return [word for word in split_words(one.words) if any(map(str.isalnum, word))]


def _emended(old: Sequence[Emended], new: Sequence[Emended]) -> list[Change]:
    """Tell of emendations: what was read and what is read now says by itself that words came in or went out."""
    before, after = ({one.target: _change(one) for one in side} for side in (old, new))
    taken_back = [replace(change, label="changelog-removed") for key, change in before.items() if key not in after]
    return [*(change for key, change in after.items() if before.get(key) != change), *taken_back]


def _change(one: Emended) -> Change:
    because = f" ({words})" if (words := _words(one.because)) else ""
    if not one.new:
        return Change("changelog-removed", f"“{one.old}”{because}")
    return Change("", f"“{one.old}” → “{one.new}”{because}")


def _notes(edition: Edition) -> dict[str, str]:
    found = [_words(node["c"]) for node in nodes(edition.body) if node["t"] == "Note"]
    return {words: words for words in found}


def _events(edition: Edition) -> dict[str, str]:
    words = [f"{entry.words}: {_words(entry.text)}" for entry in edition.chronology]
    return {one: one for one in words}


def _terms(edition: Edition) -> dict[str, str]:
    return {one.term: f"{one.term}: {_words(one.text) or one.see}" for one in edition.glossary}


def _title_data(edition: Edition) -> dict[str, str]:
    """Give what the title page says, each under a name of its own."""
    said: dict[str, str] = {
        "title": edition.title,
        "subtitle": edition.subtitle,
        "authors": "; ".join(author.name for author in edition.authors),
        "abstract": _words(edition.abstract),
    }
    points: Sequence[Nodes] = edition.key_points
    said |= {f"point {words}": words for words in map(_words, points)}
    return {key: words for key, words in said.items() if words}


def _words(blocks: Nodes) -> str:
    return " ".join(project(blocks).text.split())


def _plain(text: str) -> str:
    """Write words so that Markdown reads them as they are."""
    return "".join(f"\\{character}" if character in _SPECIAL else character for character in text)
