"""Read each source of a JATS article once, though it be there twice: as it is printed, and taken apart for machines.

A reference may hold a `mixed-citation` and an `element-citation` of the same work side by side or as alternatives
(ANSI/NISO Z39.96). It may as well hold several works, so only what says the same is taken out.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from briefpress.nouns.read_text import SetAside
from briefpress.verbs.markup.local_name import local_name
from briefpress.verbs.markup.take_out import take_out
from briefpress.verbs.markup.xml_heads import line_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

_CITATIONS = frozenset({"mixed-citation", "element-citation", "citation", "nlm-citation"})
_REASON = "its reference is printed as it was written, and these words are in the record of it alone"
_WORD = re.compile(r"\w+")
_HALF = 2


def take_out_records(root: etree._Element) -> tuple[SetAside, ...]:
    """Take the records of sources out that are printed beside them, in place; give the words that only they have."""
    aside: list[SetAside] = []
    for choice in list(root.iter("citation-alternatives")):
        kinds = [one for one in choice if local_name(one) in _CITATIONS]
        kept = next(filter(_is_written, kinds), kinds[0] if kinds else None)
        parent = choice.getparent()
        if kept is None or parent is None:
            continue
        others = [one for one in kinds if one is not kept]
        aside.extend(_told(others, _known([kept])))
        kept.tail = choice.tail
        parent.replace(choice, kept)
    for reference in list(root.iter("ref")):
        kinds = [one for one in reference if local_name(one) in _CITATIONS]
        known = _known([one for one in kinds if _is_written(one)])
        records = [one for one in kinds if not _is_written(one) and _is_of(known, one)]
        aside.extend(_told(records, known))
        for record in records:
            take_out(record)
    return tuple(aside)


def say_others(root: etree._Element) -> None:
    """Write out, in place, what says that a work has more authors, where a journal leaves that to its style."""
    for others in root.iter("etal"):
        behind = (others.tail or "").lstrip().casefold()
        if not "".join(map(str, others.itertext())).strip() and not behind.startswith("et al"):
            others.text = "et al" if behind.startswith(".") else "et al."


def _is_written(citation: etree._Element) -> bool:
    """Tell a source with words of its own between its parts, as they are printed."""
    texts = [citation.text, *(child.tail for child in citation)]
    return any(text and text.strip() for text in texts)


def _is_of(known: frozenset[str], record: etree._Element) -> bool:
    """Tell whether a record is of the same work: at least half of its words are there."""
    own = _known([record])
    return _HALF * len(own & known) >= len(own) and bool(known)


def _told(records: Sequence[etree._Element], known: frozenset[str]) -> Iterator[SetAside]:
    """Give what records say that is not known, if anything."""
    for record in records:
        parts = [" ".join(str(text).split()) for text in record.itertext()]
        new = [part for part in parts if not frozenset(_words(part)) <= known]
        if new:
            yield SetAside(line_of(record), "; ".join(new), "record", _REASON)


def _known(citations: Sequence[etree._Element]) -> frozenset[str]:
    return frozenset(word for one in citations for text in one.itertext() for word in _words(str(text)))


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
