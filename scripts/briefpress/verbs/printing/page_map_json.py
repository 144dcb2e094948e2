"""Write a page map as JSON, in one form."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefpress.nouns.pagemap import PageMap


def page_map_json(page_map: PageMap) -> bytes:
    """Write the labels of the pages, the page of each id, and where each page begins."""
    value = {
        "labels": list(page_map.labels),
        "anchors": dict(sorted(page_map.anchors.items())),
        "breaks": [{"page": one.page, "element": one.element, "letters": one.letters} for one in page_map.breaks],
    }
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
