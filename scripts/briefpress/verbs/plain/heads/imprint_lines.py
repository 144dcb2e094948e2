"""Know the lines of a title page that say by whom, where and when a text was printed: they head nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.letters import small_letters

if TYPE_CHECKING:
    from briefpress.verbs.plain.chunks import Chunk

_LONGEST, _LINES = 80, 8
# Where and when something was printed is said in so many words.
_PLACE = 4
_YEAR = re.compile(r"(?:[^\d.!?]{3,60}[,.:]?\s+)?(?:1[4-9]\d\d|20\d\d)[\W_]*|[\W_]*M[DCLXVI. ]{3,}[\W_]*")
# In small letters throughout.
# Printers, publishers, editions and rights, in the languages of most books that are out of copyright.
_PRINTED = re.compile(
    r"\b(?:copyright|all rights|rechte vorbehalten|droits (?:réservés|de traduction)|es propiedad|propriedade"
    r"|proprietà (?:letteraria|riservata)|(?:first|second|third|fourth|fifth|new|revised|\d+(?:st|nd|rd|th)) edition"
    r"|(?:nouvelle|première|deuxième|troisième|\d+e) édition|(?:primera|segunda|tercera|nueva) edición"
    r"|(?:primeira|segunda|terceira|nova) edição|(?:prima|seconda|terza|nuova) edizione|auflage|upplagan?|oplag"
    r"|(?:eerste|tweede|derde|vierde) druk|printed|printers?|publishers?|published|bros"
    r"|ltd|et cie|imprimerie|imprimeurs?|éditeurs?|libraires?|librairie|imprenta|imprensa|imprenso"
    r"|tip(?:ografia|ográfico)|tipografía|typographia|typis|stabilimento|casa editrice|editores|editore|livraria"
    r"|librería|libreria|verlag"
    r"|verlagsbuchhandlung|druck von|buchdruckerei|uitgevers?|boekdrukkerij|förlag|forlag|bokhandel|kustannus\w*"
    r"|wydawnict\w+|nakład\w*|kiadja|kiadása|издательство|типографія|типография)\b|&\s(?:co|sons?)\b"
    # “SOLD BY T. HOLM”, “PARIS.--IMP. A. HOLM”
    r"|^(?:les )?éditions\b|^(?:and )?sold (?:by|at)\b|\bimpr?\.\s(?=\w)"
)
# In small letters these are words like others: “The state is not a company”.
_NAMED = re.compile(r"\b(?:Press|PRESS|Publishing|PUBLISHING|Company|COMPANY|Limited|LIMITED)\b")


# “Copyright, 1905, by”, “ALL RIGHTS RESERVED”, “Es propiedad del autor”; an act of copyright is something else. How
# many copies there are on which paper stands beside them.
_RIGHTS = re.compile(
    r"[_\W]*(?:copyright(?:ed)?\b[\s,.:]*(?:©|\(c\)|\d{4}|by\b)"
    r"|(?:all rights(?: of .{1,40})? reserved|alle rechte vorbehalten|tous droits (?:\S+ ){0,5}réservés"
    r"|(?:todos )?(?:los )?derechos reservados|tutti i diritti riservati|todos os direitos reservados"
    r"|alle rechten voorbehouden|es propiedad(?: del (?:autor|editor)| de la autora| literaria)?|proprietà letteraria"
    r"(?: riservata)?|propriedade (?:do auctor|do autor|do editor|reservada))[\W_]*$"
    r"|i diritti di .{1,60} sono riservati|queda hecho el depósito|il a été tiré\b.{1,80}\d"
    r"|(?:of|von) (?:this|dieser|diesem) (?:edition|ausgabe|buche?|werke?)\b.{1,60}\d)",
    re.IGNORECASE,
)


# “Printed by”, “LONDON: PRINTED AT”, “CORBEIL, TYP. DE”, “Se acabó de imprimir”, at the end of a book or of its front.
_PRINTED_BY = (
    r"printed (?:by|at|for|in)|druck (?:von|der|des)|gedruckt (?:bei|in)|gedrukt (?:bij|door|ter)"
    r"|(?:se )?acab(?:ó|ou) de (?:se )?imprimir|(?:imprimerie|imprenta|tipografia|tipografía|typographia) d[eiou]"
)
# Behind the name of a place.
_AT_PLACE = r"imprimerie|imprenta|imprensa|imp(?:r(?:im)?)?\.|tip(?:ografia|ografía|ografico|\.)|typ(?:ographia|\.)"
_PRINTER = re.compile(
    rf"[_\W]*(?:(?:{_PRINTED_BY})\b|[^\W\d_][^:—]{{1,40}}?(?:[.,:]|--|—|–)+\s*(?:{_PRINTED_BY}|{_AT_PLACE})(?!\w)"
    # The place may stand on both sides of the name: “MILANO--FRATELLI HOLM, EDITORI--MILANO”.
    r"|([^\W\d_]{3,30})\s?(?:--|—|–).{3,60}(?:--|—|–)\s?\1\W*$)",
    re.IGNORECASE,
)


def says_printer(text: str) -> bool:
    """Tell a line that says by whom a book was printed."""
    return _PRINTER.match(" ".join(text.split())) is not None


def says_rights(text: str) -> bool:
    """Tell a line that says who may print a text."""
    return _RIGHTS.match(" ".join(text.split())) is not None


def is_imprint(chunk: Chunk, *, first: bool = False) -> bool:
    """Tell a line or a few short ones that name a printer, a publisher, an edition, rights, or the year alone.

    What stands `first` of all is a title if words and a year are all it says: “Annual Report 2021”; of several lines
    if these words are more than those of a place: “THE SALT ISLES / A REPORT ON THE FERRIES, 1948”.
    """
    words = [line.words for line in chunk.lines]
    if len(words) > _LINES or max(map(len, words)) > _LONGEST:
        return False
    number = numbered(chunk.lines[0].words)
    if number is not None and number.style == "conventional":
        # “PUBLISHERS' NOTE” heads what they say.
        return False
    dated = [len(one.split()) for one in words if _YEAR.fullmatch(one)]
    if first and words[0][0].isalpha() and (len(words) == 1 or (dated and min(dated) > _PLACE)):
        return any(_PRINTED.search(small_letters(one)) for one in words)
    return bool(dated) or any(_PRINTED.search(small_letters(one)) or _NAMED.search(one) for one in words)
