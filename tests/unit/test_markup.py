"""Texts are made ready for pandoc without a word of them changing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from briefpress.edges import pandoc
from briefpress.nouns.tree import attr, nodes, para, words
from briefpress.verbs.markup.backslashes import with_backslashes, without_backslashes
from briefpress.verbs.markup.docbook_words import with_read_titles
from briefpress.verbs.markup.inclusions import missing_file, without_inclusion, without_inclusions
from briefpress.verbs.markup.jats_words import with_read_words
from briefpress.verbs.markup.markdown_wrappers import without_wrappers
from briefpress.verbs.markup.named_entities import with_named_characters
from briefpress.verbs.markup.org_asides import org_asides
from briefpress.verbs.markup.org_raw import read_org_raw
from briefpress.verbs.markup.picture_folders import picture_folders
from briefpress.verbs.markup.rst_literals import with_last_ticks, without_last_ticks
from briefpress.verbs.markup.rtf_binary import without_binary, without_stand_ins
from briefpress.verbs.markup.rtf_letters import with_named_letters
from briefpress.verbs.markup.tex_columns import with_known_columns
from briefpress.verbs.markup.tex_commands import BOXES, unknown_commands, uses, with_words
from briefpress.verbs.markup.tex_definitions import line_as_typed, without_line
from briefpress.verbs.markup.tex_figures import with_known_figures
from briefpress.verbs.markup.tex_habits import without_habits
from briefpress.verbs.markup.typst_imports import missing_name, with_stand_ins, without_imports
from briefpress.verbs.markup.wiki_asides import wiki_asides
from briefpress.verbs.markup.wiki_notes import one_line_notes
from briefpress.verbs.markup.wiki_pictures import with_alternatives, with_known_pictures
from briefpress.verbs.sources.html_facts import edited, html_facts
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("<p>a&mdash;b &rsquo;</p>", "<p>a—b ’</p>"),
        ("<p>a &lt; b &amp; c</p>", "<p>a &lt; b &amp; c</p>"),
        ("<!-- &mdash; --><p><![CDATA[&mdash;&app;]]></p>", "<!-- &mdash; --><p><![CDATA[&mdash;&app;]]></p>"),
        ("<p>&LT; &bne;</p>", "<p>&LT; =⃥</p>"),
        ("<p>&eg; &le; &in;</p>", "<p>&amp;eg; ≤ &amp;in;</p>"),
        ('<!DOCTYPE a [<!ENTITY copy "ours">]><a>&copy;</a>', '<!DOCTYPE a [<!ENTITY copy "ours">]><a>&copy;</a>'),
    ),
)
def test_characters_that_are_named_are_set(text: str, expected: str) -> None:
    """By HTML's names, but neither XML's own marks nor what the text declares itself."""
    assert expected == with_named_characters(text).text


def test_a_name_that_only_another_file_declares_is_set_as_typed() -> None:
    """Nobody can know what it stands for; the line where it first stands is told."""
    named = with_named_characters("<p>With\n&app; and &my.name;, &app;</p>")

    assert "<p>With\n&amp;app; and &amp;my.name;, &amp;app;</p>" == named.text
    assert ((2, "&app;"), (2, "&my.name;")) == named.unknown


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("* a<ref>One\ntwo</ref> b", "* a<ref>One two</ref> b"),
        ("a<ref name=x>One\n\nTwo\n* three\n</ref> b", "a<ref name=x>One<br/> Two<br/>* three</ref> b"),
        ("a<ref>\n<pre>One\ntwo</pre></ref> b", "a<ref><code>One two</code></ref> b"),
        ('a<ref name="x" />\n\nb<ref>c</ref>', 'a<ref name="x" />\n\nb<ref>c</ref>'),
        ("<nowiki><ref>a\nb</ref></nowiki>", "<nowiki><ref>a\nb</ref></nowiki>"),
        ('a<ref name="x.org/b">c</ref><ref name="x.org/b" />', 'a<ref name="x.org∕b">c</ref><ref name="x.org∕b" />'),
        ('<nowiki><ref name="x/y"></nowiki> and/or', '<nowiki><ref name="x/y"></nowiki> and/or'),
    ),
)
def test_a_note_of_a_wiki_stands_on_one_line(text: str, expected: str) -> None:
    """What is only shown as typed stays as it is."""
    assert expected == one_line_notes(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ('<div align="center">\n\n# The line\n\n</div>\nEnd', "\n\n# The line\n\n\nEnd"),
        ('<div id="a" markdown="1">\n# The line\n</div>', "[]{#a}\n# The line\n"),
        ("<details>\n<summary>More</summary>\n\n- a\n\n</details>", "\n<summary>More</summary>\n\n- a\n\n"),
        ('a\n\n<div class="b"/>\n\n# c', "a\n\n\n\n# c"),
        ("<div>\n\n# a\n", "\n\n# a\n"),
        ("<div>\n\na\n\n</div><div>\n\nb\n\n</div>", "\n\na\n\n\n\nb\n\n"),
    ),
)
def test_tags_around_markdown_go(text: str, expected: str) -> None:
    """What they wrap is Markdown, and its lines stay where they are."""
    assert expected == without_wrappers(text)


@pytest.mark.parametrize(
    "text",
    (
        "<div>\n    <p>One</p>\n</div>",
        "```\n<div>\n\na\n\n</div>\n```",
        "<div>\n<p>a</p>\n",
        "<div>\n\n<section>\n\na\n\n</div>\n</section>",
        "a <div> b\n\n</div>",
    ),
)
def test_tags_that_wrap_no_markdown_stay(text: str) -> None:
    """HTML is read as HTML, code is code, and tags that do not answer each other are left to their reader."""
    assert text == without_wrappers(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        (r"{\rtf1\ansi\ansicpg1251 \'c0\'e1 a}", r"{\rtf1\ansi\ansicpg1251 \u1040\'3f\u1073\'3f a}"),
        (r"{\rtf1{\f1\fcharset204 T;}\uc0{\f1 \'c0}\'e9}", r"{\rtf1{\f1\fcharset204 T;}\uc0{\f1 \u1040 }\'e9}"),
        (r"{\f0\fmodern\fcharset128 M;}\f0\'83A\'82\'a0", r"{\f0\fnil\fcharset128 M;}\f0\u12450\'3f\u12354\'3f"),
        (r"{\rtf1\ansi\ansicpg1252 \u268?l\'e9}", r"{\rtf1\ansi\ansicpg1252 \u268\'3fl\'e9}"),
        (r"{\rtf1\ansi\ansicpg1250\u269\'e8 \'e8}", r"{\rtf1\ansi\ansicpg1250\u269\'e8 \u269\'3f}"),
        (r"{\rtf1\ansi\ansicpg1252 \'e9 and \u233\'e9}", r"{\rtf1\ansi\ansicpg1252 \'e9 and \u233\'e9}"),
    ),
)
def test_letters_of_a_code_page_are_named(text: str, expected: str) -> None:
    """By the page of their font, or of the text; what stands for a letter that is named already stays a sign."""
    assert expected == with_named_letters(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("[[File:a/b.png|framed|center|The line]]", "[[File:a/b.png|thumb|The line]]"),
        ("[[datei:a.png|mini|hochkant=1.2|Die [[Linie|l]] {{a|b}}]]", "[[File:a.png|thumb|Die [[Linie|l]] {{a|b}}]]"),
        ("x [[File:a.png|20x30px|link=|alt=One]] y", "x [[File:a.png|20px|\ue05fOne]] y"),
        (
            "<gallery>\nFile:a.jpg|One [[x|y]]\n b.jpg\n</gallery>",
            "\n\n[[File:a.jpg|thumb|One [[x|y]]]]\n\n\n\n[[File:b.jpg|thumb]]\n\n",
        ),
        (
            '<gallery mode="packed" caption="Two of them">\na.jpg\n</gallery>',
            "\n\n'''Two of them'''\n\n\n\n[[File:a.jpg|thumb]]\n\n",
        ),
        ("<gallery>\nFile:a.jpg|One\n\nWords. " * 2_000,) * 2,
        ("<nowiki>[[File:a.png|framed]]</nowiki> [[:File:a.png|b]] [[a|b]]",) * 2,
        (
            "<img src=a/b.png></img> and <IMG width=9 src='c d.png' alt=\"One\" />",
            "[[File:a/b.png]] and [[File:c d.png|\ue05fOne]]",
        ),
        ("<pre><img src=a.png></pre> <img alt='x'> <img src='a|b.png'>",) * 2,
        ("[[File:a.png|framed\n\nend", "[[File:a.png|framed\n\nend"),
    ),
)
def test_pictures_of_a_wiki_have_options_that_are_known(text: str, expected: str) -> None:
    """A picture is a picture in every language, and what is no picture stays as it is."""
    assert expected == with_known_pictures(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("[[File:old code.zip]]", "[[:File:old code.zip|File:old code.zip]]"),
        ("[[Datei:song.ogg|mini|links|The ''song'']]", "[[:File:song.ogg|The ''song'']]"),
        ("[[File:a.mp4|alt=Waves]]", "[[:File:a.mp4|Waves]]"),
        ("<gallery>\na.mp4|Waves\n</gallery>", "\n\n[[:File:a.mp4|Waves]]\n\n"),
        ("[[File:plan.PDF]] [[File:plan]] [[File:Plan no. two of it]]",) * 2,
        ('<img src="draw.php"/>', "[[File:draw.php]]"),
    ),
)
def test_a_file_of_a_wiki_that_is_no_picture_is_a_link(text: str, expected: str) -> None:
    """Its words are those that a wiki shows; what a tag shows is a picture, whatever draws it."""
    assert expected == with_known_pictures(text)


def test_a_wiki_does_not_show_categories_and_languages() -> None:
    """They are listed, and lines stay where they are; what is shown in a sentence stays."""
    text, asides = wiki_asides("See [[de:a]].\n\n[[Category:Lines|old]] [[Category:B]]\n[[fr:La ligne]]\nEnd")

    assert "See [[de:a]].\n\n\n\nEnd" == text
    assert [(3, "Category:Lines old"), (3, "Category:B"), (4, "fr:La ligne")] == [(a.line, a.words) for a in asides]


@pytest.mark.parametrize(
    ("text", "expected", "aside"),
    (
        ("a\n== References ==\n\n<references/>\n\n== End ==\nb", "a\n\n\n\n\n== End ==\nb", ["References"]),
        ("a\n=== Notes===\n<references group=x></references>\n", "a\n\n\n", ["Notes"]),
        ("== Notes ==\n<references />\nWords.", "== Notes ==\n<references />\nWords.", []),
        ("== Notes ==\n<references />\n=== Of old ===\n", "== Notes ==\n<references />\n=== Of old ===\n", []),
    ),
)
def test_a_heading_over_nothing_but_notes_is_set_aside(text: str, expected: str, aside: list[str]) -> None:
    """Notes stand at the foot of pages."""
    whole, told = wiki_asides(text)

    assert expected == whole
    assert aside == [one.words for one in told]


@pytest.mark.parametrize("text", ("C:\\Users and a \\ b", "a \\_b \\* c", "\\par Words", "ends in \\"))
def test_a_backslash_that_begins_nothing_is_kept(text: str) -> None:
    """It stands for itself, and comes back in every string of the tree."""
    without = without_backslashes(text)

    assert "\\" not in without
    assert [{"t": "Code", "c": [["", [], []], text]}] == with_backslashes([{"t": "Code", "c": [["", [], []], without]}])


@pytest.mark.parametrize("text", ("a \\alpha{} b", "a\\\\", "\\(x\\)", "\\[x\\]", "\\newpage", "\\cite{x}", "\\rarr"))
def test_a_backslash_that_begins_something_stays(text: str) -> None:
    """Signs, line breaks, formulas, commands."""
    assert text == without_backslashes(text)


@pytest.mark.parametrize(
    ("text", "kept"),
    (
        (r"press C-c \) twice", r"press C-c <) twice"),
        (r"\(x\) and \) and \(", r"\(x\) and <) and <("),
        ("\\(x\ny\\), \\]\n\nz\\)", "\\(x\ny\\), <]\n\nz<)"),
        (r"\[a \( b\]", r"\[a <( b\]"),
    ),
    ids=("alone", "behind-one", "over-lines", "within-one"),
)
def test_a_bound_of_a_formula_that_has_no_other_is_kept(text: str, kept: str) -> None:
    """Pandoc stops at it, and the whole text could not be read."""
    assert kept == without_backslashes(text).replace("\ue05c", "<")


@pytest.mark.parametrize(
    ("text", "kept"),
    (
        (r"bound to \\[keys] and \\host\x", r"bound to <<[keys] and <<host<x"),
        (r"a line\\(b", r"a line<<(b"),
        ("it breaks\\\\ \nhere\\\\\nand | there \\\\ |", "it breaks\\\\ \nhere\\\\\nand | there << |"),
        (r"\[a \\ b\] $c \\ d$ \(e \\ f\)", r"\[a \\ b\] $c \\ d$ \(e \\ f\)"),
        ("\\begin{align}\na \\\\ b\n\\end{align}", "\\begin{align}\na \\\\ b\n\\end{align}"),
    ),
    ids=("words", "bound", "break", "formulas", "environment"),
)
def test_a_pair_of_backslashes_within_a_line_is_kept(text: str, kept: str) -> None:
    """It breaks a line at its end, and parts rows of formulas; pandoc stops at any other."""
    assert kept == without_backslashes(text).replace("\ue05c", "<")


@pytest.mark.parametrize("piece", ("\\( ", "\\) ", "\\(x\\) ", "\\[ ", "\\(\n", "$\\\\ ", "\\begin{a}\\\\ "))
def test_many_bounds_of_formulas_take_no_longer_than_their_number(piece: str) -> None:
    """Whether each has another or not."""
    assert LINEAR > growth(without_backslashes, lambda count: piece * count, size=2000)


def test_imports_have_stand_ins_and_lines_stay() -> None:
    """The names that they bring along are defined, and what stands on a line stays on it."""
    made = without_imports(
        '#import "@preview/charged-ieee:0.1.3": ieee, theorem as thm\n#include "part.typ"\n\n= The line'
    )

    assert ((1, '#import "@preview/charged-ieee:0.1.3": ieee, theorem as thm'), (2, '#include "part.typ"')) == (
        made.imports
    )
    whole = with_stand_ins(made.text, made.names)
    assert ["#let ieee(", "#let thm("] == [part for part in ("#let ieee(", "#let thm(", "#let as(") if part in whole]
    assert "= The line" == whole.split("\n")[3]
    assert "conifer" == missing_name('"source.typ" (line 11, column 2): Identifier "conifer" not found')


@pytest.mark.parametrize(
    "listed", ("(\n  one,\n  two as three, // of (it)\n)", "(one, two as three)", "one, two as three")
)
@pytest.mark.parametrize("behind", ("", ";", " // here"))
def test_what_a_text_of_typst_imports_may_stand_on_several_lines(listed: str, behind: str) -> None:
    """None of the names is a word, all are known, and the lines below keep their numbers."""
    made = without_imports(f'Words.\n#import "a.typ": {listed}{behind}\n= The line')

    assert ("one", "three") == made.names
    assert [2] == [line for line, _ in made.imports]
    assert "Words.The line" == "".join(made.text.replace(" // here", "").replace("= ", "").split("\n"))
    assert f"Words.\n#import {listed}\n= The line".count("\n") == made.text.count("\n")


def test_only_definitions_are_left_out_of_tex() -> None:
    """Before the document begins, anything; in it, nothing that could hold words."""
    text = "\\odd{x\n\\begin{document}\nWords.\n\\def\\a#1 #2\\relax{#1}\n\\end{document}"

    assert "\\odd{x" == without_line(text, 1)[1]
    assert (text, "") == without_line(text, 3)
    assert "%" == without_line(text, 4)[0].split("\n")[3]
    assert (text, "") == without_line(text, 9)


def test_what_would_be_included_is_taken_out_with_its_options() -> None:
    """The lines below keep their numbers."""
    text = "Words.\n\n.. include:: ../part.rst\n   :start-after: here\n\nMore."

    assert "../part.rst" == missing_file("File ../part.rst not found in resource path")
    assert ("Words.\n\n..\n   :start-after: here\n\nMore.", 3, ".. include:: ../part.rst") == (
        without_inclusion(text, "../part.rst")
    )
    assert (text, 0, "") == without_inclusion(text, "another")


def test_all_inclusions_of_asciidoc_go_at_once() -> None:
    """Each is told with its line; a macro that stands in words is none."""
    text = "A.\n\ninclude::../part.adoc[]\n\n----\ninclude::{code}/b.c[lines=1..5]\n----\n\nUse include::x[] so.\n"

    assert (
        "A.\n\n\n\n----\n\n----\n\nUse include::x[] so.\n",
        [(3, "include::../part.adoc[]"), (6, "include::{code}/b.c[lines=1..5]")],
    ) == without_inclusions(text)


@pytest.mark.parametrize(
    ("line", "expected"),
    (
        ('#code("a", read("../a.fs"))', '#code("a", "")'),
        ('  data: csv("../a.fs", delimiter: ";"),', "  data: (),"),
    ),
)
def test_what_a_typst_text_would_read_is_nothing(line: str, expected: str) -> None:
    """The text around it can be read."""
    assert (f"= A\n{expected}\nB", 2, line) == without_inclusion(f"= A\n{line}\nB", "../a.fs")


@pytest.mark.parametrize("written", ("task.pdf", "./task.pdf", "/task.pdf"))
def test_a_file_that_a_typst_text_would_read_may_be_named_from_its_folder(written: str) -> None:
    """Pandoc names the file without the folder that it looks in."""
    line = f'#let task = read("{written}", encoding: none)'

    expected = ('= A\n#let task = ""\nB', 2, line)
    assert expected == without_inclusion(f"= A\n{line}\nB", "task.pdf")
    assert expected == without_inclusion(f"= A\n{line}\nB", "./task.pdf")


def raw(form: str, text: str, kind: str = "RawBlock") -> Node:
    """Make a raw node."""
    return {"t": kind, "c": [form, text]}


def test_settings_of_an_org_text_are_no_text() -> None:
    """Nor are commands for LaTeX; they are listed."""
    read = read_org_raw(
        [raw("org", "#+STARTUP: contents"), para(words("Words.")), raw("latex", "\\newpage\n"), raw("html", "<b>x</b>")]
    )

    assert [para(words("Words.")), raw("html", "<b>x</b>")] == read.blocks
    assert ["#+STARTUP: contents", "\\newpage"] == [one.words for one in read.set_aside]


@pytest.mark.parametrize(
    "command",
    (
        "\\vspace{1cm}\n",
        "\\thispagestyle{empty}",
        "\\setcounter{page}{1}\n",
        "\\begin{multicols}{2}",
        "\\end{multicols}",
    ),
)
def test_commands_of_an_org_text_that_lay_out_pages_are_no_text(command: str) -> None:
    """What they are about, blanks, pages and columns, is left to the press; words in braces are text."""
    assert [] == read_org_raw([raw("latex", command), raw("beamer", "\\pause")]).blocks
    assert [raw("latex", "\\emph{so}")] == read_org_raw([raw("latex", "\\emph{so}")]).blocks


def test_captions_of_an_org_text_are_text() -> None:
    """Where there is nothing that can have one."""
    assert [para(words("A good one"))] == read_org_raw([raw("org", "#+CAPTION: A good one")]).blocks


@pytest.mark.parametrize(
    ("typed", "expected"),
    (
        ("\\begin{equation}\na = b\n\\end{equation}", "a = b"),
        ("\\begin{align*}\na &= b\n\\end{align*}", "\\begin{aligned}\na &= b\n\\end{aligned}"),
        ("\\begin{gather}a\\\\b\\end{gather}", "\\begin{gathered}\na\\\\b\n\\end{gathered}"),
    ),
)
def test_formulas_of_an_org_text_are_formulas(typed: str, expected: str) -> None:
    """By the environments that they stand in."""
    read = read_org_raw([para([raw("latex", typed, "RawInline")])])

    assert [para([{"t": "Math", "c": [{"t": "DisplayMath"}, expected]}])] == read.blocks


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("\\documentclass\n% a word\n  {article}\nx", "\\documentclass{article}\n\n\nx"),
        ("\\MakeShortVerb{\\|}\n|\\a{b}_| \\verb|c|", "\\MakeShortVerb{\\|}\n\\verb!\\a{b}_! \\verb|c|"),
        ("\\documentclass{ltxdoc}\n|a!| % |b|", "\\documentclass{ltxdoc}\n\\verb+a!+ % |b|"),
        ("\\begin{wrapfigure}[2]{r}{3cm}x\\end{wrapfigure}", "\\begin{figure}x\\end{figure}"),
        ("\\documentclass{article}\n|a| is $|x|$", "\\documentclass{article}\n|a| is $|x|$"),
    ),
)
def test_habits_of_tex_are_spelt_out(text: str, expected: str) -> None:
    """Where a text declares them; lines keep their numbers."""
    assert expected == without_habits(text)
    assert text.count("\n") == expected.count("\n")


def test_a_line_that_is_not_understood_is_set_as_typed() -> None:
    """Its words stay; where braces run on, so do they; what begins an environment is left alone."""
    text = "a\n\\odd#{x\ny} z\n\\begin{b}\n\\bad{"

    assert "a\n\\textbackslash{}odd\\#\\{x\ny\\} z\n\\begin{b}\n\\bad{" == line_as_typed(text, 2)[0]
    assert [(text, ""), (text, ""), (text, "")] == [line_as_typed(text, number) for number in (4, 5, 9)]


_PRINTED = """<ref-list><ref><element-citation><person-group><name><surname>Ray</surname><given-names>Jo</given-names>
</name>
<name><surname>Kay</surname></name>
</person-group>
<article-title>Is it old?</article-title>
<source>Notes</source>
<year>1899</year></element-citation></ref></ref-list>"""
_REFERENCES = (
    "<ref-list><title>Refs</title><ref><label>1</label><mixed-citation><name><surname>Poe</surname>"
    "<given-names>E</given-names></name>, <source>Tales</source>.</mixed-citation></ref><ref><element-citation>"
    "<person-group><name><surname>Ray</surname></name><name><surname>Kay</surname></name></person-group>"
    "<source>Notes</source><fpage>1</fpage><lpage>9</lpage></element-citation></ref></ref-list>"
)
_CALLED = "<p><xref ref-type='fn' rid='a'>*</xref></p><fn-group><fn id='a'><p>Said.</p></fn></fn-group>"


@pytest.mark.parametrize(
    ("article", "expected"),
    (
        ("<fig><label>Figure 1</label><caption><title>It</title></caption></fig>", ["Figure 1 It"]),
        ("<table-wrap><label>Table 1</label><table/></table-wrap>", ["Table 1"]),
        ("<sec><label>1.</label><title>One</title></sec>", ["1. One"]),
        ("<p>So <disp-formula><label>(1)</label>x</disp-formula> it is.</p>", ["So ", "x", " (1) it is."]),
        ("<fn-group><fn id='a'><label>*</label><p>Said.</p></fn></fn-group>", ["* Said."]),
        (_CALLED, ["*", "Said."]),
        (_REFERENCES, ["Refs", "1 Poe E, Tales.", "Ray, Kay. Notes. 1–9"]),
        (_PRINTED, ["Ray Jo, Kay. Is it old? Notes. 1899"]),
    ),
)
def test_words_of_an_article_stand_where_they_are_read(article: str, expected: list[str]) -> None:
    """Labels before what they label, notes that nothing calls in the text, sources as paragraphs."""
    root = etree.fromstring(f"<article><body>{article}</body></article>")
    with_read_words(root)

    assert expected == [words for words in map(str, root.itertext()) if words.strip()]
    assert [] == list(root.iter("label", "ref-list"))


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("<table><info><title>It</title></info><tgroup/></table>", ["table: title, info, tgroup"]),
        ("<procedure><title>It</title><step/></procedure>", ["para: emphasis", "procedure: step"]),
        ("<step><info><title>It</title></info><para>x</para></step>", ["step: para, info, para"]),
        ("<section><info><title>It</title></info></section>", ["section: info"]),
        ("<colophon><title>It</title></colophon>", ["section: title"]),
        ("<tgroup><tfoot><row/></tfoot><tbody><row/></tbody></tgroup>", ["tgroup: tbody"]),
        ("<bibliomixed>A <title>It</title>.</bibliomixed>", ["bibliomixed: citetitle"]),
    ),
)
@pytest.mark.parametrize("space", ("", ' xmlns="http://docbook.org/ns/docbook"'))
def test_titles_of_docbook_stand_where_they_are_read(text: str, expected: list[str], space: str) -> None:
    """Of tables outside an `info`, of lists and steps as paragraphs; sections keep theirs."""
    root = etree.fromstring(f"<article{space}>{text}</article>")
    with_read_titles(root)

    assert expected == [
        f"{etree.QName(one).localname}: {', '.join(etree.QName(child).localname for child in one)}" for one in root
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("\\graphicspath{{figs/}{../img}}", ("figs/", "../img/")),
        ("\\graphicspath{ {a b/}\n {c/} }", ("a b/", "c/")),
        ("% \\graphicspath{{figs/}}", ()),
        ("words", ()),
    ),
)
def test_folders_of_pictures_are_found(text: str, expected: tuple[str, ...]) -> None:
    """As a LaTeX text names them; not in its comments."""
    assert expected == picture_folders(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("\\fbox{a} \\makebox[1cm][l]{b} \\raisebox{1ex}{c \\fbox{d}}", "{a} {b} {c {d}}"),
        ("a\\marginpar[x]{b} \\footnotetext[1]{c}", "a\\footnote{b} \\footnote{c}"),
        (
            "% \\fbox{a}\n\\verb|\\fbox{a}| \\newcommand{\\fbox}{b}",
            "% \\fbox{a}\n\\verb|\\fbox{a}| \\newcommand{\\fbox}{b}",
        ),
        ("\\fbox{a}\\begin{document}\\fbox{b}", "\\fbox{a}\\begin{document}{b}"),
        ("\\fbox a \\fbox{b", "\\fbox a \\fbox{b"),
    ),
)
def test_words_in_boxes_and_margins_stay(text: str, expected: str) -> None:
    """Boxes are no matter of a text; what stands in a margin is a note."""
    assert expected == with_words(text, BOXES)


@pytest.mark.parametrize(
    ("raw", "expected"),
    (
        ("\\speak[x]{Two words}{3cm}", {"speak": "oww"}),
        ("\\speak{2cm}{\\textwidth}{a=b}", {}),
        ("\\autocites{One}", {}),
        ("\\label{One}", {}),
        ("\\large ", {}),
    ),
)
def test_commands_that_nobody_knows_are_found_by_their_words(raw: str, expected: dict[str, str]) -> None:
    """Names, lengths and options are none."""
    tree = [{"t": "Para", "c": [{"t": "RawInline", "c": ["latex", raw]}]}]

    assert expected == unknown_commands(tree)


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("* A :noexport:\na\n** B\nb\n* C\nc", [(1, "* A :noexport:\na\n** B\nb")]),
        ("* TODO COMMENT A\na\n* B", [(1, "* TODO COMMENT A\na")]),
        ("* A :x:ARCHIVE:\na\n* B", [(2, "a")]),
        ("#+EXCLUDE_TAGS: mine\n* A :noexport:\n* B :mine:", [(3, "* B :mine:")]),
        ("#+BEGIN_COMMENT\na\n#+END_COMMENT\nb", [(2, "a")]),
        ("#+begin_src sh :exports none\n* a\n#+end_src\n#+begin_src sh\n* A :noexport:\n#+end_src", [(2, "* a")]),
        ("* COMMENTARY\n#+begin_quote\na", []),
    ),
)
def test_what_an_org_text_leaves_out_is_set_aside(text: str, expected: list[tuple[int, str]]) -> None:
    """By its own rules; the editor is told what readers will not see."""
    assert expected == [(one.line, one.words) for one in org_asides(text)]


@pytest.mark.parametrize(
    ("columns", "expected"),
    (
        ("{tabular}{lS[table-format=2.1]c}", "{tabular}{lrc}"),
        ("{tabular}[t]{D{.}{.}{-1}|n{5}{3}L}", "{tabular}[t]{r|rl}"),
        ("{tabularx}{\\textwidth}{lY>{\\bfseries}p{3cm}}", "{tabularx}{\\textwidth}{ll>{\\bfseries}p{3cm}}"),
        ("{longtable}{*{3}{S}@{ }c}", "{longtable}{*{3}{r}@{ }c}"),
        ("{tabular}{l c|r}", "{tabular}{l c|r}"),
        ("{array}{S}", "{array}{S}"),
    ),
)
def test_columns_of_packages_are_those_that_are_known(columns: str, expected: str) -> None:
    """Or the table would be none."""
    assert f"a \\begin{expected} b & c" == with_known_columns(f"a \\begin{columns} b & c")


@pytest.mark.parametrize(
    ("typed", "caption", "alternative"),
    (
        ("[[File:a.png|thumb|alt=A long pier|The pier]]", "The pier", "A long pier"),
        ("[[File:a.png|thumb|The [[pier|old pier]]|alt=A long pier]]", "The old pier", "A long pier"),
        ("[[File:a.png|thumb|alt=A long pier]]", "", "A long pier"),
        ("[[File:a.png|thumb|The pier]]", "The pier", ""),
    ),
)
def test_a_picture_of_a_wiki_keeps_its_alternative(typed: str, caption: str, alternative: str) -> None:
    """It is no caption, and a caption is no alternative."""
    text = with_known_pictures(typed)
    blocks = with_alternatives(pandoc.read_document(text.encode(), reader="mediawiki", suffix=".wiki").blocks)
    (image,) = [node for node in nodes(blocks) if node["t"] == "Image"]

    assert caption == project(blocks).text
    assert ([["alt", alternative]] if alternative else []) == image["c"][0][2]


@pytest.mark.parametrize(
    ("data", "expected"),
    (
        (b"a {\\pict\\pngblip\\bin3 }{\\} b", b"a {\\pict\\pngblip 7d7b5c} b"),
        (b"a {\\*\\x\\bin2 {{} b", b"a {\\*\\x} b"),
        (b"a \\\\bin3 b", b"a \\\\bin3 b"),
        (b"a {\\pict\\bin99 xx", b"a {\\pict 7878"),
    ),
)
def test_binary_data_of_rtf_is_no_mark_up(data: bytes, expected: bytes) -> None:
    """Pictures are written in digits, what else there is goes; an escaped backslash begins no word."""
    assert expected == without_binary(data)


def test_a_picture_of_rtf_has_no_words() -> None:
    """Readers call each one “image”, and that describes none; one that is described stays."""
    image = {"t": "Image", "c": [attr(), [{"t": "Str", "c": "image"}], ["a.png", ""]]}
    described = {"t": "Image", "c": [attr(), [{"t": "Str", "c": "pier"}], ["b.png", ""]]}
    bare = {**image, "c": [attr(), [], ["a.png", ""]]}

    assert [para([bare, described])] == without_stand_ins([para([image, described])])


def test_a_literal_ends_behind_its_last_back_tick() -> None:
    """As reStructuredText has it; pandoc ends it at the first two."""
    text = without_last_ticks("See ``x``` and ``y``, ``z`` too.\n\n::\n\n  ``a```\n")
    blocks = with_last_ticks(pandoc.read_document(text.encode(), reader="rst", suffix=".rst").blocks)

    assert ["x`", "y", "z"] == [node["c"][1] for node in nodes(blocks) if node["t"] == "Code"]
    assert "See x` and y, z too.\n\n``a```" == project(blocks).text


@pytest.mark.parametrize(
    ("written", "literals"),
    (
        ("A ``b`c`` and ``x``y`` more.", ["b`c", "x``y"]),
        ("One ````x```` and (``y```).", ["``x``", "y`"]),
        ("Not ``w `` this ``q`` but ``two\nlines```.", ["w `` this ``q", "two lines`"]),
        ("A ``(`` or ``[``: it ``is``.\n\nThat ``/``, ``-``) too.", ["(", "[", "is", "/", "-"]),
        ("This ``never ends.\n\nThat ``does``.", ["does"]),
    ),
)
def test_a_literal_keeps_the_back_ticks_in_it(written: str, literals: list[str]) -> None:
    """It ends where a space or a closing sign follows."""
    read = pandoc.read_document(without_last_ticks(written).encode(), reader="rst", suffix=".rst").blocks

    assert literals == [node["c"][1] for node in nodes(with_last_ticks(read)) if node["t"] == "Code"]


def test_literals_that_never_end_take_linear_time() -> None:
    """They are looked for once."""
    assert "`" not in without_last_ticks("``a " * 1_000)
    assert LINEAR > growth(without_last_ticks, lambda count: "``a " * count, size=30_000)


def test_words_as_typed_end_with_their_environment() -> None:
    """One that nothing closes is a command like others."""
    text = "\\begin{verbatim}\\fbox{a}\\end{verbatim} \\fbox{b} \\begin{lstlisting} \\fbox{c} \\verb|\\fbox{d}|"

    assert ["b", "c"] == [text[found.end() + 1] for found in uses(text, {"fbox"})]


def test_boxes_in_boxes_keep_their_words() -> None:
    """However many there are."""
    text = "\\fbox{" * 3000 + "deep" + "}" * 3000

    assert "{" * 3000 + "deep" + "}" * 3000 == with_words(text, BOXES)


def test_commands_with_a_space_behind_them_are_read_in_linear_time() -> None:
    """Not by copying what follows each."""
    assert LINEAR > growth(lambda text: with_words(text, {"foo": "w"}), lambda size: r"\foo {a} b " * size, size=8_000)


@pytest.mark.parametrize(
    ("unclosed", "size"),
    (
        ("\\begin{lstlisting} a\n", 20_000),
        ("\\fbox{a \n", 1_000),
        ("\\begin{tabular}{l \n", 500),
        ("\\begin{figure}\\begin{subfigure}\\caption{x}\n", 5_000),
    ),
)
def test_what_nothing_closes_is_looked_for_in_linear_time(unclosed: str, size: int) -> None:
    """Not from each that is open to the end of the text."""

    def made_ready(text: str) -> str:
        return with_known_columns(with_words(with_known_figures(text), BOXES))

    assert LINEAR > growth(made_ready, lambda count: unclosed * count, size=size)


def cells(blocks: Nodes) -> list[list[str]]:
    """Give the words of the cells of a table, row by row."""
    (table,) = [node for node in nodes(blocks) if node["t"] == "Table"]
    return [[project(cell[4]).text for cell in row[1]] for body in table["c"][4] for row in body[3]]


ROW = "<tr><td>1</td><td>2</td><td>3</td></tr>"


DECLARED = ('<col/><col span="2"/>', "<col/>", '<colgroup><col/><col span="2"/></colgroup>', "")


@pytest.mark.parametrize("columns", DECLARED)
def test_no_cell_of_a_page_is_beyond_the_columns(columns: str) -> None:
    """Readers count the declarations, and one may speak of several columns; or there may be too few."""
    page = f"<table>{columns}<tbody>{ROW}{ROW}</tbody></table><p>After.</p>"
    facts = html_facts(page)
    blocks = pandoc.read_document(edited(page, facts.edits).encode(), reader="html", suffix=".html").blocks

    assert [["1", "2", "3"]] * 2 == cells(blocks)


def test_columns_that_are_all_declared_keep_their_widths() -> None:
    """Nothing is taken out of such a page."""
    assert () == html_facts(f'<table><col width="20%"/><col width="20%"/><col width="60%"/>{ROW}</table>').edits


@pytest.mark.parametrize("columns", DECLARED)
def test_no_cell_of_an_article_is_beyond_the_columns(columns: str) -> None:
    """The same in articles."""
    table = f"<table>{columns}<tbody>{ROW}</tbody></table>"
    root = etree.fromstring(f"<article><body><table-wrap>{table}</table-wrap></body></article>")
    with_read_words(root)

    assert [["1", "2", "3"]] == cells(pandoc.read_document(etree.tostring(root), reader="jats", suffix=".xml").blocks)


@pytest.mark.parametrize(
    ("rows", "expected"),
    (
        ("<tr><td rowspan=9>a</td>{}</tr><tr><td>b</td></tr><tr><td>c</td><td>d</td></tr>", 2),
        ("<tr><td rowspan=3>a<td rowspan=3>b{}<tr><td>c", 1),
        ("<thead><tr><td>a</td></tr></thead><tbody><tr><td rowspan=2>a</td>{}</tr><tr><td>b</td></tr></tbody>", 1),
        ("<tr><td rowspan=0>a</td>{}</tr><tr><td>b</td></tr>", 1),
        ("<tr><td rowspan=2>a</td><td>b</td>{}</tr><tr><td>c</td></tr>", 0),
        ("<tr><td colspan=2>a</td>{}</tr><tr><td>b</td><td>c</td></tr>", 0),
        ("<tr><td><table><tr><td rowspan=2>a</td></tr></table></td>{}</tr><tr><td>b</td></tr>", 0),
    ),
)
def test_a_first_row_of_a_page_has_a_cell_for_each_column(rows: str, expected: int) -> None:
    """Cells that reach down beside later rows take columns of their own."""
    page = f"<table>{rows.format('')}</table>"

    assert f"<table>{rows.format('<td></td>' * expected)}</table>" == edited(page, html_facts(page).edits)


@pytest.mark.parametrize("columns", ("<colspec/><colspec/>", "<colspec/>", ""))
def test_no_cell_of_a_docbook_table_is_beyond_the_columns(columns: str) -> None:
    """And in DocBook, whose tables say how many they have."""
    row = "<row><entry>1</entry><entry>2</entry><entry>3</entry></row>"
    table = f'<informaltable><tgroup cols="3">{columns}<tbody>{row}</tbody></tgroup></informaltable>'
    root = etree.fromstring(f'<article xmlns="http://docbook.org/ns/docbook">{table}</article>')
    with_read_titles(root)
    read = pandoc.read_document(etree.tostring(root), reader="docbook", suffix=".xml")

    assert [["1", "2", "3"]] == cells(read.blocks)


def test_tags_that_never_end_are_words() -> None:
    """However many: from each of them the library would look for an end to the end of the page."""
    facts = html_facts("<p>Words &amp; more</p>" + '<a href="' * 30_000 + "&lt;x")

    assert facts.words.lstrip().startswith("Words & more")
    assert facts.words.rstrip().endswith('<a href="<x')
    assert 30_000 == facts.words.count("<a href")
