"""Which delegations would raise a topic, as a table: what each did, column by column."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from ...languages.messages import Messages, Text, labelled, message, messages, said_later, together
from ...light_dataclass import dataclass
from ...names import session
from ...preparing.briefs.asked.asked_on_topic import ToldAsDone
from ...preparing.briefs.raising import HeldOfState, Raising, raised_most
from ...records import Item
from ..code_words import ANSWER_BY_REPORT, ANSWER_NOT_HELD, POSITIONS
from ..places_cited import cited_place
from ..tables.cells import Cell, Column, Type
from ..tables.record_tables import RecordTable
from ..withheld import Withheld

WHAT = "raise_with"
_NUMBERS = 12
FOR_PEOPLE = frozenset({"csv", "xlsx", "html"})
"""The endings of files that a person reads: what their cells say is in the reader's language. In those for programs it is always English."""


def _years(each: Raising, words: Messages) -> str:
    return ", ".join(_year(number, words) for number in each.years)


def _year(number: int, words: Messages) -> str:
    try:
        return session(number).start[:4]
    except LookupError:
        return words.say("session {number}", number=str(number))


def _answers(each: Raising, words: Messages) -> str:
    given = [POSITIONS[position][0] for position in sorted(position for _, item, position in each.asked if not _is_without(each, item))]
    told = [ANSWER_BY_REPORT[each.told_later[item.id]] for _, item, _ in each.asked if item.id in each.told_later]
    counted = Counter((*given, *told, *(ANSWER_NOT_HELD for _, item, _ in each.asked if item.id in each.not_held)))
    return words.said(together(*(labelled(words.say(label), str(count)) for label, count in counted.items())))


def _is_without(each: Raising, item: Item) -> bool:
    return item.id in each.told_later or item.id in each.not_held


def _done(each: Raising, words: Messages) -> str:
    found = [(item.id, each.done[item.id]) for _, item, _ in sorted(each.asked, key=lambda one: -one[0].session) if item.id in each.done]
    return words.said(together(*(labelled(name, _told_at(told, words)) for name, told in found)))


def _told_at(told: ToldAsDone, words: Messages) -> Text:
    at = cited_place(told.place, [told.place.paragraph] if told.place.paragraph else [], told.place.document, words)
    return message("{place} (a part of it)", place=at) if told.part else at


def _records(each: Raising, words: Messages) -> str:
    names = [item.id for _, item, _ in sorted(each.asked, key=lambda one: -one[0].session)]
    first = ", ".join(names[:_NUMBERS])
    return words.say("{numbers} and {n} more", numbers=first, n=len(names) - _NUMBERS) if len(names) > _NUMBERS else first


_TABLE: tuple[tuple[Column, Callable[[Raising, Messages], Cell]], ...] = (
    (Column("delegation", "The State, by the UN’s short name.", 28), lambda e, words: words.state(e.state)),
    (Column("code", "Its ISO 3166 code.", 7), lambda e, _: e.state),
    (
        Column("asked_this_state", "Its recommendations on the topic to this State.", 12, Type.INTEGER),
        lambda e, _: len(e.asked),
    ),
    (Column("asked_in", "The years of these reviews, the newest first.", 16), _years),
    (
        Column("answers", "What the State answered to them, in the end; where that document is not held, what its next national report tells.", 30),
        _answers,
    ),
    (Column("recommendations", "These recommendations: `openupr show` shows each.", 40), _records),
    (
        Column(
            "told_as_done",
            "How many of them a document plainly tells as done, or a part of them. A program looked. Empty: it found none.",
            10,
            Type.INTEGER,
        ),
        lambda e, _: len(e.done) or None,
    ),
    (Column("where_done", "Each of these recommendations, and the document and paragraph that tells it as done.", 40), _done),
    (Column("questions", "Its advance questions to the State on the topic.", 10, Type.INTEGER), lambda e, _: len(e.questions)),
    (
        Column("statements", "Its statements to this State that name the topic.", 10, Type.INTEGER),
        lambda e, _: len(e.statements),
    ),
    (
        Column("asked_others", "Its requests on the topic to other States, in the reviews that we have.", 12, Type.INTEGER),
        lambda e, _: len(e.elsewhere),
    ),
    (Column("other_states", "How many other States it asked.", 12, Type.INTEGER), lambda e, _: e.others),
    (
        Column("specific", "How many of its requests to other States ask for a specific action. A program sorted them.", 10, Type.INTEGER),
        lambda e, _: e.specific if e.elsewhere else None,
    ),
    (
        Column("supported", "How many of its requests to other States were supported, of those in `answered`.", 10, Type.INTEGER),
        lambda e, _: e.supported[0] if e.supported[1] else None,
    ),
    (
        Column("answered", "To how many of its requests to other States we have the answer; to the rest it is not held.", 10, Type.INTEGER),
        lambda e, _: e.supported[1] if e.elsewhere else None,
    ),
)


