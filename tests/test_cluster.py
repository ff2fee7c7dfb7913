"""The same work on a Dask cluster: the same documents, and what is said where the cluster fails."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from conftest import Desk, example, forms_of, remembered
from done_elsewhere import another_version, slow, strange, unknown, work
from in_excel import protect
from runs import stopped_halfway

pytest.importorskip("distributed")

import dask
from distributed import Client, LocalCluster

from pipeline.cli.asking import Passwords
from pipeline.cli.places import ROOT
from pipeline.run import cluster, workers
from pipeline.run.cluster import ClusterError, on_cluster
from pipeline.run.failed import GoneError
from pipeline.run.making import Making
from pipeline.run.workers import over_processes

pytestmark = pytest.mark.skipif(os.name == "nt", reason="hier zijn er geen processen te doden")


def local_cluster(workers: int) -> Any:
    """A cluster on ports of its own; it gives up on work after one death, so nobody waits."""
    with dask.config.set({"distributed.scheduler.allowed-failures": 0}):
        return LocalCluster(
            n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=":0"
        )


@pytest.fixture(scope="module")
def two_workers() -> Iterator[Any]:
    with local_cluster(2) as here:
        yield here


@pytest.fixture
def address(two_workers: Any) -> str:
    """A cluster of two processes; whoever died in another test has been replaced."""
    two_workers.wait_for_workers(2)
    return str(two_workers.scheduler_address)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 1)


def made(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*.docx")}


def negative(number: int) -> int:
    return -number


def test_the_same_documents_as_here(
    desk: Desk, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("Sari", "Evi"):
        desk.dossier(example(name), name)
    assert desk.run("reports")[0] == 0
    here = made(desk.output)
    shutil.rmtree(desk.output)
    monkeypatch.chdir(desk.root)  # the workers are elsewhere, yet relative paths mean the same
    places = ("--workbooks", "workbooks", "--output", "output")
    assert desk.run("reports", "--dask", address, *places)[0] == 0
    assert made(desk.output) == here
    _, again = desk.run("reports", "--dask", address)
    assert f"{len(here)} ongewijzigd" in again


def test_a_password_goes_along_and_shows_nowhere(
    desk: Desk, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    protect(desk.dossier(example("Sari"), "Sari"), "geheim-van-sari")
    monkeypatch.setenv("JOBPEPPER_PASSWORD", "geheim-van-sari")  # here; the workers have started
    status, output = desk.run("reports", "--dask", address)
    assert status == 0, output
    assert desk.forms("Sari") == forms_of(example("Sari"))
    making = Making(Passwords({Path("Sari.xlsx"): "geheim"}, "geheim"))
    assert "geheim" not in repr(making)


@pytest.mark.parametrize("fails", [work, strange], ids=["dies", "joined late, without the program"])
def test_a_worker_that_fails_costs_one_piece_of_work(
    address: str, fails: Callable[[int, int], int]
) -> None:
    do = partial(fails, 17)
    with on_cluster(address, [ROOT], ROOT / "output") as crew:
        assert crew.size == 2
        results = sorted(over_processes(do, range(30), crew, negative))
    assert results == sorted([*(n for n in range(30) if n != 17), -17])


def test_ctrl_c_keeps_what_is_done_and_leaves_nothing_on_the_cluster(
    desk: Desk, address: str
) -> None:
    stopped_halfway(desk, 100, "--dask", address)
    with Client(address, set_as_default=False) as client:
        wait_until(lambda: not any(client.processing().values()))
    assert 0 < len(remembered(desk)) < 100


def wait_until(true: Callable[[], bool], seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.mark.parametrize("lost", ["workers", "scheduler"])
def test_a_cluster_that_goes_stops_the_run_and_keeps_what_is_done(
    lost: str, monkeypatch: pytest.MonkeyPatch, impatient: None
) -> None:
    monkeypatch.setattr(workers, "LOOK", 0.5)
    done = []
    with local_cluster(1) as here, on_cluster(here.scheduler_address, [], ROOT / "output") as crew:
        slowly = over_processes(partial(slow, 0.2), range(30), crew, negative)
        done.append(next(slowly))
        if lost == "workers":
            here.scale(0)
        else:
            here.close()
        with pytest.raises(GoneError):
            done += slowly
    assert 0 < len(done) < 30


def refused(desk: Desk, address: str) -> str:
    """What wrong use is told, on one line; nothing was made."""
    desk.dossier(example("Sari"), "Sari")
    status, output = desk.run("reports", "--dask", address)
    assert status == 2
    assert not made(desk.output)
    return " ".join(output.split())


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "server", "tls://127.0.0.1:9"])
def test_nobody_at_that_address(desk: Desk, address: str, impatient: None) -> None:
    assert f"geen Dask-cluster te bereiken op {address}" in refused(desk, address)


def test_a_cluster_without_workers(desk: Desk, impatient: None) -> None:
    with local_cluster(0) as here:
        said = refused(desk, here.scheduler_address)
    assert "geen enkele worker" in said
    assert f"python -m dask worker {here.scheduler_address}" in said


def test_a_worker_with_another_version(
    desk: Desk, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "stamp_of_code", another_version)
    assert "een andere versie van dit programma" in refused(desk, address)


def test_a_worker_that_does_not_know_the_program(
    desk: Desk, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "stamp_of_code", unknown)
    assert "kent dit programma niet (No module named 'pipeline')" in refused(desk, address)


def test_a_worker_that_does_not_see_the_folders(address: str, tmp_path: Path) -> None:
    there = tmp_path / "op de server"
    with (
        pytest.raises(ClusterError, match=r"ziet .*op de server niet"),
        on_cluster(address, [there], tmp_path),
    ):
        pass
    assert list(tmp_path.iterdir()) == []


def test_an_output_where_nothing_can_be_written(desk: Desk, address: str) -> None:
    desk.output.write_text("geen map")
    assert "kan niet geschreven worden" in refused(desk, address)


def test_without_the_extra_packages(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pipeline.run.cluster", None)
    said = refused(desk, "tcp://127.0.0.1:9")
    assert "requirements-dask.txt" in said


def test_who_works_here_does_not_wait_for_dask() -> None:
    look = (
        "import sys, pipeline.cli.main, pipeline.cli.reports, pipeline.cli.watch; "
        "print('dask' in sys.modules)"
    )
    seen = subprocess.run([sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True)
    assert seen.stdout.strip() == "False"
