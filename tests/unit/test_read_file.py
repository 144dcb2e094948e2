"""Files of all formats are read with what came inside them; nothing beside or beyond them is."""

from __future__ import annotations

import base64
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.load_source import LONGEST, MOST, load_source
from briefpress.edges.sources.read_file import MOST_LINES, read_file
from briefpress.nouns.finding import Place
from briefpress.nouns.formats import reader_of_xml
from briefpress.nouns.source_file import SourceFile
from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.finding import Outcome
    from briefpress.nouns.received import Received

DOCBOOK = """<article xmlns="http://docbook.org/ns/docbook">
<section><title>The line</title><para>It is old.</para></section></article>"""
JATS = """<article dtd-version="1.3">
<body><sec><title>The line</title><p>It is old.</p></sec></body></article>"""
FICTION_BOOK = """<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0">
<body><section><title><p>The line</p></title><p>It is old.</p></section></body></FictionBook>"""
DOT = base64.b64encode(b"\x89PNG\r\n\x1a\n").decode()


LISTING = "\\begin{lstlisting}[language=C, caption={My code}, label=x]\nint a;\n\\end{lstlisting}"
BESIDE = r"\begin{minipage}{3cm}\includegraphics{b}\caption{Two}\end{minipage}"


def read(folder: Path, name: str, data: str | bytes) -> Outcome[Received | None]:
    """Read a file."""
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_file(path)


def text(outcome: Outcome[Received | None]) -> str:
    """Give the reading text."""
    return "" if outcome.value is None else project(outcome.value.read.blocks).text


@pytest.mark.parametrize(
    ("name", "data"),
    (
        ("a.textile", "h1. The line\n\nIt is _old_."),
        ("a.wiki", "= The line =\n\nIt is ''old''."),
        ("a.opml", '<opml version="2.0"><body><outline text="The line" _note="It is old."/></body></opml>'),
        ("a.typ", "= The line\n\nIt is _old_."),
        ("a.adoc", "== The line\n\nIt is _old_."),
        ("a.dokuwiki", "====== The line ======\n\nIt is //old//."),
        ("a.muse", "* The line\n\nIt is *old*."),
        ("a.rtf", "{\\rtf1\\ansi {\\pard\\s1\\outlinelevel0 The line\\par}{\\pard It is {\\i old}.\\par}}"),
        ("a.xml", DOCBOOK),
        ("a.xml", JATS),
        ("a.fb2", FICTION_BOOK),
    ),
)
def test_every_format_is_read(tmp_path: Path, name: str, data: str) -> None:
    """By its ending, or by its first element where the ending does not say."""
    assert "The line\n\nIt is old." == text(read(tmp_path, name, data))


@pytest.mark.parametrize(
    ("data", "reader"),
    (
        ('<?xml version="1.0"?><!DOCTYPE book PUBLIC "-//OASIS//DTD DocBook XML V4.5//EN" "x"><book/>', "docbook"),
        ('<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96)//EN" "x.dtd"><article/>', "jats"),
        ("<!-- note --><html><body/></html>", "html"),
        ("<glossary id='a'>\n<title>T</title><glossentry/></glossary>", "docbook"),
        ("<bibliography><title>T</title><biblioentry/></bibliography>", "docbook"),
        ("<reference><refentry id='a'/></reference>", "docbook"),
        ("<index><indexdiv><title>A</title></indexdiv></index>", "docbook"),
        ("<db:glossary xmlns:db='http://docbook.org/ns/docbook'/>", "docbook"),
        ("<colophon><para>It was set by hand.</para></colophon>", "docbook"),
        ("<partintro>\n<para>It has three chapters.</para></partintro>", "docbook"),
        ("<colophon>Words.</colophon>", ""),
        ("<index><item>7</item></index>", ""),
        ("<glossary><term>7</term></glossary>", ""),
        ("<TEI/>", ""),
        ("no XML", ""),
    ),
)
def test_xml_is_told_by_what_it_says(data: str, reader: str) -> None:
    """By its document type, its name spaces, its first element."""
    assert reader == reader_of_xml(data)


@pytest.mark.parametrize(
    ("name", "data"),
    (
        ("a.rst", "Words.\n\n.. include:: /etc/hostname\n"),
        ("a.org", 'Words.\n\n#+INCLUDE: "/etc/hostname"\n'),
        ("a.tex", "Words.\n\n\\input{/etc/hostname}\n"),
        ("a.typ", 'Words.\n\n#include "/etc/hostname"\n'),
        ("a.man", ".TH X 1\n.so /etc/hostname\nWords.\n"),
    ),
)
def test_nothing_is_included(tmp_path: Path, name: str, data: str) -> None:
    """Whatever a text asks for; each is told of."""
    secret = FilePath("/etc/hostname").read_text(encoding="utf-8").strip()
    outcome = read(tmp_path, name, data)

    assert ["S022"] == [finding.code for finding in outcome.findings if finding.code != "S010"]
    assert secret not in text(outcome)


