"""Say what the references of a text lead to, and tell of those that show a label: what this names has no number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding, Place
from briefpress.nouns.formats import MARKDOWN, NOTEBOOK
from briefpress.verbs.desk.locate import locate
from briefpress.verbs.markup.markdown_references import with_read_references
from briefpress.verbs.markup.tex_numbers import unnumbered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.nouns.tree import Nodes

_LABELLED = frozenset({MARKDOWN, NOTEBOOK})


def referred(blocks: Nodes, text: str, *, reader: str, language: str, file: str) -> tuple[Nodes, tuple[Finding, ...]]:
    """Give a tree whose references say what they lead to, and a finding if some cannot; pandoc reads those of LaTeX."""
    if reader in _LABELLED:
        read = with_read_references(blocks, text=text, language=language)
        blocks, labels = read.blocks, read.unknown
    else:
        labels = tuple(unnumbered(blocks)) if reader == "latex" else ()
    return blocks, (_unnumbered(labels, text, file),) if labels else ()


def _unnumbered(labels: Sequence[str], text: str, file: str) -> Finding:
    more = f"; {len(labels) - 1} more" if len(labels) > 1 else ""
    message = f"what “{labels[0]}” names has no number here: references to it show this label{more}"
    forms = (f"ref{{{labels[0]}}}", f"ref({labels[0]})", f"@{labels[0]}")
    place = next((one for form in forms if (one := locate(file, text, form)).line), Place(file))
    return Finding(place, "S022", message, "write what they should say")
