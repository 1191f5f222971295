"""What all tests share: the corpus of real documents, which lies outside of the repository."""

from __future__ import annotations

import gc
import os
import random
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import hypothesis
import pytest

from .at_length import commit, file_of, waiting
from .collected_in_turn import in_turn
from .constants_once import constants_once, none_gathered
from .made_once import PLACE

if TYPE_CHECKING:
    from xdist.workermanage import WorkerController

_T = TypeVar("_T")

hypothesis.settings.register_profile("any machine", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("any machine")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options of the accuracy tests."""
    parser.addoption("--write-floors", action="store_true", help="raise the floors of accuracy to what is measured")
    parser.addoption("--kills", type=int, default=10, help="how often work is killed (tests/storing/test_killed.py, test_killed_works.py)")
    parser.addoption("--lower-floors", action="store_true", help="with --write-floors: lower them too")
    whole = "take all real documents where some are drawn, and measure too on what rules were fitted on (`make accuracy` does)"
    parser.addoption("--whole", action="store_true", help=whole)
    parser.addoption("--at-length", action="store_true", help="run all that takes long, not a sixth of it (`make whole` does)")


WAITING = pytest.StashKey[int]()
"""How many tests were left for other commits."""

MOST_PROCESSES = 4
"""Each takes up to 2.7 GB."""


LONGEST = (
    "tests/browser/test_desk_in_browser.py",
    "tests/browser/test_how_pages_are_set.py",
    "tests/browser/test_acceptance.py",
    "tests/examining/test_corpus.py",
    "tests/accuracy/test_taken_up.py",
    "tests/views/test_tracker_and_brief_agree.py",
    "tests/storing/test_killed_works.py",
    "tests/accuracy/test_persons_spelled.py",
    "tests/accuracy/test_on_topic.py",
    "tests/corpus/test_quotations_of_briefs.py",
    "tests/corpus/test_pages_of_dossiers.py",
    "tests/accuracy/test_gravity.py",
    "tests/hostile/test_fuzz.py",
    "tests/hostile/test_limits.py",
    "tests/hostile/test_own_process.py",
    "tests/views/test_names_off.py",
    "tests/hostile/test_folders.py",
    "tests/accuracy/test_by_group.py",
    "tests/preparing/test_speaker_brief.py",
    "tests/views/test_withheld.py",
    "tests/serving/test_desk.py",
    "tests/serving/test_copies_and_icon.py",
    "tests/serving/test_decisions_of_persons.py",
    "tests/serving/test_guarded.py",
    "tests/serving/test_attacked.py",
    "tests/stages/test_cluster.py",
    "tests/accuracy/test_requests.py",
    "tests/accuracy/test_variations.py",
    "tests/hostile/test_commands.py",
    "tests/storing/test_keeping.py",
    "tests/extracting/test_addendum_negated.py",
    "tests/storing/test_killed.py",
    "tests/languages/test_language_passed_on.py",
    "tests/records/test_codec.py",
    "tests/languages/test_restricted.py",
    "tests/storing/test_store.py",
    "tests/accuracy/test_asked_most.py",
    "tests/accuracy/test_paragraphs_under_headings.py",
    "tests/commands/test_nothing_written_over.py",
    "tests/hostile/test_lengths.py",
    "tests/corpus/test_counts_in_page.py",
    "tests/accuracy/test_topics_of_issues.py",
    "tests/views/test_topic_brief_view.py",
    "tests/preparing/test_classify_command.py",
    "tests/storing/test_foreign_stores.py",
    "tests/views/test_names_in_other_letters.py",
    "tests/storing/test_changed_bits.py",
    "tests/assembling/test_redaction.py",
    "tests/storing/test_commands.py",
    "tests/stages/test_topic_briefs_kept.py",
    "tests/test_house.py",
    "tests/corpus/test_clauses_of_reports.py",
    "tests/views/test_every_output_decided.py",
)
"""Files that take a quarter of a minute or more, of a processor or by the clock, the longest first. The others come as collected."""


@pytest.hookimpl(wrapper=True)
def pytest_collection(session: pytest.Session) -> Iterator[object]:
    """Where several processes run the tests, one collects them before the others."""
    with in_turn() if hasattr(session.config, "workerinput") else nullcontext():
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> Iterator[None]:
    """What rules were fitted on is measured with `--whole`: what was held back tells of the same rules, and tells more. Where several processes run
    the tests, what takes long takes its turn (in one process, where few tests are asked for by name, all run), and the longest files are begun first:
    at the end no process waits for another."""
    with pytest.MonkeyPatch.context() as patch:
        none_gathered(patch)
        yield
    if not config.getoption("--whole"):
        left = {item for item in items if item.get_closest_marker("fitted")}
        if hasattr(config, "workerinput") and not config.getoption("--at-length"):
            later = waiting(items, LONGEST, commit())
            config.workeroutput["waiting"] = len(later)
            left |= later
        if left:
            config.hook.pytest_deselected(items=list(left))
            items[:] = [item for item in items if item not in left]
    if hasattr(config, "workerinput"):
        places = {name: place for place, name in enumerate(LONGEST)}
        items.sort(key=lambda item: places.get(file_of(item), len(places)))


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: WorkerController) -> None:
    """A process that ran tests tells how many wait for their turn: each of them leaves out the same."""
    node.config.stash[WAITING] = getattr(node, "workeroutput", {}).get("waiting", 0)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """It is said how much was not run."""
    if count := config.stash.get(WAITING, 0):
        terminalreporter.line(f"{count} tests that take long wait for their turn (tests/at_length.py): `make whole` runs every test.")


def pytest_runtest_logstart(nodeid: str) -> None:
    """Tests on reading read each for itself."""
    from .read_once import at_test

    at_test(nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """How many processes run the tests for `-n auto`: one a core that is ours, and one more, for some wait for what they have started."""
    ours = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(ours + 1, MOST_PROCESSES) if ours > 1 else 1


def pytest_configure(config: pytest.Config) -> None:
    """Ctrl-C is heard in the processes that tests start, also where the tests run in a shell's background, which has them ignore it. Where several
    processes run the tests, there is a folder in which each puts what the others need too."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    # As `openupr.commands.main` does: reviews are many records without cycles, and small products of matrices are no work for several threads.
    gc.set_threshold(500_000, 20, 50)
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    if getattr(config.option, "numprocesses", None):
        os.environ[PLACE] = tempfile.mkdtemp(prefix="openupr-tests-")


def pytest_unconfigure(config: pytest.Config) -> None:
    """The folder goes with the process that made it."""
    if getattr(config.option, "numprocesses", None):
        shutil.rmtree(os.environ.pop(PLACE))


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real documents. Without `OPENUPR_CORPUS` the test is skipped and counted so; with it, the folder has to be there."""
    named = os.environ.get("OPENUPR_CORPUS")
    if not named:
        pytest.skip("OPENUPR_CORPUS is not set: this test reads real documents")
    folder = Path(named)
    if not (folder / "reports").is_dir():
        pytest.fail(f"OPENUPR_CORPUS is {folder}, and there is no folder 'reports' in it")
    return folder.resolve()


@pytest.fixture(scope="session")
def some(request: pytest.FixtureRequest) -> Callable[[Sequence[_T], int], list[_T]]:
    """Draws so many of what is too much for each run, always the same; with `--whole` it gives all."""
    if request.config.getoption("--whole"):
        return lambda every, _: list(every)
    return lambda every, count: [every[at] for at in sorted(random.Random(17).sample(range(len(every)), min(count, len(every))))]


@pytest.fixture(scope="session")
def some_in_turn(request: pytest.FixtureRequest) -> Callable[[Sequence[_T], int], list[_T]]:
    """Draws so many of what has to hold for each by itself, others with each commit, so that all have their turn; with `--whole` it gives all."""
    if request.config.getoption("--whole"):
        return lambda every, _: list(every)
    return lambda every, count: [every[at] for at in sorted(random.Random(commit()).sample(range(len(every)), min(count, len(every))))]


@pytest.fixture(scope="session", autouse=True)
def house_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What holds for every test. It is one fixture: each more would be asked for 16,000 times."""
    from typer import testing

    from .derived_once import derived_once
    from .encoded_once import encoded_once
    from .read_once import calls_share
    from .shared_processes import processes_shared

    with pytest.MonkeyPatch.context() as patch:
        # No test touches the store of whoever runs it.
        patch.setenv("OPENUPR_STORE", str(tmp_path_factory.mktemp("store") / "reviews.sqlite"))
        # The tree of commands is made once, not for each of the hundreds that are run in the tests' process: that took a seventh of their time.
        patch.setattr(testing, "_get_command", cache(testing._get_command))
        constants_once(patch)
        encoded_once(patch)
        derived_once(patch)
        with processes_shared(patch):
            calls_share(patch)  # the last: it takes what is changed after it for changes of the house
            yield