@pytest.mark.parametrize(
    ("name", "data"),
    (("a.md", f"![A dot.](data:image/png;base64,{DOT})"), ("a.html", f"<img src='data:image/png;base64,{DOT}'>")),
)
def test_pictures_within_a_text_come_out(tmp_path: Path, name: str, data: str) -> None:
    """Under a name made of their bytes."""
    outcome = read(tmp_path, name, data)

    assert outcome.value is not None
    assert [b"\x89PNG\r\n\x1a\n"] == list(outcome.value.pictures.values())


def test_a_pdf_within_a_page_comes_out_as_a_picture(tmp_path: Path) -> None:
    """R Markdown holds figures so; the press draws them."""
    page = f"<img src='data:application/pdf;base64,{base64.b64encode(b'%PDF-1.4').decode()}'>"
    outcome = read(tmp_path, "a.html", page)

    assert outcome.value is not None
    assert [b"%PDF-1.4"] == list(outcome.value.pictures.values())


def test_the_same_text_in_two_encodings_gives_the_same_tree(tmp_path: Path) -> None:
    """For our own reader and for pandoc's."""
    words = "Le café\n\nIl était déjà là, le garçon de l'hôtel, à côté."
    trees = [
        read(tmp_path, name, words.encode(encoding)).value.read.blocks  # type: ignore[union-attr]  # read just now
        for name in ("a.txt", "a.md")
        for encoding in ("utf-8", "latin-1")
    ]

    assert trees[0] == trees[1]
    assert trees[2] == trees[3]


def test_notes_of_rtf_are_read(tmp_path: Path) -> None:
    """Office programs mark them as what may be skipped."""
    outcome = read(
        tmp_path, "a.rtf", "{\\rtf1 {\\pard Words{\\super\\chftn}{\\*\\footnote\\chftn {\\pard The note.\\par}}.\\par}}"
    )

    assert "The note." in text(outcome)


def test_words_of_a_page_that_are_no_text_are_set_aside(tmp_path: Path) -> None:
    """What is not shown, and links for finding one's way."""
    head = "<html><head><title>Its title</title></head><body>"
    page = f"{head}<nav><a href='/'>Home</a></nav><p>Words.</p><p hidden>Not shown.</p>"
    outcome = read(tmp_path, "a.html", page)

    assert outcome.value is not None
    assert "Words." == text(outcome)
    assert {"metadata", "navigation", "hidden"} == {one.role for one in outcome.value.read.set_aside}


@pytest.mark.parametrize("hidden", ("<template>{}</template>", "<div hidden>{}</div>", "<noscript>{}</noscript>"))
def test_drawings_that_are_not_shown_are_no_pictures(tmp_path: Path, hidden: str) -> None:
    """Pages keep their icons so, for scripts; nothing of them is missed, and their words are set aside."""
    drawing = '<svg width="9"><path d="M0 0"/></svg><math><mi>x</mi></math><p>Not shown.</p>'
    outcome = read(tmp_path, "a.html", f"<html><body><p>Words.</p>{hidden.format(drawing)}</body></html>")

    assert outcome.value is not None
    assert ("Words.", {}) == (text(outcome), outcome.value.pictures)
    assert ["hidden"] == [one.role for one in outcome.value.read.set_aside]
    assert {"S010"} == {one.code for one in outcome.findings}


def test_trappings_of_exports_are_counted_once(tmp_path: Path) -> None:
    """They harm nobody; what would is an error still."""
    page = "<p style='a: b'>One <a style='c: d' href='other.html'>two</a> <a href='javascript:x()'>three</a>.</p>"
    outcome = read(tmp_path, "a.html", page)

    assert ["S023", "S030"] == sorted(finding.code for finding in outcome.findings)


@pytest.mark.parametrize(("name", "data"), (("a.txt", b""), ("a.md", b"\xef\xbb\xbf"), ("a.html", b" \n\t ")))
def test_nothing_is_no_source(tmp_path: Path, name: str, data: bytes) -> None:
    """Empty, a mark of byte order, white space."""
    assert ["S004"] == [finding.code for finding in read(tmp_path, name, data).findings]


@pytest.mark.parametrize("end", ("\n", "\r", "\r\n"))
def test_lines_without_end_are_refused(tmp_path: Path, end: str) -> None:
    """Each is weighed, blank or not: there are more of them than any book has."""
    found = read(tmp_path, "a.txt", f"Words stand here.{end * MOST_LINES}And here.")

    assert found.value is None
    assert ("S028", f"{MOST_LINES + 1} lines") == (found.findings[0].code, found.findings[0].message.split("(")[1][:12])


