"""Which workbooks there are, and in which folder the documents of each belong."""

from __future__ import annotations

import os
import platform
import re
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from pipeline.files.links import resolved
from pipeline.files.names import alike
from pipeline.files.returned import WORKBOOKS as WORKBOOKS
from pipeline.files.returned import holds_returned

LOOK_ALIKES = (".xls", ".xlsb", ".xltx", ".csv", ".doc", ".docx", ".odt", ".numbers")
TEMPORARY = re.compile(r"~\$|\.~|\.|.*\.tmp$", re.IGNORECASE)
LOCKS = ("~${}", ".~lock.{}#")
"""What Excel and LibreOffice put beside a workbook that is open."""

CONFLICT = re.compile(
    r"(.+?)(?:[ _-]*\([^()]*(?:conflict\w* copy|conflict\w* kopie)[^()]*\)|\.sync-conflict-.*)",
    re.IGNORECASE,
)
COMPUTER = re.compile(
    rf"-(?:(?:LAPTOP|DESKTOP|PC|NB|WS|WIN)[A-Z0-9-]*|{re.escape(platform.node() or 'LAPTOP')})$"
)
"""How OneDrive ends the name of a conflict copy: on the name of a computer, such as this one."""

FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
RESERVED = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])\s*(\..*)?")
"""What Windows keeps for devices, whatever comes behind a dot."""

LONGEST_NAME = 150
"""In bytes: what every system takes, with something put behind it."""

RENEWED = " (nieuw)"
"""How the name of a fresh workbook ends that lies beside the older one."""

WORKLIST = "te-verbeteren.xlsx"
OVERVIEW = "overzicht.xlsx"
TITLES = {WORKLIST: "Te verbeteren", OVERVIEW: "Overzicht van alle dossiers"}
"""By which a list of ours is known from a dossier that happens to be called so."""

LONGEST_PROPERTIES = 10_000
"""In bytes: as far as the title of a file is looked for."""

SENT = "verzonden.csv"
BLANK_FORMS, LEAFLETS = "blanco", "folders"
UNMERGED = "vóór samenvoegen"
"""The folder of what somebody edited, as it was before new answers were put into it."""

ON_PAPER = "op papier"
"""The folder, within that of a dossier, of its forms to fill in by hand."""

FUNCTIONS = "functies"
"""The folder of the library among the workbooks, and that of its documents in output/."""

RESERVED_FOLDERS = (BLANK_FORMS, LEAFLETS, FUNCTIONS)
"""Folders of output/ that no dossier may have."""


def find_workbooks(folder: Path) -> list[Path]:
    """Every workbook in a folder and below it, by path; a workbook itself stands for itself."""
    return [folder] if folder.is_file() else _files(folder, WORKBOOKS)


def is_in_library(workbook: Path) -> bool:
    """Whether a workbook stands in a library."""
    return workbook.parent.name == FUNCTIONS


def library_of(folder: Path) -> Path | None:
    """The library that the dossiers in a folder refer to: the nearest one, from there upwards."""
    nearest = (above / FUNCTIONS for above in (folder, *folder.parents))
    return next((library for library in nearest if library.is_dir()), None)


def find_look_alikes(folder: Path) -> list[Path]:
    """Files that a coach may take for a dossier, but that are not read."""
    return [] if folder.is_file() else _files(folder, LOOK_ALIKES)


def unreadable_in(folder: Path) -> list[Path]:
    """The folders in a folder, itself included, that may not be looked into."""
    if folder.is_file():
        return []
    unreadable: list[Path] = []
    if folder.is_file():
        return unreadable
    walk = os.walk(folder, onerror=lambda error: unreadable.append(Path(error.filename)))
    for here, folders, _ in walk:
        folders[:] = [name for name in folders if not is_temporary(name)]
        if not os.access(here, os.R_OK | os.X_OK):
            unreadable.append(Path(here))
    return unreadable


def is_temporary(name: str) -> bool:
    """Whether a file is one that a program puts beside the real one for a while."""
    return bool(TEMPORARY.match(name))


def _files(folder: Path, suffixes: Sequence[str]) -> list[Path]:
    """Lock files, temporary files and hidden ones are passed over."""

    @cache
    def holds_none(place: Path) -> bool:
        parts = place.relative_to(folder).parts
        return holds_returned(place, folder) or any(map(is_temporary, parts))

    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in suffixes
        and not is_temporary(path.name)
        and path.is_file()
        and not _is_list_of_ours(path)
        and not holds_none(path.parent)
    )


