"""The terminal: lines as they are, and the heads above them."""

from __future__ import annotations

from rich.console import Console
from rich.markup import escape

CONSOLE = Console(highlight=False)


def print_line(text: str) -> None:
    """Print a line as it is, whatever signs it holds."""
    CONSOLE.print(text, markup=False, soft_wrap=True)


def print_head(text: str) -> None:
    """Print what the next lines are about, in bold, after a blank line."""
    CONSOLE.print(f"\n[bold]{escape(text)}[/bold]", soft_wrap=True)
