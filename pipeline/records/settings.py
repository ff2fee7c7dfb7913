"""What an organisation may choose, from `instellingen.toml`; without the file, the defaults."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

SECTION, PLACES = "profielvergelijking", "mappen"


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


@dataclass(frozen=True)
class Places:
    """Where the workbooks are and where the documents go; None where the file does not say."""

    workbooks: Path | None = None
    output: Path | None = None


def load_settings(path: Path) -> Settings:
    """The settings in a file; the defaults for what it does not say. Raises SettingsError."""
    said = _section(path, SECTION, {field.name for field in fields(Settings)})
    for name, value in said.items():
        if not (isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 5):
            raise SettingsError(f"{path.name}: '{name}' moet een heel getal van 1 tot 5 zijn.")
    return Settings(**said)


def load_places(path: Path) -> Places:
    """The folders in a file, relative ones seen from where the file is. Raises SettingsError."""
    said = _section(path, PLACES, {field.name for field in fields(Places)})
    for name, value in said.items():
        if not (isinstance(value, str) and value.strip()):
            raise SettingsError(
                f"{path.name}: '{name}' moet een map zijn, tussen aanhalingstekens."
            )
    return Places(**{name: _folder(path, value) for name, value in said.items()})


def _folder(path: Path, said: str) -> Path:
    try:
        return path.parent / Path(said).expanduser()
    except RuntimeError as error:  # ~ of somebody who is not known here
        raise SettingsError(f"{path.name}: de map '{said}' is niet te vinden.") from error


def _section(path: Path, name: str, known: Collection[str]) -> Mapping[str, Any]:
    """What a section of the file says. Raises SettingsError for what is not known in it."""
    if not path.exists():
        return {}
    try:
        said = tomllib.loads(path.read_text("utf-8-sig")).get(name, {})
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path.name} is geen tekstbestand in UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        where = f"regel {line[1]}" if line else "het einde"
        raise SettingsError(
            f"{path.name} is niet te lezen: kijk {where} na. Een map staat tussen enkele "
            "aanhalingstekens, zoals 'D:\\dossiers'."
        ) from error
    for key in said:
        if key not in known:
            choices = ", ".join(sorted(known))
            raise SettingsError(f"{path.name}: '{key}' is geen instelling. Kies uit: {choices}.")
    return said if isinstance(said, Mapping) else {}
