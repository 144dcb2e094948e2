"""Verbs on texts with marks of their own, before pandoc reads them: what it would trip over or lose."""
