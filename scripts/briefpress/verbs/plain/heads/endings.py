"""Know the words with which a text or one of its parts ends: “THE END”, “FIN DU PREMIER ACTE”."""

from __future__ import annotations

import re

from briefpress.verbs.plain.heads.may_head import key_of

# “THE END”, “CURTAIN.”, “SLOW CURTAIN”
_ENDINGS = frozenset(
    "theend end finis fin fine ende конец slut einde loppu koniec fim vége tamat"
    " curtain quickcurtain slowcurtain vorhang dervorhangfällt rideau lerideautombe telón telon sipario"
    " calalatela cailatela doek gordijn scherm tæppe tæppet ridå ridån teppe esirippu kurtyna opona"
    " занавес függöny".split()
)
# “END OF ACT I.”, “FIN DU PREMIER ACTE”
_ENDS_PART = re.compile(
    r"\W*(?:(?:the )?end of|fin (?:de|du|del)|fine (?:di|dell?)|fim d[eoa]|ende de[srn]|slut(?:et)? p[åa]|einde van"
    r"|koniec|konec|конец)\b.{0,20}\b(?:act|scene|part|book|vol|volume|canto|chapter|acte|tableau|partie|livre|tome|table"
    r"|chapitre|acto|cuadro|parte|libro|tomo|capítulo|índice|novela|comedia|drama|tragedia|poema|obra|atto|quadro|capitolo"
    r"|indice|commedia|dramma|romanzo|racconto|ato|romance|aufzugs?|aktes|akts|teils|theils"
    r"|buche?s|bandes|akten?|bedrijf|deel|tomu|części|aktu|dílu|jednání|тома|части|действия|книги)\b.{0,20}",
    re.IGNORECASE | re.DOTALL,
)


def ends_part(text: str) -> bool:
    """Tell words that stand below a text or a part of it, and say that it ends."""
    return key_of(text) in _ENDINGS or _ENDS_PART.fullmatch(text) is not None
