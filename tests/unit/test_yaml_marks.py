"""Reading YAML: plain texts with places, and for every fault one finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefpress.edges.desk.yaml_build import UNFIT
from briefpress.edges.desk.yaml_marks import MAX_BYTES, read_yaml, read_yaml_text
from briefpress.nouns.codes import CODES
from briefpress.nouns.finding import Place
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from briefpress.nouns.marked import Marked, Value

TURNING = "\u202d\u202e"
_TEXTS = st.text(st.characters(codec="utf-8")).filter(lambda text: not (UNFIT.search(text) or {*text} & {*TURNING}))
_VALUES = st.recursive(
    _TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXTS, inner, max_size=4),
    max_leaves=12,
)


def clean(text: str) -> Marked:
    """Read a text in which nothing may be found."""
    outcome = read_yaml(text.encode(), file="a.yaml")

    assert () == outcome.findings
    assert outcome.value is not None
    return outcome.value


def codes(text: str | bytes) -> list[str]:
    """Give the codes of what is found in a file."""
    data = text if isinstance(text, bytes) else text.encode()
    return [finding.code for finding in read_yaml(data, file="a.yaml").findings]


@given(_VALUES)
def test_what_was_written_is_read(value: Value) -> None:
    """Whatever is written, the same comes back."""
    text = yaml.dump(value, Dumper=yaml.CSafeDumper, allow_unicode=True, default_style='"')

    assert (value or {}) == (clean(text).value or {})


@given(st.binary(max_size=200))
def test_no_bytes_raise(data: bytes) -> None:
    """Any file at all gives a value or findings, with places in it and codes that exist."""
    outcome = read_yaml(data, file="a.yaml")

    assert (outcome.value is not None) or outcome.findings
    assert all(finding.code in CODES and finding.place.file == "a.yaml" for finding in outcome.findings)


@given(st.text(alphabet=":-?[]{},#&*!|>'\"%@`\\ \t\n\r\u0085\u2028\ufeffaé0~<=\x00", max_size=60))
def test_no_punctuation_raises(text: str) -> None:
    """Neither does any heap of what YAML holds dear; marks stay inside of the text and in order."""
    outcome = read_yaml_text(text, file="a.yaml")

    assert (outcome.value is not None) or outcome.findings
    if outcome.value is not None:
        marks = [*outcome.value.values.values(), *outcome.value.keys.values()]
        assert all(0 <= mark.index <= mark.end_index <= len(text) for mark in marks)


def test_every_scalar_is_a_text() -> None:
    """No word turns into something else: Norway stays, a version keeps its zero, a date its hyphens."""
    text = "country: no\nversion: 1.10\nday: 2022-06-02\nnothing: ~\nempty:\noctal: 0o14\nmerge: <<\n"
    expected = {
        "country": "no",
        "version": "1.10",
        "day": "2022-06-02",
        "nothing": "~",
        "empty": "",
        "octal": "0o14",
        "merge": "<<",
    }

    assert expected == clean(text).value


def test_keys_and_values_have_places() -> None:
    """Lines and columns count from 1, in characters, whatever script stands before and however lines end."""
    marked = clean('\ufeff𝒜é: "б"\r\nlist:\r\n- one\r\n- {exact: two}\r\nlong: |\r\n  a\r\n\r\n  b\r\n\r\n# end\r\n')

    assert Place("a.yaml", 1, 1) == marked.key_place(("𝒜é",))
    assert Place("a.yaml", 1, 5) == marked.place(("𝒜é",))
    assert Place("a.yaml", 4, 4) == marked.key_place(("list", 1, "exact"))
    assert Place("a.yaml", 4, 11) == marked.place(("list", 1, "exact"))
    assert Place("a.yaml", 5, 7) == marked.place(("long",))
    assert Place("a.yaml", 4, 3) == marked.place(("list", 1, "not there"))


def test_marks_hold_exactly_the_value() -> None:
    """What lies between the indices is the value as written, without comment, blank line or line end."""
    text = (
        "\ufeffa: plain text # comment\nb: 'it''s'\nc: |\n  x\n  y\n\n# comment\n"
        "d: two\n  lines\ne: [1, {f: 2}]\ng:\n- h: i\n"
    )
    marked = clean(text)
    written = {path: text[mark.index : mark.end_index] for path, mark in marked.values.items()}

    assert "plain text" == written["a",]
    assert "'it''s'" == written["b",]
    assert "|\n  x\n  y" == written["c",]
    assert "two\n  lines" == written["d",]
    assert "[1, {f: 2}]" == written["e",]
    assert "- h: i" == written["g",]


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    (
        ("a: b\nc: d: e\n", "Y001", 2, 5),
        ("a: b\nc: 'd\n\n\n", "Y001", 2, 4),
        ("a: @b\n", "Y001", 1, 4),
        ("a:\n\tb: c\n", "Y001", 2, 1),
        (b"a: \xe9\n", "Y002", 1, 4),
        ("a: b\nc: \x07d\n", "Y003", 2, 4),
        ("a: \u2028\n", "Y003", 1, 4),
        ('a: "\\0"\n', "Y003", 1, 4),
        ("a: b\na: c\n", "Y004", 2, 1),
        ("a: &x b\n", "Y005", 1, 4),
        ("a: *x\n", "Y005", 1, 4),
        ("a: !!python/object:os.system b\n", "Y006", 1, 4),
        ("a: " + "[" * 25 + "]" * 25, "Y007", 1, 23),
        ("? [a]\n: b\n", "Y008", 1, 3),
        ("a: b\n---\nc: d\n", "Y009", 2, 1),
        ("a: see #3\n", "Y011", 1, 7),
        ("a: b\nc: the \u202eend\n", "Y012", 2, 4),
        ('a: "the \\u202dend"\n', "Y012", 1, 4),
    ),
)
def test_each_fault_is_found_in_its_place(text: str | bytes, code: str, line: int, column: int) -> None:
    """One fault, one finding, where an editor's program will jump to, with a hint."""
    outcome = read_yaml(text if isinstance(text, bytes) else text.encode(), file="a.yaml")

    assert [(code, Place("a.yaml", line, column))] == [(one.code, one.place) for one in outcome.findings]
    assert outcome.findings[0].hint


