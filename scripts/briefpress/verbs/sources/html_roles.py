"""Tell which elements of a page of HTML are no part of its text: lists of links, controls, and what is not shown."""

from __future__ import annotations

import re

_HIDDEN = re.compile(r"(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_LISTS = re.compile(r"\b(toc|landmarks|page-list|lot|loi|lov)\b")
# What works a page (WAI-ARIA 1.2, 5.3.2), and where such a thing bears words of the text: a heading that folds up what
# is below it.
_CONTROLS = frozenset({"button", "menu", "menubar", "menuitem", "searchbox", "toolbar"})
HEADS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "summary", "legend"})
_FOLDS = re.compile(r"accordion|collapsib|disclosure", re.IGNORECASE)


def role_of(tag: str, given: dict[str, str]) -> str:
    """Tell an element that is no part of the text: a list of links, or what is not shown."""
    if tag == "nav" or given.get("role") in {"navigation", "doc-toc", "doc-pagelist"}:
        kind = f"{given.get('epub:type', '')} {given.get('role', '')}"
        return "contents" if _LISTS.search(kind) or "doc-" in kind else "navigation"
    if "pagebreak" in f"{given.get('epub:type', '')} {given.get('role', '')}":
        return "folio"
    # A page without scripts is what a script's stand-in is for, and a template is for scripts alone (HTML Living
    # Standard, 4.12.3); programs that show pages leave both out.
    if tag in {"noscript", "template"} or "hidden" in given or _HIDDEN.search(given.get("style", "")):
        return "hidden"
    return ""


def is_control(tag: str, given: dict[str, str]) -> bool:
    """Tell what works the page, but where it is the heading of what it shows; in a heading it bears words."""
    if not (tag == "button" or given.get("role") in _CONTROLS):
        return False
    is_named = given.get("aria-label") or given.get("title") or given.get("aria-haspopup")
    shows = "aria-expanded" in given or "aria-controls" in given or _FOLDS.search(given.get("class", ""))
    return bool(is_named) or not shows
