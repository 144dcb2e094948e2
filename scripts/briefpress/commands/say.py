"""What a command says: to its user on standard output, and what was refused, with reasons, on standard error."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from briefpress.nouns.codes import errors, severity
from briefpress.nouns.finding import Severity
from briefpress.verbs.checks.report import as_lines, sorted_findings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefpress.nouns.finding import Finding

REFUSED = 1


def say(*lines: str) -> None:
    """Print lines."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def complain(findings: Iterable[Finding], *, head: str = "") -> int:
    """Print findings; give the exit status: 1 if one of them is an error, else 0.

    Of the notices, those of the text stand in the findings.json of its build; those of the command itself are told.
    """
    ordered = [one for one in sorted_findings(findings) if severity(one) is not Severity.NOTICE or one.code[0] == "R"]
    lines = [*([head] if head else []), *as_lines(ordered)]
    sys.stderr.write("".join(f"{line}\n" for line in lines))
    return REFUSED if errors(ordered) else 0
