"""Part the runs of a Word document, so that each picture, note and mark of a field stands in a run of its own.

A run may hold any of these beside words (ISO/IEC 29500-1, 17.3.2.25), and some programs write it so. Word itself does
not, and a reader made for what Word writes takes the first of them and leaves the words out.
"""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from briefpress.verbs.word.names import W, drop

_ALONE = frozenset(
    f"{W}{name}"
    for name in ("drawing", "pict", "object", "footnoteReference", "endnoteReference", "fldChar", "instrText")
)


def part_runs(root: etree._Element) -> None:
    """Part each run that holds something that must stand alone, in place; each part keeps the run's properties."""
    for run in list(root.iter(f"{W}r")):
        properties = run.find(f"{W}rPr")
        content = [one for one in run if one is not properties]
        if len(content) < 2 or not any(one.tag in _ALONE for one in content):  # two parts of a run
            continue
        open_run: etree._Element | None = None
        for one in content:
            if open_run is None or one.tag in _ALONE:
                open_run = etree.Element(f"{W}r")
                if properties is not None:
                    open_run.append(deepcopy(properties))
                run.addprevious(open_run)
            open_run.append(one)
            if one.tag in _ALONE:
                open_run = None
        drop(run)
