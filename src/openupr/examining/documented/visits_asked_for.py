"""What lists of visits say of requests that nothing answers, in sentences: how many there are, by which list, and the longest wait."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.messages import Message, Text, message_of
from ...linking.visits_open import OpenVisit, open_visits
from ...names import find_body
from ...records import Review


def visits_asked_for(review: Review) -> Iterator[Message]:
    """Of each list that is kept with a review its open requests: how many, the list with its day, and the longest wait with the day to which it is
    counted. Nothing without a list, and nothing of one that has no day."""
    visits = open_visits(review)
    for document in dict.fromkeys(each.document for each in visits):
        of_list = [each for each in visits if each.document == document]
        first = of_list[0]
        yield message_of(
            len(of_list),
            one="{n} visit is asked for, by the list {list}, saved on {saved:date}.",
            many="{n} visits are asked for, by the list {list}, saved on {saved:date}.",
            list=document,
            saved=first.saved,
        )
        yield longest_wait(first)


def longest_wait(visit: OpenVisit) -> Message:
    """For how long a visit has been asked for, and by whom."""
    return message_of(
        visit.years,
        one="By {day:date} the longest wait was {n} year: {who}.",
        many="By {day:date} the longest wait was {n} years: {who}.",
        day=visit.until,
        who=who_asks(visit),
    )


def who_asks(visit: OpenVisit) -> Text:
    """Who asks for a visit: by the official name where we know it, else as the list prints it."""
    found = find_body(visit.subject) if visit.subject else None
    return Message(found.name) if found else visit.printed
