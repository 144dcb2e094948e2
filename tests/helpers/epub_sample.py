"""A made-up edition that is rich in everything an EPUB must carry, and page maps for any sections."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

from briefpress.nouns.epub_package import EpubAuthor, EpubBook, EpubFile, EpubMetadata, book_urn
from briefpress.nouns.pagemap import Break, PageMap
from briefpress.nouns.section import Section

if TYPE_CHECKING:
    from collections.abc import Sequence


def note(number: int, *parts: str, sign: str = "") -> str:
    """Write a call and the note behind it as sections hold them; parts are `kind:words`, or words."""
    shown = sign or str(number)
    spans = []
    for part in parts:
        kind, _, words = part.partition(":") if part.startswith("note-") else ("note-p", "", part)
        spans.append(f'<span class="{kind}">{words}</span>')
    return (
        f'<sup class="call" id="call-{number}"><a href="#note-{number}" role="doc-noteref">{shown}</a></sup>'
        f'<span class="note" id="note-{number}" role="doc-footnote"><a class="marker" href="#call-{number}">'
        f"{shown}</a> {''.join(spans)}</span>"
    )


def png(width: int = 2, height: int = 3, *, grey: int = 90) -> bytes:
    """Draw a plain grey PNG."""
    rows = b"".join(b"\x00" + bytes([grey]) * width for _ in range(height))

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


NOTE_1 = note(1, "A note on a heading.")
NOTE_3 = note(3, "Starred.", sign="*")
NOTE_5 = note(5, "Estimated.")
NOTE_6 = note(6, "Log of the port.")
NOTE_2 = note(2, "The base is <em>old</em>.", 'It was <a href="https://example.org/base">enlarged</a> in 1942.')
NOTE_4 = note(
    4,
    'note-li:•\u00a0<span class="note-p">first</span>',
    'note-li:•\u00a0<span class="note-p">second</span>',
    'note-quote:<span class="note-p">As he said.</span>',
    "note-code:<code>x = 1</code>",
)

TITLE = Section(
    "title",
    "titlepage",
    "The Corridor",
    """<section id="title" class="titlepage" data-epub-type="titlepage">
<div class="masthead">
<p class="house" id="title-house">The House</p>
<p class="series" id="title-series">Papers<br/><span class="number">No. 12</span></p></div>
<h1 id="title-heading">The Corridor</h1>
<p class="subtitle" id="title-subtitle" role="doc-subtitle">Railways and Power, 1941–1946</p>
<p class="authors" id="title-authors">A. Author<span class="affiliation">, Institute</span></p>
<p class="dateline" id="title-dateline">2 June 2022 · Version 1.1</p>
<div class="abstract" role="doc-abstract">
<p id="title-1">A short abstract of the matter.</p></div>
<aside class="key-points" aria-labelledby="title-key-points">
<h2 id="title-key-points" class="no-toc">Key points</h2>
<ul>
<li id="title-2">One thing.</li>
<li id="title-3">Another thing.</li></ul></aside></section>""",
)

CONTENTS = Section(
    "contents",
    "toc",
    "Contents",
    """<section id="contents" class="toc-section" data-epub-type="toc">
<h2 id="contents-heading" class="no-toc">Contents</h2>
<nav class="toc" role="doc-toc" aria-labelledby="contents-heading">
<ol>
<li id="contents-1"><a href="#h-1">The Line</a><span class="leader"></span><a class="pageref"
href="#h-1"></a></li></ol></nav></section>""",
)

TEXT_1 = Section(
    "text-1",
    "chapter",
    "The Line",
    f"""<section id="text-1" class="chapter" data-epub-type="chapter" aria-labelledby="h-1">
<h2 id="h-1">The Line{NOTE_1}</h2>
<p id="p-1">The troops used the <a href="#term-1">Hamadan</a> airbase{NOTE_2}. They left — “in May” — with
<em>well-known and <strong>long</strong></em> trains, see <a href="#h-2">below</a>, p. <a class="pageref"
href="#h-2"></a>.</p>
<p id="p-2" class="bp-verse">A line of verse<br/>and another</p>
<blockquote>
<p id="p-3">Words of another, <span lang="fa" dir="rtl">راه‌آهن</span>, quoted.</p></blockquote>
<aside class="bp-pullquote" aria-hidden="true">
<p id="p-4">They left in May</p></aside>
<ul>
<li id="li-1">first of a list
<ul>
<li id="li-2">nested one</li></ul></li>
<li id="li-3">
<p id="p-5">A loose item.</p>
<p id="p-6">Its second paragraph.</p></li></ul>
<h3 id="h-2">Gauge</h3>
<p id="p-7">Code such as <code>rail --gauge 1435</code> stands here{NOTE_3} and the sea of
O<sub>2</sub>.</p>
<pre id="pre-1"><code>one line
  another line
</code></pre>
<figure id="fig-1"><img src="images/map.png" alt="Map of the line"/>
<figcaption id="cap-1"><span class="bp-caption-label">Figure 1</span> The
line{NOTE_4}.</figcaption></figure>
<figure id="fig-2">
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10" role="img" aria-label="A rail"><title>A
rail</title><path d="M0 5h40" stroke="currentColor"/></svg>
<figcaption id="cap-2">Figure 2 A rail.</figcaption></figure>
<table id="tab-1">
<caption id="cap-3">Table 1 Tonnage</caption>
<thead>
<tr>
<th id="c-1" scope="col">Year</th>
<th id="c-2" scope="col">Tons</th></tr></thead>
<tbody>
<tr>
<td id="c-3">1942</td>
<td id="c-4">350 000{NOTE_5}</td></tr>
<tr>
<td id="c-5">1943</td>
<td id="c-6">2 000 000</td></tr></tbody></table>
<aside class="bp-box" id="box-1">
<p class="box-title" id="b-1">A box</p>
<p id="b-2">Its words.</p></aside></section>""",
)

TEXT_2 = Section(
    "text-2",
    "chapter",
    "The Port",
    f"""<section id="text-2" class="chapter" data-epub-type="chapter" aria-labelledby="h-3">
