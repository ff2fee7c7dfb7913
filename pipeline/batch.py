"""A run over many workbooks: find them, make each one's documents, tell what became of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from zipfile import BadZipFile

from lxml.etree import XMLSyntaxError

from pipeline.answers import FilledForm
from pipeline.documents.context import context_of
from pipeline.documents.publish import EditedTwiceError, Folder, Published
from pipeline.documents.render import DocumentError, Template
from pipeline.dossier import Dossier, load_dossier
from pipeline.findings import Finding, finding
from pipeline.forms.model import Form

WORKBOOKS = (".xlsx", ".xlsm", ".ods")
TEMPORARY = re.compile(r"~\$|\.~lock\.|\.")
FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
LONGEST_NAME = 100


@dataclass
class Outcome:
    """What became of one dossier; documents are named without their extension."""

    name: str
    workbook: Path
    published: dict[str, Published] = field(default_factory=dict)
    held_back: list[str] = field(default_factory=list)
    not_filled: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def find_workbooks(folder: Path) -> list[Path]:
    """Every workbook in a folder and below it, by path; a workbook itself stands for itself.

    Lock files, temporary files and hidden ones are passed over.
    """
    if folder.is_file():
        return [folder]
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in WORKBOOKS
        and path.is_file()
        and not any(TEMPORARY.match(part) for part in path.relative_to(folder).parts)
    )


def output_names(workbooks: Sequence[Path]) -> dict[Path, str]:
    """A folder name per workbook: its own name, made safe for every system and unlike the rest.

    Where two would share a folder, also on a system that knows no capitals, each of them gets the
    folder that it came from, and its kind of file, in its name.
    """
    plain = {path: safe_name(path.stem) for path in workbooks}
    shared = Counter(name.casefold() for name in plain.values())
    names: dict[Path, str] = {}
    for path, name in plain.items():
        if shared[name.casefold()] > 1:
            name = safe_name(f"{path.stem} ({path.parent.name} {path.suffix[1:]})")
        taken = {other.casefold() for other in names.values()}
        number = 2
        unique = name
        while unique.casefold() in taken:
            unique, number = f"{name} {number}", number + 1
        names[path] = unique
    return names


def safe_name(name: str) -> str:
    """A name that every system takes for a folder; never empty."""
    name = FORBIDDEN.sub("_", name)[:LONGEST_NAME].strip(" .")
    return f"{name}_" if RESERVED.fullmatch(name) else name or "dossier"


class Templates:
    """The templates of a run, each prepared once, when first needed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.prepared: dict[str, Template | DocumentError] = {}

    def __getitem__(self, form: Form) -> Template:
        """Raises DocumentError when the template is missing or cannot be used."""
        if form.key not in self.prepared:
            self.prepared[form.key] = self._load(form)
        template = self.prepared[form.key]
        if isinstance(template, DocumentError):
            raise template
        return template

    def _load(self, form: Form) -> Template | DocumentError:
        path = self.folder / f"{form.document}.docx"
        try:
            return Template(path.read_bytes())
        except (OSError, BadZipFile, KeyError, XMLSyntaxError) as error:
            return DocumentError(f"{path.name} is er niet of is geen Word-bestand ({error})")
        except DocumentError as error:
            return error


def process(
    path: Path, name: str, forms: Sequence[Form], templates: Templates, output: Path
) -> Outcome:
    """Read one workbook and publish the documents of every form that has no fout."""
    dossier = load_dossier(path, forms)
    outcome = Outcome(name, path, findings=dossier.all_findings)
    outcome.not_filled = _not_filled(dossier)
    folder = Folder(output / name)
    for filled in dossier.wanted():
        if filled.faulty:
            outcome.held_back.append(filled.form.document)
            continue
        _publish(outcome, folder, filled, templates)
    try:
        folder.close()
    except OSError as error:
        outcome.findings.append(_not_saved(path, "", error.strerror or str(error)))
    return outcome


def _publish(outcome: Outcome, folder: Folder, filled: FilledForm, templates: Templates) -> None:
    name = filled.form.document
    try:
        document = templates[filled.form].render(context_of(filled))
        outcome.published[name] = folder.publish(name, document)
    except DocumentError as error:
        outcome.findings.append(
            finding(
                "document-mislukt",
                words={"reason": error},
                workbook=outcome.workbook.name,
                form=filled.form.key,
                label=name,
            )
        )
    except EditedTwiceError:
        reason = f"'{name}' en '{name} (nieuw)' zijn allebei bewerkt"
        outcome.findings.append(_not_saved(outcome.workbook, name, reason))
    except OSError as error:
        outcome.findings.append(_not_saved(outcome.workbook, name, error.strerror or str(error)))


def _not_saved(workbook: Path, document: str, reason: str) -> Finding:
    return finding(
        "document-niet-bewaard", words={"reason": reason}, workbook=workbook.name, label=document
    )


def _not_filled(dossier: Dossier) -> list[str]:
    return [
        filled.form.document
        for filled in dossier.forms.values()
        if filled.form.fields and not filled.in_use
    ]


def run(
    names: Mapping[Path, str], forms: Sequence[Form], templates: Path, output: Path
) -> Iterator[Outcome]:
    """The outcome of each workbook in turn; one bad file never stops the rest."""
    prepared = Templates(templates)
    for path, name in names.items():
        yield process(path, name, forms, prepared, output)


def write_blanks(
    filled: Iterable[FilledForm], templates: Path, folder: Path
) -> dict[str, Published]:
    """The forms to fill in by hand, with what is already known. Raises DocumentError, OSError."""
    prepared, target = Templates(templates), Folder(folder)
    published = {
        each.form.document: target.publish(
            each.form.document, prepared[each.form].render(context_of(each, on_paper=True))
        )
        for each in filled
    }
    target.close()
    return published
