"""The forms: one declaration each, in `instruments/`, and the model they are written in."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from pipeline.forms import instruments
from pipeline.forms.model import Form

VERSION = "2"
"""Version of the declarations: raise it when a field is added, renamed or dropped."""


@cache
def all_forms() -> tuple[Form, ...]:
    """Every declared form, by number: a new file in `instruments/` is all that a new form takes."""
    modules = (
        import_module(f"{instruments.__name__}.{module.name}")
        for module in pkgutil.iter_modules(instruments.__path__)
    )
    return tuple(sorted((m.FORM for m in modules if hasattr(m, "FORM")), key=lambda f: f.number))
