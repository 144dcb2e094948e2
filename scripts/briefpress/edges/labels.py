"""Load the words of a language from styles/labels; what a language lacks is English, and a finding."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.nouns.labels import Labels

if TYPE_CHECKING:
    from pathlib import Path

_BASE = "en"
# Forms of dates that some languages have beside the required ones; see briefpress.verbs.date_words.
_OPTIONAL = re.compile(r"date-(?:.+-of|(?:decade|century)-[0-9]+|(?:circa|since|until)-[a-z]+)")


def load_labels(root: Path, language: str, *, place: Place) -> Outcome[Labels]:
    """Load the labels for a language tag: its own file, its primary language's, or English's with a warning."""
    folder = root / "styles" / "labels"
    base = _read(folder / f"{_BASE}.yaml")
    primary = language.split("-", maxsplit=1)[0].lower()
    if primary == _BASE:
        return Outcome(Labels(language, base))
    path = folder / f"{primary}.yaml"
    if not path.is_file():
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
            Place(f"styles/labels/{primary}.yaml"),
            "C041",
            f"the word “{key}” is missing; it stands in English",
            f"add “{key}” in {language}; in English it is “{base[key]}”",
        )
        for key in missing
    ]
    return Outcome(Labels(language, {**base, **own}), tuple(findings))


def is_required(key: str) -> bool:
    """Tell the words that every language has from forms of dates that only some have (“c. the {} century”)."""
    return _OPTIONAL.fullmatch(key) is None


def _read(path: Path) -> dict[str, str]:
    words: dict[str, str] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  # the base loader makes text only
    return words
