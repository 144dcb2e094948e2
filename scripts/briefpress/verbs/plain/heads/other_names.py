"""Know what on a title page names another thing than the text: its series and its number, who publishes or wrote it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.imprint_lines import is_imprint
from briefpress.verbs.plain.heads.may_head import key_of
from briefpress.verbs.plain.points import EMPHASIS
from briefpress.verbs.plain.wording import is_byline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk

# The number of a series, “Working Paper No. 7”.
_NUMBER = re.compile(
    r"(?:[^\W\d_][\w'’-]*\s+){1,6}(?:no|nr|núm|num|n|№|#)[.:°º]?\s?\d[\d/.–-]*\.?"
    # “FERRY SERIES FOR THE YOUNG--PART I, No. 3.”
    r"|\S.*\s(?:series|library|bibliothek|sammlung)\s.*\b(?:no|nr|n|№)[.:°º]?\s?\d+\.?"
    r"|(?:policy|working|discussion|research|briefing)\s(?:paper|brief|note)s?\s\d[\d/.–-]*",
    re.IGNORECASE,
)
# “Policy Brief No. 22 | June 2023”
_BESIDE = re.compile(r"[|·•]")
# A collection of books is named by its last word, or in Romance languages by its first.
_SERIES = re.compile(
    r"\S.*\s(?:series|library|edition|bibliothek|bücherei|\w+bücher|\w+-buch|sammlung|ausgabe"
    r"|volksausgabe|serie|serien|skriftserie|småskrifter|smaaskrifter|bibliotek|bibliotheek|reeks|könyvtára?|kiadása?|kirjasto|библиотека|издание"
    r"|bulletin|circular)[\W\d]*"
    r"|(?:bibliothèque|biblioteca|bibliotheca|colección|collection|collezione|coleção|colecção|edizioni?|edición"
    r"|édition|edição|библиотека|серия)\s.{3,}",
    re.IGNORECASE,
)
_COLLECTED = re.compile(
    r"(?:the\s+)?(?:complete|collected) works|œuvres|oeuvres|obras (?:completas|escogidas)|opere (?:di|complete)"
    r"|obras de|(?:gesammelte|sämm?tliche|ausgewählte) (?:werke|schriften|romane)|werke in"
    r"|samlade (?:skrifter|verk|dikter)|samlede (?:værker|skrifter|verker)|verzamelde werken"
    r"|.*\bösszes m[űu]vei|(?:полное\s+)?собрание сочинений"
    r"|сочинения|dzieła|spisy|sebrané spisy|kootut teokset",
    re.IGNORECASE,
)
# Over a list of other books.
_OTHERS = re.compile(
    r"(?:(?:other |some |recent )?(?:works|books|novels|stories) by|by the same|(?:also|uniform|books) by|uniform with"
    r"|(?:some |our )?(?:new|latest|forthcoming)(?: and (?:recent|forthcoming))? (?:novels|books|publications|fiction)"
    r"|du même|ouvrages? du|(?:vo[nm]|desselben?) (?:(?:dem)?selben|gleichen)|(?:im gleichen|in demselben) verlage?"
    r"|(?:weitere|neue|andere) (?:bücher|werke|romane)|del mismo|obras del|dello stesso|dei medesim|do mesmo"
    r"|(?:opere|romanzi|libri|novelle) dell(?:o stesso|a stessa|e stesse|i stessi)|dernières publications"
    r"|obras do|van denzelfden|van dezelfde|av samma|af samme|того же автора)\b",
    re.IGNORECASE,
)
# Who stands behind a text. “University”, “Ministry” and their like are seldom what a book is about.
_BODY = re.compile(
    r"(?:the\s|(?:[^\W\d_][\w.'’&-]*\s+){0,4})?(?:university|universität|université|università|universidad|universiteit"
    r"|universitet|department|ministry|ministère|ministerium|ministerio|ministero|smithsonian institution|bureau"
    r"|geological survey|experiment station)(?:\s(?:of|de|di|des|du|der|für|voor|för|for)\s.{3,40})?[.,:]?",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s?(?:--|—|–)\s?")
# What is sent to newspapers says so first, and what is kept from them.
_RELEASE = re.compile(
    r"(?:for official use(?: only)?|(?:strictly )?confidential|nur für den dienstgebrauch|streng vertraulich"
    r"|confidentiel|for immediate release|(?:press|media|news) release|embargoed (?:until|till)\b.{0,40}"
    r"|under embargo\b.{0,40}"
    r"|communiqué de presse|pour diffusion immédiate|pressemitteilung|presseinformation|nota de prensa"
    r"|comunicado de prensa|para publicación inmediata|comunicato stampa|nota de imprensa|comunicado de imprensa"
    r"|persbericht|pressmeddelande|pressemeddelelse|pressemelding|lehdistötiedote|informacja prasowa|tisková zpráva"
    r"|sajtóközlemény|basın bülteni|пресс-релиз|прес-реліз|δελτίο τύπου|بيان صحفي|הודעה לעיתונות|新闻稿"
    r"|プレスリリース|보도자료)[\W\d]*",
    re.IGNORECASE,
)
# Over a headline stands in which part of a newspaper it is.
_SECTION = re.compile(
    r"(?:opinions?|op[-– ]?ed|guest (?:essay|column|post)|editorial|commentary|viewpoint|comment is free|long read"
    r"|leitartikel|kommentar|gastbeitrag|meinung|tribune|éditorial|chronique|opinión|editoriale|opinione|commento"
    r"|opinião|opinie|ledare|debatt|kronik|мнение|колонка|γνώμη|رأي|דעה|观点|评论|社説|オピニオン)\W*",
    re.IGNORECASE,
)
# What somebody is, below the name.
_STANDING = re.compile(
    r"(?:author of|auteur de|verfasser|de l['’]académie|de la real academia"
    r"|member of|membre de|professor|late of|fellow of|editor of)\b"
    # “Director--Anna Berg”: a name behind what its bearer does for a paper or a series.
    r"|(?:propriet[aá]r\w+|proprietor|propriétaire|director|direct(?:eu|o)r|direttore|direktor|redact(?:eu|o)r|redaktør"
    r"|redaktör|redakteur|rédacteur|fundador|fondateur|fondatore|founder|herausgeber|editor|udgiver|utgivare|gérant)"
    r"(?:[ -]\w+){0,4}\s?(?:--|[—–:])\s?[^\W\d_]"
    r"|.*,\s(?:[A-Z]\.\s?){2,}$|.*,\s(?:ph\.?\s?d|m\.?\s?d|esq|ll\.?\s?d|d\.?\s?d)\b",
    re.IGNORECASE,
)
# No line that counts a series is longer.
_LONGEST = 120
# Within so many chunks stands, behind “by”, the name of who wrote the text.
_NEAR = 40
# “BY”: what stands before the name of who wrote a text, on its line or above it.
ANNOUNCES = re.compile(r"[\W_]*(?:by|par|por|von|door|van|di|da|af|av|przez|irta|írta|от)\b[\W_]*", re.IGNORECASE)
# “Copyright, 1921, by Ole Holm.”
_HELD = re.compile(r"\W*copyright\b.{0,24}\b(?:by|par|por|von)\s+(.+)", re.IGNORECASE)
# So near below the place of printing stands who printed.
_APART = 1
_WORDS = 2


def is_series(words: str) -> bool:
    """Tell the number of a series, “Working Paper No. 7”."""
    first = _BESIDE.split(words, maxsplit=1)[0].rstrip()
    return len(first) <= _LONGEST and _NUMBER.fullmatch(first) is not None


def names_another(words: str) -> bool:
    """Tell words that name a series, somebody's works, other books, a body that publishes, or a release."""
    text = " ".join(words.split()).strip(f"{EMPHASIS} .")
    whole = any(one.fullmatch(text) is not None for one in (_SERIES, _BODY, _RELEASE, _SECTION))
    # “HOLM INSTITUTION--BUREAU OF FERRIES.”
    whole |= all(_BODY.fullmatch(part) is not None for part in _DASH.split(text))
    return whole or any(one.match(text) is not None for one in (_COLLECTED, _OTHERS))


