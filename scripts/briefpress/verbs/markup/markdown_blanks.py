"""Put blank lines into Markdown where pandoc needs one: before a list, a heading, a quotation or a table below words.

Most texts in Markdown are written for readers that need none: a paragraph ends where one of these begins, a numbered
list only if it begins with 1 (CommonMark 0.31, “Paragraphs”, “Lists”; GitHub Flavored Markdown, “Tables”). Pandoc goes
on with the paragraph, and takes a line of hyphens below a heading for the line that makes one of its words. A heading
that a blank or two set in is none to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

_QUOTE = re.compile(r" {0,3}>(?: ?>)*(?: |$)?")
_FENCE = re.compile(r"[ \t]*(?:[-*+] |\d{1,9}[.)] )?[ \t]*(?P<mark>`{3,}(?=[^`]*$)|~{3,})")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+\S")
_UNDERLINE = re.compile(r" {0,3}(?:-+|=+)[ \t]*$")
# Several runs of hyphens stand below the heads of a table's columns.
_BREAK = re.compile(r" {0,3}(?:([*_])(?:[ \t]*\1){2,}|-(?:[ \t]+-){2,}|-{3,})[ \t]*$")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)]|\(?(?:[a-zA-Z]|[ivxlcdmIVXLCDM]{1,6}|#|@)[.)])[ \t]+\S")
# What begins a list below words; deeper ones stand in an item, or are code.
_BEGINS = re.compile(r" {0,3}(?:[-*+]|1[.)])[ \t]+\S")
_RULE = re.compile(r"(?=.*\|) {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_BAR = re.compile(r"(?<!\\)\|")
# HTML that stands as a block, which words may come before; it goes on to the next blank line.
_HTML = re.compile(
    r" {0,3}</?(?:address|article|aside|blockquote|body|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure"
    r"|footer|form|h[1-6]|header|hr|html|iframe|legend|li|link|main|menu|meta|nav|ol|p|section|source|summary|table"
    r"|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s/>]|$)",
    re.IGNORECASE,
)
# So do other tags alone on a line, lines of verse, and other tables, which begin behind a blank line only.
_BLOCK = re.compile(r" {0,3}(?:<[/?A-Za-z][^<>]*>[ \t]*$|\||\+[-=+]+[ \t]*$)")
# So what explains a term goes on, and a table whose columns stand over hyphens.
_GOES_ON = re.compile(r" {0,3}(?:[:~][ \t]|-+(?:[ \t]+-+)+[ \t]*$)")
# Neither words nor a block: code, remarks on one line, fences around blocks.
_NEITHER = re.compile(r"(?: {4}| {0,3}\t| {0,3}(?:<!--.*-->[ \t]*$|:{3,}))")
# What is typed as it is until its end: remarks, typed text of HTML, formulas, environments of TeX.
_OPENS = re.compile(
    r"<!--|^ {0,3}<(?P<tag>pre|script|style|textarea)\b|\$\$|\\\[|\\begin\{(?P<name>[A-Za-z]+\*?)\}",
    re.IGNORECASE,
)
_ENDS = {"<!--": "-->", "$$": "$$", "\\[": "\\]"}
_FAR = 200  # lines within which a formula ends
_DATA = re.compile(r"---[ \t]*$")
_DATA_ENDS = re.compile(r"(?:---|\.\.\.)[ \t]*$")


@dataclass(slots=True)
class _Above:
    """What the line above is: in how many quotations, words of a paragraph or an item, a heading, or another block."""

    quote: int = 0
    kind: Literal["", "words", "item", "heading", "block"] = ""
    # Whether what is set in may still stand in an item above.
    is_list: bool = False


def with_parting_blanks(text: str) -> str:
    """Give a text in which a blank line parts words from what ends their paragraph."""
    lines = text.split("\n")
    above = _Above()
    at = _behind_data(lines)
    out = lines[:at]
    while at < len(lines):
        line, end = lines[at], _end_of_typed(lines, at)
        if end:
            out.extend(lines[at:end])
            above.kind = "" if _FENCE.match(_bare(line)) else above.kind or "words"
            at = end
            continue
        if _HEADING.match(line) and not above.is_list and above.kind != "block":
            # Pandoc wants it flush.
            line = line.lstrip()
        was_heading = above.kind == "heading"
        blank = _blank_before(line, lines[at + 1] if at + 1 < len(lines) else "", above)
        out.extend(() if blank is None else (blank,))
        # Behind a blank line hyphens would begin what a text says of itself.
        out.append(line.replace("-", "*") if was_heading and blank is not None and "-" in line else line)
        at += 1
    return "\n".join(out)


def _bare(line: str) -> str:
    """Give a line without the signs of quotations before it."""
    quote = _QUOTE.match(line)
    return line[quote.end() :] if quote else line


def _behind_data(lines: list[str]) -> int:
    """Give the number of the first line behind what a text says of itself at its beginning."""
    if not _DATA.match(lines[0]):
        return 0
    return next((at + 1 for at in range(1, len(lines)) if _DATA_ENDS.match(lines[at])), 0)


def _end_of_typed(lines: list[str], at: int) -> int:
    """Give the number of the line behind what is typed as it is and begins on this line; 0 if nothing does."""
    body = _bare(lines[at])
    if fence := _FENCE.match(body):
        closes = re.compile(rf"[ \t>]*{fence['mark']}[`~]*[ \t]*$")
        return next((to + 1 for to in range(at + 1, len(lines)) if closes.match(lines[to])), len(lines))
    end = _awaited(body)
    if end.startswith(("-->", "</")):
        return next((to + 1 for to in range(at + 1, len(lines)) if end in lines[to].lower()), len(lines))
    for to in range(at + 1, min(at + _FAR, len(lines)) if end else 0):
        if end in lines[to]:
            return to + 1
        if not lines[to].strip():
            break
    return 0


def _awaited(body: str) -> str:
    """Give what is to end that which a line opens and does not end; empty if there is no such thing."""
    end = ""
    for opens in _OPENS.finditer(body):
        if opens[0] == end == "$$":
            end = ""
        elif not end:
            end = _end_of(opens)
            rest = body[opens.end() :]
            end = "" if end != "$$" and (end in rest or end in rest.lower()) else end
    return end


def _end_of(opens: re.Match[str]) -> str:
    """Give what ends that which is opened, in small letters where it may have any."""
    if opens["tag"]:
        return f"</{opens['tag'].lower()}>"
    return f"\\end{{{opens['name']}}}" if opens["name"] else _ENDS[opens[0]]


def _blank_before(line: str, below: str, above: _Above) -> str | None:
    """Give the blank line that is wanting before a line, None if none is, and keep in mind what the line is."""
    quote = _QUOTE.match(line)
    body = line[quote.end() :] if quote else line
    depth = quote[0].count(">") if quote else 0
    if not body.strip():
        above.quote, above.kind = depth, ""
        return None
    if depth > above.quote:
        # Words go on in a quotation with a sign less, but none begins within them.
        begins = above.kind in {"words", "item"} and not above.quote
        above.quote, above.kind = depth, ""
        _parts(body, below, above)
        return "" if begins else None
    if not above.kind:
        above.quote = depth
    return (quote[0].rstrip() if quote else "") if _parts(body, below, above) else None


def _parts(body: str, below: str, above: _Above) -> bool:
    """Tell whether what a line begins ends the words above it, and keep in mind what the line is."""
    kind = above.kind
    above.is_list = _ITEM.match(body) is not None or (above.is_list and (kind == "item" or body.startswith(" ")))
    if kind == "block":
        return False
    if _HEADING.match(body):
        above.kind = "heading"
        # In an item it would stand deeper.
        return kind == "words" or (kind == "item" and not body.startswith(" "))
    if _UNDERLINE.match(body) and kind in {"words", "heading"}:
        above.kind = ""
        return kind == "heading"
    begins: Literal["", "item", "block"] | None = None
    if _BREAK.match(body):
        begins = ""
    elif _ITEM.match(body) and (kind != "words" or _BEGINS.match(body)):
        begins = "item"
    elif _is_head(body, below):
        begins = "block"
    if begins is not None:
        above.kind = begins
        # A rule goes on with no item, unless it is set in.
        return kind == "words" or (kind == "item" and begins == "" and not body.startswith(" "))
    if kind in {"words", "item"}:
        above.kind = "block" if _GOES_ON.match(body) or _HTML.match(body) else kind
    else:
        above.kind = "block" if _HTML.match(body) or _BLOCK.match(body) else "" if _NEITHER.match(body) else "words"
    return False


def _is_head(row: str, below: str) -> bool:
    """Tell whether a line is the head of a table: the line below it rules as many columns."""
    rule = _bare(below)
    if "|" not in row or not _RULE.match(rule):
        return False
    return len(_BAR.findall(rule.strip().strip("|"))) == len(_BAR.findall(row.strip().strip("|")))