@pytest.mark.parametrize("page", ("<div>" * 500 + "x", "<blockquote>" * 500 + "x", "<p>" + "<em>" * 500 + "x"))
def test_deep_nests_are_refused(tmp_path: Path, page: str) -> None:
    """With one clear finding."""
    outcome = read(tmp_path, "a.html", page)

    assert ["S001"] == [finding.code for finding in outcome.findings]


ICON = '<svg viewBox="0 0 512 512"><path d="M0 0"/></svg>'


@pytest.mark.parametrize(
    ("control", "words"),
    (
        (f'<button title="Change theme" aria-expanded="false">{ICON}</button>', []),
        ("<button><img src='copy.png' alt=''> Copy</button>", ["Copy"]),
        ('<ul role="menu"><li><button role="menuitem">Light</button></li><li>Rust</li></ul>', ["Light Rust"]),
    ),
)
def test_what_works_a_page_is_no_text(tmp_path: Path, control: str, words: list[str]) -> None:
    """Buttons and menus with their icons; what they say is told."""
    outcome = read(tmp_path, "a.html", f"<body><p>One.</p><div>{control}</div><p>Two.</p></body>")

    assert outcome.value is not None
    assert "One.\n\nTwo." == text(outcome)
    assert not [node for node in nodes(outcome.value.read.blocks) if node["t"] == "Image"]
    assert [("control", one) for one in words] == [(one.role, one.words) for one in outcome.value.read.set_aside]


@pytest.mark.parametrize(
    "page",
    (
        "<h2><button title='Fold'>One.</button></h2><p>Two.</p>",
        "<button aria-expanded='false' aria-controls='a'>One.</button><p id='a'>Two.</p>",
        "<button class='accordion'>One.</button><div>Two.</div>",
        "<button>One.<p>Two.</p>",
    ),
)
def test_buttons_that_head_what_they_show_are_text(tmp_path: Path, page: str) -> None:
    """Pages fold up their parts below them; a button that never ends takes nothing with it."""
    outcome = read(tmp_path, "a.html", f"<body>{page}</body>")

    assert outcome.value is not None
    assert ["One.", "Two."] == text(outcome).split()
    assert () == outcome.value.read.set_aside


DECLARING = (
    '<?xml version="1.0"?><!DOCTYPE article [{}]>'
    '<article xmlns="http://docbook.org/ns/docbook"><para>{}</para></article>'
)


@pytest.mark.parametrize(
    ("declared", "used", "expected"),
    (
        ('<!ENTITY a "The Firm">', "&a;", "The Firm"),
        ('<!ENTITY a "R &amp; D &lt;x&#62;">', "&a;", "R & D <x>"),
        ('<!ENTITY b "of &a;"><!ENTITY a "the &quot;Firm&quot;">', "&b;", 'of the "Firm"'),
        ('<!ENTITY a \'the "Firm"\'><!ENTITY b "of &a;, it\'s">', "&b;", 'of the "Firm", it\'s'),
        ('<!ENTITY % index "IGNORE"><!ENTITY a "The Firm">', "&a; 50% %index;", "The Firm 50% %index;"),
        ('<!-- <!ENTITY b SYSTEM "b.xml"> --><!ENTITY a "The Firm">', "&a;", "The Firm"),
        ('<!ENTITY a "The Firm"><!ENTITY a "Another">', "&a;", "The Firm"),
        ('<!ENTITY a "[The Firm]>"><!ENTITY b "of &a;">', "&b;", "of [The Firm]>"),
        ("<!ENTITY a '\"Firm\"'>", '<phrase role="&a;">&a;</phrase>', '"Firm"'),
        ('<!ENTITY a "x">', "<![CDATA[<!ENTITY % b SYSTEM 'c'> &a;]]>", "<!ENTITY % b SYSTEM 'c'> &a;"),
        ('<!ENTITY lt "&#38;#60;"><!ENTITY a "1 &#38;#60; 2">', "&a; &lt; 3", "1 < 2 < 3"),
    ),
)
def test_names_that_xml_declares_are_set(tmp_path: Path, declared: str, used: str, expected: str) -> None:
    """Names for words, with XML's own five in them, of each other, and switches that only an outer file would read."""
    outcome = read(tmp_path, "a.xml", DECLARING.format(declared, used))

    assert (expected, ()) == (text(outcome), outcome.findings)


@pytest.mark.parametrize(
    "declared",
    (
        "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9)) + '<!ENTITY a0 "x"><!ENTITY a "&a9;">',
        '<!ENTITY a "&b;"><!ENTITY b "&a;">',
        '<!ENTITY b "x"><!ENTITY a "&#38;b;&#x26;b;">',
        '<!ENTITY % b "x"><!ENTITY a "%b;">',
        '<!ENTITY a SYSTEM "file:///etc/passwd">',
    ),
)
def test_names_that_swell_or_lead_elsewhere_are_refused(tmp_path: Path, declared: str) -> None:
    """A thousand million letters in ten lines, a circle, a reference that is itself spelt out, a file."""
    outcome = read(tmp_path, "a.xml", DECLARING.format(declared, "&a;"))

    assert ["S029"] == [one.code for one in outcome.findings]


