"""A passage of a brief's source -> a selector for it, on standard output, ready to paste."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from briefpress.edges.desk.brief_text import BriefText, brief_text
from briefpress.edges.desk.load_brief import load_brief
from briefpress.nouns.anchor import Ambiguous, Anchor, Drifted
from briefpress.nouns.selector import Selector
from briefpress.verbs.anchoring.concordance import Concordance
from briefpress.verbs.anchoring.describe import describe
from briefpress.verbs.anchoring.resolve import resolve
from briefpress.verbs.anchoring.say import in_context, nearest, percent
from briefpress.verbs.checks.report import as_lines
from briefpress.verbs.desk.selector_yaml import selector_yaml

if TYPE_CHECKING:
    from briefpress.nouns.anchor import Resolution
    from briefpress.nouns.reading import Span

_REFUSED = 2
_MOST = 20
_STANDARD_INPUT = "-"


def quote_passage(name: str, passage: str, *, as_json: bool = False, root: Path | None = None) -> int:
    """Print the selector of a passage; where it occurs several times, one for each place.

    A passage of - is what comes in on standard input. Exit status 2 if the text has nothing like it, or cannot be read.
    """
    root = (root or Path.cwd()).resolve()
    try:
        words = (sys.stdin.buffer.read().decode() if passage == _STANDARD_INPUT else passage).strip()
    except UnicodeDecodeError as fault:
        sys.stderr.write(f"What came in is not UTF-8 (byte {fault.start + 1}).\n")
        return _REFUSED
    if not any(character.isalnum() for character in words):
        sys.stderr.write("There is nothing to look for: make quote BRIEF=name TEXT='some words of the source'\n")
        return _REFUSED
    read = _read(root, name)
    if read is None:
        return _REFUSED
    concordance = Concordance(read.text, calls=read.calls)
    found = resolve(concordance, Selector(exact=words))
    places = _places(found)
    _tell(found, read.text, count=len(places))
    selectors = [describe(concordance, place, source=read.digest) for place in places[:_MOST]]
    if as_json:
        rows = [one.model_dump(exclude_defaults=True) for one in selectors]
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
        return 0 if selectors else _REFUSED
    for place, selector in zip(places, selectors, strict=False):
        if len(places) > 1:
            sys.stdout.write(f"# {in_context(read.text, place)}\n")
        sys.stdout.write(selector_yaml(selector))
    return 0 if selectors else _REFUSED


def _read(root: Path, name: str) -> BriefText | None:
    loaded = load_brief(root, name)
    findings = list(loaded.findings)
    if loaded.value is not None:
        read = brief_text(root, loaded.value)
        if read.value is not None:
            return read.value
        findings.extend(read.findings)
    sys.stderr.write("\n".join(as_lines(findings)) + "\n")
    return None


def _places(found: Resolution) -> tuple[Span, ...]:
    if isinstance(found, Anchor | Drifted):
        return (found.span,)
    return found.places if isinstance(found, Ambiguous) else ()


def _tell(found: Resolution, text: str, *, count: int) -> None:
    """Say on standard error what a reader of the selectors should know."""
    if isinstance(found, Drifted):
        sys.stderr.write(f"The source does not read so; this is {percent(found.similarity)} like it.\n")
    elif count > 1:
        shown = f"; the first {_MOST} follow" if count > _MOST else ""
        sys.stderr.write(f"The source has these words {count} times: choose one{shown}.\n")
    elif not count:
        near = nearest(text, getattr(found, "best", None))
        told = f" {near[0].upper()}{near[1:]}" if near else ""
        sys.stderr.write(f"The source does not have these words.{told}\n")
