"""Lays out the print HTML: notes whole and on their pages, page numbers right, nothing read from outside."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from weasyprint import CSS, HTML
from weasyprint.css.counters import CounterStyle
from weasyprint.text.fonts import FontConfiguration

from briefpress.edges.layout.jail import Jail, Refusal, jail_findings
from briefpress.edges.layout.place_beside import place_beside
from briefpress.edges.layout.seldom_collecting import seldom_collecting
from briefpress.edges.layout.walk_pages import Walked, walk_pages
from briefpress.edges.layout.weasy_log import listening, log_findings
from briefpress.edges.layout.weasy_mend import ENGINE_CSS, mend
from briefpress.edges.layout.weasy_numbers import Numbering, number
from briefpress.nouns.finding import Outcome
from briefpress.nouns.pdf_metadata import VARIANT
from briefpress.verbs.checks.notes import note_findings
from briefpress.verbs.checks.pages import nearly_empty, page_findings
from briefpress.verbs.checks.print_findings import (
    counting_findings,
    moved_finding,
    number_findings,
    transparency_findings,
)
from briefpress.verbs.printing.between_paragraphs import mark_between
from briefpress.verbs.printing.call_runs import mark_call_runs
from briefpress.verbs.printing.narrow_titles import narrow_titles
from briefpress.verbs.printing.print_tree import (
    LongNoteWords,
    fill_pages,
    move_long_notes,
    note_calls,
    page_references,
    parse_print,
    renumbered,
    write_print,
)
from briefpress.verbs.printing.settle import settle
from briefpress.verbs.printing.unfit_notes import unfit_notes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.nouns.finding import Place
    from briefpress.nouns.layout import Layout
    from briefpress.nouns.pagemap import PageMap
    from briefpress.verbs.printing.print_tree import Tree
    from briefpress.verbs.printing.settle import Numbers, Settled

LONG_BOOK = 200
"""A book of more pages than these is not set closer to spare it one."""

FIT = "[data-fit="
"""What a style sheet has that knows how to set a text closer: `html[data-fit="front"]` or `html[data-fit="tight"]`."""

BASE = "file:///brief/"
"""The address of the HTML: a mount of the jail, so that no path of this machine can reach a PDF."""


@dataclass(slots=True)
class Press:
    """What the papers of one edition share: the jail, fonts, parsed style sheets, pictures."""

    jail: Jail
    fonts: Any = field(default_factory=FontConfiguration)
    counters: Any = field(default_factory=CounterStyle)
    sheets: dict[str, Any] = field(default_factory=dict)
    pictures: dict[str, Any] = field(default_factory=dict)

    def sheet(self, text: str) -> Any:
        """Give a parsed style sheet; its addresses are relative to the mount `styles`."""
        if text not in self.sheets:
            self.sheets[text] = CSS(
                string=text,
                base_url="file:///styles/",
                url_fetcher=self.jail,
                font_config=self.fonts,
                counter_style=self.counters,
            )
        return self.sheets[text]


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A laid-out document, ready to be written, and what is known of its pages.

    `long_notes` are the ids of the notes that were moved behind the text.
    """

    document: Any
    layout: Layout
    page_map: PageMap
    long_notes: tuple[str, ...] = ()
    refusals: tuple[Refusal, ...] = ()


@dataclass(frozen=True, slots=True)
class _Pass:
    """One layout, and the page labels that the references in it show, and ought to show."""

    document: Any
    walked: Walked
    shown: Mapping[str, str]
    wanted: Mapping[str, str]
    final: bool


