r"""Write commands of formulas that their reader does not know in the way that it does: `{\rm x}`, `a \over b`, `\abs`.

Plain TeX switches fonts within a group and parts a fraction by a word in it; packages (amsmath, mathtools, nicefrac,
bbm, braket, physics) have more commands. A formula with one of these is not set at all. Only such formulas are for this
module: what it writes means the same, and what it does not know stays as it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.markup.tex_commands import end_of_group
from briefpress.verbs.markup.with_edits import with_edits

if TYPE_CHECKING:
    from collections.abc import Mapping

_FONTS = {
    **dict.fromkeys(("rm", "sc", "rmfamily"), "mathrm"),
    **dict.fromkeys(("bf", "bfseries"), "mathbf"),
    **dict.fromkeys(("it", "sl", "mit", "em", "itshape"), "mathit"),
    **dict.fromkeys(("sf", "sffamily"), "mathsf"),
    **dict.fromkeys(("tt", "ttfamily"), "mathtt"),
    "cal": "mathcal",
    "frak": "mathfrak",
}
# What stands for a command and its arguments; #1 is the first of them.
_WRITTEN: Mapping[str, tuple[int, str]] = {
    **dict.fromkeys(("nicefrac", "sfrac", "xfrac", "flatfrac", "cfrac", "textfrac"), (2, r"\frac{#1}{#2}")),
    **dict.fromkeys(("dbinom", "tbinom"), (2, r"\binom{#1}{#2}")),
    **dict.fromkeys(("mathbbm", "Bbb", "mathbbmss"), (1, r"\mathbb{#1}")),
    **dict.fromkeys(("mathpzc", "EuScript", "euscr"), (1, r"\mathcal{#1}")),
    "mathnormal": (1, r"\mathit{#1}"),
    **dict.fromkeys(("textsc", "textsl", "textup", "textmd", "textnormal", "emph", "hbox"), (1, r"\text{#1}")),
    "fbox": (1, r"\boxed{\text{#1}}"),
    "colorbox": (2, r"\text{#2}"),
    "raisebox": (2, r"\text{#2}"),
    "textcolor": (2, "{#2}"),
    **dict.fromkeys(("mathrlap", "mathllap", "mathclap", "smash", "mathinner", "smashoperator", "bbox"), (1, "{#1}")),
    **dict.fromkeys(("class", "cssId", "style"), (2, "{#2}")),
    "hphantom": (1, r"\phantom{#1}"),
    **dict.fromkeys(("vphantom", "cline"), (1, "")),
    "rule": (2, ""),
    "Call": (2, r"\text{#1}(#2)"),
    "abs": (1, r"\left| #1 \right|"),
    "norm": (1, r"\left\| #1 \right\|"),
    "ket": (1, r"\left| #1 \right\rangle"),
    "bra": (1, r"\left\langle #1 \right|"),
    "xlongrightarrow": (1, r"\xrightarrow{#1}"),
    "textsuperscript": (1, "^{#1}"),
    "textsubscript": (1, "_{#1}"),
    "dv": (2, r"\frac{d #1}{d #2}"),
    "pdv": (2, r"\frac{\partial #1}{\partial #2}"),
    **{name: (0, rf"\operatorname{{{name}}}") for name in ("Tr", "tr", "rank")},
    "argmax": (0, r"\operatorname*{arg\,max}"),
    "argmin": (0, r"\operatorname*{arg\,min}"),
    "vcentcolon": (0, ":"),
    "cr": (0, r"\\"),
    **dict.fromkeys(
        (
            "tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge hfill mathstrut strut centering "
            "allowdisplaybreaks linebreak adjustlimits selectfont normalfont upshape mdseries noindent".split()
        ),
        (0, ""),
    ),
}
# Environments, and what begins and ends them.
_CASES, _CLOSED = (r"\begin{cases}", r"\end{cases}"), (r"\left. \begin{array}{ll}", r"\end{array} \right\}")
_ENVIRONMENTS = {
    **dict.fromkeys(("dcases", "dcases*"), _CASES),
    **dict.fromkeys(("rcases", "drcases"), _CLOSED),
    "psmallmatrix": (r"\begin{pmatrix}", r"\end{pmatrix}"),
    "bsmallmatrix": (r"\begin{bmatrix}", r"\end{bmatrix}"),
}
_ENVIRONMENT = re.compile(rf"\\(begin|end)\{{({'|'.join(map(re.escape, _ENVIRONMENTS))})\}}")
_TEXTS = frozenset("text textrm textit textbf textsf texttt mbox".split())
_STYLED = re.compile(r"\\(?:text(?:bf|it|rm|sf|tt|sc|sl|up|md|normal)|emph|mbox|text)\s*\{([^{}]*)\}")
_SWITCH = re.compile(
    rf"\\(?:{'|'.join([*_FONTS, *(name for name, (count, put) in _WRITTEN.items() if not count and not put)])})"
    r"(?![A-Za-z])\s*"
)
_COMMAND = re.compile(r"\\([A-Za-z]+)\*?")
# An argument without braces.
_ONE = re.compile(r"\\[A-Za-z]+|\\.|[^\s{}\\&]")
_BLANKS = re.compile(r"\s*")
_SWITCHED = re.compile(rf"\\({'|'.join(_FONTS)})(?![A-Za-z])\s*")
_ENDS_IN_COMMAND = re.compile(r"\\[A-Za-z]+\Z")
_LENGTH = re.compile(
    r"\\(?:hskip|kern|mskip|mkern)\s*-?[\d.]+\s*[a-z]{2}(?:\s*(?:plus|minus)\s*[\d.]+\s*[a-z]{2})*|\\/"
)
_PART = re.compile(r"\\(?:over|atop)(?![A-Za-z])")
# What opens and closes a scope, and what parts it: groups, fences, environments, cells and rows.
_SCOPE = re.compile(
    r"(?P<opens>\\left\s*(?:\\[A-Za-z]+|\\.|.)|\\begin\{[A-Za-z]+\*?\}(?:\{[^{}]*\})?|\{)"
    r"|(?P<closes>\\right(?![A-Za-z])|\\end(?![A-Za-z])|\})|(?P<parts>&|\\\\)|\\[A-Za-z]+|\\.",
    re.DOTALL,
)
# What of a formula is not in it any more once it is written anew, or once its number stands behind it.
_GONE = re.compile(
    r"\\(?:label\s*\{[^{}]*\}|(?:begin|end)\{(?:dr?cases\*?|[pb]smallmatrix)\}"
    rf"|(?:tag|notag|nonumber|phantomsection|{'|'.join([*_FONTS, *_WRITTEN])})(?![A-Za-z]))"
)
_BLANK = re.compile(r"(?:\\[ ,;:!]|~|\s|\\q?quad(?![A-Za-z])|\{\})*")
# So many fractions of this kind in a formula are written anew; a page holds fewer.
_MOST = 500


def is_blank(tex: str) -> bool:
    """Tell a formula in which nothing stands but spaces."""
    return _BLANK.fullmatch(tex) is not None


def respelled(tex: str) -> str:
    """Give a formula in which such commands are those that its reader knows."""
    tex = _ENVIRONMENT.sub(lambda found: _ENVIRONMENTS[found[2]][found[1] == "end"], tex)
    return _with_fractions(_with_fonts(_LENGTH.sub(" ", _with_commands(_with_plain_texts(tex)))))


def without_commands(words: str) -> str:
    """Give the words of a page whose formulas are typed, as they can be counted against what is read of them."""
    return _GONE.sub(" ", words) if "\\" in words else words


def _with_plain_texts(tex: str) -> str:
    """Give a formula whose words have no marks within them: they stand in one font."""
    edits: list[tuple[int, int, str]] = []
    for found in _COMMAND.finditer(tex):
        start = _behind_blanks(tex, found.end())
        if found[1] not in _TEXTS or (edits and found.start() < edits[-1][1]) or tex[start : start + 1] != "{":
            continue
        end = end_of_group(tex, start)
        if end is None:
            break
        words, inner = "", tex[start + 1 : end - 1]
        while words != inner:
            words, inner = inner, _STYLED.sub(r"\1", _SWITCH.sub("", inner))
        edits.append((start, end, f"{{{words}}}"))
    return with_edits(tex, edits)


def _with_commands(tex: str) -> str:
    """Give a formula in which commands of packages are written out, the last one first, which may be within another."""
    for found in reversed([one for one in _COMMAND.finditer(tex) if one[1] in _WRITTEN]):
        count, written = _WRITTEN[found[1]]
        taken = _arguments(tex, found.end(), count)
        if taken is None:
            continue
        end, arguments = taken
        put = written
        for number, argument in enumerate(arguments, 1):
            put = put.replace(f"#{number}", argument)
        # A command ends before what is no letter.
        parted = " " if _ENDS_IN_COMMAND.search(put) or not count else ""
        tex = f"{tex[: found.start()]}{put}{parted}{tex[end:]}"
    return tex


def _behind_blanks(tex: str, at: int) -> int:
    found = _BLANKS.match(tex, at)
    return found.end() if found is not None else at


def _arguments(tex: str, at: int, count: int) -> tuple[int, list[str]] | None:
    """Give where the arguments of a command end, and what they are, options left out; None if they are not there."""
    arguments: list[str] = []
    while len(arguments) < count:
        at = _behind_blanks(tex, at)
        if tex[at : at + 1] in {"{", "["}:
            end = end_of_group(tex, at)
            if end is None:
                return None
            arguments += [tex[at + 1 : end - 1]] if tex[at] == "{" else []
        elif one := _ONE.match(tex, at):
            arguments.append(one[0])
            end = one.end()
        else:
            return None
        at = end
    return at, arguments


def _with_fonts(tex: str) -> str:
    """Give a formula whose switches of fonts are commands with what they govern, the last one first."""
    for found in reversed(list(_SWITCHED.finditer(tex))):
        end = _end_of_scope(tex, found.end())
        inner = tex[found.end() : end]
        governed = f"\\{_FONTS[found[1]]}{{{inner.rstrip()}}}" if inner.strip() else ""
        tex = f"{tex[: found.start()]}{governed}{tex[end:]}"
    return tex


def _with_fractions(tex: str) -> str:
    r"""Give a formula in which what `\over` and `\atop` part are fractions, the last one first."""
    for _ in range(_MOST):
        found = next(reversed(list(_PART.finditer(tex))), None)
        if found is None:
            break
        start, end = _start_of_scope(tex, found.start()), _end_of_scope(tex, found.end())
        above, below = tex[start : found.start()].strip(), tex[found.end() : end].strip()
        put = f"\\frac{{{above}}}{{{below}}}" if "over" in found[0] else f"\\substack{{{above} \\\\ {below}}}"
        tex = f"{tex[:start]}{put}{tex[end:]}"
    return tex


def _end_of_scope(tex: str, at: int) -> int:
    """Give where the group or cell ends in which a place stands."""
    depth = 0
    for one in _SCOPE.finditer(tex, at):
        depth += bool(one["opens"]) - bool(one["closes"])
        if depth < 0 or (one["parts"] and not depth):
            return one.start()
    return len(tex)


def _start_of_scope(tex: str, at: int) -> int:
    """Give where the group or cell begins in which a place stands."""
    starts = [0]
    for one in _SCOPE.finditer(tex, 0, at):
        if one["opens"]:
            starts.append(one.end())
        elif one["closes"] and len(starts) > 1:
            starts.pop()
        elif one["parts"]:
            starts[-1] = one.end()
    return starts[-1]
