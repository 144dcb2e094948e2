"""Read heads as Chinese, Japanese and Korean number them: “第三章”, “第2条”, “제1장”, “卷四”, “三、”, “（三）”, “③”."""

from __future__ import annotations

import re
import unicodedata

# The words for units, with their ranks: volumes, parts, acts, chapters, scenes, sections, articles.
_RANKS: tuple[tuple[int, str], ...] = (
    (1, "冊 册 輯 辑 집 권"),
    (2, "卷 巻 部 部分 編 编 篇 集 부 편"),
    (3, "分編 分编 幕 막"),
    (4, "章 回 話 话 講 讲 課 课 封 夜 장 화 회 과 강"),
    (5, "場 场 장면"),
    (6, "節 节 款 절 관"),
    (7, "条 條 目 조"),
)
# The styles of numbers that stand by themselves.
EASTERN = ("han", "han-bracket", "wide-bracket", "circled")
RANKS = {word: rank for rank, words in _RANKS for word in words.split()}
_WORDS = "|".join(sorted(RANKS, key=len, reverse=True))
_DIGITS = {
    **{sign: value for value, signs in enumerate("〇一二三四五六七八九") for sign in signs},
    **{sign: value for value, signs in enumerate("零壹貳參肆伍陸柒捌玖") for sign in signs},
    **{sign: value for value, signs in enumerate("零壱弐参肆伍陆柒捌玖") for sign in signs},
    **{sign: value for value, signs in enumerate("영일이삼사오육칠팔구") for sign in signs},
    "两": 2, "兩": 2, "贰": 2, "叁": 3, "○": 0, "◯": 0, "０": 0,
}  # fmt: skip
_TENS = {"十": 10, "拾": 10, "십": 10, "百": 100, "佰": 100, "백": 100, "千": 1000, "仟": 1000, "천": 1000}
_TWENTIES = {"廿": 20, "卅": 30}
_HAN = "〇○◯０零一二三四五六七八九十百千两兩壹貳贰參叁肆伍陸陆柒捌玖拾佰仟壱弐参廿卅"
_NUMBER = rf"\d{{1,4}}|[{_HAN}]{{1,8}}|[영일이삼사오육칠팔구십백천]{{1,7}}"
_UNIT = re.compile(rf"[第제]\s*({_NUMBER})\s*({_WORDS})(?:\s*[之の의]\s*({_NUMBER})(?=\s|$|[(（]))?")
# “卷三”, “卷之三”, “上卷”: the number stands behind the word, or there are but two or three.
_BEHIND = re.compile(rf"([卷巻])\s*之?\s*([{_HAN}]{{1,5}}|\d{{1,3}}|[上中下])(?=\s|$|[：:·　])")
_HALVES = re.compile(r"([上中下])([卷巻編编篇部集冊册])(?=\s|$|[：:·　])")
_PLACES = {"上": 1, "中": 2, "下": 3}
_COUNTED = re.compile(rf"([{_HAN}]{{1,5}})\s*(?:[、．.]|(?=[\s　]+\S)|(?=\s*$))\s*")
_BRACKETED = re.compile(rf"[（(〔]\s*([{_HAN}]{{1,5}})\s*[）)〕]\s*")
_FIGURES = re.compile(r"（\s*(\d{1,3})\s*）\s*")
# With what a number of its own, and a unit, begin.
SIGNS = f"{_HAN}（(〔①-⑳㉑-㉟㊱-㊿"
_UNIT_SIGNS = frozenset("第제卷巻上中下")
_CIRCLED = re.compile(r"([①-⑳㉑-㉟㊱-㊿])\s*")


def eastern_value(sign: str) -> int:
    """Give the value of a number in Han or Korean signs or in figures of any script: 十二, 二百三, 一〇三, 12."""
    if sign.isdecimal():
        return int(sign)
    if not any(one in _TENS or one in _TWENTIES for one in sign):
        return int("".join(str(_DIGITS[one]) for one in sign))
    total = held = 0
    for one in sign:
        if one in _TENS:
            total += max(held, 1) * _TENS[one]
            held = 0
        elif one in _TWENTIES:
            total += _TWENTIES[one]
        else:
            held = _DIGITS[one]
    return total + held


def eastern_unit(plain: str) -> tuple[str, int, str] | None:
    """Read a unit at the beginning of a line: its word, its number and what follows; None if there is none."""
    if plain[:1] not in _UNIT_SIGNS:
        return None
    match = _UNIT.match(plain)
    if match is not None:
        return match[2], eastern_value(match[1]), plain[match.end() :]
    match = _BEHIND.match(plain)
    if match is not None:
        return "卷", _PLACES.get(match[2]) or eastern_value(match[2]), plain[match.end() :]
    match = _HALVES.match(plain)
    return (match[2], _PLACES[match[1]], plain[match.end() :]) if match is not None else None


def eastern_number(line: str) -> tuple[str, int, str] | None:
    """Read a number of its own at the beginning of a line: its style, its value and what follows."""
    if line[:1].isascii() and line[:1] != "(":
        return None
    for style, pattern in (("han", _COUNTED), ("han-bracket", _BRACKETED), ("wide-bracket", _FIGURES)):
        if (match := pattern.match(line)) is not None:
            return style, eastern_value(match[1]), line[match.end() :].strip()
    if (match := _CIRCLED.match(line)) is not None:
        return "circled", int(unicodedata.numeric(match[1])), line[match.end() :].strip()
    return None
