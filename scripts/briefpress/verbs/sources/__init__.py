"""What is found in a source, and how it is mended: words, levels, notes, pictures, what was set aside."""
