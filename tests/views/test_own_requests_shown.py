"""How a speaker's brief tells what its State asked: invented reviews."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import openupr
from openupr.languages.messages import messages
from openupr.preparing.briefs.for_speaker.own_requests import OwnRequest, own_requests
from openupr.preparing.briefs.for_speaker.rival_requests import rivals_of
from openupr.preparing.briefs.for_speaker.speaker_brief import SpeakerBrief
from openupr.preparing.briefs.replied.heard_from_bodies import SaidOf
from openupr.preparing.briefs.replied.nearest_of_bodies import SoughtInBodies
from openupr.preparing.briefs.replied.told_as_done import ToldAsDone
from openupr.records import Answer, Askers, Claim, Concern, Position, Review, Source, Speakers
from openupr.text import clean
from openupr.views.briefs.for_speaker.own_questions import questions_on_own
from openupr.views.briefs.for_speaker.own_requests_shown import counted_by_review, held_against, which_of_two
from openupr.views.briefs.for_speaker.speaker_brief_view import speaker_view
from openupr.views.briefs.for_topic.topic_brief_view import BriefView, fitted
from openupr.views.briefs.frame.brief_documents import brief_rests_on
from openupr.views.briefs.frame.brief_shown import BriefSection
from openupr.views.briefs.frame.day_of_brief import BriefDay
from openupr.views.briefs.frame.page_filled import _cut
from openupr.views.briefs.statements.brief_statements import BriefLine
from openupr.views.withheld import Withheld

from ..rendering.small_reviews import item, place, question, response, review, state

DOCUMENTS = Path(__file__).parents[1] / "documents"
CLAIM = Claim.IMPLEMENTED


def held(request: str, answer: str = "", *, position: Position = Position.SUPPORTED, claim: Claim = Claim.NONE) -> Review:
    made = item("9.1", (request, "CUB"))
    parts = (response("9.1", position, 1, "", answer),) if answer else ()
    return replace(review((made,)), answers=(Answer(made.id, "9.1", position, claim, Source.REPORT, (), parts),))


def brief(of: Review, own: tuple[OwnRequest, ...] | None = None) -> SpeakerBrief:
    mine = own if own is not None else own_requests("CUB", [of], {}, lambda *_: True)
    return SpeakerBrief("CUB", (of,), mine, 54, "as you say", 4, (), (), (), "en")


def view(of: Review, own: tuple[OwnRequest, ...] | None = None) -> BriefView:
    return speaker_view(brief(of, own), Withheld(off=False), "0")


def asked_by(of: Review, *states: str) -> Review:
    assert of.report is not None
    return replace(of, report=replace(of.report, askers=Askers(states, place("4", 1, 4))))


# -- what was asked in advance


def test_who_asked_in_advance_is_told_so_where_the_questions_are_not_here() -> None:
    of = asked_by(held("Build a pier"), "CUB", "NOR")
    line = counted_by_review(brief(of), of)
    assert str(line.text).endswith("Cuba asked in advance: its questions are not here.")
    assert "paragraph 4" in str(line.source)
    read = replace(of, questions=(question(state("CUB"), 1, "How many piers are there?"),))
    assert "in advance" not in str(counted_by_review(brief(read), read).text)
    other = asked_by(held("Build a pier"), "NOR")
    assert "in advance" not in str(counted_by_review(brief(other), other).text)


def test_who_made_no_recommendation_is_not_said_to_have_asked_nothing() -> None:
    of = asked_by(held("Build a pier"), "NOR")
    assert of.report is not None
    none = replace(of, report=replace(of.report, items=()))
    speaking = SpeakerBrief("NOR", (none,), (), 54, "as you say", 4, (), (), (), "en")
    told = str(counted_by_review(speaking, none).text)
    assert told == "2013: we found no recommendation of Norway. Norway asked in advance: its questions are not here. It spoke in the dialogue."


def test_who_did_not_have_the_floor_is_told_so() -> None:
    of = held("Build a pier")
    assert of.report is not None
    speakers = Speakers(None, "", None, 1, (state("SWE"),), place("24", 1, 5))
    none = replace(of, report=replace(of.report, items=(), speakers=speakers))
    line = counted_by_review(SpeakerBrief("SWE", (none,), (), 54, "as you say", 4, (), (), (), "en"), none)
    assert str(line.text).endswith("The report names it among those who did not have the floor for want of time.")
    assert "paragraph 24" in str(line.source)
    other = counted_by_review(SpeakerBrief("ISL", (none,), (), 54, "as you say", 4, (), (), (), "en"), none)
    assert "floor" not in str(other.text)


def test_missing_documents_include_the_questions_that_the_report_names() -> None:
    of = held("Build a pier")
    assert "advance questions" not in str(brief_rests_on([of], BriefDay()))
    assert "advance questions" in str(brief_rests_on([asked_by(of, "NOR")], BriefDay()))
    without = replace(of, report=None)  # of a session that is over, whether its report is here or not
    assert "advance questions" in str(brief_rests_on([without], BriefDay(date(2030, 1, 1))))
    assert "advance questions" not in str(brief_rests_on([without], BriefDay()))


def test_where_the_report_puts_all_answers_off_none_is_known() -> None:
    of = held("Build a pier", position=Position.UNDER_CONSIDERATION)
    assert str(brief_rests_on([of], BriefDay())).endswith("The report of XAA-17 leaves its answers to recommendations for later: those are not here.")
    some = held("Build a pier")
    assert str(brief_rests_on([some], BriefDay())).endswith("we know only the answers in the report itself.")


# -- what is a reason


REASONS = [
    ("Lamps are not a priority, since Sundel already has laws on them.", "Its reason: “"),
    ("In 2019 a group was set up to study lamps.", "It answered: “"),
    ("Lamps are very rare in Sundel.", "It answered: “"),
]


@pytest.mark.parametrize(("answer", "begins"), REASONS)
def test_only_what_is_a_reason_is_called_one(answer: str, begins: str) -> None:
    made = view(held("Build a pier", answer, position=Position.NOTED))
    told = [str(line.text) for section in made.sections for line in (*section.lines, *section.rest)]
    assert any(f"{begins}{answer}”" in each for each in told)


def test_what_sends_the_reader_behind_the_page_does_not_stand_there_itself() -> None:
    reason = f"Lamps are not a priority, since Sundel already has {'many good ' * 60}laws on them."
    made = view(held("Repeal the law on lamps", reason, position=Position.NOTED))
    section = next(each for each in made.sections if each.title == "What was noted")
    assert [str(each.text).endswith("What it said of that stands under “Also found”.") for each in section.lines] == [True]
    crowded = _cut(section, (), messages())
    assert [f"“{reason}”" in str(each.text) for each in crowded.rest] == [True]


# -- what the State says is done


def claimed(answer: str, sought: SoughtInBodies | None, *said: Concern) -> tuple[Review, tuple[OwnRequest, ...]]:
    of = held("Ensure drinking water in all villages", answer, claim=CLAIM)
    (own,) = own_requests("CUB", [of], {}, lambda *_: True)
    later = openupr.read(DOCUMENTS / "XGG-48")
    return of, (replace(own, later=later, sought=sought, said=tuple(SaidOf(later, each) for each in said)),)


def test_the_state_s_own_words_stand_with_its_claim() -> None:
    of, own = claimed("Water is laid on in all villages.", None)
    told = next(held_against("CUB", own[0]))
    assert "It says that this is implemented. It says of it: “Water is laid on in all villages.”" in str(told.text)
    assert [each.title for each in view(of, own).sections if "under way" in each.title] == ["What XAA says is done or under way"]


def test_what_others_say_is_in_the_title_only_where_they_say_something() -> None:
    concern = openupr.read(DOCUMENTS / "XGG-48").compilation
    assert concern is not None
    near = replace(concern.concerns[0], text=clean("The Committee noted that villages lack drinking water."))
    of, own = claimed("Water is laid on in all villages.", None, near)
    section = next(each for each in view(of, own).sections if "under way" in each.title)
    assert section.title.endswith("and what others say since")
    assert "asked, the compilation of 2024 says: “The Committee noted" in str(section.lines[1].text)


def test_neither_side_stands_on_the_page_without_the_other() -> None:
    concern = openupr.read(DOCUMENTS / "XGG-48").compilation
    assert concern is not None
    long = replace(concern.concerns[0], text=clean(f"The Committee noted that {'many villages and ' * 60}towns lack drinking water."))
    of, own = claimed("Water is laid on in all villages.", None, long)
    section = next(each for each in view(of, own).sections if "under way" in each.title)
    assert not any("Water is laid on" in str(each.text) for each in section.lines)
    assert any("Water is laid on" in str(each.text) for each in section.rest)


def test_an_absence_is_told_only_where_a_word_search_finds_nothing() -> None:
    _, (own,) = claimed("", SoughtInBodies(nothing=True))
    assert "we found nothing of UN bodies" in " ".join(str(each.text) for each in held_against("CUB", own))
    _, (open_one,) = claimed("", SoughtInBodies(nothing=False))
    assert len(list(held_against("CUB", open_one))) == 1


def test_a_body_s_praise_is_not_quoted_without_what_turns_it_round() -> None:
    concern = openupr.read(DOCUMENTS / "XGG-48").compilation
    assert concern is not None
    praise, turn = (
        replace(concern.concerns[0], text=clean(words)) for words in ("The Committee welcomed the wells.", "However, half of them are dry.")
    )
    _, (own,) = claimed("", None)
    both = "“The Committee welcomed the wells. However, half of them are dry.”"
    assert own.later is not None
    linked = replace(own, sought=None, said=(SaidOf(own.later, praise, turn),))
    assert both in " ".join(str(each.text) for each in held_against("CUB", linked))


def test_our_own_blanks_are_no_passages() -> None:
    of, own = claimed("Water is laid on in all villages.", SoughtInBodies(nothing=True))
    section = next(each for each in view(of, own).sections if "under way" in each.title)
    blanks = [each for each in section.rest if not each.quotes]
    assert section.more == "" or str(len(section.rest) - len(blanks)) in section.more


# -- what is done since, and what can't be told apart


def test_a_question_on_a_refusal_says_what_is_done_since() -> None:
    """Who asks for the position today, and does not know that a part is done, is answered with that."""
    of = held("Repeal the law on lamps by 2027", "We note it.", position=Position.NOTED)
    (mine,) = own_requests("CUB", [of], {}, lambda *_: True)
    told = ToldAsDone(of, mine.asked.item.place, "The law on lamps was changed in 2026.", part=True)
    for done, said in ((told, True), (None, False)):
        own = replace(mine, asked=replace(mine.asked, done=done))
        asked = next(str(each.text) for each in questions_on_own(brief(of, (own,)), BriefDay()) if each.quotes)
        assert asked.startswith("In 2013 XAA noted “Repeal the law on lamps by 2027”.")
        assert ("It may be done, or a part of it." in asked and "“The law on lamps was changed in 2026.”" in asked) is said
        assert asked.endswith("What is its position today?")


def test_a_passage_with_the_words_of_two_requests_is_told_as_either() -> None:
    dialogue, schools = (
        "Start a dialogue with the fishing community of the outer islands",
        "Pay for the schools of the fishing community of the outer islands",
    )
    of = review((item("9.1", (dialogue, "CUB")), item("9.2", (schools, "CUB"))))
    one, _ = own_requests("CUB", [of], {}, lambda *_: True)
    rivals = rivals_of(one.asked.item, of.items)
    assert "It may as well be on 9.2" in str(which_of_two(one, rivals, "The fishing community of the outer islands is valued by all."))
    assert not str(which_of_two(one, rivals, "A dialogue with the outer islands was opened."))


def test_where_room_is_short_what_a_section_needs_goes_before_the_rest_of_the_one_above_it() -> None:
    """What the State asked before stands on the page, though the reasons why some of it is no ask would fill it."""
    asks = tuple(BriefLine(f"Ask {k} {'on the piers of Sundel ' * 40}", "A/1") for k in range(12))
    asked = tuple(BriefLine(f"201{k}: it asked in 3 recommendations.", "A/2") for k in range(4))
    both = (BriefSection("Asks", asks, needed=2), BriefSection("Asked", asked, needed=4))
    made = fitted(BriefView("Norway on Sundel", "", both, (), (), (), "0"), messages())
    assert made.fits
    assert [len(each.lines) for each in made.sections][1] == len(asked)
    assert 2 <= len(made.sections[0].lines) < len(asks)
