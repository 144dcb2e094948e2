"""Change files of a brief while no other command does, and say in a finding what stands in the way."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from briefpress.edges.desk.lock import Locked, locked
from briefpress.nouns.finding import Finding, Place
from briefpress.verbs.desk.name_brief import is_brief_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 20.0


class Barred(Exception):  # noqa: N818  # findings on their way to the person
    """A command cannot do what was asked; `findings` say why."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__(*(finding.message for finding in findings))
        self.findings = findings


@contextmanager
def changing(root: Path, name: str, *, seconds: float = PATIENCE) -> Iterator[None]:
    """Hold a brief meanwhile; Barred if there is no such brief, if it is held, or if the disk does not take a file."""
    place = Place(f"seeds/{name}")
    if not is_brief_name(name):
        raise Barred(Finding(Place("seeds"), "Y055", f"“{name}” is no name for a brief", "say BRIEF=name"))
    folder = root / "seeds" / name
    if not (folder / "brief.yaml").exists():
        hint = "say BRIEF=name, with the name of a folder in seeds/"
        raise Barred(Finding(Place(f"seeds/{name}/brief.yaml"), "Y051", "there is no brief.yaml", hint))
    try:
        with locked(folder, seconds=seconds):
            yield
    except Locked:
        message = f"another command is at work on {name}"
        raise Barred(Finding(place, "R010", message, "wait for it to end, then type this again")) from None
    except OSError as fault:
        where = str(fault.filename or "").removeprefix(f"{root}/") or place.file
        hint = "make room on the disk, or look at the permissions; nothing half done is kept"
        message = f"a file cannot be read or written: {fault.strerror or fault}"
        raise Barred(Finding(Place(where), "R034", message, hint)) from fault
