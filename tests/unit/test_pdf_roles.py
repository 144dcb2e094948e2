"""HTML elements become the standard types of PDF 1.7, and no others."""

from __future__ import annotations

import pytest

from briefpress.verbs.printing.pdf_roles import CLASS_ROLES, ROLES, Traits, role_of, scope_of

STANDARD = frozenset(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 "
    "L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby "
    "Figure Formula Form".split()
)


def test_only_standard_types_are_used() -> None:
    """No role map is needed."""
    assert {*ROLES.values(), *CLASS_ROLES.values()} <= STANDARD


@pytest.mark.parametrize(
    ("tag", "traits", "role"),
    (
        ("h3", Traits(), "H3"),
        ("span", Traits(), ""),
        ("span", Traits(lang=True), "Span"),
        ("span", Traits(classes=frozenset({"note"})), "Note"),
        ("sup", Traits(classes=frozenset({"call"})), "Reference"),
        ("sup", Traits(), "Span"),
        ("a", Traits(link=True), "Link"),
        ("a", Traits(), ""),
        ("ol", Traits(in_toc=True), "TOC"),
        ("li", Traits(in_toc=True), "TOCI"),
        ("li", Traits(), "LI"),
        ("td", Traits(in_head=True), "TH"),
        ("td", Traits(), "TD"),
        ("br", Traits(), ""),
        ("unheard-of", Traits(), ""),
    ),
)
def test_elements_by_their_traits(tag: str, traits: Traits, role: str) -> None:
    """The tag decides, and where it does not, the class and the place."""
    assert role_of(tag, traits) == role


@pytest.mark.parametrize(
    ("scope", "in_head", "leads", "expected"),
    (
        ("row", True, False, "Row"),
        ("colgroup", False, True, "Column"),
        ("", True, True, "Column"),
        ("", False, True, "Row"),
        ("", False, False, "Column"),
    ),
)
def test_scopes_by_word_and_place(scope: str, *, in_head: bool, leads: bool, expected: str) -> None:
    """What a cell says of itself counts, else where it stands."""
    assert scope_of(scope, in_head=in_head, leads_row=leads) == expected
