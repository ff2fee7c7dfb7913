"""All that follows from the forms and stands in the project: built anew, after a form changed."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.dossier.all_templates import build_templates
from pipeline.files.folders import FUNCTIONS
from pipeline.files.writing import write_file
from pipeline.forms.function import function_forms
from pipeline.forms.model import Form
from pipeline.records.house_style import HouseStyle
from pipeline.records.settings import Settings
from pipeline.setup.manual import with_lists
from pipeline.workbooks.building.fill import filled_workbook
from pipeline.workbooks.building.function_workbook import build_function_workbook
from pipeline.workbooks.building.workbook import build_workbook


@dataclass(frozen=True)
class Built:
    """How much was built."""

    templates: int
    examples: int


def build_all(
    forms: Sequence[Form],
    settings: Settings,
    *,
    workbook: Path,
    function: Path,
    templates: Path,
    examples: Path,
    manual: Path,
) -> Built:
    """Build the blank workbooks, the Word templates, the examples and the manual's lists.

    workbook, function and manual are files, the manual may be missing; templates and examples are
    folders.
    """
    blank = build_workbook(forms, settings)
    write_file(workbook, blank, shared=True)
    blank_function = build_function_workbook(settings)
    write_file(function, blank_function, shared=True)
    built = Built(
        build_word_templates(forms, templates, settings.huisstijl),
        build_examples(forms, blank, examples)
        + build_examples(function_forms(), blank_function, examples / FUNCTIONS),
    )
    if manual.exists():
        manual.write_text(with_lists(manual.read_text("utf-8"), forms), "utf-8")
    return built


def build_word_templates(forms: Sequence[Form], folder: Path, house: HouseStyle) -> int:
    """Write one Word template per document, in a house style; gives how many."""
    built = build_templates(forms, house)
    for name, data in built.items():
        write_file(folder / f"{name}.docx", data, shared=True)
    return len(built)


def build_examples(forms: Sequence[Form], blank: bytes, folder: Path) -> int:
    """Fill in a blank workbook with each text of answers in bron/; gives how many."""
    sources = sorted((folder / "bron").glob("*.toml"))
    for source in sources:
        answers = tomllib.loads(source.read_text("utf-8"))
        filled = filled_workbook(blank, forms, answers)
        write_file(folder / f"{source.stem}.xlsx", filled, shared=True)
    return len(sources)
