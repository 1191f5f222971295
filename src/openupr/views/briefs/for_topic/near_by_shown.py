"""What stands near to what a brief quotes, and may say it in other words: told by number and page, with the first words of recommendations, and never
counted as being on the topic."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby

from ....languages.messages import Text, in_turn, message, message_of, together
from ....preparing.briefs.for_topic.near_by import NearBy
from ....preparing.topics.said_otherwise import READ, RIGHT
from ....records import Item, Review
from ...number_runs import in_runs, recommendation_number
from ...places_cited import cited_later, over_its_pages
from ..statements.asked_and_answered import first_of_item
from ..statements.brief_answers import answers_said
from ..statements.brief_statements import BriefLine
from ..statements.documents_named import document_words, review_year
from ..statements.known_again import begins_with

_MOST_BEGINNINGS = 12
"""Recommendations of which the first words are given; of more a list of words would be no shorter than the report."""


def standing_between(near: NearBy, told: Collection[str]) -> Iterator[BriefLine]:
    """The recommendations of a review that stand near others on the topic, without those that are `told` elsewhere, by their identifiers."""
    items = [each for each in near.requests if each.id not in told]
    if not items:
        return
    said = message_of(
        len(items),
        one="{year}: {n} other stands near recommendations on the topic and is like them, as a program finds.",
        many="{year}: {n} others stand near recommendations on the topic and are like them, as a program finds.",
        year=review_year(near.review),
    )
    apart = message_of(len(items), one="We don’t count it as on the topic: read it too.", many="We don’t count them as on the topic: read them too.")
    answers = answers_said(near.review, [first_of_item(near.review, each) for each in items])
    numbers = [recommendation_number(each) for each in items]
    where = cited_later(over_its_pages([each.place for each in items]), in_runs(numbers).split(", "), items[0].place.document)
    yield BriefLine(
        in_turn(said, apart, answers, _beginnings(near.review, items)), message("look at: {places}", places=where), tuple(each.id for each in items)
    )


def _beginnings(review: Review, items: list[Item]) -> Text:
    if len(items) > _MOST_BEGINNINGS:
        return ""
    begun = together(*(_beginning(review, each) for each in items))
    return message_of(len(items), one="It begins: {beginnings}.", many="They begin: {beginnings}.", beginnings=begun)


def _beginning(review: Review, item: Item) -> Text:
    number, words, pages = recommendation_number(item), begins_with(review, item), item.place.pages
    if not pages:
        return message("{number} {words}", number=number, words=words)
    return message("{number}, page {page}, {words}", number=number, page=str(pages[0]), words=words)


def passages_near(near: NearBy, told: Collection[tuple[str, str]]) -> Iterator[BriefLine]:
    """The paragraphs of a review that are near, and those that may say it in other words, document by document, without those that are `told`
    elsewhere."""
    for places, said_of in ((near.passages, _near_to_it), (near.otherwise, _in_other_words)):
        left = [each for each in places if (each.document, each.paragraph) not in told]
        for document, of in groupby(left, key=lambda each: each.document):
            every = list(of)
            where = cited_later(over_its_pages(every), in_runs(each.paragraph for each in every).split(", "), document)
            yield BriefLine(said_of(len(every), document_words(near.review, every[0])), message("look at: {places}", places=where))


def _near_to_it(several: int, document: Text) -> Text:
    return message_of(
        several,
        one="{document}: {n} more paragraph may be near to it, as a program finds. It is not quoted here: read it too.",
        many="{document}: {n} more paragraphs may be near to it, as a program finds. They are not quoted here: read them too.",
        document=document,
    )


def _in_other_words(several: int, document: Text) -> Text:
    return message_of(
        several,
        one="{document}: {n} more paragraph may say it in other words. A program compared sentences; look there.",
        many="{document}: {n} more paragraphs may say it in other words. A program compared sentences; look there.",
        document=document,
    )


def how_often_otherwise(near: Iterable[NearBy]) -> Iterator[Text]:
    """How many of the paragraphs that may say it in other words do, by a test, where a brief names some."""
    if any(each.otherwise for each in near):
        yield message("In a test, of {read} paragraphs that may say it in other words, {right} were on their topic.", read=READ, right=RIGHT)
