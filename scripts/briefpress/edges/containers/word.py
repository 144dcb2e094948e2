"""Prepare a Word document for pandoc: accept its changes, flatten it, set aside what is no text, count its words."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from lxml import etree

from briefpress.edges.containers.unpack import Unpacked, pack
from briefpress.edges.sources.decode import decode
from briefpress.nouns.finding import Finding, Place
from briefpress.nouns.prepared import Prepared
from briefpress.nouns.read_text import SetAside
from briefpress.nouns.unreadable import Unreadable
from briefpress.verbs.markup.huge_references import without_huge_references
from briefpress.verbs.sources.front_matter import keywords_in
from briefpress.verbs.sources.html_facts import html_facts
from briefpress.verbs.sources.tracked import comment_finding, tracked_finding
from briefpress.verbs.sources.typed_heads import heads_finding
from briefpress.verbs.word.asides import set_aside_hidden, set_aside_lists, set_aside_placeholders
from briefpress.verbs.word.bold_heads import mark_bold_heads
from briefpress.verbs.word.changes import Changes, accept_changes
from briefpress.verbs.word.chunks import set_chunks
from briefpress.verbs.word.comments import read_comments
from briefpress.verbs.word.fields import plain_fields
from briefpress.verbs.word.flatten import decide_alternatives, set_boxes, set_ruby, unwrap_controls
from briefpress.verbs.word.floating_pictures import set_floating
from briefpress.verbs.word.grouped_pictures import part_groups
from briefpress.verbs.word.joined_runs import join_runs
from briefpress.verbs.word.listed_styles import with_listed
from briefpress.verbs.word.listings import mark_listings
from briefpress.verbs.word.names import DGM, STRICT, A, C, M, R, V, W, words_in
from briefpress.verbs.word.note_calls import call_once
from briefpress.verbs.word.run_in_heads import join_separated, plain_clauses
from briefpress.verbs.word.runs import part_runs
from briefpress.verbs.word.styles import mark_headings, read_styles
from briefpress.verbs.word.tables import mend_tables
from briefpress.verbs.word.title_lines import join_titles

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefpress.verbs.word.styles import Styles

_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_EDGES = {"header": "header", "footer": "footer"}
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def prepare_word(unpacked: Unpacked, *, file: str, place: Place) -> Prepared:
    """Prepare a Word document.

    Raises Unreadable if it has no main part.
    """
    return _Word(Unpacked(_transitional(unpacked.parts)), file=file, place=place).prepared()


def _transitional(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give the parts in the name spaces that all programs read."""
    out = dict(parts)
    for name, data in parts.items():
        if name.endswith((".xml", ".rels")) and b"purl.oclc.org/ooxml" in data:
            for strict, plain in STRICT.items():
                data = data.replace(strict + b'"', plain + b'"')  # noqa: PLW2901  # step by step
            relations = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
            out[name] = data.replace(b"http://purl.oclc.org/ooxml/officeDocument/relationships/", relations)
    return out


def _written(tree: etree._Element) -> bytes:
    join_runs(tree)
    return etree.tostring(tree, encoding="UTF-8", xml_declaration=True, standalone=True)