@dataclass(slots=True)
class _Job:
    """The work on one document: its tree, which loses long notes on the way, and what it is laid out with."""

    tree: Tree
    press: Press
    sheets: list[Any]
    words: LongNoteWords
    moved: list[str] = field(default_factory=list)
    narrowed: dict[str, int] = field(default_factory=dict)

    def run(self, numbers: Numbers) -> _Pass:
        """Lay out once; if notes do not fit, or a title has a short last line, change that: it has to be done again."""
        with seldom_collecting():
            filled = fill_pages(self.tree, labels=numbers.labels, reserved=numbers.reserved)
            mark_between(filled)
            mark_call_runs(filled)
            html = HTML(string=write_print(filled), base_url=BASE, url_fetcher=self.press.jail)
            numbering = Numbering(partial(self._texts, filled))
            if not numbers.reserved:
                number(html, numbering)
            document = html.render(
                font_config=self.press.fonts,
                counter_style=self.press.counters,
                stylesheets=self.sheets,
                pdf_variant=VARIANT,
                cache=self.press.pictures,
            )
            place_beside(document)
            walked = walk_pages(document)
        unfit = unfit_notes(walked.layout, expected=self.expected)
        if unfit:
            self.tree = move_long_notes(self.tree, unfit, words=self.words)
            self.moved += unfit
        narrowed = narrow_titles(self.tree, walked.layout, self.narrowed)
        shown = numbers.labels if numbering.shown is None else self._wanted(numbering.shown)
        wanted = self._wanted(walked.page_map.anchors)
        return _Pass(document, walked, shown, wanted, final=not (unfit or narrowed))

    def _wanted(self, anchors: Mapping[str, str]) -> dict[str, str]:
        """Give the labels that the references ought to show, of the labels of the pages of all ids."""
        return {target: anchors[target] for target in page_references(self.tree) if target in anchors}

    def _texts(self, filled: Tree, anchors: Mapping[str, str]) -> tuple[str, ...] | None:
        """Give what the references of a tree show with other labels; None if more of it would change."""
        again = fill_pages(self.tree, labels=self._wanted(anchors), reserved={})
        mark_between(again)
        mark_call_runs(again)
        return renumbered(filled, again)

    @property
    def expected(self) -> tuple[str, ...]:
        """Give the ids of all footnotes in order."""
        return tuple(note for _, note in note_calls(self.tree))


def lay_out(
    html: str,
    *,
    press: Press,
    stylesheets: tuple[str, ...],
    place: Place,
    words: LongNoteWords | None = None,
) -> Outcome[LaidOut]:
    """Lay out a complete print HTML with the style sheets (their text) and give what was found.

    `words` are those of the long notes, in the language of the edition. The HTML has to be well-formed XML.
    """
    mend()
    with listening() as messages:
        sheets = [press.sheet(text) for text in (*stylesheets, ENGINE_CSS)]
        job = _Job(parse_print(html), press, sheets, words or LongNoteWords())
        order = job.expected
        settled = settle(job.run)
        for fit in _fits(settled.laid.walked.layout, stylesheets):
            # What is set a little closer may do without the page; if it does not, the first layout stands.
            closer = replace(job, tree=_fitted(parse_print(html), fit), moved=[], narrowed={})
            tried = settle(closer.run, labels=settled.numbers.labels)
            if _emptiness(tried) < _emptiness(settled):
                job, settled = closer, tried
            if not nearly_empty(settled.laid.walked.layout):
                break
    last = settled.laid
    layout, anchors = last.walked.layout, last.walked.page_map.anchors
    refusals = tuple(press.jail.record.refusals)
    moved = tuple(note for note in order if note in job.moved)
    findings = (
        *counting_findings(stylesheets, place),
        *jail_findings(press.jail.record, place=place),
        *log_findings(messages, layout=layout, refused=frozenset(r.url for r in refusals), place=place),
        *(moved_finding(note, anchors, place) for note in moved),
        *number_findings(page_references(job.tree), anchors, settled.numbers, settled.wrong, place),
        *note_findings(layout, expected=job.expected, place=place),
        *page_findings(layout, place=place),
        *transparency_findings(last.walked.transparent, place),
    )
    laid = LaidOut(last.document, layout, last.walked.page_map, moved, refusals)
    return Outcome(laid, tuple(dict.fromkeys(findings)))


def _fits(layout: Layout, stylesheets: tuple[str, ...]) -> tuple[str, ...]:
    """Give the ways to set a text closer that may rid it of nearly empty pages, the gentler one first.

    There are none for a long book: all of it would be laid out again for one page among hundreds.
    """
    empty = nearly_empty(layout) if len(layout.pages) <= LONG_BOOK else ()
    contents = any(page.contents for page in layout.pages if page.label in empty)
    ways = ("front", "tight") if contents else ("tight",)
    return tuple(way for way in ways if empty and any(f'{FIT}"{way}"]' in text for text in stylesheets))


def _fitted(tree: Tree, fit: str) -> Tree:
    """Mark a tree, in place, for a style sheet that can set it closer."""
    tree.set("data-fit", fit)
    return tree


def _emptiness(settled: Settled[_Pass]) -> tuple[int, int, int]:
    """Rank a layout: by wrong page numbers, then by pages that are nearly empty, then by the number of pages."""
    layout = settled.laid.walked.layout
    return len(settled.wrong), len(nearly_empty(layout)), len(layout.pages)
