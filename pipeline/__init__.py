"""From a job coach's Excel workbook to the nine Jobpepper forms in Word."""
