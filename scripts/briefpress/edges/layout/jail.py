"""The jail: the one way by which the layout engine reads a file, and it leads nowhere else."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from weasyprint.urls import URLFetcher, URLFetcherResponse

from briefpress.nouns.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefpress.nouns.finding import Place

MAX_BYTES = 64 * 1024 * 1024
_DATA_TYPES = ("image/", "font/", "application/font", "application/x-font")
# The platform's own table differs from machine to machine: only these count.
_TYPES = mimetypes.MimeTypes(filenames=())


@dataclass(frozen=True, slots=True)
class Refusal:
    """An address that was asked for and not given, and why."""

    url: str
    code: str
    reason: str


class _RefusedError(ValueError):
    """The engine catches it, logs it, and goes on, so that all refusals come to light at once."""


@dataclass(slots=True)
class JailRecord:
    """What was read and what was refused, in order and each once."""

    files: dict[Path, None] = field(default_factory=dict)
    refusals: dict[Refusal, None] = field(default_factory=dict)


class Jail(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """A fetcher that opens `file:` addresses below its mounts, and small `data:` pictures and fonts.

    A mount gives a folder a name: with `{"brief": folder}` the address `file:///brief/map.png` is
    `folder/map.png`. Addresses made of mounts are the same on every machine, so no path of this one can
    leak into a PDF. A longer name wins over a shorter one that it begins with.
    """

    def __init__(self, mounts: Mapping[str, Path]) -> None:
        """Set up the mounts; the folders are resolved now and have to exist."""
        super().__init__(allowed_protocols={"file", "data"}, allow_redirects=False, fail_on_errors=False)
        self.mounts = {name.strip("/"): path.resolve(strict=True) for name, path in mounts.items()}
        self.record = JailRecord()

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002  # the signature is the engine's
        """Give the file behind an address, or refuse; both are recorded."""
        try:
            if url[:5].lower() == "data:":
                return self._data(url)
            return self._file(url)
        except _RefusedError as refused:
            code, reason = refused.args
            self.record.refusals[Refusal(url[:200], code, reason)] = None
            raise

    def _data(self, url: str) -> URLFetcherResponse:
        kind = url[5:].lstrip().lower()
        if not kind.startswith(_DATA_TYPES):
            raise _RefusedError("F050", "a data: address may hold a picture or a font, nothing else")
        if len(url) > MAX_BYTES:
            raise _RefusedError("F052", "it is too large")
        return super().fetch(url)

    def _file(self, url: str) -> URLFetcherResponse:
        parts = urlsplit(url)
        if parts.scheme.lower() != "file" or parts.netloc not in ("", "localhost"):
            raise _RefusedError("F050", "a build reads nothing from the network")
        path = self.locate(unquote(parts.path))
        if path.stat().st_size > MAX_BYTES:
            raise _RefusedError("F052", "it is too large")
        content = path.read_bytes()
        self.record.files[path] = None
        kind = _TYPES.guess_type(path.name)[0] or "application/octet-stream"
        return URLFetcherResponse(url, content, {"Content-Type": kind})

    def locate(self, address: str) -> Path:
        """Give the file on this machine that the path of an address stands for."""
        inside = address.strip("/")
        for name in sorted(self.mounts, key=len, reverse=True):
            if inside.startswith(f"{name}/"):
                root = self.mounts[name]
                break
        else:
            raise _RefusedError("F050", "it lies outside the brief, the house's files and the style")
        try:
            path = (root / url2pathname(inside.removeprefix(f"{name}/"))).resolve(strict=True)
        except (OSError, ValueError) as error:
            raise _RefusedError("F051", "there is no such file") from error
        if not path.is_relative_to(root):
            raise _RefusedError("F050", "it leads out of its folder")
        if not path.is_file():
            raise _RefusedError("F051", "it is not a file")
        return path


def jail_findings(record: JailRecord, *, place: Place) -> tuple[Finding, ...]:
    """Say of every refused address why it was refused."""
    return tuple(
        Finding(
            place,
            refusal.code,
            f"“{_short(refusal.url)}” was not read: {refusal.reason}.",
            "Put the file into the brief's folder and name it by its path there.",
        )
        for refusal in record.refusals
    )


def _short(url: str) -> str:
    return url if len(url) <= 80 else f"{url[:79]}…"
