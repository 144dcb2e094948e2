"""Texts are decoded by what they are: the same words come out of every encoding, and no byte is dropped."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.edges.sources.decode import decode
from briefpress.nouns.finding import Place

PLACE = Place("seeds/x/brief.yaml", 2, 9)
TEXTS = {
    "en": "The café on the corner was, he said, “a rôle for naïve men” — and it cost £5 in 1914–18.",
    "fr": "Les élèves étaient déjà là, à côté de l’hôtel ; ça n’était pas très français, garçon.",
    "de": "Die Straßen waren naß, und übrigens hörte man über den Dächern die Glocken läuten.",
    "es": "El niño comió mañana en el jardín de la señora; ¿qué más podía él esperar de aquel día?",
    "cs": "Příliš žluťoučký kůň úpěl ďábelské ódy, a proto všichni ostatní koně utíkali do stáje.",
    "pl": "Zażółć gęślą jaźń, powiedział chłopiec, i poszedł spać, ponieważ już było późno.",
    "ru": "Все счастливые семьи похожи друг на друга, каждая несчастливая семья несчастлива по-своему.",
    "el": "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα.",
    "tr": "Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar; akıl ve vicdana sahiptirler.",
    "he": "כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם, כולם חוננו בתבונה ובמצפון.",
    "ja": "すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。",
    "zh": "人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。",
    "ko": "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다. 인간은 이성과 양심을 부여받았다.",
}
PLAIN = "The town was late that night and the wind came from the sea.\n" * 20
WRITTEN = (
    *(("en", one) for one in ("cp1252", "mac-roman")),
    *(("fr", one) for one in ("cp1252", "mac-roman")),
    *(("de", one) for one in ("cp1252", "latin-1", "iso8859-15", "cp850")),
    *(("es", one) for one in ("cp1252", "latin-1")),
    *(("cs", one) for one in ("cp1250", "iso8859-2")),
    *(("pl", one) for one in ("cp1250", "iso8859-2")),
    *(("ru", one) for one in ("cp1251", "koi8-r", "cp866", "iso8859-5")),
    *(("el", one) for one in ("cp1253", "iso8859-7")),
    *(("tr", one) for one in ("cp1254", "iso8859-9")),
    ("he", "cp1255"),
    *(("ja", one) for one in ("shift_jis", "euc_jp", "iso2022_jp")),
    *(("zh", one) for one in ("gb18030", "gb2312")),
    ("ko", "euc_kr"),
    *((language, one) for language in TEXTS for one in ("utf-8", "utf-8-sig", "utf-16", "utf-32")),
)
MARKS = {
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
    "utf-8": codecs.BOM_UTF8,
}
SAYING = (
    ('<?xml version="1.0" encoding="{}"?>\n<p>{}</p>', "koi8-r"),
    ('<html><head><meta charset="{}"></head><p>{}</p>', "iso-8859-5"),
    ('<html><head><meta http-equiv=x content="text/html; charset={}"></head><p>{}</p>', "windows-1251"),
    ("\\documentclass{{article}}\n\\usepackage[{}]{{inputenc}}\n{}", "cp1251"),
)


def text_of(data: bytes, encoding: str = "") -> str | None:
    """Give the text, None if there is none."""
    decoded = decode(data, file="a.txt", encoding=encoding, place=PLACE).value
    return None if decoded is None else decoded.text


@pytest.mark.parametrize(("language", "encoding"), WRITTEN)
def test_one_sentence_is_enough_to_tell_an_encoding(language: str, encoding: str) -> None:
    """For the encodings that such texts are in."""
    text = TEXTS[language]

    assert text == text_of(text.encode(encoding))


@pytest.mark.parametrize("name", ("ESMÉ HOLM", "CHLOÉ", "DÉSIRÉ"))
def test_a_name_in_capitals_may_end_in_one_with_an_accent(name: str) -> None:
    """Another encoding has an ellipsis there."""
    text = f"{PLAIN}\n{name}\n\n{PLAIN}"

    assert text == text_of(text.encode("cp1252"))


@pytest.mark.parametrize("encoding", ("cp1252", "mac-roman"))
def test_signs_of_trade_marks_are_no_letters(encoding: str) -> None:
    """In the one encoding they are what “ô” is in the other, and hardly a word ends in that."""
    text = f"{PLAIN}{'The Ferry™ went over. ' * 50}Render unto Cæsar¹ what is his: £5.¹ {PLAIN}"
    text = text if encoding == "cp1252" else "Le bistrot du port, tôt ou tard, où l’hôtelier a son dépôt d’œufs."

    assert text == text_of(text.encode(encoding))


@pytest.mark.parametrize(("pattern", "encoding"), SAYING)
def test_a_text_that_declares_its_encoding_is_believed(pattern: str, encoding: str) -> None:
    """A word is too short to be told by its letters."""
    text = pattern.format(encoding, "Да")

    assert text == text_of(text.encode(encoding))


def test_a_declaration_that_cannot_be_true_is_told() -> None:
    """The bytes decide, and an editor hears of it."""
    data = b'<meta charset="utf-8"><p>' + TEXTS["fr"].encode("cp1252")

    outcome = decode(data, file="a.html", encoding="", place=PLACE)

    assert outcome.value is not None
    assert TEXTS["fr"] in outcome.value.text
    assert "S006" == outcome.findings[0].code


def test_what_an_editor_says_is_not_weighed() -> None:
    """A brief names the encoding."""
    assert "Ж" == text_of(b"\xf6", "koi8-r")


@pytest.mark.parametrize("encoding", ("base64", "rot13", "no-such", "undefined", "punycode", "idna", "unicode_escape"))
def test_an_encoding_that_is_none_is_an_error(encoding: str) -> None:
    """Python's codecs know more than encodings of texts."""
    outcome = decode(b"words", file="a.txt", encoding=encoding, place=PLACE)

    assert outcome.value is None
    assert (PLACE, "S003") == (outcome.findings[0].place, outcome.findings[0].code)


