"""Read what a brief shows beside its words: pictures and tables of annotations, of the source, the logo."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from urllib.parse import unquote
from xml.sax.saxutils import quoteattr

from briefpress.edges.pictures import check_picture, read_picture
from briefpress.edges.sources.read_rows import read_rows
from briefpress.nouns.annotation import Exhibit, Figure
from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.nouns.tree import nodes
from briefpress.verbs.composing import exhibits
from briefpress.verbs.desk.locate import locate
from briefpress.verbs.markup.picture_folders import picture_folders

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from briefpress.nouns.annotation import Annotation
    from briefpress.nouns.brief import Brief
    from briefpress.nouns.labels import Labels
    from briefpress.nouns.picture import Picture
    from briefpress.nouns.source import Source
    from briefpress.nouns.tree import Nodes


# What TeX and journals leave out behind the name of a picture, best first.
_ENDINGS = (".svg", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".gif", ".webp", ".pdf", ".eps")
# Cameras and older programs write them in capitals, and TeX looks for those too.
_ENDINGS_IN_CAPITALS = tuple(ending.upper() for ending in _ENDINGS)
# A picture that is there, and of a kind that is not set.
_UNSET = "F003"
_BEFORE = 6  # words that tell where in a document a picture stands
_FROM_ABOVE = re.compile(r"^(?:/|\.\./|\./)+")
_ASKED = re.compile(r"[?#].*", re.DOTALL)
_INNER = re.compile(r"data:([\w.+/-]{0,80})", re.IGNORECASE)
_WEB = re.compile(r"(https?|ftp):|//", re.IGNORECASE)
# Journals name a picture by an identifier (RFC 4452, “info:doi/10.1371/journal.g004”), whose last part is its file's.
_IDENTIFIER = re.compile(r"^(?!file:)[a-z][a-z0-9+.-]+:(?:[^\s/]*/)*", re.IGNORECASE)


@dataclass(slots=True)
class ExhibitReader:
    """Reads the pictures and tables of one brief and remembers them, their files and what was found.

    `unset` are the files of pictures that are of a kind which is not set.
    """

    root: Path
    folder: Path
    pictures: dict[str, Picture] = field(default_factory=dict)
    read: dict[str, None] = field(default_factory=dict)
    unset: dict[str, None] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def exhibits(
        self, annotations: Sequence[Annotation], *, prose: Mapping[str, Nodes], labels: Labels
    ) -> dict[str, Nodes]:
        """Make the figures and tables that annotations bring, by the annotation's id."""
        out: dict[str, Nodes] = {}
        for one in annotations:
            if not isinstance(one, Exhibit) or not one.is_accepted:
                continue
            place = one.place_of("file")
            path = self._inside(one.file, place)
            if path is None:
                continue
            if isinstance(one, Figure):
                if self._picture(one.file, path, place):
                    out[one.id] = [exhibits.figure(one, prose=prose, labels=labels)]
            elif rows := self._rows(path, place):
                out[one.id] = [exhibits.table(one, rows, prose=prose, labels=labels)]
        return out

    def of_source(self, source: Source) -> None:
        """Read the pictures that the source itself names."""
        folders = picture_folders(source.text)
        before: deque[str] = deque(maxlen=_BEFORE)
        for node in nodes(source.blocks):
            if node["t"] == "Str":
                before.append(node["c"])
            if node["t"] != "Image":
                continue
            name = node["c"][2][0]
            place = locate(source.path, source.text, name)
            if name in self.pictures:
                pass
            elif name in source.pictures:
                outcome = check_picture(source.pictures[name], file=name, place=place)
                # Nobody who wrote the document knows this name: the words before the picture tell which it is.
                behind = f"{name} (behind “{' '.join(before)}”)" if before else name
                told = [replace(one, message=one.message.replace(name, behind, 1)) for one in outcome.findings]
                self._keep(name, Outcome(outcome.value, tuple(told)))
            elif _WEB.match(name):
                message = f"the picture {name[:80]} is on the web; nothing is fetched"
                hint = "save it, and bring it in with an annotation of the kind “figure”"
                self.findings.append(Finding(place, "F009", message, hint))
            elif inner := _INNER.match(name):
                message = (
                    f"a picture that stands in the text itself is of no kind the press sets ({inner[1] or 'unnamed'})"
                )
                hint = "save it as PNG, JPEG or SVG, and put that in its place"
                self.findings.append(Finding(place, "F003", message, hint))
            elif (path := self._of_source(name, place, folders)) is not None:
                self._picture(name, path, place)
            if name in self.pictures and not exhibits.alternative_of(node):
                hint = f"say what it shows in brief.yaml, under “pictures:”: - {{file: {name[:80]}, alt: …}}"
                message = f"the picture {name[:80]} has no text alternative"
                self.findings.append(Finding(place, "F010", message, hint))

    def logo(self, brief: Brief, *, house: str) -> str:
        """Give the logo as XHTML, a drawing or a picture; empty if there is none."""
        if not brief.logo:
            return ""
        own = self.folder / brief.logo
        path = own if own.is_file() else self.root / "seeds" / brief.logo
        picture = self._picture(f"logo {brief.logo}", path, brief.place_of("logo"))
        if picture is None:
            return ""
        return picture.svg or f"<img src={quoteattr(picture.name)} alt={quoteattr(house)}/>"

    def _of_source(self, name: str, place: Place, folders: Sequence[str]) -> Path | None:
        """Find a picture of the source.

        Addresses have spaces as %20, TeX and JATS leave endings out; what is named from the root of a web site, or from
        a folder beside the text's, may have been put into the brief's folder as it was.
        """
        if self._is_inside(name) and _is_there(self.folder / name):
            return self.folder / name
        plain = unquote(name)
        named = _IDENTIFIER.sub("", plain, count=1)
        names = dict.fromkeys((plain, named, *(_FROM_ABOVE.sub("", one) for one in (plain, _ASKED.sub("", plain)))))
        places = [f"{folder}{one}" for one in names for folder in ("", *folders)]
        for there in (
            *places,
            *(f"{place}{ending}" for place in places for ending in (*_ENDINGS, *_ENDINGS_IN_CAPITALS)),
        ):
            if there != name and self._is_inside(there) and _is_there(self.folder / there):
                return self.folder / there
        if named != plain:
            message = f"the picture {name[:80]} is named by an identifier, and no file “{named[:60]}” is there"
            hint = "put the file into the brief's folder, under that name with its ending"
            self.findings.append(Finding(place, "F001", message, hint))
            return None
        return self._inside(name, place)

    def _is_inside(self, name: str) -> bool:
        named = ":" not in name and "\0" not in name
        return named and (self.folder / name).resolve().is_relative_to(self.folder.resolve())

    def _inside(self, name: str, place: Place) -> Path | None:
        if self._is_inside(name):
            return self.folder / name
        message = f"the file {name[:80]} lies outside the brief's folder; it is not read"
        self.findings.append(Finding(place, "F006", message, "put the file into the brief's folder"))
        return None

    def _picture(self, name: str, path: Path, place: Place) -> Picture | None:
        file = path.relative_to(self.root).as_posix()
        outcome = read_picture(path, file=file, place=place)
        picture = self._keep(name, outcome)
        if picture is not None:
            self.read[file] = None
        elif any(one.code == _UNSET for one in outcome.findings):
            self.unset[file] = None
        return picture

    def _keep(self, name: str, outcome: Outcome[Picture | None]) -> Picture | None:
        self.findings.extend(outcome.findings)
        if outcome.value is not None:
            self.pictures[name] = outcome.value
        return outcome.value

    def _rows(self, path: Path, place: Place) -> list[list[str]]:
        name = path.relative_to(self.root).as_posix()
        outcome = read_rows(path, file=name, place=place)
        self.findings.extend(outcome.findings)
        if outcome.value is None:
            return []
        self.read[name] = None
        return outcome.value


def _is_there(path: Path) -> bool:
    """Tell whether a file is there; a name that no file can have is none."""
    try:
        return path.is_file()
    except OSError:
        return False
