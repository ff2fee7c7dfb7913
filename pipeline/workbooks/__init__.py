"""The coach's workbook: built blank from the declarations, read back by its hidden keys."""
