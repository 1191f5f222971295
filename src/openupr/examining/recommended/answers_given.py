"""Were specific requests supported as often as those that ask little, or to go on as before?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from ...describing.given_reasons import ReasonGiven, refused_by_reason
from ...languages.messages import Message, Value, message, message_of, together
from ...light_dataclass import dataclass, replace
from ...linking.treaties.reservations_asked import reservations_asked
from ...linking.treaties.treaties_asked import treaties_asked
from ...records import OPEN, Direction, Evidence, Figure, Kind, Position, Review, Row, Rule
from ...records.dialogue.positions_said import position_said
from ..frame.examination import Examination, Headline, Measured
from ..frame.result_words import state_value, unanswered
from ..frame.shelf import Shelf
from ..measures.counting import breakdown, open_share, positions_by_item, regional_group, share_figure, yes_by
from ..measures.doubted import ANSWERS, too_doubtful
from ..measures.intervals import BY_PROBABILITY, gap_interval
from ..measures.labels import CATEGORIES, LITTLE, MINIMAL, NOT_MEASURED, SPECIFIC, Label, labelled_rows

_PARTLY = frozenset({Position.SUPPORTED_IN_PART, Position.SUPPORTED_IN_PRINCIPLE})

OPEN_AT_MOST = 0.1
"""The share of items without an answer at hand that still lets the answers be compared."""


def gap(answers: Iterable[tuple[int, bool]]) -> tuple[float | None, int, tuple[int, int], tuple[int, int]]:
    """From (category, supported) of each row: support for categories 1-2 minus support for 5, the smaller number of rows behind the two, and for
    each its (supported, rows). UPR Info's rows can be counted by it directly."""
    found = list(answers)
    little = [supported for category, supported in found if category in LITTLE]
    specific = [supported for category, supported in found if category == SPECIFIC]
    value = sum(little) / len(little) - sum(specific) / len(specific) if little and specific else None
    return value, min(len(little), len(specific)), (sum(little), len(little)), (sum(specific), len(specific))


