"""A speaker's brief tells where the State stands today on what is asked: what it answered since, and before, in its own words. Invented reviews."""

from __future__ import annotations

from dataclasses import replace

from openupr.preparing.briefs.asked.answered_anew import has_newer_answer
from openupr.preparing.briefs.asked.asked_on_topic import Since
from openupr.preparing.briefs.asked.left_out import NotAsked, WhyNot
from openupr.preparing.briefs.for_speaker.own_requests import OwnRequest
from openupr.preparing.briefs.for_speaker.speaker_brief import AskThatFits, RepeatableRequests, SpeakerBrief, fitting
from openupr.preparing.briefs.replied.heard_from_bodies import SaidOf
from openupr.preparing.briefs.replied.state_on_request import StateOnRequest, is_in_its_answer, tells_of_deed
from openupr.preparing.topics.review_sentences import ReviewSentence, SentenceSource
from openupr.records import Addendum, Position, Review
from openupr.records.prepared.concerns import Speaker
from openupr.text import clean
from openupr.views.briefs.for_speaker.own_requests_shown import held_against, request_told
from openupr.views.briefs.for_speaker.speaker_brief_view import speaker_view
from openupr.views.withheld import Withheld

from ..extracting.test_national_report import report as national_report
from ..rendering.small_reviews import response
from .test_asked_in_later_reviews import ACCEPTED, FIRST, NOTED, OLD, OTHER, brief, held, lines
from .test_own_requests_shown import claimed

LAW = "Adopt a law to restore the mooring rights of the struck-off ferrymen"
RESTORE = "To restore the mooring rights of the struck-off ferrymen of the harbour"
TAKEN_UP = held(17, (RESTORE, "CUB", Position.SUPPORTED), (OTHER, "CUB", Position.SUPPORTED))


def asking(made: SpeakerBrief, *at: int, **changes: object) -> list[str]:
    """What stands on the page of the asks that go out from these requests of the speaker's."""
    chosen = tuple(AskThatFits(made.own[k].asked, 10, (), own=True) for k in at)
    first = speaker_view(replace(made, chosen=chosen, **changes), Withheld(off=False), "0").sections[0]  # type: ignore[arg-type]
    return [str(each.text) for each in first.lines]


# -- what others were answered since


def test_an_ask_tells_what_others_were_answered_since() -> None:
    others = held(44, (RESTORE, "NOR", Position.NOTED))
    said = asking(brief(TAKEN_UP, after=(others,)), 0)[0]
    assert "Norway asked for it in 2023 in the same words. XAA noted 44.1 of 2023. The words of 44.1: “To restore the mooring rights" in said
    same = asking(brief(TAKEN_UP, after=(held(44, (RESTORE, "NOR", Position.SUPPORTED)),)), 0)[0]
    assert "XAA supported 44.1 of 2023." in same
    assert "The words of 44.1" not in same, "its answer is the same"
    assert "44.1" not in asking(brief(TAKEN_UP, after=(others,)), 1)[0], "that one is on something else"


def test_what_the_state_took_upon_itself_since_is_asked_only_where_there_is_no_other() -> None:
    refused = held(17, (RESTORE, "CUB", Position.NOTED), (OTHER, "CUB", Position.SUPPORTED))
    own = brief(refused, after=(held(44, (RESTORE, "NOR", Position.SUPPORTED), (RESTORE, "FJI", Position.SUPPORTED)),)).own
    assert own[0].answered_otherwise is not None
    assert own[1].answered_otherwise is None
    turned, other = (AskThatFits(each.asked, 9, (), own=True, otherwise=each.answered_otherwise) for each in own)
    fit, left, _ = fitting(RepeatableRequests((turned, other), (), ()), 60)
    assert fit == (other,)
    assert [each.why for each in left] == [WhyNot.OTHERWISE]
    assert fitting(RepeatableRequests((turned,), (), ()), 60)[0] == (turned,)
    told = asking(brief(refused), 1, left=left)
    assert "Left out of what Cuba asked, for XAA answered others otherwise since, on the same subject: 17.1 (in 44.1 of 2023)." in told[2]
    assert told[2].endswith("XAA supported 44.1 of 2023.")


