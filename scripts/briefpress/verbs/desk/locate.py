"""Find the line and column of words in a file's text, so that a finding can name them."""

from __future__ import annotations

from briefpress.nouns.finding import Place


def locate(file: str, text: str, words: str, *, nth: int = 0) -> Place:
    """Give the place of the nth occurrence of some words, the file alone if they are not to be found."""
    start = -1
    for _ in range(nth + 1):
        start = text.find(words, start + 1)
        if start < 0:
            return Place(file)
    return place_at(file, text, start)


def place_at(file: str, text: str, offset: int) -> Place:
    """Give the place of an offset: lines and columns count from 1, columns in code points."""
    before = text[:offset]
    line_start = before.rfind("\n") + 1
    return Place(file, before.count("\n") + 1, offset - line_start + 1)