@dataclass(frozen=True)
class Responses(Examination):
    """Support for rows in categories 1-2 minus support for rows in category 5."""

    name = "responses"
    title = "How specific recommendations were answered"
    question = "Were specific requests supported as often as those that ask little, or to go on as before?"
    rule = Rule(
        "The State says clearly which recommendations it supports and which it notes. What gets no answer is noted.",
        "Human Rights Council resolutions 5/1 and 16/21",
        "the words of both resolutions",
    )
    needs_labels = True
    identity = True
    doubted_by = ANSWERS
    headline = Headline(
        name="Support for requests that ask for little, minus support for specific ones",
        formula="support for requests of kinds 1 and 2, minus support for those of kind 5 that ask neither for a restriction nor to share",
        unit="difference",
        smallest_n=8,
        counts="answered requests of each kind",
        direction=Direction.HIGH,
        reason="the next review looks at what was supported: if that asks for little, there is little to look at",
        smallest_difference=0.1,
        like=("answers", "speakers"),
    )
    limits = (
        "Support in part or in principle counts as not supported here, as UPR Info counts it. The positions themselves are all listed.",
        "What is supported is not yet done. What is noted is sometimes done all the same.",
        "We need at least eight answered requests of each kind. The number beside the figure is that of the kind with fewer.",
        "We compare only with reviews whose last answers stand in the same kind of document, the report or an addendum.",
    )
    innocent = (
        "Specific recommendations cost more for every State. Some ask for what its parliament or courts must decide, and some contradict each other. "
        "In nearly all reviews they are supported less often."
    )

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The difference over all labelled rows; positions by category, issue and group; reasons, answers by number only, unanswered ones."""
        still_open = open_share(review)
        if still_open > OPEN_AT_MOST:
            return Measured(why_not=unanswered(still_open, len(review.items)), missing=(Kind.ADDENDUM,))
        if why_not := too_doubtful(review, OPEN_AT_MOST):
            return Measured(why_not=why_not)
        where = positions_by_item(review)
        every = labelled_rows(review, self.labels)
        asked = [(row, _as_asked(label)) for row, label in every]
        # What has no answer is neither supported nor refused.
        rows = [(row, label, where[row.item.id] is Position.SUPPORTED) for row, label in asked if where[row.item.id] not in OPEN]
        value, n, little, specific = gap((label.category, supported) for _, label, supported in rows)
        ends = (None, None) if value is None else gap_interval(rows, LITTLE, (SPECIFIC,), value) or (None, None)
        spec, method = self.headline, BY_PROBABILITY if ends[0] is not None else ""
        figure = Figure(self.name, spec.name, spec.formula, spec.unit, value, n, None, ends[0], ends[1], method)
        counted = [(row, label) for row, label in asked if label.category in {*LITTLE, SPECIFIC}]
        left = Counter(where[row.item.id] for row, _ in asked if where[row.item.id] in OPEN)
        partly = sum(where[row.item.id] in _PARTLY for row, label in counted if label.category == SPECIFIC)
        in_full = any(where[row.item.id] in _PARTLY for row, _ in counted)
        treaties = _of_treaties(review, rows)
        everything = sum(supported for _, _, supported in rows), len(rows)
        minimal = any(label.category == MINIMAL for _, label, _ in rows)
        said = _said(state_value(review), little, specific, treaties, partly, left, everything, in_full=in_full, minimal=minimal)
        evidence = tuple(
            Evidence(row.id, row.place, together(Message(CATEGORIES[SPECIFIC]), position_said(where[row.item.id])), row.clause.request)
            for row, label, supported in rows
            if label.category == SPECIFIC and not supported
        )
        return Measured(figure, (*self._by_rows(every, rows, where), *_by_items(review)), evidence, said)

    def _by_rows(self, every: list[tuple[Row, Label]], answered: list[tuple[Row, Label, bool]], where: Mapping[str, Position]) -> Iterator[Figure]:
        yield breakdown(
            "by_category",
            "Positions by kind of action",
            "requests by kind of action and position",
            "rows",
            ("action category", "position"),
            ((CATEGORIES[label.category], where[row.item.id].value) for row, label in every),
        )
        yield yes_by(
            "by_issue",
            "Support by subject",
            "supported requests ÷ answered requests, for each subject; a request on two subjects counts in both",
            "issue",
            ((issue, supported) for _, label, supported in answered for issue in label.issues),
        )
        yield yes_by(
            "by_group",
            "Support by regional group of the recommending State",
            "supported requests ÷ answered requests, for each group",
            "regional group",
            ((regional_group(row.recommender), supported) for row, _, supported in answered),
        )


def _as_asked(label: Label) -> Label:
    """The label of a request as it counts here: one that asks for a restriction or to share is no specific one."""
    if label.does not in NOT_MEASURED:
        return label
    none = (*label.probabilities[: SPECIFIC - 1], 0.0) if label.probabilities else ()
    return replace(label, category=0 if label.category == SPECIFIC else label.category, probabilities=none)


def _of_treaties(review: Review, rows: Iterable[tuple[Row, Label, bool]]) -> tuple[int, int]:
    """How many of the specific requests to join a treaty, to withdraw a reservation, or to move towards either were supported, and how many there
    are: a few treaties that many States name can make most of what is specific."""
    joining = {clause for found in (treaties_asked(review), reservations_asked(review)) for clauses in found.values() for clause in clauses}
    told = [supported for row, label, supported in rows if label.category == SPECIFIC and row.clause.id in joining]
    return sum(told), len(told)


def _said(
    who: str,
    little: tuple[int, int],
    specific: tuple[int, int],
    treaties: tuple[int, int],
    partly: int,
    left: Mapping[Position, int],
    everything: tuple[int, int],
    *,
    in_full: bool,
    minimal: bool,
) -> tuple[Message, ...]:
    """How many of each kind were supported: (supported, answered) requests; how many of the specific ones are on treaties, and what became of the
    others; and how many more have no position, and why. `minimal`: some are of the first kind, the least."""
    if not little[1] or not specific[1]:
        return ()
    supported, n = little
    told: dict[str, Value] = {"supported": supported, "asked": _asked(n, minimal=minimal), "share": supported / n, "state": who}
    if supported == n and in_full:
        first = message_of(
            n,
            one="{state:The} supported in full the {asked}.",
            many="{state:The} supported in full all {asked}.",
            **told,
        )
    elif supported == n:
        first = message_of(
            n,
            one="{state:The} supported the {asked}.",
            many="{state:The} supported all {asked}.",
            **told,
        )
    elif in_full:
        first = message("{state:The} supported {supported} of {asked} in full ({share:percent}).", **told)
    else:
        first = message("{state:The} supported {supported} of {asked} ({share:percent}).", **told)
    return (
        first,
        message(
            "It supported {supported} of {n} sorted as requests for a specific action ({share:percent}).",
            supported=specific[0],
            n=specific[1],
            share=specific[0] / specific[1],
        ),
        *_in_part(partly, specific),
        *_apart_from_treaties(specific, treaties, partly=bool(partly)),
        *_others(who, little, specific, everything, in_full=in_full),
        SORTED,
        ONCE_FOR_EACH,
        *_left_out(left),
    )


def _asked(n: int, *, minimal: bool) -> Message:
    """The requests of the first two kinds; where none is of the first, “little” would be read as “to consider”, which is of neither."""
    if not minimal:
        return message_of(
            n, one="{n} request that our program sorts as “to go on as before”", many="{n} requests that our program sorts as “to go on as before”"
        )
    return message_of(
        n,
        one="{n} request that our program sorts as asking little, or to go on as before",
        many="{n} requests that our program sorts as asking little, or to go on as before",
    )


def _others(who: str, little: tuple[int, int], specific: tuple[int, int], everything: tuple[int, int], *, in_full: bool) -> Iterator[Message]:
    """That the two kinds are not all that was asked, and how many of the others were supported."""
    others = (everything[0] - little[0] - specific[0], everything[1] - little[1] - specific[1])
    if others[1] <= 0:
        return
    supported, n = others
    yield (
        message_of(
            n,
            one="The other request, of {all} whose answer we know, is of neither kind. {state:The} supported {supported} of {n} in full.",
            many="The other {n}, of {all} whose answer we know, are of neither kind. {state:The} supported {supported} of these {n} in full.",
            supported=supported,
            all=everything[1],
            state=who,
        )
        if in_full
        else message_of(
            n,
            one="The other request, of {all} whose answer we know, is of neither kind. {state:The} supported {supported} of {n}.",
            many="The other {n}, of {all} whose answer we know, are of neither kind. {state:The} supported {supported} of these {n}.",
            supported=supported,
            all=everything[1],
            state=who,
        )
    )


SORTED = message("The program errs in sorting. Unsure requests count under their likeliest kind.")
ONCE_FOR_EACH = message("A request counts once for every State that makes it.")
"""How requests are sorted and counted, for who reads their number by itself."""


def _left_out(left: Mapping[Position, int]) -> Iterator[Message]:
    if n := left.get(Position.WITHOUT_POSITION, 0):
        yield message_of(
            n,
            one="For {n} more request the position in the answer is unclear to us.",
            many="For {n} more requests the position in the answer is unclear to us.",
        )
    if n := left.get(Position.UNANSWERED, 0):
        yield message_of(n, one="For {n} more request we found no answer.", many="For {n} more requests we found no answer.")
    if n := left.get(Position.UNDER_CONSIDERATION, 0):
        yield message_of(n, one="{n} more request is to be answered later.", many="{n} more requests are to be answered later.")


def _in_part(partly: int, specific: tuple[int, int]) -> Iterator[Message]:
    """How many specific ones it supported in part or in principle: what is not supported in full is not all refused."""
    if partly and partly == specific[1] - specific[0]:
        yield message_of(partly, one="It supported the other one in part or principle.", many="It supported the other {n} in part or principle.")
    elif partly:
        yield message_of(partly, one="It supported {n} more in part or principle.", many="It supported {n} more in part or principle.")


def _apart_from_treaties(specific: tuple[int, int], treaties: tuple[int, int], *, partly: bool) -> Iterator[Message]:
    supported, n = treaties
    if not n:
        return
    if partly:
        yield message_of(
            n,
            one="At least {n} of the {all} specific requests asks it to join a treaty, take steps to join one, or withdraw "
            "a reservation to one. Of such requests it fully supported {supported}.",
            many="At least {n} of the {all} specific requests ask it to join a treaty, take steps to join one, or withdraw "
            "a reservation to one. Of these {n} it fully supported {supported}.",
            all=specific[1],
            supported=supported,
        )
        return
    yield message_of(
        n,
        one="At least {n} of the {all} specific requests asks it to join a treaty, take steps to join one, or withdraw "
        "a reservation to one. Of such requests it supported {supported}.",
        many="At least {n} of the {all} specific requests ask it to join a treaty, take steps to join one, or withdraw "
        "a reservation to one. Of these {n} it supported {supported}.",
        all=specific[1],
        supported=supported,
    )


def _by_items(review: Review) -> Iterator[Figure]:
    """What the answers themselves are like, counted by item."""
    where = positions_by_item(review)
    answered = [answer for answer in review.answers if answer.parts]
    from ...describing.reasons import reasons_in  # it loads the reader of addenda

    by_given = refused_by_reason(review.answers, reasons_in(review))
    n_refused = sum(map(len, by_given.values()))
    yield breakdown(
        "positions", "All positions", "recommendations by position", "items", ("position",), ((where[item.id].value,) for item in review.items)
    )
    if answered:
        yield share_figure(
            "reasons",
            "Noted or not supported with a reason",
            "recommendations noted or not supported with a reason in the addendum ÷ all that are noted or not supported. A mere reference to "
            "another answer does not count as a reason",
            len(by_given[ReasonGiven.REASON]),
            n_refused,
        )
        yield breakdown(
            "given",
            "What came with “noted” or “not supported”",
            "recommendations noted or not supported in the addendum, by what it gives beside the position",
            "items",
            ("given",),
            ((each.value,) for each, answers in by_given.items() for _ in answers),
        )
        yield share_figure(
            "by_number_only",
            "Answered by number only",
            "recommendations that the addendum answers only by their number in a list ÷ recommendations that it answers",
            sum(all(part.by_number_only for part in answer.parts) for answer in answered),
            len(answered),
        )
    if review.addenda:
        yield share_figure(
            "unanswered",
            "Without a position",
            "recommendations on which no document that we have takes a position ÷ recommendations",
            sum(where[item.id] in OPEN for item in review.items),
            len(review.items),
        )
