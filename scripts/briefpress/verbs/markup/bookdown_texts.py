"""Read what bookdown writes beside Markdown: claims that look like chunks of code, and words that stand elsewhere.

Older books have theorems as chunks (```` ```{theorem, label, name="…"} ````); they become divisions of today's form.
A text reference, `(ref:name) words` in a paragraph of its own, stands wherever its name does.
"""

from __future__ import annotations

import re
from collections import Counter

from briefpress.nouns.numbered_words import CLAIMS
from briefpress.nouns.read_text import SetAside
from briefpress.verbs.markup.open_fence import open_fence

_CLAIM = re.compile(rf" {{0,3}}(?P<mark>`{{3,}})\{{(?P<kind>{'|'.join(CLAIMS.values())})\b(?P<said>[^`]*)\}}[ \t]*")
_LABEL = re.compile(r"[ ,]*(?:label\s*=\s*)?[\"']?(?P<label>[\w:.-]+)[\"']?\s*(?:,|$)")
_NAME = re.compile(r"\bname\s*=\s*(?:\"(?P<name>(?:[^\"\\]|\\.)*)\"|'(?P<other>(?:[^'\\]|\\.)*)')")
_DEFINED = re.compile(r"\(ref:(?P<name>[\w-]+)\)[ \t]+(?P<words>\S.*?)[ \t]*")
# Code in a line is only shown.
_USED = re.compile(r"(?<!`)(?P<code>`+)(?!`).*?(?<!`)(?P=code)(?!`)|\(ref:(?P<name>[\w-]+)\)")
_MOST = 10  # times as long as itself a text may become
_WHY = "it is the caption of what code draws, and that is not here"


def with_claims(text: str) -> str:
    """Give a text whose chunks that claim something are divisions."""
    if "```{" not in text:
        return text
    out: list[str] = []
    fence = claim = ""
    for line in text.split("\n"):
        begun = _CLAIM.fullmatch(line) if not fence else None
        if begun:
            fence = claim = begun["mark"]
            out.extend(["", _division(begun)] if out and out[-1].strip() else [_division(begun)])
            continue
        behind = open_fence(line, fence, is_within=True)
        is_end = bool(fence) and not behind
        out.append(":::" if is_end and claim else line)
        fence, claim = behind, "" if is_end else claim
    return "\n".join(out)


def _division(begun: re.Match[str]) -> str:
    """Give the opening of a division that says what a chunk does."""
    said = begun["said"]
    label, name = _LABEL.match(said), _NAME.search(said)
    words = (name["name"] or name["other"] or "").replace("\\\\", "\\").replace('"', "”") if name else ""
    marks = [f".{begun['kind']}"]
    marks += [f"#{label['label']}"] if label else []
    marks += [f'name="{words}"'] if words else []
    return f"::: {{{' '.join(marks)}}}"


def with_text_references(text: str) -> tuple[str, tuple[SetAside, ...]]:
    """Give a text with words where their names stand, and what names only the captions of code; code stays.

    Lines stay where they are.
    """
    if "(ref:" not in text:
        return text, ()
    lines = text.split("\n")
    outside = list(_outside(lines))
    defined: dict[str, tuple[int, str]] = {}
    defining: set[int] = set()
    for at in outside:
        found = _DEFINED.fullmatch(lines[at])
        if found and _is_alone(lines, at):
            # What is defined twice stays where it stands the second time.
            defined.setdefault(found["name"], (at, found["words"]))
            defining.add(at)
    words = {name: said for name, (_, said) in defined.items()}
    calling = [at for at in outside if at not in defining]
    used = Counter(found["name"] for at in calling for found in _USED.finditer(lines[at]) if found["name"] in words)
    if sum(len(words[name]) * count for name, count in used.items()) > _MOST * len(text):
        return text, ()
    for at, _ in defined.values():
        lines[at] = ""
    for at in calling:
        lines[at] = _USED.sub(lambda found: words.get(found["name"] or "", found[0]), lines[at])
    unused = [(at, said) for name, (at, said) in defined.items() if name not in used]
    return "\n".join(lines), tuple(SetAside(at + 1, said, "hidden", _WHY) for at, said in unused)


def _is_alone(lines: list[str], at: int) -> bool:
    """Tell whether a line is a paragraph; others of its kind may stand around it."""
    around = [lines[place] for place in (at - 1, at + 1) if 0 <= place < len(lines)]
    return all(not line.strip() or line.startswith("(ref:") for line in around)


def _outside(lines: list[str]) -> list[int]:
    """Give the lines that stand in no block of code."""
    out: list[int] = []
    fence = ""
    for at, line in enumerate(lines):
        behind = open_fence(line, fence, is_within=True)
        if behind != fence:
            fence = behind
        elif not fence:
            out.append(at)
    return out
