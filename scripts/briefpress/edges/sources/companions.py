"""Read what lies beside a manuscript and belongs to it: the bibliography and the pictures that it names.

Where it names no bibliography, those beside it come along that have works which it cites.

Nothing outside the manuscript's own folder is read, and nothing that a brief has a use of its own for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from posixpath import isabs, normpath
from typing import TYPE_CHECKING

from briefpress.edges.citations import LARGEST
from briefpress.edges.ordinary_file import read_ordinary
from briefpress.edges.pictures import LIMIT
from briefpress.edges.sources.read_exhibits import ExhibitReader
from briefpress.verbs.composing.cite import keys_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from briefpress.nouns.source import Source

# The endings of bibliographies, best first, and the names that a brief's own have.
_KINDS = {
    ".bib": "references.bib",
    ".bibtex": "references.bib",
    ".json": "references.json",
    ".yaml": "references.yaml",
    ".yml": "references.yaml",
}
_OWN = frozenset({"annotations", "reviews", "editions", "brief.yaml", "chronology.yaml", "corrections.yaml"})
_ENTRY = re.compile(rb"@\w+\s*[{(]\s*([^\s,{}()]+)\s*,")
_MOST = 20  # bibliographies in one folder that are looked into
_UNFOUND = frozenset({"F003", "F009", "F010"})


@dataclass(slots=True)
class Companions:
    """Files that come along with a manuscript, by their names in the brief; `told` says which do not, and why."""

    files: dict[str, bytes] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)


def companions(source: Source, *, folder: Path, file: str) -> Companions:
    """Give the bibliography and the pictures that a manuscript in a folder names; in the brief it is called `file`."""
    found = Companions()
    _bibliography(found, source.front.bibliography or _unnamed(source, folder), folder)
    reader = ExhibitReader(folder, folder)
    reader.of_source(source)
    # What is on the web, of a kind that is not set, or lacks a word on what it shows, the first build tells with its
    # place. It could not tell the kind of a picture that did not come along.
    found.told.extend(one.message for one in reader.findings if one.code not in _UNFOUND)
    own = {*_OWN, *_KINDS.values(), file.casefold()}
    for name in (*reader.read, *reader.unset):
        # Where it would lie in the brief: a path may go up and down again.
        inner = normpath(name)
        if isabs(inner) or inner.partition("/")[0] == "..":
            found.told.append(f"the picture {name} is named by a path that leads out of the manuscript's folder")
            continue
        if inner.partition("/")[0].casefold() in own:
            found.told.append(f"the picture {name} has the name of a file of the brief's own")
            continue
        data = _read(folder / inner, limit=LIMIT)
        if isinstance(data, str):
            found.told.append(f"the picture {name} cannot be read: {data}")
        else:
            found.files[inner] = data
    return found


def _bibliography(found: Companions, names: Sequence[str], folder: Path) -> None:
    """Add the bibliographies that a manuscript names, as the one that a brief has."""
    for name in dict.fromkeys(names):
        # TeX leaves the ending out.
        path = next((one for ending in ("", ".bib") if _is_in(one := folder / f"{name}{ending}", folder)), None)
        own = _KINDS.get(path.suffix.lower(), "") if path else ""
        data = _read(path, limit=LARGEST) if path and own else ""
        if path is None:
            found.told.append(f"the bibliography {name} is not in the manuscript's folder")
        elif not own:
            found.told.append(f"the bibliography {name} is in a format that is not read: save it as BibTeX or CSL JSON")
        elif isinstance(data, str):
            found.told.append(f"the bibliography {name} cannot be read: {data}")
        elif not found.files:
            found.files[own] = data
        elif own in found.files and own.endswith(".bib"):
            if len(found.files[own]) + len(data) < LARGEST:
                found.files[own] += b"\n" + data
            else:
                found.told.append(f"the bibliography {name} is too large beside the others")
        else:
            found.told.append(
                f"the bibliography {name} stands beside another: put its works into {next(iter(found.files))}"
            )


def _unnamed(source: Source, folder: Path) -> tuple[str, ...]:
    """Give the bibliographies beside a manuscript that names none, which have works that it cites."""
    keys = frozenset(keys_in(source.blocks))
    beside = sorted(folder.glob("*.bib"))[:_MOST] if keys else ()
    held = ((path.name, _read(path, limit=LARGEST)) for path in beside if _is_in(path, folder))
    return tuple(name for name, data in held if isinstance(data, bytes) and not keys.isdisjoint(_works(data)))


def _works(data: bytes) -> Iterator[str]:
    """Give the keys of the works in a bibliography in BibTeX."""
    return (found[1].decode(errors="replace") for found in _ENTRY.finditer(data))


def _is_in(path: Path, folder: Path) -> bool:
    """Tell a file in a folder that is there; a name that no file can have is none."""
    try:
        return path.resolve().is_relative_to(folder.resolve()) and path.is_file()
    except (OSError, ValueError):
        return False


def _read(path: Path, *, limit: int) -> bytes | str:
    """Give the bytes of a file, or say why they cannot be had."""
    try:
        data = read_ordinary(path, limit=limit)
    except OSError as fault:
        return fault.strerror or "it cannot be opened"
    return f"it is larger than {limit // 1024 // 1024} MB" if len(data) > limit else data
