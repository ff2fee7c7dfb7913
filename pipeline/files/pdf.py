"""PDF copies of Word documents, by LibreOffice: all of them in one call."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

PROGRAMS = ("soffice", "libreoffice")
ELSEWHERE = (
    Path(os.environ.get("PROGRAMFILES", "C:/Program Files")) / "LibreOffice/program/soffice.exe",
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
)
"""Where LibreOffice stands when its folder is not in the path."""

LONGEST = 300
"""Seconds after which a conversion is given up."""

OPTIONS = {
    "UseTaggedPDF": True,  # headings, tables and their heads can be heard
    "PDFUACompliance": True,
    "ExportBookmarks": True,
    "DisplayPDFDocumentTitle": True,
}


class PdfError(Exception):
    """There can be no PDF; the message is Dutch, for people."""


def as_pdf(documents: Mapping[str, bytes]) -> dict[str, bytes]:
    """Each document (.docx) as a tagged PDF, by the same name. Raises PdfError."""
    program = _program()
    with TemporaryDirectory() as folder:
        sources = []
        for number, data in enumerate(documents.values()):  # a name may be one that it cannot take
            sources.append(Path(folder) / f"{number}.docx")
            sources[-1].write_bytes(data)
        _convert(program, sources, Path(folder))
        made = [source.with_suffix(".pdf") for source in sources]
        if not all(path.exists() for path in made):
            raise PdfError("LibreOffice kon niet alle documenten omzetten.")
        return {n: path.read_bytes() for n, path in zip(documents, made, strict=True)}


def _convert(program: str, sources: list[Path], folder: Path) -> None:
    options = {n: {"type": "boolean", "value": str(on).lower()} for n, on in OPTIONS.items()}
    command = [
        program,
        f"-env:UserInstallation={(folder / 'profiel').as_uri()}",  # beside one that is open
        "--headless",
        "--convert-to",
        f"pdf:writer_pdf_Export:{json.dumps(options)}",
        "--outdir",
        str(folder),
        *map(str, sources),
    ]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=LONGEST)
    except (OSError, subprocess.SubprocessError) as error:
        raise PdfError("LibreOffice kon de documenten niet omzetten.") from error


def _program() -> str:
    found = [path for name in PROGRAMS if (path := shutil.which(name))]
    found += [str(path) for path in ELSEWHERE if path.exists()]
    if not found:
        raise PdfError(
            "Voor PDF's is LibreOffice nodig, en dat is hier niet. In Word: Bestand, Opslaan als, "
            "PDF."
        )
    return found[0]
