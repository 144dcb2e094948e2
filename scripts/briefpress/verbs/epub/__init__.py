"""Make the files of an EPUB."""
