"""Open a workbook, whatever it turns out to be, without trusting it.

Sizes are looked at before anything is unpacked, XML entities are refused, macros and links are
never followed. Whatever is wrong ends in an UnreadableError with the code of the finding.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

Password = Callable[[Path], str | None]
"""Asks for the password of a workbook; None when there is none to give."""

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LARGEST = 200_000_000
MOST_PARTS = 5_000
MOST_ROWS, MOST_COLUMNS = 100_000, 300
PROLOGUE = 4_000
FORBIDDEN = (b"<!DOCTYPE", b"<!ENTITY")
REFERENCE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
SHEETS = re.compile(r"xl/worksheets/[^/]+\.xml")


DAMAGE = (
    CalamineError,
    zipfile.BadZipFile,
    zlib.error,
    SyntaxError,  # of XML
    ValueError,
    LookupError,
    ArithmeticError,
    OSError,
    EOFError,
    NotImplementedError,
    RuntimeError,
)
"""What reading a damaged file may raise."""


class UnreadableError(Exception):
    """The file cannot be read as a workbook: the code of the finding, and its words."""

    def __init__(self, code: str, **words: object) -> None:
        super().__init__(code)
        self.code, self.words = code, words


@dataclass(frozen=True)
class Opened:
    """An open workbook: its sheets, and the parts of the file that tell more than values."""

    book: CalamineWorkbook
    parts: zipfile.ZipFile


def is_protected(path: Path) -> bool:
    """Whether a file may want a password before it can be read."""
    try:
        with path.open("rb") as file:
            return file.read(len(OLE)) == OLE
    except OSError:
        return False


def open_workbook(path: Path, password: Password) -> Opened:
    """Open an .xlsx, .xlsm or .ods file. Raises UnreadableError."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableError("bestand-geen-toegang") from error
    if not data:
        raise UnreadableError("bestand-leeg")
    if data.startswith(OLE):
        data = _decrypted(path, data, password)
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        _look_before_unpacking(archive)
        return Opened(CalamineWorkbook.from_filelike(BytesIO(data)), archive)
    except PasswordError as error:
        raise UnreadableError("wachtwoord-nodig") from error
    except UnreadableError:
        raise
    except BaseException as error:
        raise unreadable(error) from error


def unreadable(error: BaseException) -> BaseException:
    """Any way in which a damaged file fails, the reader's own panic included; the rest as it is."""
    panic = type(error).__name__ == "PanicException"
    return UnreadableError("bestand-onleesbaar") if isinstance(error, DAMAGE) or panic else error


def _decrypted(path: Path, data: bytes, password: Password) -> bytes:
    """The workbook inside a protected one. The password is neither kept nor shown."""
    import msoffcrypto
    from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError

    try:
        office = msoffcrypto.OfficeFile(BytesIO(data))
        if not office.is_encrypted() or getattr(office, "format", "") != "ooxml":
            raise UnreadableError("bestand-oud-excel")
        given = password(path)
        if not given:
            raise UnreadableError("wachtwoord-nodig")
        plain = BytesIO()
        office.load_key(password=given, verify_password=True)
        office.decrypt(plain)
    except InvalidKeyError as error:
        raise UnreadableError("wachtwoord-verkeerd") from error
    except UnreadableError:
        raise
    except (DecryptionError, FileFormatError, Exception) as error:
        raise UnreadableError("bestand-onleesbaar") from error
    return plain.getvalue()


def _look_before_unpacking(archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    names = {entry.filename for entry in entries}
    if "word/document.xml" in names:
        raise UnreadableError("bestand-word")
    size = sum(entry.file_size for entry in entries)
    if size > LARGEST or len(entries) > MOST_PARTS:
        raise UnreadableError("bestand-te-groot", reason=f"{size // 1_000_000} MB uitgepakt")
    for entry in entries:
        if entry.filename.endswith((".xml", ".rels")):
            with archive.open(entry) as part:
                if any(word in part.read(PROLOGUE).upper() for word in FORBIDDEN):
                    raise UnreadableError("bestand-verdacht")
    for name in names:
        if SHEETS.fullmatch(name):
            _look_at_extent(archive.read(name))


def _look_at_extent(sheet: bytes) -> None:
    """A single cell far away would make the reader lay out everything before it."""
    far = max((int(row) for _, row in REFERENCE.findall(sheet)), default=0)
    wide = max((column for column, _ in REFERENCE.findall(sheet)), key=_number, default=b"A")
    if far > MOST_ROWS or _number(wide) > MOST_COLUMNS:
        reason = f"er staat iets in kolom {wide.decode()} of rij {far}"
        raise UnreadableError("bestand-te-groot", reason=reason)


def _number(column: bytes) -> int:
    number = 0
    for letter in column:
        number = number * 26 + letter - 64
    return number
