"""Dates are said as people say them, in each language for which there are labels."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefpress.nouns.edtf_reading import edtf
from briefpress.verbs.dates.numerals import ordinal, roman
from briefpress.verbs.dates.patterns import locale_of
from briefpress.verbs.dates.words import date_words, year_words

FOLDER = Path(__file__).resolve().parents[2] / "styles" / "labels"
LANGUAGES = tuple(sorted(path.stem for path in FOLDER.glob("*.yaml") if len(path.stem) == 2))
NEEDED = {
    "date-ad", "date-after", "date-bc", "date-before", "date-century", "date-century-number", "date-circa",
    "date-decade", "date-early", "date-half-1", "date-half-2", "date-late", "date-mid", "date-season-autumn",
    "date-season-spring", "date-season-summer", "date-season-winter", "date-since", "date-time",
    "date-uncertain", "date-until", "timeline-alt", "timeline-alt-periods", "timeline-broken",
    "timeline-columns",
}  # fmt: skip

ENGLISH = (
    ("1946-05-09", "9 May 1946"),
    ("1946-05", "May 1946"),
    ("1946", "1946"),
    ("1946-XX", "1946"),
    ("1941-08-25/1946-05-09", "25 August 1941 – 9 May 1946"),
    ("1914-07-07/1914-07-09", "7–9 July 1914"),
    ("1914-07-07/1914-08-09", "7 July – 9 August 1914"),
    ("1914-07-07/1914-07-07", "7 July 1914"),
    ("1946-01/1946-05", "January–May 1946"),
    ("1946-05/1947-01", "May 1946 – January 1947"),
    ("1941/1945", "1941–1945"),
    ("1941-08-25/1946-05", "25 August 1941 – May 1946"),
    ("1941~/1945~", "c. 1941–1945"),
    ("1941?/1945?", "1941–1945?"),
    ("1941~/1945", "c. 1941 – 1945"),
    ("196X", "1960s"),
    ("196X/197X", "1960s–1970s"),
    ("190X", "1900–1909"),
    ("18XX", "19th century"),
    ("20XX", "21st century"),
    ("00XX", "1st century AD"),
    ("-00XX", "1st century BC"),
    ("-18XX", "19th century BC"),
    ("1XXX", "1000–1999"),
    ("-004X", "50–41 BC"),
    ("0000", "1 BC"),
    ("-0043", "44 BC"),
    ("-0043-03-15", "15 March 44 BC"),
    ("0079-08-24", "24 August 79 AD"),
    ("0079/0117", "79–117 AD"),
    ("-0057/-0049", "58–50 BC"),
    ("-0026/0014", "27 BC – 14 AD"),
    ("-4999/2022", "5000 BC – 2022"),
    ("1984?", "1984?"),
    ("1984~", "c. 1984"),
    ("2004-06%", "c. June 2004?"),
    ("196X~", "c. the 1960s"),
    ("1968-21", "spring 1968"),
    ("1968-29", "spring 1968"),
    ("2001-24", "winter 2001–2002"),
    ("2001-34", "2nd quarter 2001"),
    ("2001-37", "early 2001"),
    ("2001-38", "mid-2001"),
    ("2001-41", "second half of 2001"),
    ("../1985", "until 1985"),
    ("/1946-05", "until May 1946"),
    ("1985/..", "since 1985"),
    ("1985/", "since 1985"),
    ("../18XX", "until the 19th century"),
    ("1985-04-12T23:20:00Z", "12 April 1985, 23:20 UTC"),
    ("1985-04-12T23:20:30-04", "12 April 1985, 23:20:30 UTC\u221204"),
    ("1985-04-12T23:20:30", "12 April 1985, 23:20:30"),
    ("{1667,1668,1670..1672}", "1667, 1668 and 1670–1672"),
    ("[1667,1668]", "1667 or 1668"),
    ("[..1760-12-03]", "3 December 1760 or before"),
    ("[1760-12..]", "December 1760 or after"),
    ("1950S2", "c. 1950"),
    ("Y-17E7", "170,000,000 BC"),
    ("Y-300000", "300,000 BC"),
    ("Y170000002", "170,000,002"),
    ("156X-12-25", "25 December 156X"),
    ("1984-1X", "October–December 1984"),
    ("1985-04-1X", "10–19 April 1985"),
    ("1985-04-3X", "30 April 1985"),
    ("1XX3", "1XX3"),
)
ELSEWHERE = (
    ("en-US", "1946-05-09", "May 9, 1946"),
    ("en-US", "1914-07-07/1914-07-09", "July 7–9, 1914"),
    ("en-US", "1914-07-07/1914-08-09", "July 7 – August 9, 1914"),
    ("de", "1914-07-07/1914-07-09", "7.–9. Juli 1914"),
    ("de", "1914-07-07/1914-08-09", "7. Juli – 9. August 1914"),
    ("de", "18XX", "19. Jahrhundert"),
    ("de-AT", "1946-01", "Jänner 1946"),
    ("fr", "1946-05-01", "1er mai 1946"),
    ("fr", "18XX", "XIXe siècle"),
    ("fr", "00XX", "Ier siècle apr. J.-C."),
    ("fr", "../1946-05-09", "jusqu’au 9 mai 1946"),
    ("fr", "../1946", "jusqu’à 1946"),
    ("es", "1914-07-07/1914-08-09", "7 de julio – 9 de agosto de 1914"),
    ("es", "1984?", "¿1984?"),
    ("it", "1946-05-01", "1º maggio 1946"),
    ("it", "1985/..", "dal 1985"),
    ("nl", "18XX", "19e eeuw"),
    ("pt", "1946-01/1946-05", "janeiro–maio de 1946"),
    ("pl", "1946-05-09", "9 maja 1946"),
    ("pl", "1946-05", "maj 1946"),
    ("pl", "1946-05/..", "od maja 1946"),
    ("pl", "196X", "lata 60. XX wieku"),
    ("pl", "196X~", "ok. lat 60. XX wieku"),
    ("ru", "1946-05-09", "9 мая 1946\u00a0г."),
    ("ru", "1946-05", "май 1946\u00a0г."),
    ("ru", "../1946-05", "до мая 1946\u00a0г."),
    ("ru", "1914-07-07/1914-08-09", "7 июля – 9 августа 1914\u00a0г."),
    ("uk", "1946-01/1946-05", "січень–травень 1946\u00a0р."),
    ("ar", "1946-05-09", "9 مايو 1946"),
    ("tr", "196X", "1960’lar"),
    ("tr", "197X", "1970’ler"),
    ("tr", "-0043", "MÖ 44"),
    ("cs", "196X", "60. léta 20. století"),
    ("cs", "../1946-05", "do května 1946"),
    ("fi", "../1946-05", "– toukokuu 1946"),
    ("hu", "1914-07-07/1914-08-09", "1914. július 7. – augusztus 9."),
    ("ja", "1914-07-07/1914-07-09", "1914年7月7–9日"),
    ("ko", "1984~", "1984년경"),
    ("zh-CN", "-0043", "公元前44年"),
    ("zh-CN", "1968-21", "1968年春"),
)


def labels_of(language: str) -> dict[str, str]:
    """Read the labels of a language as they stand in styles/."""
    text = (FOLDER / f"{language[:2]}.yaml").read_text(encoding="utf-8")
    labels: dict[str, str] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506  # makes text only
    return labels


@pytest.mark.parametrize(("text", "words"), ENGLISH, ids=[row[0] for row in ENGLISH])
def test_dates_in_english(text: str, words: str) -> None:
    """What two ends share is said once, and eras, doubts and open ends are said."""
    assert words == date_words(edtf(text), language="en-GB", labels=labels_of("en"))


@pytest.mark.parametrize(("language", "text", "words"), ELSEWHERE, ids=[f"{a}-{b}" for a, b, _ in ELSEWHERE])
def test_dates_in_other_languages(language: str, text: str, words: str) -> None:
    """Order, cases and articles are the language's own."""
    assert words == date_words(edtf(text), language=language, labels=labels_of(language))


