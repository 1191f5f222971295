"""Do the recommendations ask for anything?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...labelling.what_exists import ends_in_deed
from ...languages.messages import Message, Text, message, message_of, said_later, together
from ...light_dataclass import dataclass
from ...records import Direction, Figure, Review, Row, Rule
from ..frame.examination import Examination, Headline, Measured
from ..frame.result_words import of_requests, state_value
from ..frame.shelf import Shelf
from ..measures.counting import breakdown, evidence_of_rows, mark_shares, share_figure, state_key, yes_by
from ..measures.doubted import REQUESTS
from ..measures.intervals import share_interval
from ..measures.labels import (
    CATEGORIES,
    GENERAL,
    LITTLE,
    MINIMAL,
    NOT_MEASURED,
    SPECIFIC,
    DemandLevel,
    Label,
    asks_for_little,
    demand_level,
    is_demanding,
    labelled_rows,
)

NAMED = said_later(
    {
        "instrument": "an instrument by its name",
        "body": "a body by its name",
        "deadline": "a deadline",
        "soon": "haste, without a deadline",
        "end": "an end, by known wordings",
        "addressee": "who is to act",
        "several": "several requests in one",
    }
)
"""The marks of `describing.specificity` as they are read."""

LITTLE_OR_ON, ON_ALONE = said_later(
    {
        "both": "About {share:percent} of the requests ask {state:the} to go on as before, or ask little of it, as our program sorts them.",
        "on": "About {share:percent} of the requests ask {state:the} to go on as before, as our program sorts them.",
    }
).values()
"""What the share is of, and where no request is of the least kind: “little” would be read as “to consider”, which is none of the two."""


BESIDE_COUNTED = 2
"""Behind so many sentences of the result, on the share and on what it counts, stands how many of the requests may ask for something new, too."""


def share_of_little(categories: Iterable[int]) -> tuple[float, int, int]:
    """Share, count and n of the rows that ask for little or for more of the same. UPR Info's rows can be counted by it directly."""
    all_of_them = list(categories)
    count = sum(category in LITTLE for category in all_of_them)
    return count / len(all_of_them) if all_of_them else 0.0, count, len(all_of_them)


def _alone_first(little: Sequence[tuple[Row, Label]]) -> Iterator[tuple[Row, Text]]:
    """The requests that ask for little, with why they count; behind those that ask for nothing else those that may."""
    for row, label in sorted(little, key=lambda each: _may_be_new(*each)):
        kind = Message(CATEGORIES[label.category])
        yield row, together(kind, message("it may ask for something new, too")) if _may_be_new(row, label) else kind


def _may_be_new(row: Row, label: Label) -> bool:
    """Whether a request to go on may ask for something new, too: behind that, or as what it leads to."""
    return label.beside or ends_in_deed(row.clause.request)


def _ask_besides(more: int) -> Message:
    """How many of the requests that count may ask for something new besides."""
    return message_of(more, one="{n} of these requests may ask for something new, too.", many="{n} of these requests may ask for something new, too.")


