"""Keep captions and titles that pandoc passes over in LaTeX: of listings, of algorithms, of theorems and boxes.

Pandoc has captions for figures and tables alone, and leaves the options of an environment out, titles among them.
"""

from __future__ import annotations

import re

from briefpress.verbs.markup.tex_commands import end_of_group, uses

_ENVIRONMENT = re.compile(r"(?<!\\)%[^\n]*|\\(begin|end)\{([^{}]*)\}")
# What holds a table with its notes, and is none itself.
_HOLDING = frozenset({"threeparttable", "measuredfigure"})
# What pandoc gives a caption, or a package like it has one for.
_CAPTIONED = re.compile(r".*(?:fig|tab).*", re.IGNORECASE)
_LISTING = re.compile(r"\\begin\{lstlisting\}\s*(?=\[)")
_LONGEST, _DEEPEST = 1500, 12
_KEY = re.compile(r"\b(?:caption|title)\s*=\s*")
_TITLED = re.compile(r"\\begin\{([A-Za-z]+)\}\s*(?=\[)")
_CLAIM = re.compile(
    r"(?:theorem|lemma|proposition|corollary|definition|example|remark|exercise|problem|axiom|claim|conjecture|note|"
    r"observation|assumption|hypothesis|property|fact|question|thm|lem|prop|cor|defn?)s?",
    re.IGNORECASE,
)
_DEFINED = re.compile(r"\\newtheorem\*?\s*\{([A-Za-z]+)\}")


def with_captions(text: str) -> str:
    """Give a LaTeX text with these captions and titles as words of their own; no line is added, and none goes."""
    text = _LISTING.sub(lambda found: _named(text, found), text)
    defined = frozenset(_DEFINED.findall(text))
    text = _TITLED.sub(lambda found: found[0] if found[1] in defined else _titled(text, found), text)
    return _with_loose_captions(text)


def _named(text: str, found: re.Match[str]) -> str:
    """Give the beginning of a listing with its caption before it."""
    caption = _title(_options(text, found.end()))
    return f"\\par {caption}\\par {found[0]}" if caption else found[0]


def _titled(text: str, found: re.Match[str]) -> str:
    """Give the beginning of a theorem or of a box with its title before what it begins."""
    options = _options(text, found.end())
    if found[1] == "lstlisting":
        return found[0]
    title = _title(options)
    if not title and _CLAIM.fullmatch(found[1]) and "=" not in options:
        title = f"({options})" if options.strip() else ""
    return f"\\par \\textbf{{{title}}} {found[0]}" if title else found[0]


def _options(text: str, start: int) -> str:
    """Give what stands in the brackets that open at a place; empty if they are not closed soon."""
    end = _end(text, start, "[")
    return text[start + 1 : end - 1] if end else ""


def _end(text: str, start: int, opening: str) -> int:
    """Give where the group ends that opens at a place; 0 if none does, or if it does not end soon."""
    if text[start : start + 1] != opening:
        return 0
    end = end_of_group(text[start : start + _LONGEST], 0)
    return 0 if end is None else start + end


def _title(options: str) -> str:
    """Give the value of the option that is a caption or a title."""
    key = _KEY.search(options)
    if not key:
        return ""
    if options[key.end() : key.end() + 1] == "{":
        end = end_of_group(options, key.end())
        return "" if end is None else options[key.end() + 1 : end - 1].strip()
    return options[key.end() :].partition(",")[0].strip()


def _with_loose_captions(text: str) -> str:
    """Set the captions that stand in neither a figure nor a table as paragraphs."""
    marks = iter([found for found in _ENVIRONMENT.finditer(text) if found[1]])
    mark = next(marks, None)
    opened: list[str] = []
    out: list[str] = []
    at = 0
    for found in uses(text, {"caption"}):
        while mark is not None and mark.start() < found.start():
            if mark[1] == "begin":
                opened.append(mark[2])
            elif mark[2] in opened:
                del opened[len(opened) - 1 - opened[::-1].index(mark[2]) :]
            mark = next(marks, None)
        around = [name for name in opened[-_DEEPEST:] if name != "document"]
        captioned = any(_CAPTIONED.fullmatch(name) for name in around if name not in _HOLDING)
        if found.start() < at or not around or captioned:
            continue
        start = _end(text, found.end(), "[") or found.end()
        if end := _end(text, start, "{"):
            out += [text[at : found.start()], f"\\par {text[start:end]}\\par "]
            at = end
    return "".join((*out, text[at:]))
