"""All dossiers together, for a coordinator: one sheet and one page, made from the outcomes."""
