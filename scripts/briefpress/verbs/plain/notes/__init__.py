"""Notes of a plain text: marks, bodies, and which belong together."""
