"""The work done by a Dask cluster: by the processes of other machines that see the same folders."""

from __future__ import annotations

import asyncio
import logging
import os
import warnings
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from tempfile import NamedTemporaryFile
from threading import Lock
from typing import Any, TypeVar

from distributed import Client, KilledWorker, Security
from distributed.comm.core import connect
from distributed.versions import VersionMismatchWarning

from pipeline.publishing.stamp import stamp_of_code
from pipeline.records.findings import reason_of
from pipeline.run.failed import GoneError
from pipeline.run.workers import Crew

Result = TypeVar("Result")
PATIENCE = 10
"""How many seconds a cluster gets to answer, and to show that somebody works there."""

LOUD = ("distributed", "distributed.client", "tornado.application")
"""Who tell at length what we say in a word: that a worker died, or the scheduler is gone."""

LOST = (KilledWorker, ImportError, AttributeError)
"""What is raised for a piece of work that killed its workers, or got to one that knows us not: who
joins during a run was not there when we asked."""

SAME = (
    "Start de scheduler en alle workers (opnieuw) vanuit de map van dit programma, zoals het nu is."
)


class ClusterError(Exception):
    """A cluster that cannot do the work: why, and how to mend that, in Dutch."""


@contextmanager
def on_cluster(address: str, reads: Sequence[Path], output: Path) -> Iterator[Crew]:
    """The crew of the cluster at an address, for as long as it is needed.

    reads: what each worker must see; output: where each must write. Absolute paths, sent as they
    are. Raises ClusterError when it is not there, nobody works there, or they are not like us.
    """
    for logger in LOUD:
        logging.getLogger(logger).setLevel(logging.CRITICAL)
    client = _reach(address)
    try:
        _prove_staffed(client, address)
        _prove_like_us(client)
        _prove_seen(client, reads, output)
        size = sum(client.nthreads().values())
        yield Crew(size, lambda _: _Hands(client), LOST, lambda: _staffed(client))
    finally:
        with suppress(OSError):
            client.close(timeout=PATIENCE)


class _Hands(Executor):
    """A cluster as a standard executor, which Dask's own is but for two things.

    Its shutdown knows no cancel_futures, and it names a piece of work after what does it. That name
    shows in the cluster's logs, where passwords do not belong.
    """

    def __init__(self, client: Client) -> None:
        self._executor = client.get_executor(pure=False)  # documents may be gone: always do it

    def submit(self, fn: Callable[..., Result], /, *args: Any, **kwargs: Any) -> Future[Result]:
        work = partial(fn, *args, **kwargs)
        try:
            future: Future[Result] = self._executor.submit(_do_there, stamp_of_code(), work)
        except (OSError, RuntimeError) as error:  # the connection closed between two of them
            raise GoneError from error
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        with suppress(OSError, RuntimeError):  # there may be nobody left to tell
            self._executor.shutdown(wait=wait and not cancel_futures)


_BUSY = Lock()


def _do_there(stamp: str, work: Callable[[], Result]) -> Result:
    """Do a piece of work on a worker, as the program with this stamp would. Raises ImportError.

    One at a time, also on a worker with threads: what we do was made for processes.
    """
    if stamp != stamp_of_code():
        raise ImportError("another version")
    with _BUSY:
        return work()


def _reach(address: str) -> Client:
    try:
        asyncio.run(_knock(address))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", VersionMismatchWarning)  # we look for ourselves
            return Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError, TypeError, ImportError) as error:
        raise ClusterError(
            f"Er is geen Dask-cluster te bereiken op {address}. Kijk na of het adres klopt (zoals "
            "tcp://server:8786), of de scheduler draait (python -m dask scheduler) en, voor "
            "tls://, of de certificaten van Dask ingesteld zijn."
        ) from error


async def _knock(address: str) -> None:
    """Raises what a wrong address raises; a client that never got in cannot leave either."""
    arguments = Security().get_connection_args("client")
    await (await connect(address, timeout=PATIENCE, **arguments)).close()


def _staffed(client: Client) -> bool:
    """Whether anybody works on the cluster, or does so soon: who died may be started again."""
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except (OSError, RuntimeError, ValueError):
        return False
    return True


def _prove_staffed(client: Client, address: str) -> None:
    if not _staffed(client):
        raise ClusterError(
            f"Op het cluster {address} is er geen enkele worker. Start er, vanuit de map van dit "
            f"programma: python -m dask worker {address} --nthreads 1 --nworkers 4"
        )


def _prove_like_us(client: Client) -> None:
    """Raises ClusterError unless scheduler and workers run this very program."""
    stamps = _asked(client.run, stamp_of_code)
    stamps["de scheduler"] = _asked(client.run_on_scheduler, stamp_of_code)  # it opens the work too
    for who, stamp in stamps.items():
        if stamp != stamp_of_code():
            raise ClusterError(f"Op {who} staat een andere versie van dit programma. {SAME}")


def _prove_seen(client: Client, reads: Sequence[Path], output: Path) -> None:
    """Raises ClusterError unless all workers see these files, and a new one in the output."""
    try:
        output.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=output, prefix=".jobpepper-") as new:
            token = Path(new.name)
            unseen = _asked(client.run, _unseen, [*reads, token])
    except OSError as error:
        reason = reason_of(error)
        raise ClusterError(f"In {output} kan niet geschreven worden: {reason}.") from error
    for who, paths in unseen.items():
        for path in paths:
            raise ClusterError(
                f"De worker {who} ziet {output if path == token else path} niet. Elke worker moet "
                "dezelfde mappen zien onder hetzelfde pad: koppel de gedeelde map daar op dezelfde "
                "plaats."
            )


def _unseen(paths: Sequence[Path]) -> list[Path]:
    return [path for path in paths if not os.access(path, os.F_OK)]


def _asked(there: Callable[..., Any], *question: object) -> Any:
    """What is answered there. Raises ClusterError: whatever goes wrong there comes here."""
    try:
        return there(*question)
    except Exception as error:
        reason = str(error).partition("\n")[0] or type(error).__name__
        raise ClusterError(f"Het cluster kent dit programma niet ({reason}). {SAME}") from error