IN_FORMATS = (
    ("a.dbk", "article", "<para>{}</para>"),
    ("a.dbk", "article", '<para><phrase role="{}">Words.</phrase></para>'),
    ("a.jats", "article", "<body><p>{}</p></body>"),
    ("a.fb2", "FictionBook", "<body><section><p>{}</p></section></body>"),
    ("a.opml", "opml", '<body><outline text="{}"/></body>'),
)


@pytest.mark.parametrize(("name", "root", "body"), IN_FORMATS)
def test_names_that_come_to_more_than_a_book_are_refused(tmp_path: Path, name: str, root: str, body: str) -> None:
    """One long name that is called without end, and many names for one long name; no program expands them first."""
    long = f'<!ENTITY a "{"words " * 1_000}">'
    called = f"<!DOCTYPE {root} [{long}]><{root}>{body.format('&a;' * 200)}</{root}>"
    many = long + "".join(f'<!ENTITY a{n} "&a;">' for n in range(200))
    declared = f"<!DOCTYPE {root} [{many}]><{root}>{body.format('Words.')}</{root}>"
    found = [one.code for page in (called, declared) for one in read(tmp_path, name, page).findings]

    assert ["S029", "S029"] == found


@pytest.mark.parametrize(("name", "root", "body"), IN_FORMATS)
def test_a_name_may_stand_for_words_in_every_format(tmp_path: Path, name: str, root: str, body: str) -> None:
    """A long name, once; one that is shorter, again and again."""
    declared = f'<!ENTITY firm "The Firm"><!ENTITY a "{"words " * 1_500} of &firm;">'
    page = f"<!DOCTYPE {root} [{declared}]><{root}>{body.format('&a;' + ' &firm;' * 500)}</{root}>"
    outcome = read(tmp_path, name, page)

    assert () == outcome.findings
    assert text(outcome).endswith(("The Firm", "Words."))


@pytest.mark.parametrize(
    ("mark", "size"),
    (
        ("<!DOCTYPE a [", 6_000),
        ("<!-- ", 6_000),
        ("<!ENTITY a ", 24_000),
        ("<!DOCTYPE a [<!-- ", 4_000),
        ('<!DOCTYPE a ["', 6_000),
        ("<?", 20_000),
    ),
)
def test_declarations_that_never_end_are_looked_through_once(tmp_path: Path, mark: str, size: int) -> None:
    """However many begin."""

    def page(count: int) -> str:
        return f"{mark * count}<article><para>Words.</para></article>"

    assert read(tmp_path, "a.dbk", page(100)).value is None
    assert LINEAR > growth(lambda data: read(tmp_path, "a.dbk", data), page, size=size)


def test_declarations_in_another_file_are_told_and_all_else_is_read(tmp_path: Path) -> None:
    """Books in DocBook keep the names of things in a file of their own; a name that is not known is set as typed."""
    head = (
        '<?xml version="1.0"?>\n<!-- a --><!DOCTYPE article PUBLIC "-//x" "http://example.org/x.dtd" [\n'
        '<!ENTITY % shared SYSTEM "../shared.ent">\n%shared;\n<!ENTITY b "The Firm">\n]>\n'
    )
    outcome = read(tmp_path, "a.dbk", f"{head}<article><para>&b; &version; 50% or %shared;</para></article>")

    assert "The Firm &version; 50% or %shared;" == text(outcome)
    assert [("S022", 3), ("S022", 7)] == [(one.code, one.place.line) for one in outcome.findings]


@pytest.mark.parametrize(
    ("drawn", "address"),
    (
        ('<svg viewBox="0 0 1 1"><title>A dot.</title><path d="M0 0"/></svg>', "media/"),
        ('<svg><title>A dot.</title><image xlink:href="dot.png"/></svg>', "dot.png"),
    ),
)
def test_a_drawing_within_a_page_is_a_picture(tmp_path: Path, drawn: str, address: str) -> None:
    """With its title as alternative; a drawing around one picture is that picture."""
    outcome = read(tmp_path, "a.html", f"<p>Words. {drawn}</p>")

    assert outcome.value is not None
    images = [node["c"] for node in nodes(outcome.value.read.blocks) if node["t"] == "Image"]
    assert ["A dot."] == [project([{"t": "Plain", "c": words}]).text for _, words, _ in images]
    assert all(target[0].startswith(address) for _, _, target in images)
    assert () == outcome.findings


def test_all_of_a_page_is_read_whatever_it_calls_its_main_part(tmp_path: Path) -> None:
    """Pandoc alone reads nothing beside it."""
    page = '<header><h1>The line</h1></header><main role="main"><p>It is old.</p></main><footer>So far.</footer>'
    outcome = read(tmp_path, "a.html", f"<html><body><noscript>No scripts</noscript>{page}</body></html>")

    assert "The line\n\nIt is old.\n\nSo far." == text(outcome)
    assert ["S010"] == [finding.code for finding in outcome.findings]


