"""What is measured: each function gives the lines of one part of the table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from bench import daily, floor, library, overview, plain, rust, timing
from bench.line import Line, number, time
from bench.material import Example, examples, multiplied, prepared
from bench.timing import side_by_side
from pipeline.checks.check import check_content
from pipeline.cli.places import EXAMPLES, TEMPLATES
from pipeline.documents.rendering.proof import prove
from pipeline.documents.rendering.template_folder import Templates
from pipeline.dossier.documents import Document
from pipeline.forms import all_forms
from pipeline.workbooks.reading.reader import read_workbook

EMPLOYEE = "Evi"
LARGE = 1000
"""From how many dossiers on a run should be so much faster: fewer do not outweigh the start."""

TURNS = 2
"""How often a run is timed on the wall; the quickest counts, as disks have moods. Nothing is taken
away in between: for some minutes a file system is slow to write where files were just removed."""

OVERVIEWS = 10
"""How many times more dossiers an overview is measured with: those need no workbook."""

MEMORY = (100, 1000)
"""The numbers of dossiers between which memory should not grow."""


@dataclass
class Bench:
    """The place to measure at. folder: fresh, taken away afterwards. rounds: turns of each way.

    rust: the Python that has rust-docxtpl, to be measured too.
    """

    folder: Path
    dossiers: Sequence[int]
    rounds: int
    rust: Path | None = None
    examples: list[Example] = field(default_factory=examples)
    templates: Templates = field(default_factory=prepared)

    def __post_init__(self) -> None:
        plain.bind(TEMPLATES, self.bound)

    @property
    def bound(self) -> Path:
        """The templates as the plain way fills them."""
        return self.folder / "templates"

    def lines(self) -> Iterator[Line]:
        """Everything, in the order of the table."""
        yield self.reading()
        yield from self.rendering()
        yield from self.whole()
        yield from self.processes()
        yield from overview.lines(self.folder, max(self.dossiers) * OVERVIEWS)

    def reading(self) -> Line:
        """A workbook, read and checked; the plain way only reads it."""
        forms = all_forms()

        def ours(path: Path) -> None:
            check_content(path.name, read_workbook(path, forms, lambda _: None), forms)

        pairs = [
            side_by_side(
                {
                    "plain": lambda path=e.path: plain.read(path),  # type: ignore[misc]
                    "ours": lambda path=e.path: ours(path),  # type: ignore[misc]
                },
                self.rounds,
            )
            for e in self.examples
        ]
        was, now = (median(pair[way] for pair in pairs) for way in ("plain", "ours"))
        return Line("reading and checking a workbook", time(was), time(now), was / now, 5)

    def rendering(self) -> Iterator[Line]:
        """A document, of all that the examples make; and how near that is to the least possible."""
        pairs = [self._rendered(d) for example in self.examples for d in example.documents]
        was, now, least = (
            sum(p[k] for p in pairs) / len(pairs) for k in ("plain", "ours", "least")
        )
        ratio = median(pair["plain"] / pair["ours"] for pair in pairs)
        middle = [median(pair[way] for pair in pairs) for way in ("plain", "ours", "least")]
        yield Line("rendering a document (median)", time(middle[0]), time(middle[1]), ratio, 30)
        yield Line("rendering a document (mean)", time(was), time(now), was / now, 30)
        beyond = median(pair["ours"] / pair["least"] for pair in pairs)
        name = "rendering, against floor and proof"
        yield Line(name, f"{time(middle[2])} (floor)", time(middle[1]), beyond, 2, at_least=False)
        name = "the same, all documents together"
        yield Line(name, f"{time(least)} (floor)", time(now), now / least, 2, at_least=False)

    def _rendered(self, document: Document) -> dict[str, float]:
        template, bound = self.templates[document.name], self.bound / f"{document.name}.docx"
        scratch, done = self.folder / "document.docx", template.render(document.context)
        finished, skeleton = floor.Finished.of(done, document), template.skeleton(document.context)
        ways: dict[str, timing.Work] = {
            "plain": lambda: plain.render(bound, document, scratch),
            "ours": lambda: template.render(document.context),
            "floor": lambda: floor.write(finished),
            "proof": lambda: prove(finished.body, skeleton, document.context),
        }
        taken = side_by_side(ways, self.rounds)
        plain.check_same(scratch.read_bytes(), done, document.name)
        return {**taken, "least": taken["floor"] + taken["proof"]}

    def whole(self) -> Iterator[Line]:
        """Whole runs, the plain way measured in between, over the examples once and scaled."""
        sample, runs = self._runs()
        for count, run in runs.items():
            was = sum(islice(cycle(sample), count))
            name = f"the whole run, {count:,} dossier{'s' * (count > 1)}"
            goal = 50 if count >= LARGE else None
            yield Line(name, time(was), time(run["seconds"]), was / run["seconds"], goal)
        largest = max(runs)
        yield self._against_floor(largest, runs[largest]["seconds"])
        yield rust.line(self.folder, self.rust, largest, runs[largest]["seconds"])
        first, again = runs[largest]["seconds"], runs[largest]["again"]
        name = f"a second run over {largest:,}, without the command"
        yield Line(name, f"{time(first)} (first)", time(again), first / again, 20)
        few, many = (n for n in MEMORY) if set(MEMORY) <= set(runs) else (min(runs), largest)
        peaks = [runs[n]["peak"] for n in (few, many)]
        name = f"memory, {many:,} dossiers against {few:,}"
        shown = [f"{number(peak)} MB" for peak in peaks]
        yield Line(
            name, f"{shown[0]} ({few:,})", shown[1], peaks[1] / peaks[0], 1.2, at_least=False
        )

    def _runs(self) -> tuple[list[float], dict[int, dict[str, float]]]:
        """The plain way over each example, and between those our runs, by number of dossiers."""
        sample: list[float] = []
        runs: dict[int, dict[str, float]] = {}
        waiting = list(self.dossiers)
        for number_of, example in enumerate(self.examples, start=1):
            sample.append(timing.cost(lambda example=example: self._plain_dossier(example)))  # type: ignore[misc]
            while waiting and len(runs) / len(self.dossiers) < number_of / len(self.examples):
                count = waiting.pop(0)
                runs[count] = self._our_run(count)
        return sample, runs

    def _against_floor(self, count: int, ours: float) -> Line:
        """The largest run against the least that it could be."""
        floors = []
        for example in self.examples:
            folder = self.folder / f"floor-{example.path.stem}"
            folder.mkdir()
            least = [
                floor.Finished.of(self.templates[d.name].render(d.context), d)
                for d in example.documents
            ]
            work = partial(floor.run, example.path, least, folder)
            floors.append(side_by_side({"floor": work}, self.rounds)["floor"])
        least_of_all = sum(islice(cycle(floors), count))
        name, shown = f"the whole run, {count:,}, against its floor", time(least_of_all)
        ratio = ours / least_of_all
        return Line(name, f"{shown} (floor)", time(ours), ratio, 2.5, at_least=False)

    def _our_run(self, count: int) -> dict[str, float]:
        """Raises DifferentError unless it makes every document that the plain way makes."""
        workbooks = multiplied(self.folder, count)
        run = timing.whole_run(workbooks, self.folder / f"output-{count}")
        asked = sum(len(example.documents) for example in islice(cycle(self.examples), count))
        if run["documents"] != asked:
            raise plain.DifferentError(f"{run['documents']} documents made, {asked} asked")
        return run

    def _plain_dossier(self, example: Example) -> None:
        """One dossier the plain way: the answers are given, only reading and rendering count."""
        plain.read(example.path)
        folder = self.folder / f"plain-{example.path.stem}"
        for document in example.documents:
            path = folder / f"{document.path}.docx"
            path.parent.mkdir(parents=True, exist_ok=True)
            plain.render(self.bound / f"{document.name}.docx", document, path)

    def divided(self) -> Line:
        """The largest run as the command does it, over one process and over two, on the wall."""
        waits: dict[int, list[float]] = {1: [], 2: []}
        count = max(self.dossiers)
        workbooks = multiplied(self.folder, count)
        for turn in range(TURNS):
            for jobs, waited in waits.items():
                output = self.folder / f"divided-{turn}-{jobs}"
                places = (f"--workbooks={workbooks}", f"--output={output}")
                run = ["-m", "pipeline", "reports", f"--jobs={jobs}", *places]
                waited.append(timing.process(run)[0])
        one, two = (min(waited) for waited in waits.values())
        name = f"the command over {count:,}, two processes against one"
        goal = 1.8 if count >= LARGE else None
        return Line(name, f"{time(one)} (one)", f"{time(two)} (two)", one / two, goal)

    def processes(self) -> Iterator[Line]:
        """What a person waits for: many dossiers, one from a cold start, and the help."""
        yield library.line(self.folder, max(self.dossiers))
        yield self.divided()
        yield from daily.lines(self.folder, max(self.dossiers), self.rounds)
        yield self._cold()
        taken: dict[str, list[float]] = {"bench.bare": [], "pipeline": []}
        for _ in range(4 * self.rounds + 1):
            for module, seconds in taken.items():
                seconds.append(timing.process(["-m", module, "--help"])[0])
        bare, ours = (median(seconds) for seconds in taken.values())
        name = "pipeline --help, against a bare click program"
        yield Line(name, f"{time(bare)} (bare)", time(ours), ours / bare, 2.5, at_least=False)

    def _cold(self) -> Line:
        """One dossier, each time in a new process and a new folder."""
        workbook, costs = EXAMPLES / f"{EMPLOYEE}.xlsx", []
        for turn in range(2 * self.rounds + 1):
            output = self.folder / f"cold-{turn}"
            places = (f"--workbooks={workbook}", f"--output={output}")
            costs.append(timing.process(["-m", "pipeline", "reports", *places])[1])
        spent = median(costs)
        name, shown = "one dossier, from a cold start", f"{time(spent)} (processor)"
        return Line(name, "", shown, spent, 0.35, at_least=False, unit=" s")
