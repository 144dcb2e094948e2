"""The jail opens what lies below its mounts, and nothing else by any road."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from weasyprint.urls import URLFetchingError, fetch

from briefpress.edges.layout.jail import Jail, jail_findings
from briefpress.nouns.finding import Place

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def jail(tmp_path: Path) -> Jail:
    """Give a jail with one folder, a secret beside it, and ways that lead there."""
    inside = tmp_path / "brief"
    (inside / "sub").mkdir(parents=True)
    (inside / "map.png").write_bytes(b"map")
    (inside / "a b.svg").write_bytes(b"spaced")
    (tmp_path / "secret").write_bytes(b"secret")
    (tmp_path / "brief-other").mkdir()
    (tmp_path / "brief-other" / "x").write_bytes(b"secret")
    (inside / "way-out").symlink_to(tmp_path / "secret")
    (inside / "folder-out").symlink_to(tmp_path)
    (inside / "way-in").symlink_to(inside / "map.png")
    return Jail({"brief": inside, "brief/fonts": inside / "sub"})


def read(jail: Jail, url: str) -> bytes:
    """Fetch as WeasyPrint does."""
    with fetch(jail, url) as response:
        return bytes(response.read())


@pytest.mark.parametrize(
    ("url", "content"),
    (
        ("file:///brief/map.png", b"map"),
        ("file://localhost/brief/map.png?v=2#part", b"map"),
        ("file:///brief/a%20b.svg", b"spaced"),
        ("file:///brief/sub/../map.png", b"map"),
        ("file:///brief/way-in", b"map"),
        ("data:image/png;base64,bWFw", b"map"),
    ),
)
def test_what_lies_inside_is_given(url: str, content: bytes, jail: Jail) -> None:
    """By its path below the mount, also through a link that stays inside."""
    assert read(jail, url) == content
    assert not jail.record.refusals


@pytest.mark.parametrize(
    "url",
    (
        "http://example.org/",
        "https://example.org/",
        "ftp://example.org/",
        "FILE:///etc/passwd",
        "file:///etc/passwd",
        "file://example.org/brief/map.png",
        "file:///brief/../secret",
        "file:///brief/%2e%2e/secret",
        "file:///brief/..%2fsecret",
        "file:///brief/way-out",
        "file:///brief/folder-out/secret",
        "file:///brief-other/x",
        "file:///brief/nothing",
        "file:///brief/sub",
        "file:///brief/map.png%00",
        "data:text/html,<script>",
        "javascript:alert(1)",
        "nonsense",
    ),
)
def test_what_lies_outside_is_refused_and_recorded(url: str, jail: Jail) -> None:
    """Each refusal is one finding that names the address and reads nothing."""
    with pytest.raises(URLFetchingError):
        read(jail, url)
    (finding,) = jail_findings(jail.record, place=Place("brief.yaml"))

    assert url[:80] in finding.message
    assert not jail.record.files


def test_a_file_that_was_read_is_recorded_by_its_real_path(jail: Jail, tmp_path: Path) -> None:
    """Make needs the file that the bytes came from."""
    read(jail, "file:///brief/way-in")

    assert list(jail.record.files) == [(tmp_path / "brief" / "map.png").resolve()]
