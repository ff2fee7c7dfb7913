"""The least that a program with commands can be, to hold `pipeline --help` against."""

from __future__ import annotations

import click


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Do nothing."""


@main.command()
def nothing() -> None:
    """Do nothing either."""


if __name__ == "__main__":
    main(prog_name="bare")
