"""Read the head of a letter sent by wire: “From:”, “Subject:” and the like, all together at the top of a text."""

from __future__ import annotations

import re

from briefpress.verbs.dates.read_date import read_date

# What the lines of such a head are called, by what they say.
_NAMES = {
    "author": "from|von|de|da|van|från|fra|od|от|від|lähettäjä|feladó|από|gönderen",
    "to": "to|an|para|à|a|aan|till|til|do|komu|кому|vastaanottaja|címzett|προς|kime",
    "title": "subject|betreff|asunto|assunto|objet|oggetto|onderwerp|ämne|emne|temat|předmět|тема|aihe|tárgy|θέμα|konu",
    "date": "date|datum|fecha|data|дата|dato|päiväys|dátum|ημερομηνία|tarih",
    "sent": "sent|gesendet|enviado|enviada|envoyé|inviato|verzonden|skickat|sendt|wysłano|odesláno|отправлено",
    "cc": "cc|bcc|cci|kopie|copia",
    "reply-to": "reply-to",
    "message-id": "message-id",
}
_MEANING = {name: key for key, names in _NAMES.items() for name in names.split("|")}
_HEAD = re.compile(
    rf"(?:(?:{'|'.join(sorted(_MEANING, key=len, reverse=True))})[ \t]*:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*){{3,}}",
    re.IGNORECASE,
)
_TELLING = frozenset({"author", "title", "date", "sent"})
# What a program puts before the subject of an answer, or of what is sent on.
_SENT_ON = re.compile(r"(?:(?:fwd?|re|aw|wg|antw|rv|tr|rif|sv|vs|vb|odp|vl|enc|res)\s*:\s*)+(?=\S)", re.IGNORECASE)
_ADDRESS = re.compile(r"\s*<[^<>\s]*@[^<>\s]*>|\s*\(?\b[^\s<>()@]+@[^\s<>()@]+\)?")
# The day of the week before a date, and the hour behind it.
_WEEKDAY = re.compile(r"^[^\W\d_]+\.?,?\s+(?=\S*\d|[^\W\d_]+\.?\s+\d)")
_HOUR = re.compile(r"(?:,?\s+|T)(?:(?:at|à|um|alle|a las|às|kl\.?|om|o|в)\s+)?\d{1,2}[:.h]\d{2}.*$", re.IGNORECASE)


def letter_head(text: str, start: int) -> str:
    """Give the head of a letter that begins at a place in a text: it says two of who, when and on what; else nothing.

    “A:” and “Do:” may be said by people who talk, too.
    """
    match = _HEAD.match(text, start)
    found = match.group() if match is not None else ""
    told = {_MEANING.get(line.partition(":")[0].strip().casefold(), "") for line in found.splitlines()}
    return found if len(told & _TELLING) > 1 else ""


def said_of_letter(name: str, value: str) -> tuple[str, str]:
    """Give what a line of the head says of the text, by its name in any language, and its value; "" if it is of no use.

    Of who sent it the name is taken without the address, of when the day.
    """
    key, value = _MEANING.get(name.strip().casefold(), ""), value.strip()
    if key == "author":
        value = _ADDRESS.sub("", value).strip(" \"'")
    elif key == "title":
        value = _SENT_ON.sub("", value)
    elif key in {"date", "sent"}:
        key, value = "date", _day(value) or value
    return key, value


def _day(value: str) -> str:
    """Give the day on which a letter was sent; nothing if it cannot be read."""
    part = _HOUR.sub("", value, count=1)
    return read_date(part) or read_date(_WEEKDAY.sub("", part, count=1))