def test_what_the_state_refused_since_is_a_reason_to_ask() -> None:
    own = brief(TAKEN_UP, after=(held(44, (RESTORE, "NOR", Position.NOTED), (RESTORE, "FJI", Position.NOTED)),)).own
    assert own[0].answered_otherwise is None
    ask = AskThatFits(own[0].asked, 9, (), own=True, otherwise=own[0].answered_otherwise)
    assert fitting(RepeatableRequests((ask,), (), ()), 60)[0] == (ask,)


def test_two_answers_since_are_no_other_answer_and_both_are_told() -> None:
    made = brief(TAKEN_UP, after=(held(44, (RESTORE, "NOR", Position.NOTED), (RESTORE, "FJI", Position.SUPPORTED)),))
    assert made.own[0].answered_otherwise is None
    assert "XAA noted 44.1 of 2023 and supported 44.2 of 2023." in asking(made, 0)[0]


def test_one_request_of_others_has_one_label() -> None:
    own = brief(TAKEN_UP, after=(held(44, (LAW, "NOR", Position.NOTED), answer="A court found the law enough."),)).own[0]
    said = str(request_told("CUB", own).text)
    assert "Norway asked in 2023 on the same subject, for other means, as a program reads them." in said
    assert "Of those on the same subject, one is 44.1 of 2023. XAA noted recommendation 44.1." in said
    assert "“A court found the law enough.”" in said
    assert "may be near" not in said


def test_what_was_answered_before_is_told_with_each_answer() -> None:
    made = brief(FIRST, ACCEPTED, NOTED)
    said = asking(made, 0)[0]
    assert "Cuba asked on that before, as a program finds. XAA supported 30.1 of 2018 and did not support 17.1 of 2013." in said
    assert "asked on that before" not in asking(brief(NOTED), 0)[0]


def test_what_it_said_to_an_earlier_request_is_told_in_its_words() -> None:
    reason = "The State deems the present law on the communities enough."
    noted = held(17, (OLD, "CUB", Position.NOTED), answer=reason)
    made = brief(held(44, (OLD, "CUB", Position.SUPPORTED)), noted)
    told = asking(made, 0)[0]
    assert f"XAA noted 17.1 of 2013. To 17.1 of 2013 XAA answered: “{reason}”" in told
    long = asking(brief(held(44, (OLD, "CUB", Position.SUPPORTED)), held(17, (OLD, "CUB", Position.NOTED), answer=f"{reason} " * 12)), 0)[0]
    assert "XAA answered" not in long


def test_no_question_goes_out_from_what_has_a_newer_answer() -> None:
    refused = held(17, (RESTORE, "CUB", Position.NOTED))
    asked = brief(refused).own[0].asked
    again = "Restore the mooring rights of the struck-off ferrymen"
    assert has_newer_answer(asked, [refused, held(44, (again, "NOR", Position.SUPPORTED))])
    assert not has_newer_answer(asked, [refused, held(44, (again, "NOR", Position.UNDER_CONSIDERATION))]), "that is no answer"
    assert not has_newer_answer(asked, [refused, held(44, ("Count the gulls of the marsh", "NOR", Position.SUPPORTED))])
    assert not has_newer_answer(asked, [refused]), "it is none to itself"


def test_all_of_the_newest_review_is_told_in_words() -> None:
    shown = lines(speaker_view(brief(FIRST, after=(ACCEPTED,)), Withheld(off=False), "0"), "What Cuba asked in later reviews")
    assert f"2018: “{OTHER}”. XAA supported recommendation 30.2." in shown


# -- deeds, and what is no news


def since(own: OwnRequest, words: str) -> OwnRequest:
    later = replace(own.asked.review, session=own.asked.review.session + 14)
    return replace(own, asked=replace(own.asked, since=Since(later, own.asked.item.place, named=False, words=words)))


