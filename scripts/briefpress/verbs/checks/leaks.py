"""Say which words no public file may hold, and look for them in the bytes of a PDF."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from briefpress.nouns.annotation import Comment, Query, Reply
from briefpress.nouns.finding import Finding, Place
from briefpress.verbs.epub import xhtml
from briefpress.verbs.exports.bare_picture import said_beside
from briefpress.verbs.trees.fold import census
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefpress.nouns.edition import Edition
    from briefpress.nouns.review import Round
    from briefpress.nouns.section import Section
    from briefpress.nouns.statement import Statement
    from briefpress.nouns.tree import Nodes

# Shorter texts occur by chance.
_SHORTEST = 12
_NAME = 3
_SAYING = (
    *("replace", "because", "text", "title", "caption", "credit", "long_description"),
    *("alt", "source", "sources", "term", "entry"),
)
# Accounts and machines that are called so everywhere: they name nobody.
_ANYBODY = frozenset(
    "root user users admin administrator ubuntu debian fedora centos alpine runner build builder nobody guest default "
    "localhost localdomain local docker vagrant worker server host machine computer desktop laptop press editor".split()
)
_CITED = re.compile(r"\[[^\[\]]*@[^\[\]]*\]")
# Where files lie on any machine: folders at the root of a file system, and addresses of files.
TRACES = (*(f"/{folder}/" for folder in ("home", "Users", "root", "tmp")), "file:/")
# In a PDF's streams a letter before `:\` may belong to an escape; the usual drive is enough. In JSON a small letter
# or a quotation mark behind it is one too, as where a line ends with “C:”.
_DRIVE = "C:\\"
_ON_DRIVE = re.compile(r"C:\\(?:[A-Z]\w|\\)")


def forbidden_words(annotations: Sequence[Statement], *, published: str) -> tuple[str, ...]:
    """Give texts that are the house's own business: queries, comments, replies, proposals that were not taken.

    Words that stand in the published text anyway give nothing away.
    """
    known = census(published)
    found = (text for text in _internal(annotations) if len(text) >= _SHORTEST and census(text) not in known)
    return tuple(dict.fromkeys(found))


def review_words(rounds: Sequence[Round], *, published: str) -> tuple[str, ...]:
    """Give what was said in rounds of review: reasons and answers, where no reader is told the same."""
    known = census(published)
    said = (
        " ".join((words or "").split())
        for review in rounds
        for person in review.people
        for one in person.decisions
        for words in (one.because, one.answer)
    )
    return tuple(dict.fromkeys(text for text in said if len(text) >= _SHORTEST and census(text) not in known))


def telling_names(*, user: str, full: str, host: str) -> tuple[str, ...]:
    """Give the names of a user and a machine that are somebody's own: not those that every machine has."""
    names = (user, full.strip(), host, host.partition(".")[0])
    return tuple(dict.fromkeys(name for name in names if len(name) >= _NAME and name.casefold() not in _ANYBODY))


def telling_paths(folders: Iterable[str]) -> tuple[str, ...]:
    """Give the paths of at least two folders: a shorter one may stand in any address."""
    return tuple(dict.fromkeys(path for path in folders if len(path.strip("/").split("/")) > 1))


def internal_names(annotations: Sequence[Statement], rounds: Sequence[Round], *, published: str) -> tuple[str, ...]:
    """Give the names of those who write and review; a word that readers see anyway gives nobody away."""
    people = {one.id for review in rounds if review.plan is not None for one in review.plan.people}
    people |= {person.by for review in rounds for person in review.people}
    people |= {one.by for one in annotations if one.by}
    known = published.casefold()
    return tuple(sorted(name for name in people if len(name) >= _NAME and not _has_word(known, name)))


def named_leaks(shown: str, names: Iterable[str], *, place: Place) -> tuple[Finding, ...]:
    """Look for names of the house's people, as whole words, in what a file shows or says of itself."""
    text = shown.casefold()
    return tuple(
        Finding(place, "P022", f"the file names somebody whom only the house may know: “{name}”", "report this line")
        for name in names
        if _has_word(text, name)
    )


