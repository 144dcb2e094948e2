"""Notices of correction from their file."""

from __future__ import annotations

from briefpress.edges.desk.yaml_marks import read_yaml_text
from briefpress.verbs.desk.parse_corrections import parse_corrections


def test_notices_are_read_with_their_faults() -> None:
    """Each notice by itself."""
    text = (
        "corrections:\n"
        "- {id: a, kind: erratum, version: 1.1, corrects: 1.0, date: 2022-06-02, conclusions: stand, text: T.}\n"
        "- {id: a, kind: erratum, version: 1.2, corrects: 1.1, date: 2022-06-02, conclusions: stand, text: T.}\n"
        "- {id: b, kind: erratum, version: 1.0, corrects: 1.0, date: 2022-06-02, conclusions: stand, text: T.}\n"
        "- {id: c, kind: misprint, version: 1.1, corrects: 1.0, date: 2022-06-02, conclusions: stand, text: T.}\n"
    )
    marked = read_yaml_text(text, file="corrections.yaml").value

    assert marked is not None
    outcome = parse_corrections(marked)
    assert ["a"] == [one.id for one in outcome.value]
    assert ["R052", "R051", "Y023"] == [one.code for one in outcome.findings]
