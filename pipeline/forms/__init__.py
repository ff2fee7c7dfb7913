"""The forms: one declaration each, in `instruments/`, and the model they are written in."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from pipeline.forms import instruments
from pipeline.forms.form import Form
from pipeline.forms.function import function_forms
from pipeline.forms.together import fit_together


@cache
def all_forms() -> tuple[Form, ...]:
    """Every declared form, by number: a new file in `instruments/` is all that a new form takes.

    Raises ValueError when two of them collide, or one points to what is not there.
    """
    declared: dict[str, Form] = {}
    for module in pkgutil.iter_modules(instruments.__path__):
        declaration = import_module(f"{instruments.__name__}.{module.name}")
        if hasattr(declaration, "FORM"):
            declared[f"{module.name}.py"] = declaration.FORM
    fit_together(declared)
    return tuple(sorted(declared.values(), key=lambda form: form.number))


def form_of(key: str) -> Form:
    """The form with a key, of a dossier or of the library."""
    return next(form for form in (*all_forms(), *function_forms()) if form.key == key)
