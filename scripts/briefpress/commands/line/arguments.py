"""What several commands of the line take: the name of a brief, a day."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

Brief = Annotated[str, typer.Argument(help="The name of a folder in seeds/: a-z, 0-9 and hyphens.")]
OnDay = Annotated[str, typer.Option(help="When: 2022-06-02; left out: today.")]


def checked_name(brief: str) -> str:
    """Give back the name of a brief if it is one, before it becomes part of any path."""
    from briefpress.verbs.desk.name_brief import is_brief_name

    if not is_brief_name(brief):
        raise typer.BadParameter(f"{brief!r} is no name of a brief: use a-z, 0-9 and hyphens only.")
    return brief


def as_given(path: str) -> str:
    """Give a path as it is to be opened: `.venv/bin/briefpress` may be called from any folder, and says from which."""
    called_from = os.environ.get("BRIEFPRESS_CALLED_FROM", "")
    if not path or not called_from or Path(called_from) == Path.cwd():
        return path
    return str(Path(called_from) / path)
