"""Write the references of a Typst text such that pandoc reads the whole of their names, and knows those of its places.

Pandoc ends a name at its first colon, though most have one (`@fig:map`), and takes a reference to a figure or a
section for the citation of a work. Text that is set as typed stays as it is.
"""

from __future__ import annotations

import re

_RAW = r"```.*?```|`[^`\n]*`|(?<!:)//[^\n]*|\"(?:\\.|[^\"\\\n])*\""
_NAME = r"\w(?:[\w.:-]*\w)?"
# One that is given to a function (`cite(<doe>)`) marks no place.
_LABEL = re.compile(rf"{_RAW}|(?<![(,:])(?<![(,:][ \n])<(?P<label>{_NAME})>", re.DOTALL)
_REFERENCE = re.compile(rf"{_RAW}|(?<![\w\\./@])@(?P<label>{_NAME})(?P<named>\[)?", re.DOTALL)


def with_whole_references(text: str) -> str:
    """Give a text in which a reference to a place in it is a link, and a citation has its whole key."""
    if "@" not in text:
        return text
    places = {found["label"] for found in _LABEL.finditer(text) if found["label"]}

    def whole(found: re.Match[str]) -> str:
        label = found["label"]
        if label in places:
            return f"#link(<{label}>){'[' if found['named'] else f'[{label}]'}"
        if label and not re.fullmatch(r"[\w-]+", label):
            return f"#ref(<{label}>){found['named'] or ''}"
        return found[0]

    return _REFERENCE.sub(whole, text)
