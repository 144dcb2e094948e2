"""Take out the tags that only stand around a stretch of Markdown, so that what is in them is read as Markdown.

To CommonMark a block of HTML ends with a blank line (section 4.6, kinds 6 and 7), and what follows is Markdown again;
kramdown and others say so with `markdown="1"`. Pandoc takes all to the closing tag for HTML, and would print the marks
of headings, pictures and notes.
"""

from __future__ import annotations

import re

from briefpress.verbs.markup.open_fence import open_fence

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
        fence = open_fence(line, fence)
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


def without_leaves(text: str) -> str:
    """Give a text without the tags around one paragraph of Markdown: `<div class="note">So *much*.</div>`.

    Pandoc's own Markdown reads marks there, and they would be printed else. What has none may be read as HTML; what has
    tags of blocks, is set in like code or runs on from a paragraph stays.
    """
    lines = text.split("\n")
    out = list(lines)
    fence = ""
    at = 0
    while at < len(lines):
        fence = open_fence(lines[at], fence)
        found = _OPEN.match(lines[at]) if not fence and not (at and out[at - 1].strip()) else None
        last = _leaf_end(lines, at, found) if found else -1
        if found and last >= at:
            name = _NAME.search(found["more"])
            out[last] = re.sub(rf"</{found['tag']}>\s*$", "", lines[last], flags=re.IGNORECASE)
            out[at] = out[at][found.end() :].strip()
            # A name stands with the first words, which may begin on the next line.
            first = at if out[at] else at + 1
            out[first] = (f"[]{{#{name[1]}}}" if name else "") + out[first].strip()
            at = last
        at += 1
    return "\n".join(out)


_OPEN = re.compile(rf" {{0,3}}<(?P<tag>{_TAGS}|p)\b(?P<more>[^<>]*)>", re.IGNORECASE)
_HARMFUL = re.compile(r"\bon\w+\s*=|javascript:", re.IGNORECASE)
_MARKS = re.compile(r"[*_`^]|\]\(|\[[@^]")
_ANY_TAG = re.compile(r"</?([A-Za-z][\w-]*)")
_INLINE = frozenset("em i strong b sup sub br span a img u s del ins small mark code kbd abbr cite q".split())


def _leaf_end(lines: list[str], at: int, found: re.Match[str]) -> int:
    """Give the line on which a stretch of inlines that begins on a line ends; -1 if it is none, or without a mark."""
    closing = f"</{found['tag'].lower()}>"
    marked = False
    if _HARMFUL.search(found["more"]):
        return -1
    for here in range(at, len(lines)):
        line = lines[here][found.end() :] if here == at else lines[here]
        ends = line.rstrip().lower().endswith(closing)
        inside = line.rstrip()[: -len(closing)] if ends else line
        if (here > at and (not line.strip() or line.startswith(("    ", "\t")))) or open_fence(inside, ""):
            return -1
        if any(one.lower() not in _INLINE for one in _ANY_TAG.findall(inside)):
            return -1
        marked = marked or _MARKS.search(_TAGGED.sub("", inside)) is not None
        if ends:
            return here if marked and not (here + 1 < len(lines) and lines[here + 1].strip()) else -1
    return -1


_TAGGED = re.compile(r"<[^<>]*>")


def _before_blank(lines: list[str]) -> list[bool]:
    """Tell of each line whether a blank one follows it, with nothing but such tags and summaries between."""
    out = [False] * len(lines)
    for number in range(len(lines) - 2, -1, -1):
        below = lines[number + 1]
        passes = _LINE.fullmatch(below) or _SUMMARY.fullmatch(below)
        out[number] = not below.strip() or (passes is not None and out[number + 1])
    return out
