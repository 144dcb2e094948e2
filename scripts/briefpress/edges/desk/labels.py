"""Load the words of a language from styles/labels; what a language lacks is English, and a finding."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.nouns.labels import Labels
from briefpress.nouns.scripts import han_regions
from briefpress.nouns.unreadable import Unreadable

if TYPE_CHECKING:
    from pathlib import Path

_BASE = "en"
# Languages whose readers know the words of another as their own.
_SAME = {"no": ("nb",), "nn": ("nb",), "iw": ("he",), "in": ("id",), "bs": ("hr",), "yue": ("zh-Hant",)}
# Forms of dates that some languages have beside the required ones; see briefpress.verbs.dates.words.
_OPTIONAL = re.compile(r"date-(?:.+-of|(?:decade|century)-[0-9]+|(?:circa|since|until)-[a-z]+)")


def load_labels(root: Path, language: str, *, place: Place) -> Outcome[Labels]:
    """Load the labels for a language tag: its own file, its primary language's, or English's with a warning."""
    folder = root / "styles" / "labels"
    base = _read(folder / f"{_BASE}.yaml")
    primary = language.split("-", maxsplit=1)[0].lower()
    if primary == _BASE:
        return Outcome(Labels(language, base))
    path = next((path for name in _names(language) if (path := folder / f"{name}.yaml").is_file()), None)
    if path is None:
        known = ", ".join(sorted(found.stem for found in folder.glob("*.yaml")))
        finding = Finding(
            place,
            "C040",
            f"there are no words for the language “{language}”; the document's own words are English",
            f"add styles/labels/{primary}.yaml (there are: {known})",
        )
        return Outcome(Labels(language, base), (finding,))
    own = _read(path)
    base = {key: words for key, words in base.items() if is_required(key)}
    missing = sorted(set(base) - set(own))
    findings = [
        Finding(
            Place(f"styles/labels/{path.name}"),
            "C041",
            f"the word “{key}” is missing; it stands in English",
            f"add “{key}” in {language}; in English it is “{base[key]}”",
        )
        for key in missing
    ]
    return Outcome(Labels(language, {**base, **own}), tuple(findings))


def _names(language: str) -> tuple[str, ...]:
    """Give the names of files that may have the words of a language, the nearest first."""
    primary = language.split("-", maxsplit=1)[0].lower()
    if primary == "zh":
        return ("zh-Hant",) if han_regions(language)[0] == "TC" else ("zh",)
    return (primary, *_SAME.get(primary, ()))


def is_required(key: str) -> bool:
    """Tell the words that every language has from forms of dates that only some have (“c. the {} century”)."""
    return _OPTIONAL.fullmatch(key) is None


def _read(path: Path) -> dict[str, str]:
    """Read a file of words; Unreadable if it is none."""
    place = Place(f"styles/labels/{path.name}")
    try:
        words = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  # the base loader makes text only
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as fault:
        why = getattr(fault, "strerror", None) or getattr(fault, "problem", None) or "it is not in UTF-8"
        message = f"the words of the document cannot be read: {why}"
        raise Unreadable(
            Finding(place, "C027", message, "write it as YAML in UTF-8, a key and its words a line")
        ) from None
    if not isinstance(words, dict) or not all(isinstance(one, str) for one in words.values()):
        message = "the words of the document are no list of keys and texts"
        raise Unreadable(Finding(place, "C027", message, "write a key, a colon and its words on each line"))
    return words
