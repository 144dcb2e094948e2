"""The corpus of plain texts of every habit, with what each is to be read as, and how far a reading agrees."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from briefpress.nouns.tree import Nodes, nodes
from briefpress.verbs.census_source import SourceCensus, source_census
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.project import project
from briefpress.verbs.source_outline import source_outline

if TYPE_CHECKING:
    from briefpress.nouns.read_text import ReadText

FOLDER = Path(__file__).resolve().parent.parent / "corpus"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))
_NBSP = "\u00a0"


def source_of(name: str) -> str:
    """Give a text of the corpus."""
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def gold_of(name: str) -> dict[str, Any]:
    """Give what a text is to be read as: only what its editor thought worth saying."""
    gold: dict[str, Any] = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    return gold


@cache
def reading_of(name: str) -> ReadText:
    """Read a text of the corpus, once."""
    return read_plain_text(source_of(name))


def census_of(name: str) -> SourceCensus:
    """Count the words of a text and of its reading."""
    read = reading_of(name)
    aside = [one.words for one in read.set_aside]
    return source_census(source=source_of(name), tree=project(read.blocks).text, set_aside=aside)


def found_in(name: str) -> dict[str, Any]:
    """Give what a text was read as, by the keys of a gold."""
    read = reading_of(name)
    kinds = Counter(node["t"] for node in nodes(read.blocks))
    return {
        "headings": [[one.level, one.words] for one in source_outline(read.blocks, stretches=read.stretches)],
        "paragraphs": sum(block["t"] == "Para" for block in read.blocks),
        "notes-count": kinds["Note"],
        "no-notes": not kinds["Note"],
        "quotations": kinds["BlockQuote"],
        "lists": kinds["BulletList"] + kinds["OrderedList"],
        "tables": kinds["Table"],
        "breaks": kinds["HorizontalRule"],
        "verse": [_lines(node["c"]) for node in nodes(read.blocks) if node["t"] == "LineBlock"],
        "emphasis": [_words(node["c"]) for node in nodes(read.blocks) if node["t"] == "Emph"],
        "set-aside": [one.words for one in read.set_aside],
        "furniture": sum(one.role in {"folio", "running-head", "running-foot"} for one in read.set_aside),
        "whole": [_words(block["c"]) for block in read.blocks if block["t"] == "Para"],
        "code": kinds["CodeBlock"],
    }


def disagreements(name: str) -> dict[str, tuple[Any, Any]]:
    """Give where a reading differs from its gold: the key, what should be and what is.

    Verse, words set aside and whole paragraphs may be more than the gold names; all else must be just that.
    """
    gold, found = gold_of(name), found_in(name)
    out: dict[str, tuple[Any, Any]] = {}
    for key, wanted in gold.items():
        if key in {"verse", "set-aside"}:
            missing = [one for one in wanted if one not in found[key]]
            if missing:
                out[key] = (missing, found[key])
        elif key == "whole":
            missing = [one for one in wanted if not any(one in text for text in found[key])]
            if missing:
                out[key] = (missing, found[key])
        elif wanted != found[key]:
            out[key] = (wanted, found[key])
    return out


def figures() -> str:
    """Sum up the corpus in a table: how far readings agree with their golds, and what they lost."""
    headings = right = told = levels = lines = kept = lost = code = notes = joined = 0
    for name in NAMES:
        gold, found = gold_of(name), found_in(name)
        wanted = [tuple(one) for one in gold.get("headings", [])]
        made = [tuple(one) for one in found["headings"]] if "headings" in gold else []
        same = Counter(words for _, words in wanted) & Counter(words for _, words in made)
        headings, told, right = headings + len(wanted), told + len(made), right + same.total()
        levels += (Counter(wanted) & Counter(made)).total()
        verse = [line for block in gold.get("verse", []) for line in block]
        read = Counter(line for block in found["verse"] for line in block)
        lines, kept = lines + len(verse), kept + (Counter(verse) & read).total()
        count = gold.get("notes-count", 0)
        notes, joined = notes + count, joined + min(count, found["notes-count"])
        lost, code = lost + census_of(name).lost_count, code + found["code"]
    rows = (
        ("headings found", right, headings),
        ("headings that are headings", right, told),
        ("levels", levels, right),
        ("notes joined", joined, notes),
        ("lines of verse kept", kept, lines),
    )
    table = [f"  {what:<28}{part:>5} of {whole:<5}{part / max(1, whole):>7.1%}" for what, part, whole in rows]
    return "\n".join([f"  {len(NAMES)} texts; words lost: {lost}; blocks of code: {code}", *table])


def _lines(lines: list[Nodes]) -> list[str]:
    return [project([{"t": "Plain", "c": line}]).text.replace(_NBSP, " ") for line in lines]


def _words(inlines: Nodes) -> str:
    return " ".join(project([{"t": "Plain", "c": inlines}]).text.split())
