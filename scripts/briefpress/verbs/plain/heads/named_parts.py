"""Tell the words by which texts head their parts without a number: “Preface”, “List of abbreviations”."""

from __future__ import annotations

import re
from unicodedata import normalize

from briefpress.verbs.plain.heads.ordinals import fold
from briefpress.verbs.plain.heads.unit_words import CONTENTS, CONVENTIONAL, CONVENTIONAL_WORDS, PERSONS

# The longest head of a list of contents: “Contents of the third volume”.
_SHORT = 36
# “DEDICATION, 1911”
_OF_YEAR = re.compile(r",? \(?(?:1[4-9]|20)\d\d\)?\.?$")
# What a preface may say of itself: “Preface to the second edition”, “Vorwort zur zweiten Auflage”.
_OF = frozenset("to of by for zu zum zur der des von de du de la del della au à al alla dell van bij до к".split())
_OPENING_WORDS = frozenset(
    "preface foreword introduction prologue epilogue dedication preface préface avertissement introduction vorwort"
    " vorrede einleitung nachwort prólogo prefacio introducción prefazione introduzione avvertenza prefácio"
    " introdução voorwoord voorrede inleiding предисловие förord forord".split()
)
_ANNEXED = frozenset(
    "annex annexe appendix schedule anhang anlage appendice anexo allegato bijlage приложение додаток".split()
)
_PREFACE = 70
_REGISTERS = ("register", "verzeichni", "index")
_REGISTER = re.compile(
    r"(?:[\w-]+ (?:und|u\.|en|och|og) )?[\w-]+(?:register|verzeichni[sß])|(?:\w+ ){1,2}index"
    r"|index (?:of|to|der|des) [\w ]{3,30}"
)
_WHOLE = CONVENTIONAL | CONTENTS | CONVENTIONAL_WORDS | PERSONS | {"table", "authors' addresses"}
_MAKERS = ("author's ", "translator's ", "editor's ", "editors' ", "publisher's ", "publishers' ")
_BEFORE_WORDS = ("table of ", "table des ", "list of ", *_MAKERS)
# Longer than these, with their accents apart or the year behind them, is no name of a part, unless it begins as one
# with more words does.
_LONGEST = max(_SHORT, *(len(normalize("NFD", words)) for words in _WHOLE)) + len(", (1911).")
_OPENS = frozenset({*_OPENING_WORDS, "the", *(words.split()[0] for words in _BEFORE_WORDS)})
_WHOLE_ACCENTED = frozenset(fold(words) for words in _WHOLE if not words.isascii())


def names_a_part(plain: str, *, sectioned: bool) -> bool:
    """Tell “PREFACE”, “List of abbreviations” and their like: the whole line, or with an article before it.

    `sectioned` tells that the number of a section stands before it.
    """
    if plain.isdecimal():
        return False
    said = plain.casefold().replace("’", "'").split()
    told = " ".join(said)
    if len(told) > _LONGEST and said[0] not in _OPENS and not any(word in told for word in _REGISTERS):
        return False
    folded = whole = _OF_YEAR.sub("", told).removeprefix("the ")
    for before in _BEFORE_WORDS:
        folded = folded.removeprefix(before)
    first, *rest = words = folded.split()
    says_so = first in CONTENTS or words[-1] in CONTENTS
    listed = says_so and len(folded) <= _SHORT and not sectioned
    # “Annex (to § 2)”: one that is alone of its kind has no number, but says to what it belongs.
    alone = first in _ANNEXED and bool(rest) and rest[0][0] == "(" and len(folded) <= _SHORT
    # “Sach- und Namenregister”, “General Index”.
    register = any(word in folded for word in _REGISTERS) and _REGISTER.fullmatch(folded) is not None
    # “Personen des Dramas”, “Personaggi della commedia”.
    cast = first in PERSONS and bool(rest) and rest[0] in _OF and len(folded) <= _SHORT
    of = first in _OPENING_WORDS and bool(rest) and rest[0] in _OF and len(folded) <= _PREFACE
    return (
        listed
        or cast
        or register
        or of
        or alone
        or folded in _WHOLE
        or whole in _WHOLE
        or (not folded.isascii() and fold(folded) in _WHOLE_ACCENTED)
    )
