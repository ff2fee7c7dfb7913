"""The folder of templates, each prepared once per run, when it is first needed."""

from __future__ import annotations

from pathlib import Path
from zipfile import BadZipFile

from lxml.etree import XMLSyntaxError

from pipeline.documents.rendering.proof import DocumentError
from pipeline.documents.rendering.template import Template


class Templates:
    """Templates by the name of their document."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.prepared: dict[str, Template | DocumentError] = {}

    def __getitem__(self, document: str) -> Template:
        """Raises DocumentError when the template is missing or cannot be used."""
        if document not in self.prepared:
            self.prepared[document] = self._load(document)
        template = self.prepared[document]
        if isinstance(template, DocumentError):
            raise template
        return template

    def refuse(self, document: str, seconds: int) -> DocumentError:
        """Use a template no more that took so many seconds; why, for each document of it."""
        error = DocumentError(f"het sjabloon is na {seconds} seconden opgegeven")
        self.prepared[document] = error
        return error

    def _load(self, document: str) -> Template | DocumentError:
        path = self.folder / f"{document}.docx"
        try:
            return Template(path.read_bytes(), document)
        except (OSError, BadZipFile, KeyError, XMLSyntaxError):
            return DocumentError(f"het sjabloon {path.name} is er niet of is geen Word-bestand")
        except DocumentError as error:
            return error
