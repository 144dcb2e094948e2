"""Find the files of works that a text names in ways that pandoc passes over."""

from __future__ import annotations

import re

# Typst reference, `bibliography`; its own format (YAML) is another than that of CSL. Org texts name theirs by a link of
# org-ref, reStructuredText by the directive of sphinxcontrib-bibtex, AsciiDoc by an attribute of asciidoctor-bibtex.
_NAMED = {
    "typst": re.compile(r"^(?!\s*//).*?\bbibliography\(([^)]*)", re.MULTILINE),
    "org": re.compile(r"(?:^|[\s\[])bibliography:([^\s\[\]]+)", re.MULTILINE),
    "rst": re.compile(r"^[ \t]*\.\.[ \t]+bibliography::[ \t]*(.*)", re.MULTILINE),
    "asciidoc": re.compile(r"^:bibtex-file:[ \t]*(.+)", re.MULTILINE),
}
_FILE = re.compile(r"[^\s,\"'()]+\.bib(?=[\s,\"'()]|\Z)")


def named_works(text: str, *, reader: str) -> tuple[str, ...]:
    """Give the names of the files, in order."""
    named = _NAMED.get(reader)
    if named is None:
        return ()
    return tuple(dict.fromkeys(file for found in named.finditer(text) for file in _FILE.findall(found[1])))