def test_what_a_typst_text_takes_from_elsewhere_costs_no_word(tmp_path: Path) -> None:
    """A template is not there; the title that it is given is, and what cannot be found is told of."""
    source = '#import "@preview/article:1.0": article\n\n#show: article.with(title: [The line])\n\nIt is #aside[old].'
    outcome = read(tmp_path, "a.typ", source)

    assert "The line\n\nIt is old." == text(outcome)
    assert [("S022", 1)] == [(finding.code, finding.place.line) for finding in outcome.findings]


@pytest.mark.parametrize(
    ("source", "expected"),
    (
        ('#let claim = box-of("claim", fill: red)\n\n#claim[It is old.]', "It is old."),
        ('#let claim = box-of("claim").with(numbering: none)\n\n#claim[It is old.]', "It is old."),
        ("It is\n#draw.canvas(length: 1pt, {\n  line((0, 0))\n})\nold.", "It is old."),
        ("#figure(\n  draw.canvas({ mark((0, 1), [So.]) }),\n  caption: [It is old.],\n)", "So.\n\nIt is old."),
        ("Here #draw.at(3)[it (is] old.", "Here it (is old."),
        ("It #draw.ok is #draw.ok-not #draw.ok old.", "It is old."),
        ("#show: draw()\n\nIt is old.", "It is old."),
        ("#let mine(x) = text(fill: draw.red, x)\n\n#mine[It is] #text(fill: draw.red)[old].", "It is old."),
        ("#let mine(x) = text(fill: draw.red, stroke: draw.red.light(3%), x)\n\n#mine[It is] old.", "It is old."),
        ("#let mine() = draw.canvas(3, [It is])\n\n#mine() old.", "It is old."),
    ),
)
def test_code_that_asks_a_package_for_something_costs_no_word(tmp_path: Path, source: str, expected: str) -> None:
    """What is between its brackets stays; the line is told."""
    outcome = read(tmp_path, "a.typ", f'#import "@preview/a:1.0": box-of, draw\n\n{source}')

    assert expected == text(outcome)
    assert {"S022"} == {finding.code for finding in outcome.findings}


def test_many_uses_of_what_a_package_gives_are_one_thing_that_is_not_understood(tmp_path: Path) -> None:
    """However often a name is used, the text is read; typed text keeps it."""
    source = '#import "@preview/a:1.0": *\n\n' + "It #names.one\nis #acro.\n" * 40 + "`#names.one`"
    outcome = read(tmp_path, "a.typ", source)

    assert "It is . " * 40 + "#names.one" == " ".join(text(outcome).split())


def test_a_text_that_typst_code_includes_is_told(tmp_path: Path) -> None:
    """In a call, too; all else is read."""
    outcome = read(tmp_path, "a.typ", 'It is\n\n#figure(include "drawn.typ", caption: [old.])')

    assert "It is\n\nold." == text(outcome)
    assert [("S022", 3)] == [(finding.code, finding.place.line) for finding in outcome.findings]


@pytest.mark.parametrize(
    ("source", "expected", "formulas"),
    (
        ("In $tup(x) = 3$ or $y_tup(1)$ it is $z$.", ["tup(x) = 3", "y_tup(1)"], 1),
        ("#aside[In $tup(x)$] and $y$.", ["tup(x)"], 1),
        ("It costs \\$3 or `$tup(x)$`, // $tup(x)$\nand $tup(x)$.", ["tup(x)"], 0),
        ("Here $x in range(n)$ and $y in range(m)$, not $z$.", ["x in range(n)", "y in range(m)"], 1),
        ('Here $mine x$ and $"mine" x$.', ["mine x"], 1),
        ("$ #tup(x)\n  = 3 $", ["#tup(x)\n  = 3"], 0),
    ),
)
def test_a_typst_formula_with_functions_from_elsewhere_is_shown_as_typed(
    tmp_path: Path, source: str, expected: list[str], formulas: int
) -> None:
    """Its line is told; all other formulas are set."""
    outcome = read(tmp_path, "a.typ", f'#import "a.typ": *\n#import "b.typ": mine\n{source}')

    assert outcome.value is not None
    told = [finding for finding in outcome.findings if finding.code == "S031"]
    assert expected == [finding.message.partition("“")[2].partition("”")[0] for finding in told]
    assert {3 + source.count("\n", 0, source.rindex(one)) for one in expected[:1]} == {told[0].place.line}
    assert formulas == sum(node["t"] == "Math" for node in nodes(outcome.value.read.blocks))
    assert all(" ".join(one.split()) in " ".join(text(outcome).split()) for one in expected)


