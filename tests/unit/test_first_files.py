"""The files that a brief begins with: valid as they are, and valid with every example freed."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefpress.edges.desk.yaml_marks import read_yaml
from briefpress.nouns.annotation import KINDS
from briefpress.nouns.brief import Brief
from briefpress.nouns.house import House, nameless_house
from briefpress.nouns.mend import Mend
from briefpress.nouns.source import Source
from briefpress.nouns.tree import Node, Nodes, attr, header, para, words
from briefpress.verbs.desk.first_annotations import ANNOTATIONS
from briefpress.verbs.desk.first_files import HOUSE, REFERENCES, first_files, guess_title, safe_name
from briefpress.verbs.desk.parse_annotations import parse_annotations
from briefpress.verbs.desk.parse_house import parse_brief, parse_house
from briefpress.verbs.plain.read import read_plain_text

DAY = date(2022, 6, 2)


def source(blocks: Nodes | None = None, **metadata: str) -> Source:
    """Make a source of blocks and what its document says of itself."""
    return Source(
        path="a.txt",
        digest="",
        blocks=blocks or [para(words("Some words."))],
        metadata=metadata,
        set_aside=(),
        stretches=(),
        text="",
        is_plain=True,
        data=b"",
    )


def brief_yaml(one: Source, file: str = "a.txt") -> str:
    """Give the brief.yaml of a new brief."""
    return first_files(one, file=file, issued=DAY)["brief.yaml"].decode()


def freed(text: str) -> str:
    """Take the # from every line of YAML that waits behind one."""
    return re.sub(r"^#(?! \S|\n)", "", text, flags=re.MULTILINE)


def parsed(text: str) -> tuple[Brief | None, tuple[str, ...]]:
    """Read a brief.yaml as a build does: the brief, and what is said against it."""
    marked = read_yaml(text.encode(), file="brief.yaml")
    assert marked.value is not None
    outcome = parse_brief(marked.value, nameless_house())
    return outcome.value, tuple(finding.message for finding in (*marked.findings, *outcome.findings))


def test_a_new_brief_is_valid_as_it_is() -> None:
    """`make` builds at once; the editor fills in later."""
    brief, complaints = parsed(brief_yaml(source()))

    assert () == complaints
    assert brief is not None
    assert ("1.0", DAY, "a.txt") == (brief.version, brief.issued, brief.source)


def test_a_new_brief_is_valid_with_every_key_freed() -> None:
    """Examples that are wrong teach what is wrong."""
    _, complaints = parsed(freed(brief_yaml(source())))

    assert () == complaints


@pytest.mark.parametrize("key", Brief.keys())
def test_every_key_of_a_brief_stands_ready(key: str) -> None:
    """An editor need not look for the manual to learn what there is."""
    assert re.search(rf"^#?{key}:", brief_yaml(source()), re.MULTILINE)


@pytest.mark.parametrize("key", House.keys())
def test_every_key_of_the_house_stands_ready(key: str) -> None:
    """The same holds for the publisher."""
    assert re.search(rf"^#?{key}:", HOUSE, re.MULTILINE)


@pytest.mark.parametrize("text", (HOUSE, freed(HOUSE)))
def test_the_first_house_is_valid(text: str) -> None:
    """As it is, and with every key freed."""
    marked = read_yaml(text.encode(), file="house.yaml")
    assert marked.value is not None

    assert () == (*marked.findings, *parse_house(marked.value).findings)


def test_the_first_annotations_are_none() -> None:
    """A list with nothing in it is no fault."""
    marked = read_yaml(ANNOTATIONS.encode(), file="desk.yaml")
    assert marked.value is not None
    outcome = parse_annotations(marked.value)

    assert () == (*marked.findings, *outcome.findings)
    assert () == outcome.value.annotations


def test_there_is_a_valid_example_of_each_kind() -> None:
    """Copied and freed, each of them works."""
    marked = read_yaml(freed(ANNOTATIONS).encode(), file="desk.yaml")
    assert marked.value is not None
    outcome = parse_annotations(marked.value)

    assert () == (*marked.findings, *outcome.findings)
    assert set(KINDS) == {one.kind for one in outcome.value.annotations}