@dataclass(frozen=True)
class Action(Examination):
    """The share of rows in UPR Info's action categories 1 and 2."""

    name = "action"
    title = "What the recommendations ask for"
    question = "Do the recommendations ask the State to change something?"
    rule = Rule(
        "The review is to improve the human rights situation on the ground. No rule says how a recommendation must be worded.",
        "Human Rights Council resolution 5/1 (2007), annex",
        "the words of resolution 5/1",
    )
    needs_labels = True
    identity = True
    doubted_by = REQUESTS
    headline = Headline(
        name="Requests that ask for little, or to go on as before",
        formula="requests of kinds 1 (minimal) and 2 (continuing) ÷ all requests that were sorted",
        unit="share",
        smallest_n=20,
        counts="requests",
        direction=Direction.HIGH,
        reason="a request to share, to seek help or to continue leaves no change that the next review could look for",
        smallest_difference=0.05,
        like=("speakers",),
    )
    limits = (
        "The category follows the verb: this is UPR Info’s method. Its author warns against taking the order for a law. A "
        "“continue” can ask for much.",
        "A request to go on with something counts here, whatever it asks. It never counts as a demanding one. Some ask outright for something "
        "else behind it, such as “and ratify ...”: we say how many may.",
        "A recommendation counts once for each State that makes it, as UPR Info counts. The UN counts each number once.",
        "Our program makes mistakes. The range shows how much they may change the share. An unsure request counts under its likeliest kind.",
    )
    innocent = (
        "A State that is doing much already may rightly be asked to go on. Small delegations often word their requests mildly. Some ask in private "
        "what they only mention in the room."
    )

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The share over all labelled rows; who asks for little, against what the others ask."""
        rows = labelled_rows(review, self.labels)
        value, count, n = share_of_little(label.category for _, label in rows)
        low, high, method = share_interval(rows, LITTLE, value) or (None, None, "")
        spec = self.headline
        figure = Figure(self.name, spec.name, spec.formula, spec.unit, value if n else None, n, count, low, high, method)
        little = [(row, label) for row, label in rows if asks_for_little(label)]
        more = sum(_may_be_new(row, label) for row, label in little)
        who = state_value(review)
        said = (
            (
                message(LITTLE_OR_ON if any(label.category == MINIMAL for _, label in rows) else ON_ALONE, share=value, state=who),
                of_requests(count, n),
                *((_ask_besides(more),) if more else ()),
            )
            if count
            else (message("We found no request, of {n}, that asks little of {state:the}, or asks it to go on as before.", n=n, state=who),)
        )
        return Measured(figure, self._further(rows, sum(1 for _ in review.rows)), evidence_of_rows(_alone_first(little)), said)

    def _further(self, rows: Sequence[tuple[Row, Label]], everything: int) -> tuple[Figure, ...]:
        figures = [
            breakdown(
                "categories",
                "Requests of all five kinds of action",
                "requests of each kind",
                "rows",
                ("category",),
                ((CATEGORIES[label.category],) for _, label in rows),
            ),
            share_figure(
                "specific",
                "Recommendations of specific actions",
                "requests of kind 5, except those that ask, or may ask, for a restriction or to share ÷ all requests that were sorted",
                sum(label.category == SPECIFIC and label.does not in NOT_MEASURED for _, label in rows),
                len(rows),
            ),
            share_figure(
                "unsure",
                "Requests that our program is not sure how to sort",
                "requests whose kind our program is not sure of ÷ all requests that were sorted",
                sum(not label.sure for _, label in rows),
                len(rows),
            ),
            share_figure(
                "unlabelled", "Requests that were not sorted", "requests that were not sorted ÷ all requests", everything - len(rows), everything
            ),
            yes_by(
                "by_state",
                "Who asks for little",
                "requests of kinds 1 and 2 ÷ requests, for each recommending State",
                "recommending State",
                ((state_key(row.recommender), asks_for_little(label)) for row, label in rows),
            ),
        ]
        measured = [label for _, label in rows if label.demanding is not None and label.does not in NOT_MEASURED]
        if measured:
            figures.append(
                share_figure(
                    "demanding",
                    "Demanding requests",
                    "requests for something new that can be checked afterwards ÷ all requests, except those that ask, or may ask, for a "
                    "restriction or to share",
                    sum(map(is_demanding, measured)),
                    len(measured),
                )
            )
            figures.append(
                share_figure(
                    "vague",
                    "General requests that are not demanding",
                    "requests of kind 4 that ask for nothing that can be checked afterwards ÷ the same requests as for demanding ones",
                    sum(label.category == GENERAL and demand_level(label) is DemandLevel.NEITHER for label in measured),
                    len(measured),
                )
            )
        specific = [(row, label) for row, label in rows if label.specific is not None and label.does not in NOT_MEASURED]
        if specific:
            figures.append(
                mark_shares(
                    "specificity",
                    "What makes requests specific beyond the verb",
                    "requests that name at least one (an instrument, a body, a deadline, an end ...) ÷ requests looked at. The table counts "
                    "each of these, out of all",
                    "what is named",
                    [tuple(NAMED[mark] for mark in label.specific or ()) for _, label in specific],
                )
            )
        return tuple(figures)
