r"""Write an apostrophe of RTF as a byte where it stands behind one: pandoc would stop at it.

To pandoc all apostrophes behind a byte (`\'e9's`) begin one more byte. The standard wants a backslash before each
(RTF 1.9.1, “Special Characters”), and office programs write apostrophes as they are.
"""

from __future__ import annotations

import re

# A backslash that stands for itself is passed over together with its own mark.
_BYTE = re.compile(r"\\\\|(\\'[0-9a-fA-F]{2})('+)")
_APOSTROPHE = "\\'27"


def with_apostrophes(text: str) -> str:
    """Give an RTF text in which no apostrophe of a text stands behind a byte."""
    return _BYTE.sub(lambda found: found[1] + _APOSTROPHE * len(found[2]) if found[1] else found[0], text)
