"""A template as it was prepared, kept beside Python's own byte code for the next run.

Preparing takes 0.2 s for all templates, of the 0.55 s that one dossier took from a cold start;
reading what was kept takes 0.02 s. It holds as long as the template and all that prepares it are
the same.
"""

from __future__ import annotations

import hashlib
import pickle
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import jinja2

from pipeline.documents.rendering.prepared_template import Prepared
from pipeline.files.byte_code import place_beside
from pipeline.files.writing import write_file


def prepared(data: bytes, name: str = "") -> Prepared:
    """A template, prepared; by name it is kept for the next run. Raises what `prepare` does."""
    key = hashlib.sha256(_stamp() + data).digest()
    if name and (known := _read(name, key)):
        return known
    from pipeline.documents.rendering.preparing import prepare  # heavy, and mostly not needed

    new = prepare(data)
    if name:
        with suppress(OSError, NotImplementedError):  # then the next run prepares it again
            write_file(_place(name), key + pickle.dumps(new), shared=True)
    return new


def _read(name: str, key: bytes) -> Prepared | None:
    """What was kept, if that was made of the same and is whole."""
    try:
        kept = _place(name).read_bytes()
        known = pickle.loads(kept[len(key) :]) if kept.startswith(key) else None  # noqa: S301
    except Exception:  # whatever a damaged file raises: nothing is lost with it
        return None
    return known if isinstance(known, Prepared) else None


def _place(name: str) -> Path:
    """Where it is kept. Raises NotImplementedError where Python keeps no byte code."""
    return place_beside(__file__, name, "prepared")


@cache
def _stamp() -> bytes:
    """A digest of what prepares: this room, the controls, Jinja, and docxtpl by when it came."""
    here = Path(__file__).parent
    digest = hashlib.sha256(jinja2.__version__.encode())
    for module in (*sorted(here.glob("*.py")), here.parent / "controls.py"):
        digest.update(module.read_bytes())
    docxtpl = find_spec("docxtpl")
    if docxtpl and docxtpl.origin:
        status = Path(docxtpl.origin).with_name("template.py").stat()
        digest.update(repr((status.st_size, status.st_mtime_ns)).encode())
    return digest.digest()
