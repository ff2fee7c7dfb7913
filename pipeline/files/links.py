"""Links from the overview to what lies beside it; relative, so that the folders may move."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from urllib.parse import quote


def link_to(target: Path, output: Path) -> str:
    """A relative link from a file in output; "" when nothing is there or no such link can be."""
    try:
        slash = "/" if stat.S_ISDIR(target.stat().st_mode) else ""
        way = _way_between(target.parent, output)
    except OSError:
        return ""
    except ValueError:  # another drive, on Windows
        return target.resolve().as_uri()
    return f"{way}{_quoted(target.name)}{slash}"


@lru_cache(maxsize=64)
def _way_between(folder: Path, output: Path) -> str:
    """The way from output to what lies in a folder: the same for all of it, and dear to look up."""
    way = os.path.relpath(folder.resolve(), output.resolve())
    return "" if way == os.curdir else f"{_quoted(way.replace(os.sep, '/'))}/"


def _quoted(way: str) -> str:
    return quote(way, safe="/", errors="replace")


def resolved(paths: Iterable[Path]) -> dict[Path, Path]:
    """Each path as `Path.resolve` gives it; of many files in few folders, each folder once."""
    folder = cache(Path.resolve)
    return {p: p.resolve() if p.is_symlink() else folder(p.parent) / p.name for p in paths}


def way_to(target: Path, folder: Path) -> str:
    """The way from a folder to a file, which holds when both are moved together."""
    try:
        return os.path.relpath(target.resolve(), folder.resolve())
    except ValueError:  # another drive, on Windows
        return str(target.resolve())
