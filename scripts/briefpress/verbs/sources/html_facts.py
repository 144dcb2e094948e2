"""Find out what a page of HTML holds without pandoc: its words, its pictures, and what is no part of its text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser

from briefpress.verbs.markup.formula_commands import without_commands
from briefpress.verbs.sources.folios import is_folio, places
from briefpress.verbs.sources.html_columns import Columns
from briefpress.verbs.sources.html_definitions import Definitions
from briefpress.verbs.sources.html_directions import Directions
from briefpress.verbs.sources.html_drawings import shown_drawing
from briefpress.verbs.sources.html_images import LATER, shown_image
from briefpress.verbs.sources.html_places import INLINE, Places
from briefpress.verbs.sources.html_roles import HEADS, is_control, role_of
from briefpress.verbs.sources.html_tags import PLAIN, told_tag
from briefpress.verbs.sources.html_title_blocks import TitleBlock

# What holds no words that a reader sees.
_SILENT = frozenset({"script", "style", "svg", "math", "head", "datalist", "annotation"})
_VOID = frozenset(("area base br col embed hr img input link meta param source track wbr").split())
_OPEN = 100  # tags that may be open at the end of a page


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of a page, from an offset on, that is no part of its text, and its words."""

    start: int
    role: str
    words: str


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a page's source, and what is to stand in its place for pandoc."""

    start: int
    end: int
    put: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlFacts:
    """What a page holds: all its words, those that are cut among them; how many pictures and formulas.

    Pages that were joined to one have several titles.

    `edits` make it ready for pandoc: what is cut goes, names that pandoc would lose get a place of their own, and
    notes are told by an attribute of ours, since pandoc loses those that it does not understand.
    """

    words: str
    titles: tuple[str, ...]
    cuts: tuple[Cut, ...]
    edits: tuple[Edit, ...]
    pictures: int
    formulas: int


def html_facts(text: str) -> HtmlFacts:
    """Read a page of HTML or XHTML."""
    reader = _Reader(text)
    end = text.rfind(">") + 1
    if text.count("<", end) <= _OPEN:
        end = len(text)
    reader.feed(text[:end])
    reader.close()
    # Tags that never end are words. From each of them the library would look for an end anew.
    if end < len(text):
        reader.handle_data(unescape(text[end:]))
    return HtmlFacts(
        words=without_commands("".join(reader.words)),
        titles=tuple(" ".join("".join(one).split()) for one in reader.titles),
        cuts=tuple(reader.cuts),
        # What is put before a tag may be known later than what the tag becomes.
        edits=tuple(sorted(reader.edits, key=lambda edit: (edit.start, edit.end))),
        pictures=reader.pictures,
        formulas=reader.formulas,
    )


def edited(text: str, edits: tuple[Edit, ...]) -> str:
    """Give a page with its edits made."""
    out: list[str] = []
    at = 0
    for edit in edits:
        out.append(text[at : edit.start])
        out.append(edit.put)
        at = edit.end
    return "".join((*out, text[at:]))


@dataclass(slots=True)
class _Open:
    """An element that decides over what is in it, and how many of its name are open."""

    tag: str
    count: int = 1
    start: int = 0
    role: str = ""
    first: int = 0


