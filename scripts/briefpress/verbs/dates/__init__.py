"""Say dates in words, in the order and with the names of a language."""
