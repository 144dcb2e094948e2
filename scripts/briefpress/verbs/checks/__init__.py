"""Check what was made: every word, note and page, and nothing that only the house may see."""
