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
    more = "\n\n".join(f"{mark}{text['more']}{mark}" for mark in ("", "**", "*") if "more" in text)
    return f"# {heading}\n\n{first} {second}\n\n{rest}\n\n{more}\n\n{table}\n"


def every_script() -> dict[str, str]:
    """Give one text that holds the sentences of all languages, with notes and headings that are short."""
    rows = texts().values()
    return {
        "heading": "Every script",
        "first": "All of them stand on the pages of one small book.",
        "second": "They do so side by side.",
        "word": "book",
        "more": " ".join(f"{row['first']} {row['second']}" for row in rows),
    }


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
