"""A document on its whole way, and a brief that has everything in it that a print page can hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.edges.pdf.read_pdf import read_structure
from briefpress.edges.pdf.write import write_pdf
from helpers.print_sample import METADATA, PLACE, note, page, paragraphs, set_in_type

if TYPE_CHECKING:
    from briefpress.edges.layout.print_layout import LaidOut
    from briefpress.nouns.finding import Finding
    from briefpress.nouns.pdf_content import PdfContent


@dataclass(frozen=True, slots=True)
class Made:
    """A document on its whole way: HTML, layout, PDF, PDF read back, and what was found."""

    html: str
    laid: LaidOut
    pdf: bytes
    content: PdfContent
    findings: tuple[Finding, ...]


def make(html: str, css: str) -> Made:
    """Set and write a document and read it back."""
    laid = set_in_type(html, css=css)
    pdf = write_pdf(laid.value, metadata=METADATA, place=PLACE)
    return Made(html, laid.value, pdf.value, read_structure(pdf.value), (*laid.findings, *pdf.findings))


def dense_html() -> str:
    """Write the dense text of the facts: about 19 pages of A5 with 228 notes."""
    text = paragraphs(count=57, length=70, every=18, long=9)
    return page(f'<h1 id="title">Dense</h1><section id="text-1">{"".join(text)}</section>')


def brief_html() -> str:
    """Write the brief."""
    text = paragraphs(count=12, length=130, every=40)
    rows = "".join(
        f'<tr><th scope="row" id="r{n}">Row {n}</th>'
        f'<td id="a{n}">{n} per cent{note(100 + n, "On the figure.")}</td><td id="b{n}"></td></tr>'
        for n in range(40)
    )
    items = "".join(f'<li id="i{n}">Item {n} of the list</li>' for n in range(45))
    return page(
        f"""<section id="title-page"><h1 id="title">A brief{note(90, "On the title.")}</h1></section>
<section id="contents"><h2 id="contents-heading">Contents</h2><nav class="toc" role="doc-toc"><ol>
<li><a href="#text">The text</a><span class="leader"></span><a class="pageref" href="#text"></a><ol>
<li><a href="#end">The end</a><span class="leader"></span><a class="pageref" href="#end"></a></li></ol></li>
</ol></nav></section>
<section id="text-1"><h2 id="text">The text{note(91, "On the heading.")}</h2>{"".join(text[:6])}
<p id="de">A word <span lang="de">Weltpolitik</span> and <em>another</em> and
<a href="https://example.org/">an <em>outer</em> link</a> and see <a class="pageref" href="#end"></a>.</p>
<aside class="pullquote" aria-hidden="true"><p>drawn out</p></aside>
<ul id="list">{items}<li id="last-item">Last{note(92, "On the item.")}</li></ul>
<ol><li id="o1"><p id="o1p">One</p><ul><li id="o1a">inner</li></ul></li></ol>
<dl><dt id="dt">Term</dt><dd id="dd">What it means</dd><dt id="dt2">Next</dt><dd id="dd2">This</dd></dl>
<table id="table"><caption id="caption">A table{note(93, "On the caption.")}</caption>
<thead><tr><td></td><th id="c1">Share{note(94, "On the head.")}</th><th id="c2">Rest</th></tr></thead>
<tbody>{rows}</tbody></table>
<figure id="figure"><svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" aria-label="A black box">
<rect width="40" height="40"/></svg>
<figcaption id="figcaption">Figure 1{note(95, "On the figure.")}</figcaption>
</figure><blockquote><p id="quoted">Quoted{note(96, "On the quotation.")}</p></blockquote>
<pre id="pre"><code>code = 1</code></pre>{"".join(text[6:])}
<h2 id="end">The end</h2><p id="closing">Closing.</p></section>"""
    )
