"""What an organisation may choose, from `instellingen.toml`; without the file, the defaults."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

SECTION = "profielvergelijking"


class SettingsError(Exception):
    """The settings file says something that cannot be; the message is Dutch, for people."""


@dataclass(frozen=True)
class Settings:
    """The limits by which profiles are compared (guide 2.2.3); all in points of the scale."""

    tekort_vanaf: int = 1
    dringend_vanaf: int = 2
    veel_vereist_vanaf: int = 4
    dringend_vanaf_bij_veel_vereist: int = 1
    sterk_vanaf: int = 4


def load_settings(path: Path) -> Settings:
    """The settings in a file; the defaults for what it does not say. Raises SettingsError."""
    if not path.exists():
        return Settings()
    try:
        chosen = tomllib.loads(path.read_text("utf-8")).get(SECTION, {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path.name} is niet te lezen: {error}") from error
    known = {field.name for field in fields(Settings)}
    for name, value in chosen.items():
        if name not in known:
            raise SettingsError(f"{path.name}: '{name}' is geen instelling. Kies uit {known}.")
        if not (isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 5):
            raise SettingsError(f"{path.name}: '{name}' moet een heel getal van 1 tot 5 zijn.")
    return Settings(**chosen)
