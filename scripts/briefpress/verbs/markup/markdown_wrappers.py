"""Take out the tags that only stand around a stretch of Markdown, so that what is in them is read as Markdown.

To CommonMark a block of HTML ends with a blank line (section 4.6, kinds 6 and 7), and what follows is Markdown again;
kramdown and others say so with `markdown="1"`. Pandoc takes all to the closing tag for HTML, and would print the marks
of headings, pictures and notes.
"""

from __future__ import annotations

import re

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_TAGS = r"div|section|article|center|details|main|aside|header|footer"
_LINE = re.compile(rf" {{0,3}}(?:</?(?:{_TAGS})\b[^<>]*>\s*)+", re.IGNORECASE)
_TAG = re.compile(rf"<(/?)({_TAGS})\b([^<>]*)>", re.IGNORECASE)
_SUMMARY = re.compile(r"\s*<summary\b[^<>]*>.*</summary>\s*", re.IGNORECASE)
_MARKDOWN = re.compile(r"""\bmarkdown\s*=\s*["']?(1|block|span)\b""", re.IGNORECASE)
_NAME = re.compile(r"""\bid\s*=\s*["']?([^\s"'>]+)""", re.IGNORECASE)


def without_wrappers(text: str) -> str:
    """Give a text without the lines of tags that wrap Markdown; a name that one of them has stays as an anchor.

    Lines stay where they are. Where tags do not answer each other, the text stays as it is.
    """
    lines = text.split("\n")
    out = list(lines)
    before_blank = _before_blank(lines)
    # What is open: the tag, and whether it was taken out.
    opened: list[tuple[str, bool]] = []
    fence = ""
    for number, line in enumerate(lines):
        mark = _FENCE.match(line)
        if mark and (not fence or (mark[1].startswith(fence) and not line.strip(" `~"))):
            fence = "" if fence else mark[1]
        if fence or not _LINE.fullmatch(line):
            continue
        # They say that what follows is Markdown, or a blank line does.
        outer = _MARKDOWN.search(line) is not None or before_blank[number]
        gone = []
        for closes, tag, rest in _TAG.findall(line):
            if not closes:
                if not rest.endswith("/"):
                    opened.append((tag.lower(), outer))
                gone.append((outer, rest))
                continue
            if not opened or opened[-1][0] != tag.lower():
                return text
            gone.append((opened.pop()[1], ""))
        if all(taken for taken, _ in gone):
            names = [found[1] for _, rest in gone if (found := _NAME.search(rest))]
            out[number] = "".join(f"[]{{#{name}}}" for name in names)
        elif any(taken for taken, _ in gone):
            return text
    return "\n".join(out) if all(taken for _, taken in opened) else text


def _before_blank(lines: list[str]) -> list[bool]:
    """Tell of each line whether a blank one follows it, with nothing but such tags and summaries between."""
    out = [False] * len(lines)
    for number in range(len(lines) - 2, -1, -1):
        below = lines[number + 1]
        passes = _LINE.fullmatch(below) or _SUMMARY.fullmatch(below)
        out[number] = not below.strip() or (passes is not None and out[number + 1])
    return out
