"""The review copy: what is set in its margin, where, and on the sheets behind the text."""
