"""The fast path gives what the plain one gives."""

from __future__ import annotations

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from pipeline.documents.rendering.assembler import Assembler
from pipeline.files import office

NAMES = st.text(min_size=1, max_size=30).filter(lambda name: "\0" not in name)


@given(st.dictionaries(NAMES, st.binary(max_size=2000), max_size=6), st.binary(max_size=5000))
def test_the_same_as_packed_in_full(parts: dict[str, bytes], body: bytes) -> None:
    parts = {"[Content_Types].xml": b"x", **parts}
    made = Assembler({"word/document.xml": b"", **parts}, "word/document.xml").assemble(body)
    assert told(made) == told(office.pack({"word/document.xml": body, **parts}))


def told(package: bytes) -> list[tuple[object, ...]]:
    """All that a package says of its parts, but for how tightly they are packed."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        assert archive.testzip() is None
        return [
            (
                *(part.filename, part.date_time, part.compress_type, part.create_system),
                *(part.external_attr, part.flag_bits, part.file_size, archive.read(part)),
            )
            for part in archive.infolist()
        ]
