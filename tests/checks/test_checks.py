"""Each folder here is one fault in an otherwise good brief: it gives its own finding, in its place, and harms nothing.

`<CODE>/in/` is laid over `tests/data/good-brief/`; `<CODE>/expected.txt` lists every finding: place, severity, code.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefpress.nouns.codes import CODES
from helpers import desk

if TYPE_CHECKING:
    from collections.abc import Mapping

HERE = Path(__file__).resolve().parent
CHECKS = sorted(path.name for path in HERE.iterdir() if (path / "in").is_dir())
# What would be in an output if a hostile input got through.
HARM = ("evil", "javascript:", "onclick", "/etc/", "root:", "<!ENTITY", "foreignObject")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, desk.Built]:
    """All faulty briefs, each built in a project of its own when it is first asked for."""

    class Shelf(dict[str, desk.Built]):
        """Builds what is not there yet."""

        def __missing__(self, code: str) -> desk.Built:
            folder = desk.project(tmp_path_factory.mktemp(code), over=HERE / code / "in")
            with pytest.MonkeyPatch.context() as patch:
                self[code] = desk.build(folder, patch)
            return self[code]

    return Shelf()


@pytest.mark.usefixtures("fonts_dir")
@pytest.mark.parametrize("code", CHECKS)
def test_a_fault_gives_its_findings_and_no_others(built: Mapping[str, desk.Built], code: str) -> None:
    """Each with the place where it is mended, and a word on how."""
    found = [f"{line.place} {line.severity} {line.code}" for line in built[code].findings]

    assert (HERE / code / "expected.txt").read_text(encoding="utf-8").splitlines() == found
    assert code in {line.code for line in built[code].findings}
    assert all(line.hint and line.message for line in built[code].findings if line.severity != "notice")


@pytest.mark.usefixtures("fonts_dir")
@pytest.mark.parametrize("code", ("S021", "S023", "S024", "F005", "F006", "C013"))
def test_nothing_harmful_gets_into_a_public_file(built: Mapping[str, desk.Built], code: str) -> None:
    """What is refused is refused everywhere; only raw mark-up stands, as code that shows itself."""
    found = {words: built[code].holding(words) for words in HARM}
    scripts = [name for name in built[code].holding("<script") if name.endswith((".xhtml", ".opf", ".svg"))]

    assert [] == scripts
    assert {} == {words: names for words, names in found.items() if names and (code, words) != ("S021", "evil")}


def test_every_folder_is_a_code() -> None:
    """A folder whose code is gone tests nothing."""
    assert [] == [name for name in CHECKS if name not in CODES]
