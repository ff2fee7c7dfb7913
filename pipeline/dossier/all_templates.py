"""The templates of all documents: of forms, of leaflets, and of what is made from a judgement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from pipeline.documents.building.templates import build_leaflet, build_template
from pipeline.dossier.judged import JUDGED
from pipeline.forms.leaflets import all_leaflets
from pipeline.forms.model import Form
from pipeline.records.house_style import OURS, HouseStyle

Build = Callable[[HouseStyle], bytes]


def build_templates(forms: Sequence[Form], house: HouseStyle = OURS) -> dict[str, bytes]:
    """Every template as .docx, by the name of its document.

    Raises ValueError when two documents have the same name: one would take the other's place.
    """
    builds: list[tuple[str, Build]] = [
        *((form.document, partial(build_template, form)) for form in forms if form.printed),
        *((one.document, partial(build_leaflet, one)) for one in all_leaflets()),
        *((judged.document.name, judged.document.build) for judged in JUDGED),
    ]
    names = Counter(name for name, _ in builds)
    if twice := sorted(name for name, number in names.items() if number > 1):
        raise ValueError(f"two documents have the same name: {', '.join(twice)}")
    return {name: build(house) for name, build in builds}
