"""Lay out pages with WeasyPrint, and read from the boxes what only they know."""
