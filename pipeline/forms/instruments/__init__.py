"""The instruments of the guide, one declaration each, worded as on paper."""
