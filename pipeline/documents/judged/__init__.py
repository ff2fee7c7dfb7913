"""The documents that are made from a judgement: one file each, with its template and content."""
