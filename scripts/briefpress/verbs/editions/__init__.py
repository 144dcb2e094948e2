"""Editions: versions, records, what bars a release, and what readers are told of it."""
