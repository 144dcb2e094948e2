"""Briefpress sets a source text and its stand-off editorial annotations as PDF and EPUB briefs."""

__version__ = "0.1.0"
