"""What an organisation may choose, from `instellingen.toml`; without the file, the defaults."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, TypeVar

from pipeline.forms.work_sheets import UnknownSheetError, forms_called
from pipeline.records.house_style import SECTION as HOUSE_STYLE
from pipeline.records.house_style import HouseStyle, house_style_of
from pipeline.records.todays_words import SECTION as WORDS
from pipeline.records.todays_words import TodaysWords, todays_words_of

T = TypeVar("T")
SCALE = tuple(range(1, 6))
YES, NO, ASK = "ja", "nee", "vragen"
PLACES = "mappen"
OF_THEIR_OWN: dict[str, Callable[[dict[str, object], Path], Any]] = {
    HOUSE_STYLE: house_style_of,
    WORDS: lambda values, _: todays_words_of(values),
}
"""Sections of which all that they say makes one setting."""


class SettingsError(Exception):
    """The settings file says something that cannot be; the message is Dutch, for people."""


def _limit(default: int) -> int:
    """A number of points of the scale."""
    about = {"section": "profielvergelijking", "choices": SCALE}
    chosen: int = field(default=default, metadata=about)
    return chosen


def _seconds(default: int) -> int:
    """A number of seconds."""
    about = {"section": "ronde", "choices": range(5, 3601)}
    chosen: int = field(default=default, metadata=about)
    return chosen


def _choice(section: str, *choices: T) -> T:
    """One of a few, of which the first is the default."""
    about = {"section": section, "choices": choices}
    chosen: T = field(default=choices[0], metadata=about)
    return chosen


def _sheets(section: str) -> tuple[str, ...]:
    """Names of hidden work sheets."""
    chosen: tuple[str, ...] = field(default=(), metadata={"section": section, "sheets": True})
    return chosen


@dataclass(frozen=True)
class Settings:
    """Everything that can be chosen; each stands under a section of the file.

    The limits by which profiles are compared (guide 2.2.3) are in points of the scale. samenvoegen:
    whether new answers are put into a document that was edited in Word; with "vragen" only when a
    run is asked to. opgeven_na: how long a dossier, or a document, may take. altijd_tonen: the work
    sheets that a new workbook shows. vragen: whether the national number is asked. huisstijl: how
    the documents look, and woorden: today's words, each a section of its own.
    """

    tekort_vanaf: int = _limit(1)
    dringend_vanaf: int = _limit(2)
    veel_vereist_vanaf: int = _limit(5)
    dringend_vanaf_bij_veel_vereist: int = _limit(1)
    sterk_vanaf: int = _limit(4)
    opgeven_na: int = _seconds(30)
    samenvoegen: str = _choice("publiceren", YES, NO, ASK)
    altijd_tonen: tuple[str, ...] = _sheets("werkmap")
    vragen: bool = _choice("rijksregisternummer", True, False)
    huisstijl: HouseStyle = field(default_factory=HouseStyle, metadata={"section": HOUSE_STYLE})
    woorden: TodaysWords = field(default_factory=TodaysWords, metadata={"section": WORDS})


@dataclass(frozen=True)
class Places:
    """Where the workbooks are and where the documents go; None where the file does not say."""

    workbooks: Path | None = None
    output: Path | None = None


def load_settings(path: Path) -> Settings:
    """The settings in a file; the defaults for what it does not say. Raises SettingsError."""
    known = {one.name: one.metadata for one in fields(Settings)}
    sections = {about["section"] for about in known.values()}
    chosen: dict[str, Any] = {}
    for section, values in _read(path).items():
        if section in OF_THEIR_OWN and isinstance(values, dict):
            chosen[section] = _of_its_own(path, section, values)
            continue
        of_section = {n: about for n, about in known.items() if about["section"] == section}
        if section == PLACES:
            continue
        if not of_section or not isinstance(values, dict):
            names = _listed(sorted([*sections, PLACES]))
            raise SettingsError(f"{path.name}: '{section}' is geen deel. Kies uit {names}.")
        for name, value in values.items():
            chosen[name] = _checked(path, name, value, of_section)
    return Settings(**chosen)


def _of_its_own(path: Path, section: str, values: dict[str, object]) -> object:
    try:
        return OF_THEIR_OWN[section](values, path.parent)
    except ValueError as error:
        raise SettingsError(f"{path.name}: {error}") from error


def load_places(path: Path) -> Places:
    """The folders in a file, relative ones seen from where the file is. Raises SettingsError."""
    said = _read(path).get(PLACES, {})
    known = [one.name for one in fields(Places)]
    for name, value in said.items():
        _prove_known(path, name, known)
        if not (isinstance(value, str) and value.strip()):
            message = f"{path.name}: '{name}' moet een map zijn, tussen aanhalingstekens."
            raise SettingsError(message)
    return Places(**{name: _folder(path, value) for name, value in said.items()})


def _folder(path: Path, said: str) -> Path:
    try:
        return path.parent / Path(said).expanduser()
    except RuntimeError as error:  # ~ of somebody who is not known here
        raise SettingsError(f"{path.name}: de map '{said}' is niet te vinden.") from error


def _read(path: Path) -> dict[str, Any]:
    """What the file says, by section; nothing without the file. Raises SettingsError."""
    if not path.exists():
        return {}
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path.name} is geen tekstbestand in UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        where = f"regel {line[1]}" if line else "het einde"
        raise SettingsError(
            f"{path.name} is niet te lezen: kijk {where} na. Een map staat tussen enkele "
            "aanhalingstekens, zoals 'D:\\dossiers'."
        ) from error


def _checked(
    path: Path, name: str, value: object, known: Mapping[str, Mapping[str, Any]]
) -> object:
    """What a setting says. Raises SettingsError unless it is known, and may be this."""
    _prove_known(path, name, known)
    if "sheets" in known[name]:
        return _sheets_named(path, name, value)
    choices = known[name]["choices"]
    if not any(type(value) is type(choice) and value == choice for choice in choices):
        what = f"een van {_listed(choices)}"
        if choices == (True, False):
            what = "true of false"
        elif isinstance(choices[0], int):
            what = f"een heel getal van {choices[0]} tot {choices[-1]}"
        raise SettingsError(f"{path.name}: '{name}' moet {what} zijn.")
    return value


def _sheets_named(path: Path, name: str, value: object) -> tuple[str, ...]:
    """The work sheets in a list of names. Raises SettingsError."""
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise SettingsError(f"{path.name}: '{name}' moet een lijst zijn, zoals [\"actoren\"].")
    try:
        return tuple(form.sheet for form in forms_called(" ".join(value)))
    except UnknownSheetError as error:
        raise SettingsError(f"{path.name}, '{name}': {error}") from error


def _prove_known(path: Path, name: str, known: Collection[str]) -> None:
    if name not in known:
        raise SettingsError(f"{path.name}: '{name}' is geen instelling. Kies uit {_listed(known)}.")


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)
