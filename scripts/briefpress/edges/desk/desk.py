"""The desk: reads the files under seeds/, nothing outside of it, and keeps account of what was read."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from briefpress.edges.desk.yaml_marks import MAX_BYTES, read_yaml
from briefpress.nouns.finding import Finding, Outcome, Place

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.marked import Marked

T = TypeVar("T")

SEEDS = "seeds"
# No spaces, nothing that make or a shell would take for something else.
_NAME = re.compile(r"\w[\w.+-]*")


@dataclass(slots=True)
class Desk:
    """Reads files by their POSIX paths from the root, and gathers findings.

    `is_partial` tells that some file was not read, so that what seems to be missing may stand there.
    """

    root: Path
    findings: list[Finding] = field(default_factory=list)
    digests: dict[str, str] = field(default_factory=dict)
    folders: set[str] = field(default_factory=set)
    is_partial: bool = False

    def find_fault(self, place: Place, code: str, message: str, hint: str) -> None:
        """Take down a finding."""
        self.findings.append(Finding(place, code, message, hint))

    def keep(self, outcome: Outcome[T]) -> T:
        """Take down the findings of an outcome and give its value."""
        self.findings.extend(outcome.findings)
        return outcome.value

    def exists(self, file: str) -> bool:
        """Tell whether there is anything at a path, be it a link to nowhere."""
        path = self.root / file
        return path.exists() or path.is_symlink()

    def is_inside(self, file: str, *, within: str = SEEDS, place: Place | None = None) -> bool:
        """Tell whether a path stays inside a folder, links followed; if not, that is a finding."""
        try:
            if (self.root / file).resolve().is_relative_to((self.root / within).resolve()):
                return True
            message = f"{file} leads out of {within}/ by a symbolic link"
        except (OSError, RuntimeError):  # links that run in a circle
            message = f"{file} is a symbolic link that leads nowhere"
        self.find_fault(place or Place(file), "Y054", message, "put the file itself there")
        return False

    def read(self, file: str) -> Marked | None:
        """Read a YAML file; None, with a finding, if that cannot be done."""
        marked = self._read(file)
        if marked is None:
            self.is_partial = True
        return marked

    def _read(self, file: str) -> Marked | None:
        path = self.root / file
        if not self.is_inside(file):
            return None
        try:
            if not path.is_file():
                self.find_fault(Place(file), "Y057", "this is no file that can be read", "put a YAML file there")
                return None
            with path.open("rb") as stream:
                data = stream.read(MAX_BYTES + 1)
        except OSError as fault:
            self.find_fault(
                Place(file), "Y057", f"the file cannot be read: {fault.strerror}", "look at its permissions"
            )
            return None
        self.digests[file] = hashlib.sha256(data).hexdigest()
        return self.keep(read_yaml(data, file=file))

    def find(self, file: str, *, within: str, place: Place) -> Path | None:
        """Give the path of a file that another one names at a place; if it is not there, a finding."""
        path = self.root / file
        if not self.is_inside(file, within=within, place=place):
            return None
        if not path.is_file():
            name = file.removeprefix(f"{within}/")
            if path.exists() or path.is_symlink():
                what = "a folder" if path.is_dir() else "a link to nothing" if path.is_symlink() else "no ordinary file"
                message, hint = f"“{name}” in {within}/ is {what}", "name the file itself, or put it there"
                self.find_fault(place, "Y052", message, hint)
                return None
            near = (
                sorted(one.name for one in path.parent.iterdir() if one.stem == path.stem)
                if path.parent.is_dir()
                else []
            )
            hint = f"did you mean “{near[0]}”?" if near else f"put it into {within}/, or correct the name"
            self.find_fault(place, "Y052", f"there is no file “{name}” in {within}/", hint)
            return None
        return path

    def folders_in(self, folder: str) -> list[str]:
        """Give the names of the folders in a folder; hidden ones are left alone."""
        names = []
        for path in self._list(folder):
            if not path.is_dir():
                hint = "put it into the folder of a round"
                self.find_fault(
                    Place(f"{folder}/{path.name}"),
                    "Y053",
                    "only folders stand here, one for each round",
                    hint,
                )
            elif self._is_named_well(folder, path.name):
                names.append(path.name)
        return names

    def yaml_files(self, folder: str, *, strictly: bool = False) -> list[str]:
        """Give the YAML files in a folder. `strictly` takes exception to everything else there."""
        files = []
        for path in self._list(folder):
            file = f"{folder}/{path.name}"
            if path.suffix == ".yaml" and not path.is_dir():
                if self._is_named_well(folder, path.name):
                    files.append(file)
            elif strictly or path.suffix.lower() in {".yml", ".yaml"}:
                self.is_partial = True
                ending = path.suffix.lower() in {".yml", ".yaml"} and not path.is_dir()
                hint = f"rename it to {path.stem}.yaml" if ending else "move it elsewhere in the brief's folder"
                self.find_fault(Place(file), "Y053", "this is not read: only files that end in .yaml are", hint)
        return files

    def _list(self, folder: str) -> list[Path]:
        path = self.root / folder
        if not self.exists(folder) or not self.is_inside(folder):
            return []
        try:
            entries = sorted((one for one in path.iterdir() if not one.name.startswith(".")), key=lambda one: one.name)
        except OSError as fault:
            self.is_partial = True
            hint = "make it a folder that can be read"
            self.find_fault(Place(folder), "Y057", f"the folder cannot be read: {fault.strerror}", hint)
            return []
        self.folders.add(folder)
        return entries

    def _is_named_well(self, folder: str, name: str) -> bool:
        if _NAME.fullmatch(name):
            return True
        self.is_partial = True
        hint = "use letters, digits, hyphens and underscores, no spaces"
        self.find_fault(
            Place(f"{folder}/{name}"), "Y053", "this is not read: its name holds what make cannot take", hint
        )
        return False
