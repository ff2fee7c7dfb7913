"""How long a path may be on Windows, for a program to open it."""

from __future__ import annotations

from pathlib import PurePath, PureWindowsPath

LONGEST = 245
"""In signs, with the folders: the 259 that Word opens, less what a file is called while we write.
"""

LONGEST_IN_EXCEL = 218
"""As much, of a workbook."""

LIMITED: tuple[type[PurePath], ...] = (PureWindowsPath,)
"""The paths that have a limit: those of Windows."""

WORKBOOKS = (".xlsx", ".xlsm", ".xlsb", ".xls")


def signs_over(path: PurePath) -> int:
    """How many signs a whole path has too many to be opened; 0 when it can be."""
    if not isinstance(path, LIMITED):
        return 0
    longest = LONGEST_IN_EXCEL if path.suffix.lower() in WORKBOOKS else LONGEST
    in_windows = len(str(path).encode("utf-16-le")) // 2
    return max(0, in_windows - longest)
