"""What is told of an answer that only points to the answer to another recommendation ("See recommendation 9.5"): that may be on something else."""

from __future__ import annotations

from collections.abc import Iterator

from ....languages.messages import Text, message
from ....preparing.briefs.asked.asked_on_topic import AskedOnTopic, answered_at_others, on_one_line
from ....records import Item
from ....text import Place
from ...number_runs import in_runs, recommendation_number
from ...places_cited import cited_later


def pointed_to(asked: AskedOnTopic) -> Iterator[Text]:
    """What each other recommendation asks, and what it was answered, in the words of the documents."""
    answered: dict[str, list[str]] = {}
    for item, words in answered_at_others(asked):
        number = recommendation_number(item)
        yield message("Recommendation {number}: “{words}”.", number=number, words=_in_its_words(item).rstrip(" ;."))
        answered.setdefault(words, []).append(number)
    for words, numbers in answered.items():
        if words:
            yield message("Its answer to {number}: “{words}”", number=in_runs(numbers), words=words)


def where_pointed_answers_stand(asked: AskedOnTopic) -> Iterator[Text]:
    """Where each of them stands, and where its answer does."""
    for item, _ in answered_at_others(asked):
        answer = asked.review.answer(item.id)
        said = answer.last_word if answer is not None else None
        places = [_cited(each) for each in (item.place, said.place if said is not None else None) if each is not None]
        yield message("{number}: {places}", number=recommendation_number(item), places=tuple(dict.fromkeys(places)))


def _in_its_words(item: Item) -> str:
    return on_one_line(item.clauses[0].request if len(item.clauses) == 1 else item.text.clean)


def _cited(place: Place) -> Text:
    return cited_later(place, [place.paragraph] if place.paragraph else [], place.document)
