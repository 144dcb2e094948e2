"""Bring pages of manuals in DocBook to where pandoc reads them: their names, what they are for, how they are called.

Pandoc makes a paragraph of each word of these; here a page is a section with its name as its title (DocBook 5.2,
refentry). Changes are made in place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefpress.verbs.markup.local_name import local_name, named_like

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARTS = frozenset({"refsect1", "refsect2", "refsect3", "refsection", "refsynopsisdiv"})
# What these hold is told as the head of the document (xml_heads).
_HEADS = frozenset({"info", "refentryinfo", "refmiscinfo"})
_BESIDE = {"req": ("{", "}"), "plain": ("", "")}
_GROUPS = frozenset({"arg", "group", "synopfragment"})
_PROTOTYPES = ("funcprototype", "methodsynopsis", "constructorsynopsis", "destructorsynopsis", "fieldsynopsis")
_PARAMETERS = frozenset({"paramdef", "methodparam", "void", "varargs"})


def with_read_manuals(root: etree._Element) -> None:
    """Rewrite the pages of a manual as sections."""
    for synopsis in list(_named(root, "cmdsynopsis")):
        _set_command(synopsis)
    for synopsis in list(_named(root, "synopsis")):
        # Its lines are printed as they are typed (DocBook 5.2, synopsis).
        synopsis.tag = named_like(synopsis, "screen")
    for prototype in [one for one in root.iter() if local_name(one) in _PROTOTYPES]:
        _set_prototype(prototype)
    for page in list(_named(root, "refentry")):
        _set_page(page)


def _set_page(page: etree._Element) -> None:
    for head in [one for one in page.iter() if local_name(one) in _HEADS]:
        parent = head.getparent()
        if parent is page or local_name(parent) == "refmeta":
            title = next(_named(head, "title"), None) if local_name(head) == "info" else None
            if title is not None:
                page.insert(0, title)
            _drop(head)
    for part in [one for one in page.iter() if local_name(one) in _PARTS]:
        part.tag = named_like(page, "section")
        if not any(local_name(one) in {"title", "info"} for one in part):
            _unwrap(part)
    title = next((one for one in page if local_name(one) == "title"), None)
    for meta in list(_named(page, "refmeta")):
        called = etree.Element(named_like(page, "title" if title is None else "para"))
        called.text = "".join(_called(meta))
        page.replace(meta, called)
        title = called if title is None else title
    for division in list(_named(page, "refnamediv")):
        title = _set_names(division, title)
    if title is not None:
        title.tail = None
        page.insert(0, title)
    page.tag = named_like(page, "section")


def _called(meta: etree._Element) -> Iterator[str]:
    """Give the name of a page and, in brackets, the part of the manual that it belongs to."""
    for one in meta:
        words = " ".join("".join(map(str, one.itertext())).split())
        if words:
            yield f"({words})" if local_name(one) == "manvolnum" else words


def _set_names(division: etree._Element, title: etree._Element | None) -> etree._Element | None:
    """Make one paragraph of the names of a page and what it is for; a page without a title takes the first name."""
    names = [one for one in division if local_name(one) in {"refdescriptor", "refname"}]
    if title is None and names:
        title = names.pop(0)
        division.remove(title)
        title.tag = named_like(division, "title")
    for one in names:
        one.tag = named_like(division, "emphasis")
        one.set("role", "strong")
        one.tail = ", "
    if names:
        names[-1].tail = " – "
    for one in division:
        if local_name(one) in {"refpurpose", "refclass"}:
            one.tag = named_like(division, "phrase")
            one.tail = " "
    division.text = None
    division.tag = named_like(division, "para")
    if not len(division):
        _drop(division)
    return title


def _set_command(synopsis: etree._Element) -> None:
    """Make a line of how a command is called: what may be left out stands in square brackets."""
    for part in [synopsis, *synopsis.iter()]:
        name = local_name(part)
        if name not in _GROUPS and part is not synopsis:
            continue
        between = " | " if name == "group" else " "
        for one in part:
            one.tail = between if (one.tail or "").isspace() or not one.tail else one.tail
        if len(part):
            part[-1].tail = (part[-1].tail or "").removesuffix(between)
            part.text = (part.text or "").strip()
        if part is not synopsis:
            opened, closed = _BESIDE.get(part.get("choice", ""), ("[", "]"))
            _frame(part, opened, ("…" if part.get("rep") == "repeat" else "") + closed)
            part.tag = named_like(part, "phrase")
    synopsis.tag = named_like(synopsis, "para")


def _set_prototype(prototype: etree._Element) -> None:
    """Make a line of how a function is called or a field declared, as programs declare it."""
    parameters = [one for one in prototype if local_name(one) in _PARAMETERS]
    for one in [prototype, *_named(prototype, "methodparam")]:
        for part in one:
            part.tail = " "
        one.text = None
        if len(one):
            one[-1].tail = None
    for one in parameters:
        one.tail = ", "
        one.tag = named_like(one, "phrase")
    if parameters:
        parameters[-1].tail = ")"
        before = parameters[0].getprevious()
        if before is not None:
            before.tail = "("
    for one in [one for one in prototype if local_name(one) == "funcdef"]:
        one.tag = named_like(one, "phrase")
    prototype.tag = named_like(prototype, "para")
    prototype.tail = None


def _frame(part: etree._Element, before: str, behind: str) -> None:
    part.text = before + (part.text or "")
    if len(part):
        part[-1].tail = (part[-1].tail or "") + behind
    else:
        part.text += behind


def _named(root: etree._Element, name: str) -> Iterator[etree._Element]:
    return (one for one in root.iter() if local_name(one) == name)


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: etree._Element) -> None:
    """Put the blocks of an element in its place."""
    for one in element:
        element.addprevious(one)
    _drop(element)
