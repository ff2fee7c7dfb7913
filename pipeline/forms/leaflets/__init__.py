"""The leaflets, numbers 31 to 36: the guide's own words, its hyphens and ligatures mended.

Its links are left out: many lead nowhere by now.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from pipeline.forms.leaflet import Leaflet


@cache
def all_leaflets() -> tuple[Leaflet, ...]:
    """Every leaflet that a module of this package declares, by number."""
    names = (f"{__name__}.{module.name}" for module in pkgutil.iter_modules(__path__))
    found = [one for name in names for one in vars(import_module(name)).values()]
    return tuple(sorted((x for x in found if isinstance(x, Leaflet)), key=lambda x: x.number))
