"""Read a day or a month that is written in words: “2 June 2022”, “June 2, 2022”, “2. Juni 2022”, “May 2025”."""

from __future__ import annotations

import re
from datetime import date

# The names of months as they stand in dates, by language; an abbreviation may end in a point.
_NAMES = (
    "january february march april may june july august september october november december",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "januar februar marts april maj juni juli august september oktober november december",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "януари февруари март април май юни юли август септември октомври ноември декември",
    "januar februar mars april mai juni juli august september oktober november desember",
    (
        "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta"
        " marraskuuta joulukuuta"
    ),
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    (
        "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου"
        " δεκεμβρίου"
    ),
    (
        "ιανουάριος φεβρουάριος μάρτιος απρίλιος μάιος ιούνιος ιούλιος αύγουστος σεπτέμβριος οκτώβριος νοέμβριος"
        " δεκέμβριος"
    ),
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
    "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
    "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
    "ledna února března dubna května června července srpna září října listopadu prosince",
)
_MONTHS = {name: number for names in _NAMES for number, name in enumerate(names.casefold().split(), start=1)} | {
    "sept": 9
}
_ISO = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|d|er|º|\.)?"
# In many scripts vowels are marks on the letters.
_MONTH = r"(?P<month>[^\s\d_,.;:()]{2,14})\.?"
_YEAR = r"(?P<year>1\d{3}|20\d{2})"
_WORDED = (
    re.compile(rf"{_DAY}\s+(?:de |of |d')?{_MONTH},?\s+(?:de |del )?{_YEAR}(?:\s*г\.?|\s*р\.?)?", re.IGNORECASE),
    re.compile(rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}", re.IGNORECASE),
    re.compile(rf"{_MONTH},?\s+(?:de |of )?{_YEAR}", re.IGNORECASE),
)
_EASTERN = re.compile(r"(?P<year>\d{4})\s*年\s*(?P<month>\d{1,2})\s*月(?:\s*(?P<day>\d{1,2})\s*日)?")


def read_date(text: str) -> str:
    """Give the day or the month that a text names, and nothing else, as 2022-06-02 or 2025-05; nothing if it does not.

    Days in figures alone, such as 02/06/2022, are not read: they are one day here and another there.
    """
    text = " ".join(text.split()).strip(" .")
    iso = _ISO.fullmatch(text) or _EASTERN.fullmatch(text)
    if iso is not None:
        return _written(*iso.groups())
    for pattern in _WORDED:
        match = pattern.fullmatch(text)
        month = _MONTHS.get(match["month"].casefold(), 0) if match is not None else 0
        if match is not None and month:
            return _written(match["year"], str(month), match.groupdict().get("day"))
    return ""


def names_day(text: str) -> bool:
    """Tell whether a day with its month and year stands among other words: “Vienna, 6 December 1818, at midnight”."""
    found = (match for pattern in _WORDED[:2] for match in pattern.finditer(" ".join(text.split())))
    return any(month_of(match["month"].casefold()) for match in found)


def month_of(word: str) -> int:
    """Give the number of the month that a word in small letters names, perhaps shortened and without a point; or 0."""
    return _MONTHS.get(word, 0)


def _written(year: str, month: str, day: str | None) -> str:
    """Write a date in figures, if there is such a day."""
    try:
        found = date(int(year), int(month), int(day or 1))
    except ValueError:
        return ""
    return found.isoformat() if day else found.isoformat()[:7]
