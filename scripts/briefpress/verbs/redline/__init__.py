"""Compare two editions: align blocks, diff words, tidy up, mark one tree with what changed."""
