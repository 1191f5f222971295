"""What the command's own process makes of records has a limit of time too."""

from __future__ import annotations

import re
import signal
import threading
import time
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.commands.application import application
from openupr.errors import StoppedError
from openupr.linking import Links
from openupr.records import Review
from openupr.stages.apart.limited_work import Limited, within_limit
from openupr.stages.made.stage_outputs import Derived

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no such clock")


def for_ever() -> int:
    """Work without end that catches whatever it can."""
    for _ in count():
        try:
            sum(range(1000))
        except Exception:  # noqa: BLE001
            pass
    return 0


def a_pattern_without_end() -> object:
    return re.match(r"(a+)+b", "a" * 60)


@pytest.mark.parametrize("act", [for_ever, a_pattern_without_end])
def test_work_without_end_is_ended(act: object) -> None:
    before = signal.getsignal(signal.SIGPROF)
    with pytest.raises(StoppedError, match=r"XAA-48: linking and examining it took longer than 0\.2 seconds of work and was ended"):
        within_limit(act, "XAA-48", 0.2)  # type: ignore[arg-type]
    assert signal.getsignal(signal.SIGPROF) is before
    assert signal.getitimer(signal.ITIMER_PROF)[0] == 0
    assert within_limit(lambda: sum(range(1000)), "XAA-48", 0.2) == 499_500


def test_work_inside_of_work_has_the_time_of_the_first() -> None:
    with pytest.raises(StoppedError, match=r"0\.2 seconds"):
        within_limit(lambda: within_limit(for_ever, "inner", 100.0), "outer", 0.2)


@pytest.mark.skipif(not hasattr(time, "pthread_getcpuclockid"), reason="this system has no clock of a thread")
def test_other_threads_have_a_limit_too() -> None:
    """The app works in threads: one whose work has no end is ended, the others go on."""
    said: list[object] = []

    def work(act: Callable[[], int], seconds: float) -> None:
        try:
            said.append(within_limit(lambda: within_limit(act, "inner", 100.0), "XAA-48", seconds))
        except StoppedError as error:
            said.append(str(error))
        said.append(within_limit(lambda: 3, "x", seconds))  # nothing of it is left in the thread

    threads = [threading.Thread(target=work, args=told, daemon=True) for told in ((for_ever, 0.3), (lambda: sum(range(1_000)), 30.0))]
    for each in threads:
        each.start()
    for each in threads:
        each.join(60)
        assert not each.is_alive()
    ended = [each for each in said if isinstance(each, str)]
    assert len(ended) == 1
    assert ended[0].startswith("XAA-48: linking and examining it took longer than 0.3 seconds of work and was ended")
    assert sorted(each for each in said if isinstance(each, int)) == [3, 3, 499_500]


@pytest.mark.skipif(not hasattr(time, "pthread_getcpuclockid"), reason="this system has no clock of a thread")
def test_a_thread_that_waits_does_no_work() -> None:
    said: list[object] = []
    thread = threading.Thread(target=lambda: said.append(within_limit(lambda: time.sleep(1.0) or 3, "x", 0.3)))
    thread.start()
    thread.join(30)
    assert said == [3]


def test_links_and_results_are_made_within_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def noted(self: Limited, stage: str, of: object, make: object, *, beside: bool) -> tuple[()]:
        asked.append(stage)
        return ()

    monkeypatch.setattr(Limited, "once", noted)
    made = Derived(Review(id="XAA-48", state="XAA", session=48, documents=(), report=None, doubts=()))
    kinds = [name for name, kind in vars(Links).items() if type(kind).__name__ == "Output"]
    assert [getattr(made.links, name) for name in kinds] == [()] * len(kinds)
    assert made.results == ()
    assert made.description.grave == ()
    assert asked == [*(f"links.{name}" for name in kinds), "results", "description.grave"]


def test_a_draft_is_checked_within_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("1. Ratify the Convention against Torture.\n2. Dig more wells.\n")
    monkeypatch.setattr("openupr.stages.apart.limited_work.within_limit", partial(within_limit, seconds=0.2))
    monkeypatch.setattr("openupr.preparing.check_drafts", lambda *_: for_ever())
    found = CliRunner().invoke(application, ["draft", "check", str(tmp_path / "draft.txt")])
    assert found.exit_code == 1
    assert found.stderr == "draft.txt: checking it took longer than 0.2 seconds of work and was ended. Give it in parts.\n"
