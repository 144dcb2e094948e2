"""The silent changes that a house declares, in the way of each language, and no others."""

from __future__ import annotations

import pytest

from briefpress.nouns.tree import attr, note, para, text_node, words
from briefpress.verbs.composing.options import options
from briefpress.verbs.composing.typography import Typography, set_blocks, set_text
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth


def house(language: str, *, only: str = "quotes dashes ellipsis spaces") -> Typography:
    """Declare changes by their names."""
    kinds = only.split()
    return Typography(
        quotes="quotes" in kinds,
        dashes="dashes" in kinds,
        ellipsis="ellipsis" in kinds,
        spaces="spaces" in kinds,
        language=language,
    )


@pytest.mark.parametrize(
    ("language", "typed", "set_as"),
    (
        ("en-GB", '"small Satan"', "“small Satan”"),
        ("en", "(\"big\", 'small')", "(“big”, ‘small’)"),
        ("en", "Russia's, the 1960s' and '70s", "Russia’s, the 1960s’ and ’70s"),
        ("en", "don't", "don’t"),
        ("en", '[name="a b", kind="/c"]', "[name=“a b”, kind=“/c”]"),
        ("en", 'path="/home/" and "so"', "path=“/home/” and “so”"),
        ("en", '"a=", or "b="', "“a=”, or “b=”"),
        ("en", "\"'No', he said\"", "“‘No’, he said”"),
        ("de", '"Nein", sagte er', "„Nein“, sagte er"),
        ("de-AT", "'Nein' und Peters' Buch", "‚Nein‘ und Peters’ Buch"),
        ("fr", 'l\'homme "seul"', "l’homme «\u202fseul\u202f»"),
        ("fr-CH", 'l\'homme "seul"', "l’homme «seul»"),
        ("pl", 'rzekł: "tak"', "rzekł: „tak”"),
        ("he", 'אמר: "כן"', "אמר: ”כן”"),
        ("ar", 'قال: "نعم"', "قال: ”نعم“"),
        ("fa", 'گفت: "بله"', "گفت: «بله»"),
        ("ko", '"힘들었다"고', "“힘들었다”고"),
        ("ja", '「仕事」と"IBM"と"仕事"', '「仕事」と"IBM"と"仕事"'),
        ("xx", '"x"', "“x”"),
    ),
)
def test_quotation_marks_curl(language: str, typed: str, set_as: str) -> None:
    """Outer and inner marks, and apostrophes that are neither."""
    assert set_as == set_text(typed, house(language, only="quotes"))


@pytest.mark.parametrize(
    ("typed", "set_as"),
    (
        ("war - and peace", "war\u00a0– and peace"),
        ("war—and peace", "war\u00a0– and peace"),
        ("war--and", "war\u00a0– and"),
        ("war – and", "war\u00a0– and"),
        ("1941-1945, Moscow-Tehran", "1941-1945, Moscow-Tehran"),
        ("1941–1945", "1941–1945"),
        ("1941—1945", "1941—1945"),
        ("Mr. B----- said", "Mr. B----- said"),
    ),
)
def test_dashes_between_words_are_spaced(typed: str, set_as: str) -> None:
    """They do not begin a line; hyphens and ranges of numbers stay."""
    assert set_as == set_text(typed, house("en", only="dashes"))


@pytest.mark.parametrize(
    ("typed", "set_as"),
    (
        ('"But—" he said', '"But\u00a0–" he said'),
        ("and then--!", "and then\u00a0–!"),
        ("and then--", "and then\u00a0–"),
        ("and then—", "and then\u00a0–"),
        ("in 1914--", "in 1914--"),
        ('war--"and" peace', 'war\u00a0– "and" peace'),
        ('He said "—and so', 'He said "—and so'),
        ("[—]", "[—]"),
    ),
)
def test_a_dash_where_speech_breaks_off_has_no_space_behind_it(typed: str, set_as: str) -> None:
    """Nor does one that begins it change, as none does that begins a line."""
    assert set_as == set_text(typed, house("en", only="dashes"))


@pytest.mark.parametrize(
    ("typed", "set_as"),
    (
        ("—¿Se acuerda? —le preguntamos—. Sí.", "—¿Se acuerda? —le preguntamos—. Sí."),
        ("la tierra --que es de todos-- vuelve", "la tierra —que es de todos— vuelve"),
        ("«—Compraron»", "«—Compraron»"),
        ("la tierra--", "la tierra—"),
        ("la tierra — el agua", "la tierra\u00a0– el agua"),
    ),
)
def test_dashes_that_cling_to_a_clause_stay_with_it(typed: str, set_as: str) -> None:
    """In Spanish and its neighbours they enclose what they set off, as brackets do."""
    assert set_as == set_text(typed, house("es-CO", only="dashes"))


