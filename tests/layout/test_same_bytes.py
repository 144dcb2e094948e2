"""Same input, same bytes: whatever the clock, the place, the locale and the hash seed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from briefpress.edges.pdf.write import write_pdf
from briefpress.nouns.pdf_metadata import PdfAttachment, Relationship
from helpers.print_sample import METADATA, PLACE, make_press, note, set_in_type, style, text_page

HTML = text_page(
    f'<p id="a">Word{note(1, "A note.")} and <a href="b.html">a path</a> <img src="dot.png" alt="A dot"/></p>'
)
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc000000301010"
    "0c9fe92ef0000000049454e44ae426082"
)
ATTACHMENTS = (
    PdfAttachment("text.txt", b"same", "text/plain", Relationship.SOURCE, "The source", "2022-06-02"),
    PdfAttachment("data.json", b"same", "application/json", Relationship.DATA, "Its data", "2022-06-01"),
)
SCRIPT = """
import sys, hashlib
from pathlib import Path
sys.path[:0] = [sys.argv[1], sys.argv[2]]
import layout_same_bytes as this
sys.stdout.write(hashlib.sha256(this.written(Path(sys.argv[3]), page=sys.argv[4])).hexdigest())
"""


def written(folder: Path, *, page: str = "A4") -> bytes:
    """Write the PDF of the small text with its picture in a folder."""
    (folder / "dot.png").write_bytes(DOT)
    laid = set_in_type(HTML, css=style(page=page), press=make_press(folder))
    return write_pdf(laid.value, metadata=METADATA, place=PLACE, attachments=ATTACHMENTS).value


def _in_another_process(folder: Path, root: Path, **environment: str) -> str:
    folder.mkdir()
    shutil.copy(__file__, folder / "layout_same_bytes.py")
    paths = os.pathsep.join((str(root / "scripts"), str(root / "tests"), str(folder)))
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(root / "scripts"), str(folder), str(folder), "A4"],
        env={**os.environ, "PYTHONPATH": paths, **environment},
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_two_processes_in_two_worlds_write_the_same_bytes(tmp_path: Path, root: Path) -> None:
    """Another folder, time zone, language, home, hash seed and SOURCE_DATE_EPOCH change no byte."""
    first = _in_another_process(tmp_path / "one", root, TZ="UTC", PYTHONHASHSEED="1", LANG="C")
    home = tmp_path / "home"
    home.mkdir()
    second = _in_another_process(
        tmp_path / "an other",
        root,
        TZ="Asia/Tehran",
        PYTHONHASHSEED="77",
        LANG="de_DE.UTF-8",
        HOME=str(home),
        SOURCE_DATE_EPOCH="5",
        TMPDIR=str(home),
    )

    assert first == second
    assert len(first) == 64


def test_the_other_paper_in_the_same_press_changes_nothing(tmp_path: Path) -> None:
    """A paper that is set after another, sharing fonts and pictures, is the same as one set alone."""
    alone = written(tmp_path, page="letter")
    press = make_press(tmp_path)
    for page in ("A4", "letter"):
        laid = set_in_type(HTML, css=style(page=page), press=press)
        after = write_pdf(laid.value, metadata=METADATA, place=PLACE, attachments=ATTACHMENTS).value

    assert alone == after


def test_no_path_of_this_machine_and_no_clock_is_in_the_file(tmp_path: Path) -> None:
    """Relative addresses do not become paths; dates are those of the data."""
    with pikepdf.open(BytesIO(written(tmp_path))) as pdf:
        seen = b"".join(
            thing.read_bytes() if isinstance(thing, pikepdf.Stream) else thing.unparse() for thing in pdf.objects
        )
        dates = {str(pdf.docinfo["/CreationDate"]), str(pdf.docinfo["/ModDate"])}

    assert str(tmp_path).encode() not in seen
    assert str(Path.home()).encode() not in seen
    assert dates == {"D:20220602"}


def test_attachments_are_listed_once_with_their_own_kind(tmp_path: Path) -> None:
    """Two equal files keep their own names, kinds, dates and relationships."""
    with pikepdf.open(BytesIO(written(tmp_path))) as pdf:
        found = [
            (str(s.UF), str(s.AFRelationship), str(s.EF.F.Subtype), str(s.EF.F.Params.ModDate)) for s in pdf.Root.AF
        ]

    assert found == [
        ("data.json", "/Data", "/application/json", "D:20220601000000Z"),
        ("text.txt", "/Source", "/text/plain", "D:20220602000000Z"),
    ]


@pytest.mark.parametrize("before", (None, "12"))
def test_the_environment_is_left_as_it_was(before: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH is set only meanwhile."""
    if before is None:
        monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    else:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", before)
    written(tmp_path)

    assert os.environ.get("SOURCE_DATE_EPOCH") == before
