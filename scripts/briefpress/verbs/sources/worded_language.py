"""Tell a language in Latin letters by its commonest words, where a text has enough of them to leave no doubt."""

from __future__ import annotations

import re
from collections import Counter

_COMMON = {
    "ca": "el la els les de del i que en un una per amb no és al dels són com més aquest",
    "da": "og i at det er en af til på for med ikke den som et har de var jeg blev",
    "de": "der die das und ist nicht ein eine zu den von mit dem sich auf für des im es auch wird",
    "en": "the of and to in is that was it for with as his on be at by this had not are but from",
    "es": "el la los las de que y en un una por con no es del se al lo para como más su",
    "fi": "ja on ei että se hän oli mutta kun ovat myös joka sen niin kuin ole tai hänen",
    "fr": "le la les de des et est un une en que qui dans pour pas du au il sur ce ne par plus",
    "hr": "i je u da se na su za od nije kao što ne bi s iz ali koji koje po",
    "hu": "a az és hogy nem is egy ez volt meg de csak már mint ha azt el van",
    "id": "dan yang di untuk dengan dari ini itu tidak pada dalam adalah akan ke oleh juga sebagai",
    "it": "il lo la gli le di che e un una in per non è del della con si al dei come più",
    "nl": "de het een en van is niet dat in te op voor met zijn aan ook er maar om bij naar",
    "no": "og i det er en av til på for med ikke den som et har de var jeg ble",
    "pl": "i w nie na się z do że to jest o jak po ale za od przez był co dla",
    "pt": "o a os as de que e em um uma do da não é com por para se no na dos mais como",
    "ro": "și de în a la cu nu este o un că pe din pentru mai care să au fost sunt",
    "sv": "och i att det är en av till på för med inte den som ett har de var jag om",
    "tr": "ve bir bu da de için ile ne çok gibi daha olan olarak kadar ama değil o en",
}
_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_WORD = re.compile(r"[^\W\d_]+")
# Of so many words, and of such a share of them, a language is told; the next likely one has at most this part of it.
_FEW, _SHARE, _NEXT = 40, 0.2, 0.8
# No more words than these are looked at.
_MOST = 20_000


def worded_language(text: str) -> str:
    """Give the language whose commonest words a text has most of; nothing if they are few or two come close."""
    counted = Counter(match.group().casefold() for match, _ in zip(_WORD.finditer(text), range(_MOST), strict=False))
    total = counted.total()
    scores = {name: sum(counted[word] for word in words) for name, words in _WORDS.items()}
    (best, most), (_, second) = sorted(scores.items(), key=lambda score: -score[1])[:2]
    return best if total >= _FEW and most >= _SHARE * total and second <= _NEXT * most else ""
