"""Where a module keeps what it made for the next run: beside Python's own byte code of it."""

from __future__ import annotations

import sys
from importlib.util import cache_from_source
from pathlib import Path


def place_beside(module: str, name: str, kind: str) -> Path:
    """Where it is kept, by name, Python and kind; module: the file of the module.

    Raises NotImplementedError where Python keeps no byte code.
    """
    byte_code = Path(cache_from_source(module))
    return byte_code.with_name(f"{name}.{sys.implementation.cache_tag}.{kind}")
