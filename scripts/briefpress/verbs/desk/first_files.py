"""Word the files that a brief begins with: what is known is filled in, the rest stands ready as comments.

A comment that explains begins with “# ”; a line of YAML to be freed by an editor begins with “#” alone.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import takewhile
from typing import TYPE_CHECKING

from briefpress.nouns.tree import nodes
from briefpress.verbs.dates.stated_day import stated_day
from briefpress.verbs.desk.first_annotations import ANNOTATIONS
from briefpress.verbs.desk.first_language import first_language
from briefpress.verbs.desk.first_values import ABSTRACT, authors_of, keywords_of, plain, prose_of, quoted
from briefpress.verbs.plain.heads.title_lines import LETTERHEAD
from briefpress.verbs.plain.leading import said_of_text
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from datetime import date

    from briefpress.nouns.source import Source

_LONGEST_TITLE = 200
# So many letters that follow a quotation tell it from others.
_FOLLOWING = 40
# A title, a byline and a date stand among so many blocks at the top.
_FRONT = 6

_BRIEF = """\
# yaml-language-server: $schema=../schema/brief.json
# One publication. What is left out here comes from seeds/house.yaml.
# A line that begins with # and no space is ready for use: take the # away and fill it in.

# The title is {guessed}: make it yours. Titles are plain text.
title: {title}
{subtitle}
{authors}
# The text as received, in this folder. It is never changed; corrections are annotations.
source: {source}
# If the ending of its name misleads: the name of pandoc's reader. If it is not UTF-8: its encoding.
#format: docx
#encoding: windows-1252
# What pictures in the source show, where the source does not say it: a finding asks for them by their names.
#pictures:
#- {{file: media/image1.png, alt: What it shows}}

# The edition in preparation and its date, the only clock in any output.
version: "1.0"
issued: {issued}
# The date of the first edition, if this is a later one.
#first-issued: {issued}

# Its number in the series, and what libraries know it by.
#number: 1
#identifiers:
#  doi: 10.5555/12345678
#  isbn-pdf: 978-3-16-148410-0
#  isbn-epub: 978-3-16-148410-0
#  isbn-print: 978-3-16-148410-0
{keywords}

# On page 1. Prose is Markdown, here and below; works in references.yaml are cited as [@key, p. 12].
{abstract}#key-points:
#- The first thing to remember.
#- The second.

# footnotes or endnotes.
#notes: footnotes
# No release before this moment.
#embargo: 2022-06-02T10:00+01:00
# Whether a plain-text source is attached to the PDF.
#attach-source: false
#acknowledgements: |
#  Thanks to those who helped.
# The eras of the chronology, with their dates in EDTF; events name them by `period`.
#periods:
#- name: The first era
#  from: 1804
#  to: 1917

# What the house decides, and this brief may decide otherwise.
{language}
#paper: [a4, letter]
#style: house
#citation-style: chicago-notes-bibliography
#house-typography: {{quotes: curly, dashes: spaced-en, spaces: true, ellipsis: true}}
#licence: CC-BY-4.0
#logo: logo.svg
#series:
#  name: The name of the series
#  issn: 2049-3630
#disclaimer: |
#  A statement for the imprint.
#funding: |
#  Who paid for it.
"""

_FIRST_LINES = """
# The title, the authors and the date stand on page 1: lines of the text that say the same are not set once more.
"""

_FIRST_LINE = """\
- id: {ident}
  kind: furniture
  quote: {words}
