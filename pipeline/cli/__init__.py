"""The commands, one module each, and what they share."""

from pipeline.cli.dutch import speak_dutch

speak_dutch()  # before any command is made: some words are looked up there and then