@pytest.mark.parametrize(
    ("source", "expected"),
    (
        (LISTING, "My code\n\nint a;"),
        (r"\begin{algorithm}\caption{How}\begin{algorithmic}So.\end{algorithmic}\end{algorithm}", "How\n\nSo."),
        (r"\begin{listing}Old.\caption[a]{A \emph{list}}\end{listing}", "Old.\n\nA list"),
        (r"\begin{theorem}[Euler]It is old.\end{theorem}", "(Euler)\n\nIt is old."),
        (r"\begin{mybox}[colour=red,title=The line]It is old.\end{mybox}", "The line\n\nIt is old."),
        (r"\begin{figure}Old.\caption{It}\end{figure}", "Old.\n\nIt"),
        (r"Old.\captionof{figure}{It is}", "Old.It is"),
    ),
)
def test_captions_and_titles_of_any_environment_are_read(tmp_path: Path, source: str, expected: str) -> None:
    """Not those of figures and tables alone."""
    assert expected == text(read(tmp_path, "a.tex", source))


def test_a_chapter_of_tex_may_end_a_document_that_it_does_not_begin(tmp_path: Path) -> None:
    """Its words are read."""
    assert "It is old." == text(read(tmp_path, "a.tex", "It is old.\n\\end{document}\n"))


@pytest.mark.parametrize(
    ("inside", "pictures", "expected"),
    (
        (r"\subfloat[One]{\includegraphics{a}}\subfigure{\includegraphics{b}}\caption{Both}", 2, "One\n\nBoth"),
        ("\\subbottom[One]{%\n\\includegraphics{a}}%\n\\caption{It}", 1, "One\n\nIt"),
        (r"\subcaptionbox{One}[2cm]{\includegraphics{a}}\caption{It}", 1, "One\n\nIt"),
        (r"\includegraphics{a}\caption{One}\label{x}\includegraphics{b}\caption{Two}", 2, "One\n\nTwo"),
        (
            r"\begin{minipage}[t]{3cm}\includegraphics{a}\caption{One}\end{minipage}" + BESIDE,
            2,
            "One\n\nTwo",
        ),
        (r"\epsfig{file=a.eps,width=3cm}\caption{One}", 1, "One"),
        (r"\begin{overpic}[width=3cm]{a}\put(1,2){Two}\end{overpic}\caption{One}", 1, "Two\n\nOne"),
    ),
)
def test_parts_of_a_figure_keep_picture_and_caption(tmp_path: Path, inside: str, pictures: int, expected: str) -> None:
    """In whatever way a package sets them beside each other."""
    outcome = read(tmp_path, "a.tex", f"\\begin{{figure}}[t]{inside}\\end{{figure}}")

    assert expected == text(outcome)
    assert outcome.value is not None
    assert pictures == sum(node["t"] == "Image" for node in nodes(outcome.value.read.blocks))


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    (
        ("a.org", "It lies in C:\\Users, a \\ b and a \\* c.", "It lies in C:\\Users, a \\ b and a \\* c."),
        ("a.org", "\\maketitle\n\nIt is old.\n\n\\par", "It is old."),
        ("a.jats", '<article dtd-version="1.3"><body><p>Old&mdash;so.</p></body></article>', "Old—so."),
        ("a.rtf", r"{\rtf1\ansi\ansicpg1250 \'c8l\'e1nek je \u269?erstv\'fd.\par}", "Článek je čerstvý."),
        ("a.html", "<html><head><style><!-- p {}</style></head><body><p>It is old.</p></body></html>", "It is old."),
        ("a.html", "<dl><dt><pre>class <b>A</b><dt>of <img src='a.gif' alt='the '>B</dl></pre>", "class A\nof the B"),
        ("a.html", "<pre>a<br>b\n c</pre>", "a\nb\n c"),
        ("a.html", "<html><body><p>It <style>q {}\n</style>is old.</p></body></html>", "It is old."),
        ("a.dbk", "<article><para>It is &app;.</para></article>", "It is &app;."),
        (
            "a.dbk",
            "<article><itemizedlist><para>It is</para><listitem><para>old.</para></listitem></itemizedlist></article>",
            "It is\n\nold.",
        ),
        ("a.jats", "<article><body><p>x <inline-formula>= 2</inline-formula>.</p></body></article>", "x = 2."),
        (
            "a.jats",
            "<article><body><table-wrap><table><tr><th>a</th></tr><tr><td>b</td></tr></table></table-wrap></body></article>",
            "a\n\nb",
        ),
        ("a.wiki", "[[File:a.png|framed]]\n\nIt is old.", "It is old."),
        ("a.wiki", "* It is<ref>So\n\n* they say.</ref> old.", "It is old.\n\nSo\n* they say."),
        ("a.tex", "\\def\\a#1 #2\\relax{#1}\n\\begin{document}\nIt is old.\n\\end{document}", "It is old."),
    ),
)
def test_what_pandoc_stops_at_stops_us_not(tmp_path: Path, name: str, data: str, expected: str) -> None:
    """Each is an ordinary thing in its format."""
    assert expected == text(read(tmp_path, name, data))


