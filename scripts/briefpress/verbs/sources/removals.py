"""Tell of what purifying took out of a source: harm by itself, the ordinary trappings of exports once, counted."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding, Place
from briefpress.verbs.desk.locate import locate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.sources.purify import Removal

_SAID = {
    "S021": ("raw mark-up is set as code: “{}”", "write it in the text's own format, or take it out"),
    "S022": ("there is something here that the press does not know ({}); it is left out", "replace it"),
    "S023": (
        "the link to “{}” is not allowed; its words stay, the link is left out",
        "link to a whole address (http:, https:, mailto:) or to a place in the text (#name)",
    ),
    "S024": ("the attribute “{}” is not allowed; it is left out", "take it out; styles belong to styles/"),
    "S025": ("the link to “{}” leads to no place in the text; its words stay, the link is left out", "mend the name"),
}
_HARM = re.compile(
    r"^[\s\x00-\x1f]*(javascript|vbscript|livescript|data|blob|jar|about|chrome|resource)\s*:", re.IGNORECASE
)
_WEB = re.compile(r"\s*https?:", re.IGNORECASE)
_EACH = 4
_LONG = 80


def removal_findings(removals: Sequence[Removal], *, file: str, text: str) -> list[Finding]:
    """Give the findings for what was taken out."""
    findings: list[Finding] = []
    trappings: Counter[str] = Counter()
    by_code: dict[str, list[Removal]] = {}
    for removal in removals:
        if what := _trapping(removal):
            trappings[what] += 1
        else:
            by_code.setdefault(removal.code, []).append(removal)
    for code, members in by_code.items():
        shown = members if len(members) <= _EACH else members[:1]
        for removal in shown:
            message, hint = _SAID[code]
            more = f"; {len(members) - 1} more are like it" if len(members) > _EACH else ""
            said = message.format(_short(removal.what)) + more
            findings.append(Finding(_place(removal, file, text), code, said, hint))
    if trappings:
        counted = ", ".join(f"{count} {what}" for what, count in sorted(trappings.items()))
        message = f"trappings of another program were left out, and no words with them: {counted}"
        findings.append(Finding(Place(file), "S030", message))
    return findings


def _trapping(removal: Removal) -> str:
    """Name what is of no use and no harm here; empty for all else."""
    if removal.code == "S024" and removal.what.partition("=")[0].lower() == "style":
        return "kinds of style attributes"
    if (
        removal.code == "S023"
        and not _WEB.match(removal.what)
        and not _HARM.match(re.sub(r"[\x00-\x20]", "", removal.what))
    ):
        return "links to other files or programs"
    return ""


def _place(removal: Removal, file: str, text: str) -> Place:
    needle = removal.what.split("=", 1)[0] if removal.code == "S024" else removal.what
    return locate(file, text, needle)


def _short(what: str) -> str:
    return what if len(what) <= _LONG else what[: _LONG - 3] + "…"
