"""What the project needs to run: templates and workbook built, the manual's lists, a check."""
