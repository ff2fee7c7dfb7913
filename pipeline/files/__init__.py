"""Files as such: Office packages, how files are written, which there are, what they are called."""
