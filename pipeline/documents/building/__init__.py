"""Building the Word templates from the declarations."""
