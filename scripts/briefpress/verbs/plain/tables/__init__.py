"""Tables of plain texts: drawn with bars and rules, or spaced into columns."""
