"""What click itself says, in Dutch.

click looks its sentences up by gettext, in a file for the language of the computer. Ours are always
Dutch, so its modules get our own look-up; a test proves that no sentence is missing here.
"""

from __future__ import annotations

from click import core, decorators, exceptions, formatting, parser, termui, types

WORDS = {
    "Aborted!": "Afgebroken.",
    "Missing command.": "Zeg welke opdracht.",
    "Options": "Opties",
    "Positional arguments": "Wat erachter komt",
    "Commands": "Opdrachten",
    "Usage:": "Gebruik:",
    "Show this message and exit.": "Toon deze uitleg.",
    "Do you want to continue?": "Doorgaan?",
    "Confirm the action without prompting.": "Doe het zonder het te vragen.",
    "Got unexpected extra argument ({args})": "Er staat iets te veel: {args}",
    "Got unexpected extra arguments ({args})": "Er staat iets te veel: {args}",
    "Takes {nargs} values but 1 was given.": "Hier horen {nargs} waarden, geen 1.",
    "Takes {nargs} values but {len} were given.": "Hier horen {nargs} waarden, geen {len}.",
    "env var: {var}": "omgevingsvariabele: {var}",
    "default: {default}": "anders: {default}",
    "(dynamic)": "(volgt uit de rest)",
    "required": "verplicht",
    "Did you mean {possibility}?": "Bedoelde u {possibility}?",
    "(Did you mean one of: {possibilities}?)": "Bedoelde u een van {possibilities}?",
    "Missing argument": "Er ontbreekt",
    "Missing option": "Er ontbreekt",
    "Missing parameter": "Er ontbreekt",
    "Missing {param_type}": "Er ontbreekt",
    "Missing parameter: {param_name}": "Er ontbreekt {param_name}",
    "unknown error": "onbekende fout",
    "Invalid value: {message}": "{message}",
    "Invalid value for {param_hint}: {message}": "{param_hint}: {message}",
    "Could not open file {filename!r}: {message}": "{filename!r} gaat niet open: {message}",
    "Error: {message}": "Fout: {message}",
    "Try '{command} {option}' for help.": "Meer uitleg: {command} {option}",
    "No such option {name!r}.": "De optie {name!r} is er niet.",
    "No such command {name!r}.": "De opdracht {name!r} is er niet.",
    "Option {name!r} does not take a value.": "Achter {name!r} hoort niets.",
    "Option {name!r} requires an argument.": "Achter {name!r} hoort nog iets.",
    "Option {name!r} requires {nargs} arguments.": "Achter {name!r} horen {nargs} waarden.",
    "Argument {name!r} takes {nargs} values.": "Voor {name!r} horen er {nargs} waarden.",
    "Press any key to continue...": "Druk op een toets om verder te gaan ...",
    "Repeat for confirmation": "Nog eens, ter controle",
    "Error: The two entered values do not match.": "De twee waren niet gelijk. Opnieuw.",
    "Error: invalid input": "Dat kan niet. Opnieuw.",
    "file": "bestand",
    "directory": "map",
    "path": "pad",
    "Choose from:\n\t{choices}": "Kies uit:\n\t{choices}",
    "{value!r} is not {choice}.": "{value!r} kan niet. Kies {choice}.",
    "{value!r} is not one of {choices}.": "{value!r} kan niet. Kies uit {choices}.",
    "{value!r} does not match the format {format}.": "{value!r} is geen dag, zoals 2024-12-31.",
    "{value!r} does not match the formats {formats}.": "{value!r} is geen dag, zoals 2024-12-31.",
    "{value} is not in the range {range}.": "{value} is te klein of te groot: kies {range}.",
    "{value!r} is not a valid {number_type}.": "{value!r} is geen getal.",
    "{value!r} is not a valid boolean. Recognized values: {states}": "{value!r} is geen ja of nee.",
    "{value!r} is not a valid UUID.": "{value!r} is geen UUID.",
    "{len_type} values are required, but {len_value} was given.": "Hier horen {len_type} waarden.",
    "{len_type} values are required, but {len_value} were given.": "Hier horen {len_type} waarden.",
    "{name} {filename!r} is a file.": "{filename!r} is geen map.",
    "{name} {filename!r} is a directory.": "{filename!r} is een map.",
    "{name} {filename!r} is not readable.": "{filename!r} mag niet gelezen worden.",
    "{name} {filename!r} is not writable.": "In {filename!r} mag niet geschreven worden.",
    "{name} {filename!r} is not executable.": "{filename!r} kan niet uitgevoerd worden.",
    "{name} {filename!r} does not exist.": "{filename!r} is er niet.",
}
"""By the English sentence; what is in braces is filled in by click, and may be left out."""

LISTENERS = (core, decorators, exceptions, formatting, parser, termui, types)


def speak_dutch() -> None:
    """Let click say our words."""
    for module in LISTENERS:
        vars(module).update(_=_said, ngettext=_said_of_many)


def _said(text: str) -> str:
    return WORDS.get(text, text)


def _said_of_many(one: str, many: str, count: int) -> str:
    return _said(one if count == 1 else many)
