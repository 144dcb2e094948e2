"""Editions on disk: records, frozen inputs, bundles, signatures, tags and tools."""
