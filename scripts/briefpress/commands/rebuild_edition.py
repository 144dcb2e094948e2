"""editions/<version>/inputs.zip -> the bundle of that edition, made again from its record alone."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from briefpress.commands.bundle_edition import Bundle, bundle_edition
from briefpress.commands.compose_edition import Composed, compose_edition
from briefpress.commands.make_edition import FONTS, make_edition, prepare_press
from briefpress.edges.editions.freeze import lay_out_frozen
from briefpress.edges.editions.toolchain import toolchain
from briefpress.nouns.finding import Finding, Outcome, Place

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefpress.nouns.record import Record

PUBLIC = "public"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How what was made again compares with what is on record.

    `other` names the files with other bytes, `layouts` the papers whose lines stand elsewhere, `tools` the tools
    of other versions as (name, then, now).
    """

    other: tuple[str, ...]
    layouts: tuple[str, ...]
    tools: tuple[tuple[str, str, str], ...]

    @property
    def is_equal(self) -> bool:
        """Whether every byte is the same."""
        return not self.other


def rebuilt_bundle(root: Path, record: Record, archive: Mapping[str, bytes], *, scratch: Path) -> Outcome[Bundle]:
    """Make the bundle of a recorded edition again; `archive` are the members of its inputs.zip."""
    fonts = root / FONTS
    prepare_press(fonts)
    project, press = scratch / "project", scratch / "press"
    press.mkdir(parents=True)
    lay_out_frozen(archive, to=project)
    composed = compose_edition(project, record.brief, rendition=PUBLIC)
    if not isinstance(composed.value, Composed):
        place = Place(f"seeds/{record.brief}/editions/{record.version}/inputs.zip")
        message = "this version of Briefpress cannot make the edition from its inputs"
        hint = f"use the one that made it: {record.tools.get('briefpress', 'unknown')}"
        return Outcome(Bundle(files={}, layouts={}), (Finding(place, "R044", message, hint), *composed.findings))
    made = make_edition(project, composed.value, fonts=fonts, scratch=press)
    return bundle_edition(project, made.value, previous=record.previous, fonts=fonts, scratch=press)


def compare(record: Record, bundle: Bundle, *, fonts: Path) -> Comparison:
    """Compare a bundle that was made again with the record."""
    other = tuple(
        one.name
        for one in record.outputs
        if one.name not in bundle.files or sha256(bundle.files[one.name]).hexdigest() != one.sha256
    )
    layouts = tuple(paper for paper, digest in record.layouts.items() if bundle.layouts.get(paper) != digest)
    now = toolchain(fonts)
    tools = tuple(
        (name, record.tools.get(name, "none"), now.get(name, "none"))
        for name in sorted({*record.tools, *now})
        if record.tools.get(name) != now.get(name)
    )
    return Comparison(other=other, layouts=layouts, tools=tools)


def words_of(comparison: Comparison) -> list[str]:
    """Say for people how a rebuilt edition compares."""
    if comparison.is_equal:
        return ["All files have the released bytes."]
    lines = [f"Other bytes: {', '.join(comparison.other)}"]
    if comparison.layouts:
        lines.append(f"The layout differs: {', '.join(comparison.layouts)}")
    else:
        lines.append("The layout is equal: the same lines at the same heights on the same pages.")
    lines += [f"  {name}: {_short(then)} then, {_short(now)} now" for name, then, now in comparison.tools]
    if not comparison.tools:
        lines.append("  no tool differs that is known of; zlib, the C library or the processor may")
    return lines


def _short(version: str) -> str:
    return version[:12] if len(version) == len(sha256().hexdigest()) else version
