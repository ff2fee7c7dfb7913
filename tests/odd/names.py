"""Names of files and folders, and things that are no files: each system knows its own oddities."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

from odd.row import Make, Row
from odd.xlsx import INTAKE, base

GOB, PLAIN = f"{INTAKE}.gob", "GOB De Vuurvlinder"


def named(name: str | bytes, *, data: bytes | None = None, key: str = "") -> Make:
    """A dossier under this name, which may have folders in it."""

    def write(folder: Path, _: str) -> Path:
        path = folder / os.fsdecode(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base() if data is None else data)
        return path

    return Make(write, key)


def beside(other: str, name: str) -> Make:
    """A dossier with another file of some name next to it."""

    def write(folder: Path, stem: str) -> Path:
        named(other).write(folder, stem)
        return named(name).write(folder, stem)

    return Make(write)


def thing(name: str, make: Callable[[Path], object]) -> Make:
    """Something that is no file, under this name."""

    def write(folder: Path, _: str) -> Path:
        make(folder / name)
        return folder / name

    return Make(write)


def linked(path: Path) -> None:
    path.with_name("bron").mkdir()
    source = path.with_name("bron") / "origineel.dat"
    source.write_bytes(base())
    path.symlink_to(source)


def a_socket(path: Path) -> None:
    """Bound from its own folder: a socket's path may be 100 bytes long."""
    here = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as opened:
            opened.bind(path.name)
    finally:
        os.chdir(here)


ROWS = (
    Row("a name with blanks", named("Noor van den Berg.xlsx")),
    Row("a name with quotes", named("Noor & Jan's \"dossier\".xlsx")),
    Row("a name with signs of other scripts", named("Zoë Łukasz Ω שלום 李.xlsx")),
    Row("a name with an emoji", named("👩‍🦽.xlsx")),
    Row("a name of 200 signs", named("n" * 200 + ".xlsx")),
    Row("a name of 247 bytes", named("m" * 242 + ".xlsx")),
    Row("a name that looks like an option", named("--help.xlsx")),
    Row("a name that looks like a command", named("$(id) `id` ; rm -rf x.xlsx")),
    Row("a name that looks like a pattern", named("[abc]*?.xlsx")),
    Row("a name that looks like a template", named("{{ 7*7 }} %s {0}.xlsx")),
    Row("a name that looks like mark-up", named("<b>[bold]vet[&bold].xlsx")),
    Row("a name that looks like a formula", named("=1+1.xlsx")),
    Row("a name with a line end", named("twee\nregels.xlsx")),
    Row("a name with a tab", named("tab\tin.xlsx")),
    Row("a name with an escape sign", named("rood \x1b[31m.xlsx")),
    Row("a name with a bell", named("bel\x07.xlsx")),
    Row("a name that runs the other way", named("fac\u202exslx.exe.xlsx")),
    Row("a name with a backslash", named("map\\naam.xlsx")),
    Row("a name with a colon", named("a:b.xlsx")),
    Row("a name that Windows keeps for itself", named("CON.xlsx")),
    Row("another that Windows keeps for itself", named("nul.tar.xlsx")),
    Row("a name that ends in dots", named("Noor...xlsx")),
    Row("a name with blanks at its ends", named(" Els .xlsx")),
    Row("a name of one blank", named(" .xlsx")),
    Row("two endings", named("Noor.xlsx.xlsx")),
    Row("a copy for safety", named("Noor.xlsx.bak")),
    Row("an ending in capitals", named("NOORTJE.XlSx")),
    Row("only an ending", named(".xlsx")),
    Row("a lock file of Excel alone", named("~$Jef.xlsx", data=b"x")),
    Row("a lock file of LibreOffice alone", named(".~lock.Jef.xlsx#", data=b"x")),
    Row("a temporary file", named("Jef.xlsx.tmp", data=b"x")),
    Row("a hidden file", named(".Jef.xlsx", data=b"x")),
    Row("a workbook in a hidden folder", named(".map/Jef2.xlsx")),
    Row("what a Mac leaves beside files", named("._Jef.xlsx", data=b"x")),
    Row("open in Excel", beside("~$Open.xlsx", "Open.xlsx"), "werkmap-open"),
    Row("open in LibreOffice", beside(".~lock.Open2.xlsx#", "Open2.xlsx"), "werkmap-open"),
    Row("a conflict copy of Dropbox", named("Rik (Jan's conflicted copy 2024-03-04).xlsx"),
        "conflictkopie"),
    Row("a conflict copy in Dutch", named("Rik (conflicterende kopie van Jan 2024-03-04).xlsx"),
        "conflictkopie"),
    Row("a conflict copy of Syncthing", named("Rik.sync-conflict-20240304-101010-ABCDEFG.xlsx"),
        "conflictkopie"),
    Row("a conflict copy of OneDrive", beside("Tom.xlsx", "Tom-LAPTOP7.xlsx"), "conflictkopie"),
    Row("a name like a copy of OneDrive, without an original", named("Ann-LAPTOP7.xlsx")),
    Row("a second download", named("Rik (1).xlsx")),
    Row("names that differ by capitals only", beside("SAM.xlsx", "an/sam.xlsx"),
        "zelfde-naam"),
    Row("the same name deeper down", beside("Bo.xlsx", "diep/Bo.xlsx"), "zelfde-naam"),
    Row("an .ods beside an .xlsx of that name", beside("Lou.xlsx", "Lou.ods"), "zelfde-naam"),
    Row("an accent apart from its letter, beside the name with it in one",
        beside("Zoe\u0308.xlsx", "Zo\u00eb.xlsx"), "zelfde-naam"),
    Row("the name of the folder with paper forms", named("blanco.xlsx"), "zelfde-naam"),
    Row("the name of our overview", named("overzicht.xlsx", data=b""), "bestand-leeg"),
    Row("the name of our list", named("te-verbeteren.xlsx", data=b""), "bestand-leeg"),
    Row("a very deep folder", named("/".join(["een lange naam voor een map"] * 30) + "/Diep.xlsx")),
    Row("a folder with the name of a workbook", thing("map.xlsx", Path.mkdir)),
    Row("a pipe with the name of a workbook", thing("pijp.xlsx", os.mkfifo)),
    Row("a socket with the name of a workbook", thing("contact.xlsx", a_socket)),
    Row("a device with the name of a workbook", thing("nul.xlsx", lambda p:
        p.symlink_to("/dev/zero"))),
    Row("a link to a dossier", thing("link.xlsx", linked)),
    Row("a link to nothing", thing("weg.xlsx", lambda p: p.symlink_to("nergens.xlsx"))),
    Row("a link to itself", thing("rond.xlsx", lambda p: p.symlink_to("rond.xlsx"))),
    Row("a folder that holds itself", thing("kring", lambda p: p.symlink_to("."))),
    Row("a name of 248 bytes", named("x" * 243 + ".xlsx", key=GOB), "", PLAIN,
        alone=True),
    Row("a name of 255 bytes", named("x" * 250 + ".xlsx", key=GOB), "", PLAIN,
        alone=True),
    Row("a name of 255 bytes in letters of two", named("é" * 125 + ".xlsx", key=GOB), "", PLAIN,
        alone=True),
    Row("a name that is no UTF-8", named(b"No\xebl.xlsx", key=GOB), "", PLAIN, alone=True),
    Row("a folder whose name is no UTF-8", named(b"map\xff/Ria.xlsx", key=GOB), "", PLAIN,
        alone=True),
    Row("an empty file whose name is no UTF-8", named(b"L\xe9eg.xlsx", data=b""), "bestand-leeg",
        alone=True),
)  # fmt: skip
