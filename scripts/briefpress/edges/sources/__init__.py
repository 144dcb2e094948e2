"""Read sources: bytes to text, text to tree, each format through the reader that knows it."""
