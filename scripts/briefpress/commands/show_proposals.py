"""Show proposals for new quotations to the person at the terminal: old and new passage side by side."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from briefpress.verbs.anchoring.say import percent

if TYPE_CHECKING:
    from rich.console import Console

    from briefpress.nouns.reading import Span
    from briefpress.verbs.anchoring.proposals import Proposal

_AROUND = 60
_MOST = 9  # candidates shown of one quotation
_OPEN, _CLOSE = "[", "]"  # what is quoted, as findings show it: not everybody sees colours


def show(console: Console, proposal: Proposal, text: str) -> None:
    """Show what was quoted and what stands in the source, with the words that differ marked."""
    quoted = proposal.quoted
    place = quoted.annotation.place_of(f"{quoted.key}.exact")
    title = f"{proposal.ident} ({quoted.annotation.kind}) has {_worded(proposal.status)}: {place}"
    table = Table(title=Text(title), title_justify="left", expand=True, show_lines=True)
    table.add_column("quoted", ratio=1)
    table.add_column("the source now reads", ratio=1)
    selector = quoted.selector
    for number, guess in enumerate(proposal.candidates[:_MOST], start=1):
        new = " ".join(text[guess.span.start : guess.span.end].split())
        old_shown, new_shown = _differing(" ".join(selector.exact.split()), new)
        left = Text.assemble((_tail(selector.prefix), "dim"), _OPEN, old_shown, _CLOSE, (_head(selector.suffix), "dim"))
        which = f"place {number}, " if len(proposal.candidates) > 1 or not proposal.is_sure else ""
        before, after = _around(text, guess.span)
        likeness = f"\n({which}{percent(guess.similarity)} alike)"
        table.add_row(left, Text.assemble((before, "dim"), _OPEN, new_shown, _CLOSE, (after, "dim"), likeness))
    if not proposal.candidates:
        table.add_row(Text(selector.exact), Text("nothing like it"))
    console.print(table)
    hidden = len(proposal.candidates) - _MOST
    if hidden > 0:
        console.print(Text(f"and {hidden} more places"))


def _worded(status: str) -> str:
    return {"ambiguous": "several places", "orphan": "no place"}.get(status, status)


def _differing(old: str, new: str) -> tuple[Text, Text]:
    """Mark the words that only one of two texts has: out in red, in in green."""
    left, right = Text(), Text()
    olds, news = old.split(" "), new.split(" ")
    for tag, a, b, c, d in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        style = "" if tag == "equal" else "bold"
        left.append(" ".join(olds[a:b]) + (" " if a < b else ""), style=f"{style} red" if style else "")
        right.append(" ".join(news[c:d]) + (" " if c < d else ""), style=f"{style} green" if style else "")
    left.rstrip()
    right.rstrip()
    return left, right


def _around(text: str, span: Span) -> tuple[str, str]:
    """Give what stands before and behind a passage, in whole words where there are any, with a sign of what is cut."""
    start, end = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    before, after = text[start : span.start], text[span.end : end]
    if start > 0:
        before = "…" + (re.sub(r"^\S*\s+", "", before) if not text[start - 1].isspace() else before.lstrip())
    if end < len(text):
        after = (re.sub(r"\s+\S*$", "", after) if not text[end].isspace() else after.rstrip()) + "…"
    return re.sub(r"\s+", " ", before), re.sub(r"\s+", " ", after)


def _tail(prefix: str) -> str:
    return f"{prefix.rstrip()} " if prefix.strip() else ""


def _head(suffix: str) -> str:
    return f" {suffix.lstrip()}" if suffix.strip() else ""
