"""How right our reading and our labels were, as the page says it. Each figure is measured elsewhere, and a test holds it to that.

That of the action category stands in `views/measured.toml`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...examining.frame.result_words import value_text
from ...examining.measures.head_errors import CRITICISM, DEMANDING, UNSURE_CRITICISM
from ...examining.measures.head_errors import measured as heads_measured
from ...examining.measures.intervals import BY_COUNTS, Counted
from ...examining.recommended.endorsement import MISSED_IN_WHOLE
from ...examining.recommended.follow_through import FOUND, HAVE_ONE, FollowThrough
from ...examining.recommended.follow_through import MEASURED as ASKED_BEFORE
from ...languages.messages import Message, message, message_of
from ...light_dataclass import dataclass
from ...records import Figure, Result
from ..measured import has_learnt_from, nearest_accuracy, sessions_words


@dataclass(frozen=True, slots=True)
class DoesMeasured:
    """How right the labeller was that says what a request does, on requests of States that it has not learnt from: `right` of `requests`; of those
    of the three classes that count (praise, endorse, restrict) how many there were (`counting`), how many it `found`, and how many it `gave`, where
    it is sure; of each of these and of share how many of how many it `found_each`."""

    requests: int
    right: float
    counting: int
    found: int
    gave: int
    found_each: tuple[tuple[str, int, int], ...]

    @property
    def each_said(self) -> tuple[Message, ...]:
        """How many of each it found, in words."""
        (praise, praises), (endorse, endorses), (restrict, restricts), (share, shares) = (each[1:] for each in self.found_each)
        return (
            message(
                "Of requests that praise it found {n} of {all}. Of those that endorse it found {found} of {of}.",
                n=praise,
                all=praises,
                found=endorse,
                of=endorses,
            ),
            message(
                "Of requests for a restriction it found {n} of {all}. Of those to share experience it found {found} of {of}.",
                n=restrict,
                all=restricts,
                found=share,
                of=shares,
            ),
        )

    @property
    def picked_said(self) -> Message:
        """In how many of those that it gave it was right."""
        if self.found == self.gave:
            return message("It picked out {gave}, all of them rightly.", gave=self.gave)
        return message("It picked out {gave} in all, and was right in {found}.", gave=self.gave, found=self.found)

    @property
    def whole_said(self) -> tuple[Message, ...]:
        """Why it finds far fewer in whole reviews than in this test."""
        return PICKED, MISSED_IN_WHOLE


PICKED = message("Many of those had been picked because their words, or an earlier program, made them likely.")
"""Why it finds more in that test than in whole reviews, where nothing was picked."""

DOES_MEASURED = DoesMeasured(1443, 0.945, 68, 26, 26, (("praise", 24, 44), ("endorse", 2, 22), ("restrict", 0, 2), ("share", 138, 153)))
"""tests/accuracy/test_requests.py measures it (`make accuracy`)."""


@dataclass(frozen=True, slots=True)
class RowsRead:
    """How right rows were read from reports of some sessions, at the first run on them: `strict`, F1 against UPR Info's rows where the whole text has
    to agree."""

    sessions: Sequence[int]
    strict: float


ROWS = (RowsRead(range(1, 6), 0.943), RowsRead(range(6, 13), 0.977), RowsRead(range(13, 18), 0.996), RowsRead(range(18, 21), 0.997))
"""121 reports. tests/accuracy/floors.json holds it."""


JUDGED_WITH_REPORT = message("Our programs judge what is praise, what is criticism and which requests ask little. They make mistakes.")
JUDGED_WITHOUT = message("Our programs judge which sentences voice a concern, admit a problem or name a grave act. The programs make mistakes.")
"""What programs judged on the page: requests and statements, where there are any, or only what went in."""


def rows_said(session: int) -> Message:
    """How right rows were read from reports of the sessions nearest to one. The F1 of two lists is what is said: of both, counted together, how much
    stands in the other, too."""
    found = min(ROWS, key=lambda each: min(abs(one - session) for one in each.sessions))
    return message(
        "We compared our requests with UPR Info’s, on reports of sessions {first} to {last}. We made no rule on these reports. Of all "
        "requests in the two lists, {share:percent} stand in the other list too, word for word.",
        first=found.sessions[0],
        last=found.sessions[-1],
        share=found.strict,
    )


def labels_said(result: Result) -> tuple[Message, ...]:
    """What sorted the requests or sentences that a result rests on, how right it was, and what it has learnt from; none where nothing did."""
    if result.examination == FollowThrough.name:
        return tuple(_asked_before(result))
    return tuple(_labels_said(result)) if result.labels else ()


def _labels_said(result: Result) -> Iterator[Message]:
    labeller, session = result.labels.removeprefix("ours "), int(result.review.rpartition("-")[2])
    if result.labels == labeller:
        yield message("People of {who} sorted the requests.", who=labeller)
    elif result.examination == "endorsement":
        yield message(
            "A program of ours sorted the requests. In other States’ reviews it found {found} of {counting} such requests.",
            counting=DOES_MEASURED.counting,
            found=DOES_MEASURED.found,
        )
        yield DOES_MEASURED.picked_said
        yield PICKED
    elif result.examination == "tone":
        words, unsure, requests = (heads_measured(label, session) for label in (CRITICISM, UNSURE_CRITICISM, DEMANDING))
        yield message("Programs of ours sorted the statements and requests.")
        yield message(
            "We tested them on reviews of other States that readers (language models) labelled. Where they called a statement surely critical, it "
            "was so in {right} of {marked}.",
            right=words.right,
            marked=words.marked,
        )
        yield message("Where they were not sure of a statement, it was critical in {right} of {marked}.", right=unsure.right, marked=unsure.marked)
        yield message("Where they called a request demanding, it was so in {right} of {marked}.", right=requests.right, marked=requests.marked)
    elif (measured := nearest_accuracy(labeller, session)) is not None:
        yield message_of(
            measured.rows,
            one="A program of ours sorted the requests. We tried it on {n} request, of {where}: it was right in {share:percent}.",
            many="A program of ours sorted the requests. We tried it on {n} requests from {reviews} reviews, of {where}: it was right in "
            "{share:percent}.",
            reviews=measured.reviews,
            where=sessions_words(measured.sessions, session),
            share=measured.accuracy,
        )
        if has_learnt_from(labeller, result.review):
            yield message("It has learnt from how UPR Info’s people sorted this review, so here more may be right.")
        else:
            yield message("It has not learnt from this review.")
    else:
        yield message("A program of ours sorted the requests.")
    yield from _between(result)


def _asked_before(result: Result) -> Iterator[Message]:
    """How right the model is that finds what was asked before, and what that does to the figure; nothing where none is told."""
    figure = result.headline
    if figure is None or figure.low is None or figure.high is None:
        return
    yield message("A program of ours finds what was asked before. On other States {right} of its {marked} finds were right.", **_marked(ASKED_BEFORE))
    yield message("It found {found} of {n} that had been asked before. So every review has more than we count.", n=HAVE_ONE, found=FOUND)
    yield message(
        "For the comparison with other reviews, it is between {low} and {high}.", low=_end(result, figure.low), high=_end(result, figure.high)
    )


def _marked(found: Counted) -> dict[str, float]:
    return {"right": found.right, "marked": found.marked}


def _between(result: Result) -> Iterator[Message]:
    """The interval of the figure; nothing where it has none. Where the counted value had to be put in (`widened`), nobody is to take it for the
    likeliest one."""
    figure = result.headline
    if figure is None or figure.low is None or figure.high is None or figure.value is None:
        return
    low, high, value = _end(result, figure.low), _end(result, figure.high), _end(result, figure.value)
    side = widened(figure) if low != high else 0
    if side > 0:
        yield message("With its errors the figure is most likely lower than the {value} counted, perhaps as low as {low}.", value=value, low=low)
    elif side < 0:
        yield message("With its errors the figure is most likely higher than the {value} counted, perhaps as high as {high}.", value=value, high=high)
    elif figure.unit == "difference":
        yield message("The difference is {value}; given its errors, it is between {low} and {high}.", value=value, low=low, high=high)
    else:
        yield message("With our program’s errors, the figure is likely between {low} and {high}.", low=low, high=high)


def widened(figure: Figure) -> int:
    """At which end of its interval the counted value had to be put in, since what the labels’ errors allow lies all on the other side of it: 1 at the
    upper end, -1 at the lower one, 0 at neither. None and all of a share are the ends of what there can be, and no sign of it."""
    if figure.value is None or figure.low == figure.high or (figure.unit.startswith("share") and figure.value in {0.0, 1.0}):
        return 0
    if figure.method == BY_COUNTS:  # counts can be at an end by themselves
        return 0
    return (figure.value == figure.high) - (figure.value == figure.low)


def _end(result: Result, value: float) -> Message:
    """An end of the interval in the words of the figure's unit."""
    return value_text(value, result.headline.unit if result.headline else "")
