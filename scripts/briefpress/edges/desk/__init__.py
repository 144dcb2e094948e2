"""The files under seeds/ and styles/: read with an account of what was read, changed under a lock."""
