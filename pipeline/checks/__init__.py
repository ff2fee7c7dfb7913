"""The checks: from what stands in the cells to judged answers and findings."""
