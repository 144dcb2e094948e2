"""Heads within stretches of text, with no blank lines around them: what tells of them, and setting them apart."""
