"""Weigh how plausible a text is in western Europe's languages, to tell encodings apart that differ in few bytes.

A detector that learned from whole texts is weak where an English text holds one “café”: there the letter itself and
what stands around it decide. Weights are rough ranks of how often a character is met, not frequencies.
"""

from __future__ import annotations

import re

_MET = {
    **dict.fromkeys("éèêàçöüäßñóíáúåæøãõ", 3.0),
    # In no language the only letters outside ASCII: beside each of them é is met more often.
    **dict.fromkeys("âîôûùëï", 1.5),
    # The only one in many an English text: “manœuvres”.
    "œ": 2.5,
    **dict.fromkeys("’‘“”„–—…«»\N{NO-BREAK SPACE}", 3.0),
    **dict.fromkeys("°§£€¢©½·•ªº¡¿ìò", 2.0),
    **dict.fromkeys("¼¾®™²³×±¶†‡ýþðÿ‚›‹šž", 1.0),
}
# Greek, Cyrillic, Hebrew and Arabic, and such a letter next to one of ASCII.
_FOREIGN = re.compile("[\u0370-\u06ff]")
_MIXED = re.compile("[\u0370-\u06ff](?:(?=[A-Za-z])|(?<=[A-Za-z][\u0370-\u06ff]))")
_MIXED_SHARE = 0.25
_NEVER, _HARDLY = -6.0, -3.0
_INSIDE_WORDS = "’‘–—·\N{NO-BREAK SPACE}"
# Few words end in these; a sign for a trade mark ends them.
_WITHIN_WORDS = "âîôëï"
# Words are one of these alone: “Où”, “á la calle”, “è vero”.
_ALONE = "àáéèóòåøöæ"
# Behind these stands a quotation mark, and no letter alone.
_STOPS = frozenset(".,;:!?")
_OTHER = re.compile(r"[^\x00-\x7f]")
# Eight bytes are letters and the euro in ISO 8859-15, and signs in windows-1252. Letters stand in words; fractions
# follow figures or stand alone; and no capital (Ž, an accent in the other) follows small letters.
_LATIN_9 = re.compile(
    "(?<=[A-Za-zß-ÿ])½(?=[a-zß-ÿ])|(?<=[A-Z])¼(?=[A-Z])|(?<![\\w½¼¾])[½¼](?=[a-zß-ÿ]{3})"
    "|(?<=[a-z])[¨¸](?=[a-zß-ÿ])|(?<![\\w¨¸])[¨¸](?=[a-zß-ÿ]{2})|¤ ?(?=\\d)|(?<=\\d) ?¤"
)
_SIGNS = re.compile("(?<=\\d)[½¼¾]|(?<!\\w)[½¼¾](?!\\w)|(?<=[a-zß-ÿ])´|(?<!\\w)¦(?!\\w)")


def plausibility(text: str) -> float:
    """Give the mean weight of a text's characters outside ASCII, each seen with its neighbours; 0 if it has none."""
    weights = [
        _weight(found[0], text[max(0, found.start() - 2) : found.start()], text[found.end() : found.end() + 1])
        for found in _OTHER.finditer(text)
    ]
    return sum(weights) / len(weights) if weights else 0.0


def speaks_for_latin_9(text: str) -> bool:
    """Tell, by a text read as windows-1252, that its fractions and accents are the letters of ISO 8859-15."""
    return len(_LATIN_9.findall(text)) > len(_SIGNS.findall(text))


def has_c1_controls(text: str) -> bool:
    """Tell whether a text holds controls that no text has (U+0080 to U+009F): it was read in the wrong encoding."""
    return re.search(r"[\x80-\x9f]", text) is not None


def mixes_scripts(text: str) -> bool:
    """Tell that letters of another alphabet stand within words of Latin letters: the encoding is another."""
    foreign = len(_FOREIGN.findall(text))
    return foreign > 0 and len(_MIXED.findall(text)) > _MIXED_SHARE * foreign


def _weight(sign: str, above: str, after: str) -> float:
    """Weigh a sign by the two before it and the one behind it."""
    before = above[-1:]
    if sign.isalpha() and sign not in "ªº":
        return _letter(sign, before, after) + _begun(sign, above, after)
    weight = _MET.get(sign, -2.0)
    if "\x80" <= sign < "\xa0" or "─" <= sign <= "▟":  # a control, a shape for drawing boxes
        weight += _NEVER
    if before.isalpha() and after.isalpha() and sign not in _INSIDE_WORDS:
        weight += _NEVER
    if (sign in "“‘„‚‹" and before.isalnum()) or (sign == "”" and not before.strip()):
        weight += _HARDLY
    if sign in "½¼¾ªº°²³" and before.isalpha():
        weight += _HARDLY
    if sign in "½¼¾" and (before.isdigit() or above[:1].isdigit()):
        # “2½”, “5-¾”
        weight += 2.0
    if sign in "£€" and not (after.isdigit() or after.isspace() or before.isspace()):
        weight += _HARDLY
    return weight


def _begun(sign: str, above: str, after: str) -> float:
    """Weigh a small letter by what no word begins with or ends in: “25ó”, “PERSONã”, “ãschylus”, “äIk”, “hem.ö”."""
    before = above[-1:]
    odd = before.isdigit() or (len(above) > 1 and above.isupper() and above.isalpha() and not after.isalpha())
    opens = sign in "ãõ" and not before.isalpha() and after.isalpha()
    quotes = not before.isalpha() and (after.isupper() or (before in _STOPS and not after.isalpha()))
    return _HARDLY if sign.islower() and (odd or opens or quotes) else 0.0


def _letter(sign: str, before: str, after: str) -> float:
    small = sign.lower()
    weight = _MET.get(small, 0.0)
    alone = not (before.isalpha() or after.isalpha())
    if alone and small not in _ALONE:
        weight += _HARDLY
    ends = before.isalpha() and not after.isalpha()
    if (small in _WITHIN_WORDS and ends) or (small == "à" and before.isalpha() and after.isalpha()):
        # “À” stands at the end of words or alone; a point between words in capitals looks like it, read wrongly.
        weight -= 1.0
    # Western words hold no run of such letters: this is another alphabet, read in the wrong encoding.
    if before > "\x7f" and after > "\x7f" and before.isalpha() and after.isalpha():
        weight += _NEVER
    if sign == small:
        return weight + (_HARDLY if before.isupper() and after.isupper() else 0.0)
    if small not in _MET:
        weight -= 1.0
    if before.isalpha() and before.islower():
        return weight + _HARDLY - 1.0
    # “ESMÉ HUBBARD”: a name in capitals may end in one.
    return weight - (0.5 if after.isalpha() or before.isupper() else 1.5)
