"""The font packages -> .venv/fonts/: the cuts, manifest.json, fonts.conf, and the stamp for make."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from pathlib import Path


def make(fonts_dir: Path) -> None:
    """Cut what is not there yet; the stamp is written last."""
    from briefpress.edges.fonts import make_fonts

    faces = make_fonts(fonts_dir)
    (fonts_dir / ".made").write_text(f"{len(faces)}\n", encoding="utf-8")
    typer.echo(f"{len(faces)} fonts are ready in {fonts_dir.as_posix()}/")