def test_the_first_references_are_a_list() -> None:
    """The press wants a list, be it an empty one; freed, the example is an item of it."""
    text = freed(REFERENCES).replace("references: []", "references:")
    marked = read_yaml(text.encode(), file="references.yaml")
    assert marked.value is not None

    assert "abrahamian-2008" == marked.value.at(("references", 0, "id"))


@given(st.text(min_size=1).filter(lambda text: any(map(str.isalnum, text))))
def test_any_title_and_name_can_be_written(words_said: str) -> None:
    """Quotation marks, colons, line ends and what cannot be printed: the file stays valid."""
    brief, complaints = parsed(brief_yaml(source(title=words_said, author=words_said)))

    assert () == complaints
    assert brief is not None


@pytest.mark.parametrize(
    ("one", "title"),
    (
        (source([header(1, words("A heading"), attr())], title="A title"), "A title"),
        (source([para(words("Words.")), header(1, words("A  heading"), attr())]), "A heading"),
        (source(), "My report draft 2"),
        (source(title="long " * 100), "My report draft 2"),
        (source([header(1, words("."), attr())], title="."), "My report draft 2"),
    ),
)
def test_a_title_is_guessed(one: Source, title: str) -> None:
    """From the document's own data, its first heading, or the name of the file, in this order."""
    assert title == guess_title(one, file="my-report_draft.2.txt")[0]


@pytest.mark.parametrize(
    ("given_name", "safe"),
    (
        ("source.txt", "source.txt"),
        ("My report: draft #2.docx", "My-report-draft-2.docx"),
        ("$(rm) 100%.md", "rm-100.md"),
        (".hidden.txt", "hidden.txt"),
        ("Отчёт.DOCX", "Отчёт.DOCX"),
        ("*.txt", "source.txt"),
    ),
)
def test_a_file_keeps_its_name_as_far_as_it_is_safe(given_name: str, safe: str) -> None:
    """Nothing that make, a shell or another system would take for something else."""
    assert safe == safe_name(given_name)


@given(st.text(), st.sampled_from((".txt", ".md", ".docx")))
def test_a_safe_name_leads_nowhere_else(stem: str, suffix: str) -> None:
    """Letters, digits, hyphens, underscores, dots and pluses; the ending stays."""
    name = safe_name(stem + suffix)

    assert re.fullmatch(r"\w[\w.+-]*", name)
    assert name.endswith(suffix)


def annotations_yaml(one: Source) -> str:
    """Give the first annotations of a new brief."""
    return first_files(one, file="a.md", issued=DAY)["annotations/desk.yaml"].decode()


def test_the_line_of_the_title_is_set_aside() -> None:
    """It stands on page 1, and would else be the only chapter; the words that follow stay."""
    head: Node = header(1, words("Water for Towns"), attr())
    titled = replace(source(blocks=[head, para(words("Some words."))]), is_plain=False)

    assert ["Water for Towns"] == [one["quote"] for one in yaml.safe_load(annotations_yaml(titled))["annotations"]]


def test_any_other_heading_stays() -> None:
    """One that does not begin the text is not its title."""
    blocks = [para(words("Some words.")), header(1, words("Water for Towns"), attr())]
    given = replace(source(blocks=blocks), is_plain=False)

    assert yaml.safe_load(annotations_yaml(given))["annotations"] is None


def test_a_title_whose_words_come_again_is_quoted_with_what_follows_it() -> None:
    """By itself the quotation would be ambiguous."""
    head: Node = header(1, words("Water for Towns"), attr())
    blocks = [head, para(words("Some words.")), para(words("This is Water for Towns."))]
    given = replace(source(blocks=blocks), is_plain=False)
    quote = yaml.safe_load(annotations_yaml(given))["annotations"][0]["quote"]

    assert {"exact": "Water for Towns", "suffix": "Some words. This is Water for Towns."} == quote


