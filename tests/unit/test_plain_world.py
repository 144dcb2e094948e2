"""Plain texts in scripts and languages far from Latin: heads without capitals, units, numerals, points, widths."""

from __future__ import annotations

import textwrap

import pytest

from briefpress.verbs.plain.cells import cells, first_cells, words_in
from briefpress.verbs.plain.heads.eastern import eastern_number, eastern_value
from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.letters import is_capitals
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.plain.wording import ends_within, is_question, is_sentences, soft_end
from briefpress.verbs.trees.project import project
from helpers.plain_prose import outline, paragraphs
from helpers.world_prose import SENTENCES, TITLES, prose


@pytest.mark.parametrize("language", TITLES)
def test_short_lines_over_paragraphs_are_heads_in_every_script(language: str) -> None:
    """Where a script has no capitals, being short and alone over long paragraphs is all that tells a head."""
    body = f"{prose(language)}\n\n{prose(language, sentences=3)}"
    text = "\n\n".join(f"{title}\n\n{body}" for title in TITLES[language])

    assert list(TITLES[language]) == [words for _, words in outline(text)]


@pytest.mark.parametrize(
    ("line", "style", "value", "rest"),
    (
        ("第一章 總則", "unit:章", 1, "總則"),
        ("第二十三条", "unit:条", 23, ""),
        ("第１２節　手続", "unit:節", 12, "手続"),
        ("第三部分 结论", "unit:部分", 3, "结论"),
        ("卷之四", "unit:卷", 4, ""),
        ("下卷", "unit:卷", 3, ""),
        ("제2장 총강", "unit:장", 2, "총강"),
        ("제 십이 조", "unit:조", 12, ""),
        ("المادة ١٢", "unit:مادة", 12, ""),
        ("المادَّة 3", "unit:مادة", 3, ""),
        ("الفصل الثاني عشر", "unit:فصل", 12, ""),
        ("الباب الحادي والعشرون", "unit:باب", 21, ""),
        ("فصل سوم: بندر", "unit:فصل", 3, "بندر"),
        ("פרק ט״ו", "unit:פרק", 15, ""),
        ("פרק ראשון", "unit:פרק", 1, ""),
        ("अध्याय ३", "unit:अध्याय", 3, ""),
        ("अध्याय दूसरा", "unit:अध्याय", 2, ""),
        ("บทที่ ๔", "unit:บทที่", 4, ""),
        ("Глава первая", "unit:глава", 1, ""),
        ("Стаття 7", "unit:стаття", 7, ""),
        ("Розділ четвертий", "unit:розділ", 4, ""),
        ("Глава втора", "unit:глава", 2, ""),
        ("ΚΕΦΑΛΑΙΟ ΙΒ΄", "unit:κεφάλαιο", 12, ""),
        ("Μέρος τρίτο", "unit:μέροσ", 3, ""),
        ("Rozdział piąty", "unit:rozdział", 5, ""),
        ("Hlava druhá", "unit:hlava", 2, ""),
        ("II. FEJEZET", "unit:fejezet", 2, ""),
        ("Harmadik rész", "unit:rész", 3, ""),
        ("4. luku", "unit:luku", 4, ""),
        ("5 straipsnis. Vanduo", "unit:straipsnis", 5, "Vanduo"),
        ("6‐modda", "unit:modda", 6, ""),
        ("ÜÇÜNCÜ BÖLÜM", "unit:bölüm", 3, ""),
        ("Chương IV: Bến tàu", "unit:chương", 4, "Bến tàu"),
        ("Pasal 9", "unit:pasal", 9, ""),
        ("Bagian Ketiga", "unit:bagian", 3, ""),
        ("Drugi dio", "unit:dio", 2, ""),
        ("አንቀጽ ፲፪", "unit:አንቀጽ", 12, ""),
    ),
)
def test_units_are_read_in_many_languages(line: str, style: str, value: int, rest: str) -> None:
    """A unit's word and its number, before or behind, in figures, letters or words of any script."""
    found = numbered(line)

    assert found is not None
    assert (style, value, rest) == (found.style, found.value, found.rest)


@pytest.mark.parametrize("line", ("2. Book a room in time", "2 books were lent", "Часть людей ушла", "第三者の意見"))
def test_words_that_begin_as_units_do_are_none(line: str) -> None:
    """A number and a word that goes on in its sentence name no unit."""
    found = numbered(line)

    assert found is None or not found.style.startswith("unit:")


