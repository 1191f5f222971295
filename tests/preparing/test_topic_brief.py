"""What a brief on a topic is made of: what was asked and answered, what may be proposed, what no answer was found to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import openupr
from openupr.labelling import Labelled, labeller
from openupr.linking import Links
from openupr.preparing.briefs.chosen.brief_order import at_its_edge, order_weight, weight_of_state
from openupr.preparing.briefs.for_topic.topic_brief import TopicBrief, topic_brief
from openupr.preparing.topics.on_topic import OnTopic, belonging
from openupr.preparing.topics.review_sentences import SentenceSource
from openupr.preparing.topics.topic_named import Names, Where
from openupr.preparing.topics.topics import Topic, topic
from openupr.records import Claim, Position, Review
from openupr.text import Place

from ..rendering.small_reviews import item, review

NOWHERE = Place("A/HRC/98/7", "1", ())
DOCUMENTS = Path(__file__).parents[1] / "documents"


def labels_of(*reviews: Review) -> dict[str, Labelled]:
    clauses = [clause for each in reviews for item_ in each.items for clause in item_.clauses]
    return dict(zip((clause.id for clause in clauses), labeller().label(clause.request for clause in clauses), strict=True))


def made(typed: str, *reviews: Review, links: Links | None = None) -> TopicBrief:
    labels = labels_of(*reviews)
    return topic_brief(belonging(topic(typed), reviews, labels), reviews, labels, links)


PROPOSED = [
    ("Enact a law on prisons by 2027", Claim.NONE, True),
    ("Continue its efforts on prisons", Claim.NONE, False),  # it asks for more of the same
    ("Consider enacting a law on prisons, as appropriate", Claim.NONE, False),  # words that let it be waved through
    ("Enact a law on prisons by 2027", Claim.IMPLEMENTED, True),  # done, by the State's word alone: it stands, with the claim beside it
    ("Build a prison; abolish the old prison law; repeal the fines for prisoners", Claim.NONE, True),  # several in one: a weakness, said with it
]


@pytest.mark.parametrize(("request_made", "claim", "is_proposed"), PROPOSED)
def test_only_a_request_that_cannot_be_waved_through_is_proposed(request_made: str, claim: Claim, is_proposed: bool) -> None:
    from openupr.records import Answer, Source

    one = item("9.1", (request_made, "CUB"), claim=claim)
    held = replace(review((one,)), answers=(Answer(one.id, one.number, Position.SUPPORTED, claim, Source.REPORT, ()),))
    assert bool(made("prisons", held).proposed) is is_proposed


def test_a_request_that_takes_its_verb_from_elsewhere_is_not_quoted() -> None:
    one = item("9.1", ("Enact a law on prisons", "CUB"))
    changed = replace(one, clauses=(replace(one.clauses[0], request="Enact a decree on prisons"),))
    brief = made("prisons", review((changed,)))
    assert [each.verbatim for each in brief.asked] == [False]
    assert not brief.proposed


@pytest.fixture(scope="module")
def bresland() -> tuple[Review, Review]:
    first, second = sorted(openupr.read_all([DOCUMENTS / "XBB-17", DOCUMENTS / "XBB-31"]), key=lambda each: each.session)
    return first, second


def test_the_newest_report_of_the_state_speaks(bresland: tuple[Review, Review]) -> None:
    brief = made("prisons", *bresland)
    assert brief.review is bresland[1]
    assert [each.item.number for each in brief.asked] == ["50.4"]
    law = "Recommendations 18-19: the bill that limits pretrial detention was enacted in 2015."
    first = "Overcrowding in the two provincial prisons persists, since there is a shortage of judges."
    assert [each.on.words for each in brief.state_says if each.review is brief.review][:2] == [law, first]


STRENGTH = [
    # the strongest by the drafting checks first, each with what it lacks
    (("Place a greater focus on prisons", "Enact a law on prisons by 2027"), "Enact a law on prisons by 2027"),
    (("Enact an appropriate law on prisons", "Enact a law on prisons by 2027"), "Enact a law on prisons by 2027"),
]


@pytest.mark.parametrize(("asked", "first"), STRENGTH)
def test_the_strongest_request_is_proposed_first(asked: tuple[str, ...], first: str) -> None:
    held = review(tuple(item(f"9.{number}", (request_made, "CUB")) for number, request_made in enumerate(asked, 1)))
    assert next(each.asked.clause.request for each in made("prisons", held).proposed) == first


EDGES = [
    ("Adopt a law on ferries, including those of prisons", True),
    ("Adopt laws on children and prisons", True),  # behind another subject
    ("Adopt a law on prisons, including on their kitchens", False),
    ("Adopt a law on prisons and the education of children there", False),
]


@pytest.mark.parametrize(("request_made", "at_the_edge"), EDGES)
def test_a_request_that_names_the_topic_at_its_edge_is_proposed_after_others(request_made: str, at_the_edge: bool) -> None:
    assert at_its_edge(topic("prisons"), request_made) is at_the_edge
    held = review(
        (item("9.1", ("Adopt a law on ferries by 2027, including those of prisons", "CUB")), item("9.2", ("Adopt a law on prisons", "CUB")))
    )
    assert next(each.asked.item.number for each in made("prisons", held).proposed) == "9.2"


ORDER = [
    ("Hate speech law has prison terms, the press, asylum, elections and health.", "Prisons are full."),  # it speaks of much else
    ("The prisons are clean.", "Guards tortured and killed prisoners in the prisons of Sundel."),  # a grave act goes first
    ("It is so in prisons.", "Prisons are full."),  # it can't be read alone
]


@pytest.mark.parametrize(("later", "first"), ORDER)
def test_the_weighty_goes_first(later: str, first: str) -> None:
    asked = topic("prisons")

    def on(words: str) -> OnTopic:
        names = (Names("prisons", "prisons", Where.SENTENCE, own=True),)
        return OnTopic("x", "y", SentenceSource.CONTRIBUTOR, (0, len(words)), words, NOWHERE, names, stands=not words.startswith("It "))

    assert order_weight(asked, on(first)) < order_weight(asked, on(later))


@pytest.mark.parametrize("weight", [order_weight, weight_of_state])
def test_what_names_all_parts_itself_goes_before_what_a_heading_lends_one(weight: Callable[[Topic, OnTopic], tuple[int, ...]]) -> None:
    asked = topic("kitchens of prisons")

    def on(words: str, where: Where) -> OnTopic:
        names = Names("kitchens", "kitchens", Where.SENTENCE, own=True), Names("prisons", "prisons", where, own=True)
        return OnTopic("x", "y", SentenceSource.CONTRIBUTOR, (0, len(words)), words, NOWHERE, names)

    own, lent = on("The kitchens of prisons are old.", Where.SENTENCE), on("In 2030 kitchens burnt and 40 guards were killed.", Where.HEADING)
    assert weight(asked, own) < weight(asked, lent)


def test_no_answer_is_said_to_be_missing_with_care(bresland: tuple[Review, Review]) -> None:
    first, second = bresland
    links = Links(second, first)
    silent = made("places of worship", first, second, links=links)
    assert [each.asked.item.number for each in silent.no_answer if each.asked] == ["50.24"]
    answered = made("prisons", first, second, links=links)
    assert answered.no_answer == ()
    without = replace(second, national_report=None)
    assert str(made("prisons", first, without).cannot_tell) == "The national report of XBB-31 is missing."


def test_a_grave_act_goes_before_what_has_more_of_the_words_where_both_are_surely_on_the_topic() -> None:
    asked = topic("prisons")

    def on(words: str, *, own: bool, chance: float = 1.0) -> OnTopic:
        names = (Names("prisons", "prisons", Where.SENTENCE, own=own),)
        return OnTopic("x", "y", SentenceSource.CONTRIBUTOR, (0, len(words)), words, NOWHERE, names, chance=chance)

    grave, full = "Guards tortured and killed inmates in the cells of Sundel.", on("Prisons are full, and prisons are old.", own=True)
    assert order_weight(asked, on(grave, own=False)) < order_weight(asked, full)
    assert order_weight(asked, full) < order_weight(asked, on(grave, own=False, chance=0.3))


def test_what_a_state_says_of_much_else_goes_last() -> None:
    asked = topic("prisons")

    def on(words: str) -> OnTopic:
        return OnTopic(
            "x", "y", SentenceSource.STATE_REPORT, (0, len(words)), words, NOWHERE, (Names("prisons", "prisons", Where.SENTENCE, own=True),)
        )

    aside = on("Education, health, elections and the press are open to all, and food in prisons is warm.")
    assert weight_of_state(asked, on("Prisons were built."), frozenset()) < weight_of_state(asked, aside, frozenset({"food", "warm"}))
