"""A manuscript -> seeds/<brief>/: the source as it is, and the files an editor fills in. All of it or nothing."""

from __future__ import annotations

import gc
import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefpress.edges.citations import REFERENCE_FILES
from briefpress.edges.ordinary_file import is_file
from briefpress.edges.outputs import write_all
from briefpress.edges.pandoc import PROSE, write_many
from briefpress.edges.sources.companions import companions
from briefpress.edges.sources.load_source import load_source
from briefpress.nouns.finding import Place
from briefpress.nouns.formats import READERS
from briefpress.nouns.source_file import SourceFile
from briefpress.nouns.tree import strings
from briefpress.verbs.composing.prose import Prose, checked
from briefpress.verbs.desk.first_files import HOUSE, first_files, safe_name
from briefpress.verbs.desk.name_brief import is_brief_name

if TYPE_CHECKING:
    from datetime import date

    from briefpress.edges.sources.companions import Companions
    from briefpress.nouns.source import Source

_REFUSED = 2
_LONGEST_ABSTRACT = 20_000  # letters: some 3,000 words
_WHAT = {
    "brief.yaml": "title, authors, date and what else there is to say",
    "annotations/desk.yaml": "notes, corrections, events: one example of each kind",
    "references.yaml": "works cited",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Begun:
    """What was written: the source's name, all files, those that came along, and whether there was a house."""

    source: str
    files: frozenset[str]
    along: Companions
    has_house: bool


class NotBegun(Exception):  # noqa: N818  # a fact about what was typed, told to the editor
    """A brief cannot be begun; the message is one sentence."""


def new_brief(name: str, manuscript: str, *, issued: date, root: Path | None = None) -> int:
    """Begin a brief from a manuscript, and say what was written; exit status 2 if it cannot be."""
    gc.disable()  # cycles are few here; to look for them in a large tree takes a third of the time
    root = (root or Path.cwd()).resolve()
    try:
        begun = _begin(root, name, manuscript, issued=issued)
    except NotBegun as refusal:
        sys.stderr.write(f"{refusal}\n")
        return _REFUSED
    rows = {
        **{path: what for path, what in _WHAT.items() if path in begun.files},
        **dict.fromkeys(begun.along.files, "what the text names, as it lies beside it"),
        begun.source: "the text as received, byte for byte; it is never changed",
    }
    lines = [f"Wrote seeds/{name}/:", *(f"  {path:<22} {what}" for path, what in rows.items())]
    lines.extend(f"Not brought along: {told}." for told in begun.along.told)
    if not begun.has_house:
        lines.append("Wrote seeds/house.yaml: the publisher; put your own name there.")
    else:
        lines.append("The publisher is that of seeds/house.yaml: see that it says what you are.")
    lines.append(f"Next: fill in seeds/{name}/brief.yaml, then type: make BRIEF={name}")
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def _begin(root: Path, name: str, manuscript: str, *, issued: date) -> _Begun:
    """Write the folder aside and rename it."""
    if not name or not manuscript:
        raise NotBegun("Say the brief's name and its manuscript: make new BRIEF=name FROM=file")
    if not is_brief_name(name):
        raise NotBegun(f"“{name}” is no name of a brief: use small letters a-z, digits and hyphens only.")
    folder = root / "seeds" / name
    if folder.exists() or folder.is_symlink():
        raise NotBegun(f"There is a folder seeds/{name} already: choose another name, or remove it yourself.")
    source = _read(manuscript)
    file = safe_name(source.path)
    along = companions(source, folder=Path(manuscript).parent, file=file)
    house = root / "seeds" / "house.yaml"
    has_house = house.exists() or house.is_symlink()
    try:
        written = house.read_text("utf-8", "replace") if has_house else ""
        first = first_files(source, file=file, issued=issued, house=written, abstract=_abstract(source))
        if along.files.keys() & set(REFERENCE_FILES):
            # An empty list beside the works that came along would only be in the way.
            del first[REFERENCE_FILES[0]]
        files = {**first, **along.files, file: source.data}
        _write(folder, files)
        if not has_house:
            write_all(house.parent, {house.name: HOUSE.encode()})
    except OSError as fault:
        raise NotBegun(f"seeds/{name} cannot be written: {fault.strerror or fault}.") from fault
    return _Begun(source=file, files=frozenset(files), along=along, has_house=has_house)


def _abstract(source: Source) -> str:
    """Give the source's own abstract as the Markdown that brief.yaml has: without what cannot stand in it.

    What is longer than any abstract is left for the editor to make one of.
    """
    blocks = source.front.abstract
    if not blocks or sum(map(len, strings(blocks))) > _LONGEST_ABSTRACT:
        return ""
    return write_many([checked(Prose("", "", Place("")), blocks)[0]], writer=PROSE)[0]


def _read(manuscript: str) -> Source:
    """Read the manuscript as a build will read it: what it would refuse then is refused now."""
    path = Path(manuscript)
    if not is_file(path):
        if not os.path.lexists(path):
            raise NotBegun(f"There is no file {manuscript}: give the path of the manuscript.")
        raise NotBegun(f"{manuscript} is no file: give the path of the manuscript.")
    if path.suffix.lower() not in READERS:
        known = ", ".join(sorted(READERS))
        raise NotBegun(f"The format of {manuscript} is not known by its ending: save it as one of {known}.")
    outcome = load_source(SourceFile(root=path.parent, path=path, place=Place(path.name)))
    if outcome.value is None:
        fault = outcome.findings[-1]
        where = f"{fault.place}: " if fault.place.line else ""
        raise NotBegun(f"{where}{fault.message}; {fault.hint}.")
    return outcome.value


def _write(folder: Path, files: dict[str, bytes]) -> None:
    """Make a folder with files in it, and in folders in it, so that it is there as a whole or not at all."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=".new-", dir=folder.parent))
    try:
        for path, data in files.items():
            inner, _, file = path.rpartition("/")
            write_all(aside / inner, {file: data})
        aside.chmod(0o755)
        # Renaming onto a folder that has appeared meanwhile fails, as it should.
        aside.rename(folder)
    except OSError:
        shutil.rmtree(aside, ignore_errors=True)
        raise
