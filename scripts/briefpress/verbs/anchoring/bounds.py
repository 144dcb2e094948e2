"""Settle where a passage begins and ends, by words: which of them were left out, put in, replaced or misspelt.

A count of letters cannot tell. Where a quotation begins “of door” and the text reads “of the door”, the letters of
“the door” are nearer to it; but that both have the word “of” is no chance.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from briefpress.verbs.anchoring.graphemes import is_unspaced
from briefpress.verbs.anchoring.likeness import edits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.anchoring.align import Quotation

# Costs in edits. To leave out, put in or replace a word is one act, however long the word; all but flat around here.
_LEFT_OUT, _PUT_IN, _REPLACED = 1.25, 2.75, 2.5
_MARK_LEFT_OUT, _MARK_PUT_IN, _OTHER_MARK = 0.5, 1.0, 0.7
_UNLIKE = 0.5  # a word of which half the letters differ is another word
_NO_BOUND = 2.4  # a bound that no passage has: behind an opening bracket, before a comma
_MARK_OUTSIDE = 0.3  # a bound that leaves a mark of its word outside
_SIDE = 6  # so many words from its ends a quotation is compared by words
_FURTHER = 5  # and so many words further out the text is looked at
_REACH = 120
_TIE = 5  # a run of so many letters that both have is no chance
_JOINED = (2, 3)  # so many words that lost the spaces between them are seen to be one
_MORE = 3
_TOKEN = re.compile(r"[^\W_]+|[^\s]")


@dataclass(frozen=True, slots=True)
class _Token:
    """A word or a mark of punctuation, and where it stands."""

    text: str
    start: int
    end: int
    is_word: bool


def settle(quotation: Quotation, text: str, start: int, end: int) -> tuple[int, int]:
    """Give the bounds of what a quotation has become, near those found by letters.

    Where both have no words in common, or a script sets no spaces between words, those found by letters stay.
    """
    exact = quotation.exact
    ties = [] if is_unspaced(exact) else _ties(exact, text[start:end], start)
    if not ties:
        return start, end
    lead, tail = quotation.lead[::-1], quotation.tail
    begin, finish = start, end
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    passage = text[start:end]
    if not _is_settled(exact[::-1], passage[::-1], after, tail):
        own, there = _outermost([(own, there, exact.count(" ", own)) for own, there in reversed(ties)])
        finish = there + _far_end(exact[own:], text[there:end] + after, tail, end - there)
    if not _is_settled(exact, passage, before[::-1], lead):
        own, there = _outermost([(own, there, exact.count(" ", 0, own)) for own, there in ties])
        begin = there - _far_end(exact[:own][::-1], (before + text[start:there])[::-1], lead, there - start)
    return (begin, finish) if begin < finish else (start, end)


def _is_settled(exact: str, passage: str, outside: str, context: str) -> bool:
    """Tell whether quotation and passage begin with the same word, and what stands outside is as it should be."""
    word = exact.partition(" ")[0]
    if not passage.startswith(f"{word} ") or outside[:1] not in {"", " "}:
        return False
    return outside.startswith(context[:_TIE])


def _ties(exact: str, passage: str, start: int) -> list[tuple[int, int]]:
    """Give the spaces that quotation and text have in common, within runs of letters: their places in both."""
    found = []
    for step in Levenshtein.opcodes(exact, passage):
        if step.tag != "equal" or step.src_end - step.src_start < _TIE:
            continue
        here = exact.find(" ", step.src_start, step.src_end)
        while here >= 0:
            found.append((here, start + step.dest_start + here - step.src_start))
            here = exact.find(" ", here + 1, step.src_end)
    return found


def _outermost(ties: Sequence[tuple[int, int, int]]) -> tuple[int, int]:
    """Choose the tie that leaves enough words outside of it, and no more; `ties` begin with the outermost."""
    enough = (one for one in ties if one[2] >= _SIDE - 1)
    return next(enough, ties[-1])[:2]


def _far_end(side: str, text: str, context: str, found: int) -> int:
    """Tell how far into a text one side of a quotation goes; both begin where they are tied."""
    quoted = _tokens(side)
    tokens = _tokens(text)[: len(quoted) + _FURTHER]
    costs = _costs(quoted, tokens, side, text)
    best, at = float("inf"), found
    for index, token in enumerate(tokens):
        cost = costs[index + 1] + _against(text, token, quoted)
        if context:
            cost += edits(context, text[token.end : token.end + len(context)])
        if (cost, abs(token.end - len(side))) < (best, abs(at - len(side))):
            best, at = cost, token.end
    return at


def _against(text: str, token: _Token, quoted: Sequence[_Token]) -> float:
    """Tell what speaks against a bound behind a token."""
    after = text[token.end : token.end + 1]
    if not after or after.isspace():
        return 0.0
    if token.is_word or not after.isalnum():
        return _MARK_OUTSIDE
    return 0.0 if quoted and quoted[-1].text == token.text else _NO_BOUND


def _tokens(text: str) -> list[_Token]:
    return [_Token(one[0], one.start(), one.end(), one[0][0].isalnum()) for one in _TOKEN.finditer(text)]


def _costs(quoted: Sequence[_Token], tokens: Sequence[_Token], side: str, text: str) -> list[float]:
    """Give for every number of tokens what it costs that they became the words of a quotation."""
    left_out = [_left_out(token) for token in tokens]
    rows = [[0.0, *accumulate(left_out)]]
    for row, word in enumerate(quoted, start=1):
        put_in = _put_in(word)
        above = rows[-1]
        costs = [above[0] + put_in]
        for column, token in enumerate(tokens, start=1):
            best = min(
                above[column - 1] + _replaced(word, token), above[column] + put_in, costs[-1] + left_out[column - 1]
            )
            # The same word is the same word; otherwise a space may be lost or put in, which is an edit at least.
            for more in _JOINED if word.text != token.text else ():
                if column >= more and above[column - more] + 1 < best:
                    first = tokens[column - more].start
                    if abs(token.end - first - len(word.text)) <= _MORE:
                        best = min(best, above[column - more] + edits(word.text, text[first : token.end]))
                if row >= more and rows[row - more][column - 1] + 1 < best:
                    first = quoted[row - more].start
                    if abs(word.end - first - len(token.text)) <= _MORE:
                        best = min(best, rows[row - more][column - 1] + edits(side[first : word.end], token.text))
            costs.append(best)
        rows.append(costs)
    return rows[-1]


def _left_out(token: _Token) -> float:
    return _LEFT_OUT if token.is_word else _MARK_LEFT_OUT


def _put_in(word: _Token) -> float:
    """Tell the cost of a word that the text does not have; the longer, the likelier a misspelling."""
    letters = len(word.text)
    return min(letters + 1.0, max(_PUT_IN, _UNLIKE * letters + _PUT_IN - _REPLACED)) if word.is_word else _MARK_PUT_IN


def _replaced(word: _Token, token: _Token) -> float:
    if word.text == token.text:
        return 0.0
    if word.is_word != token.is_word:
        return float("inf")
    if not word.is_word:
        return _OTHER_MARK
    return min(float(edits(word.text, token.text)), max(_REPLACED, _UNLIKE * len(word.text)))