def test_months_can_be_short() -> None:
    """On a timeline there is little room."""
    words = date_words(edtf("1941-08-25/1946-10"), language="en-GB", labels=labels_of("en"), style="abbreviated")

    assert words == "25 Aug 1941 – Oct 1946"


def test_a_language_no_one_knows_gets_dates_by_number() -> None:
    """Nothing is guessed: without a locale a date is said as ISO writes it."""
    assert locale_of("xx-YY") is None
    assert date_words(edtf("1946-05-09"), language="xx-YY", labels=labels_of("en")) == "1946-05-09"


def test_a_year_is_said_with_its_era() -> None:
    """Astronomical years become years before Christ."""
    said = [year_words(year, language="en", labels=labels_of("en")) for year in (1946, 0, -43, -12_999)]

    assert said == ["1946", "1 BC", "44 BC", "13,000 BC"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_label(language: str) -> None:
    """No label is missing, and each has as many places as the English one."""
    labels, english = labels_of(language), labels_of("en")

    assert labels.keys() >= NEEDED
    for key in NEEDED - {"date-decade"}:
        assert labels[key].count("{}") == english[key].count("{}"), key


@given(
    st.sampled_from(LANGUAGES), st.sampled_from([row[0] for row in ENGLISH]), st.sampled_from(("wide", "abbreviated"))
)
def test_every_date_can_be_said_in_every_language(language: str, text: str, style: str) -> None:
    """Words come out, with no place of a label left open."""
    said = date_words(
        edtf(text),
        language=language,
        labels=labels_of(language),
        style="wide" if style == "wide" else "abbreviated",
    )

    assert said.strip() == said != ""
    assert not set("{}") & set(said)


def test_nothing_in_a_value_is_taken_for_a_place() -> None:
    """Labels are filled once: braces in what is filled in stay as they are."""
    labels = labels_of("en") | {"date-circa": "{} or {}"}

    assert date_words(edtf("1984~"), language="en", labels=labels) == "1984 or "


def test_numerals() -> None:
    """Centuries have Roman numerals or English ordinals."""
    assert [roman(n) for n in (1, 4, 9, 14, 19, 21, 40)] == ["I", "IV", "IX", "XIV", "XIX", "XXI", "XL"]
    assert [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 102)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd",
    ]  # fmt: skip
