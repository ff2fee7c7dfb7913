"""The Word side: templates built from the declarations, rendered, proved, and read back."""
