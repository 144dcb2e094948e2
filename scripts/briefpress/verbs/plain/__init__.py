"""The reader of plain texts that nobody prepared: small rules, scored over the whole text, each with its reason.

It begins in `read`. Which lines are heads is told in `heads`, which of them stand below which in `levels`, and how
notes find their marks in `notes`; what is neither is read by its shape.
"""