class _Word:
    """One document on its way: its parts, and what has been found."""

    def __init__(self, unpacked: Unpacked, *, file: str, place: Place) -> None:
        self.unpacked = unpacked
        self.file = file
        self.parts = dict(unpacked.parts)
        main = next((target for kind, _, target in self._related("") if kind == "officeDocument"), "")
        root = unpacked.tree(main)
        if root is None or root.find(f"{W}body") is None:
            why = "it is nested too deeply" if unpacked.is_deep(main) else "it is no document of Word, or damaged"
            message = f"{file} cannot be read: {why}"
            hint = "open it in the program that made it, and save it again"
            raise Unreadable(Finding(place, "S026", message, hint))
        self.main, self.root = main, root
        self.related = list(self._related(main))
        self.aside: list[SetAside] = []
        self.findings: list[Finding] = []

    def prepared(self) -> Prepared:
        notes = [(name, tree) for kind in ("footnotes", "endnotes") for name, tree in self._parts_of(kind)]
        sheets = list(self._parts_of("styles"))
        sheet = sheets[0][1] if sheets else None
        styles = with_listed(read_styles(sheet), self.root)
        if gone := call_once(self.root, [tree for _, tree in notes]):
            message = f"{gone} calls within notes are left out: the notes they lead to are called elsewhere"
            hint = "say in words where the reader should look"
            self.findings.append(Finding(Place(self.file), "S022", message, hint))
        texts = [(self.main, self.root), *notes]
        for _, tree in texts:
            decide_alternatives(tree)
            self.aside.extend(_empty_separators(tree))
            self._set_chunks(tree)
        words = [words_in(tree, deleted=True) for _, tree in texts]
        pictures = formulas = 0
        changes, boxes = Changes(), []
        comments = next((tree for _, tree in self._parts_of("comments")), None)
        for comment in read_comments(comments, self.root):
            self.findings.append(comment_finding(self.file, author=comment.author, words=comment.words, on=comment.on))
            self.aside.append(SetAside(0, comment.words, "comment", f"{comment.author} comments on “{comment.on}”"))
            words.append(comment.words)
        for _, tree in texts:
            accept_changes(tree, changes)
            # What was deleted need not come through.
            pictures += sum(1 for _ in _pictures(tree))
            formulas += sum(1 for _ in tree.iter(f"{M}oMath"))
            self.aside.extend(set_aside_lists(tree, styles.names, styles.heading_levels()))
            self.aside.extend(set_aside_placeholders(tree))
            unwrap_controls(tree)
            part_runs(tree)
            plain_fields(tree)
            self.aside.extend(mend_tables(tree))
            self.aside.extend(set_aside_hidden(tree, styles.hiding))
            drawn = set_boxes(tree, self._diagram)
            boxes.extend(drawn)
            part_groups(tree)
            set_ruby(tree)
        set_floating(self.root, styles.heading_levels())
        self._set_heads([tree for _, tree in texts], sheet, styles)
        words.extend(line for line in self._drawn_words())
        self.aside.extend(
            SetAside(0, one, "deletion", "it was deleted, and tracked changes are read as accepted")
            for one in changes.deleted
        )
        self.aside.extend(SetAside(0, one, "moved", "it is read where it was moved to") for one in changes.moved)
        self.aside.extend(self._edges())
        words.extend(one.words for one in self.aside if one.role in {*_EDGES, "chart", "caption"})
        if found := tracked_finding(self.file, changes.kinds, changes.authors):
            self.findings.append(found)
        if boxes:
            message = f"{len(boxes)} text boxes or diagrams are read as paragraphs, each behind the one it hangs on"
            hint = "see that they stand where they should"
            self.findings.append(Finding(Place(self.file), "S019", message, hint))
        for name, tree in [*texts, *([(sheets[0][0], sheet)] if sheet is not None else [])]:
            self.parts[name] = _written(tree)
        return Prepared(
            data=pack(self.parts),
            words="\n\n".join(words),
            set_aside=tuple(self.aside),
            pictures=pictures,
            formulas=formulas,
            findings=tuple(self.findings),
            keywords=tuple(keywords_in(self._property("keywords"))),
        )

    def _property(self, name: str) -> str:
        """Give what was typed into the properties of the document under a name."""
        part = next((target for kind, _, target in self._related("") if kind == "core-properties"), "")
        tree = self.unpacked.tree(part)
        return (tree.findtext(f"{_CORE}{name}") or "") if tree is not None else ""

    def _related(self, part: str) -> Iterator[tuple[str, str, str]]:
        """Give kind, id and target of what a part refers to inside the package."""
        folder, name = posixpath.split(part)
        tree = self.unpacked.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
        for relation in () if tree is None else tree.iter(_RELATIONS):
            target = relation.get("Target", "")
            if relation.get("TargetMode", "") != "External":
                whole = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
                yield relation.get("Type", "").rpartition("/")[2], relation.get("Id", ""), whole.lstrip("/")

    def _parts_of(self, kind: str) -> Iterator[tuple[str, etree._Element]]:
        for found, _, target in self.related:
            tree = self.unpacked.tree(target) if found == kind else None
            if tree is not None:
                yield target, tree

    def _set_heads(self, texts: Sequence[etree._Element], sheet: etree._Element | None, styles: Styles) -> None:
        """Let what is a heading be one, and no more, and code be code; tell of what was decided."""
        clauses = 0
        for tree in texts:
            join_titles(tree, styles.names)
            join_separated(tree)
            clauses += plain_clauses(tree, styles.heading_levels())
            mark_headings(tree, sheet, styles)
        if bold := mark_bold_heads(self.root, sheet, styles):
            self.findings.append(heads_finding(self.file, bold, program="Word"))
        mark_listings(self.root, sheet, styles)
        if clauses:
            message = f"{clauses} clauses have the styles of headings; they are read as text"
            hint = "give them a style of text in Word; one that is a heading all the same is made one by “heading”"
            self.findings.append(Finding(Place(self.file), "S013", message, hint))

    def _set_chunks(self, tree: etree._Element) -> None:
        """Put in what stands in other formats inside the document; say so, and that its marks are lost."""
        for words in set_chunks(tree, self._imported):
            what = "is read as plain paragraphs" if words else "cannot be read; its words are not in the text"
            message = f"a text of another format inside the document {what}"
            hint = "open the document in Word, and save it again: Word makes the text its own"
            self.findings.append(Finding(Place(self.file), "S019" if words else "S017", message, hint))

    def _imported(self, ident: str) -> str:
        """Give the words of an imported text; pages of the web and plain texts are read, a paragraph a line."""
        name = next((target for kind, one, target in self.related if (kind, one) == ("aFChunk", ident)), "")
        decoded = decode(self.unpacked.parts.get(name, b""), file=self.file, encoding="", place=Place(self.file)).value
        if decoded is None:
            return ""
        if "<html" in decoded.text[:4096].lower() and "mime-version" not in decoded.text[:4096].lower():
            return html_facts(without_huge_references(decoded.text)).words
        return decoded.text if name.lower().endswith(".txt") else ""

    def _diagram(self, reference: etree._Element) -> list[str]:
        """Give the words of a diagram, a line for each of its shapes."""
        ident = reference.get(f"{R}dm", "")
        target = next((target for _, one, target in self.related if one == ident), "")
        tree = self.unpacked.tree(target)
        if tree is None:
            return []
        return ["".join(t.text or "" for t in point.iter(f"{A}t")) for point in tree.iter(f"{DGM}pt")]

    def _drawn_words(self) -> Iterator[str]:
        """Give the words of diagrams and of lettering, which stand in no w:t."""
        # A second tree of a long book takes half a gigabyte.
        part = self.unpacked.parts[self.main]
        tree = self.unpacked.tree(self.main) if b"textpath" in part or b"relIds" in part or b"\0" in part else None
        if tree is None:
            return
        decide_alternatives(tree)
        for drawn in tree.iter(f"{V}textpath", f"{DGM}relIds"):
            yield drawn.get("string", "") if drawn.tag == f"{V}textpath" else "\n".join(self._diagram(drawn))

    def _edges(self) -> Iterator[SetAside]:
        """Give the words of headers, footers and charts, each once."""
        seen: dict[tuple[str, str], None] = {}
        for kind in _EDGES:
            for _, tree in self._parts_of(kind):
                decide_alternatives(tree)
                words = words_in(tree)
                if words:
                    seen[kind, words] = None
        for kind, words in seen:
            yield SetAside(0, words, kind, f"it stands in the {kind} of Word's pages; the press makes its own")
        for target, tree in self._parts_of("chart"):
            words = " ".join("".join(map(str, t.itertext())) for t in tree.iter(f"{A}t", f"{C}v"))
            message = f"a chart ({target}) cannot be set; its words are set aside"
            hint = "save the chart as a picture and put it into the brief as a figure"
            self.findings.append(Finding(Place(self.file), "S018", message, hint))
            if words:
                yield SetAside(0, words, "chart", "a chart is no text")


def _empty_separators(tree: etree._Element) -> Iterator[SetAside]:
    """Empty the lines between text and notes, which are notes to Word (17.11.23); give words that stand in them."""
    for note in [*tree.iter(f"{W}footnote", f"{W}endnote")]:
        if note.get(f"{W}type", "") in _SEPARATORS:
            if words := words_in(note):
                yield SetAside(0, words, "header", "it stands in the line above the notes of Word's pages")
            for text in note.iter(f"{W}t"):
                text.text = ""


def _pictures(tree: etree._Element) -> Iterator[etree._Element]:
    """Give the pictures that a part shows; bullets of lists are none."""
    for blip in tree.iter(f"{A}blip", f"{V}imagedata"):
        if any(blip.get(f"{R}{name}") for name in ("embed", "link", "id", "pict")):
            yield blip
