"""How right our reading and our labels were, as the page says it. Each figure is measured elsewhere, and a test holds it to that.

That of the action category stands in `views/measured.toml`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...examining.follow_through import FOUND, HAVE_ONE, FollowThrough
from ...examining.follow_through import MEASURED as ASKED_BEFORE
from ...examining.head_errors import measured as heads_measured
from ...examining.intervals import BY_COUNTS, WIDENED, Counted
from ...examining.result_words import value_words
from ...records import Figure, Result
from ..measured import has_learnt_from, nearest, sessions_words
from ..wording import listed, percent


@dataclass(frozen=True, slots=True)
class DoesMeasured:
    """How right the labeller was that says what a request does, on requests of States that it has not learnt from: `right` of `requests`; of those
    of the three classes that count (praise, endorse, restrict) how many there were (`counting`), how many it `found`, and how many it `gave`; of each
    of these and of share how many of how many it `found_each`."""

    requests: int
    right: float
    counting: int
    found: int
    gave: int
    found_each: tuple[tuple[str, int, int], ...]

    @property
    def each_said(self) -> str:
        """How many of each it found, in words."""
        return listed(f"{found} of {of} that {_DOING[does]}" for does, found, of in self.found_each)


_DOING = {"praise": "praise", "endorse": "endorse", "restrict": "ask for a restriction", "share": "ask to share"}

DOES_MEASURED = DoesMeasured(1443, 0.943, 68, 35, 41, (("praise", 31, 44), ("endorse", 4, 22), ("restrict", 0, 2), ("share", 138, 153)))
"""tests/accuracy/test_requests.py measures it (`make accuracy`)."""


@dataclass(frozen=True, slots=True)
class RowsRead:
    """How right rows were read from reports of some sessions, at the first run on them: `strict`, F1 against UPR Info's rows where the whole text has
    to agree."""

    sessions: Sequence[int]
    strict: float


ROWS = (RowsRead(range(1, 6), 0.943), RowsRead(range(6, 13), 0.977), RowsRead(range(13, 18), 0.996), RowsRead(range(18, 21), 0.997))
"""121 reports. tests/accuracy/floors.json holds it."""


def rows_said(session: int) -> str:
    """How right rows were read from reports of the sessions nearest to one."""
    found = min(ROWS, key=lambda each: min(abs(one - session) for one in each.sessions))
    return (
        f"Rows, read from reports of {sessions_words(found.sessions, session)}, before any rule had seen them, against UPR Info’s: F1 "
        f"{found.strict:.3f} where the whole text has to agree (1 would be all and only theirs)."
    )


def labels_said(result: Result) -> str:
    """Whose labels a result rests on, or which model, how right they were, and what they have learnt from; empty where none enters."""
    if result.examination == FollowThrough.name:
        return _asked_before(result)
    if not result.labels:
        return ""
    labeller = result.labels.removeprefix("ours ")
    if result.examination == "endorsement":
        return (
            f"Labels by OpenUPR’s labeller {labeller}, which found {DOES_MEASURED.found} of {DOES_MEASURED.counting} requests that count among "
            f"{DOES_MEASURED.requests} of other States (by class {DOES_MEASURED.each_said}), and gave {DOES_MEASURED.gave - DOES_MEASURED.found} "
            f"wrongly{_between(result)}."
        )
    session = int(result.review.rpartition("-")[2])
    if result.examination == "tone":
        words, requests = heads_measured("criticism in a statement", session), heads_measured("demanding", session)
        return (
            f"Labels by OpenUPR’s labeller {labeller}. On States that they had not learnt from, {_counted(words)} statements that they marked as "
            f"critical were so, and {_missed(words)} of the others; of requests marked as demanding {_counted(requests)}, and {_missed(requests)} of "
            f"the others{_between(result)}."
        )
    measured = nearest(labeller, session)
    said = f"Labels by OpenUPR’s labeller {labeller}" if result.labels != labeller else f"Labels by {labeller}"
    if measured:
        said += (
            f", which gave the category that {measured.by} in {percent(measured.accuracy, 1)} of {measured.rows:,} requests of "
            f"{sessions_words(measured.sessions, session)}"
        )
    said += _between(result)
    if measured:
        said += ". " + (_LEARNT_HERE if has_learnt_from(labeller, result.review) else "It has not learnt from this review")
    return said + "."


def _asked_before(result: Result) -> str:
    """How right the model is that finds what was asked before, and what that does to the figure; empty where none is told."""
    figure = result.headline
    if figure is None or figure.low is None or figure.high is None:
        return ""
    return (
        f"Found by a model of ours. On States that it had not learnt from, {ASKED_BEFORE.right} of {ASKED_BEFORE.marked} requests that it gave as "
        f"asked before were so, and of {HAVE_ONE} that were it found {FOUND}: every review has more than are counted. Beside the others, and by "
        f"chance, the figure may stand as one between {_end(result, figure.low)} and {_end(result, figure.high)}."
    )


def _counted(found: Counted) -> str:
    return f"{found.right} of {found.marked}"


def _missed(found: Counted) -> str:
    return f"{found.missed} of {found.passed}"


_LEARNT_HERE = "It has learnt from the labels that UPR Info’s people gave in this review, so that here more may be right"


def _between(result: Result) -> str:
    """The interval of the figure, in words; empty where it has none. Where the counted value had to be put in (`widened`), nobody is to take it for
    the likeliest one."""
    figure = result.headline
    if figure is None or figure.low is None or figure.high is None or figure.value is None:
        return ""
    low, high = _end(result, figure.low), _end(result, figure.high)
    side = widened(figure)
    if side and low != high:
        likely, far = ("lower", f"and may be as low as {low}") if side > 0 else ("higher", f"and may be as high as {high}")
        return f"; by their errors the figure is most likely {likely} than the {_end(result, figure.value)} that are counted, {far}"
    return f"; by their errors the figure may lie between {low} and {high}"


def widened(figure: Figure) -> int:
    """At which end of its interval the counted value had to be put in, since what the labels’ errors allow lies all on the other side of it: 1 at the
    upper end, -1 at the lower one, 0 at neither. None and all of a share are the ends of what there can be, and no sign of it."""
    if figure.value is None or figure.low == figure.high or (figure.unit.startswith("share") and figure.value in {0.0, 1.0}):
        return 0
    if figure.method.startswith(BY_COUNTS) and not figure.method.endswith(WIDENED):  # counts can be at an end by themselves
        return 0
    return (figure.value == figure.high) - (figure.value == figure.low)


def _end(result: Result, value: float) -> str:
    """An end of the interval in the words of the figure's unit."""
    unit = result.headline.unit if result.headline else ""
    return f"{100 * value:.0f} points" if unit == "difference" else value_words(value, unit)
