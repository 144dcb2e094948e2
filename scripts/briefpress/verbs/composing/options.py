"""Find the options of commands in a line of prose, “--verbose”, which begin with two hyphens and with no dash.

A typist may write a dash so too, “word --word”, and so only what shows that it is an option counts: a value behind
it (`--format=aiff`), another option at its side (`-A, --aiff`), a word that calls it one (“the --all option”), or the
name of a program right before it, or one or two words before (`git commit --amend`). Where a line has such a one,
others like it are options. Two that enclose a clause are dashes.
"""

from __future__ import annotations

import re
from bisect import bisect_left

_NAME = r"[A-Za-z][A-Za-z0-9]*(?:[-_.][A-Za-z0-9]+)*"
_OPTION = re.compile(rf"(?<![^\s(\[{{<\"'“‘«‹,|/])--{_NAME}(?![\w-])(?P<value>\[?=[^\s=])?")
# A dash behind a word and before none: where one stands behind an option, both enclose a clause.
_CLOSES = re.compile(r"(?<=[^\s-])---?(?=[\s,.;:!?)]|$)")
_BETWEEN = r"(?:\s?[,|/]\s?|\s(?:and|or|und|oder|et|ou|y|o|e|и|или)\s)"
_BEHIND = re.compile(rf"(?:^|[\s(\[{{,|/])(?:-[A-Za-z0-9]|(?P<other>--){_NAME}(?:=\S{{1,20}})?){_BETWEEN}$")
_BEFORE = re.compile(rf"(?:[ =]\S{{1,20}})?{_BETWEEN}(?:-[A-Za-z0-9](?!\w)|(?P<other>--)[A-Za-z])")
_CALLED = (
    r"(?:option|flag|switch|argument|parameter|opción|opzione|opção|optie|schalter|параметр|опци|флаг|ключ)\w{0,4}"
)
# Behind the word alone may as well come a dash: “his only option --and he took it”.
_IS_CALLED = re.compile(rf"\b{_CALLED}:\s?$", re.IGNORECASE)
_CALLS = re.compile(rf"[\"'”’»)]?[\s-]{_CALLED}\b", re.IGNORECASE)
# Programs whose names are no words of prose as they are written here, and words that begin a clause behind a dash.
_PROGRAM = re.compile(
    r"(?<![\w.-])(?:git|svn|npm|npx|yarn|pnpm|pip3?|conda|cargo|rustup|docker|podman|kubectl|terraform|systemctl|sudo|"
    r"apt|apt-get|dnf|rsync|curl|wget|grep|chmod|ffmpeg|pandoc|pdflatex|xelatex|python3?|pytest|cmake|gcc|nginx)"
    r"(?:[ ][a-z][a-z:.-]*){0,2}[ ]$"
)
_WORDS = re.compile(
    r"--(?:an?|the|and|or|but|yet|so|as|if|in|on|at|of|for|to|he|she|it|we|you|they|this|that|these|those|which|who|"
    r"what|when|where|why|how|is|was|not|then|there|his|her|its|our|your|their|my|i)(?![\w-])",
    re.IGNORECASE,
)
_NEAR = 64


def options(line: str) -> frozenset[int]:
    """Give the places at which the options in a line begin."""
    if "--" not in line:
        return frozenset()
    closes = [found.start() for found in _CLOSES.finditer(line)]
    found = [one for one in _OPTION.finditer(line) if one["value"] or not _encloses(line, one, closes)]
    starts = frozenset(one.start() for one in found)
    return starts if any(_is_shown(one, starts) for one in found) else frozenset()


def _encloses(line: str, one: re.Match[str], closes: list[int]) -> bool:
    """Tell whether what may be an option begins a clause that another dash ends."""
    at = bisect_left(closes, one.end())
    return at < len(closes) and line.find(" --", one.end(), closes[at]) < 0


def _is_shown(one: re.Match[str], starts: frozenset[int]) -> bool:
    line, end = one.string, one.end()
    above = line[max(0, one.start() - _NEAR) : one.start()]
    beside = ((_BEHIND.search(above), one.start() - len(above)), (_BEFORE.match(line, end), 0))
    if any(other and (not other["other"] or other.start("other") + low in starts) for other, low in beside):
        return True
    is_commanded = _PROGRAM.search(above) and not _WORDS.match(one[0])
    return bool(one["value"] or is_commanded or _CALLS.match(line, end) or _IS_CALLED.search(above))
