"""Open a workbook, whatever it turns out to be, without trusting it.

Sizes are looked at before anything is unpacked, XML entities are refused, macros and links are
never followed. Whatever is wrong ends in a RefusedError with the code of the finding.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from pipeline.records.answers import Password
from pipeline.records.catalogue import Code
from pipeline.records.findings import RefusedError
from pipeline.workbooks.reading import limits
from pipeline.workbooks.reading.package import Parts, unpacked
from pipeline.workbooks.reading.unreadable import unreadable

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def open_workbook(path: Path, password: Password) -> Parts:
    """The parts of an .xlsx, .xlsm or .ods file. Raises RefusedError."""
    try:
        limits.refuse_size(path.stat().st_size, limits.LARGEST_FILE)
        data = path.read_bytes()
    except OSError as error:
        raise RefusedError(Code.FILE_NO_ACCESS) from error
    if not data:
        raise RefusedError(Code.FILE_EMPTY)
    if data.startswith(OLE):
        data = _decrypted(path, data, password)
    try:
        return unpacked(data)
    except RefusedError:
        raise
    except BaseException as error:
        raise unreadable(error) from error


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
