"""`python -m bench`: measure, show, and keep what was measured."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from bench import report
from bench.measures import Bench
from bench.profiling import profile

PROFILED, QUICK = 100, (1, 20)


def _numbers(_context: click.Context, _option: click.Parameter, text: str) -> list[int]:
    try:
        numbers = sorted({int(number) for number in text.split(",")})
    except ValueError as error:
        raise click.BadParameter("numbers with commas between them") from error
    if numbers[0] < 1:
        raise click.BadParameter("one dossier at least")
    return numbers


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--dossiers", default="1,100,1000", show_default=True, callback=_numbers)
@click.option("--quick", is_flag=True, help="A first impression, of one round and few dossiers.")
@click.option("--profile", "profiled", is_flag=True, help="Show where the time goes instead.")
@click.option(
    "--rust",
    type=click.Path(path_type=Path, exists=True),
    help="The Python of an environment with rust-docxtpl for docxtpl: it is measured too.",
)
@click.option("--write", type=click.Path(path_type=Path), help="The README to write, with a chart.")
def main(
    dossiers: list[int], quick: bool, profiled: bool, write: Path | None, rust: Path | None
) -> None:
    """Measure the pipeline beside the plain way, with openpyxl and docxtpl as they come."""
    with TemporaryDirectory() as folder:
        if profiled:
            profile(Path(folder), QUICK[1] if quick else PROFILED)
            return
        numbers, rounds = (QUICK, 1) if quick else (dossiers, 3)
        bench = Bench(Path(folder), numbers, rounds, rust)
        lines = list(bench.lines())
        report.show(lines)
        if write:
            report.write(lines, write)


if __name__ == "__main__":
    main(prog_name="bench")