def test_a_deed_of_another_kind_is_not_the_one_that_was_asked_for() -> None:
    (own,) = brief(held(17, (LAW, "CUB", Position.SUPPORTED))).own
    assert tells_of_deed(since(own, "In 2017 the law on the moorings of the struck-off ferrymen was adopted.").asked)
    assert not tells_of_deed(since(own, "In 2017 the programme on the moorings of the struck-off ferrymen was adopted.").asked)


def test_what_may_be_done_since_is_left_out_with_the_words_that_tell_it() -> None:
    own, other = brief(TAKEN_UP).own
    deed = "In 2017 the mooring rights of the ferrymen were restored, and the Harbour Act was amended."
    told = since(own, deed)
    assert tells_of_deed(told.asked)
    for words in (
        deed.replace("2017", "2001"),
        "In 2017 the ferrymen had no moorings.",
        "In 2017 an amended draft was proposed.",
        "In 2017 the register of the ferrymen was closed.",  # an end, and nobody asked for one
    ):
        assert not tells_of_deed(since(own, words).asked), words
    fit, left, _ = fitting(RepeatableRequests(tuple(AskThatFits(each.asked, 9, (), own=True) for each in (told, other)), (), ()), 60)
    assert [each.asked for each in fit] == [other.asked]
    assert [each.why for each in left] == [WhyNot.DEED]
    assert f"Left out of what Cuba asked, for XAA tells of a deed since that may be it: 17.1 (“{deed}”)." in asking(brief(TAKEN_UP), 1, left=left)


def test_what_its_answer_has_already_is_no_news() -> None:
    answer = "The moorings are governed by the Lantern Agreement with Bresland on wharves and cables."
    asked = brief(held(17, (RESTORE, "CUB", Position.NOTED), answer=answer)).own[0].asked
    assert is_in_its_answer(asked, "The Lantern Agreement with Bresland on wharves serves the ferrymen.")
    assert not is_in_its_answer(asked, "In 2018 the Lantern Agreement with Bresland on wharves was signed anew.")
    assert not is_in_its_answer(asked, "Fifty ferrymen have been given licences and boats by the treasury.")
    assert not is_in_its_answer(brief(TAKEN_UP).own[0].asked, "The Lantern Agreement with Bresland on wharves serves the ferrymen.")


def test_what_was_said_in_the_same_review_is_not_told_as_what_came_of_it() -> None:
    made = brief(TAKEN_UP)
    own = made.own[0]
    sentence = ReviewSentence("XAA-17/D6", SentenceSource.STATE_SAID, (0, 9), "Ferrymen have rights.", own.asked.item.place)
    for review, told in (
        (own.asked.review, "During the review of 2013 XAA said, as a program finds: “Ferrymen have rights.” ("),
        (replace(own.asked.review, session=31), "During the review of 2018 XAA said: “Ferrymen have rights.” If it is on that, ask what came of it"),
    ):
        replied = replace(own, replied=(StateOnRequest(review, sentence),))
        assert told in asking(replace(made, own=(replied, *made.own[1:])), 0)[0]


# -- the State's words, and what is said once


def together(*texts: str) -> Review:
    """Two recommendations that the addendum answers with one text, or each with its own."""
    items = TAKEN_UP.items
    both = [response(each.number, Position.SUPPORTED, 2 if len(texts) == 1 else k, "", texts[min(k, len(texts) - 1)]) for k, each in enumerate(items)]
    answers = tuple(replace(each, parts=(part,)) for each, part in zip(TAKEN_UP.answers, both, strict=True))
    addendum = Addendum(replace(TAKEN_UP.documents[0], key="A/HRC/17/1/Add.1"), tuple(both), (), (), (), ())
    return replace(TAKEN_UP, answers=answers, addenda=(addendum,))


def test_a_joint_answer_is_quoted() -> None:
    said = "The Harbour Act lets them ask for their moorings within three years."
    made = brief(together(said))
    counted = "It answered 2 recommendations together, this one among them."
    assert f"{counted} It answered: “{said}”" in asking(made, 0)[0]
    assert f"{counted} It answered: “{said}”" in str(request_told("CUB", made.own[0]).text)
    long = "Gulls are counted in every harbour of the country by the keepers. " * 9
    cut = str(request_told("CUB", brief(together(f"{long}{said}")).own[0]).text)
    assert f"It answered: “[…] {said}”" in cut
    alone = str(request_told("CUB", brief(together(said, "Lighthouses are painted.")).own[0]).text)
    assert "It answered" not in alone


