"""However a table is damaged, or where nothing is drawn but bars or gaps: no word is lost, and every table is whole."""

from __future__ import annotations

from random import Random

from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefpress.nouns.tree import nodes
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.sources.census_source import source_census
from briefpress.verbs.trees.project import reading_words
from helpers.whole_tables import is_whole

_WORDS = (
    "a|Name|12|1,204||x y|Total|_so_|*|†|[1]|word[1]|isle*|日本|漢字|e\u0301|שלום|9 s.|1851|Brint-|wick|+|--|$5|ﬁ"
    "|\u200b|\t|İ|5%|—|..|**|{1}|¹|a¹|no_t"
).split("|")
_SIGNS = ("|", "||", "", " ", "\f", "\t", "漢", "e\u0301\u0302", "\u202e", "\x0b", "\x85", "\u2028", "[1]", "*", "x")
_LINES = ("", "\f", "12", "Page 3 of 9", "[Page 7]", "  Words alone", "---", "===", "> a", "* * *", "CHAPTER II")
_BODIES = ("", "[1] The body of it.", "* The star's body.", "† Dagger.", "{1} Curled.", "¹ Raised.")
_UNEVEN = " Isle | Crew\n  as counted\n Name | Men\n------+-----\n Salt |   12\n Rope |   14\n Tar  |    9"


def _drawn(random: Random) -> list[str]:
    """Draw a table, with rules below some of its rows or some of its columns."""
    count = random.randint(1, 9)
    rows = [[random.choice(_WORDS) for _ in range(count)] for _ in range(random.randint(1, 8))]
    wide = [max(len(row[column]) for row in rows) + random.randint(1, 3) for column in range(count)]
    side, corner = random.choice((("|", "+"), ("", "")))
    dash = random.choice("-=_~")
    rule = corner + random.choice("++-|").join(dash * (width + 1) for width in wide) + corner
    lines = [rule] * (random.random() < 0.7)
    for row in rows:
        lines.append(side + "|".join(f" {word.ljust(width)}" for word, width in zip(row, wide, strict=True)) + side)
        part = side + "|".join(random.choice((dash, " ")) * (width + 1) for width in wide) + side
        lines.extend(random.choice(([], [], [rule], [part])))
    return lines


def _damaged(random: Random, lines: list[str]) -> list[str]:
    """Cut lines, move or double bars, put lines between."""
    for _ in range(random.randint(0, 6)):
        at = random.randrange(len(lines))
        line, place = lines[at], random.randint(0, len(lines[at]))
        bars = [offset for offset, sign in enumerate(line) if sign == "|"] or [place]
        bar = random.choice(bars)
        made = (
            [line[:place]],
            [line[place:]],
            [line[:place] + random.choice(_SIGNS) + line[place:]],
            [line[:bar] + random.choice(_SIGNS) + line[bar + 1 :]],
            [random.choice(_LINES), line],
            [line, line],
            [" " * random.randint(1, 9) + line],
        )
        lines[at : at + 1] = random.choice(made)
    return lines


def _parted(random: Random) -> list[str]:
    """Part columns by spaces, by tabs or by both; some cells are empty, and some go on below."""
    gaps = random.choice((("   ",), ("\t",), ("\t ", "\t\t  "), ("\t", "\t\t", "\t  ", "  \t"), ("\t", "   ")))
    wide = [random.randint(3, 20) for _ in range(random.randint(1, 5))]
    lines = []
    for _ in range(random.randint(2, 9)):
        first = random.choice((0, 0, 0, random.randrange(len(wide))))
        cells = [random.choice(_WORDS) if random.random() < 0.9 else "" for _ in wide[first:]]
        padded = [cell.ljust(width * (gaps == ("   ",))) for cell, width in zip(cells, wide[first:], strict=True)]
        inset = " " * (sum(wide[:first]) + 3 * first)
        lines.append(inset + "".join(cell + random.choice(gaps) for cell in padded))
    return lines


def _texts() -> st.SearchStrategy[str]:
    def make(seed: int) -> str:
        random = Random(seed)  # noqa: S311  # no secret: the same seed must give the same text
        parts: list[str] = []
        for _ in range(random.randint(1, 3)):
            parts.extend((random.choice(("Salt[1] and rope*.", "Table 1. The isles", "")), random.choice(_BODIES)))
            parts.append("\n".join(_damaged(random, random.choice((_drawn, _parted))(random))))
        return random.choice(("\n", "\n\n", "\n\n\n")).join(parts) + "\n"

    return st.integers(0, 1 << 32).map(make)


@settings(max_examples=300)
@given(_texts())
@example(_UNEVEN)
def test_damaged_tables_lose_no_word_and_stay_whole(text: str) -> None:
    """Words stand in the tree or are set aside, and no two cells of a table take one place."""
    read = read_plain_text(text)
    aside = [one.words for one in read.set_aside]

    assert source_census(source=text, tree=reading_words(read.blocks), set_aside=aside).is_whole
    assert all(is_whole(node) for node in nodes(read.blocks) if node["t"] == "Table")
