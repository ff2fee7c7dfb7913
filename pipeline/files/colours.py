"""The colours of all that we make in Excel, as six hexadecimal figures."""

ACCENT, PALE, INPUT_FILL, LINE, GREY = "1F5C66", "E4EFF0", "FFFBE8", "B9C6C8", "5A6668"
ALARM, DOUBT = "F8D7D3", "FBEBC8"
"""Behind what is wrong or late, and what asks for a look."""
