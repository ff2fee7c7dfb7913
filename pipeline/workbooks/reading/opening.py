"""Open a workbook, whatever it turns out to be, without trusting it.

Sizes are looked at before anything is unpacked, XML entities are refused, macros and links are
never followed. Whatever is wrong ends in a RefusedError with the code of the finding.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from pipeline.records.answers import Password
from pipeline.records.catalogue import Code
from pipeline.records.findings import RefusedError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LARGEST = 200_000_000
MOST_PARTS = 5_000
MOST_CELLS = 3_000_000
"""Between the first cell of a sheet and the last one that holds anything."""

PROLOGUE = 4_000
FORBIDDEN = (b"<!DOCTYPE", b"<!ENTITY")
REFERENCE = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]*)(\d+)[\"']")
FAR = re.compile(rb"r\s*=\s*[\"'](?:[A-Za-z]{2,}\d|[A-Za-z]?\d{5})")
"""A cell beyond column Z or row 9,999: without one, no sheet is large."""

SHEET = b"sheetData"
SHEET_IN_UTF16 = tuple(SHEET.decode().encode(f"utf-16-{order}") for order in ("le", "be"))

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


@dataclass(frozen=True)
class Opened:
    """An open workbook: its sheets, and the XML parts of the file, that tell more than values."""

    book: CalamineWorkbook
    parts: Mapping[str, bytes]


def is_protected(path: Path) -> bool:
    """Whether a file wants a password before it can be read."""
    try:
        data = path.read_bytes()
    except OSError:
        return False
    return data.startswith(OLE) and "EncryptedPackage".encode("utf-16-le") in data


def open_workbook(path: Path, password: Password) -> Opened:
    """Open an .xlsx, .xlsm or .ods file. Raises RefusedError."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RefusedError(Code.FILE_NO_ACCESS) from error
    if not data:
        raise RefusedError(Code.FILE_EMPTY)
    if data.startswith(OLE):
        data = _decrypted(path, data, password)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = _unpacked(archive)
        return Opened(CalamineWorkbook.from_filelike(BytesIO(data)), parts)
    except PasswordError as error:
        raise RefusedError(Code.PASSWORD_NEEDED) from error
    except RefusedError:
        raise
    except BaseException as error:
        raise unreadable(error) from error


def unreadable(error: BaseException) -> BaseException:
    """Any way in which a damaged file fails, the reader's own panic included; the rest as it is."""
    panic = type(error).__name__ == "PanicException"
    return RefusedError(Code.FILE_UNREADABLE) if isinstance(error, DAMAGE) or panic else error


def _decrypted(path: Path, data: bytes, password: Password) -> bytes:
    """The workbook inside a protected one. The password is neither kept nor shown."""
    import msoffcrypto
    from msoffcrypto.exceptions import InvalidKeyError

    try:
        office = msoffcrypto.OfficeFile(BytesIO(data))
        if not office.is_encrypted() or getattr(office, "format", "") != "ooxml":
            raise RefusedError(Code.FILE_OLD_EXCEL)
        given = password(path)
        if not given:
            raise RefusedError(Code.PASSWORD_NEEDED)
        plain = BytesIO()
        office.load_key(password=given, verify_password=True)
        office.decrypt(plain)
    except InvalidKeyError as error:
        raise RefusedError(Code.PASSWORD_WRONG) from error
    except RefusedError:
        raise
    except Exception as error:  # whatever a damaged container makes the library raise
        raise RefusedError(Code.FILE_UNREADABLE) from error
    return plain.getvalue()


def _unpacked(archive: zipfile.ZipFile) -> dict[str, bytes]:
    """The XML parts of a workbook. Raises RefusedError when it is not safe to open."""
    entries = archive.infolist()
    names = {entry.filename for entry in entries}
    if "word/document.xml" in names:
        raise RefusedError(Code.FILE_WORD)
    size = sum(entry.file_size for entry in entries)
    if size > LARGEST or len(entries) > MOST_PARTS:
        raise RefusedError(Code.FILE_TOO_LARGE, reason=f"{size // 1_000_000} MB uitgepakt")
    parts = {}
    for name in names:
        part = archive.read(name)
        _look_at_extent(part)  # a sheet may have any name
        if name.endswith((".xml", ".rels")):
            if any(word in part[:PROLOGUE].upper() for word in FORBIDDEN):
                raise RefusedError(Code.FILE_SUSPECT)
            parts[name] = part
    return parts


def _look_at_extent(part: bytes) -> None:
    """A single cell far away would make the reader lay out everything before it."""
    if any(sheet in part for sheet in SHEET_IN_UTF16):
        raise RefusedError(Code.FILE_UNREADABLE)
    if SHEET not in part or not FAR.search(part):
        return
    found = REFERENCE.findall(part)
    far = max({int(row) for _, row in found}, default=1)
    wide = max({_number(column.upper()) for column in {column for column, _ in found}}, default=1)
    refuse_when_large(far, max(wide, 1))


def refuse_when_large(rows: int, columns: int) -> None:
    """Raises RefusedError when a sheet of this extent is too large to be a dossier."""
    if rows * columns > MOST_CELLS:
        reason = f"een blad met {rows} rijen en {columns} kolommen"
        raise RefusedError(Code.FILE_TOO_LARGE, reason=reason)


def _number(column: bytes) -> int:
    number = 0
    for letter in column:
        number = number * 26 + letter - 64
    return number