<h2 id="h-3">The Port</h2>
<p id="q-1">Ships waited off the coast for many weeks{NOTE_6}, as <a href="#note-2">note 2</a> says; the
reloading of carriages took longer than anybody had foreseen.</p>
<p id="q-2">In the end, <em>“Nothing moved”</em>: the <strong>cranes</strong> stood still.</p>
<p id="q-3">The energy is <math xmlns="http://www.w3.org/1998/Math/MathML" alttext="E =
mc²"><mi>E</mi><mo>=</mo><mi>m</mi></math> at most.</p>
<p id="q-4" class="print-only">Only print says this.</p></section>""",
)

CHRONOLOGY = Section(
    "chronology",
    "appendix",
    "Chronology",
    """<section id="chronology" class="appendix chronology" data-epub-type="appendix" role="doc-appendix"
aria-labelledby="chronology-heading">
<h2 id="chronology-heading">Chronology</h2>
<table class="events">
<thead>
<tr>
<th scope="col" id="e-1">No.</th>
<th scope="col" id="e-2">Date</th>
<th scope="col" id="e-3">Event</th>
<th scope="col" id="e-4">Page</th></tr></thead>
<tbody>
<tr class="era">
<th colspan="4" scope="colgroup" id="e-5">War</th></tr>
<tr id="event-1">
<td class="number" id="e-6">1</td>
<td class="date" id="e-7">1941</td>
<td class="what" id="e-8">
<p id="e-9">Troops arrive.</p></td>
<td class="where" id="e-10"><a class="pageref" href="#p-1"></a></td></tr></tbody></table></section>""",
)

GLOSSARY = Section(
    "glossary",
    "glossary",
    "Glossary",
    """<section id="glossary" class="glossary" data-epub-type="glossary" role="doc-glossary"
aria-labelledby="glossary-heading">
<h2 id="glossary-heading">Glossary</h2>
<dl>
<dt id="term-1"><dfn>Hamadan</dfn></dt>
<dd id="g-1">
<p id="g-2">A city.</p>
<p class="where" id="g-3">p. <a class="pageref" href="#p-1"></a></p></dd></dl></section>""",
)

INDEX = Section(
    "index",
    "index",
    "Index",
    """<section id="index" class="index" data-epub-type="index" role="doc-index"
aria-labelledby="index-heading">
<h2 id="index-heading">Index</h2>
<div class="entries">
<p class="letter" id="i-1">H</p>
<ul>
<li id="i-2">Hamadan<span class="places">, <span class="place"><a class="pageref" href="#p-1"></a>–<a
class="pageref" href="#q-1"></a></span></span></li></ul></div></section>""",
)

IMPRINT = Section(
    "imprint",
    "colophon",
    "Imprint",
    """<section id="imprint" class="colophon" data-epub-type="colophon" role="doc-colophon"
aria-labelledby="imprint-heading">
<h2 id="imprint-heading">Imprint</h2>
<p class="publisher" id="m-1">The House, Town</p>
<p id="m-2"><a href="mailto:desk@example.org">desk@example.org</a></p></section>""",
)

SECTIONS = (TITLE, CONTENTS, TEXT_1, TEXT_2, CHRONOLOGY, GLOSSARY, INDEX, IMPRINT)

PAGES = PageMap(
    labels=("1", "2", "3", "4", "5", "6", "7", "8"),
    anchors={"h-1": "3", "h-2": "4", "p-1": "3", "q-1": "5"},
    breaks=(
        Break("1", "title-house", 0),
        Break("2", "contents-heading", 0),
        Break("3", "h-1", 0),
        Break("4", "li-2", 0),
        Break("5", "q-1", 41),
        Break("6", "q-2", 8),
        # Page 7 is blank in print.
        Break("8", "i-1", 0),
    ),
)

METADATA = EpubMetadata(
    identifier=book_urn("The House", "corridor"),
    title="The Corridor",
    subtitle="Railways and Power, 1941–1946",
    authors=(EpubAuthor("A. Author", "0000-0002-1825-0097"), EpubAuthor("B. Other")),
    publisher="The House",
    language="en-GB",
    issued="2022-06-02",
    description="A short abstract of the matter.",
    subjects=("railways", "Iran"),
    rights="© The House. CC BY 4.0",
    licence_url="https://creativecommons.org/licenses/by/4.0/",
    series="Papers",
    series_number="12",
    series_issn="1234-5679",
    version="1.1",
    page_source="urn:isbn:9780000000019",
    other_identifiers=("doi:10.1234/corridor",),
)

PLAIN_STYLE = EpubFile("styles/plain.css", "text/css", b"body { margin: 1em; }\n")


def book(
    *, sections: Sequence[Section] = SECTIONS, pages: PageMap = PAGES, metadata: EpubMetadata = METADATA
) -> EpubBook:
    """Give the whole made-up edition."""
    return EpubBook(
        metadata=metadata,
        sections=tuple(sections),
        pages=pages,
        styles=(PLAIN_STYLE,),
        images=(EpubFile("images/map.png", "image/png", png(40, 20)),),
        cover=png(60, 80, grey=160),
    )
