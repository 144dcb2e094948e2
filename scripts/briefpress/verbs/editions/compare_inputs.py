"""Tell whether a brief is still what was released under its version, and if not, what has changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.nouns.record import Record


@dataclass(frozen=True, slots=True)
class Drift:
    """What differs between the present files and a record: what editors answer for, and what they do not.

    `text` names files of the brief, or of the house where they change what is published; `setting` names styles,
    labels and the logo, which later editions may be set in without this one being another.
    """

    text: tuple[str, ...] = ()
    setting: tuple[str, ...] = ()


def compare_inputs(record: Record, present: Mapping[str, str], *, edition: str) -> Drift:
    """Compare the digests of the present files with those on record; `edition` is the present edition.json's.

    Decisions of rounds to come change nothing as long as the edition stays the same.
    """
    own = f"seeds/{record.brief}/"
    changed = [
        path
        for path in sorted({*record.files, *present})
        if record.files.get(path) != present.get(path) and not path.startswith((f"{own}editions/", "scripts/"))
    ]
    brief = [path for path in changed if path.startswith(own) and not path.startswith(f"{own}reviews/")]
    shared = [path for path in changed if path == "seeds/house.yaml" or path.startswith(f"{own}reviews/")]
    if edition != record.edition:
        brief += shared
    setting = [path for path in changed if path not in brief and path not in shared]
    return Drift(tuple(brief), tuple(setting))
