"""The same jobs on an existing Dask cluster: `openupr read FOLDER --on tcp://host:8786`.

Dask brings a job to a machine and its result back. Everything else is as on one machine: the job's own process with its limits, the order of results,
the errors. It takes the extra `cluster`.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from ...errors import OpenUPRError, UsageError
from ...languages.messages import message
from .workers import MEGABYTES, SECONDS, Workers

_SECONDS_TO_CONNECT = 10


@contextmanager
def workers_on(address: str, *, seconds: float = SECONDS, megabytes: int = MEGABYTES, confined: bool = True) -> Iterator[Workers]:
    """Workers on the cluster whose scheduler listens at this address. Raises `UsageError` where that is none, or the extra is not installed;
    `OpenUPRError` where nobody answers there, or the cluster has no machine to work on."""
    try:
        from distributed import Client, KilledWorker
        from distributed.comm import get_address_host_port
    except ImportError as error:
        step = message("Install it: pip install 'openupr[cluster]'.")
        raise UsageError(message("--on takes a library that is not installed (distributed)"), where=address, next_step=step) from error
    example = message("The scheduler says its address when it starts, such as tcp://192.0.2.7:8786.")
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what goes wrong is said here, in one sentence
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Sending large graph")  # a job holds its document
        try:
            get_address_host_port(address)  # a client that was given a wrong one ends with a traceback
            client = Client(address, timeout=_SECONDS_TO_CONNECT, set_as_default=False)
        except ValueError as error:
            raise UsageError(message("this is no address of a Dask scheduler ({why})", why=str(error)), where=address, next_step=example) from error
        except (OSError, TimeoutError) as error:
            raise OpenUPRError(
                message("no Dask scheduler answers at this address"), where=address, next_step=message("Is it running? {example}", example=example)
            ) from error
        with client:
            threads = sum(client.nthreads().values())
            if not threads:
                step = message("Start workers: DASK_DISTRIBUTED__WORKER__DAEMON=False dask worker ADDRESS.")
                raise OpenUPRError(message("the cluster has no machine to work on"), where=address, next_step=step)
            executor = client.get_executor(pure=False)
            limits: dict[str, Any] = {"seconds": seconds, "megabytes": megabytes, "confined": confined}
            with Workers(threads, **limits, executor=executor, lost=(KilledWorker,)) as workers:
                yield workers