class _Reader(HTMLParser):
    """Walks the tags of a page."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.titles: list[list[str]] = []
        self.text = text
        self.cuts: list[Cut] = []
        self.edits: list[Edit] = []
        self.pictures = 0
        self.formulas = 0
        self.silent: _Open | None = None
        self.cutting: _Open | None = None
        self.in_title = False
        self.typed = 0
        self.in_head = False
        self.columns = Columns()
        self.definitions = Definitions()
        self.directions = Directions()
        self.places = Places()
        self.title_block = TitleBlock()
        self.lines = [0, *(found.end() for found in re.finditer("\n", text))]

    def _offset(self) -> int:
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        if tag == "title" and not self.in_title and (self.silent is None or self.silent.tag == "head"):
            self.in_title = True
            self.titles.append([])
        if tag == "body" and self.silent is not None and self.silent.tag == "head":
            self.silent = None
        if self.silent is not None:
            self.silent.count += tag == self.silent.tag
            return
        if tag in _SILENT:
            self.pictures += tag == "svg" and self.cutting is None
            self.formulas += tag == "math" and self.cutting is None
            self.silent = _Open(tag, start=self._offset())
            return
        given = {name: value or "" for name, value in attrs}
        self.in_head = self.in_head or tag in HEADS
        if tag not in INLINE:
            self.words.append("\n")
        if self.cutting is not None:
            self.cutting.count += tag == self.cutting.tag and tag not in _VOID
        elif tag not in _VOID and (role := self._role(tag, given)):
            self.cutting = _Open(tag, 1, self._offset(), role, len(self.words))
        else:
            self.typed += tag == "pre"
            if self.typed and tag not in INLINE and tag not in {"pre", "br"}:
                # In typed text readers take no notice of blocks, and would join the words around them.
                self.edits.append(Edit(self._offset(), self._offset(), "\n"))
            if tag == "img":
                shown = self._shown(given)
                self.pictures += shown.startswith("<img")
                # Where the alternative is the text, it is among the words.
                self.words.append("" if shown.startswith("<img") else given.get("alt", ""))
            self._edit(tag, given)
            start = self._offset()
            end = start + len(self.get_starttag_text() or "")
            self.edits.extend(Edit(*edit) for edit in self.columns.open(tag, given, start, end))

    def _role(self, tag: str, given: dict[str, str]) -> str:
        """Tell what is no part of the text, though it may stand in it."""
        if role := role_of(tag, given):
            return role
        if not self.in_head and is_control(tag, given):
            return "control"
        if self.title_block.open(tag, given.get("class", "")):
            return "metadata"
        return "folio" if is_folio(given.get("class", ""), tag, self.text, self._offset()) else ""

    def _shown(self, given: dict[str, str]) -> str:
        """Give what is to stand for a picture: in typed text, which shows none, its alternative."""
        address = "" if self.typed else given.get("src", "")
        written = (self.get_starttag_text() or "") if address else ""
        return shown_image(written, {**given, "src": address, **(dict.fromkeys(LATER, "") if self.typed else {})})

    def _edit(self, tag: str, given: dict[str, str]) -> None:
        """Make a start tag ready for pandoc."""
        written = self.get_starttag_text() or ""
        start = self._offset()
        self.edits.extend(Edit(*edit) for edit in self.definitions.open(tag, start))
        if tag == "img":
            self.edits.extend(Edit(*edit) for edit in self.definitions.words(start))
        put = told_tag(tag, given, self._shown(given) if tag == "img" else written)
        before, behind = self.directions.open(tag, given, self.text, start + len(written))
        place, within = self.places.open(tag, given, written)
        put = f"{place}{before}{put}{behind}{within}"
        if put != written:
            self.edits.append(Edit(start, start + len(written), put))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Meet an element that is closed at once: in HTML it is so only if it can hold nothing."""
        if tag in _VOID:
            self.handle_starttag(tag, attrs)
        elif self.silent is None and tag not in INLINE:
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        if tag == "title":
            self.in_title = False
        self.in_head = self.in_head and tag not in HEADS
        self.title_block.close(tag)
        if self.silent is not None:
            self.silent.count -= tag == self.silent.tag
            if not self.silent.count:
                if tag in _REWRITTEN and self.cutting is None:
                    end = self._offset() + len(tag) + 3
                    self.edits.append(Edit(self.silent.start, end, _REWRITTEN[tag](self.text[self.silent.start : end])))
                self.silent = None
            return
        if tag not in INLINE:
            self.words.append("\n")
        self.typed = max(0, self.typed - (tag == "pre"))
        if self.cutting is None:
            self._end(tag)
        if self.cutting is not None and tag == self.cutting.tag:
            self.cutting.count -= 1
            if not self.cutting.count:
                end = self._offset() + len(tag) + 3
                words = " ".join("".join(self.words[self.cutting.first :]).split())
                self.cuts.append(Cut(self.cutting.start, self.cutting.role, words))
                left = _left(self.text[self.cutting.start : end], self.cutting)
                self.edits.append(Edit(self.cutting.start, end, left))
                self.cutting = None
        elif tag in PLAIN and self.cutting is None:
            start = self._offset()
            self.edits.append(Edit(start, start + len(f"</{tag}"), "</div"))

    def _end(self, tag: str) -> None:
        """Make an end tag ready for pandoc."""
        start = self._offset()
        end = self.text.find(">", start) + 1
        self.edits.extend(Edit(*edit) for edit in self.columns.close(tag, start))
        self.edits.extend(Edit(*edit) for edit in self.definitions.close(tag, start, end))
        if put := self.directions.close(tag):
            self.edits.append(Edit(end, end, put))

    def handle_data(self, data: str) -> None:
        """Take down words."""
        if self.in_title:
            self.titles[-1].append(data)
        elif self.silent is None:
            self.words.append(data)
            if self.cutting is None and data.strip():
                self.title_block.words()
                start = self._offset()
                self.edits.extend(Edit(*edit) for edit in self.definitions.words(start))
                if place := self.places.words():
                    self.edits.append(Edit(start, start, place))


def _left(stretch: str, cut: _Open) -> str:
    """Give what stays of what is cut: lines, so that findings name the right ones, and places within a paragraph."""
    return "\n" * stretch.count("\n") + (places(stretch) if cut.role == "folio" and cut.tag in INLINE else "")


def _nothing(style: str) -> str:
    """Give what stands for a style among the words: pandoc would print it; its lines stay."""
    return "\n" * style.count("\n")


_REWRITTEN = {"svg": shown_drawing, "style": _nothing}
