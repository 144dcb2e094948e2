"""A project of its own for a test: the repository's styles and fonts, a house, and a good brief to change."""

from __future__ import annotations

import gc
import io
import json
import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf

from briefpress.commands.build_brief import build_brief

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
DATA = ROOT / "tests" / "data"
GOOD = "good-brief"


@dataclass(frozen=True, slots=True)
class Line:
    """One finding as it is written for machines."""

    code: str
    severity: str
    place: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Built:
    """What a build left in its folder."""

    folder: Path
    findings: tuple[Line, ...]

    @property
    def codes(self) -> set[str]:
        """The codes of all findings that are more than a notice."""
        return {line.code for line in self.findings if line.severity != "notice"}

    def files(self) -> dict[str, bytes]:
        """The bytes of every output by its name."""
        return {path.name: path.read_bytes() for path in sorted(self.folder.iterdir())}

    def public(self) -> dict[str, bytes]:
        """What a reader can get at: PDFs with every stream and string decoded, the EPUB unzipped, the edition."""
        out: dict[str, bytes] = {}
        for name, data in self.files().items():
            if name.endswith(".pdf"):
                out[name] = decoded(data)
            elif name.endswith(".epub"):
                with zipfile.ZipFile(io.BytesIO(data)) as book:
                    out |= {f"{name}/{one}": book.read(one) + one.encode() for one in book.namelist()}
            elif name == "edition.json":
                # Its prose is a tree: a phrase is found in the words of its leaves, set one after the other.
                out[name] = data + "".join(_leaves(json.loads(data))).encode()
        return out

    def holding(self, words: str) -> list[str]:
        """The names of the public files that hold some words, whatever their white space and case."""
        wanted = " ".join(words.split()).lower()
        return [
            name
            for name, data in self.public().items()
            if wanted in " ".join(data.decode("utf-8", "replace").split()).lower()
        ]


def _leaves(tree: object) -> Iterator[str]:
    if isinstance(tree, dict):
        if tree.get("t") == "Str":
            yield tree["c"]
        elif "t" in tree and "c" not in tree:
            yield " "
        else:
            for value in tree.values():
                yield from _leaves(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from _leaves(value)


def decoded(pdf: bytes) -> bytes:
    """Give a PDF's streams and strings, decoded, and the words that its pages show."""
    parts: list[str] = []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Stream):
                parts.append(thing.read_bytes().decode("utf-8", "replace"))
            parts.extend(_strings(thing))
    parts.append(shown(pdf))
    return "\n".join(parts).encode("utf-8", "replace")


def _strings(thing: object) -> list[str]:
    if isinstance(thing, pikepdf.String):
        return [str(thing)]
    if isinstance(thing, pikepdf.Stream):
        return []
    if isinstance(thing, pikepdf.Dictionary):
        return [word for value in thing.values() if not _is_elsewhere(value) for word in _strings(value)]
    if isinstance(thing, pikepdf.Array):
        return [word for value in thing if not _is_elsewhere(value) for word in _strings(value)]
    return []


def _is_elsewhere(value: object) -> bool:
    """Tell an indirect object, which is met by itself."""
    return isinstance(value, pikepdf.Object) and value.is_indirect


def shown(pdf: bytes) -> str:
    """Give the words that a PDF's pages show."""
    import pypdfium2  # noqa: PLC0415  # late: few tests need it

    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def project(
    folder: Path, *, brief: str = GOOD, over: Path | None = None, files: Mapping[str, str] | None = None
) -> Path:
    """Make a project with a good brief; `over` is a folder laid over it, `files` are written last."""
    home = folder / "seeds" / brief
    shutil.copytree(DATA / GOOD, home, dirs_exist_ok=True)
    shutil.copyfile(DATA / "house.yaml", folder / "seeds" / "house.yaml")
    if over is not None:
        shutil.copytree(over, home, dirs_exist_ok=True)
    for name, text in (files or {}).items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    if not (folder / "styles").exists():
        shutil.copytree(ROOT / "styles", folder / "styles")
        (folder / ".venv").mkdir()
        (folder / ".venv" / "fonts").symlink_to(ROOT / ".venv" / "fonts")
    return folder


def build(folder: Path, monkeypatch: pytest.MonkeyPatch, *, brief: str = GOOD) -> Built:
    """Build a brief in this process and read what was found."""
    monkeypatch.setenv("FONTCONFIG_FILE", "")
    try:
        build_brief(brief, root=folder)
    finally:
        gc.enable()
    return read(folder, brief=brief)


def read(folder: Path, *, brief: str = GOOD) -> Built:
    """Read what a build left."""
    home = folder / "build" / brief
    rows = json.loads((home / "findings.json").read_text(encoding="utf-8"))["findings"]
    return Built(home, tuple(_line(row) for row in rows))


def _line(row: Mapping[str, str | int]) -> Line:
    parts = [row["file"], *([row["line"]] if row["line"] else []), *([row["column"]] if row["column"] else [])]
    place = ":".join(map(str, parts))
    return Line(str(row["code"]), str(row["severity"]), place, str(row["message"]), str(row["hint"]))
