"""On which subject the most requests are: what the first chapter says of it, and where it can't tell."""

from __future__ import annotations

from collections.abc import Iterator

from ....languages.messages import Message, Value, message, message_of
from ....text import Place
from ..subjects.asked_for import RequestedThing
from ..subjects.by_subject import NEARLY, BySubject, SubjectShown
from ..subjects.numbers_named import number_without_letter, order_of_numbers

MOST_NAMED = 3
"""From how many subjects on that may be the first none is named but that of the most."""
SHARES = "sharing"
"""The key of the subject of what asks to share experience, or to give or seek help: it is no subject, but what is asked."""
MOST_OF_SUBJECT = 2
"""Recommendations that are named for a subject, so that a reader finds what is meant."""
NO_SUBJECT = "unsure"
"""The key of what stands under no subject."""


def most_subjects(subjects: BySubject | None) -> tuple[SubjectShown, ...]:
    """The subjects of the most requests, without requests on no subject."""
    return tuple(each for each in subjects.subjects if each.key != NO_SUBJECT) if subjects else ()


def subject_of_most(subjects: BySubject | None, state: Message | str) -> Iterator[Message]:
    """The subject of the most requests, as our program sorts them; several where it errs too often to tell which is first. That is the one which the
    words of the most requests name; what has as many that are sorted there for another reason may be first, too."""
    first, near = _first_and_near(subjects)
    if subjects is None or first is None:
        return
    if near and len(near) < MOST_NAMED:
        named = tuple(
            message_of(
                each.states,
                one="“{subject}” (about {rows}, from {n} State, {first} among them)",
                many="“{subject}” (about {rows}, from about {n} States, {first} among them)",
                subject=message(each.name),
                rows=each.rows,
                first=_numbers(each)[0],
            )
            for each in sorted((first, *near), key=lambda each: -each.rows)
        )
        yield message(
            "Of the {all} requests, more are on these subjects than on any others, as our program sorts them: {subjects}. The "
            "program makes mistakes, so we can’t tell "
            "which is first.",
            all=subjects.rows,
            subjects=named,
        )
        yield from (each.told_by_words for each in near if each.told_by_words and each.by_words < NEARLY * first.by_words)
        return
    if first.key == SHARES:
        yield message_of(
            first.states,
            one="About {rows} of the {all} requests ask {state:the} to share its experience, or to give or seek help, as our program sorts them. "
            "They come from {n} State.",
            many="About {rows} of the {all} requests ask {state:the} to share its experience, or to give or seek help, as our program sorts them. "
            "They come from about {n} States.",
            rows=first.rows,
            all=subjects.rows,
            state=state,
        )
        yield _examples(first)
        yield NEARLY_AS_MANY if near else NONE_AS_MANY
        return
    on: dict[str, Value] = {"subject": first.quoted, "rows": first.rows, "all": subjects.rows}
    yield message_of(
        first.states,
        one="About {rows} of the {all} requests are on {subject}, as our program sorts them. They come from {n} State.",
        many="About {rows} of the {all} requests are on {subject}, as our program sorts them. They come from about {n} States.",
        **on,
    )
    yield _examples(first)  # before what we are less sure of: “Among them” would be taken for those
    if first.perhaps:
        yield message_of(
            first.perhaps,
            one="Our program is less sure of one of the {rows}.",
            many="Our program is less sure of {n} of the {rows}.",
            rows=first.rows,
        )
    yield NEARLY_AS_MANY if near else NONE_AS_MANY


def _examples(of: SubjectShown) -> Message:
    """Recommendations on a subject that are named, so that a reader finds what is meant."""
    return message("For example: {numbers}.", numbers=_numbers(of)[:MOST_OF_SUBJECT])


def subject_of_most_at(subjects: BySubject | None) -> tuple[Place, ...]:
    """Where the first request on each subject that is named there stands."""
    first, near = _first_and_near(subjects)
    named = [*([first] if first else []), *(near if len(near) < MOST_NAMED else [])]
    return tuple(dict.fromkeys(one.at for each in named for one in _in_order(each)[:1] if one.at))


def _first_and_near(subjects: BySubject | None) -> tuple[SubjectShown | None, list[SubjectShown]]:
    every = most_subjects(subjects)
    first = max(every, key=lambda each: (each.by_words, each.rows), default=None)
    if first is None or first.rows <= 1:
        return None, []
    return first, [each for each in every if each is not first and _may_be_first(each, first)]


def _in_order(each: SubjectShown) -> list[RequestedThing]:
    """What stands under a subject, by the numbers."""
    return sorted(each.requests, key=lambda one: order_of_numbers(one.numbers[0]))


def _numbers(each: SubjectShown) -> tuple[str, ...]:
    """The recommendation of the first request for each thing that stands under a subject, in order, each once; where none does, of what counts there
    and stands elsewhere. A letter of ours, which the report has not, would lead a reader to the same recommendation twice."""
    every = [one.numbers[0] for one in _in_order(each)] or [link.says for link, _ in each.also]
    return tuple(dict.fromkeys(map(number_without_letter, every)))


def _may_be_first(other: SubjectShown, first: SubjectShown) -> bool:
    """Whether another subject may have as many requests as the one that the most words name: in all, or by their words where it has more than half
    as many in all."""
    by_words = first.by_words > 0 and other.by_words >= NEARLY * first.by_words
    return other.rows >= NEARLY * first.rows or (by_words and 2 * other.rows > first.rows)


NEARLY_AS_MANY = message("Other subjects drew about as many requests, by the same sorting.")
NONE_AS_MANY = message("No other subject drew as many requests, by the same sorting.")