ENTRY = "annotations:\n- id: a\n  quote: x\n"


@pytest.mark.parametrize(
    "text",
    (
        "  text: |\n  A note here.\n- id: b\n",
        "  text: |\n  A note here.\n",
        "  text: >-\n  A note here.\n  More of it.\n  status: accepted\n",
        '  text: |\n  "A note", they say.\n',
        "  text: |\n  *A* note.\n",
        "  text: |\n  - A note.\n",
    ),
)
def test_a_text_that_is_not_set_in_is_told_where_it_begins(text: str) -> None:
    """YAML itself complains of the line below it, which may be right or behind the end of the file."""
    (finding,) = read_yaml_text(ENTRY + text, file="a.yaml").findings

    assert ("Y001", Place("a.yaml", 5, 3)) == (finding.code, finding.place)
    assert "no part of the text under “text: " in finding.message
    assert "put at least 4 spaces before each line of that text" == finding.hint


def test_a_line_without_a_key_is_told_in_its_own_line() -> None:
    """Not in the line below it."""
    (finding,) = read_yaml_text(f"{ENTRY}  text: A note\n  goes on\n- id: b\n", file="a.yaml").findings

    assert ("Y001", Place("a.yaml", 5, 3)) == (finding.code, finding.place)
    assert "set it in deeper" in finding.hint


