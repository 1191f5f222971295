"""What a speaker's brief says of the seconds that are left, and of the State's own questions before a review: invented reviews."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.labelling import labeller
from openupr.languages.messages import messages
from openupr.preparing import pace_of
from openupr.preparing.briefs.asked.asked_on_topic import AskedOnTopic, Since, reason_of_answer
from openupr.preparing.briefs.asked.left_out import NotAsked, WhyNot
from openupr.preparing.briefs.for_speaker.fitting_too import SecondsLeft, seconds_left, that_fit_too
from openupr.preparing.briefs.for_speaker.own_requests import own_requests
from openupr.preparing.briefs.for_speaker.speaker_brief import AskThatFits, SpeakerBrief, repeatable_requests
from openupr.records import Answer, Askers, Claim, Kind, Position, Review, Source, Statement, Voice
from openupr.views.briefs.for_speaker.room_left import (
    asked_in_writing,
    cut_statements,
    fits_too,
    footnotes_said,
    not_checked,
    others_fit,
    said_in_dialogue,
)
from openupr.views.briefs.statements.brief_statements import QuotedPart

from ..rendering.small_reviews import clean, item, question, response, review, state, statement


def _asked(of: Review, number: int) -> AskedOnTopic:
    one = of.items[number]
    return AskedOnTopic(of, one, one.clauses[0], None, verbatim=True)


def _brief(of: Review, left: tuple[NotAsked, ...], others: tuple[AskThatFits, ...] = ()) -> SpeakerBrief:
    return SpeakerBrief("CUB", (of,), (), 60, "as you say", 4, (), left, others, "en")


REQUESTS = ("Close the old prison of Sundel", "Pay the ferrymen of the harbour", "Print the law on fishing in all languages", "Open the archive")


def _review() -> Review:
    return review(tuple(item(f"9.{number}", (words, "NOR" if number == 4 else "CUB")) for number, words in enumerate(REQUESTS, 1)))


def test_what_more_fits_is_told_in_its_words_and_of_others_how_many() -> None:
    of = _review()
    left = (NotAsked(_asked(of, 1), 10, WhyNot.FEW), NotAsked(_asked(of, 2), 12, WhyNot.UNSURE))
    others = (AskThatFits(_asked(of, 3), 8, (), own=False), AskThatFits(_asked(of, 0), 25, (), own=False))
    brief = _brief(of, left, others)
    assert (
        messages().said(fits_too(that_fit_too(brief, SecondsLeft(20, 20))))
        == "This would fit too: “Pay the ferrymen of the harbour”, 9.2 of 2013 (10 s)."
    )
    assert messages().said(others_fit(brief, SecondsLeft(20, 20))) == "An ask of another State under “Also found” would fit too: 9.4 of 2013 (8 s)."
    assert messages().said(others_fit(brief, SecondsLeft(30, 30))) == "An ask of another State under “Also found” would fit too: 9.4 of 2013 (8 s)."
    both = "2 asks of other States under “Also found” would fit too: 9.4 of 2013 (8 s) and 9.1 of 2013 (25 s)."
    assert messages().said(others_fit(brief, SecondsLeft(33, 33))) == both
    asked = replace(brief, chosen=(AskThatFits(_asked(of, 0), 25, (), own=True),))
    assert messages().said(others_fit(asked, SecondsLeft(33, 33))).endswith("9.4 of 2013 (8 s)."), "the other is on the matter of what is asked"
    assert others_fit(brief, SecondsLeft(7, 7)) == ""


def test_what_was_supported_in_part_is_offered_as_that() -> None:
    of = _review()
    answer = Answer(of.items[1].id, "9.2", Position.SUPPORTED_IN_PART, Claim.NONE, Source.REPORT, ())
    found = [NotAsked(replace(_asked(of, 1), answer=answer), 12, WhyNot.FEW)]
    assert messages().said(fits_too(found)).endswith("9.2 of 2013 (supported in part; 12 s).")


def test_what_fits_by_whole_seconds_alone_is_not_said_to_fit() -> None:
    of = _review()
    brief = replace(_brief(of, (NotAsked(_asked(of, 1), 19.1, WhyNot.FEW),)), chosen=(AskThatFits(_asked(of, 0), 37.4, (), own=True),))
    left = seconds_left(brief)
    assert (round(left.exact, 1), left.printed) == (18.6, 19)
    assert that_fit_too(brief, left) == [], "41.4 and 19.1 are more than 60"
    assert that_fit_too(replace(brief, left=(NotAsked(_asked(of, 1), 18.6, WhyNot.FEW),)), left) != []
    for exact, printed in ((20.0, 18), (18.0, 20)):
        assert that_fit_too(brief, SecondsLeft(exact, printed)) == []
    assert seconds_left(brief, greeted=False).printed == 23


def test_a_statement_that_is_cut_stands_whole_behind_the_page() -> None:
    long = f"Cuba thanked for {'many ' * 90}lamps. It was concerned that piers are dark."
    of = _review()
    assert of.report is not None
    brief = _brief(replace(of, report=replace(of.report, statements=(statement(1, 1, state("CUB"), long),))), ())
    ((short, _),), (whole,) = said_in_dialogue(brief), cut_statements(brief)
    assert messages().said(whole.text) == f"2013: “{' '.join(long.split())}”"
    assert (short.paragraph, short.part, whole.part) == (whole.paragraph, QuotedPart.PAGE, QuotedPart.WHOLE)
    assert [messages().said(each.text) for each in short.longer] == [messages().said(whole.text)]


def test_where_time_is_left_what_is_weak_near_or_old_is_offered_behind_the_others_with_the_reason() -> None:
    of = _review()
    whys = (WhyNot.STALE, WhyNot.WEAK, WhyNot.MATTER)
    brief = _brief(of, tuple(NotAsked(_asked(of, number), 9, why) for number, why in enumerate(whys)))
    said = messages().said(fits_too(that_fit_too(brief, SecondsLeft(40, 40))))
    assert said == (
        "These would fit too: “Pay the ferrymen of the harbour”, 9.2 of 2013 (its verb is weak; 9 s), "
        "“Print the law on fishing in all languages”, 9.3 of 2013 (near to an ask above; 9 s) "
        "and “Close the old prison of Sundel”, 9.1 of 2013 (we found nobody who asked for it since; 9 s)."
    )
    assert [each.why for each in that_fit_too(brief, SecondsLeft(9, 9))] == [WhyNot.WEAK]


def test_one_with_a_footnote_is_left_out_for_that_and_the_footnote_is_quoted() -> None:
    noted = item("9.1", (REQUESTS[0], "CUB"), notes=("XAA-17/note-1",))
    of, plain = review((noted,)), review((item("9.1", (REQUESTS[0], "CUB")),))
    for each, left in ((of, [WhyNot.FOOTNOTE]), (plain, [])):
        own = own_requests("CUB", [each], {}, lambda *_: True)
        labels = {one.asked.clause.id: next(iter(labeller().label([one.asked.clause.request]))) for one in own}
        every = repeatable_requests(own, [each], labels, pace_of("en"), "We recommend that XAA")
        assert [one.why for one in every.not_asked] == left
        told = [str(line.text) for line in footnotes_said(every.not_asked)]
        assert told == ["The footnote of the report to 9.1 of 2013: “As read out: continue all efforts.”"] * len(left)


def test_asks_of_other_states_go_with_a_warning_and_the_own_without() -> None:
    of = _review()
    other = AskThatFits(_asked(of, 3), 8, (), own=False)
    said = messages().said(not_checked(_brief(of, (), (other,)), (other,)))
    assert said == "No ask of another State is checked against the record of Cuba, or the law of XAA."
    assert not_checked(_brief(of, ()), ()) == ""


def test_one_of_which_a_later_report_may_speak_is_named_with_that() -> None:
    of = _review()
    later = replace(of, session=of.session + 14)

    def told(by: Review, *, named: bool = False) -> str:
        left = (NotAsked(replace(_asked(of, 1), since=Since(by, of.items[1].place, named=named)), 10, WhyNot.TOLD),)
        return messages().said(fits_too(that_fit_too(_brief(of, left), SecondsLeft(20, 20))))

    assert told(later).endswith("”, 9.2 of 2013 (a later report may speak of it; 10 s).")
    assert told(of).endswith("”, 9.2 of 2013 (10 s).")  # written before it was asked
    assert told(later, named=True) == ""  # it has its answer


@pytest.mark.parametrize(("position", "word"), [(Position.NOTED, "noted"), (Position.NOT_SUPPORTED, "not supported")])
def test_what_was_not_taken_up_is_told_in_the_word_of_its_own_answer(position: Position, word: str) -> None:
    of = _review()
    asked = _asked(of, 1)
    answer = Answer(asked.item.id, asked.item.number, position, asked.item.claim, Source.REPORT, ())
    own = NotAsked(replace(asked, answer=answer), 8, WhyNot.FEW)
    assert messages().said(fits_too(that_fit_too(_brief(of, (own,)), SecondsLeft(9, 9)))).endswith(f"”, 9.2 of 2013 ({word}; 8 s).")


def test_where_nothing_fits_nothing_is_said() -> None:
    of = _review()
    assert fits_too(that_fit_too(_brief(of, (NotAsked(_asked(of, 1), 10, WhyNot.FEW),)), SecondsLeft(9, 9))) == ""


def test_the_questions_of_the_speaker_s_own_state_are_told_and_no_others() -> None:
    of = _review()
    own, other = question(state("CUB"), 1, "How many ferries sail?"), question(state("SVN"), 1, "Why is the harbour closed?")
    told = list(asked_in_writing(_brief(replace(of, questions=(own, other)), ())))
    assert [line.records for line in told] == [(own.id,)]
    assert messages().said(told[0].text) == "Before the review of 2013 Cuba asked: “How many ferries sail?”"
    assert of.report is not None
    dated = replace(of, report=replace(of.report, held="2013-10-22"), questions=(own,))
    assert messages().said(next(asked_in_writing(_brief(dated, ()))).text).startswith("Before the review of 22 October 2013 Cuba asked")


def test_a_question_of_a_group_is_told_with_the_group() -> None:
    asked = question(state("CUB"), 1, "How many ferries sail?", on_behalf="the Friends of Ferries")
    (told,) = asked_in_writing(_brief(replace(_review(), questions=(asked,)), ()))
    assert messages().said(told.text).endswith("“How many ferries sail?” It put that on behalf of “the Friends of Ferries”.")


def test_lists_without_a_question_of_the_speaker_s_are_said_to_be() -> None:
    of = _review()
    of = replace(of, documents=(*of.documents, replace(of.documents[0], key="questions.doc", kind=Kind.ADVANCE_QUESTIONS)))
    other = replace(of, questions=(question(state("NOR"), 1, "How many piers are dark?"),))
    (told,) = asked_in_writing(_brief(other, ()))
    assert messages().said(told.text) == "2013: we found no question of Cuba among the advance questions here."
    assert "questions.doc" in messages().said(told.source)
    assert not [*asked_in_writing(_brief(of, ()))], "what could not be read has no question of anybody"
    assert other.report is not None
    askers = Askers(("CUB", "NOR"), of.items[0].place)
    assert not [*asked_in_writing(_brief(replace(other, report=replace(other.report, askers=askers)), ()))], "its report says that it asked"


def test_what_has_no_question_mark_is_told_as_written_and_not_left_out() -> None:
    of = _review()
    told = list(asked_in_writing(_brief(replace(of, questions=(question(state("CUB"), 1, "Please tell us how many ferries sail."),)), ())))
    assert [messages().said(line.text) for line in told] == ["Before the review of 2013 Cuba wrote: “Please tell us how many ferries sail.”"]


def test_what_surely_asks_goes_before_what_may_only_lead_up_to_it() -> None:
    of = _review()
    lead, asks = question(state("CUB"), 1, "Cuba noted the ferries."), question(state("CUB"), 2, "How many sail?")
    assert [line.records for line in asked_in_writing(_brief(replace(of, questions=(lead, asks)), ()))] == [(asks.id,), (lead.id,)]


def test_a_question_that_another_state_put_for_the_speaker_is_the_speaker_s_too() -> None:
    of = _review()
    joint = replace(
        question(state("NOR"), 1, "How many ferries sail?"), on_behalf="Norway, Cuba and Slovenia, as members of the core group on ferries"
    )
    told = list(asked_in_writing(_brief(replace(of, questions=(joint,)), ())))
    assert [messages().said(line.text) for line in told] == ["Before the review of 2013 Norway asked for Cuba too: “How many ferries sail?”"]
    for others in (
        "the Group of Friends of Cuba",
        "Norway and Peru, with the exception of Cuba",
        "NGOs in Cuba",
        "the Group of Friends of Cuban ferries",
    ):
        group = replace(joint, on_behalf=others)
        assert list(asked_in_writing(_brief(replace(of, questions=(group,)), ()))) == [], others


def test_what_the_speaker_said_is_quoted_and_of_a_long_statement_what_presses() -> None:
    short, much = "Cuba welcomed the lamps.", f"Cuba thanked for {'many ' * 90}lamps."
    long = f"{much} It was concerned that piers are dark. It thanked Ruritania."
    said = (statement(1, 1, state("CUB"), short), statement(2, 2, state("NOR"), "Norway noted the fog."), statement(3, 3, state("CUB"), long))
    of = _review()
    assert of.report is not None
    told = [str(each.text) for each, _ in said_in_dialogue(_brief(replace(of, report=replace(of.report, statements=said)), ()))]
    assert told == [f"2013: “{short}”", "2013: “[…] It was concerned that piers are dark. […]”"]


def test_that_recommendations_were_made_is_no_statement_to_be_quoted_alone() -> None:
    long = f"Cuba referred to {'many ' * 90}lamps. Cuba made recommendations."
    of = _review()
    assert of.report is not None
    made = _brief(replace(of, report=replace(of.report, statements=(statement(1, 1, state("CUB"), long),))), ())
    ((line, _),) = said_in_dialogue(made)
    assert "made recommendations" not in messages().said(line.text)


def _own(number: int, words: str) -> Statement:
    return statement(number, 0, None, words, Voice.STATE_UNDER_REVIEW)


REPLIES = [
    ("Regarding questions raised by Cuba and Norway, it noted that the piers were lit.", "replied to Cuba"),
    ("With regard to Cuba’s concern about piers, it noted that they were lit.", "replied to Cuba"),
    ("On ferries, in response to inquiries by Cuba and Norway, it noted that the piers were lit.", "replied to Cuba"),
    ("In addressing a question from Cuba, it noted that the piers were lit.", "replied to Cuba"),
    ("The delegation addressed questions received from Norway and Cuba on ferries.", "replied to Cuba"),
    ("On the questions received in advance from Norway and Cuba about the piers, the delegation noted that they were lit.", "replied to Cuba"),
    ("Concerning the question of hate speech, it noted that a law was in force.", "later in the dialogue"),
    ("Regarding questions by Norway about hate speech, it noted that a law was in force.", ""),  # to somebody else
    ("Concerning hate speech and ferries, it noted that a law was in force.", ""),  # of which Cuba said nothing
    ("It noted that hate speech was forbidden by a law.", ""),  # no reply by its words
]


@pytest.mark.parametrize(("words", "told"), REPLIES)
def test_a_reply_stands_with_what_it_is_plainly_to(words: str, told: str) -> None:
    asked = statement(2, 1, state("CUB"), "Cuba thanked for the lamps. It was concerned at hate speech by pilots.")
    of = _review()
    assert of.report is not None
    before = _own(1, words)  # what was said before Cuba spoke is a reply only where it names Cuba: it may have asked in advance
    made = _brief(replace(of, report=replace(of.report, statements=(before, asked, _own(3, words)))), ())
    *in_advance, (_, replies) = said_in_dialogue(made)
    assert [told in messages().said(each.text) for each in replies] == ([True] if told else [])
    assert [messages().said(line.text) for line, _ in in_advance] == ([f"2013: XAA replied to Cuba: “{words}”"] if "Cuba" in told else [])


def test_a_question_goes_along_with_the_concern_that_it_is_on() -> None:
    noted = (
        "Cuba noted concerns that many piers of the harbour lay in the dark, and that pilots were refused their pay in winter"
        + " and in spring" * 8
        + "."
    )
    question_ = "On the pay of pilots, Cuba would like to know what those concerns rest on."
    of = _review()
    assert of.report is not None
    said = statement(1, 1, state("CUB"), f"{noted} {question_} Cuba made recommendations. It thanked the delegation{' and the pilots' * 9}.")
    ((line, _),) = said_in_dialogue(_brief(replace(of, report=replace(of.report, statements=(said,))), ()))
    assert question_ in messages().said(line.text)
    assert "made recommendations" not in messages().said(line.text)


def test_a_sentence_that_is_left_alone_and_points_back_is_no_reason() -> None:
    made = item("9.1", ("Light the piers", "CUB"))
    noted = "XBB takes note of that. " * 40  # with it, the answer is too long to be quoted whole
    for words, told in (
        ("It is being done by the council. Efforts to achieve these objectives will continue.", ""),
        ("It is being done by the council. Lamps are lit by night.", "[…] Lamps are lit by night."),
    ):
        said = response("9.1", Position.NOTED, 1, "", words, text=clean(f"{noted}{words}"))
        answer = Answer(made.id, made.number, Position.NOTED, Claim.NONE, Source.REPORT, (), (said,))
        assert reason_of_answer(AskedOnTopic(review((made,)), made, made.clauses[0], answer, True)) == told
