r"""Know what holds within a group of an RTF text: what it is for, and whether its words are gone."""

from __future__ import annotations

from dataclasses import dataclass

# Groups whose words are no text; those that are marked as what may be skipped are none either, but for these.
NO_TEXT = frozenset("fonttbl colortbl stylesheet info xe rxe sp pntext pict fldinst".split())
TEXT = frozenset({"shpinst", "shppict"})
WHOLE = frozenset("footnote pict object shppict nonshppict shp".split())
_EDGES = {f"{edge}{which}": edge for edge in ("header", "footer") for which in ("", "l", "r", "f")}
HEARD = {**_EDGES, "tc": "contents"} | {
    name: name for name in ("revtbl", "atnauthor", "atrfstart", "atrfend", "atnref", "annotation")
}
SWITCHES = {"v": "hidden", "deleted": "deleted", "revised": "revised", "mvf": "moved", "mvt": "came"}
AUTHORS = {"revauth": "revised", "revauthdel": "deleted", "mvauth": "moved"}
GONE = {"deleted": "deletion", "moved": "moved", "hidden": "hidden"}


@dataclass(slots=True)
class Group:
    """What holds within a group: its switches, whose they are, and who listens to its words."""

    start: int = 0
    switches: frozenset[str] = frozenset()
    authors: tuple[tuple[str, int], ...] = ()
    fallback: int = 1
    role: str = ""
    ear: list[str] | None = None
    # Only the first word of a group says what the group is for.
    fresh: bool = True
    starred: bool = False
    # A note whose call is gone is gone as a whole, and so is a picture: how it is gone, and that nothing of it is kept.
    bound: str = ""
    swallowed: bool = False


def how_gone(state: Group) -> str:
    """Give how what is said here is gone; nothing if it is read."""
    return state.bound or next((name for name in GONE if name in state.switches), "")
