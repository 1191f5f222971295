"""What is handed on of what another process of the run has read: of the same document alone, wherever it lies."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from openupr.assembling import Files
from openupr.records import Kind, UserMetadata
from openupr.stages.apart import limited_process
from openupr.stages.apart.limited_process import Limits, Outcome, Processes
from openupr.stages.stored.jobs import receive
from openupr.stages.taken_in.file_jobs import Assembling, Reading, assemble_review, take_document

from . import read_once
from .made_once import PLACE
from .read_once import SharingProcesses, at_test, calls_share, read_anew, told_of
from .shared_processes import in_folder

DOCUMENT = Path(__file__).parent / "documents" / "XBB-17" / "advance-questions.docx"


def lying(folder: Path, data: bytes = DOCUMENT.read_bytes()) -> Reading:
    path = folder / "XBB-17" / DOCUMENT.name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return Reading(str(path), UserMetadata())


def told(job: Reading, function: Callable[[Any], Any] = take_document) -> bytes | None:
    return told_of(function, job, "/")


def test_a_document_is_the_same_wherever_it_lies(tmp_path: Path) -> None:
    one = lying(tmp_path / "one")
    assert told(one) == told(lying(tmp_path / "two"))
    assert told(one) == told_of(take_document, replace(one, path=f"XBB-17/{DOCUMENT.name}"), str(tmp_path / "one"))
    assert told(one) == told(replace(one, data=DOCUMENT.read_bytes(), path=f"/gone/XBB-17/{DOCUMENT.name}"))


def test_what_it_rests_on_tells_documents_apart(tmp_path: Path) -> None:
    one = lying(tmp_path / "one")
    others = [
        lying(tmp_path / "two", DOCUMENT.read_bytes() + b"\0"),
        replace(one, told=UserMetadata(kind=Kind.STATEMENT)),
        replace(one, data=DOCUMENT.read_bytes(), path=f"/gone/statements/{DOCUMENT.name}"),
        replace(one, data=DOCUMENT.read_bytes(), path="/gone/XBB-17/other.docx"),
    ]
    assert len({told(one), told(one, receive), *map(told, others)}) == 6
    assert told(replace(one, path=str(tmp_path / "none.docx"))) is None, "what can't be read is told by who reads it"
    assert told(one, str) is None, "of other jobs nobody knows what they rest on"


def test_files_of_a_review_lie_to_each_other_as_they_do(tmp_path: Path) -> None:
    def of(*folders: str) -> bytes | None:
        taken = []
        for folder in folders:
            job = lying(tmp_path / folder)
            taken.append(replace(take_document(job), path=job.path))
        return told_of(assemble_review, Assembling(Files("XBB-17", tuple(taken))), "/")

    assert of("one/in/a", "one/in/b") == of("two/in/a", "two/in/b")
    assert len({of("one/in/a", "one/in/b"), of("one/in/a", "one/in/c"), of("one/in/b", "one/in/a"), of("one/in/a")}) == 4


def test_a_job_is_done_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[bytes] = []

    def do(own: Processes, work: bytes) -> Outcome:
        done.append(work)
        return ("packed", b"made") if len(done) != 2 else ("time", "")

    monkeypatch.setattr(Processes, "do", do)
    monkeypatch.setenv(PLACE, str(tmp_path))
    processes = SharingProcesses(Limits(1, 1))

    def ask(job: Reading) -> Outcome:
        return processes.do(pickle.dumps((partial(in_folder, "/", take_document), job, True)))

    one, other = lying(tmp_path / "one"), lying(tmp_path / "two", b"other")
    assert [ask(one), ask(one)] == [("packed", b"made")] * 2
    assert len(done) == 1
    assert [ask(other), ask(other)] == [("time", ""), ("packed", b"made")], "what went wrong is not handed on"
    with read_anew():
        ask(one)
    assert len(done) == 4
    monkeypatch.delenv(PLACE)
    ask(one)
    assert len(done) == 5


def test_what_is_read_in_the_tests_process_is_shared_until_a_test_changes_the_house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    monkeypatch.setenv(PLACE, str(tmp_path))
    call = read_once._call
    monkeypatch.setattr(read_once, "_call", lambda *given, **named: done.append("") or call(*given, **named))
    with pytest.MonkeyPatch.context() as patch:
        calls_share(patch)
        read_once._changes -= vars(patch).pop("changes", 0)  # where several processes run the tests, this itself is one
        first = limited_process.call(take_document, lying(tmp_path / "one"))
        assert first[0] == "done"
        assert replace(limited_process.call(take_document, lying(tmp_path / "two"))[1], path="") == replace(first[1], path="")
        assert len(done) == 1
        with pytest.MonkeyPatch.context() as changing:
            changing.setattr("openupr.assembling.document_reading.bytes_of", lambda *_: b"")
            limited_process.call(take_document, lying(tmp_path / "two"))
            assert len(done) == 2, "what is made of a changed house is for its test alone"
        at_test("tests/reading/test_pdf.py::test_a")
        limited_process.call(take_document, lying(tmp_path / "two"))
        assert len(done) == 3, "tests on reading read"
        at_test("tests/test_read_once.py::test_a")
        limited_process.call(take_document, lying(tmp_path / "two"))
        assert len(done) == 3
