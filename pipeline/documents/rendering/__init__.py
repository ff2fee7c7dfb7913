"""Rendering: a template and the answers make a document, and proof that it holds them."""
