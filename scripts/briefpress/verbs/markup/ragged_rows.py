"""Fill up the short rows of tables: pandoc counts the cells of the first one, and drops those beyond in all others."""

from __future__ import annotations

import csv
import io
import re

# Lines of an Org or DokuWiki text that begin and end what is typed as it is.
_OPENS = re.compile(r"[ \t]*#\+begin_|.*<(?:code|file|nowiki|html|php)\b[^<>]*>", re.IGNORECASE)
_CLOSES = re.compile(r"[ \t]*#\+end_|.*</(?:code|file|nowiki|html|php)>", re.IGNORECASE)
_LONGEST = 10_000  # letters; no row of a table is as long
_RULE = re.compile(r"[ \t]*\|-[-+|: ]*$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(.*)")
_UNDER_HEAD = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_CODE = re.compile(r"\\\||(`+)(?!`).*?(?<!`)\1(?!`)")
# Bars in links and pictures part no cells.
_LINKED = re.compile(r"\[\[.*?\]\]|\{\{.*?\}\}|%%.*?%%")


def with_whole_bars(text: str, *, bars: str) -> str:
    """Give an Org or DokuWiki text whose rows are as long as the longest of their table; `bars` part the cells."""
    lines = text.split("\n")
    is_typed = False
    rows: list[int] = []
    for number, line in enumerate([*lines, ""]):
        if not is_typed and line.lstrip()[:1] and line.lstrip()[0] in bars:
            rows.append(number)
            continue
        _fill(lines, rows, bars)
        rows = []
        closes = bool(_CLOSES.match(line[:_LONGEST]))
        is_typed = not closes and (is_typed or bool(_OPENS.match(line[:_LONGEST])))
    return "\n".join(lines)


def _fill(lines: list[str], rows: list[int], bars: str) -> None:
    counts = {row: _cells(lines[row], bars) for row in rows if not _RULE.match(lines[row])}
    longest = max(counts.values(), default=0)
    for row, count in counts.items():
        if count < longest:
            line = lines[row].rstrip()
            last = line[-1] if line[-1] in bars else "|"
            closing = "" if line[-1] in bars else f" {last}"
            lines[row] = f"{line}{closing}{f' {last}' * (longest - count)}"


def _cells(line: str, bars: str) -> int:
    """Count the cells of a row, whose last bar may be missing."""
    if len(line) > _LONGEST:
        return 0
    bare = _LINKED.sub("", line).rstrip()
    return sum(bare.count(bar) for bar in bars) - (bare[-1:] in bars)


def with_whole_pipes(text: str) -> str:
    """Give a Markdown text whose tables with bars have as many columns as their longest row."""
    lines = text.split("\n")
    fence = ""
    beyond = 0  # the first line that stands in no table yet met
    for number, line in enumerate(lines):
        if number < beyond:
            continue
        found = _FENCE.match(line)
        if found and (not fence or (found[1][0] == fence[0] and len(found[1]) >= len(fence) and not found[2].strip())):
            fence = "" if fence else found[1]
        elif not fence and number and "|" in line and "|" in lines[number - 1] and _UNDER_HEAD.match(line):
            declared = _piped(line)
            beyond = next((n for n in range(number + 1, len(lines)) if "|" not in lines[n]), len(lines))
            more = max((_piped(row) for row in lines[number + 1 : beyond]), default=0) - declared
            if more > 0 and _piped(lines[number - 1]) == declared:
                lines[number - 1] = _closed(lines[number - 1]) + "  |" * more
                lines[number] = _closed(line) + "---|" * more
    return "\n".join(lines)


def _closed(line: str) -> str:
    bare = line.rstrip()
    return bare if bare.endswith("|") and not bare.endswith("\\|") else f"{bare} |"


def _piped(line: str) -> int:
    """Count the cells of a row of Markdown: bars within code and escaped ones part none."""
    if len(line) > _LONGEST:
        return 0
    bare = _CODE.sub("", line).strip()
    return bare.count("|") + 1 - bare.startswith("|") - (bare.endswith("|") and len(bare) > 1)


def with_whole_records(text: str, *, delimiter: str) -> str:
    """Give a text of values parted by commas or tabs whose records are as long as the longest (RFC 4180)."""
    try:
        records = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error:  # a field longer than any table has; what becomes of it is for the reader to say
        return text
    longest = max(map(len, records), default=0)
    if all(len(record) in {0, longest} for record in records):
        return text
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerows([*record, *[""] * (longest - len(record))] for record in records if record)
    return out.getvalue()
