"""Keep the backslashes of Org texts: pandoc stops at one that begins nothing, and drops the word behind another."""

from __future__ import annotations

import re
from collections import Counter
from html.entities import html5
from typing import TYPE_CHECKING

from briefpress.verbs.markup.org_signs import SIGNS, with_signs
from briefpress.verbs.markup.stand_ins import restored

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefpress.nouns.tree import Nodes

# A character that no text has (Unicode 16, 23.5: private use) stands for the backslash meanwhile.
_STAND_IN = "\ue05c"
_BACKSLASH = re.compile(r"\\(\\|[()\[\]]|[A-Za-z]+(?:\{)?)?")
_ALONE = re.compile(r"^[ \t]*\\[A-Za-z]+[ \t]*$")
# Within a paragraph, the bounds of formulas; a pair of backslashes bounds nothing.
_BOUND = re.compile(r"\\\\|\\[()\[\]]")
_ENDS = {"\\(": "\\)", "\\[": "\\]"}
# Rows of formulas and environments end in a pair; elsewhere one breaks a line at its end and is typed within it (Org
# manual, 12.2), where pandoc stops.
_ROWS = re.compile(
    r"\\begin\{(?P<name>[A-Za-z]+\*?)\}.{0,2000}?\\end\{(?P=name)\}|\\\[.{0,2000}?\\\]|\\\(.{0,2000}?\\\)"
    r"|\$\$.{0,2000}?\$\$|\$[^$]{0,2000}\$|(?P<pair>\\\\)(?![ \t]*$)|\\\\",
    re.DOTALL | re.MULTILINE,
)
# Names of signs that Org has beside HTML's (Org manual, 12.4).
_ORGS = frozenset(
    "dots ldots cdots hdots to gets lor land vee wedge neg pm mp times div cdot bullet star deg checkmark quad "
    "qquad ensp emsp thinsp vert dag ddag slash hellip shy rdquo ldquo lsquo rsquo begin end frac sqrt".split()
)


def without_backslashes(text: str) -> str:
    """Give an Org text with a stand-in for each backslash that begins no sign, no line break and no formula."""
    if "\\" not in text:
        return text
    lines = _without_bounds(_without_pairs(text)).split("\n")
    return "\n".join(line if _ALONE.match(line) else _BACKSLASH.sub(_kept, line) for line in lines)


def _without_pairs(text: str) -> str:
    r"""Give an Org text with stand-ins for pairs of backslashes within lines, as in “\\server”, but in no formula."""
    if "\\\\" not in text:
        return text
    paragraphs = ("\n".join(lines) for lines in _paragraphs(text))
    return "\n".join(
        _ROWS.sub(lambda found: 2 * _STAND_IN if found["pair"] else found[0], one) if "\\\\" in one else one
        for one in paragraphs
    )


def _without_bounds(text: str) -> str:
    r"""Give an Org text with a stand-in for each backslash that begins or ends no formula, as in “C-c \)”."""
    if not _BOUND.search(text):
        return text
    return "\n".join("\n".join(_bounded(lines)) for lines in _paragraphs(text))


def _paragraphs(text: str) -> Iterator[list[str]]:
    """Give the lines of each paragraph, with the blank line behind it."""
    lines: list[str] = []
    for line in text.split("\n"):
        lines.append(line)
        if not line.strip():
            yield lines
            lines = []
    if lines:
        yield lines


def _bounded(lines: Sequence[str]) -> Iterator[str]:
    left = Counter(found[0] for line in lines for found in _BOUND.finditer(line))
    awaited = ""

    def kept(found: re.Match[str]) -> str:
        nonlocal awaited
        bound = found[0]
        left[bound] -= 1
        if bound == awaited:
            awaited = ""
        elif not awaited and left[_ENDS.get(bound, "")]:
            awaited = _ENDS[bound]
        elif bound != "\\\\":
            return _STAND_IN + bound[1:]
        return bound

    for line in lines:
        yield _BOUND.sub(kept, line)


def _kept(found: re.Match[str]) -> str:
    what = found[1] or ""
    name = what.rstrip("{")
    sign = name not in SIGNS and name != "par" and (f"{name};" in html5 or name in _ORGS)
    known = bool(what) and (not name.isalpha() or (what.endswith("{") and name not in SIGNS) or sign)
    return found[0] if known else _STAND_IN + found[0][1:]


def with_backslashes(blocks: Nodes) -> Nodes:
    """Give a tree with backslashes for the stand-ins, and signs where they begin the names of some."""
    return restored(with_signs(blocks, stand_in=_STAND_IN), _STAND_IN, sign="\\")