@pytest.mark.parametrize(
    ("line", "expected"),
    (
        ("一、水路", ("han", 1, "水路")),
        ("（十二）堤坝", ("han-bracket", 12, "堤坝")),
        ("（3）堤坝", ("wide-bracket", 3, "堤坝")),
        ("④ 闸门", ("circled", 4, "闸门")),
        ("一天早上，他来了", None),
    ),
)
def test_han_numbers_count_by_themselves(line: str, expected: tuple[str, int, str] | None) -> None:
    """A number in Han signs counts only before a comma of enumeration, a space or within brackets."""
    assert expected == eastern_number(line)


@pytest.mark.parametrize(
    ("sign", "value"),
    (
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("一百零三", 103),
        ("一〇三", 103),
        ("廿四", 24),
        ("千二百", 1200),
        ("٣٤", 34),
    ),
)
def test_numbers_in_eastern_signs_have_values(sign: str, value: int) -> None:
    """Places are written out, or given by order as in figures."""
    assert value == eastern_value(sign)


@pytest.mark.parametrize(
    ("text", "count"),
    (("harbour", 7), ("港口", 4), ("항구", 4), ("अध्याय", 5), ("ＡＢ", 4), ("שָׁלוֹם", 4)),
)
def test_a_line_is_as_wide_as_its_cells(text: str, count: int) -> None:
    """Han, Hangul and full width take two cells, marks above and below a letter take none."""
    assert count == cells(text)


def test_a_line_may_be_broken_before_any_han_sign() -> None:
    """A next word takes the space before it; a sign of a script without spaces takes only itself."""
    assert (2, 5, 5) == (first_cells("港口很安静"), first_cells("항구 의"), first_cells("Boat 船"))


def test_two_han_signs_make_a_word() -> None:
    """So that a title in Chinese is as long as one in another language."""
    assert 4 == words_in("港口很安静 Boat")


@pytest.mark.parametrize("language", ("zh", "ja", "ko", "ar", "th", "hi"))
def test_wrapped_paragraphs_are_joined(language: str) -> None:
    """Lines that fill one width are a paragraph; only scripts without spaces are joined without one."""
    whole = prose(language)
    texts = ("\n".join(_wrapped(whole)), "\n".join(_wrapped(whole)))

    assert [whole, whole] == paragraphs("\n\n".join(texts))


def _wrapped(text: str, width: int = 60) -> list[str]:
    """Break a text as programs do that know the cells: at spaces, and in Han and kana anywhere."""
    lines = [""]
    for part in _parts(text):
        if cells(lines[-1] + part.rstrip()) > width:
            lines.append("")
        lines[-1] += part
    return [line.strip() for line in lines]


def _parts(text: str) -> list[str]:
    signs = list(text) if " " not in text else [f"{word} " for word in text.split(" ")]
    return [sign for sign in signs if sign.strip()]


@pytest.mark.parametrize("language", ("zh", "ja", "ur", "hi"))
def test_every_script_has_its_points(language: str) -> None:
    """A sentence ends with 。 ۔ or ।, and what ends with it is no title."""
    assert is_sentences(SENTENCES[language] * 2)


@pytest.mark.parametrize(
    ("text", "expected"), (("什么？", True), ("ما هذا؟", True), ("Τι είναι;", True), ("Harbour;", False))
)
def test_questions_are_known_in_every_script(text: str, expected: bool) -> None:  # noqa: FBT001  # a table's column
    """Greek asks with what is a semicolon elsewhere."""
    assert expected == is_question(text)
    assert expected != soft_end(text)


def test_a_sentence_ends_within_a_line_without_spaces() -> None:
    """Behind 。 the next sentence follows at once."""
    assert ends_within("船回来了。女人们在等。")


def test_short_lines_in_a_row_are_a_list() -> None:
    """Four and more of them, none with text below it, say nothing of the heads and are none themselves."""
    items = "绳索和渔网\n\n两盏灯\n\n一面旗\n\n四支桨\n\n干净的水"
    body = "\n\n".join(f"{title}\n\n{prose('zh')}\n\n{prose('zh', sentences=3)}" for title in TITLES["zh"])

    assert list(TITLES["zh"]) == [words for _, words in outline(f"{body}\n\n{items}\n\n{prose('zh')}")]