"""

REFERENCES = """\
# Works cited, as CSL data. In prose, cite one as [@key, p. 12]; its key is its id.
# Take the [] away and list them. Bibliographies of other programs do as well: references.json, references.bib.
references: []
#- id: abrahamian-2008
#  type: book
#  author: [{family: Abrahamian, given: Ervand}]
#  title: A History of Modern Iran
#  publisher: Cambridge University Press
#  publisher-place: Cambridge
#  issued: {date-parts: [[2008]]}
#  language: en
"""

HOUSE = """\
# yaml-language-server: $schema=schema/house.json
# The publisher. What stands here holds for every brief that does not decide otherwise.
name: Publisher not named
#imprint:
#  place: The place of publication
#  address: The postal address
#  email: desk@example.org
#  url: https://example.org
# A file in seeds/, by preference SVG.
#logo: logo.svg
#series:
#  name: The name of the series
#  issn: 2049-3630
#licence: CC-BY-4.0
#disclaimer: |
#  A statement for the imprint.
#funding: |
#  Who paid for it.
#about: |
#  A paragraph on the publisher.
language: en-GB
paper: [a4, letter]
style: house
citation-style: chicago-notes-bibliography
# Silent changes, which the house makes in every text and declares; or none.
#house-typography: {quotes: curly, dashes: spaced-en, spaces: true, ellipsis: true}
# A folder to which releases are copied.
#release-to: ../outbox
# A key that editions are signed with, ssh or minisign.
#signing-key: ../keys/house
# `rounds` leaves it to each round who signs; with `always` no edition comes out that nobody has signed.
#sign-off: rounds
"""


def first_files(source: Source, *, file: str, issued: date, house: str = "", abstract: str = "") -> dict[str, bytes]:
    """Give the files of a new brief but for its source, which stands in it as `file`.

    `house` is the house's file, `abstract` the source's own as Markdown.
    """
    title, guessed = guess_title(source, file=file)
    said = source.metadata
    subtitle = plain(said.get("subtitle", ""))
    day = stated_day(said.get("date", "") or said.get("dcterms.date", ""))
    brief = _BRIEF.format(
        title=quoted(title),
        guessed=guessed,
        subtitle=f"subtitle: {quoted(subtitle)}" if subtitle else "#subtitle: What it is about, in a line",
        authors=authors_of(source),
        source=quoted(file),
        issued=day if len(day) == len("2022-06-02") else issued.isoformat(),
        keywords=keywords_of(source) or "#keywords: [one, another]",
        abstract=prose_of("abstract", abstract) or ABSTRACT,
        language=first_language(source, house),
    )
    return {
        "annotations/desk.yaml": _annotations(source, title).encode(),
        "references.yaml": REFERENCES.encode(),
        "brief.yaml": brief.encode(),
    }


def _annotations(source: Source, title: str) -> str:
    """Give the first annotations: examples, and as furniture the lines at the top that page 1 says again.

    The title, left in the text, would be the one chapter that holds all others.
    """
    text = " ".join((source.text if source.is_plain else project(source.blocks).text).split())
    lines = []
    first = _first_head(source)
    for place, block in enumerate(source.blocks[first:_FRONT]):
        if block["t"] not in {"Header", "Para"}:
            break
        inlines = block["c"][2] if block["t"] == "Header" else block["c"]
        words = " ".join(project([{"t": "Plain", "c": inlines}]).text.split())
        if place == 0 and block["t"] == "Header" and plain(words) == title:
            told = ["title"]
        elif block["t"] == "Para" and source.is_plain:
            told = sorted(said_of_text(words).keys() & source.metadata.keys())
            told += [key for key in ("subtitle", "affiliation") if plain(words) == source.metadata.get(key)]
        else:
            break
        if told and words in text:
            lines.append(_FIRST_LINE.format(ident="-".join([*told, "line"]), words=_first_quote(words, text)))
    if not lines:
        return ANNOTATIONS
    return ANNOTATIONS.replace("\nannotations:\n", f"\nannotations:\n{_FIRST_LINES}{''.join(lines)}", 1)


def _first_head(source: Source) -> int:
    """Give the place of the title of a plain text, which a letterhead may stand above; else 0."""
    above = takewhile(lambda block: block["t"] in {"LineBlock", "Para"}, source.blocks[:LETTERHEAD])
    place = sum(1 for _ in above)
    there = source.blocks[place : place + 1]
    return place if source.is_plain and there and there[0]["t"] == "Header" else 0


def _first_quote(words: str, text: str) -> str:
    """Quote words that stand at the top of a text; where they come again, with what follows them there."""
    if text.count(words) == 1:
        return quoted(words)
    after = text[text.index(words) + len(words) :][:_FOLLOWING].split()
    return f"{{exact: {quoted(words)}, suffix: {quoted(' '.join(after))}}}"


def guess_title(source: Source, *, file: str) -> tuple[str, str]:
    """Guess a title, and say where it is from: the metadata, the first heading, or the file's name."""
    said = plain(source.metadata.get("title", ""))
    if _is_title(said):
        return said, "the one in the document's own data"
    first = next((node for node in nodes(source.blocks) if node["t"] == "Header"), None)
    if first is not None:
        reading = project([{"t": "Plain", "c": first["c"][2]}])
        flow = reading.streams[0]
        words = plain(reading.text[flow.start : flow.end])
        if _is_title(words):
            return words, "the text's first heading"
    stem = plain(re.sub(r"[-_.]+", " ", file.rpartition(".")[0]))
    return (stem[:1].upper() + stem[1:]) or "Untitled", "the name of the file"


def _is_title(said: str) -> bool:
    """Tell whether words can be a title: a point alone, as some programs ask for one, says nothing."""
    return len(said) <= _LONGEST_TITLE and any(map(str.isalnum, said))


def safe_name(name: str) -> str:
    """Give a file's name without what make, a shell or another system would stumble over."""
    stem, dot, suffix = unicodedata.normalize("NFC", name).rpartition(".")
    kept = re.sub(r"[^\w+.-]+", "-", stem).strip("-.")
    if kept and not (kept[0].isalnum() or kept[0] == "_"):
        kept = kept.lstrip("+-.")
    # Room for the ending, and for what is longer as bytes than as letters.
    return f"{kept[:60] or 'source'}{dot}{suffix}"
