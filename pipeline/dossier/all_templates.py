"""The templates of all documents: of forms, of leaflets, and of what is made from a judgement."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.documents.building.templates import build_leaflet, build_template
from pipeline.dossier.judged import JUDGED
from pipeline.forms.leaflets import all_leaflets
from pipeline.forms.model import Form
from pipeline.records.house_style import OURS, HouseStyle


def build_templates(forms: Sequence[Form], house: HouseStyle = OURS) -> dict[str, bytes]:
    """Every template as .docx, by the name of its document.

    Raises ValueError when two documents have the same name: one would take the other's place.
    """
    printed = [form for form in forms if form.printed]
    built = [(form.document, build_template(form, house)) for form in printed]
    built += [(one.document, build_leaflet(one, house)) for one in all_leaflets()]
    built += [(judged.document.name, judged.document.build(house)) for judged in JUDGED]
    templates = dict(built)
    if len(templates) < len(built):
        names = [name for name, _ in built]
        twice = sorted({name for name in names if names.count(name) > 1})
        raise ValueError(f"two documents have the same name: {', '.join(twice)}")
    return templates