def test_units_without_their_words_in_a_table_count_up() -> None:
    """A law in Finnish numbers its articles before the word."""
    body = textwrap.fill(SENTENCES["vi"], 200)
    text = "\n\n".join(f"{number} artikla\n\n{body}" for number in range(1, 6))

    assert [f"{number} artikla" for number in range(1, 6)] == [words for _, words in outline(text)]


def test_a_latin_name_makes_no_capitals_of_han_or_hangul() -> None:
    """Letters without case are no capitals, however few small ones stand beside them."""
    assert not is_capitals("如果你看到F.R.的信")
    assert not is_capitals("Git이 저장하는 데이터는 이와 같다")
    assert is_capitals("PORT 港")


@pytest.mark.parametrize("sign", ("・", "●", "◆ "))
def test_signs_of_full_width_mark_the_items_of_lists(sign: str) -> None:
    """There need be no space behind them."""
    text = f"{prose('ja')}\n\n{sign}網を二枚\n{sign}綱を一本\n{sign}灯りを四つ\n\n{prose('ja')}"
    lists = [block for block in read_plain_text(text).blocks if block["t"] == "BulletList"]

    assert [["網を二枚", "綱を一本", "灯りを四つ"]] == [[project(item).text for item in one["c"]] for one in lists]


@pytest.mark.parametrize("indent", ("", "\u3000\u3000\u3000\u3000"))
def test_heads_among_paragraphs_that_wide_spaces_set_in(indent: str) -> None:
    """Paragraphs stand without blank lines then, and a blank line before a head is wide."""
    body = "\n".join(f"\u3000\u3000{prose('zh', sentences=count)}" for count in (4, 3, 5))
    text = "\n\n".join(f"{indent}{title}\n{body}" for title in TITLES["zh"])

    assert list(TITLES["zh"]) == [words for _, words in outline(text)]


def test_units_and_sentences_begin_anew_where_each_line_is_a_paragraph() -> None:
    """A law pasted without blank lines: its articles are short, and no verse."""
    articles = [f"第{number}条 {SENTENCES['zh']}" for number in "一二三"]
    lines = (
        "第一章 总则",
        *articles,
        prose("zh", sentences=3),
        "第二章 渔船",
        f"第四条 {SENTENCES['zh']}",
        prose("zh"),
    )

    assert ["第一章 总则", "第二章 渔船"] == [words for _, words in outline("\n".join(lines))]
    assert [*articles, *lines[4:5], *lines[6:]] == paragraphs("\n".join(lines))


def test_what_counts_pictures_heads_nothing_in_any_language() -> None:
    """A caption that counts up is no chapter."""
    text = "\n\n".join(f"그림 {number}\n\n{prose('ko')}" for number in range(1, 5))

    assert [] == outline(text)


@pytest.mark.parametrize(
    ("call", "body", "language"),
    (
        ("［1］", "［1］ ", "zh"),
        ("〔一〕", "〔一〕", "zh"),
        ("（注1）", "注1　", "ja"),
        ("（註一）", "（註一）", "zh"),
        ("①", "① ", "zh"),
        ("※1", "※1 ", "ja"),
        ("(주1)", "(주1) ", "ko"),
        ("[١]", "[١] ", "ar"),
    ),
)
def test_notes_are_joined_by_the_marks_of_many_scripts(call: str, body: str, language: str) -> None:
    """Brackets of full width, a word for a note, circled figures, figures of another script."""
    sentence = SENTENCES[language]
    half = len(sentence) // 2
    counts = str.maketrans("1一①١", "2二②٢")
    first = f"{sentence[:half]}{call}{sentence[half:]}{sentence}"
    second = f"{sentence[:half]}{call.translate(counts)}{sentence[half:]}{sentence}"
    bodies = (f"{body}{sentence[:9]}", f"{body.translate(counts)}{sentence[:9]}")

    read = project(read_plain_text("\n\n".join((first, second, *bodies))).blocks)

    assert [sentence[:9].strip()] * 2 == [
        read.text[stream.start : stream.end].strip() for stream in read.streams if stream.name != "flow"
    ]


def test_questions_are_heads_beside_other_heads() -> None:
    """In a text without distances, short questions over their answers are heads as the other short lines are."""
    questions = ("किसके लिए है यह?", "नावें कब लौटती हैं?", "जाल कौन बुनता है?")
    pairs = zip(TITLES["hi"], questions, strict=True)
    heads = [head for pair in pairs for head in pair]
    text = "\n\n".join(f"{head}\n\n{prose('hi')}\n\n" + f"{prose('hi', sentences=3)}\n\n" * 8 for head in heads)

    assert heads == [words for _, words in outline(text)]