def test_damaged_utf8_is_no_other_encoding() -> None:
    """One byte of many is wrong: its offset, line and column are told."""
    data = "ünd\nüber Öl ist das Übel übel ".encode() + b"\xff weiter"

    outcome = decode(data, file="a.txt", encoding="", place=PLACE)

    assert outcome.value is None
    assert Place("a.txt", 2, 27) == outcome.findings[0].place
    assert "byte 35 (0xff)" in outcome.findings[0].message


def test_a_find_is_told_with_its_confidence() -> None:
    """At the first character that shows whether it is right."""
    data = ("Plain.\n\nHe said " + TEXTS["ru"]).encode("koi8-r")

    outcome = decode(data, file="a.txt", encoding="", place=PLACE)

    assert Place("a.txt", 3, 9) == outcome.findings[0].place
    assert "koi8-r" in outcome.findings[0].message
    assert " % sure" in outcome.findings[0].message


@pytest.mark.parametrize("ends", ("\n", "\r\n", "\r"))
def test_all_ends_of_lines_are_one(ends: str) -> None:
    """Old Macintosh texts have only returns."""
    assert "one\ntwo\n\nthree" == text_of(ends.join(("one", "two", "", "three")).encode())


@given(
    st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1).filter(lambda text: text[0] != "\ufeff"),
    st.sampled_from(sorted(MARKS)),
)
def test_what_is_marked_is_read_back(text: str, encoding: str) -> None:
    """Any text, in any encoding of Unicode with its mark."""
    assert text == text_of(MARKS[encoding] + text.encode(encoding))


@given(st.binary(min_size=1))
def test_no_byte_is_dropped(data: bytes) -> None:
    """The text is the whole of the bytes in the encoding that is named, or there is an error."""
    outcome = decode(data, file="a.txt", encoding="", place=PLACE)

    code = outcome.findings[-1].code if outcome.findings else ""
    whole = data.decode(outcome.value.encoding) if outcome.value else ""
    text = outcome.value.text if outcome.value else ""
    assert (outcome.value is None) == (code == "S003")
    assert text == whole.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def test_few_signs_in_a_long_text_are_weighed_against_all_of_it() -> None:
    """A paragraph's sign before a number now and then makes no Czech of an English book."""
    plain = "The court held that the tithe was due, and that the vicar had no part in it, as the king had said.\n" * 40
    text = "".join(f"{plain}See § {number}.\n" for number in range(1, 80))

    assert text == text_of(text.encode("latin-1"))


