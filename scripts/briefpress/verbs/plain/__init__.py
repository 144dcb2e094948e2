"""The reader of plain texts that nobody prepared: small rules, scored over the whole text, each with its reason."""
