"""Files are handed in, read, stopped, gone on with; names that act do nothing; a power cut loses nothing that was confirmed."""

from __future__ import annotations

import random
import re
import time
from pathlib import Path

import pytest

from openupr import open_store
from openupr.records import unpack
from openupr.records.kept.reading_jobs import JobState, ReadingJob
from openupr.serving.handed_in.uploads import safe_path
from openupr.stages.stored.keeping import keep

from .served import DOCUMENTS, Served, served


def of_review(name: str) -> list[tuple[str, str, bytes]]:
    """The files of an invented review, as a browser sends a folder."""
    folder = DOCUMENTS / name
    return [("files", f"{name}/{path.relative_to(folder)}", path.read_bytes()) for path in sorted(folder.rglob("*")) if path.is_file()]


def jobs_of(store: Path) -> list[ReadingJob]:
    with open_store(store) as opened, opened.read() as library:
        return [unpack(data, ReadingJob) for data in library.jobs().values()]


def test_a_folder_is_handed_in_and_read(tmp_path: Path) -> None:
    store = tmp_path / "reviews.sqlite"
    with served(store) as app:
        assert "No review is here yet" in app.get("/").text
        got = app.files("/jobs", [*of_review("XBB-17"), ("files", "notes.txt", b"buy milk"), ("files", "broken.pdf", b"%PDF-1.7 broken")])
        assert got.status == 303
        said = app.done(got.headers["location"])
        assert "<b>Done</b>" in said.text
        assert '/r/XBB-17"' in said.text
        assert "broken.pdf" in said.text, "what could not be read is named"
        assert str(tmp_path) not in said.text
        page = app.get("/r/XBB-17")
        assert page.status == 200
        assert "report of the Working Group" in page.text
        assert "missing" in page.text, "what a whole review has besides"
        waited = [time.sleep(0.05) for _ in range(200) if any((tmp_path / "reviews.incoming").iterdir())]  # they go once the job is told as done
        assert len(waited) < 200, "the files are in the store now"
        assert [job.state for job in jobs_of(store)] == [JobState.DONE]
        again = app.done(app.files("/jobs", of_review("XBB-17")).headers["location"])
        assert "<b>Done</b>" in again.text
        listed = app.get("/api/reviews/XBB-17").data
        assert len({each["sha256"] for each in listed["documents"]}) == len(listed["documents"]), "handed in twice, it is there once"


def test_the_list_has_what_another_command_read_meanwhile(tmp_path: Path) -> None:
    """The page is held between two requests: it is never an old one, nor in another reader's language."""
    store = tmp_path / "reviews.sqlite"
    with served(store) as app:
        empty = app.get("/").text
        assert empty == app.get("/").text
        assert "No review is here yet" in empty
        with open_store(store) as other:
            keep(DOCUMENTS / "XBB-17", other)
        assert "/r/XBB-17" in app.get("/").text
        assert "/r/XBB-17" not in app.get("/?q=nobody").text
        french = app.get("/", Cookie=f"{app.cookie}; language=fr").text
        assert french != app.get("/").text


def test_what_nobody_knows_any_more_is_gone_at_the_next_start(tmp_path: Path) -> None:
    incoming = tmp_path / "reviews.incoming"
    with served(tmp_path / "reviews.sqlite") as app:
        assert app.get("/").status == 200
    (incoming / "0123456789abcdef").mkdir(parents=True)
    (incoming / "0123456789abcdef" / "a.pdf").write_bytes(b"x")
    (incoming / "copy-0123.sqlite").write_bytes(b"x")
    (tmp_path / "kept.txt").write_text("kept")
    (incoming / "link").symlink_to(tmp_path / "kept.txt")
    with served(tmp_path / "reviews.sqlite") as app:
        assert app.get("/").status == 200
        assert not any(incoming.iterdir())
    assert (tmp_path / "kept.txt").read_text() == "kept", "what a link leads to is not ours"


def test_a_long_list_comes_in_pages(tmp_path: Path) -> None:
    from openupr.records import ReviewStatus

    store = tmp_path / "reviews.sqlite"
    with open_store(store) as opened, opened.write() as library:
        for number in range(239):
            library.put_status(f"X{chr(65 + number // 26)}{chr(65 + number % 26)}-{number % 40 + 1:02d}", ReviewStatus.POSTPONED)
    with served(store) as app:
        first, second = app.get("/").text, app.get("/?page=2").text
        assert [page.count('<th scope="row">') for page in (first, second)] == [200, 39]
        assert "239 reviews" in first
        assert app.get("/?page=3").status == 200
        assert app.get("/?q=XAB").text.count('<th scope="row">') == 1


