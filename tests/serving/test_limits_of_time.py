"""No request takes for ever: not one that works, nor one that waits for a worker, for another request, or for a sender who is slow."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from openupr import open_store
from openupr.records import Judgement
from openupr.serving.shelf import review_shelf
from openupr.serving.shelf.review_shelf import ReviewShelf
from openupr.serving.shell import request_guard
from openupr.serving.shell.app_settings import AppSettings
from openupr.serving.shell.refused import BeingMade
from openupr.serving.shell.request_guard import COOKIE, RequestGuard

Pieces = list[tuple[float, bytes, bool]]
"""Of each piece of a body: after how many seconds it comes, what it is, whether more comes."""


def asked(app: Callable[..., Any], settings: AppSettings, method: str = "GET", pieces: Pieces | None = None) -> tuple[int, str, float]:
    """What the app behind the guard answers: its status, its text, after how many seconds."""
    sent: list[dict[str, Any]] = []
    coming = iter(pieces or [(0.0, b"", False)])

    async def receive() -> dict[str, Any]:
        try:
            after, body, more = next(coming)
        except StopIteration:
            await asyncio.sleep(60)
            return {"type": "http.disconnect"}
        await asyncio.sleep(after)
        return {"type": "http.request", "body": body, "more_body": more}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    host = f"127.0.0.1:{settings.port}".encode()
    headers = [(b"host", host), (b"cookie", f"{COOKIE}={settings.session}".encode()), (b"origin", b"http://" + host)]
    scope = {"type": "http", "method": method, "path": "/decisions", "query_string": b"", "headers": headers}
    began = time.monotonic()
    asyncio.run(RequestGuard(app, settings)(scope, receive, send))  # type: ignore[arg-type]
    text = b"".join(each.get("body", b"") for each in sent).decode()
    return sent[0]["status"], text, time.monotonic() - began


def settings_of(store: str = "", **told: Any) -> AppSettings:
    return AppSettings(store, 9, **told)


async def _answered(send: Any) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"done"})


def test_a_page_that_takes_too_long_is_asked_for_again() -> None:
    late: list[str] = []

    async def slow(scope: Any, receive: Any, send: Any) -> None:
        await asyncio.sleep(30)
        late.append("sent")
        await _answered(send)

    status, text, took = asked(slow, settings_of(seconds=0.2))
    assert status == 503
    assert "takes longer than a page may" in text
    assert "data-again" in text, "it comes by itself"
    assert took < 30
    assert "done" not in text
    assert late == []


def test_that_it_takes_too_long_is_said_in_the_language_of_the_reader() -> None:
    async def slow(scope: Any, receive: Any, send: Any) -> None:
        await asyncio.sleep(30)

    status, text, _ = asked(slow, settings_of(seconds=0.2, language="fr"))
    assert status == 503
    assert '<html lang="fr">' in text
    assert "Cela prend plus de temps qu’une page ne le peut" in text


def test_what_changes_something_is_not_sent_again_by_itself() -> None:
    async def slow(scope: Any, receive: Any, send: Any) -> None:
        await receive()
        await asyncio.sleep(5)

    status, text, _ = asked(slow, settings_of(seconds_changing=0.2), "POST")
    assert status == 503
    assert "look whether it was before you send it again" in text
    assert "data-again" not in text


def test_the_time_of_a_sender_is_none_of_the_work() -> None:
    """A large file may come for longer than the work on it may take."""

    async def work(scope: Any, receive: Any, send: Any) -> None:
        while (await receive())["more_body"]:
            pass
        await _answered(send)

    pieces = [(0.15, b"x", True)] * 4 + [(0.0, b"", False)]
    status, text, took = asked(work, settings_of(seconds_changing=0.3), "POST", pieces)
    assert (status, text) == (200, "done")
    assert took > 0.5


def test_a_sender_who_is_slow_for_ever_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(request_guard, "PATIENCE", 0.3)
    said: list[int] = []

    async def work(scope: Any, receive: Any, send: Any) -> None:
        try:
            while (await receive())["more_body"]:
                pass
        except request_guard.Refused as refused:
            said.append(refused.status)
        await _answered(send)

    asked(work, settings_of(), "POST", [(0.1, b"x", True)] * 20)
    assert said == [408], "a byte now and then holds no place for ever"


@pytest.fixture
def shelf(own: Path) -> Iterator[ReviewShelf]:
    """A shelf, on whose review somebody decided: it is to be put together anew, by workers."""
    with open_store(own) as store, store.write() as library:
        made = Judgement("XBB-17/R50.2", "", "assessment", "partly", "AB", datetime(2026, 1, 2, tzinfo=UTC).isoformat(), "w")
        library.know([made.sha256])
        library.add_judgement("XBB-17", made, "")
    made_shelf = ReviewShelf(settings_of(str(own)))
    yield made_shelf
    made_shelf.close()


class Stuck:
    """Workers that never come to an end."""

    def __init__(self) -> None:
        self.begun, self.end = threading.Event(), threading.Event()
        self.asked = 0

    def map(self, *_: Any, **__: Any) -> Iterator[Any]:
        self.asked += 1
        self.begun.set()
        self.end.wait(60)
        yield from ()


@pytest.fixture
def stuck(shelf: ReviewShelf, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stuck]:
    made = Stuck()
    monkeypatch.setattr(ReviewShelf, "workers", property(lambda _: made))
    monkeypatch.setattr(review_shelf, "PATIENCE", 0.5)
    yield made
    made.end.set()


def test_nobody_waits_for_ever_for_a_worker(shelf: ReviewShelf, stuck: Stuck) -> None:
    """Neither a search nor a page; and what needs no worker is answered meanwhile."""
    came: list[str] = []

    def ask(act: Callable[[], object]) -> None:
        try:
            act()
        except BeingMade as said:
            came.append(str(said.what))

    acts = [lambda: shelf.withheld(["XBB-17"]), lambda: shelf.review("XBB-17", patience=0.5)] * 6
    threads = [threading.Thread(target=ask, args=(act,), daemon=True) for act in acts]
    for each in threads:
        each.start()
    assert stuck.begun.wait(20)
    assert [each.id for each in shelf.listed()] == ["XAA-48", "XBB-17", "XGG-48"]
    for each in threads:
        each.join(20)
    assert came == ["XBB-17 is being put together anew"] * len(acts)
    assert stuck.asked == 1, "one review is put together once at a time, however many ask"


def test_a_decision_waits_its_turn_and_no_longer(shelf: ReviewShelf, stuck: Stuck) -> None:
    """Where the review is being put together, nothing is kept of a decision that can't be taken in time, and it is said so."""
    from openupr.errors import BeingMadeError
    from openupr.made_once import waiting_at_most

    with pytest.raises(BeingMade):
        shelf.withheld(["XBB-17"])
    with waiting_at_most(0.3), pytest.raises(BeingMadeError), shelf.one_at_a_time("XBB-17"):
        pass


def test_workers_that_start_slowly_stop_no_page(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is started while what others need is held."""
    begun, end = threading.Event(), threading.Event()

    def begin(_: object) -> None:
        begun.set()
        end.wait(30)

    monkeypatch.setattr(review_shelf.Workers, "begin", begin)
    shelf = ReviewShelf(settings_of(str(own)))
    threading.Thread(target=lambda: shelf.workers, daemon=True).start()
    assert begun.wait(5)
    found: list[int] = []
    asking = threading.Thread(target=lambda: found.append(len(shelf.listed())), daemon=True)
    asking.start()
    asking.join(5)
    end.set()
    assert found == [3]
    shelf.close()
