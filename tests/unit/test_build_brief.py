"""What a build leaves in its folder: when it is overtaken by an editor, and when it can make nothing."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from briefpress.commands import build_brief
from briefpress.commands.compose_edition import compose_edition
from helpers import desk

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_what_is_changed_during_a_build_is_newer_than_what_it_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else make would take the outputs, which know nothing of the change, for new ones."""
    project = desk.project(tmp_path, files={"brief.yaml": "title: [\n"})
    source = project / "seeds" / desk.GOOD / "source.txt"

    def overtaken(*given: Any) -> Any:
        composed = compose_edition(*given)
        time.sleep(0.02)
        source.touch()
        return composed

    monkeypatch.setattr(build_brief, "compose_edition", overtaken)
    build_brief.build_brief(desk.GOOD, root=project)
    outputs = list((project / "build" / desk.GOOD).iterdir())

    assert {"findings.json", "verdict.txt", f"{desk.GOOD}.d"} == {path.name for path in outputs}
    assert all(path.stat().st_mtime_ns < source.stat().st_mtime_ns for path in outputs)


def test_a_build_that_makes_nothing_leaves_what_was_made_before(tmp_path: Path) -> None:
    """A slip in a file must not cost the last good book; the verdict says that it is not new."""
    project = desk.project(tmp_path, files={"brief.yaml": "title: [\n"})
    out = project / "build" / desk.GOOD
    out.mkdir(parents=True)
    for name in ("good-brief-a4.pdf", "good-brief.epub"):
        (out / name).write_bytes(b"good")
    build_brief.build_brief(desk.GOOD, root=project)
    said = (out / "verdict.txt").read_text(encoding="utf-8").splitlines()

    assert b"good" == (out / "good-brief-a4.pdf").read_bytes() == (out / "good-brief.epub").read_bytes()
    assert "    still there from an earlier build: good-brief-a4.pdf, good-brief.epub" == said[1]
