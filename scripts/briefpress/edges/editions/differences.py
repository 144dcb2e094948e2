"""Say in what a file differs from the one that was released: where its bytes do, its pages, its members."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.edges.editions.zips import NoArchive, unzipped

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEW = 6


def differences(found: bytes, genuine: bytes, *, name: str) -> list[str]:
    """Give sentences on what differs, the plainest first."""
    lines = []
    if name.endswith(".pdf"):
        lines += _of_pages(found, genuine)
    elif name.endswith((".epub", ".zip")):
        lines += _of_members(found, genuine)
    place = next((at for at, (one, other) in enumerate(zip(found, genuine, strict=False)) if one != other), None)
    if len(found) != len(genuine):
        lines.append(f"it has {len(found):,} bytes, the released file {len(genuine):,}")
    if place is not None:
        count = sum(one != other for one, other in zip(found, genuine, strict=False))
        many = f"; {count:,} bytes differ" if count > 1 else "; it is the only one"
        lines.append(f"the first byte that differs is number {place:,}" + many * (len(found) == len(genuine)))
    return lines


def _of_pages(found: bytes, genuine: bytes) -> list[str]:
    here, there = _pages(found), _pages(genuine)
    if here is None or there is None:
        return ["it can no longer be opened as a PDF"]
    if len(here) != len(there):
        return [f"it has {len(here)} pages, the released file {len(there)}"]
    other = [str(number) for number, (one, two) in enumerate(zip(here, there, strict=True), start=1) if one != two]
    if other:
        return [f"other words stand on page {_few(other)}"]
    return ["the words on its pages are those that were released; something else in it is not"]


def _pages(data: bytes) -> list[str] | None:
    import pypdfium2  # noqa: PLC0415  # late: only altered files are looked into

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return None
    try:
        return [page.get_textpage().get_text_range() for page in document]
    except pypdfium2.PdfiumError:
        return None
    finally:
        document.close()


def _of_members(found: bytes, genuine: bytes) -> list[str]:
    try:
        here = unzipped(found)
    except NoArchive as fault:
        return [str(fault)]
    there = unzipped(genuine)
    lines = []
    for words, names in (
        ("missing in it", sorted(there.keys() - here.keys())),
        ("no part of the released file", sorted(here.keys() - there.keys())),
        ("not as released", sorted(one for one in here.keys() & there.keys() if here[one] != there[one])),
    ):
        if names:
            lines.append(f"{words}: {_few(names)}")
    return lines


def _few(names: Sequence[str]) -> str:
    more = f" and {len(names) - _FEW} more" if len(names) > _FEW else ""
    return ", ".join(names[:_FEW]) + more
