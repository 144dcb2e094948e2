"""Verbs that make real notes of those that were made by hand: a mark that leads to a body elsewhere in the text."""