def _is_list_of_ours(path: Path) -> bool:
    """Whether a file is a list that a run made, and no dossier of that name."""
    if path.name not in TITLES:
        return False
    try:
        with zipfile.ZipFile(path) as archive, archive.open("docProps/core.xml") as part:
            properties = part.read(LONGEST_PROPERTIES)
    except (OSError, ValueError, LookupError, zipfile.BadZipFile, zlib.error, RuntimeError):
        return False
    return f">{TITLES[path.name]}<".encode() in properties


def original_of(path: Path) -> str:
    """The name of the workbook of which this is a conflict copy; "" when it is none.

    Dropbox writes "Evi (conflicted copy …)"; OneDrive adds the computer's name: "Evi-LAPTOP7".
    """
    if named := CONFLICT.match(path.stem):
        return f"{named[1]}{path.suffix}"
    computer = COMPUTER.search(path.stem)
    if computer:
        original = path.with_name(path.stem[: computer.start()] + path.suffix)
        return original.name if original.exists() else ""
    return ""


def renewal_of(path: Path) -> Path:
    """Where the fresh workbook goes that takes the place of an older one."""
    return path.with_name(f"{path.stem}{RENEWED}.xlsx")


def is_renewed(path: Path) -> bool:
    """Whether this workbook is one that takes the place of an older one, by its name."""
    return path.stem.endswith(RENEWED)


def has_renewal(path: Path) -> bool:
    """Whether a fresh workbook lies beside this one, to take its place."""
    try:
        return renewal_of(path).exists()
    except OSError:  # as below
        return False


def open_elsewhere(path: Path) -> bool:
    """Whether Excel or LibreOffice has this workbook open."""
    try:
        return any(path.with_name(lock.format(path.name)).exists() for lock in LOCKS)
    except OSError:  # with so long a name that a longer one cannot be
        return False


def output_names(
    workbooks: Sequence[Path], owners: Mapping[str, Path] | None = None
) -> dict[Path, str]:
    """A folder name per workbook: its own name, made safe for every system and unlike the rest.

    Where two would share a name on some system, the one nearest to the top keeps it, an .xlsx
    before another kind; the others add the folder that they stand in. What belongs to the library
    gets a folder in that of the library. owners: the workbook of each folder that is there already.
    It keeps that folder, and as long as it exists nobody else gets it.
    """
    owners = owners or {}
    names = _kept(workbooks, owners)
    taken = {*RESERVED_FOLDERS, *map(alike, names.values())}
    taken |= {alike(name) for name, owner in owners.items() if may_be_there(owner)}
    for path in sorted(workbooks, key=lambda p: (len(p.parts), p.suffix != ".xlsx", p)):
        if path in names:
            continue
        name = own_name(path)
        unique = name
        for number in range(1, len(taken) + 2):
            if alike(unique) not in taken:
                break
            unique = f"{name} ({safe_name(path.parent.name)}{f' {number}' * (number > 1)})"
        names[path] = unique
        taken.add(alike(unique))
    return {path: names[path] for path in workbooks}


def _kept(workbooks: Sequence[Path], owners: Mapping[str, Path]) -> dict[Path, str]:
    """The folders that workbooks have already, under a name that we may have given."""
    there = {real: path for path, real in resolved(workbooks).items()} if owners else {}
    names: dict[Path, str] = {}
    for name, owner in owners.items():
        plain = own_name(owner)
        if owner in there and (name == plain or name.startswith(f"{plain} (")):
            path = there[owner]
            names[path] = plain if names.get(path) == plain else name
    return names


def own_name(workbook: Path) -> str:
    """The folder that a workbook would have if it were the only one; the library has its own."""
    name = safe_name(workbook.stem)
    return f"{FUNCTIONS}/{name}" if is_in_library(workbook) else name


def called(folder: Path) -> str:
    """The name of a folder of documents; with that of the library before it where it is in that."""
    return f"{FUNCTIONS}/{folder.name}" if is_in_library(folder) else folder.name


def may_be_there(path: Path) -> bool:
    """Whether a file is there, or cannot be looked for."""
    try:
        return path.exists()
    except OSError:
        return True


def safe_name(name: str) -> str:
    """A name that every system takes for a folder; never empty."""
    name = (
        FORBIDDEN.sub("_", name).encode("utf-8", "replace")[:LONGEST_NAME].decode(errors="ignore")
    )
    name = name.strip(" .")
    return f"{name}_" if RESERVED.fullmatch(name) else name or "dossier"
