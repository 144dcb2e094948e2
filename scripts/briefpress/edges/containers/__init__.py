"""Edges to documents that are archives of XML: Word, OpenDocument, EPUB."""
