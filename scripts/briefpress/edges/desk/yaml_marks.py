"""Read YAML as plain texts, lists and mappings, with the place of every key and value, and never guess.

libyaml's events are enough for that: nothing is constructed, nothing is expanded, no stack can overflow, and
every fault has a line and a column. What YAML offers beyond texts, lists and mappings is refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from briefpress.edges.desk.yaml_build import UNFIT, Builder, shown
from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.verbs.desk.yaml_slips import slip_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefpress.nouns.marked import Marked

MAX_BYTES = 8 * 1024 * 1024
_MAX_REPORTED = 10
_BREAK = re.compile(r"\r\n|\r|\n")
# The first and the last of git's three marks.
_OURS, _THEIRS = re.compile(r"^<{7} ", re.MULTILINE), re.compile(r"^>{7} ", re.MULTILINE)
# What libyaml was at when it met a fault, and that began where the slip is.
_BEGUN = ("simple key", "flow sequence", "flow mapping")
_HINTS = (
    (
        "mapping values are not allowed",
        (
            "a colon with a space behind it ends a key: put a text that holds one in quotation marks, "
            "or write it indented under |; if this is a key, check its indentation"
        ),
    ),
    (
        "cannot start any token",
        "indent with spaces, never with tabs; put a text that begins with @, ` or % in quotation marks",
    ),
    (
        "did not find expected key",
        (
            "check that keys of one mapping stand in one column, and that a text in quotation marks holds no "
            "further mark of the same kind (write '' inside '…', \\\" inside \"…\")"
        ),
    ),
    ("did not find expected '-' indicator", "every entry of a list begins with - in the same column"),
    ("did not find expected ',' or", "a list [a, b] or mapping {a: b} is not closed, or lacks a comma"),
    (
        "could not find expected ':'",
        (
            "a key is followed by a colon and a space; if the line goes on with the text above it, set it in deeper "
            "than the key of that text"
        ),
    ),
    ("block sequence entries are not allowed", "a list begins on its own line, under its key"),
    ("unexpected end of stream", "a quotation mark that opens here is never closed"),
    ("unknown escape", "inside \"…\" a backslash has a meaning of its own: write '…' instead, or double it"),
    ("did not find expected node content", "a text that begins with , ] or } needs quotation marks"),
)


def read_yaml(data: bytes, *, file: str) -> Outcome[Marked | None]:
    """Read the bytes of a file; None if they are no YAML, an empty mapping if they are empty."""
    if len(data) > MAX_BYTES:
        message = f"the file has more than {MAX_BYTES:,} bytes"
        return Outcome(None, (Finding(Place(file), "Y010", message, "split it into several files"),))
    try:
        text = data.decode()
    except UnicodeDecodeError as fault:
        before = data[: fault.start].decode()
        place = _place_after(file, before.removeprefix("\ufeff"))
        message = f"the file is not UTF-8: byte {data[fault.start]:#04x} belongs to no character"
        return Outcome(None, (Finding(place, "Y002", message, "save it as UTF-8 in your editor"),))
    return read_yaml_text(text, file=file)


def read_yaml_text(text: str, *, file: str) -> Outcome[Marked | None]:
    """Read the text of a file. The indices of the marks are indices of this text."""
    start = 1 if text.startswith("\ufeff") else 0
    body = text[start:]
    findings = list(_unfit_characters(file, body))
    builder = Builder(file, body, start)
    whole = False
    try:
        whole = builder.take(yaml.parse(UNFIT.sub(" ", body), Loader=yaml.CLoader))
    except yaml.MarkedYAMLError as fault:
        findings.append(_unmerged(file, body) or _syntax(file, body, fault))
    except yaml.YAMLError as fault:
        findings.append(Finding(Place(file), "Y001", f"this is not YAML: {' '.join(str(fault).split())}"))
    findings.extend(builder.findings)
    return Outcome(builder.marked() if whole else None, tuple(sorted(findings)))


def _place_after(file: str, before: str) -> Place:
    """Give the place that follows a text."""
    breaks = list(_BREAK.finditer(before))
    return Place(file, len(breaks) + 1, len(before) - (breaks[-1].end() if breaks else 0) + 1)


def _unfit_characters(file: str, text: str) -> Iterator[Finding]:
    """Find the characters that no text file should hold."""
    found = list(UNFIT.finditer(text))
    for number, match in enumerate(found[:_MAX_REPORTED], start=1):
        rest = f", and {len(found) - number} more" if number == _MAX_REPORTED < len(found) else ""
        message = f"there is a character here that cannot be seen and has no business in a text: {shown(match[0])}"
        yield Finding(_place_after(file, text[: match.start()]), "Y003", message + rest, "delete it")


def _unmerged(file: str, text: str) -> Finding | None:
    """Say that a merge was left half done, if git's marks of two versions stand in a text."""
    ours = _OURS.search(text)
    if ours is None or _THEIRS.search(text, ours.end()) is None:
        return None
    message = "two versions of this file were merged and differ here: git has left both, with its marks"
    hint = "keep what holds, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>"
    return Finding(_place_after(file, text[: ours.start()]), "Y001", message, hint)


def _syntax(file: str, text: str, fault: yaml.MarkedYAMLError) -> Finding:
    """Say what libyaml stumbled over, where an editor would look for it."""
    problem = fault.problem or fault.context or "it cannot be read"
    mark = fault.problem_mark or fault.context_mark
    begun = fault.context_mark
    # An open quotation mark is only noticed at the end of the file: show where it opens.
    at = fault.context or ""
    if begun is not None and "quoted scalar" in at:
        mark = begun
    elif mark is not None:
        started = begun.line if begun is not None and any(one in at for one in _BEGUN) else None
        slip = slip_at(_BREAK.split(text), line=mark.line, begun=started, column=mark.column)
        if slip is not None:
            return Finding(Place(file, slip.line + 1, slip.column + 1), "Y001", slip.message, slip.hint)
    # A line that should have been a key is only missed below it.
    if "could not find expected ':'" in problem and begun is not None:
        mark = begun
    place = Place(file, mark.line + 1, mark.column + 1) if mark is not None else Place(file)
    hint = next((hint for words, hint in _HINTS if words in problem), "check indentation and quotation marks here")
    return Finding(place, "Y001", f"this is not YAML from here on: {problem}", hint)
