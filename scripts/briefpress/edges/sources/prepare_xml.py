"""Make a text in XML ready for pandoc: entities are set, and words, pictures and names stand where it reads them."""

from __future__ import annotations

from lxml import etree

from briefpress.edges.containers.unpack import parse_xml, refuse_entities
from briefpress.nouns.finding import Finding, Place
from briefpress.nouns.prepared import Prepared
from briefpress.verbs.markup.declared_names import with_set_names
from briefpress.verbs.markup.docbook_divisions import take_out_unshown
from briefpress.verbs.markup.docbook_words import with_read_titles
from briefpress.verbs.markup.fiction_book import prepare_fiction
from briefpress.verbs.markup.fiction_tables import take_out_tables
from briefpress.verbs.markup.jats_citations import take_out_records
from briefpress.verbs.markup.jats_heads import bare_lists, put_abstract_first
from briefpress.verbs.markup.jats_identifiers import take_out_identifiers
from briefpress.verbs.markup.jats_words import with_read_words
from briefpress.verbs.markup.jats_writers import writers_of
from briefpress.verbs.markup.named_entities import with_named_characters, without_outer_declarations
from briefpress.verbs.markup.xml_facts import keywords_of, language_of
from briefpress.verbs.markup.xml_heads import head_asides
from briefpress.verbs.markup.xml_inclusions import xml_inclusions
from briefpress.verbs.markup.xml_signs import with_escaped_signs
from briefpress.verbs.sources.elsewhere import elsewhere

_PASSED_OVER = {"jats": with_read_words, "bits": with_read_words, "docbook": with_read_titles}


def prepare_xml(text: str, *, reader: str, file: str, place: Place) -> Prepared:
    """Prepare a text in XML; raises Unreadable if its entities build on each other or lead elsewhere."""
    alone = without_outer_declarations(text)
    named = with_named_characters(with_escaped_signs(alone.text))
    plain = with_set_names(named.text)
    refuse_entities(plain, file=file, place=place)
    unknown = tuple(elsewhere(file, line, name) for line, name in (*alone.unknown, *named.unknown))
    words_of = _PASSED_OVER.get(reader)
    root = parse_xml(plain.encode()) if words_of or reader == "fb2" else None
    if root is None:
        return Prepared(data=plain.encode(), words="", findings=unknown)
    if words_of is None:
        book = prepare_fiction(root)
        take_out_tables(root)
        whole = etree.tostring(root.getroottree(), encoding="UTF-8")
        return Prepared(
            data=whole, words=book.words, set_aside=book.set_aside, pictures=book.pictures, findings=unknown
        )
    language, keywords = language_of(root), keywords_of(root)
    writers = () if reader == "docbook" else writers_of(root)
    if reader != "docbook":
        put_abstract_first(root)
    told = head_asides(root, reader=reader)
    unknown += tuple(elsewhere(file, line, name) for line, name in xml_inclusions(root))
    told += take_out_unshown(root) if reader == "docbook" else (*take_out_records(root), *take_out_identifiers(root))
    if reader != "docbook":
        unknown += tuple(_without_head(file, line, works) for line, works in bare_lists(root))
    words_of(root)
    whole = etree.tostring(root.getroottree(), encoding="UTF-8")
    return Prepared(
        data=whole,
        words="",
        set_aside=told,
        findings=unknown,
        language=language,
        keywords=keywords,
        writers=writers,
    )


def _without_head(file: str, line: int, works: int) -> Finding:
    """Say that works stand behind a text without a heading: none of its words is one."""
    message = f"a list of {works} works has no title; the works stand as paragraphs behind what stands before them"
    return Finding(
        Place(file, line), "S022", message, "give the list a title in the source: <ref-list><title>…</title>"
    )
