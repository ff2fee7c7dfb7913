"""Do all forms fit together? No two in the same place, and none that points nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pipeline.forms.form import Form, echoes_in, inherited_keys

Files = Mapping[str, Form]
"""Each form by the name of the file that declares it."""


def fit_together(declared: Files) -> None:
    """Raises ValueError, with the files by name, when forms collide or point nowhere."""
    taken: dict[tuple[str, str], str] = {}
    for file, form in declared.items():
        for what, value in _own(form):
            if other := taken.get((what, value.casefold())):
                raise ValueError(f"{other} and {file} both have the {what} {value!r}")
            taken[what, value.casefold()] = file
    known = {
        form.full_key(field.key) for form in declared.values() for field in form.fields.values()
    }
    forms = {form.key for form in declared.values()}
    for file, form in declared.items():
        for what, key in _pointers(form):
            if key not in (forms if what == "goes_with" else known):
                raise ValueError(f"{file}: {what} points to {key!r}, which no form has")


def _own(form: Form) -> Iterator[tuple[str, str]]:
    """What a form has that no other may have."""
    yield from (("key", form.key), ("number", str(form.number)), ("document", form.document))
    yield from (
        ("sheet", name) for name in (form.sheet, *(t.sheet for t in form.tables if not t.inline))
    )


def _pointers(form: Form) -> Iterator[tuple[str, str]]:
    """What a form names of others."""
    yield from (("goes_with", key) for key in form.goes_with)
    yield from (("an Echo", key) for key in echoes_in(form))
    yield from ((f"afterwards of {t.key}", t.afterwards[0]) for t in form.tables if t.afterwards)
    for field in form.asked:
        yield from ((f"inherits of {field.key}", key) for key in inherited_keys(field))
        if field.opened_by:
            yield f"opened_by of {field.key}", field.opened_by
