"""Tell who gave each paper of a collection, below its title: a name in capitals over an emphasised office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.plain.names import is_name
from briefpress.verbs.plain.wording import is_byline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.verbs.plain.heads.candidates import Candidate

_INITIALS = frozenset({"letter", "roman"})
# So many papers make a collection; so many may have given one together.
_MANY, _TOGETHER = 5, 3


def offices_below(could: Mapping[int, Candidate]) -> frozenset[int]:
    """Give the names right below titles that stand further off, and the offices below these, if they are several.

    Where papers are signed so, one may have a name alone: “A PAPER ON SALT”, “ANNA HOLM”, “_Secretary of the Guild_”.
    Behind “BY” a name needs no habit, and what is below it is an office.
    """
    titles = [index for index, one in could.items() if one.far and one.capitals and one.number is None]
    out = {index + 2 for index in titles if _is_over_office(index + 1, could) and _has_byline(index + 1, could)}
    out = out if len(out) >= _MANY else set()
    pairs = {index + 1 for index in titles if _is_signed(index + 1, could)}
    if len(pairs) < _MANY or len(pairs) * 2 < sum(_names(index + 1, could) for index in titles):
        return frozenset(out)
    for index in titles:
        at = index + 1
        for _ in range(_TOGETHER):
            signed = _is_signed(at, could)
            out.update({at, at + 1} if signed else {at} if _names(at, could) else ())
            if not signed:
                break
            at += 2
    return frozenset(out)


def _is_over_office(index: int, could: Mapping[int, Candidate]) -> bool:
    office = could.get(index + 1)
    return office is not None and office.style.startswith("emphasised") and not (office.capitals or office.far)


def _has_byline(index: int, could: Mapping[int, Candidate]) -> bool:
    one = could.get(index)
    return one is not None and one.capitals and not one.far and is_byline(one.text)


def _is_signed(index: int, could: Mapping[int, Candidate]) -> bool:
    return _is_over_office(index, could) and _names(index, could)


def _names(index: int, could: Mapping[int, Candidate]) -> bool:
    """Tell a name of two words at least in capitals, no further off than paragraphs; it may begin with a letter."""
    one = could.get(index)
    if one is None or not one.capitals or one.far or " " not in one.text:
        return False
    return (one.number is None or one.number.style in _INITIALS) and is_name(one.text)
