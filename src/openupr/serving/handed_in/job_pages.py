"""Pages of what was handed in: send files, see what became of them, stop, go on."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile

from ...languages.messages import message, said_later
from ...records.kept.reading_jobs import JobState, ReadingJob
from ..shell.page_shell import page_response
from ..shell.reader_language import reader_words
from ..shell.refused import Refused
from .job_runner import JobRunner
from .uploads import MOST_FILES

STATES: dict[JobState, str] = said_later(
    {
        JobState.WAITING: "waits for its turn",
        JobState.RUNNING: "is being read",
        JobState.DONE: "done",
        JobState.STOPPED: "stopped",
        JobState.BROKEN: "broken off",
    }
)
"""Where a job stands, in words."""


def routes(jobs: JobRunner) -> APIRouter:
    """The pages."""
    router = APIRouter(include_in_schema=False)

    @router.get("/jobs")
    def every(request: Request) -> Response:
        return page_response(request, "jobs.html", jobs=jobs.shown(), states=STATES, here="jobs")

    @router.post("/jobs")
    async def hand_in(request: Request) -> Response:
        if not request.headers.get("content-type", "").startswith("multipart/form-data"):
            raise Refused(400, message("no files were sent"), message("Choose files, or a folder, and send again."))
        async with request.form(max_files=MOST_FILES + 1, max_fields=20, max_part_size=10_000) as form:
            files = [each for each in form.getlist("files") if isinstance(each, UploadFile)]
            made = await run_in_threadpool(jobs.hand_in, files)
        return RedirectResponse(f"/jobs/{made.id}", 303)

    @router.get("/jobs/{identifier}")
    def one(request: Request, identifier: str) -> Response:
        job = jobs.job(identifier)
        name = "job_state.html" if request.headers.get("hx-request") == "true" else "job.html"
        return page_response(request, name, job=job, state=reader_words(request).say(STATES[job.state]), share=_share(job), here="jobs")

    @router.post("/jobs/{identifier}/stop")
    def stop(identifier: str) -> Response:
        jobs.stop(identifier)
        return RedirectResponse(f"/jobs/{identifier}", 303)

    @router.post("/jobs/{identifier}/go-on")
    def go_on(identifier: str) -> Response:
        jobs.go_on(identifier)
        return RedirectResponse(f"/jobs/{identifier}", 303)

    @router.post("/jobs/{identifier}/drop")
    def drop(identifier: str) -> Response:
        jobs.drop(identifier)
        return RedirectResponse("/jobs", 303)

    return router


def _share(job: ReadingJob) -> int:
    return round(100 * job.read / job.total) if job.total else 0
