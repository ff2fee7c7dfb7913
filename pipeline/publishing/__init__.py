"""Putting documents in their folder without losing an edit, and knowing later what is ours."""