@pytest.mark.parametrize(
    "typed",
    (
        "-A, --aiff, --format=aiff",
        "-A,--aiff",
        "[--one|--two=X]",
        "Give it --format=x there.",
        "Give it --colour[=when] there.",
        "Use a --long option here.",
        "Schalter: --lang",
        "Take the flag “--no-more” away.",
        "Take --all or -a for it.",
        "Take --quiet, --all or none; or --loud once.",
        "Take --dry-run x, --all there.",
        "He ran git commit --amend again.",
        "With git --no-pager, or docker compose up --build there.",
    ),
)
def test_options_of_commands_are_no_dashes(typed: str) -> None:
    """A value, another option or the word for one shows what they are; then others in the line are such too."""
    assert typed == set_text(typed, house("en", only="dashes"))


@pytest.mark.parametrize(
    ("typed", "set_as"),
    (
        ("His only option --and he took it.", "His only option\u00a0– and he took it."),
        ("He had a git commit --and stayed.", "He had a git commit\u00a0– and stayed."),
        ("A digit commit --amend it.", "A digit commit\u00a0– amend it."),
        ("Git commit --amend it -- is done.", "Git commit\u00a0– amend it\u00a0– is done."),
        ("He went home --and stayed.", "He went home\u00a0– and stayed."),
        ("The last --a poor one-- is lost.", "The last\u00a0– a poor one\u00a0– is lost."),
        ("The last --poor, --as it seems-- is lost.", "The last\u00a0– poor,\u00a0– as it seems\u00a0– is lost."),
        ("Use --all=x -- or none.", "Use --all=x\u00a0– or none."),
        ("Use --all=x, but--no matter--it is.", "Use --all=x, but\u00a0– no matter\u00a0– it is."),
    ),
)
def test_dashes_of_two_hyphens_are_set(typed: str, set_as: str) -> None:
    """Where nothing shows that they are options, or they enclose a clause."""
    assert set_as == set_text(typed, house("en", only="dashes"))


def test_options_are_found_in_time_that_grows_with_the_line() -> None:
    """However many there are."""
    made = growth(options, lambda size: "a --b, --c=d e--f-- " * size, size=2_000)

    assert LINEAR > made


@pytest.mark.parametrize(("typed", "set_as"), (("Wait...", "Wait…"), ("....", "....")))
def test_three_dots_are_an_ellipsis(typed: str, set_as: str) -> None:
    """Four are something else."""
    assert set_as == set_text(typed, house("en", only="ellipsis"))


@pytest.mark.parametrize("typed", ("他写了《铁路史》——一本书", "说——好", "等...", "東京—大阪"))
def test_han_marks_stay(typed: str) -> None:
    """Dashes and dots beside Han characters are that script's own, in a text of any language."""
    assert typed == set_text(typed, house("zh-Hans")) == set_text(typed, house("en"))


def test_a_french_space_before_a_high_mark_does_not_break() -> None:
    """What was typed as a space becomes one that holds; a mark without one gets none."""
    typed = "Vraiment ? Oui : « voilà » ; non! (10:30)"

    assert "Vraiment\u202f? Oui\u00a0: «\u202fvoilà\u202f»\u202f; non! (10:30)" == set_text(
        typed, house("fr", only="spaces")
    )


def test_what_is_not_declared_is_not_done() -> None:
    """A house without typography prints what was typed."""
    assert '"x" - it\'s...' == set_text('"x" - it\'s...', house("en", only=""))


def test_marks_are_set_across_emphasis_and_calls() -> None:
    """A mark is judged by the letter beside it, wherever that stands."""
    inner = note([para(words('A "note".'))])
    blocks = [para([text_node('"'), {"t": "Emph", "c": words("Axis")}, inner, text_node('"')])]

    assert "“Axis”\n\nA “note”." == project(set_blocks(blocks, house("en"))).text


def test_code_and_formulas_stay() -> None:
    """In them a mark is a sign, not typography."""
    blocks = [para([{"t": "Code", "c": [attr(), 'a = "b"...']}, {"t": "Math", "c": [{"t": "InlineMath"}, "x'"]}])]

    assert blocks == set_blocks(blocks, house("en"))


def test_a_line_of_marks_alone_takes_linear_time() -> None:
    """Each of a hundred thousand is looked at once."""
    assert LINEAR > growth(lambda line: set_text(line, house("en")), lambda count: "'\"" * count, size=10_000)


def test_dashes_take_as_long_as_their_line() -> None:
    """What stands beside one is looked at, and not all the line."""
    assert LINEAR > growth(lambda line: set_text(line, house("en")), lambda count: "a—" * count, size=20_000)