def test_a_sentence_below_a_head_is_its_text() -> None:
    """It need not be much longer than the head."""
    titles = ("О том, как лодки возвращаются в гавань", "Сети", "О том, что осенью на море бывает буря")
    text = "\n\n".join(f"{title}\n\n{SENTENCES['ru'][:75]}.\n\n{prose('ru')}" for title in titles)

    assert list(titles) == [words for _, words in outline(text)]


def test_a_sentence_without_a_point_is_no_head_where_no_sentence_has_one() -> None:
    """Thai parts its sentences by spaces: a short article is text, though it ends in nothing."""
    short = SENTENCES["th"][:60]
    text = "\n\n".join(f"ข้อ {number}\n\n{short if number == 2 else prose('th')}" for number in range(1, 5))

    assert [f"ข้อ {number}" for number in range(1, 5)] == [words for _, words in outline(text)]


# What an office in China sends out: each series of numbers within the one before.
OFFICIAL = (
    (1, "关于港口工作的意见"),
    (2, "一、指导思想"),
    (2, "二、主要任务"),
    (3, "（一）修建堤坝"),
    (3, "（二）疏通水路"),
    (4, "1．登记渔船"),
    (4, "2．修补渔网"),
    (2, "三、保障措施"),
    (3, "（一）加强领导"),
    (3, "（二）落实经费"),
)


@pytest.mark.parametrize("between", ("\n\n", "\n"), ids=("blank lines", "none"))
def test_han_numbers_stand_over_figures(between: str) -> None:
    """With blank lines between or none, since there each line is a paragraph and counts on."""
    text = between.join(part for _, head in OFFICIAL for part in (head, prose("zh")))

    assert list(OFFICIAL) == outline(text)


def test_talk_begins_paragraphs_that_wide_spaces_do_not_set_in() -> None:
    """In Japanese a bracket opens a speech at the margin; what was said before has ended."""
    talk = ("「来たか。」", "「うん、いま着いた」", "女は笑った。", "「行こう……」", "「行く」")
    lines = [prose("ja"), *talk, prose("ja", sentences=2)]
    text = "\n".join(line if line[0] == "「" else f"\u3000{line}" for line in lines)

    assert lines == paragraphs(text)


def test_talk_in_lines_of_its_own_is_no_verse() -> None:
    """Where each line is a paragraph, short ones that all end in a point or a quotation mark are paragraphs too."""
    talk = ("“你来了”", "“嗯，刚到”", "他没有说话。", "“今晚有风暴”")
    lines = [prose("zh"), *talk, prose("zh", sentences=3), *talk]

    assert lines == paragraphs("\n".join(lines))


def test_a_short_article_of_a_thai_law_is_its_text() -> None:
    """Most articles are paragraphs; a short one among them ends in no point either, and heads nothing."""
    articles = [f"มาตรา {number} {prose('th', sentences=1 + number % 3)}" for number in range(1, 8)]
    short = f"มาตรา 8 {SENTENCES['th'][:40]}"
    text = "\n\n".join(("หมวด ๑ บททั่วไป", *articles, short, f"มาตรา 9 {prose('th')}"))

    assert ["หมวด ๑ บททั่วไป"] == [words for _, words in outline(text)]


@pytest.mark.parametrize(
    "folio",
    (
        "第 {} 页",
        "第{}页 共12页",
        "{}ページ",
        "{}쪽",
        "صفحة {}",
        "صفحهٔ {}",
        "पृष्ठ {}",
        "หน้า {}",
        "Стр. {}",
        "Σελίδα {}",
        "{}. oldal",
    ),
)
def test_numbers_of_pages_are_set_aside_with_their_words(folio: str) -> None:
    """They count up over the whole text, tens of lines apart, before or behind the word for a page."""
    page = textwrap.fill(SENTENCES["vi"] * 12, 72)
    pages = (f"{page}\n\n{folio.format(number)}\n\n{page}" for number in range(3, 9))
    aside = read_plain_text("\n".join(pages)).set_aside

    assert [("folio", folio.format(number)) for number in range(3, 9)] == [(one.role, one.words) for one in aside]
