"""Read the lines of metadata at the top of a text: its date, title, author, byline."""

from __future__ import annotations

import re

from briefpress.nouns.read_text import SetAside
from briefpress.verbs.plain.letter_head import letter_head, said_of_letter

# “date 2022-06-02 Many in the West”: a date and then the text, on one line.
_DATE = re.compile(r"\s*date\s*:?\s+(\d{4}-\d{2}-\d{2})(?=\s|\Z)", re.IGNORECASE)
_META = re.compile(r"\s*(title|subtitle|author|byline|by|date|language)\s*:[ \t]*(\S[^\n]*)(?:\n|\Z)", re.IGNORECASE)


def opening(text: str) -> tuple[int, dict[str, str], list[SetAside]]:
    """Give where the text begins behind its metadata, the metadata, and what was set aside for it."""
    metadata: dict[str, str] = {}
    aside: list[SetAside] = []
    start = len(text) - len(text.lstrip("\ufeff"))
    begun = start + len(text[start:]) - len(text[start:].lstrip("\n"))
    mail = letter_head(text, begun)
    if mail:
        first = text.count("\n", 0, begun) + 1
        for number, line in enumerate(mail.split("\n"), start=first):
            if not line.strip():
                continue
            name, _, value = line.partition(":")
            if value and not line[0].isspace():
                key, said = said_of_letter(name, value)
                if said:
                    metadata.setdefault(key, said)
            aside.append(SetAside(number, line.strip(), "metadata", "it is the head of a letter"))
        return begun + len(mail), metadata, aside
    while match := _DATE.match(text, start) or _META.match(text, start):
        name = "date" if match.re is _DATE else match.group(1).lower()
        if name in metadata:
            break
        metadata[name] = match.group(match.lastindex or 0).strip()
        begins = match.end() - len(match.group().lstrip())
        number = text.count("\n", 0, begins) + 1
        aside.append(SetAside(number, match.group().strip(), "metadata", f"the text begins with its {name}"))
        start = match.end()
    return start, metadata, aside