@pytest.mark.parametrize(
    ("text", "encoding"),
    (
        ("He paid 3½ crowns for the café, and ½ a crown for a garçon's mile of 5¼ in.", "cp1252"),
        ("The Ojibwa say idē´wigan and Man´idō, and the café is old.".replace("ē", "é").replace("ō", "ô"), "cp1252"),
        ("Un cœur simple : le chœur des sœurs, une œuvre déjà lue, Œdipe.", "iso8859-15"),
        ("A menu for 20 € or € 15 à la carte, and a café.", "iso8859-15"),
        ("»Nein«, sagte er, »übermorgen erst.«", "cp1252"),
    ),
)
def test_fractions_are_told_from_letters(text: str, encoding: str) -> None:
    """Windows-1252 and ISO 8859-15 differ in eight bytes, which are signs in the one and letters in the other."""
    assert text == text_of(text.encode(encoding))


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("encoding", ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"))
def test_wide_encodings_need_no_mark_in_any_script(language: str, encoding: str) -> None:
    """Their bytes are like those of no other encoding."""
    text = f"{TEXTS[language]}\n{TEXTS[language]}\n"

    assert text == text_of(text.encode(encoding))


@pytest.mark.parametrize(
    "data",
    (
        b"A text with\0 a NUL in it.",
        b"# Head\0ing\n\nText\0\n",
        b"One\0\0two three four. " + TEXTS["en"].encode("ascii", "ignore"),
    ),
)
def test_a_text_with_a_few_controls_is_in_no_wide_encoding(data: bytes) -> None:
    """Its letters stand in single bytes."""
    assert data.decode() == text_of(data)


@pytest.mark.parametrize("word", ("café", "schön", "niño", "Größe"))
@pytest.mark.parametrize("encoding", ("cp850", "cp437"))
def test_one_letter_of_an_old_encoding_is_told_and_doubted(word: str, encoding: str) -> None:
    """In windows-1252 a low quotation mark would stand behind a word, on a Mac a rare letter within it."""
    text = f"{PLAIN}{word} was all.\n{PLAIN}"

    outcome = decode(text.encode(encoding), file="a.txt", encoding="", place=PLACE)

    assert outcome.value is not None
    assert text == outcome.value.text
    assert ["S006"] == [finding.code for finding in outcome.findings]


def test_a_letter_that_could_be_a_sign_is_doubted() -> None:
    """The byte of “à” is an ellipsis in windows-1252, and both may end a word: the finding says the doubt."""
    text = f"{PLAIN}citt\u00e0 dorme.\n{PLAIN}"

    outcome = decode(text.encode("cp850"), file="a.txt", encoding="", place=PLACE)

    assert ["S006"] == [finding.code for finding in outcome.findings]


@pytest.mark.parametrize(
    "words", ("he got 25\u00a2 for it", "DRAMATIS PERSON\u00c6", "as \u00c6schylus was", "the \u00c6tna and \u00c6sop")
)
def test_few_signs_of_windows_are_no_letters_of_an_old_encoding(words: str) -> None:
    """As letters of cp850 they would stand behind a figure, be small behind capitals, or begin a word as none does."""
    text = f"{PLAIN}{words}.\n{PLAIN}"

    assert text == text_of(text.encode("cp1252"))


@pytest.mark.parametrize(
    "words",
    (
        "THE·TOWN·AND·THE·SEA, DRAWN·BY·NOBODY",
        "de Madrid á Toledo, y de Toledo á Cuenca",
        "LLEGÓ Á LA CASA",
        "„Ik ga,” zei hij, „en gij?”",
        "three œstrums, a fœtus",
        'h\'19ÿþ\\x19¨À\\x18"xÚÛ¹\\x98ß"9ÿý¢d¼´¾"bwýlÉD\\x1a',
        "they paid 2¼d., or 5-¾d",
    ),
)
def test_few_signs_of_windows_are_none_of_a_mac(words: str) -> None:
    """Nor letters of cp850: middle dots, a letter that is a word, quotation marks, fractions."""
    text = f"{PLAIN}{words}.\n{PLAIN}"

    assert text == text_of(text.encode("cp1252"))


def test_many_apostrophes_make_no_eastern_text() -> None:
    """A poem in dialect has more of them than others have letters with accents."""
    text = "Sez I, ’tain’t my way, an’ I ain’t a-gwine to ’low it: we’ll git thar, ol’ hoss, an’ that’s ’nough.\n" * 40

    assert text == text_of(text.encode("cp1252"))
