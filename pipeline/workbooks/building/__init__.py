"""Building: the blank dossier, and workbooks filled from data."""
