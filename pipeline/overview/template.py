"""The template of the page, compiled once: Jinja takes 0.07 s for it, of each run.

What Jinja made of it is kept beside Python's own byte code for the next run, and holds as long as
the template is the same, and all that is said here of how it is compiled.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from pipeline.files.byte_code import place_beside
from pipeline.files.writing import write_file
from pipeline.records.text import cut_at_word, day

FOLDER = Path(__file__).parent
TEMPLATE = "overzicht.html"
LONGEST = 80
"""How much of an action the page shows, in signs; all of it stands in the sheet."""


class Kept(BytecodeCache):
    """What Jinja compiled, as far as it can be kept: else it is compiled again."""

    def get_source_checksum(self, source: str) -> str:
        """Of the template and of this module, where the rest stands that it is compiled with."""
        return super().get_source_checksum(source + Path(__file__).read_text("utf-8"))

    def load_bytecode(self, bucket: Bucket) -> None:
        """What was kept, if that was made of the same and is whole."""
        try:
            bucket.bytecode_from_string(_place().read_bytes())
        except Exception:  # whatever a damaged file raises: nothing is lost with it
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it for the next run."""
        with suppress(OSError, NotImplementedError):
            write_file(_place(), bucket.bytecode_to_string(), shared=True)


def _place() -> Path:
    """Where it is kept. Raises NotImplementedError where Python keeps no byte code."""
    return place_beside(__file__, TEMPLATE, f"jinja-{jinja2.__version__}")


@cache
def page_template() -> jinja2.Template:
    """The template, to be filled with an overview."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(FOLDER),
        bytecode_cache=Kept(),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["day"] = day
    environment.filters["thousands"] = lambda number: f"{number:,}".replace(",", ".")
    environment.filters["shortened"] = lambda text: cut_at_word(text, LONGEST)
    return environment.get_template(TEMPLATE)
