"""Jobs: files that were handed in are read into the store, one job after the other. What each has come to is kept in the store at every step, so that
one that was stopped, by a person or a power cut, is gone on with: what was read before is known."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Lock, Thread

from starlette.datastructures import UploadFile

from ...errors import OpenUPRError
from ...languages.messages import Text, message
from ...reading.swept_folders import sweep
from ...records import pack_record, unpack
from ...records.kept.reading_jobs import JobState, ReadingJob
from ...stages.apart.workers import Workers
from ...stages.stored.keeping import keep
from ..shelf.review_shelf import ReviewShelf
from ..shell.refused import Refused
from ..shell.said_errors import error_said, refused_for, without_paths
from .uploads import put_files

_MOST_SAID = 200
"""Sentences that are kept of a job, and files that failed."""
_MOST_KEPT = 100
"""Jobs that are kept when they are done."""


class _StoppedByPerson(Exception):  # noqa: N818
    """A person stopped the job: it ends at the file that it is at."""


class JobRunner:
    """Does one job at a time. Jobs that the last run of the app left open are broken: they wait until a person goes on with them."""

    def __init__(self, shelf: ReviewShelf) -> None:
        self._shelf = shelf
        self._lock = Lock()
        self._queue: SimpleQueue[str | None] = SimpleQueue()
        self._stops: dict[str, Event] = {}
        self._thread: Thread | None = None

    def start(self) -> None:
        """Begin to work: what an earlier run has left is looked at first."""
        if self._shelf.is_there():
            for each in self.shown():
                if each.open:
                    self._keep(replace(each, state=JobState.BROKEN))
            self._sweep()
        self._thread = Thread(target=self._work, name="openupr-jobs", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop at the file that is being read. The job can be gone on with."""
        for each in list(self._stops.values()):
            each.set()
        self._queue.put(None)
        if self._thread is not None:
            self._thread.join(30)

    def shown(self) -> list[ReadingJob]:
        """Every job, the newest first."""
        with self._shelf.opened() as store, store.read() as library:
            kept = library.jobs()
        return sorted((unpack(data, ReadingJob) for data in kept.values()), key=lambda each: (each.when, each.id), reverse=True)

    def job(self, identifier: str) -> ReadingJob:
        """One job. Raises `Refused`."""
        with self._shelf.opened() as store, store.read() as library:
            data = library.jobs().get(identifier)
        if data is None:
            raise Refused(404, message("there is no such job"), message("All jobs are listed on the page of what was handed in."))
        return unpack(data, ReadingJob)

    def hand_in(self, files: Iterable[UploadFile]) -> ReadingJob:
        """Take files in: once this returns they are on the disk, and the job is in the store. Raises `Refused`."""
        identifier = secrets.token_hex(8)
        folder = self._shelf.settings.handed_in / identifier
        names = put_files(files, folder)
        made = ReadingJob(identifier, self._shelf.settings.now().isoformat(timespec="seconds"), str(folder), names, total=len(names))
        try:
            self._keep(made)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        self._queue.put(identifier)
        return made

    def go_on(self, identifier: str) -> ReadingJob:
        """Go on with a job that was stopped or broken. Raises `Refused` where its files are gone."""
        with self._lock:
            job = self.job(identifier)
            if job.state not in {JobState.STOPPED, JobState.BROKEN}:
                return job
            if not job.folder or not Path(job.folder).is_dir():
                raise Refused(409, message("the files of this job are gone"), message("Hand them in again: what was read before is not read twice."))
            made = replace(job, state=JobState.WAITING, read=0, said=(), failed=())
            self._keep(made)
        self._queue.put(identifier)
        return made

    def stop(self, identifier: str) -> ReadingJob:
        """Stop a job; one that is being read stops when the file is done."""
        with self._lock:
            job = self.job(identifier)
            if identifier in self._stops:
                self._stops[identifier].set()
            elif job.open:
                job = replace(job, state=JobState.STOPPED)
                self._keep(job)
            return job

    def drop(self, identifier: str) -> None:
        """Forget a job that is not being worked on, with its files as far as they were not read."""
        with self._lock:
            job = self.job(identifier)
            if job.open:
                raise Refused(409, message("this job is still at work"), message("Stop it first."))
            self._remove_files(job)
            with self._shelf.opened() as store, store.write() as library:
                library.drop_job(identifier)

    # -- the thread that works

    def _work(self) -> None:
        while (identifier := self._queue.get()) is not None:
            with self._lock:
                try:
                    job = self.job(identifier)
                except (Refused, OpenUPRError):
                    continue
                if job.state is not JobState.WAITING:
                    continue
                stop = self._stops[identifier] = Event()
            try:
                self._read(job, stop)
            finally:
                with self._lock:
                    self._stops.pop(identifier, None)
                sweep()

    def _read(self, job: ReadingJob, stop: Event) -> None:
        now = [replace(job, state=JobState.RUNNING)]
        self._keep(now[0])

        def progress(read: int, total: int, name: str) -> None:
            if stop.is_set():
                raise _StoppedByPerson
            now[0] = replace(now[0], read=read, total=total, last=name)
            self._keep(now[0])

        def report(error: OpenUPRError) -> None:
            what, step = error_said(refused_for(error))
            name = Path(error.where).name
            said = f"{name}: {what}. {step}" if name and not what.startswith(name) else f"{what}. {step}"
            now[0] = replace(now[0], failed=(*now[0].failed, said.strip())[:_MOST_SAID])

        def notice(sentence: Text) -> None:
            now[0] = replace(now[0], said=(*now[0].said, without_paths(str(sentence)))[:_MOST_SAID])

        try:
            with self._shelf.opened() as store, Workers(self._shelf.settings.workers) as workers:
                found = keep(Path(job.folder), store, workers=workers, progress=progress, report=report, notice=notice)
            done = replace(now[0], state=JobState.DONE, reviews=tuple(found), folder="", read=now[0].total)
            self._keep(done)
            shutil.rmtree(job.folder, ignore_errors=True)
            self._thin_out()
        except _StoppedByPerson:
            self._keep(replace(now[0], state=JobState.STOPPED))
        except Exception as error:  # noqa: BLE001 - whatever goes wrong is said on the job's page
            what, step = error_said(refused_for(error))
            self._keep(replace(now[0], state=JobState.BROKEN, failed=(*now[0].failed, f"{what}. {step}".strip())[:_MOST_SAID]))

    def _keep(self, job: ReadingJob) -> None:
        with self._shelf.opened() as store, store.write() as library:
            library.put_job(job.id, pack_record(job))

    def _remove_files(self, job: ReadingJob) -> None:
        folder = Path(job.folder) if job.folder else None
        if folder is not None and folder.parent == self._shelf.settings.handed_in:
            shutil.rmtree(folder, ignore_errors=True)

    def _thin_out(self) -> None:
        for each in [job for job in self.shown() if not job.open][_MOST_KEPT:]:
            self._remove_files(each)
            with self._shelf.opened() as store, store.write() as library:
                library.drop_job(each.id)

    def _sweep(self) -> None:
        """Remove what nobody knows any more: files that were handed in when the power went, of which their sender was told nothing; copies of the
        store on their way."""
        known = {Path(each.folder).name for each in self.shown() if each.folder}
        folder = self._shelf.settings.handed_in
        for each in folder.iterdir() if folder.is_dir() else ():
            if each.is_symlink() or each.is_file():
                each.unlink(missing_ok=True)
            elif each.name not in known:
                shutil.rmtree(each, ignore_errors=True)
