"""The checks: from what stands in the cells to answers, and what is found about them.

A new check is a function in `rules/`, a line in its list, and a code in the catalogue.
"""
