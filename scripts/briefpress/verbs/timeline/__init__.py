"""Draw events along a line of time."""