def test_what_cannot_be_read_says_where_and_why(tmp_path: Path) -> None:
    """The line is the reader's own."""
    (finding,) = read(tmp_path, "a.tex", "Words.\n\nMore \\begin{quote} words.").findings

    assert ("S001", 4) == (finding.code, finding.place.line)
    assert "unexpected end of input" in finding.message


@pytest.mark.parametrize("name", ("long.txt", "long.html", "long.md"))
def test_what_no_publication_is_long_enough_for_is_refused_at_once(tmp_path: Path, name: str) -> None:
    """A page layout would not end with it, and the editor should not have to wait to be told."""
    path = tmp_path / name
    path.write_text("word " * 1_600_000, encoding="utf-8")
    outcome = load_source(SourceFile(root=tmp_path, path=path, place=Place(name)))

    assert outcome.value is None
    assert ["S028"] == [finding.code for finding in outcome.findings]


@pytest.mark.parametrize(
    ("name", "line"),
    (
        ("many.txt", "word\n\n"),
        ("many.md", "word\n\n"),
        ("many.html", "word<br>"),
        ("code.md", "    word\n"),
        ("marks.html", "<b>a</b> "),
    ),
)
def test_what_has_more_lines_than_can_be_set_is_refused(tmp_path: Path, name: str, line: str) -> None:
    """A thousand pages take more memory than anybody has; whoever only reads them may have them."""
    path = tmp_path / name
    path.write_text(line * (MOST + 2), encoding="utf-8")
    outcome = load_source(SourceFile(root=tmp_path, path=path, place=Place(name)))

    assert outcome.value is None
    assert ["S028"] == [finding.code for finding in outcome.findings]
    assert f"{MOST} can be set" in outcome.findings[0].message


@pytest.mark.parametrize("name", ("word.txt", "word.md"))
def test_a_word_that_no_page_ends_with_is_refused(tmp_path: Path, name: str) -> None:
    """Two million letters without a space are set in the square of their number."""
    path = tmp_path / name
    path.write_text("Words and " + "x" * (LONGEST + 1) + " end.", encoding="utf-8")
    outcome = load_source(SourceFile(root=tmp_path, path=path, place=Place(name)))

    assert outcome.value is None
    assert ["S028"] == [finding.code for finding in outcome.findings]
    assert f"a word of {LONGEST + 1} letters" in outcome.findings[0].message


def test_a_head_that_is_a_whole_table_is_its_body(tmp_path: Path) -> None:
    """A table needs a body: what has a head alone has none that anything hangs on."""
    page = "<h1>A</h1><table><thead><tr><td>one</td></tr></thead><tfoot><tr><td>two</td></tr></tfoot></table>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    received = read_file(tmp_path / "a.html").value
    tables = [] if received is None else [node["c"] for node in nodes(received.read.blocks) if node["t"] == "Table"]

    assert [([], 1, 1)] == [(head[1], len(bodies[0][3]), len(foot[1])) for *_, head, bodies, foot in tables]


def test_a_pdf_under_another_name_is_refused(tmp_path: Path) -> None:
    """It would be read as a text of odd signs."""
    outcome = read(tmp_path, "a.md", "%PDF-1.7\n%âãÏÓ\n1 0 obj <</Type/Catalog>> endobj")

    assert outcome.value is None
    assert ["S001"] == [finding.code for finding in outcome.findings]


@pytest.mark.parametrize(
    "table",
    (
        r"\trowd\cellx1\intbl One\cell\row Two\par Three",
        r"\pard\intbl One\cell{\trowd\cellx1\intbl\row }Two\par Three",
        r"\pard One\par\intbl Two\par Three",
        r"\trowd\cellx1\intbl One\cell\row\pard\intbl Two\cell Three\cell",
        r"\trowd\cellx1\intbl One\cell\row\pard\itap2 Two\nestcell{\*\nesttableprops\nestrow}\pard Three",
    ),
    ids=("no pard", "row in a group", "no cell", "no row", "nested"),
)
def test_a_table_of_rtf_that_never_ends_costs_no_word(tmp_path: Path, table: str) -> None:
    """Word processors show all of it."""
    outcome = read(tmp_path, "a.rtf", f"{{\\rtf1\\ansi {table}\\par Four\\par}}")

    assert "One Two Three Four" == " ".join(text(outcome).split())


def test_words_behind_the_last_brace_of_rtf_are_set_aside(tmp_path: Path) -> None:
    """One brace too many ends a document early."""
    outcome = read(tmp_path, "a.rtf", "{\\rtf1 One \\{\\}.\\par\n}Left {\\b out}\\par}\n")

    assert outcome.value is not None
    assert ("One {}.", [(2, "Left out")]) == (
        text(outcome),
        [(one.line, one.words) for one in outcome.value.read.set_aside],
    )