def heads_other_books(words: str) -> bool:
    """Tell a head over a list of other books."""
    return _OTHERS.match(words.strip(f"{EMPHASIS} ")) is not None


def names_of_makers(chunks: Sequence[Chunk]) -> frozenset[str]:
    """Give the keys of the names that stand behind “by” at the front, on its line or below it, or behind the year."""
    out: set[str] = set()
    for at, chunk in enumerate(chunks[:_NEAR]):
        lines = [line.words for line in chunk.lines]
        below = chunks[at + 1].lines[0].words if at + 1 < len(chunks) else ""
        for line, then in zip(lines, [*lines[1:], below], strict=True):
            if (held := _HELD.match(line)) is not None:
                out.add(key_of(held[1]))
            if not is_byline(line.strip(EMPHASIS)):
                continue
            name = ANNOUNCES.sub("", line, count=1)
            out.add(key_of(name) or key_of(then))
    return frozenset(out - {""})


def has_standing(text: str) -> bool:
    """Tell a name with what its bearer is: “RENÉ BOYLESVE / DE L'ACADÉMIE FRANÇAISE”."""
    return any(_STANDING.match(line.strip(f"{EMPHASIS} ")) is not None for line in text.split("\n"))


def stands_over_imprint(chunks: Sequence[Chunk], index: int) -> bool:
    """Tell the place of printing, a line of few words: who printed, or the year, is right below."""
    if len(chunks[index].lines) > 1 or len(chunks[index].text.split()) > _WORDS:
        return False
    below = chunks[index + 1 : index + 2]
    return any(one.before <= _APART and is_imprint(one) for one in below)
