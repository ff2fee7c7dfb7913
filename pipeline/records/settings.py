"""What an organisation may choose, from `instellingen.toml`; without the file, the defaults."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

SCALE = tuple(range(1, 6))
YES, NO, ASK = "ja", "nee", "vragen"


class SettingsError(Exception):
    """The settings file says something that cannot be; the message is Dutch, for people."""


def _limit(default: int) -> int:
    """A number of points of the scale."""
    about = {"section": "profielvergelijking", "choices": SCALE}
    chosen: int = field(default=default, metadata=about)
    return chosen


def _choice(section: str, *choices: str) -> str:
    """One of a few words, of which the first is the default."""
    about = {"section": section, "choices": choices}
    chosen: str = field(default=choices[0], metadata=about)
    return chosen


@dataclass(frozen=True)
class Settings:
    """Everything that can be chosen; each stands under a section of the file.

    The limits by which profiles are compared (guide 2.2.3) are in points of the scale. samenvoegen:
    whether new answers are put into a document that was edited in Word; with "vragen" only when a
    run is asked to.
    """

    tekort_vanaf: int = _limit(1)
    dringend_vanaf: int = _limit(2)
    veel_vereist_vanaf: int = _limit(4)
    dringend_vanaf_bij_veel_vereist: int = _limit(1)
    sterk_vanaf: int = _limit(4)
    samenvoegen: str = _choice("publiceren", YES, NO, ASK)


def load_settings(path: Path) -> Settings:
    """The settings in a file; the defaults for what it does not say. Raises SettingsError."""
    if not path.exists():
        return Settings()
    try:
        sections = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path.name} is niet te lezen: {error}") from error
    known = {one.name: one.metadata for one in fields(Settings)}
    chosen: dict[str, Any] = {}
    for section, values in sections.items():
        of_section = {n: about for n, about in known.items() if about["section"] == section}
        if not of_section or not isinstance(values, dict):
            names = sorted({about["section"] for about in known.values()})
            raise SettingsError(
                f"{path.name}: '{section}' is geen deel. Kies uit {_listed(names)}."
            )
        for name, value in values.items():
            _check(path, name, value, of_section)
        chosen |= values
    return Settings(**chosen)


def _check(path: Path, name: str, value: object, known: Mapping[str, Mapping[str, Any]]) -> None:
    """Raises SettingsError unless a setting is known, and may be this."""
    if name not in known:
        raise SettingsError(f"{path.name}: '{name}' is geen instelling. Kies uit {_listed(known)}.")
    choices = known[name]["choices"]
    if not any(type(value) is type(choice) and value == choice for choice in choices):
        what = "een heel getal van 1 tot 5" if choices is SCALE else f"een van {_listed(choices)}"
        raise SettingsError(f"{path.name}: '{name}' moet {what} zijn.")


def _listed(names: Any) -> str:
    return ", ".join(f"'{name}'" for name in names)
