"""What several commands of the line take: the name of a brief, a day."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

Brief = Annotated[str, typer.Argument(help="The name of a folder in seeds/: a-z, 0-9 and hyphens.")]
_REFUSED = 2
OnDay = Annotated[str, typer.Option(help="When: 2022-06-02; left out: today.")]


def checked_name(brief: str, verb: str) -> str:
    """Give back the name of a brief if it is one, before it becomes part of any path; `verb` is the target of make."""
    from briefpress.verbs.desk.name_brief import is_brief_name

    if not brief:
        refuse(f"Say the brief's name: {' '.join(filter(None, ('make', verb, 'BRIEF=name')))}")
    if not is_brief_name(brief):
        refuse(f"“{brief}” is no name of a brief: use small letters a-z, digits and hyphens only.")
    return brief


def refuse(why: str) -> NoReturn:
    """Say in one sentence why a command cannot be done as it was typed: most people type it through make."""
    sys.stderr.write(f"{why}\n")
    raise typer.Exit(_REFUSED)


def as_given(path: str) -> str:
    """Give a path as it is to be opened: `.venv/bin/briefpress` may be called from any folder, and says from which."""
    called_from = os.environ.get("BRIEFPRESS_CALLED_FROM", "")
    if not path or not called_from or Path(called_from) == Path.cwd():
        return path
    return str(Path(called_from) / path)
