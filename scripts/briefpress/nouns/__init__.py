"""Frozen values of the field: no input, no output, no clock."""
