"""Walk and rewrite trees, whatever they hold."""
