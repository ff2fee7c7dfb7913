"""Insert rows as a coach does in LibreOffice, which moves formulas and names along.

Run by the system's own Python, which alone knows LibreOffice's bridge, as
insert_rows.py OUT PORT PROFILE IN…
"""

import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

PLACES = (
    ("Aanmelding", 1, 2),
    ("Aanmelding", 11, 3),
    ("Capaciteitenprofiel", 20, 2),
    ("Acties", 6, 2),
)
"""Sheet, row before which to insert (from 0), and how many rows."""


def main(folder: str, port: str, profile: str, *sources: str) -> None:
    """Open each, insert, recalculate, save as .xlsx in the folder."""
    socket = f"socket,host=localhost,port={port};urp"
    office = subprocess.Popen(["soffice", profile, "--headless", f"--accept={socket}"])
    try:
        desktop = connected(socket)
        for source in map(Path, sources):
            with_more_rows(desktop, source, Path(folder) / source.name)
    finally:
        office.terminate()
        office.wait(30)


def with_more_rows(desktop: Any, source: Path, target: Path) -> None:
    """One workbook, with rows inserted."""
    hidden = PropertyValue(Name="Hidden", Value=True)
    document = desktop.loadComponentFromURL(source.as_uri(), "_blank", 0, (hidden,))
    for name, row, count in PLACES:
        sheet = document.Sheets.getByName(name)
        sheet.unprotect("")
        sheet.Rows.insertByIndex(row, count)
    document.calculateAll()
    excel = PropertyValue(Name="FilterName", Value="Calc MS Excel 2007 XML")
    document.storeToURL(target.as_uri(), (excel,))
    document.close(True)


def connected(socket: str) -> Any:
    """The running LibreOffice, once it answers."""
    context = uno.getComponentContext()
    resolve = context.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver").resolve
    for _ in range(120):
        try:
            remote = resolve(f"uno:{socket};StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.25)
        else:
            return remote.ServiceManager.createInstance("com.sun.star.frame.Desktop")
    raise SystemExit("LibreOffice antwoordt niet")


if __name__ == "__main__":
    main(*sys.argv[1:])
