"""Licences by their SPDX names: what readers call each, where it stands, and which one a slip was meant to be."""

from __future__ import annotations

import re
from difflib import get_close_matches
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_CREATIVE = re.compile(r"CC-(BY(?:-NC)?(?:-ND|-SA)?)-(4\.0|(?:1\.0|2\.0|2\.5|3\.0)(?:-[A-Z]{2,3})?)")
_OTHERS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "CC0-1.0": ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        "OGL-UK-3.0": (
            "Open Government Licence v3.0",
            "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
        ),
    }
)
_TERMS = ("BY", "BY-SA", "BY-NC", "BY-ND", "BY-NC-SA", "BY-NC-ND")
# The newest of a family comes first: it is what a name without a version is most likely meant to be.
_VERSIONS = ("4.0", "3.0", "3.0-IGO", "2.5", "2.0", "1.0")
_KNOWN = (*(f"CC-{terms}-{version}" for version in _VERSIONS for terms in _TERMS), *_OTHERS)
_LETTERS = (
    *(("creativecommons", "cc"), ("attribution", "by"), ("noncommercial", "nc"), ("noderivatives", "nd")),
    *(("noderivs", "nd"), ("sharealike", "sa"), ("ndnc", "ncnd"), ("sanc", "ncsa")),
)
_ALIKE = 0.85  # of the letters: one wrong or missing, not another licence


def licence_words(licence: str) -> tuple[str, str]:
    """Give the name of a licence and its address, if it is one that is known by its SPDX name."""
    creative = _CREATIVE.fullmatch(licence)
    if creative is None:
        return _OTHERS.get(licence, (licence, ""))
    terms, version = creative.groups()
    path = f"{terms}/{version.replace('-', '/')}".lower()
    return f"CC {terms} {version.replace('-', ' ')}", f"https://creativecommons.org/licenses/{path}/"


def meant_licence(licence: str) -> str:
    """Give the SPDX name that a licence was probably meant to be; empty if it is one, or a text of the house's own."""
    if licence_words(licence)[1]:
        return ""
    # Of names that fold to one, such as those without a version, the first stands.
    known = {_plain(form): name for name in reversed(_KNOWN) for form in _forms(name)}
    said = _plain(licence)
    if said in known:
        return known[said]
    # Words parted by spaces are a sentence of the house's own unless they are a name to the letter.
    close = [] if " " in licence.strip() else get_close_matches(said, list(known), n=1, cutoff=_ALIKE)
    return known[close[0]] if close else ""


def _forms(name: str) -> tuple[str, ...]:
    """Give a name as people write it: whole, without the nought of its version, without a version, in words."""
    bare = re.sub(r"-[0-9.]+$", "", name)
    return (name, name.removesuffix(".0"), bare, licence_words(name)[0])


def _plain(name: str) -> str:
    """Fold what people write differently in such names: capitals, spaces, hyphens, words for letters."""
    folded = re.sub(r"[\s_-]+|international|licen[cs]e", "", name.casefold())
    for words, letters in _LETTERS:
        folded = folded.replace(words, letters)
    return re.sub(r"v(?=[0-9])", "", folded)