HEADS: dict[str, str] = said_later(
    {
        "delegation": "Delegation",
        "code": "Code",
        "asked_this_state": "Asked {state:the}",
        "asked_in": "In",
        "answers": "The answers",
        "recommendations": "Recommendations",
        "told_as_done": "Of these told as done",
        "where_done": "Told as done in",
        "questions": "Advance questions",
        "statements": "Statements that name it",
        "asked_others": "Requests to other States",
        "other_states": "Other States asked",
        "specific": "Of these specific",
        "supported": "Of these supported",
        "answered": "Of so many answered",
    }
)
"""What stands above each column on a page."""


_NEEDS: dict[str, Callable[[HeldOfState], bool]] = {
    "asked_this_state": lambda held: held.recommendations,
    "statements": lambda held: held.recommendations,
    "questions": lambda held: held.questions,
    **dict.fromkeys(("asked_others", "other_states"), lambda held: held.others > 0),
}
"""What a count can't be told without: it is empty then, never 0."""


@dataclass(frozen=True, slots=True)
class RaisingView:
    """The table with its title, what is to be known of it, in sentences, and what stands above its columns on a page, by their names."""

    title: str
    table: RecordTable
    said: tuple[str, ...]
    heads: Mapping[str, str]


def raising_view(
    topic: str, state: str, made: Sequence[Raising], withheld: Withheld, held: HeldOfState, words: Messages | None = None
) -> RaisingView:
    """The delegations as a table: what its cells say, and what is said of it, is in the language of `words` (None: English); the names of its columns
    are always English. A topic may be a person's name."""
    spoken = words or messages()
    ordered = sorted(spoken.by_name(made, lambda each: spoken.state(each.state)), key=raised_most)
    told = [(column, value) for column, value in _TABLE if column.name not in _NEEDS or _NEEDS[column.name](held)]
    names = {column.name for column, _ in told}
    rows = tuple(tuple(value(each, spoken) if column.name in names else None for column, value in _TABLE) for each in ordered)
    said = (
        *_not_held(held, state, made, spoken),
        spoken.count(
            held.others,
            one="From the documents of {reviews}, and the recommendations of {n} review of other States that we have.",
            many="From the documents of {reviews}, and the recommendations of {n} reviews of other States that we have.",
            reviews=held.reviews,
        )
        if held.others
        else spoken.say("From the documents of {reviews}.", reviews=held.reviews),
        spoken.say(
            "Sorted by the recommendations to this State, then by the last year, then by questions, then by the requests to others. "
            "There is no score."
        ),
        spoken.say("A program found them by their words. What a delegation would say next, nobody knows."),
    )
    heads = {name: spoken.say(head, state=state) if "{" in head else spoken.say(head) for name, head in HEADS.items()}
    title = spoken.say("{state}: who raised “{topic}”", state=spoken.state(state), topic=topic)
    return withheld.view(RaisingView(title, RecordTable(WHAT, tuple(column for column, _ in _TABLE), rows), said, heads))


def _not_held(held: HeldOfState, state: str, made: Sequence[Raising], words: Messages) -> Iterator[str]:
    """What can't be told for want of documents, and of which reviews."""
    if not held.recommendations:
        yield words.say(
            "We have no report of the Working Group of {reviews}: we can’t tell who asked {state:the} about it, or who spoke of it there.",
            reviews=held.without,
            state=state,
        )
    elif held.without:
        yield words.say("The report of the Working Group of {reviews} is not held: what was asked there is not counted.", reviews=held.without)
    if not held.questions:
        yield words.say("We have no advance questions to {state:the}: we can’t tell who put one.", state=state)
    if not held.others:
        yield words.say("We have no review of another State: we can’t tell what delegations asked others.")
    open_ones = {review.id for each in made for review, item, _ in each.asked if _is_without(each, item)}
    if open_ones:
        yield words.say("The document with the State’s answers to the recommendations of {reviews} is not held.", reviews=tuple(sorted(open_ones)))
    if any(each.told_later for each in made):
        yield words.say("Where its next national report tells what it answered, that stands in its place.")


def years_in(cell: str) -> tuple[str, ...]:
    """The years of a delegation's row, as the value of a message: "2025 and 2019". A session of which we don't know the year is named."""
    return tuple(each for each in cell.split(", ") if each)


def records_in(cell: str) -> tuple[str, ...]:
    """The recommendations that a delegation's row names."""
    return tuple(re.findall(r"[A-Z]{3}-\d+/[^\s,]+", cell))
