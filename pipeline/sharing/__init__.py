"""What goes out to one reader, and the last gate before it does."""
