"""What is wrong with the look of a page is found from its lines."""

from __future__ import annotations

from dataclasses import replace

from briefpress.nouns.finding import Place
from briefpress.nouns.layout import LaidPage, LaidQuote, Layout, Line, Zone
from briefpress.verbs.checks.pages import nearly_empty, page_findings

PLACE = Place("brief.yaml")


def page(label: str, *, lines: int, spare: float = 0.0) -> LaidPage:
    """Give a page of lines of 14 px, the last of them with some room to spare."""
    made = [Line(Zone.FLOW, "p", f"line {n}", 50.0 + 14 * n, 14, 50, 450) for n in range(lines)]
    made[-1:] = [replace(made[-1], spare=spare)]
    return LaidPage(label, 500, 800, 50, 750, 750, lines=tuple(made))


def found(*pages: LaidPage) -> list[tuple[str, str]]:
    """Give the codes of what is found, with the numbers in their messages."""
    findings = page_findings(Layout(pages), place=PLACE)
    return [(finding.code, finding.message.split("age ")[1][0]) for finding in findings]


def test_full_pages_are_no_findings() -> None:
    """Lines that end where they must, on pages that hold something."""
    assert found(page("1", lines=40), page("2", lines=20, spare=30)) == []


def test_a_line_with_room_for_the_next_word_is_named() -> None:
    """Its page and words are said; in a running head it does not count."""
    short = page("7", lines=20, spare=60)
    head = replace(short, lines=(*short.lines[:-1], replace(short.lines[-1], zone=Zone.MARGIN)))

    assert found(short) == [("L016", "7")]
    assert found(head) == []


def test_a_page_with_the_last_lines_of_a_section_is_named() -> None:
    """Not one on which a section begins, and not one with a picture."""
    last = page("2", lines=3)

    assert found(page("1", lines=40), last) == [("L017", "2")]
    assert ("2",) == nearly_empty(Layout((page("1", lines=40), last)))
    assert found(page("1", lines=40), replace(last, opens=True)) == []
    assert found(page("1", lines=40), replace(last, pictures=1)) == []


def test_a_page_with_the_contents_alone_is_named() -> None:
    """Not in the words for a section: it is the front page that has to be shorter."""
    contents = replace(page("2", lines=12), contents=True)
    (finding,) = page_findings(Layout((page("1", lines=40), contents)), place=Place("a.pdf"))

    assert "Page 2 holds only the contents." == finding.message
    assert "abstract" in (finding.hint or "")


def test_a_heading_at_the_foot_is_named() -> None:
    """With its words, and the page."""
    (finding,) = page_findings(Layout((replace(page("3", lines=40), stranded="What works"),)), place=PLACE)

    assert finding.code == "L018"
    assert "“What works” stands at the foot of page 3" in finding.message


def test_pull_quotes_that_are_ill_set_are_named() -> None:
    """Torn, over the foot, over each other; not those that stand one below the other."""
    good = (LaidQuote("one", 60, 100), LaidQuote("two", 100, 140))
    torn = LaidQuote("the rest", 50, 70, begun=True)
    low = LaidQuote("low", 730, 770)

    assert found(replace(page("1", lines=40), quotes=good)) == []
    assert found(replace(page("1", lines=40), quotes=(torn,))) == [("L019", "1")]
    assert found(replace(page("2", lines=40), quotes=(*good, low))) == [("L019", "2")]
    assert found(replace(page("3", lines=40), quotes=(*good, LaidQuote("three", 120, 160)))) == [("L019", "3")]