@pytest.mark.parametrize("sign", "*&!%`{[@,]}")
def test_a_text_that_begins_with_a_sign_of_yaml_is_to_be_quoted(sign: str) -> None:
    """And how: ready to be copied."""
    (finding,) = read_yaml_text(f"a: b\nquote: {sign}Sula{sign} made her's\nc: d\n", file="a.yaml").findings

    assert ("Y001", Place("a.yaml", 2, 8)) == (finding.code, finding.place)
    assert f"begins with {sign} needs quotation marks" in finding.message
    assert f"write '{sign}Sula{sign} made her''s'" in finding.hint


@pytest.mark.parametrize(
    ("text", "code", "words"),
    (
        ("quote: #Sula\n", "Y011", "this key has no text"),
        ("quote: | Sula\n", "Y001", "what stands behind | is no part of the text"),
        ("quote: 'Sula' made\n", "Y001", "goes on behind its second '"),
        ("a:\n\tb: c\n", "Y001", "a tab stands here"),
        ("a: |\n\tWords.\n", "Y001", "a tab stands here"),
        ("a:\n-\tb: c\n", "Y001", "a tab stands here"),
    ),
)
def test_common_slips_are_called_by_their_names(text: str, code: str, words: str) -> None:
    """What YAML says of them helps nobody."""
    (finding,) = read_yaml_text(text, file="a.yaml").findings

    assert code == finding.code
    assert words in finding.message


def test_slips_are_found_in_linear_time() -> None:
    """Whatever stands before them."""

    def look(text: str) -> None:
        read_yaml_text(text, file="a.yaml")

    def made(size: int) -> str:
        return "a: b\n" * size + "c: |\nd\n" + " - " * size + "x  :" * size

    assert LINEAR > growth(look, made, size=4_000)


def test_a_merge_that_was_left_half_done_is_told_as_that() -> None:
    """Editors know git's marks, and no key is missing a colon."""
    text = "by: ben\ndecisions:\n<<<<<<< HEAD\n- {a: b}\n=======\n- {a: c}\n>>>>>>> other\n"
    (finding,) = read_yaml_text(text, file="f.yaml").findings

    assert ("Y001", 3, 1) == (finding.code, finding.place.line, finding.place.column)
    assert "merged" in finding.message


def test_all_faults_come_at_once() -> None:
    """An editor mends a file in one go, not in one go for each fault."""
    text = "a: &x b\na: c\nd: !t e\nf: *x\ng: {h: 1, h: 2}\ni: \x01\n"

    assert ["Y005", "Y004", "Y006", "Y005", "Y004", "Y003"] == codes(text)


def test_what_follows_a_fault_is_still_read() -> None:
    """A second value for a key leaves the first, and the rest of the file."""
    outcome = read_yaml(b"a: b\na: {c: d}\ne: f\n", file="a.yaml")

    assert outcome.value is not None
    assert {"a": "b", "e": "f"} == outcome.value.value
    assert outcome.value.is_faulty(("a",))
    assert not outcome.value.is_faulty(("e",))


def test_a_flood_of_characters_is_counted_not_listed() -> None:
    """A picture saved under the wrong name does not fill the screen."""
    findings = read_yaml(b"\x01" * 5000, file="a.yaml").findings

    assert len(findings) <= 11
    assert any("4990 more" in one.message for one in findings)


def test_a_huge_file_is_not_read() -> None:
    """Nobody writes eight megabytes of annotations into one file."""
    assert ["Y010"] == codes(b"a" * (MAX_BYTES + 1))


@pytest.mark.parametrize("text", ("[" * 300_000, "- " * 300_000, "{a: " * 100_000, "? " * 100_000))
def test_depth_costs_nothing(text: str) -> None:
    """Whatever stands in each other, reading stops at the twentieth level."""
    found = codes(text)

    assert "Y007" in found
    assert len(found) <= 20


def test_what_an_escape_may_not_give_is_no_part_of_the_text() -> None:
    """No template and no page can hold it, and one finding is enough."""
    outcome = read_yaml(b'a: "b\\0c"\n', file="a.yaml")

    assert outcome.value is not None
    assert {"a": "b c"} == outcome.value.value
