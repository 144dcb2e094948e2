"""Formats of sources: which reader an ending means, and which a text means whose ending does not say."""

from __future__ import annotations

import re

# HTML within Markdown is read as what it is, so that purify can find it and set it as code.
MARKDOWN = "markdown-raw_attribute-raw_tex-native_divs-native_spans-markdown_in_html_blocks-smart-latex_macros+alerts"
# Cells of notebooks have notes, citations and divisions of MyST beside what Jupyter shows.
NOTEBOOK = "ipynb+bracketed_spans+citations+fenced_divs+footnotes+header_attributes+link_attributes"
PLAIN = "plain"
# The readers that take an archive, not a text.
CONTAINERS = frozenset({"docx", "odt", "epub", "pptx", "xlsx"})
# The readers that take XML, and with it a document type that may declare entities.
XML = frozenset({"docbook", "jats", "bits", "fb2", "opml", "endnotexml", "xml"})

_ENDINGS = {
    PLAIN: "txt text",
    MARKDOWN: "md markdown mkd mdown mdwn rmd qmd",
    "docx": "docx docm dotx dotm",
    "odt": "odt ott fodt",
    "html": "html htm xhtml xht",
    "epub": "epub",
    "latex": "tex latex ltx",
    "rst": "rst rest",
    "org": "org",
    "docbook": "docbook dbk db5 xml",
    "jats": "jats nxml",
    "typst": "typ typst",
    "rtf": "rtf",
    NOTEBOOK: "ipynb",
    "mediawiki": "wiki mediawiki",
    "dokuwiki": "dokuwiki",
    "creole": "creole",
    "textile": "textile",
    "fb2": "fb2",
    "opml": "opml",
    "muse": "muse",
    "t2t": "t2t",
    "man": "man roff 1 2 3 4 5 6 7 8 9",
    "mdoc": "mdoc",
    "pod": "pod",
    "csv": "csv",
    "tsv": "tsv",
    "asciidoc": "adoc asciidoc asc",
    "pptx": "pptx",
    "xlsx": "xlsx",
    "djot": "dj djot",
    "jira": "jira",
    "tikiwiki": "tikiwiki",
    "twiki": "twiki",
    "vimwiki": "vimwiki",
    "haddock": "haddock",
    "native": "native",
}
# File endings and the readers for them; “plain” is ours, all others are pandoc's.
READERS = {f".{ending}": reader for reader, endings in _ENDINGS.items() for ending in endings.split()}

_BY_ROOT = {"FictionBook": "fb2", "html": "html", "opml": "opml"}
_DOCBOOK = frozenset("article book chapter section part set appendix preface sect1 refentry para".split())
# Other formats have roots of these names too, so something of DocBook has to be in them.
_DOCBOOK_LISTS = frozenset(
    "glossary bibliography index setindex reference topic sect2 sect3 simplesect dialogue colophon dedication "
    "partintro acknowledgements refsect1 refsection".split()
)
_DOCBOOK_PARTS = re.compile(
    r"<(?:gloss(?:entry|div|list|term)|biblio(?:entry|mixed|div|set)|index(?:entry|div)|refentry|para|simpara)[\s/>]"
)
_ROOT = re.compile(r"<(?:\w+:)?([A-Za-z][\w-]*)((?:\s[^<>]{0,4000})?)/?>")
_PROLOGUE = re.compile(r"\A\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*)*(<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)?", re.DOTALL)


def reader_of_xml(text: str) -> str:
    """Tell what reader a text in XML is for, by its document type and its first element; empty if there is none."""
    head = text[:20_000]
    prologue = _PROLOGUE.match(head)
    doctype = (prologue[1] or "").lower() if prologue else ""
    root = _ROOT.search(head, prologue.end() if prologue else 0)
    if root is None:
        return ""
    name, attributes = root[1], root[2].lower()
    said = f"{doctype} {attributes}"
    if name in _BY_ROOT:
        return _BY_ROOT[name]
    if "docbook" in said:
        return "docbook"
    if (
        "jats" in said
        or "nlm.nih.gov" in said
        or "dtd-version" in said
        or re.search(r"<(front|body|sec|article-meta|book-meta|book-body)[\s>]", head)
    ):
        return "bits" if name == "book" else "jats"
    is_list = name in _DOCBOOK_LISTS and _DOCBOOK_PARTS.search(text)
    return "docbook" if name in _DOCBOOK or is_list else ""


def reader_of_old_word(data: bytes) -> str:
    """Tell what a file that calls itself .doc is: many are in another format that Word opens just as well."""
    head = data.lstrip()[:512].lower()
    if head.startswith(b"pk"):
        return "docx"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    return "html" if b"<html" in head or b"<!doctype html" in head else ""
