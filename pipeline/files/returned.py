"""The folders in which filled-in documents come back, each beside the workbook that it is for."""

from __future__ import annotations

import os
import re
import time
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from pipeline.files.names import alike

WORKBOOKS = (".xlsx", ".xlsm", ".ods")
RETURNED = "-retour"
"""How such a folder is called, after its workbook."""

MEANT = re.compile(r"(.+?)[\s_.–—-]*retour[\s_.–—-]*", re.IGNORECASE | re.DOTALL)
"""How people write it: "evi-retour", "Evi - retour", "Evi_Retour"."""

SETTLED = 3_000_000_000
"""In nanoseconds: the coarsest clock that a file system keeps, and some more."""

SOON = 500_000_000
"""In nanoseconds: how long a folder that just changed, or that says so, is taken to be as it was.

Excel changes it by every save, and a run looks in it for every dossier.
"""

Names = Mapping[str, frozenset[str]]


def returned_folders(workbook: Path) -> list[Path]:
    """The folders for what comes back for a workbook, however their name is written."""
    try:
        folders, _ = _listed(workbook.parent)
    except OSError:
        return []
    found = (workbook.with_name(name) for name in folders.get(alike(workbook.stem), ()))
    return sorted(one for one in found if workbook.stem in _workbooks_of(one))


def holds_returned(folder: Path, top: Path) -> bool:
    """Whether a folder, or one that it is in, is for what came back, and so holds no workbooks."""
    inside = [one for one in (folder, *folder.parents) if one != top and one.is_relative_to(top)]
    return any(one.name.endswith(RETURNED) or _workbooks_of(one) for one in inside)


def folders_of_no_workbook(top: Path) -> list[Path]:
    """The folders for what came back that have no workbook beside them."""
    if top.is_file():
        return []
    found = (p for p in top.rglob("*") if p.name.casefold().endswith(RETURNED) and p.is_dir())
    return sorted(p for p in found if not holds_returned(p.parent, top) and not _workbooks_of(p))


def _workbooks_of(folder: Path) -> frozenset[str]:
    """The names, without suffix, of the workbooks for which documents come back in a folder.

    One that is called exactly so goes before others that differ in capitals alone.
    """
    meant = MEANT.fullmatch(folder.name)
    if not meant:
        return frozenset()
    try:
        _, workbooks = _listed(folder.parent)
    except OSError:
        return frozenset()
    exact = folder.name.removesuffix(RETURNED)
    named = workbooks.get(alike(meant[1]), frozenset())
    return frozenset({exact}) if exact in workbooks.get(alike(exact), ()) else named


def _listed(folder: Path) -> tuple[Names, Names]:
    """What is in a folder, by the plain name of a workbook: folders, and workbooks themselves.

    Raises OSError.
    """
    changed = folder.stat().st_mtime_ns
    settled = time.time_ns() - changed > SETTLED
    return _list(folder, changed, 0 if settled else time.monotonic_ns() // SOON)


@lru_cache(maxsize=64)
def _list(folder: Path, changed: int, when: int) -> tuple[Names, Names]:
    """As `_listed`; changed: when anything last came into the folder or left it."""
    folders: dict[str, frozenset[str]] = defaultdict(frozenset)
    workbooks: dict[str, frozenset[str]] = defaultdict(frozenset)
    with os.scandir(folder) as entries:
        for entry in entries:
            path = Path(entry.name)
            if path.suffix.lower() in WORKBOOKS and entry.is_file():
                workbooks[alike(path.stem)] |= {path.stem}
            elif (meant := MEANT.fullmatch(entry.name)) and entry.is_dir():
                for name in (meant[1], entry.name.removesuffix(RETURNED)):
                    folders[alike(name)] |= {entry.name}
    return dict(folders), dict(workbooks)
