"""Tell whether a line in small letters, with no distance of its own, reads as a title does."""

from __future__ import annotations

import re

from briefpress.verbs.plain.heads.unit_words import FIGURES, TABLES

# The signs of code, of formulas and of what markup left.
_SIGNS = re.compile(r"[=<>{}\\$|^~]|->|://|::|\s@|@\w|^#|\w\(\)")
_FILE = re.compile(r"\w\.(?:png|jpe?g|gif|svg|tiff?|pdf|html?|docx?|xlsx?|csv|py|sh)\b", re.IGNORECASE)
# “Main article: Duck hunting”, “Source: own figures”: what stands beside a text; so does “Figure 2. Exports”.
_BESIDE = re.compile(
    r"(?:see also|see|main articles?|further information|siehe auch|hauptartikel|voir aussi|articles? détaillés?"
    r"|véase también|artículos? principal(?:es)?|vedi anche|voce principale|veja também|zie ook|se även|se også"
    r"|см\. также|основная статья|sources?|quellen?|fuentes?|fonti?|notes?|photo(?:graph)?s?|credits?|image|doi|isbn"
    r"|keywords?|schlüsselwörter|mots[- ]clés|palabras clave|parole chiave|palavras-chave|ключевые слова)\s*:\s*\S",
    re.IGNORECASE,
)
_LABELS = FIGURES | TABLES
_LABELLED = re.compile(r"([^\W\d_]+)\.?\s?\d[\d.–-]*(?:\s*[:：]|\.\s|$)")
# What a page of a newspaper has between its paragraphs, and what stands over a memorandum.
_FURNITURE = re.compile(
    r"(?:advertise?ment|sponsored(?: content)?|(?:read|see|show|learn|view) more|continue reading"
    r"|related (?:articles|stories|topics)"
    r"|share(?: this(?: article| story| page| post)?)?|subscribe(?: now)?|sign up(?: now)?|skip to (?:main )?content"
    r"|back to top|(?:photo(?:graph)?|image|picture|illustration|graphic|video)s? (?:by|courtesy of|credit)\b.*"
    r"|(?:.{0,60}[/|]\s?)?(?:getty images|shutterstock|ap photo|reuters|afp|dpa|picture alliance)(?:\s?[/|].*)?"
    r"|anzeige|werbung|weiterlesen|(?:lesen|siehe) sie auch|mehr zum thema|publicité|lire (?:aussi|la suite)"
    r"|publicidad|leer más|seguir leyendo|pubblicità|leggi (?:anche|tutto)|publicidade|leia (?:mais|também)"
    r"|advertentie|lees (?:meer|ook)|annons|läs (?:mer|också)|annonce|læs også|les også|реклама|читайте также)\W*"
    r"|(?:re|subject|betreff|objet|asunto|oggetto|assunto|from|to|cc|date|von|an|datum|тема)\s?:.*",
    re.IGNORECASE,
)
# “Case No: CO/1234/2019”, “Hearing dates: 2 and 3 October 2019”: what is said of a text, rather than in it.
_SAID_OF = re.compile(r"[^\W\d_][^:：.\d]{1,30}[:：]\s?(?:(?=\S*\d)[A-Z\d/.()-]{4,}|\d.*\b(?:1[4-9]|20)\d\d)$")
# A work in a list of them: a year, and several ends of sentences or initials.
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d[a-z]?\b")
_PARTS = re.compile(r"\w[.;:,]\s")
_MANY = 3
# “Never too old to yearn. (T)”: a saying and whose it is.
_SIGNED = re.compile(r"[.!?…][\"”’]?\s\([^()]{1,20}\)$")
# “She looked at the clock and said "I must go now"”
_SAID = re.compile(r"\w[,:]?\s[\"“«„»”][^\"”»“«]{20,}[\"”»“«]$")
_OPENING = "\"'“”‘’«»„‹›¿¡(「『【《〈…"


def reads_as_title(text: str) -> bool:
    """Tell a line that may be a title: no code, file, caption, talk or work in a list, with no sign before it."""
    words = text.strip()
    if not (words[0].isalnum() or words[0] in _OPENING) or _SIGNS.search(words) or _FILE.search(words):
        return False
    if _SAID.search(words) or _SAID_OF.match(words) or _SIGNED.search(words):
        return False
    label = _LABELLED.match(words)
    if label is not None and label.group(1).casefold() in _LABELS:
        return False
    listed = _YEAR.search(words) is not None and len(_PARTS.findall(words)) >= _MANY
    return not listed and _BESIDE.match(words) is None and _FURNITURE.fullmatch(words) is None