def test_what_stands_at_the_top_is_filled_in_and_not_set_twice() -> None:
    """The title, each author and the day; the lines that say so are furniture from then on."""
    lines = ("Water for the Valley", "By Ada Example and Ben Sample", "London, 2 May 2021")
    read = read_plain_text("\n\n".join([*lines, *["The towns share one river, and each draws from it." * 3] * 2]))
    one = replace(source(list(read.blocks), **read.metadata), text="\n\n".join(lines))
    files = first_files(one, file="a.txt", issued=DAY)
    brief, complaints = parsed(files["brief.yaml"].decode())
    desk = yaml.safe_load(files["annotations/desk.yaml"])["annotations"]

    assert brief is not None
    assert () == complaints
    assert ["Ada Example", "Ben Sample"] == [author.name for author in brief.authors]
    assert (lines[0], date(2021, 5, 2)) == (brief.title, brief.issued)
    assert [("furniture", line) for line in lines] == [(note["kind"], note["quote"]) for note in desk]


def test_a_title_below_a_letterhead_is_set_aside_and_no_other_line_takes_its_place() -> None:
    """It stands on page 1 too; read again, the text has no title, and all other blocks as before."""
    lines = (
        "CENTRE FOR RIVER BASIN STUDIES\nWorking Paper No. 7",
        "Shared Waters, Divided Ledgers:\nWho Pays for the Dykes of the Valley",
        "The Board of the Centre",
        "The towns share one river, and each draws from it. " * 4,
    )
    text = "\n\n".join(lines)
    read = read_plain_text(text)
    one = replace(source(list(read.blocks), **read.metadata), text=text)
    desk = yaml.safe_load(annotations_yaml(one))["annotations"]
    aside = read_plain_text(text, mends=[Mend(kind="furniture", first=4, last=5, ident="title-line")])

    assert [("furniture", " ".join(lines[1].split()))] == [(note["kind"], note["quote"]) for note in desk]
    assert ["Header"] == [block["t"] for block in read.blocks if block not in aside.blocks]


def test_what_newspapers_are_told_above_a_title_that_is_set_aside_takes_not_its_place() -> None:
    """It is no heading before, and none after."""
    text = "\n\n".join(
        ("FOR IMMEDIATE RELEASE", "The ferries of the north", *["The ferry went over at noon. " * 9] * 4)
    )
    aside = read_plain_text(text, mends=[Mend(kind="furniture", first=3, last=3, ident="title-line")])

    assert "Header" in [block["t"] for block in read_plain_text(text).blocks]
    assert "Header" not in [block["t"] for block in aside.blocks]


def test_a_month_alone_is_no_day_of_issue() -> None:
    """Nothing is guessed."""
    assert f"issued: {DAY.isoformat()}" in brief_yaml(source(date="2025-05"))


@pytest.mark.parametrize(
    ("text", "house", "said", "expected"),
    (
        ("你可以使用这个命令来求值，例如 cool。", "", "", "zh"),
        ("Это старая линия.", "language: en-GB\n", "", "ru"),
        ("你可以使用这个命令来求值。", "name: A\nlanguage: zh-TW\n", "", None),
        ("你可以使用这个命令来求值。", "", "ja", "ja"),
        ("It is old, says 你可以.", "", "", None),
        ("Es ist alt.", "language: de\n", "", None),
    ),
)
def test_a_text_in_other_letters_than_the_house_has_their_language(
    text: str, house: str, said: str, expected: str | None
) -> None:
    """It would be set with the faces and the line ends of another; a few words in Latin letters do not tell."""
    one = replace(source(), text=text, metadata={"lang": said} if said else {})
    written = first_files(one, file="a.txt", issued=DAY, house=house)["brief.yaml"].decode()

    assert expected == yaml.safe_load(written).get("language")


@pytest.mark.parametrize(("house", "expected"), (("language: en-GB\n", "es"), ("language: es-MX\n", None), ("", "es")))
def test_a_text_in_other_words_than_the_house_has_their_language(house: str, expected: str | None) -> None:
    """Its quotation marks, its dates and the document's own words would be those of another."""
    text = "El pueblo amaneció sin agua, y nadie en el ministerio quiso explicar por qué no la había en los pozos. " * 3
    written = first_files(replace(source(), text=text), file="a.txt", issued=DAY, house=house)["brief.yaml"].decode()

    assert expected == yaml.safe_load(written).get("language")
