"""What is said of a file that cannot be read as a workbook."""

from __future__ import annotations

import zipfile
import zlib

from python_calamine import CalamineError

from pipeline.records.catalogue import Code
from pipeline.records.findings import RefusedError

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


OUT_OF_BOUNDS = "het lezen vraagt te veel geheugen of tijd"


def unreadable(error: BaseException) -> BaseException:
    """Any way in which a damaged file fails, the reader's own panic included; the rest as it is."""
    at_root: BaseException | None = error
    while at_root:  # what runs out of memory may fail otherwise while it cleans up
        if isinstance(at_root, MemoryError):
            return RefusedError(Code.FILE_TOO_LARGE, reason=OUT_OF_BOUNDS)
        at_root = at_root.__context__
    panic = type(error).__name__ == "PanicException"
    return RefusedError(Code.FILE_UNREADABLE) if isinstance(error, DAMAGE) or panic else error
