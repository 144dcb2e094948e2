r"""Read environments of LaTeX in a Markdown text that hold code, a picture or a formula: as code, as a picture, as one.

Paragraphs end at blank lines, so that pandoc sees neither end of `\begin{lstlisting}` but for short ones, and it would
run their lines together. What stands in blocks of code of Markdown's own is only shown there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from briefpress.nouns.read_text import SetAside
from briefpress.verbs.markup.open_fence import open_fence
from briefpress.verbs.markup.tex_commands import end_of_group
from briefpress.verbs.markup.with_edits import with_edits

if TYPE_CHECKING:
    from collections.abc import Sequence

_BEGIN = re.compile(
    r" {0,3}\\begin\{(?P<name>(?P<code>lstlisting|verbatim\*?|Verbatim|minted)|"
    r"(?P<formula>(?:equation|eqnarray|align|alignat|flalign|gather|multline)\*?)|(?:wrap)?figure\*?)\}"
    r"(?P<options>(?:[ \t]*\[(?:\{[^{}]*\}|[^\[\]{}])*\]|\{[^{}]*\})*)[ \t]*$"
)
_END = re.compile(r" {0,3}\\end\{([A-Za-z]+\*?)\}[ \t]*$")
_LANGUAGE = re.compile(r"language\s*=\s*\{?\s*([A-Za-z]\w*)|(?:^|\])\{([A-Za-z]\w*)\}")
_CAPTION = re.compile(r"(?:caption|title)\s*=\s*(?:\{([^{}]*)\}|([^,\]{}]+))")
_PICTURE = re.compile(r"\\includegraphics\*?\s*(?:\[[^\[\]]*\])?\s*\{([^{}\s]+)\}")
_SHOWN = re.compile(r"\\caption\*?\s*(?:\[[^\[\]]*\])?\s*(?=\{)")
# What may be left of a figure when its picture and its caption are taken out.
_SETTINGS = re.compile(
    r"(?:\\(?:centering|hfill|small|footnotesize|[vh]space\*?\{[^{}]*\}|(?:begin|end)\{[^{}]*\}|label\{[^{}]*\})"
    r"|\[[^\[\]]*\]|\{[^{}]*\}|%[^\n]*|\s)*"
)
_STRESS = {"textbf": "**", "textit": "*", "emph": "*", "texttt": "`"}
_STRESSED = re.compile(rf"\\({'|'.join(_STRESS)})\{{([^{{}}\\]+)\}}")
_WHY = "it tells LaTeX how to set what stands there, and is no text"


def with_read_environments(text: str) -> tuple[str, tuple[SetAside, ...]]:
    """Give a text whose environments of code, pictures and formulas are those of Markdown; and what they say besides.

    A caption of code becomes a paragraph behind it. What holds anything else stays as it is.
    """
    if "\\begin{" not in text:
        return text, ()
    lines = text.split("\n")
    ends: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        if found := _END.match(line):
            ends.setdefault(found[1], []).append(at)
    out: list[str] = []
    aside: list[SetAside] = []
    fence, behind = "", 0
    for at, line in enumerate(lines):
        if at < behind:
            continue
        opened = open_fence(line, fence)
        if fence or opened:
            fence = opened
        elif begun := _BEGIN.match(line):
            known = ends.get(begun["name"], [])
            place = bisect_right(known, at)
            end = known[place] if place < len(known) else at
            read = _read(begun, lines[at : end + 1], is_marked=bool(at) and lines[at - 1].rstrip().endswith("$$"))
            if read is not None:
                out.extend(read[0])
                aside.extend([SetAside(at + 1, read[1], "hidden", _WHY)] if read[1] else [])
                behind = end + 1
                continue
        out.append(line)
    return "\n".join(out), tuple(aside)


def _read(begun: re.Match[str], lines: Sequence[str], *, is_marked: bool) -> tuple[list[str], str] | None:
    """Give the lines of an environment as Markdown has them, and what else was said; None if it stays as it is."""
    if len(lines) == 1:
        return None
    if begun["formula"]:
        # It is one of Markdown's own if dollars stand before it.
        return None if is_marked else (["$$", *filter(str.strip, lines), "$$"], "")
    return (_code if begun["code"] else _picture)(begun, lines[1:-1])


def _code(begun: re.Match[str], lines: Sequence[str]) -> tuple[list[str], str]:
    """Give a block of code, with its caption behind it, and what else was said of it."""
    options = begun["options"].strip()
    language, caption = _LANGUAGE.search(options), _CAPTION.search(options)
    longest = max((len(run) for line in lines for run in re.findall("`+", line)), default=0)
    marks = "`" * max(3, longest + 1)
    name = (language[1] or language[2]).lower() if language else ""
    said = ["", (caption[1] or caption[2]).strip()] if caption else []
    return ["", f"{marks}{name}", *lines, marks, *said, ""], options


def _picture(begun: re.Match[str], lines: Sequence[str]) -> tuple[list[str], str] | None:
    """Give a picture with its caption, and what else was said of it; None if there is more in it."""
    inside = "\n".join(lines)
    pictures = list(_PICTURE.finditer(inside))
    captions = list(_SHOWN.finditer(inside))
    if len(pictures) != 1 or len(captions) > 1:
        return None
    caption, taken = "", [pictures[0].span()]
    for shown in captions:
        end = end_of_group(inside, shown.end())
        if end is None:
            return None
        caption = _STRESSED.sub(_stress, " ".join(inside[shown.end() + 1 : end - 1].split()))
        taken.append((shown.start(), end))
    rest = with_edits(inside, ((start, end, "") for start, end in taken))
    if not _SETTINGS.fullmatch(rest) or "[" in caption or "]" in caption:
        return None
    settings = " ".join(f"{begun['options']} {rest}".split())
    return ["", f"![{caption}]({pictures[0][1]})", ""], settings


def _stress(found: re.Match[str]) -> str:
    sign = _STRESS[found[1]]
    return f"{sign}{found[2]}{sign}"
