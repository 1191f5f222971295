"""A request that was made again is told once, with its newest answer: invented reviews."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import cast

from openupr.labelling import labeller
from openupr.languages.messages import Message
from openupr.linking import Links
from openupr.preparing import pace_of
from openupr.preparing.briefs.asked.left_out import WhyNot
from openupr.preparing.briefs.asked.same_requests import SameRequests
from openupr.preparing.briefs.asked.who_else_asked import AskedAs
from openupr.preparing.briefs.for_speaker.own_requests import own_requests
from openupr.preparing.briefs.for_speaker.speaker_brief import AskThatFits, SpeakerBrief, fitting, repeatable_requests
from openupr.records import Answer, Claim, Clause, EarlierLink, Item, Position, Relation, Review, Source
from openupr.text import clean
from openupr.views.briefs.for_speaker.speaker_brief_view import speaker_view
from openupr.views.briefs.statements.brief_statements import words_of_item
from openupr.views.withheld import Withheld

from ..rendering.small_reviews import item, response, review


def held(name: str, *requests: tuple[str, str], position: Position = Position.NOTED) -> Review:
    made = tuple(_of(name, item(f"9.{number}", each)) for number, each in enumerate(requests, 1))
    answers = tuple(Answer(each.id, each.number, position, Claim.NONE, Source.REPORT, ()) for each in made)
    return replace(review(made), id=name, session=int(name[4:]), answers=answers)


def _of(name: str, made: Item) -> Item:
    clauses = tuple(replace(each, id=f"{name}/{each.id.partition('/')[2]}") for each in made.clauses)
    return replace(made, id=f"{name}/{made.id.partition('/')[2]}", clauses=clauses)


def clause(of: Review, number: int = 0) -> Clause:
    return of.items[number].clauses[0]


def linked(now: Clause, earlier: Clause, probability: float) -> dict[str, Links]:
    link = EarlierLink(now.id, earlier.id, Relation.SAME, 0.9, probability, Message("the same"), ())
    made = SimpleNamespace(every_asked_before=(link,), answers=None, said_since=())
    return {now.id.partition("/")[0]: cast(Links, made)}


LAMPS = ("Repeal the law on lamps in the harbour of Sundel", "Repeal the law on lamps in the harbours of Sundel and Lenn")

PIERS = ("Light the piers in the harbour of Sundel", "Light the piers in the harbours of Sundel and Lenn")


def test_the_same_words_are_found_over_all_reviews_and_others_by_links() -> None:
    first, second, third = held("XAA-07", (PIERS[0], "CUB")), held("XAA-20", (PIERS[1], "NOR")), held("XAA-34", (PIERS[0], "FJI"))
    links = linked(clause(second), clause(first), 0.95)
    same = SameRequests([first, second, third], links, lambda *_: True)
    assert [each.review.id for each in same.after(first, clause(first))] == ["XAA-34", "XAA-20"]
    assert [each.review.id for each in same.before(third, clause(third))] == ["XAA-07"]
    unlikely = SameRequests([first, second, third], linked(clause(second), clause(first), 0.7), lambda *_: True)
    assert [each.review.id for each in unlikely.after(first, clause(first))] == ["XAA-34"]
    other = SameRequests([first, second], links, lambda *_: False)  # they ask to join other treaties
    assert other.after(first, clause(first)) == ()


def test_only_the_newest_of_the_same_is_proposed() -> None:
    older, newer = held("XAA-07", (LAMPS[0], "NOR CUB")), held("XAA-20", (LAMPS[0], "NOR CUB"))
    every = [older, newer]
    same = SameRequests(every, {}, lambda *_: True)
    labels = {clause(each).id: next(iter(labeller().label([clause(each).request]))) for each in every}
    others = repeatable_requests((), every, labels, pace_of("en"), "We recommend that XAA", same).others
    assert [each.asked.review.id for each in others] == ["XAA-20"]
    own = own_requests("CUB", every, {}, lambda *_: True, same=same)
    mine = repeatable_requests(own, every, labels, pace_of("en"), "We recommend that XAA", same)
    assert [each.asked.review.id for each in mine.own] == ["XAA-20"]
    assert [(each.asked.review.id, each.why) for each in mine.not_asked] == [("XAA-07", WhyNot.REPEATED)]


def test_what_was_supported_since_is_no_refused_ask() -> None:
    older, newer = held("XAA-07", (LAMPS[0], "NOR")), held("XAA-20", (LAMPS[0], "NOR"), position=Position.SUPPORTED)
    same = SameRequests([older, newer], {}, lambda *_: True)
    labels = {clause(older).id: next(iter(labeller().label([LAMPS[0]])))}
    assert repeatable_requests((), [older, newer], labels, pace_of("en"), "We recommend that XAA", same).others == ()


def test_it_is_told_once_and_the_earlier_one_by_its_number() -> None:
    older, newer = held("XAA-07", (LAMPS[0], "CUB")), held("XAA-20", (LAMPS[0], "CUB"))
    own = own_requests("CUB", [older, newer], {}, lambda *_: True)
    chosen, left, others = fitting(repeatable_requests(own, [older, newer], {}, pace_of("en"), "We recommend that XAA"), 50)
    view = speaker_view(SpeakerBrief("CUB", (older, newer), own, 54, "as you say", 4, chosen, left, others, "en"), Withheld(off=False), "0")
    section = next(each for each in view.sections if each.title == "What was noted")
    told = [str(each.text) for each in (*section.lines, *section.rest)]
    assert len(told) == 1
    assert "Cuba asked for the same, or nearly, before: 9.1 of 2010." in told[0]


def test_who_asked_again_in_any_later_review_is_told_with_the_newest_answer() -> None:
    older, newer = held("XAA-07", (LAMPS[0], "CUB")), held("XAA-34", (LAMPS[0], "FJI"), position=Position.SUPPORTED)
    between = held("XAA-20", ("Build a pier", "NOR"))
    own = own_requests("CUB", [older, between, newer], {}, lambda *_: True)
    assert [(each.review.id, each.surely) for each in own[0].again] == [("XAA-34", True)]
    view = speaker_view(SpeakerBrief("CUB", (older, between, newer), own, 54, "as you say", 4, (), (), (), "en"), Withheld(off=False), "0")
    section = next(each for each in view.sections if each.title == "What was noted")
    told = " ".join(str(each.text) for each in (*section.lines, *section.rest))
    assert "Fiji asked for it in 2019 in the same words." in told
    assert told.endswith("one is 9.1 of 2019. XAA supported recommendation 9.1.")


def test_an_older_reason_is_told_where_the_newest_answer_gives_none() -> None:
    reason = "Lamps are not a priority."

    def answered(of: Review, words: str) -> Review:
        parts = (response("9.1", Position.NOTED, 1, "", words),)
        return replace(of, answers=tuple(replace(each, parts=parts) for each in of.answers))

    def told(now: str, *, ask: bool) -> str:
        older, newer = answered(held("XAA-07", (LAMPS[0], "CUB")), reason), answered(held("XAA-20", (LAMPS[0], "CUB")), now)
        own = own_requests("CUB", [older, newer], {}, lambda *_: True)
        asks = (AskThatFits(own[0].asked, 8, (), own=True),) if ask else ()
        view = speaker_view(SpeakerBrief("CUB", (older, newer), own, 54, "as you say", 4, asks, (), (), "en"), Withheld(off=False), "0")
        return " ".join(str(line.text) for each in view.sections for line in (*each.lines, *each.rest))

    given = f"In 2010 XAA gave a reason on 9.1: “{reason}”"
    no_reason = "In 2013 a group was set up to study lamps."
    assert told(no_reason, ask=False).count(given) == 1
    assert told(no_reason, ask=True).count(given) == 1  # with the ask, and not again below
    assert "gave a reason on" not in told("The law already prohibits lamps.", ask=True)


def test_who_asked_before_is_named_with_an_ask() -> None:
    older, newer = held("XAA-07", (LAMPS[0], "NOR")), held("XAA-20", (LAMPS[0], "CUB"))
    same = SameRequests([older, newer], {}, lambda *_: True)
    (own,) = own_requests("CUB", [newer], {}, lambda *_: True, same=same)
    ask = AskThatFits(own.asked, 8, (), own=True, earlier=same.before(newer, clause(newer)))
    view = speaker_view(SpeakerBrief("CUB", (older, newer), (own,), 54, "as you say", 4, (ask,), (), (), "en"), Withheld(off=False), "0")
    told = view.sections[0].lines[0]
    assert str(told.text).endswith("Norway asked for it in 2010 in the same words.")
    assert "in the same words:" in str(told.source)


def test_what_is_asked_again_after_the_review_of_the_brief_is_not_left_out() -> None:
    older, newer = held("XAA-07", (LAMPS[0], "CUB")), held("XAA-20", (LAMPS[0], "CUB"))
    (asked,) = own_requests("CUB", [older], {}, lambda *_: True, [newer])
    assert asked.newer is None, "the newer one is not told in this brief"
    both = own_requests("CUB", [older, newer], {}, lambda *_: True)
    assert [each.newer is not None for each in both] == [False, True]


def test_who_asked_for_the_same_in_another_part_of_the_recommendation_is_named() -> None:
    made = item("9.1", (LAMPS[0], "CUB"), (LAMPS[0], "NOR"), ("Train the pilots of the harbour", "FJI"))
    of = replace(review((_of("XAA-07", made),)), id="XAA-07", session=7)
    (asked,) = own_requests("CUB", [of], {}, lambda *_: True)
    named = [([who.state for who in each.recommenders], each.told_as) for each in asked.alike]
    assert named == [(["NOR"], AskedAs.WORD_FOR_WORD), (["FJI"], AskedAs.BESIDE)]


def test_a_refusal_of_the_same_before_stands_beside_an_ask_that_is_left_open() -> None:
    older, newer = held("XAA-07", (LAMPS[0], "CUB")), held("XAA-20", (LAMPS[0], "CUB"), position=Position.UNDER_CONSIDERATION)
    refused = replace(
        older, answers=tuple(replace(each, parts=(response("9.1", each.position, 1, "", "Lamps are dear."),)) for each in older.answers)
    )
    own = own_requests("CUB", [refused, newer], {}, lambda *_: True)
    asks = (AskThatFits(own[0].asked, 8, (), own=True),)
    view = speaker_view(SpeakerBrief("CUB", (refused, newer), own, 54, "as you say", 4, asks, (), (), "en"), Withheld(off=False), "0")
    given = "Its answer to nearly the same in 2010: XAA noted recommendation 9.1."
    assert given in str(view.sections[0].lines[0].text)
    section = next(each for each in view.sections if each.title == "What Cuba asked, and what became of it")
    assert any(given in str(each.text) for each in (*section.lines, *section.rest))


def test_the_states_in_brackets_are_no_part_of_a_request() -> None:
    (made,) = held("XAA-07", (LAMPS[0], "CUB")).items
    mark = made.clauses[0].recommenders[0].printed
    assert words_of_item(replace(made, text=clean(f"Light the piers (of Sundel) by night ({mark});"))) == "Light the piers (of Sundel) by night"
    assert words_of_item(replace(made, text=clean("Light the piers (of Sundel)"))) == "Light the piers (of Sundel)"


def test_what_asks_to_make_one_thing_on_one_object_is_found_without_a_link_and_another_means_never() -> None:
    asked = held("XAA-07", ("Adopt a comprehensive strategy against hate speech", "CUB"))
    twin = held(
        "XAA-20", ("Develop and adopt a national strategy against hate speech on ferries", "NOR"), ("Redouble efforts against hate speech", "FJI")
    )
    links = linked(clause(twin, 1), clause(asked), 0.95)
    same = SameRequests([asked, twin], links, lambda *_: True)
    assert [each.item.number for each in same.after(asked, clause(asked))] == ["9.1"]