def _has_word(text: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name.casefold())}(?!\w)", text) is not None


def text_leaks(text: str, forbidden: Iterable[str], *, place: Place, written: str = "") -> tuple[Finding, ...]:
    """Look for internal words and traces of a machine in the text of a file that is nothing but text.

    Traces that the edition's own mark-up `written` holds (an address, a path that is spoken of) are its author's.
    """
    flat = " ".join(text.split())
    return tuple(
        Finding(place, "P022", f"the file holds what only the house may see: “{word[:60]}”", "report this line")
        for word in _found(flat, forbidden, written)
    )


def shown_leaks(shown: str, forbidden: Iterable[str], *, place: Place) -> tuple[Finding, ...]:
    """Look for internal words in the text that a rendition shows, however it is set: letters and digits count."""
    counted = census(shown)
    return tuple(
        Finding(place, "P022", f"the text shows what only the house may see: “{word[:60]}”", "report this line")
        for word in forbidden
        if len(census(word)) >= _SHORTEST and census(word) in counted
    )


def _found(text: str, forbidden: Iterable[str], written: str) -> Iterator[str]:
    """Give the internal words and traces of a machine that a text holds; what its author wrote is none."""
    yield from (word for word in forbidden if word in text)
    yield from (trace for trace in TRACES if trace in text and trace not in written)
    if _ON_DRIVE.search(text) and _DRIVE not in written:
        yield _DRIVE


def written_markup(sections: Sequence[Section]) -> str:
    """Give the mark-up of an edition's sections, which is made before any machine has a part in it."""
    return "\n".join(section.xhtml for section in sections)


def published_words(sections: Sequence[Section]) -> str:
    """Give all the words that an edition's sections show."""
    return " ".join(xhtml.text_of(xhtml.parse(section.xhtml)) for section in sections)


def edition_words(edition: Edition) -> str:
    """Give all the prose of an edition: what its readers have seen."""
    return " ".join(project(blocks).text for blocks in _prose(edition))


def _prose(edition: Edition) -> Iterator[Nodes]:
    yield from (edition.body, edition.abstract, *edition.key_points, edition.acknowledgements, edition.references)
    yield from (one.text for one in edition.chronology)
    yield from (one.text for one in edition.glossary)
    yield from (one.text for one in edition.notices)
    yield from (one.because for one in edition.changes)


def _internal(annotations: Iterable[Statement]) -> Iterator[str]:
    for one in annotations:
        if isinstance(one, (Query, Comment, Reply)):
            yield " ".join(one.text.split())
            if isinstance(one, (Query, Comment)):
                yield " ".join((one.answer or "").split())
        elif not one.is_accepted:
            said = [str(getattr(one, key, None) or "") for key in _SAYING]
            # What is shown of a citation is not what was typed.
            yield from (" ".join(_CITED.sub("", words).split()) for words in said)


def leak_findings(pdf: bytes, forbidden: Iterable[str], *, place: Place, written: str = "") -> tuple[Finding, ...]:
    """Look for internal words and traces of a machine in every string and stream of a PDF, decoded.

    Traces that the edition's own mark-up `written` holds are its author's.
    """
    import pikepdf  # noqa: PLC0415  # late: only checks need it

    words = tuple(forbidden)
    found: dict[str, None] = {}
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Stream):
                kind = thing.get("/Subtype")
                if kind == "/OpenType" or "/Length1" in thing:
                    continue
                content = said_beside(thing.read_raw_bytes()) if kind == "/Image" else thing.read_bytes()
                text = content.decode("utf-8", "replace")
            elif isinstance(thing, pikepdf.Dictionary):
                text = "\n".join(str(value) for value in thing.values() if isinstance(value, pikepdf.String))
            else:
                continue
            flat = " ".join(text.split())
            found.update(dict.fromkeys(_found(flat, words, written)))
    return tuple(
        Finding(place, "P022", f"the file holds what only the house may see: “{word[:60]}”", "report this line")
        for word in found
    )
