"""Merging: new answers into a document that somebody edited, and nothing else of it touched."""
