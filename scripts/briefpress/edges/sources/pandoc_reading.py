"""Let pandoc read a document, in as many runs as it takes and within the seconds that one document may cost."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefpress.edges import pandoc
from briefpress.edges.sources.mend_fault import fault_place, mend_fault
from briefpress.nouns.finding import Finding, Place
from briefpress.nouns.formats import CONTAINERS
from briefpress.verbs.desk.locate import place_at
from briefpress.verbs.markup.tex_commands import doubtful, drawings, unknown_commands, with_words
from briefpress.verbs.markup.tex_lost import lost_environments
from briefpress.verbs.markup.tex_typed import stretch_as_typed
from briefpress.verbs.sources.inner_links import with_inner_links
from briefpress.verbs.sources.unread import unread

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.nouns.tree import Nodes
    from briefpress.nouns.unreadable import Unreadable
    from briefpress.verbs.markup.tex_lost import LostEnvironment

_MOST_MENDS = 60
_HEAD = ("title", "subtitle", "author", "date")
_READ_ANEW = 20_000_000  # bytes; each mend is another reading
ANEW = "save it anew from the program that made it, if need be in another format"


@dataclass(frozen=True, slots=True, kw_only=True)
class PandocReading:
    """A document as pandoc is asked to read it; `file` and `place` are what to tell of."""

    reader: str
    suffix: str
    file: str
    place: Place
    allowance: pandoc.Allowance = field(default_factory=pandoc.Allowance)

    def read(self, data: bytes) -> tuple[pandoc.ReadSource, list[Finding]]:
        """Let pandoc read, and mend what it stops at, one thing after another; give what was left out for it.

        Names that a Typst text takes from elsewhere get stand-ins; definitions of a LaTeX text are left out, and what
        would be included from other files. Raises Unreadable with the reason.
        """
        left_out: list[Finding] = []
        for _ in range(max(2, min(_MOST_MENDS, _READ_ANEW // max(1, len(data))))):
            try:
                return self._run(data, self.reader), left_out
            except pandoc.PandocFailed as fault:
                text = "" if self.reader in CONTAINERS else data.decode()
                mended = mend_fault(text, str(fault), reader=self.reader, file=self.file)
                if mended is None:
                    raise self._refused(fault) from fault
                data = mended.text.encode()
                left_out.extend(mended.findings)
        raise unread(self.place, self.file, "too many things in it are not understood", hint=ANEW)

    def read_all(
        self, first: bytes, later: Sequence[bytes], *, pages: Sequence[str]
    ) -> tuple[pandoc.ReadSource, list[Finding]]:
        """Let pandoc read a document, and what follows on it; `pages` are the names that lead from one to another.

        Raises Unreadable with the reason.
        """
        read, left_out = self.read(first)
        if not pages:
            return read, left_out
        blocks, pictures, controls = [*read.blocks], {**read.pictures}, read.controls
        for one in later:
            more, also = self.read(one)
            blocks += more.blocks
            pictures |= more.pictures
            controls += more.controls
            left_out += also
        whole = pandoc.ReadSource(with_inner_links(blocks, pages), read.metadata, pictures, controls)
        return whole, left_out

    def with_unknown(self, read: pandoc.ReadSource, text: str) -> tuple[pandoc.ReadSource, list[Finding]]:
        """Read a LaTeX text again, with the words in arguments of commands that nobody knows; tell of drawings.

        Raises Unreadable if there is no time to look for such commands: their words would be lost silently.
        """
        mended = self._raw(text)
        if mended is None:
            return read, []
        raw, head, text = mended
        found: list[Finding] = []
        if drawn := drawings(raw):
            message = f"{drawn} drawings did not come through: they are made by commands"
            hint = "save them as PDF, PNG or SVG, and bring them in as figures"
            found.append(Finding(Place(self.file), "F008", message, hint))
        unknown = unknown_commands([*raw, *head])
        if unknown:
            read, more = self.read(with_words(text, unknown).encode())
            found += more
            if names := ", ".join(f"\\{name}" for name in doubtful(unknown)):
                message = f"commands are not known here ({names}); the words in their braces are set as plain text"
                hint = "see that all of these words are meant to be read"
                found.append(Finding(Place(self.file), "S022", message, hint))
        return self._with_lost(read, list(lost_environments(raw, read.blocks)), text, unknown, found)

    def _with_lost(
        self,
        read: pandoc.ReadSource,
        lost: Sequence[LostEnvironment],
        text: str,
        unknown: Mapping[str, str],
        found: list[Finding],
    ) -> tuple[pandoc.ReadSource, list[Finding]]:
        """Read a text once more, with environments that did not come through as they are typed; tell of each."""
        whole = text
        for one in lost:
            typed = stretch_as_typed(whole, one.typed)
            found.append(self._typed(one, text) if typed != whole else self._lost(one, text))
            whole = typed
        if whole != text:
            read, _ = self.read(with_words(whole, unknown).encode())
        return read, found

    def _raw(self, text: str) -> tuple[Nodes, Nodes, str] | None:
        """Give a LaTeX text and its head read with their unknown commands, and the text, mended where that takes it.

        None is given if it cannot be read so. What is mended is told of already. Raises Unreadable if there is no time
        for it.
        """
        for _ in range(_MOST_MENDS):
            try:
                read = self._run(text.encode(), "latex+raw_tex")
                return read.blocks, [read.metadata[name] for name in _HEAD if name in read.metadata], text
            except pandoc.PandocTired as fault:
                raise self._refused(fault) from fault
            except pandoc.PandocFailed as fault:
                mended = mend_fault(text, str(fault), reader="latex", file=self.file)
                if mended is None:
                    return None
                text = mended.text
        return None

    def _typed(self, one: LostEnvironment, text: str) -> Finding:
        """Say that an environment is set as it is typed, and where it begins."""
        message = f"“\\begin{{{one.name}}}” cannot be read; it is set as it is typed: {' '.join(one.words)} …"
        hint = "if it is no code, look in it for a brace or a dollar sign that nothing closes"
        return Finding(place_at(self.file, text, text.find(one.typed)), "S021", message, hint)

    def _lost(self, one: LostEnvironment, text: str) -> Finding:
        """Say that the words of an environment did not come through, and where it begins."""
        # Lines keep their numbers while a text is prepared.
        at = text.find(one.typed)
        place = place_at(self.file, text, at) if at >= 0 else Place(self.file)
        message = f"“\\begin{{{one.name}}}” cannot be read, and its words are lost: {' '.join(one.words)} …"
        return Finding(place, "S017", message, "look in it for a brace or a dollar sign that nothing closes")

    def _run(self, data: bytes, reader: str) -> pandoc.ReadSource:
        return pandoc.read_document(data, reader=reader, suffix=self.suffix, allowance=self.allowance)

    def _refused(self, fault: pandoc.PandocFailed) -> Unreadable:
        """Give the refusal to read what pandoc cannot read, and what to do."""
        there = fault_place(str(fault), file=self.file)
        if isinstance(fault, pandoc.PandocTired):
            hint = "part it into several files, or take out what calls itself or stands in it many thousand times"
        else:
            hint = f"mend it at that line, or {ANEW}" if there else ANEW
        return unread(there or self.place, self.file, str(fault), hint=hint)
