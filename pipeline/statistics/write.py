"""The tables as files: one workbook with a codebook, and per table a CSV (and Parquet)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from io import BytesIO

import pandas as pd

from pipeline.files.csv_lists import ENCODING, csv_lines
from pipeline.files.excel_lists import Lists, Value
from pipeline.statistics.tables import ABOUT, TABLES

WORKBOOK, CODEBOOK = "cijfers.xlsx", "Leeswijzer"
TITLE = "Cijfers over alle dossiers"
HEADS = (("Tabel", 22), ("Kolom", 24), ("Betekenis", 90), ("Wie het in een dossier mag lezen", 34))
WIDEST, MARGIN = 60, 6
SAMPLE = 500
"""Of so many rows a column takes its width."""

MOST_ROWS = 1_048_575
"""A sheet of Excel has no room for more, below its heads."""

TOO_LONG = " Te lang voor een blad van Excel: zie {}.csv."


def files_of(frames: Mapping[str, pd.DataFrame]) -> dict[str, bytes]:
    """Every file by its name: cijfers.xlsx, and per table a CSV; with pyarrow Parquet as well."""
    codebook = _csv([head for head, _ in HEADS], _codebook(frames))
    files = {WORKBOOK: _workbook(frames), f"{CODEBOOK.lower()}.csv": codebook}
    for name, frame in frames.items():
        files[f"{name}.csv"] = _csv(list(frame.columns), _rows(frame))
        if find_spec("pyarrow"):
            files[f"{name}.parquet"] = _parquet(frame)
    return files


def _is_too_long(frame: pd.DataFrame) -> bool:
    return len(frame) > MOST_ROWS


def _codebook(frames: Mapping[str, pd.DataFrame]) -> Iterator[tuple[Value, ...]]:
    """What holds for all, then each table, and each column of it."""
    for about, text in ABOUT.items():
        yield ("Over deze cijfers", about, text, "")
    for table in TABLES:
        elsewhere = TOO_LONG.format(table.name) if _is_too_long(frames[table.name]) else ""
        yield (table.title, "", table.purpose + elsewhere, "")
        for column in table.columns:
            yield (table.title, column.name, column.meaning, column.readers_in_words)


def _rows(frame: pd.DataFrame) -> Iterator[tuple[Value, ...]]:
    """The rows as plain values, None for what is empty."""
    plain = frame.astype(object).where(frame.notna(), None)
    return plain.itertuples(index=False, name=None)


def _csv(heads: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    return csv_lines([heads, *rows]).encode(ENCODING)


def _workbook(frames: Mapping[str, pd.DataFrame]) -> bytes:
    book = Lists(TITLE)
    book.add(CODEBOOK, HEADS, _codebook(frames))
    for table in TABLES:
        frame = frames[table.name]
        widths = [(name, _width(frame[name])) for name in table.kinds]
        if not _is_too_long(frame):
            book.add(table.title, widths, _rows(frame))
    return book.finished()


def _width(column: pd.Series[str]) -> int:
    longest = column.head(SAMPLE).astype("string").str.len().max()
    said = 0 if pd.isna(longest) else int(longest)
    return min(WIDEST, max(said, len(str(column.name))) + MARGIN)


def _parquet(frame: pd.DataFrame) -> bytes:
    buffer = BytesIO()
    frame.to_parquet(buffer, engine="pyarrow", index=False)
    return buffer.getvalue()
