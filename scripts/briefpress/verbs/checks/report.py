"""Word findings: lines for people, JSON for machines, and the verdict that makes a build red or green."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from briefpress.nouns.codes import CODES, severity
from briefpress.nouns.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Controls of terminals, what turns the direction of words (UAX #9), and bytes of a file's name that are no UTF-8.
_OBEYED = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SPACED = re.compile(r"[\t\n]")
_LONGEST = 1_000
_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTICE: 2}


def sorted_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Order findings by weight, then by place, each once."""
    return tuple(sorted(set(findings), key=lambda finding: (_ORDER[severity(finding)], finding)))


def as_lines(findings: Sequence[Finding]) -> list[str]:
    """Word findings for people: `place: severity CODE: message`, and the hint on a line of its own."""
    lines = []
    for finding in findings:
        where = f"{finding.place}: " if finding.place.file else ""
        lines.append(told_of(f"{where}{severity(finding)} {finding.code}: {finding.message}", finding.place.file))
        if finding.hint:
            lines.append(told_of(f"    {finding.hint}", finding.place.file))
    return lines


def told_of(line: str, file: str) -> str:
    """Give a line that tells of a file as it is shown, on one line: a file's name may hold line ends and tabs."""
    return _shown(line.replace(file, _SPACED.sub(_spelt, file)) if _SPACED.search(file) else line)


def _shown(line: str) -> str:
    """Give a line that no terminal obeys: what files bring along is spelt out, and does not go on without end."""
    cut = line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
    return _OBEYED.sub(_spelt, cut)


def _spelt(found: re.Match[str]) -> str:
    return f"[U+{ord(found[0]):04X}]"


def as_json(findings: Sequence[Finding]) -> bytes:
    """Write findings for machines, one object each."""
    rows = [
        {
            "code": finding.code,
            "severity": str(severity(finding)),
            "meaning": CODES[finding.code].meaning,
            "file": finding.place.file,
            "line": finding.place.line,
            "column": finding.place.column,
            "message": finding.message,
            "hint": finding.hint,
        }
        for finding in findings
    ]
    # What UTF-8 has no bytes for becomes an escape, which JSON knows.
    return (json.dumps({"findings": rows}, ensure_ascii=False, indent=1) + "\n").encode(errors="backslashreplace")


def verdict(name: str, findings: Sequence[Finding], *, made: Sequence[str], earlier: Sequence[str] = ()) -> bytes:
    """Write the verdict on a brief: PASS or FAIL with counts, what was made, and the findings below.

    Where nothing was made, it tells what is there of an `earlier` build, so that nobody takes that for new. Notices are
    counted but not printed: they are in findings.json.
    """
    counts = {kind: sum(severity(finding) is kind for finding in findings) for kind in Severity}
    word = "FAIL" if counts[Severity.ERROR] else "PASS"
    tally = ", ".join(f"{count} {kind}{'s' if count != 1 else ''}" for kind, count in counts.items() if count)
    shown = [finding for finding in findings if severity(finding) is not Severity.NOTICE]
    head = f"{word} {name}: {', '.join(made) if made else 'nothing could be made'}" + (f" ({tally})" if tally else "")
    left = [f"    still there from an earlier build: {', '.join(earlier)}"] if earlier and not made else []
    return ("\n".join([head, *left, *as_lines(shown)]) + "\n").encode()
