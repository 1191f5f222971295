"""What is told of an answer that points to the answer to another recommendation ("See recommendation 9.5"): that may be on something else."""

from __future__ import annotations

from collections.abc import Iterator

from ....languages.messages import Text, in_turn, message
from ....light_dataclass import replace
from ....preparing.briefs.asked.asked_on_topic import AskedOnTopic, answered_at_others, has_reason, on_one_line, only_points
from ....records import Item
from ....text import Place
from ...number_runs import in_runs, recommendation_number
from ...places_cited import cited_later
from .brief_answers import own_words_of_claim, position_sentence


def pointed_to(asked: AskedOnTopic) -> Iterator[Text]:
    """What each other recommendation asks, and what it was answered, in the words of the documents; where these can't be told, and nothing else is
    said, that the answer only points there."""
    others = answered_at_others(asked)
    if not others and only_points(asked):
        yield message("That only points to other recommendations: look there.")
    answered: dict[str, list[str]] = {}
    for item, words in others:
        number = recommendation_number(item)
        yield message("Recommendation {number}: “{words}”.", number=number, words=_in_its_words(item).rstrip(" ;."))
        if words:
            answered.setdefault(words, []).append(number)
        else:
            yield _without_reason(replace(asked, item=item, answer=asked.review.answer(item.id)))
    for words, numbers in answered.items():
        yield message("Its answer to {number}: “{words}”", number=in_runs(numbers), words=words)


def _without_reason(asked: AskedOnTopic) -> Text:
    """The answer to a recommendation of which no reasons can be quoted: that it points on, or is long, or else all that there is of it."""
    if only_points(asked):
        return in_turn(position_sentence(asked), message("That answer only points on: look there."))
    return in_turn(position_sentence(asked), message("It says more there: read all of it.") if has_reason(asked) else "")


def claim_in_its_words(asked: AskedOnTopic) -> Text:
    """What the State says beside its claim that a request is done or under way, and what stands where that points to; empty where it says no more."""
    words = own_words_of_claim(asked)
    return in_turn(words, *pointed_to(asked)) if words else ""


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