def test_nothing_chosen_and_no_form_are_said(app: Served) -> None:
    assert app.files("/jobs", []).status == 400
    assert app.form("/jobs", {"files": "x"}).status == 400
    assert app.get("/jobs/0123456789abcdef").status == 404


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("a.pdf", "a.pdf"),
        ("folder/b.pdf", "folder/b.pdf"),
        ("../../etc/passwd", "etc/passwd"),
        ("/etc/passwd", "etc/passwd"),
        ("C:\\Windows\\win.ini", "C_/Windows/win.ini"),
        ("..", "file"),
        ("", "file"),
        (".hidden", "hidden"),
        ("a\x00b\r\n.pdf", "a_b__.pdf"),
        ("con.pdf", "_con.pdf"),
        ("\u202egnp.exe", "_gnp.exe"),
        ("a" * 300 + ".pdf", "a" * 108 + ".pdf"),
        ("a/" * 30 + "b.pdf", "a/a/a/a/a/a/a/b.pdf"),
    ],
)
def test_a_name_leads_nowhere(name: str, safe: str) -> None:
    assert safe_path(name, set()) == safe


def test_names_that_have_become_one_are_told_apart() -> None:
    taken: set[str] = set()
    assert [safe_path(name, taken) for name in ("a.pdf", "A.pdf", "./a.pdf", "b", "b")] == ["a.pdf", "A (2).pdf", "a (3).pdf", "b", "b (2)"]


def test_hostile_files_cost_themselves_only(tmp_path: Path) -> None:
    store = tmp_path / "reviews.sqlite"
    hostile = [
        ("files", "bomb.docx", b"PK\x03\x04" + b"\x00" * 2000),
        ("files", "../../../escape.txt", b"x"),
        ("files", "page.html", b"<script>alert(1)</script>" * 100),
        ("files", "store.sqlite", b"SQLite format 3\x00" + b"\x00" * 4096),
        ("files", "nothing.pdf", b""),
    ]
    with served(store) as app:
        said = app.done(app.files("/jobs", [*of_review("XBB-17"), *hostile]).headers["location"])
        assert "<script>alert" not in said.text
        assert app.get("/r/XBB-17").status == 200
        assert not (tmp_path / "escape.txt").exists()


@pytest.mark.parametrize(("name", "data"), [("openupr.toml", b'remove = ["Aldovar"]\n['), ("judgements.jsonl", b"[" * 100_000)])
def test_settings_that_cant_be_read_stop_their_folder(tmp_path: Path, name: str, data: bytes) -> None:
    """They may say what is to be hidden: nothing beside them is shown."""
    with served(tmp_path / "reviews.sqlite") as app:
        said = app.done(app.files("/jobs", [*of_review("XBB-17"), ("files", name, data)]).headers["location"])
        assert "<b>Broken off</b>" in said.text
        assert name in said.text or "judgement" in said.text
        assert app.get("/r/XBB-17").status == 404


def test_a_job_is_stopped_and_gone_on_with(tmp_path: Path) -> None:
    store = tmp_path / "reviews.sqlite"
    with served(store) as app:
        address = app.files("/jobs", [*of_review("XAA-48"), *of_review("XBB-17")]).headers["location"]
        assert app.form(f"{address}/stop", {}).status == 303
        said = app.done(address)
        if "<b>Stopped</b>" in said.text:
            assert app.form(f"{address}/go-on", {}).status == 303
            said = app.done(address)
        assert "<b>Done</b>" in said.text
        assert {"/r/XAA-48", "/r/XBB-17"} <= set(re.findall(r"/r/[A-Z]{3}-\d\d", said.text))
        assert app.form(f"{address}/drop", {}).status == 303
        assert app.get(address).status == 404


def test_what_was_confirmed_outlives_a_power_cut(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """Killed while it reads: every job whose page was given is there at the next start, with its files, and is gone on with."""
    store = tmp_path / "reviews.sqlite"
    draw = random.Random(23)
    waits = [0.0, 0.3, *(draw.uniform(0, 4) for _ in range(48))][: 50 if request.config.getoption("--whole") else 2]
    for turn, wait in enumerate(waits):
        with served(store, kill=True) as app:
            address = app.files("/jobs", of_review("XBB-17")).headers["location"]
            time.sleep(wait)
        with served(store) as app:
            said = app.get(address)
            assert said.status == 200, f"turn {turn}"
            if "<b>Done</b>" not in said.text:
                assert "<b>Broken off</b>" in said.text
                assert app.form(f"{address}/go-on", {}).status == 303
            assert "<b>Done</b>" in app.done(address).text
            assert app.get("/r/XBB-17").status == 200
            assert app.get("/api/reviews").data["total"] == 1
