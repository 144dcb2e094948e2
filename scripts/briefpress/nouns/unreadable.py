"""The refusal to read a file, with the findings that say why."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefpress.nouns.finding import Finding


class Unreadable(Exception):  # noqa: N818  # a fact about a file, told to the editor as findings
    """A file cannot be read; its findings say why."""

    def __init__(self, *findings: Finding) -> None:
        """Keep the findings, the decisive one last."""
        super().__init__(*(finding.message for finding in findings))
        self.findings = findings
