"""The terminal: whole words on each line, and the same lines unbroken where they go elsewhere."""

from __future__ import annotations

import sys
from pathlib import Path
from textwrap import TextWrapper

import click
from rich.console import Console

CONSOLE = Console(highlight=False)
ERRORS = Console(highlight=False, stderr=True)
FURTHER = 2
"""How much further in a line goes on, than it began."""


def print_line(text: str = "", *, bold: bool = False, on: Console = CONSOLE) -> None:
    """Print a line as it is, whatever signs it holds; on a terminal broken between words alone."""
    style = "bold" if bold else None
    on.print(_wrapped(text, on), style=style, markup=False, emoji=False, soft_wrap=True)


def print_head(text: str) -> None:
    """Print what the next lines are about, in bold, after a blank line."""
    print_line()
    print_line(text, bold=True)


def print_error(error: click.ClickException) -> None:
    """Print what stops a command; for one that was written wrongly with how it is written."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()
        return
    if isinstance(error, click.UsageError) and error.ctx:
        for line in error.ctx.get_usage().splitlines():
            print_line(line, on=ERRORS)
        print_line(f"Meer uitleg: {error.ctx.command_path} --help", on=ERRORS)
        print_line(on=ERRORS)
    print_line(f"Fout: {error.format_message()}", on=ERRORS)


def can_ask() -> bool:
    """Whether somebody sits at the terminal to answer."""
    return sys.stdin.isatty()


def shown(path: Path) -> str:
    """A path as it is read from the current folder."""
    try:
        return str(path.absolute().relative_to(Path.cwd()))
    except (OSError, ValueError):
        return str(path)


def _wrapped(text: str, console: Console) -> str:
    if not console.is_terminal:
        return text
    start = " " * (len(text) - len(text.lstrip(" ")))
    wrapper = TextWrapper(
        console.width,
        initial_indent=start,
        subsequent_indent=start + " " * FURTHER,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return wrapper.fill(text.strip(" "))
