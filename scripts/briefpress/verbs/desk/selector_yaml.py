"""Write a selector as YAML that an editor can paste behind `quote:`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.desk.splice import quoted

if TYPE_CHECKING:
    from briefpress.nouns.selector import Selector


def selector_yaml(selector: Selector) -> str:
    """Give the lines of `quote:` with all that a selector says."""
    lines = ["quote:", f"  exact: {quoted(selector.exact)}"]
    if selector.prefix:
        lines.append(f"  prefix: {quoted(selector.prefix)}")
    if selector.suffix:
        lines.append(f"  suffix: {quoted(selector.suffix)}")
    if selector.position is not None:
        lines.append(f"  position: {{start: {selector.position.start}, end: {selector.position.end}}}")
    if selector.source:
        lines.append(f"  source: {selector.source}")
    return "\n".join(lines) + "\n"


def flow_selector(selector: Selector) -> str:
    """Give a selector on one line: its words alone if there is nothing else to say."""
    if not (selector.prefix or selector.suffix):
        return quoted(selector.exact)
    parts = [f"{key}: {quoted(value)}" for key, value in words_of(selector).items()]
    return "{" + ", ".join(parts) + "}"


def words_of(selector: Selector) -> dict[str, str]:
    """Give the words of a selector by their keys: what is empty is left out."""
    words = {"exact": selector.exact, "prefix": selector.prefix, "suffix": selector.suffix}
    return {key: value for key, value in words.items() if value}
