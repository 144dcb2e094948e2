"""A build that is overtaken by an editor is built again."""

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
