"""Show what stands for a picture of a web page that has no address: its text alternative, or the one to be loaded.

Where an `img` has no `src`, its `alt` is the text (HTML Living Standard, 4.8.3); pandoc gives nothing.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Pages that load pictures when a reader comes near them keep the address here, by custom.
LATER = ("data-src", "data-original", "data-lazy-src")


def shown_image(written: str, given: Mapping[str, str]) -> str:
    """Give what is to stand for the start tag of an `img`: itself, if it has an address."""
    if given.get("src", "").strip():
        return written
    later = next((given[name] for name in LATER if given.get(name, "").strip()), "")
    if later:
        return f'<img src="{escape(later)}" alt="{escape(given.get("alt", ""))}"/>'
    return f"<span>{escape(given.get('alt', ''))}</span>"
