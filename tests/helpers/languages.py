"""A small brief in any of the languages that the press is held to: text, note, event, gloss, index entry, table."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import yaml

from helpers.desk import DATA, project

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@functools.cache
def texts() -> dict[str, dict[str, str]]:
    """Give the texts by language tag."""
    found: dict[str, dict[str, str]] = yaml.safe_load((DATA / "languages" / "texts.yaml").read_text(encoding="utf-8"))
    return found


def source(text: Mapping[str, str], *, times: int = 4) -> str:
    """Give a text as Markdown: its first sentence once, the second often enough for lines to break, a table."""
    first, second, heading = text["first"], text["second"], text["heading"]
    rest = "\n\n".join(" ".join([second, heading] * 5) for _ in range(times))
    table = f"| {heading} | 1 |\n|---|---|\n| **{heading}** | *{second}* |"
    return f"# {heading}\n\n{first} {second}\n\n{rest}\n\n{table}\n"


def language_project(folder: Path, language: str, *, text: Mapping[str, str] | None = None) -> Path:
    """Make a project whose one brief is in a language."""
    text = text or texts()[language]
    where = text["first"]
    notes = [
        {"id": "n-one", "kind": "footnote", "quote": where, "text": text["second"]},
        {"id": "e-one", "kind": "event", "quote": where, "date": "1938-05-09", "text": text["first"]},
        {"id": "e-two", "kind": "event", "quote": where, "date": "1939/1941-06", "text": text["heading"]},
        {"id": "g-one", "kind": "gloss", "quote": where, "term": text["word"], "text": text["second"]},
        {"id": "i-one", "kind": "index", "quote": where, "entry": text["word"]},
        {"id": "p-one", "kind": "pullquote", "quote": where},
    ]
    brief = {
        "title": text["heading"],
        "source": "source.md",
        "version": "1.0",
        "language": language,
        "issued": "2022-06-02",
        "authors": [{"name": "A. Writer"}],
        "key-points": [text["second"]],
        "abstract": text["first"],
    }
    files = {
        "brief.yaml": yaml.safe_dump(brief, allow_unicode=True, sort_keys=False),
        "annotations/desk.yaml": yaml.safe_dump({"by": "desk", "annotations": notes}, allow_unicode=True),
        "source.md": source(text),
    }
    return project(folder, files=files)
