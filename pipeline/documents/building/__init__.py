"""Building the Word templates from the declarations.

`from pipeline.documents.building import loops` gives a module that is loaded when it is first used.
A run, which only fills in templates, knows the documents made from judgements, and how those are
built stands beside what they say: this way it does without python-docx, 35 ms of a cold start.
"""

import sys
from importlib.util import LazyLoader, find_spec, module_from_spec
from types import ModuleType


def __getattr__(name: str) -> ModuleType:
    spec = find_spec(f"{__name__}.{name}")
    if spec is None or spec.loader is None:
        raise AttributeError(name)
    loader = spec.loader = LazyLoader(spec.loader)
    module = sys.modules[spec.name] = globals()[name] = module_from_spec(spec)
    loader.exec_module(module)
    return module