def test_of_one_answer_to_several_the_position_on_each_is_told_where_these_differ() -> None:
    one = together("The Harbour Act lets them ask for their moorings within three years.")
    first, second = one.answers
    differing = replace(one, answers=(replace(first, position=Position.NOTED), second))
    said = "It gave one answer to 2 recommendations, this one among them: it noted 17.1 and supported 17.2."
    for own in brief(differing).own:
        assert said in str(request_told("CUB", own).text)


def test_what_noted_means_is_told_once_where_the_word_first_stands() -> None:
    made = brief(held(17, (RESTORE, "CUB", Position.NOTED), (OTHER, "CUB", Position.NOTED)))
    meaning = "“Noted” means that it is not supported."
    told = asking(made, 0, 1)
    assert [meaning in each for each in told[:2]] == [True, False]
    assert not any(meaning in each for each in asking(brief(TAKEN_UP), 0))
    counts = next(section for section in speaker_view(made, Withheld(off=False), "0").sections if "and what became of it" in section.title)
    assert [meaning in each.text for each in counts.lines[:1]] == [True], "no ask has the word"


def test_what_the_own_report_said_before_a_request_was_made_is_told() -> None:
    made = brief(TAKEN_UP)
    own = made.own[0]
    sentence = ReviewSentence("XAA-17/N6", SentenceSource.STATE_REPORT, (0, 9), "Ferrymen have moorings.", own.asked.item.place)
    report = replace(own.asked.review, national_report=national_report("I. Harbour\n1. Ferrymen have moorings.\n"))
    before = replace(own, before=StateOnRequest(report, sentence))
    told = "Before it was asked, the 2013 national report of XAA said: “Ferrymen have moorings.” A program found it: look at the place."
    assert told in asking(replace(made, own=(before, *made.own[1:])), 0)[0]
    assert told in str(request_told("CUB", before).text)
    twice = replace(before, asked=replace(before.asked, since=before.before.since))  # type: ignore[union-attr]
    assert "Before it was asked" not in str(request_told("CUB", twice).text)


def test_answers_that_are_put_off_are_told_once() -> None:
    made = brief(held(17, (OLD, "CUB", Position.UNDER_CONSIDERATION), (OTHER, "CUB", Position.UNDER_CONSIDERATION)))
    one = asking(made, 0)
    assert "Recommendation 17.1 was to be answered later. Its addendum is missing here." in one[0]
    *asks, total = asking(made, 0, 1)[:3]
    assert not any("answered later" in each for each in asks)
    assert "XAA was to answer 17.1, 17.2 of 2013 later (its addendum is missing here)." in total


def test_the_same_committee_has_its_name() -> None:
    _, (own,) = claimed("Water is laid on in all villages.", None)
    assert own.later is not None
    assert own.later.compilation is not None
    concern = own.later.compilation.concerns[0]
    said = replace(concern, text=clean("The same Committee noted dry wells."), bodies=(Speaker("CAT", "The same Committee"),))
    told = " ".join(str(each.text) for each in held_against("CUB", replace(own, said=(SaidOf(own.later, said),))))
    assert "“The same Committee [Committee against Torture] noted dry wells.”" in told


def test_no_reason_is_lost_of_what_is_left_out() -> None:
    """One of each reason why an ask does not stand today is needed on the page, before those that only wait for time."""
    made = brief(TAKEN_UP)
    left = (NotAsked(made.own[0].asked, 9, WhyNot.TIME), NotAsked(since(made.own[0], "It was adopted.").asked, 9, WhyNot.DEED))
    chosen = tuple(AskThatFits(each.asked, 10, (), own=True) for each in made.own[1:])
    section = speaker_view(replace(made, chosen=chosen, left=left), Withheld(off=False), "0").sections[0]
    assert section.needed == 3
    assert "tells of a deed" in str(section.lines[2].text)
