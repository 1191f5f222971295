"""A speaker's brief on an older review: what its State asked since is told with its answers, and what is asked goes out from the newest. Invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from openupr.preparing.briefs.asked.asked_on_topic import Since
from openupr.preparing.briefs.asked.left_out import NotAsked, WhyNot
from openupr.preparing.briefs.asked.same_requests import SameRequests
from openupr.preparing.briefs.for_speaker.fitting_too import SecondsLeft
from openupr.preparing.briefs.for_speaker.own_requests import made_again, own_requests
from openupr.preparing.briefs.for_speaker.speaker_brief import AskThatFits, SpeakerBrief
from openupr.records import Answer, Claim, Item, Kind, Position, Review, Source
from openupr.views.briefs.for_speaker.left_out_shown import left_out_lines
from openupr.views.briefs.for_speaker.speaker_brief_view import speaker_view
from openupr.views.briefs.frame.brief_documents import brief_rests_on, keys_cited
from openupr.views.briefs.frame.brief_shown import BriefView
from openupr.views.briefs.frame.day_of_brief import BriefDay, deadline
from openupr.views.briefs.statements.brief_statements import BriefLine
from openupr.views.withheld import Withheld

from ..rendering.small_reviews import item, response, review

OLD = "Support and enhance the status of the Lantern-speaking fishing communities of the islands"
SINCE = "Begin a regular dialogue with the Lantern-speaking fishing communities, as their elders asked"
OTHER = "Paint the lighthouse in the colours of the harbour master"


def held(session: int, *asked: tuple[str, str, Position], answer: str = "") -> Review:
    """A review of that session: requests, each with its States and the answer."""
    made = [item(f"{session}.{n}", (words, codes), position=position, lead_in=str(session)) for n, (words, codes, position) in enumerate(asked, 1)]
    moved = tuple(_moved(each, f"XAA-{session}") for each in made)
    of = replace(review(moved), id=f"XAA-{session}", session=session)
    assert of.report is not None
    document = replace(of.documents[0], key=f"A/HRC/{session}/1", symbol=f"A/HRC/{session}/1", session=session)
    answers = tuple(_answer(each, answer) for each in moved)
    return replace(of, documents=(document,), report=replace(of.report, document=document), answers=answers)


def _moved(made: Item, name: str) -> Item:
    at = replace(made.place, document=f"A/HRC/{name[4:]}/1")
    clauses = tuple(replace(each, id=each.id.replace("XAA-17", name), place=at) for each in made.clauses)
    return replace(made, id=made.id.replace("XAA-17", name), place=at, clauses=clauses)


def _answer(made: Item, words: str) -> Answer:
    parts = (response(made.number, made.position, 1, "", words),) if words else ()
    return Answer(made.id, made.number, made.position, Claim.NONE, Source.REPORT, (), parts)


def brief(*reviews: Review, after: tuple[Review, ...] = (), by: str = "CUB") -> SpeakerBrief:
    own = own_requests(by, reviews, {}, lambda *_: True, after)
    return SpeakerBrief(by, reviews, own, 54, "as you say", 4, (), (), (), "en", after=after)


def lines(view: BriefView, title: str) -> list[str]:
    return [str(each.text) for section in view.sections if section.title == title for each in (*section.lines, *section.rest)]


FIRST = held(17, (OLD, "CUB", Position.NOT_SUPPORTED))
ACCEPTED = held(30, (SINCE, "CUB", Position.SUPPORTED), (OTHER, "CUB", Position.SUPPORTED))
NOTED = held(44, (SINCE.replace("Begin", "Enhance"), "CUB", Position.NOTED), answer="A group of elders meets each spring.")
LATER = "What Cuba asked in later reviews"


def test_later_requests_on_the_matter_are_told_with_their_answers() -> None:
    shown = lines(speaker_view(brief(FIRST, after=(ACCEPTED, NOTED)), Withheld(off=False), "0"), LATER)
    assert [each[:4] for each in shown[:2]] == ["2023", "2018"]
    assert (
        "noted recommendation 44.1. It answered: “A group of elders meets each spring.” A program finds it on the matter of 17.1 of 2013" in shown[0]
    )
    assert "supported recommendation 30.1." in shown[1]
    assert not any(OTHER in each for each in shown), "what is on something else is counted, and not told as on that"
    assert any("2018: Cuba asked in 2 recommendations." in each and "2023: Cuba asked in 1 recommendation." in each for each in shown)
    assert not lines(speaker_view(brief(FIRST, ACCEPTED, NOTED), Withheld(off=False), "0"), LATER), "these are the brief's own"


def test_what_others_asked_since_is_not_the_speakers() -> None:
    others = held(30, (SINCE, "NOR", Position.SUPPORTED))
    shown = lines(speaker_view(brief(FIRST, after=(others,)), Withheld(off=False), "0"), LATER)
    assert not any(SINCE in each for each in shown)


def test_the_question_goes_out_from_the_newest_answer() -> None:
    def asked(*after: Review) -> str:
        return " ".join(lines(speaker_view(brief(FIRST, after=after), Withheld(off=False), "0"), "Advance questions"))

    assert "In 2013" in asked()
    assert "In 2013" not in asked(ACCEPTED)
    assert "In 2018" in asked(ACCEPTED)
    assert "What has it done since, and with what result?" in asked(ACCEPTED)
    assert "In 2023" in asked(ACCEPTED, NOTED)
    assert "In 2018" not in asked(ACCEPTED, NOTED)
    others = held(30, (OLD, "NOR", Position.NOTED))
    assert "What is its position today?" not in asked(others), "the answer to others is newer"


def test_an_ask_says_that_it_was_made_again() -> None:
    made = brief(FIRST, after=(ACCEPTED, NOTED))
    chosen = replace(made, chosen=(AskThatFits(made.own[0].asked, 10, (), own=True),))
    said = str(speaker_view(chosen, Withheld(off=False), "0").sections[0].lines[0].text)
    assert "Cuba asked on that again, as a program finds: 44.1 of 2023 and 30.1 of 2018." in said
    assert "noted recommendation 44.1." in said


def test_an_ask_of_the_newest_review_is_told_once_and_is_not_old() -> None:
    made = brief(FIRST, after=(NOTED,))
    since = own_requests("CUB", (NOTED,), {}, lambda *_: True)
    asked = AskThatFits(since[0].asked, 10, (), own=True)
    view = speaker_view(replace(made, own_since=since, chosen=(asked,)), Withheld(off=False), "0")
    first, together = (str(each.text) for each in view.sections[0].lines[:2])
    assert "“enhance a regular dialogue" in first
    assert "noted recommendation 44.1. It answered: “A group of elders meets each spring.”" in first
    assert "did not support 17.1 of 2013" in first, "what it asked before on the matter goes with it"
    assert "may have been done since" not in together
    assert not any("noted recommendation 44.1" in each for each in lines(view, LATER))


def test_what_was_asked_again_in_a_later_review_is_no_ask() -> None:
    again = held(44, (OLD, "CUB", Position.NOTED), (OTHER, "CUB", Position.NOTED))
    first = held(17, (OLD, "CUB", Position.NOTED), ("Count the gulls of the harbour each spring", "CUB", Position.NOTED))
    same = SameRequests([first, again], {}, lambda *_: True)
    own, since = (own_requests("CUB", (each,), {}, lambda *_: True, same=same) for each in (first, again))
    assert [each.newer.item.number if each.newer is not None else "" for each in made_again(own, since, same)] == ["44.1", ""]


def test_the_next_review_is_the_one_that_is_held() -> None:
    day = date(2026, 11, 30)
    said = str(deadline(FIRST, BriefDay(day, ("XAA-30", "XAA-44"))).text)
    assert "The next review was XAA-30 (2018), which we have here." in said
    assert "The date of the review after XAA-44 (2023) is not in these documents." in said
    assert "The date of the next review is not in these documents." in str(deadline(FIRST, BriefDay(day)).text)


def test_a_later_review_without_its_addendum_is_told_as_that() -> None:
    put_off = held(30, (SINCE, "CUB", Position.UNDER_CONSIDERATION))
    assert Kind.ADDENDUM in put_off.missing
    said = str(brief_rests_on([FIRST], BriefDay(), [put_off]))
    assert "XAA-30 has 1 recommendation. Its report leaves the answer for later, and its addendum is missing here." in said
    assert "0 of them" not in said
    assert "1 with an answer in its report" in str(brief_rests_on([FIRST], BriefDay(), [held(30, (SINCE, "CUB", Position.NOTED))]))


def test_each_request_is_told_once() -> None:
    made = brief(FIRST)
    left = (NotAsked(made.own[0].asked, 9, WhyNot.REPEATED, made.own[0].asked),)
    first = speaker_view(replace(made, left=left), Withheld(off=False), "0").sections[0]
    again = "Left out of what Cuba asked, for it asked for nearly the same again, as a program finds: 17.1 (in 17.1 of 2013)."
    assert any(again in str(each.text) for each in first.lines)


def test_what_is_left_out_has_one_reason_and_stands_by_itself() -> None:
    made = brief(FIRST)
    asked = made.own[0].asked
    left = (NotAsked(asked, 9, WhyNot.TOLD), NotAsked(replace(asked), 9, WhyNot.PAST), NotAsked(asked, 9, WhyNot.REPEATED, asked))
    told = [str(each.text) for each in speaker_view(replace(made, left=left), Withheld(off=False), "0").sections[0].lines]
    assert any(each.endswith("for a later document may speak of it: 17.1 (9 s).") for each in told)
    assert "Left out of what Cuba asked, for it asked for nearly the same again, as a program finds: 17.1 (in 17.1 of 2013)." in told


def test_what_would_fit_the_seconds_that_are_left_is_said_to_and_where_it_is_told_of() -> None:
    made = brief(FIRST)
    since = Since(replace(FIRST, session=FIRST.session + 14), made.own[0].asked.item.place, named=True)
    asked = replace(made.own[0].asked, since=since)
    left = tuple(NotAsked(asked, seconds, why) for seconds, why in ((9, WhyNot.TOLD), (8, WhyNot.OLDER), (3, WhyNot.TIME)))
    lines = [*left_out_lines(replace(made, left=left), (), SecondsLeft(16, 16))]
    told = {str(each.text).partition(": ")[2]: str(each.source) for each in lines}
    assert told == {
        "17.1 (3 s; a later document may speak of it).": "17.1: A/HRC/17/1, paragraph 17.1, page 2",
        "17.1 (9 s, which would fit).": "17.1: A/HRC/17/1, paragraph 17.1, page 2",
        "17.1 (8 s).": "",
    }


def test_what_is_looked_for_in_later_reviews_is_told_and_their_documents_are_named() -> None:
    later = held(30, (SINCE, "CUB", Position.NOTED))
    made = replace(brief(FIRST), after=(later,))
    view = speaker_view(made, Withheld(off=False), "0")
    assert "In XAA-30 too we looked for asks, who asked again, who names the same, and what is told as done." in view.subtitle
    assert "What became of a request is looked for in" not in view.subtitle
    documents = tuple(replace(later.documents[0], key=key) for key in ("A/HRC/98/1", "A/HRC/98/1/Add.1", "A/HRC/98/2"))
    lines = [BriefLine("", "Looked through: A/HRC/98/1/Add.1"), BriefLine("It stands in A/HRC/98/2.", "")]
    assert keys_cited(lines, [replace(later, documents=documents)]) == {"A/HRC/98/1/Add.1", "A/HRC/98/2"}
