"""The program: a group of commands, of which only the one that is asked for is loaded."""

from __future__ import annotations

import io
import os
import sys
from importlib import import_module
from typing import Any

import click

from pipeline.cli.help_texts import HELP


class LazyGroup(click.Group):
    """A group that lists its commands by their help, and loads one when it is asked for.

    Each command is the function in the module of the same name. What `commands` holds are
    stand-ins with a name and a help: loading what all commands work with takes half a second.
    """

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command itself; None when there is none with this name."""
        if cmd_name not in self.commands:
            return None
        command: click.Command = getattr(import_module(f"pipeline.cli.{cmd_name}"), cmd_name)
        command.options_metavar = "[OPTIES]"
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands as any group does, from the stand-ins."""
        click.Group(commands=self.commands).format_commands(ctx, formatter)

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run a command and leave with its status; what stops it is told as all else is."""
        try:
            status = super().main(*args, **{**extra, "standalone_mode": False})
        except click.ClickException as error:
            from pipeline.cli.terminal import print_error  # takes a while to load

            print_error(error)
            status = error.exit_code
        except click.Abort:
            click.echo("Afgebroken.", err=True)
            status = 1
        sys.exit(status)


def _tell_version(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        from pipeline.cli.places import version

        click.echo(f"jobpepper {version()}")
        context.exit()


def _go_by(_: click.Context, __: click.Parameter, settings: str | None) -> None:
    if settings:
        os.environ["JOBPEPPER_SETTINGS"] = settings  # before `places` is loaded, here and elsewhere


@click.group(
    cls=LazyGroup,
    commands={name: click.Command(name, help=text) for name, text in HELP.items()},
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar="[OPTIES]",
    subcommand_metavar="OPDRACHT ...",
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_tell_version,
    help="Toon de versie en stop.",
)
@click.option(
    "--settings",
    type=click.Path(exists=True, dir_okay=False),
    metavar="BESTAND",
    is_eager=True,
    expose_value=False,
    callback=_go_by,
    help="Ga af op deze instellingen; werkmappen en documenten staan dan in dezelfde map.",
)
def main() -> None:
    """Van ingevulde Excel-werkmap naar de formulieren van Jobpepper in Word."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if not stream.isatty():  # a file is read by other programs, whatever the console has
                stream.reconfigure(encoding="utf-8")
            stream.reconfigure(errors="replace")  # a console that lacks a letter shows a ?
