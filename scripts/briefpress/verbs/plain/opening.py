"""Read the lines of metadata at the top of a text: its date, title, author, byline."""

from __future__ import annotations

import re

from briefpress.nouns.read_text import SetAside
from briefpress.verbs.plain.letter_head import letter_head, said_of_letter

# “date 2022-06-02 Many in the West”: a date and then the text, on one line.
_DATE = re.compile(r"\s*date\s*:?\s+(\d{4}-\d{2}-\d{2})(?=\s|\Z)", re.IGNORECASE)
# What such lines are called, newsrooms' words among them.
_NAMES = {
    "title": "title|headline|hed|titel|titre|título|titolo|заголовок",
    "subtitle": "subtitle|dek|standfirst|untertitel|sous-titre|subtítulo|sottotitolo",
    "author": "author|authors|autor|autorin|autores|auteur|auteurs|autore|автор",
    "byline": "byline",
    "by": "by",
    "date": "date|datum|fecha|дата",
    "language": "language",
}
_MEANING = {name: key for key, names in _NAMES.items() for name in names.split("|")}
_META = re.compile(rf"\s*({'|'.join(_MEANING)})[ \t]*:[ \t]*(\S[^\n]*)(?:\n|\Z)", re.IGNORECASE)
_WRITERS = frozenset({"author", "byline", "by"})


def opening(text: str) -> tuple[int, dict[str, str], list[SetAside]]:
    """Give where the text begins behind its metadata, the metadata, and what was set aside for it."""
    start = len(text) - len(text.lstrip("\ufeff"))
    begun = start + len(text[start:]) - len(text[start:].lstrip("\n"))
    mail = letter_head(text, begun)
    sent, aside = _sent(mail, first=text.count("\n", 0, begun) + 1)
    start = begun + len(mail) if mail else start
    metadata: dict[str, str] = {}
    while match := _DATE.match(text, start) or _META.match(text, start):
        name = "date" if match.re is _DATE else _MEANING[match.group(1).lower()]
        if name in metadata:
            break
        metadata[name] = match.group(match.lastindex or 0).strip()
        begins = match.end() - len(match.group().lstrip())
        number = text.count("\n", 0, begins) + 1
        aside.append(SetAside(number, match.group().strip(), "metadata", f"the text begins with its {name}"))
        start = match.end()
    # What a text says of itself stands above what the letter says that it came with.
    if metadata.keys() & _WRITERS:
        sent.pop("author", None)
    return start, {**sent, **metadata}, aside


def _sent(head: str, *, first: int) -> tuple[dict[str, str], list[SetAside]]:
    """Give what the head of a letter says, and its lines, which are set aside; `first` is the number of the first."""
    said: dict[str, str] = {}
    aside: list[SetAside] = []
    for number, line in enumerate(head.split("\n"), start=first):
        if not line.strip():
            continue
        name, _, value = line.partition(":")
        if value and not line[0].isspace():
            key, told = said_of_letter(name, value)
            if told:
                said.setdefault(key, told)
        aside.append(SetAside(number, line.strip(), "metadata", "it is the head of a letter"))
    return said, aside