def test_words_behind_the_end_of_a_document_are_set_aside(tmp_path: Path) -> None:
    """TeX reads nothing of them; what is shown as it is typed is no end."""
    shown = "\\begin{verbatim}\n\\end{document}\n\\end{verbatim}\n% \\end{document}\n\\verb|\\end{document}|"
    behind = "% of a program\nLeft out \\emph{here}.\n"
    outcome = read(tmp_path, "a.tex", f"\\begin{{document}}\nOne.\n\n{shown}\n\\end{{document}}\n{behind}")

    assert outcome.value is not None
    assert text(outcome).startswith("One.\n\n\\end{document}")
    assert [(9, "Left out \\emph{here}.")] == [(one.line, one.words) for one in outcome.value.read.set_aside]


def test_words_of_unknown_commands_are_read_and_told(tmp_path: Path) -> None:
    """Pandoc would leave them out; a drawing that is made by commands is missed."""
    body = "One \\speak{two}{three}.\n\n\\begin{tikzpicture}\\node{x};\\end{tikzpicture}"
    outcome = read(tmp_path, "a.tex", f"\\documentclass{{article}}\\begin{{document}}{body}\\end{{document}}")

    assert "One two three." == text(outcome)
    assert ["F008", "S022"] == [finding.code for finding in outcome.findings]


@pytest.mark.parametrize("opened", ("<!-- ", "<script>", "<style> ", "<script><script><p>", "<style><!-- <script> "))
def test_what_never_ends_is_set_aside(tmp_path: Path, opened: str) -> None:
    """No program shows it; nobody shall wonder where it went."""
    outcome = read(tmp_path, "a.html", f"<p>One.</p>\n{opened}two three")

    assert outcome.value is not None
    assert ("One.", ["two three"]) == (text(outcome), [one.words for one in outcome.value.read.set_aside])
    assert ["S010"] == [one.code for one in outcome.findings]


@pytest.mark.parametrize(
    "page",
    (
        "<html><head><title>T</title><p>One.</p><p>Two.",
        "<head><title>T</title><meta charset=utf-8><!-- <p> --><script>a<p></script>One.<p>Two.",
        "<head><title>T</title><p>One.</p></head><body><p>Two.",
        "<head><title>T</title></head><body><p>One.</p><head><p>Two.",
    ),
    ids=("open", "words", "closed later", "again"),
)
def test_a_head_ends_where_words_begin(tmp_path: Path, page: str) -> None:
    """Its end need not be written, and browsers take no notice of where it is."""
    outcome = read(tmp_path, "a.html", page)

    assert outcome.value is not None
    assert ("One.\n\nTwo.", ["T"]) == (text(outcome), [one.words for one in outcome.value.read.set_aside])


def test_what_programs_note_in_a_head_stays_there(tmp_path: Path) -> None:
    """No browser shows it, and it is no text."""
    outcome = read(tmp_path, "a.html", "<head><meta name=a><o:note>Not shown</o:note></head><body><p>One.")

    assert "One." == text(outcome)


@pytest.mark.parametrize("drawing", ("<svg>", "<svg><g><svg></svg>", "<svg\nwidth='9'><title>"))
def test_a_drawing_that_never_ends_takes_no_words_with_it(tmp_path: Path, drawing: str) -> None:
    """Browsers end it with the next paragraph; that it is missed is told."""
    outcome = read(tmp_path, "a.html", f"<p>One.</p>{drawing}<p>Two.</p><!-- <svg> -->")

    assert "One.\n\nTwo." == text(outcome)
    assert ["F008"] == [one.code for one in outcome.findings]


def test_titles_of_pages_that_were_joined_are_set_aside(tmp_path: Path) -> None:
    """None of them is missed, though only one can be that of the whole."""
    page = "<html><head><title>{0}</title></head><body><p>{0} it is.</p></body></html>"
    outcome = read(tmp_path, "a.html", page.format("One") + page.format("Two"))

    assert outcome.value is not None
    assert {"One", "Two"} == {one.words for one in outcome.value.read.set_aside}
    assert {"S010"} == {one.code for one in outcome.findings}


@pytest.mark.parametrize(
    ("name", "data", "hint"),
    (
        ("a.tex", "\\begin{document}\n\\emph{open\n\n\\section{Two\n", "at that line"),
        ("a.rtf", "{\\rtf1 Words \\'zz}", "at that line"),
        ("a.typ", '#let s = "ab"\n#for i in range(40) { s = s + s }\n#s Words', "many thousand times"),
        ("a.ipynb", "{", "save it anew"),
    ),
)
def test_a_refusal_says_what_to_do(tmp_path: Path, name: str, data: str, hint: str) -> None:
    """Its name and rights have nothing to do with it."""
    outcome = read(tmp_path, name, data)

    assert outcome.value is None
    assert hint in outcome.findings[-1].hint
