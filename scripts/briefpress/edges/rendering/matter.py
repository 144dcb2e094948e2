"""Fill the templates of a style: one for each section that is not a chapter."""

from __future__ import annotations

import traceback
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2
from jinja2 import FileSystemLoader
from lxml import etree

from briefpress.edges.rendering.style_files import template_fault
from briefpress.nouns.section import Section
from briefpress.nouns.unreadable import Unreadable
from briefpress.verbs.epub import xhtml

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.nouns.labels import Labels


def environment_of(templates: Path) -> jinja2.Environment:
    """Make the environment of templates, in which nothing undefined goes by silently."""
    return jinja2.Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def filled(environment: jinja2.Environment, section: Section, values: Mapping[str, Any]) -> Section:
    """Fill the template that a section's slug names, and finish what came of it as XHTML.

    Unreadable if it is not there, names what there is not, or does not come out as one element.
    """
    root = _filled(environment, f"{section.slug}.xml.j2", values)
    xhtml.finish(root, prefix=section.slug, pictures={})
    return replace(section, xhtml=xhtml.serialise(root))


def _filled(environment: jinja2.Environment, name: str, values: Mapping[str, Any]) -> etree._Element:
    folder = Path(environment.loader.searchpath[0]) if isinstance(environment.loader, FileSystemLoader) else Path()
    path = folder / name
    try:
        made = xhtml.parse(environment.get_template(name).render(values))
    except jinja2.TemplateNotFound:
        raise Unreadable(template_fault(path, "it is not there")) from None
    except jinja2.TemplateError as fault:
        frames = traceback.extract_tb(fault.__traceback__)
        line = next((frame.lineno or 0 for frame in reversed(frames) if frame.filename.endswith(name)), 0)
        raise Unreadable(template_fault(path, fault.message or "it cannot be read", line=line)) from fault
    except etree.XMLSyntaxError as fault:
        raise Unreadable(template_fault(path, f"what comes out is not well-formed: {fault.msg}")) from fault
    if len(made) != 1:
        raise Unreadable(template_fault(path, f"{len(made)} elements come out, and there must be one"))
    return made[0]


def render_matter(section: Section, labels: Labels, *, templates: Path, values: Mapping[str, Any]) -> Section:
    """Render a section that no edition has of itself (a summary, a sheet) from the template that its slug names."""
    return filled(environment_of(templates), section, {"labels": labels, **values})


def with_notes_section(sections: Sequence[Section], labels: Labels, *, templates: Path) -> tuple[Section, ...]:
    """Give the sections with a home for the notes behind the text: a screen has no foot of the page."""
    called = any('class="note"' in section.xhtml for section in sections)
    if not called or any(section.kind == "endnotes" for section in sections):
        return tuple(sections)
    empty = Section("notes", "endnotes", labels["notes"], "")
    notes = render_matter(empty, labels, templates=templates, values={})
    last = max(index for index, section in enumerate(sections) if section.slug.startswith("text-"))
    return (*sections[: last + 1], notes, *sections[last + 1 :])
