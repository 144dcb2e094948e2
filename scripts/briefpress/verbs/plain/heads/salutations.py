"""Tell the words with which a letter or a speech greets those it is for: “Sir:”, “MR. PRESIDENT,”, “Meine Herren!”."""

from __future__ import annotations

import re

from briefpress.verbs.plain.letters import small_letters
from briefpress.verbs.plain.points import EMPHASIS

# All that follows is asked of small letters.
_LONGEST = 80
_AROUND = f"{EMPHASIS} "
_ENGLISH = (
    r"(?:(?:to|my|most|right|much|very|dear|dearest|honou?r(?:ed|['’]d|able)|reverend|respected|esteemed|worthy|noble"
    r"|beloved|young)\s)*(?:sirs?|madam|gentlemen|ladies|(?:my\s)?lords?(?:\s(?:duke|mayor|bishop|chancellor))?|brethren"
    r"|(?:my\s)friends?|friends(?=\sand\s)|comrades|countrymen|(?:fellow|brother)[-\s](?:citizens|countrymen|students|members|workers)"
    r"|(?:mr|mrs|madam|mister)\.?\s(?:president|speaker|chairman|mayor|moderator|secretary|editor|vice[-\s]president"
    r"|superintendent|principal|governor|foreman|toastmaster)"
    # A message of those who rule.
    r"|to the (?:senate|house of representatives|congress)"
    r"|your\s(?:excellency|excellencies|majesty|grace|honou?r))"
)
_OTHERS = (
    r"messieurs|mesdames|mesdemoiselles|monsieur le (?:président|ministre|maire|comte|directeur)|monseigneur|sire"
    r"|citoyens|(?:mes |chers? )+(?:amis|concitoyens|collègues|compatriotes)"
    r"|(?:(?:meine|liebe|werte|sehr|hoch)[nr]?\s?)?(?:geehrte[nr]?|verehrte[nr]?|meine|liebe|werte)\s"
    r"(?:damen|herren|herr(?:\s\w+)?|frau|freunde|anwesende|versammlung|kollegen|genossen)"
    r"|(?:muy )?señor(?:es|as|a)?(?: m[ií]os?| presidente| diputados)?|(?:excmo|ilmo|exmo|illmo|exm[oa]s)\.? s\w+"
    r"|(?:meus|minhas|caros|caras) (?:senhor(?:es|as)|amigos|concidadãos)|senhor(?:es)?(?: presidente| deputados)"
    r"|(?:illustrissimo|egregio|gentile|onorevol[ei]) (?:signor[ei]?|colleghi|deputati|presidente)"
    r"|signor[ei](?: deputati)?"
    r"|(?:mijne|geachte|waarde|hooggeachte) (?:heeren|heren|dames|heer|vrienden|toehoorders)|mijnheer de voorzitter"
    r"|dames en hee?ren"
    r"|милостивые государи|господа|товарищи"
)
_GREETS = re.compile(rf"(?:{_ENGLISH}|{_OTHERS})(?=\W|$)")
# More may follow where it ends as an address does: “Fellow-Citizens of the Senate:”.
_ADDRESSES = re.compile(r"[,:!;—–-]$")
# “Meine Damen und Herren”: of two that are joined the second may be a word alone.
_JOINS = re.compile(
    r"\s*(?:,|(?:and|und|et|y|e|en|и)\b(?:\s(?:herren|damen|heeren|heren|dames|messieurs|caballeros|senhores)\b)?)?\s*",
    re.IGNORECASE,
)
# “Dear Rose,”, “SIR”, “DEAR JOHN SMITH:”: of a letter.
_LETTER = re.compile(
    r"(?:my )?dear(?:est)? (?:(?:mr|mrs|miss|dr|lord|lady|sir|aunt|uncle|cousin)\.? )?[^\W\d_]+[ .,:!;—–-]*"
    r"|(?:my )?dear(?:est)?(?: [^\W\d_]+\.?){2,5}\s?[,:]|(?:sirs?|senhor)[.,:—–-]*"
    # “EMINENTISSIMO SENHOR”, “Illustrissimo e Reverendissimo Senhor”, as books are offered to those who rule.
    r"|(?:[^\W\d_]+[ií]ss?im[oae]s?(?: e|,)? ){1,3}(?:senhor|señor|signor|altezza|padre|princip)\w{0,2}[.,:—–-]*"
    r"|(?:altezza|alteza) [^\W\d_]+[ií]ss?ima[.,:—–-]*"
    r"|(?:to whom it may concern|(?:your )?excellencies|madame, monsieur|(?:hi|hello|hallo)(?: [^\W\d_]+){0,3})\s?[,:!]"
    r"|(?:liebe[rs]?|werte[rs]?|sehr geehrte[rs]?|ch(?:er|ère)s?|querid[oa]s?|estimad[oa]s?|car(?:o|a|i|issim[oa])"
    r"|gentil(?:e|issim[oa])|prezad[oa]s?|beste|geachte|lieve|kära|bästa|kj?ære|hyvä|rakas|drogi|droga|szanown\w+"
    r"|дорог(?:ой|ая|ие)|(?:много)?уважаем(?:ый|ая|ые)|шановн\w+|αγαπητ\w+|sayın|değerli|عزيز\w+)"
    r"(?: [^\W\d_]+\.?){1,5}\s?[,:!،]|尊敬的[^\s，。]{1,20}[：:，,]"
)


def is_salutation(text: str) -> bool:
    """Tell a greeting and nothing else; a word alone, as “Gentlemen”, may be the title of a piece."""
    bare = small_letters(" ".join(text.split()).strip(_AROUND))
    if _LETTER.fullmatch(bare):
        return True
    at = 0
    while (match := _GREETS.match(bare, at)) is not None and len(bare) <= _LONGEST:
        joined = _JOINS.match(bare, match.end())
        at = joined.end() if joined is not None else match.end()
    rest = bare[at:].strip(" .,:!;—–-")
    ended = _ADDRESSES.search(bare) is not None
    return at > 0 and (ended if rest else ended or " " in bare)
