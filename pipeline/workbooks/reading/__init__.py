"""Reading: from a coach's workbook to cells, whatever the file turns out to be."""
