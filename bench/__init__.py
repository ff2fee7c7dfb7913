"""How fast the pipeline is, beside the plain way of doing the same."""
