"""A run over many dossiers, on one processor, on several, or on a cluster."""
