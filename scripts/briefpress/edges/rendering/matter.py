"""Fill the templates of a style: one for each section that is not a chapter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import jinja2

from briefpress.nouns.section import Section
from briefpress.verbs.epub import xhtml

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from briefpress.nouns.labels import Labels


def environment_of(templates: Path) -> jinja2.Environment:
    """Make the environment of templates, in which nothing undefined goes by silently."""
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def filled(environment: jinja2.Environment, section: Section, values: Mapping[str, Any]) -> Section:
    """Fill the template that a section's slug names, and finish what came of it as XHTML."""
    root = xhtml.parse(environment.get_template(f"{section.slug}.xml.j2").render(values))[0]
    xhtml.finish(root, prefix=section.slug, pictures={})
    return replace(section, xhtml=xhtml.serialise(root))


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
