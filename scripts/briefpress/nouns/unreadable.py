"""The refusal to read a file, with the findings that say why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding

if TYPE_CHECKING:
    from briefpress.nouns.finding import Place

# Words, spaces and marks: about 700,000 words, which no brief has and no page layout ends with.
LARGEST = 1_500_000


class Unreadable(Exception):  # noqa: N818  # a fact about a file, told to the editor as findings
    """A file cannot be read; its findings say why."""

    def __init__(self, *findings: Finding) -> None:
        """Keep the findings, the decisive one last."""
        super().__init__(*(finding.message for finding in findings))
        self.findings = findings


def too_long(place: Place, file: str, count: str) -> Unreadable:
    """Give the refusal to read a file that is longer than any publication."""
    message = f"{file} cannot be read: it is too long for one publication ({count}; {LARGEST} words and marks are read)"
    return Unreadable(Finding(place, "S028", message, "part it into several files"))
