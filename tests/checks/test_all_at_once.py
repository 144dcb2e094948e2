"""The fifth law: all findings at once, none silent, and one brief's faults are no other's."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from helpers import desk

if TYPE_CHECKING:
    from collections.abc import Mapping

HERE = Path(__file__).resolve().parent
# Faults that stand in annotations alone, and so can stand side by side in one brief.
TOGETHER = (
    "A001", "A002", "A003", "C010", "C011", "C013", "C020", "F001", "S021", "S023", "S024", "P001",
    "Y001", "Y004", "Y020", "Y021", "Y022", "Y024", "Y026",
)  # fmt: skip


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> desk.Built:
    """One brief with all these faults, in a project with another brief."""
    folder = tmp_path_factory.mktemp("faulty")
    desk.project(folder, brief="sound-brief")
    desk.project(folder, brief="faulty-brief", files=_files())
    with pytest.MonkeyPatch.context() as patch:
        return desk.build(folder, patch, brief="faulty-brief")


def _files() -> Mapping[str, str]:
    texts = {code: (HERE / code / "in/annotations/more.yaml").read_text(encoding="utf-8") for code in TOGETHER}
    return {
        f"annotations/{code}.yaml": text.replace("id: extra", f"id: {code.lower()}") for code, text in texts.items()
    }


@pytest.mark.usefixtures("fonts_dir")
@pytest.mark.parametrize("code", TOGETHER)
def test_every_fault_is_told_of_in_one_run(faulty: desk.Built, code: str) -> None:
    """No fault hides another."""
    assert code in faulty.codes


@pytest.mark.usefixtures("fonts_dir")
def test_a_proof_is_made_all_the_same_and_the_verdict_is_red(faulty: desk.Built) -> None:
    """There is something to show, and it says that something is wrong."""
    files = faulty.files()

    assert {"faulty-brief-a4.pdf", "faulty-brief.epub", "edition.json"} <= set(files)
    assert files["verdict.txt"].startswith(b"FAIL faulty-brief: ")
    assert b"Traceback" not in files["verdict.txt"]


@pytest.mark.usefixtures("fonts_dir")
def test_another_brief_is_built_as_if_nothing_were_wrong(faulty: desk.Built, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its neighbour's faults are not its own."""
    sound = desk.build(faulty.folder.parent.parent, monkeypatch, brief="sound-brief")

    assert () == sound.findings
