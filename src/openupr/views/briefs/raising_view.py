"""Which delegations would raise a topic, as a table: what each did, column by column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from ...languages.messages import Messages, labelled, messages, together
from ...light_dataclass import dataclass
from ...names import session
from ...preparing.briefs.raising import Raising, raised_most
from ...text import Place
from ..code_words import POSITIONS
from ..places_cited import cited_place
from ..states_and_groups import state_name
from ..tables.cells import Cell, Column, Type
from ..tables.record_tables import RecordTable
from ..withheld import Withheld

WHAT = "raise_with"
_NUMBERS = 12


def _years(each: Raising) -> str:
    return ", ".join(map(_year, each.years))


def _year(number: int) -> str:
    try:
        return session(number).start[:4]
    except LookupError:
        return f"session {number}"


def _answers(each: Raising) -> str:
    counted = Counter(position for _, _, position in each.asked)
    return "; ".join(f"{POSITIONS[position][0]}: {count}" for position, count in sorted(counted.items()))


def _done(each: Raising) -> str:
    found = [(item.id, each.done[item.id]) for _, item, _ in sorted(each.asked, key=lambda one: -one[0].session) if item.id in each.done]
    return "; ".join(f"{name}: {_place(told.place)}{' (a part of it)' if told.part else ''}" for name, told in found)


def _place(place: Place) -> str:
    return cited_place(place, [place.paragraph] if place.paragraph else [], place.document)


def _records(each: Raising) -> str:
    names = [item.id for _, item, _ in sorted(each.asked, key=lambda one: -one[0].session)]
    return ", ".join(names[:_NUMBERS]) + (f" and {len(names) - _NUMBERS} more" if len(names) > _NUMBERS else "")


_TABLE: tuple[tuple[Column, Callable[[Raising], Cell]], ...] = (
    (Column("delegation", "The State, by the UN’s short name.", 28), lambda e: state_name(e.state)),
    (Column("code", "Its ISO 3166 code.", 7), lambda e: e.state),
    (
        Column("asked_this_state", "Its recommendations on the topic to this State.", 12, Type.INTEGER),
        lambda e: len(e.asked),
    ),
    (Column("asked_in", "The years of these reviews, the newest first.", 16), _years),
    (Column("answers", "What the State answered to them, in the end.", 30), _answers),
    (Column("recommendations", "These recommendations: `openupr show` shows each.", 40), _records),
    (
        Column("told_as_done", "How many of them a document plainly tells as done, or a part of them; a program looked.", 10, Type.INTEGER),
        lambda e: len(e.done),
    ),
    (Column("where_done", "The recommendation, and where it is told as done.", 40), _done),
    (Column("questions", "Its advance questions to the State on the topic.", 10, Type.INTEGER), lambda e: len(e.questions)),
    (
        Column("statements", "Its statements to this State that name the topic.", 10, Type.INTEGER),
        lambda e: len(e.statements),
    ),
    (Column("asked_others", "Its requests on the topic to other States, in the reviews that we have.", 12, Type.INTEGER), lambda e: len(e.elsewhere)),
    (Column("other_states", "How many other States it asked.", 12, Type.INTEGER), lambda e: e.others),
    (
        Column("specific", "How many of them ask for a specific action. A program sorted them.", 10, Type.INTEGER),
        lambda e: e.specific,
    ),
    (Column("supported", "How many of them were supported.", 10, Type.INTEGER), lambda e: e.supported[0]),
    (Column("answered", "Of how many of them that were answered.", 10, Type.INTEGER), lambda e: e.supported[1]),
)


@dataclass(frozen=True, slots=True)
class RaisingView:
    """The table with its title, and what is to be known of it, in sentences."""

    title: str
    table: RecordTable
    said: tuple[str, ...]


def raising_view(
    topic: str, state: str, made: Sequence[Raising], withheld: Withheld, reviews: Sequence[str], others: int, words: Messages | None = None
) -> RaisingView:
    """The delegations as a table, whose cells are data in English; what is said of it is in the language of `words` (None: English). `reviews` are
    those of the State, `others` how many reviews of other States were looked through. A topic may be a person's name."""
    spoken = words or messages()
    ordered = sorted(spoken.by_name(made, lambda each: spoken.state(each.state)), key=raised_most)
    rows = tuple(tuple(value(each) for _, value in _TABLE) for each in ordered)
    said = (
        spoken.count(
            others,
            one="From the documents of {reviews}, and the recommendations of {n} review of other States that we have.",
            many="From the documents of {reviews}, and the recommendations of {n} reviews of other States that we have.",
            reviews=tuple(reviews),
        ),
        spoken.say(
            "Sorted by the recommendations to this State, then by the last year, then by questions, then by the requests to others. "
            "There is no score."
        ),
        spoken.say("A program found them by their words. What a delegation would say next, nobody knows."),
    )
    title = spoken.say("{state}: who raised “{topic}”", state=spoken.state(state), topic=topic)
    return withheld.view(RaisingView(title, RecordTable(WHAT, tuple(column for column, _ in _TABLE), rows), said))


def answers_in(cell: str, words: Messages) -> str:
    """The answers of a delegation's row, as a page says them in the reader's language."""
    named = {label: label for label in (label for label, _ in POSITIONS.values())}
    parts = [each.rpartition(": ") for each in cell.split("; ") if each]
    return words.said(together(*(labelled(words.say(named[label]) if label in named else label, count) for label, _, count in parts)))
