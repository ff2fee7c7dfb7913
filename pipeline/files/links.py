"""Links from the overview to what lies beside it; relative, so that the folders may move."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote


def link_to(target: Path, output: Path) -> str:
    """A relative link from a file in output; "" when nothing is there or no such link can be."""
    try:
        if not target.exists():
            return ""
        way = os.path.relpath(target.resolve(), output.resolve())
    except OSError:
        return ""
    except ValueError:  # another drive, on Windows
        return target.resolve().as_uri()
    slash = "/" if target.is_dir() else ""
    return quote(way.replace(os.sep, "/"), safe="/", errors="replace") + slash


def way_to(target: Path, folder: Path) -> str:
    """The way from a folder to a file, which holds when both are moved together."""
    try:
        return os.path.relpath(target.resolve(), folder.resolve())
    except ValueError:  # another drive, on Windows
        return str(target.resolve())
