"""The status of briefs as one HTML page for the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import jinja2

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from briefpress.nouns.status import BriefStatus


def status_page(briefs: Sequence[BriefStatus], *, today: date, desk: Path) -> bytes:
    """Give the page; `desk` is the folder styles/desk/, whose style sheet is set into it."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(desk), autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True
    )
    style = (desk / "desk.css").read_text(encoding="utf-8")
    page = environment.get_template("status.html.j2").render(briefs=briefs, today=today.isoformat(), style=style)
    return page.encode(errors="backslashreplace") + b"\n"
