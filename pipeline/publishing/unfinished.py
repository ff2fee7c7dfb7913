"""What was set aside while documents were replaced, by this run or by one that was stopped.

It goes when it is ours, is kept when it went into a merge, and comes back when somebody saved it.
"""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from pipeline.files.folders import UNMERGED
from pipeline.publishing.record import Entry, Record
from pipeline.publishing.setting_aside import digest_of, restore, set_aside_in


def settle(folder: Path, record: Record) -> None:
    """Know of each file that a run was stopped at whether it was replaced. Raises OSError.

    Where somebody saved since, that cannot be told: then nothing is known of what it said.
    """
    aside = {path for _, path in set_aside_in(folder)}
    for file, entry in record.files.items():
        if entry.becoming is None:
            continue
        path = folder / file
        there = digest_of(path.read_bytes()) if path.exists() else None
        if there == entry.becoming.result:
            record.files[file] = entry.becoming
        elif path in aside and there not in (None, *entry.wrote):
            record.files[file] = Entry(entry.wrote, merged=entry.merged, again=entry.again)
        else:
            record.files[file] = replace(entry, becoming=None)


def put_back(folder: Path, record: Record) -> list[str]:
    """What was set aside goes when it is ours; what somebody saved into it comes back.

    What went into a merge is kept where nobody is given anything, unless it was itself what came
    of an earlier one, and what went into that is kept. Gives the files that came back. Raises
    OSError.
    """
    back = []
    for aside, path in set_aside_in(folder):
        file = path.relative_to(folder).as_posix()
        entry, kept = record.files.get(file) or Entry([]), _kept(folder, file)
        went_in, came_out = entry.merged or ("", "")
        there = digest_of(path.read_bytes()) if path.exists() else None
        spare = {*entry.wrote, went_in if entry.again and kept.exists() else None}
        digest = digest_of(aside.read_bytes())  # last: as long as it is there, it may be saved into
        if there and digest in spare:
            aside.unlink(missing_ok=True)
        elif there and digest == went_in:
            restore(aside, kept)
        else:
            back.append(file)
            if there in (*entry.wrote, came_out):
                aside.replace(path)
            else:
                restore(aside, path)
    return back


def _kept(folder: Path, file: str) -> Path:
    """Where a document is kept as it was before a merge."""
    place = folder / UNMERGED / file
    return place.with_name(f"{place.stem} ({UNMERGED}){place.suffix}")
