"""Print HTML for tests: made-up text with notes, set in a font that a pinned package brings along."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import TYPE_CHECKING
from urllib.parse import quote

import fontpkg

from briefpress.edges.layout.jail import Jail
from briefpress.edges.layout.print_layout import LaidOut, Press, lay_out
from briefpress.nouns.finding import Place
from briefpress.nouns.pdf_metadata import PdfMetadata

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.finding import Outcome

PLACE = Place("brief.yaml")
METADATA = PdfMetadata(
    title="A brief",
    language="en-GB",
    authors=("A. Writer",),
    created="2022-06-02",
    identifier="urn:test",
    edition="1.0",
)
WORDS = (
    "the government of a considerable partnership between neighbours has often been described as difficult "
    "while its trade and military affairs suffice to explain most efforts of diplomacy and influence over "
    "the offices that officials and their staff found fit for reconciliation café naïve coöperation"
).split()


LATIN, HEBREW = "source-serif-4", "frank-ruhl-libre"


def font_css(package: str = LATIN, family: str = "Test") -> str:
    """Give the @font-face rule of a font package; its folder is a mount below `fonts`."""
    address = f"file:///fonts/{package}/{quote(_font(package).name)}"
    return f'@font-face {{ font-family: "{family}"; src: url("{address}") }}'


@cache
def _font(package: str) -> Path:
    path: Path = fontpkg.path(package)
    return path


def make_press(brief: Path | None = None) -> Press:
    """Give a press whose jail holds the test fonts, and a brief's folder if there is one."""
    mounts = {f"fonts/{package}": _font(package).parent for package in (LATIN, HEBREW)}
    return Press(Jail(mounts | ({} if brief is None else {"brief": brief})))


def style(*, page: str = "A4", lines: int = 2, more: str = "") -> str:
    """Give a plain style sheet for a size of page and a number of orphans and widows."""
    return f"""{font_css()}
@page {{ size: {page}; margin: 18mm 15mm 20mm; @bottom-center {{ content: counter(page) }}
  @top-left {{ content: "Running head" }} @footnote {{ border-top: .5pt solid black; padding-top: 3pt }} }}
html, code, pre {{ font: 10pt/14pt Test; }}
p {{ orphans: {lines}; widows: {lines}; hyphens: auto; text-align: justify; margin: 0 }}
h1, h2 {{ break-after: avoid }}
.note {{ font: 8pt/10.5pt Test; text-align: left }}
ul {{ list-style: disc }}
a {{ color: inherit; text-decoration: none }}
{more}"""


def words(random: Random, count: int) -> list[str]:
    """Give made-up words."""
    return [random.choice(WORDS) for _ in range(count)]


def note(number: int, text: str) -> str:
    """Give a call and its note as the sections have them."""
    return (
        f'<sup class="call" id="call-{number}"><a href="#note-{number}" role="doc-noteref">{number}</a></sup>'
        f'<span class="note" id="note-{number}" role="doc-footnote"><a class="marker" href="#call-{number}">'
        f'{number}</a> <span class="note-p">{text}</span></span>'
    )


def paragraphs(*, count: int, length: int, every: int, seed: int = 7, long: int = 12) -> list[str]:
    """Give paragraphs of made-up words with a note behind (and sometimes inside) every so many words."""
    random = Random(seed)  # noqa: S311 - the same text each time
    number = 1
    made = []
    for paragraph in range(count):
        parts = words(random, length)
        for place in range(every // 2, length, every):
            text = f"Note {number}: {' '.join(words(random, random.randint(3, 2 * long)))}."
            half = len(parts[place]) // 2 if number % 5 == 0 else len(parts[place])
            parts[place] = parts[place][:half] + note(number, text) + parts[place][half:]
            number += 1
        made.append(f'<p id="p-{paragraph}">{" ".join(parts)}</p>')
    return made


def page(body: str) -> str:
    """Give a whole print HTML."""
    return f'<!DOCTYPE html><html lang="en-GB"><head><title>A brief</title></head><body>{body}</body></html>'


def text_page(*blocks: str) -> str:
    """Give a whole print HTML with one section of text."""
    return page(f'<h1 id="title">A brief</h1><section id="text-1"><h2 id="h">Text</h2>{"".join(blocks)}</section>')


def set_in_type(html: str, *, css: str | None = None, press: Press | None = None) -> Outcome[LaidOut]:
    """Lay a print HTML out with the plain style, or another."""
    return lay_out(html, press=press or make_press(), stylesheets=(style() if css is None else css,), place=PLACE)
