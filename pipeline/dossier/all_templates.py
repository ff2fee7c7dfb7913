"""The templates of all documents: of each form, and of what is made from a judgement."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.documents.building.templates import build_template
from pipeline.dossier.judged import JUDGED
from pipeline.forms.model import Form


def build_templates(forms: Sequence[Form]) -> dict[str, bytes]:
    """Every template as .docx, by the name of its document.

    Raises ValueError when two documents have the same name: one would take the other's place.
    """
    printed = [form for form in forms if form.printed]
    built = [(form.document, build_template(form)) for form in printed]
    built += [(judged.document.name, judged.document.build()) for judged in JUDGED]
    templates = dict(built)
    if len(templates) < len(built):
        names = [name for name, _ in built]
        twice = sorted({name for name in names if names.count(name) > 1})
        raise ValueError(f"two documents have the same name: {', '.join(twice)}")
    return templates
