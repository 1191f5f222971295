"""A brief for an earlier review says what the later ones hold."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import openupr
from openupr.languages.messages import messages
from openupr.linking import Links
from openupr.preparing.briefs.for_topic.topic_brief import topic_brief
from openupr.preparing.topics.on_topic import belonging
from openupr.preparing.topics.topics import topic
from openupr.records import Answer, Kind, Position, Review, Source, Voice
from openupr.text import clean
from openupr.views.briefs.for_topic.brief_questions import questions
from openupr.views.briefs.for_topic.topic_brief_view import brief_view
from openupr.views.briefs.frame.brief_documents import brief_rests_on
from openupr.views.briefs.frame.brief_shown import BriefView
from openupr.views.briefs.frame.day_of_brief import NO_DAY
from openupr.views.withheld import Withheld

from ..rendering.small_reviews import answered, item, response, review, statement

DOCUMENTS = Path(__file__).parents[1] / "documents"


def test_the_head_tells_what_a_later_review_holds() -> None:
    later = replace(answered(), id="XAA-31", session=31)
    said = messages().said(brief_rests_on([review()], NO_DAY, [later]))
    told = sum(each.position.value not in {"under_consideration", "unanswered"} for each in later.answers)
    assert f"XAA-31 has {len(later.items)} recommendations, {told} of them with an answer." in said
    assert "of them with an answer" not in messages().said(brief_rests_on([review()], NO_DAY))


def later_on_prisons() -> Review:
    made = openupr.read(DOCUMENTS / "XGG-48")
    assert made.summary is not None
    claim = replace(made.summary.claims[0], text=clean("The Lamp Union stated that prisons of the south are dark."))
    summary = replace(made.summary, claims=(claim,))
    return replace(made, summary=summary, compilation=None, national_report=None, report=None, observed=())


def brief(later: Review, **changes: object) -> BriefView:
    asked = replace(review((item("9.1", ("Enact a law on prisons", "CUB")),), **changes), state="XGG", id="XGG-17")
    about, links = topic("prisons"), cast(Links, SimpleNamespace(answers=None, earlier=None))
    found = belonging(about, [asked]), [asked], {}
    return brief_view(topic_brief(*found, after=[(later, links)], later=belonging(about, [later])), Withheld(), "0")


def test_what_a_later_review_s_documents_say_stands_in_the_brief() -> None:
    view = brief(later_on_prisons())
    (said,) = (each for each in view.sections if each.title == "What documents of later reviews say")
    assert "“The Lamp Union stated that prisons of the south are dark.”" in said.lines[0].text
    (none,) = (each for each in view.sections if each.title == "What contributors say")
    assert none.lines[0].text.endswith("That of XGG-48 is here: see “What documents of later reviews say”.")
    assert "A/HRC/WG.6/48/XGG/3" in [each.cite for each in view.documents]


def test_the_head_names_what_alone_is_held_of_a_later_review() -> None:
    later = later_on_prisons()
    kinds = {each.kind for each in later.documents}
    alone = replace(later, documents=tuple(each for each in later.documents if each.kind is Kind.STAKEHOLDER_SUMMARY))
    assert "Of XGG-48 only this is here: stakeholder summary." in messages().said(brief_rests_on([review()], NO_DAY, [alone]))
    whole = {Kind.NATIONAL_REPORT, Kind.COMPILATION, Kind.STAKEHOLDER_SUMMARY, Kind.WORKING_GROUP_REPORT, Kind.ADDENDUM} <= kinds
    assert ("only this is here" in messages().said(brief_rests_on([review()], NO_DAY, [later]))) is not whole


def test_what_another_body_says_in_the_delegation_stands_under_its_name() -> None:
    other = statement(7, 0, None, "The Lamp Assembly saw dark prisons.", Voice.STATE_UNDER_REVIEW)
    view = brief(later_on_prisons(), statements=(replace(other, on_behalf="Lamp Assembly"),))
    (said,) = (each for each in view.sections if each.title.startswith("What others than the Government said for"))
    assert "in the Working Group, Lamp Assembly in the delegation of" in said.lines[0].text
    assert not any("Lamp Assembly" in line.text for each in view.sections if each.title == "What XGG says" for line in each.lines)


def test_what_was_asked_in_a_later_review_is_counted_and_its_answers_stand_with_their_recommendations() -> None:
    asked = (item("9.1", ("Enact a law on prisons", "CUB")), item("9.2", ("Light the prisons", "FJI")), item("9.3", ("Paint the piers", "CUB")))
    reply = response("9.2", Position.NOTED, 1, "", "The prisons of XGG have lamps.")
    spoken = statement(7, 0, None, "XGG had closed two prisons.", Voice.STATE_UNDER_REVIEW)
    later = replace(
        review(asked, statements=(spoken,)),
        id="XGG-48",
        session=48,
        state="XGG",
        addenda=(replace(answered().addenda[0], responses=(reply,)),),
        answers=tuple(Answer(each.id, each.number, Position.NOTED, each.claim, Source.REPORT, ()) for each in asked),
    )
    view = brief(later)
    first = view.sections[0].lines[0]
    assert first.text.startswith("XGG-48 of ")
    assert first.text.endswith(" has at least 2 recommendations with “prisons”: make its brief. Of these recommendations XGG noted 2.")
    assert str(first.source).endswith("paragraphs 9.1, 9.2")
    told = [line.text for each in view.sections if each.title == "What documents of later reviews say" for line in (*each.lines, *each.rest)]
    answered_with = "Fiji: “Light the prisons”. XGG noted recommendation 9.2. It answered: “The prisons of XGG have lamps.”"
    assert any(answered_with in each for each in told), told
    assert any("XGG in the Working Group, as its report has it: “XGG had closed two prisons.”" in each for each in told), told


def test_what_a_later_review_asks_in_words_for_the_topic_is_counted_too() -> None:
    asked = (
        item("9.1", ("Enact a law on prisons", "CUB")),
        item("9.2", ("Light the cells of prisoners", "FJI")),
        item("9.3", ("Paint the piers", "CUB")),
    )
    first = brief(replace(review(asked), id="XGG-48", session=48, state="XGG")).sections[0].lines[0]
    assert first.text.endswith(
        " has at least 2 recommendations with “prisons”, or with words that may stand for it: make its brief. "
        "Of these recommendations XGG supported 2."
    )


def test_a_question_points_to_no_place_by_a_guess() -> None:
    later = openupr.read(DOCUMENTS / "XBB-31")
    assert later.national_report is not None
    of = later.national_report.text
    told = replace(of.paragraphs[0], text=clean("In 2024 an Act on prisons gave lamps to all prisons."), headings=())
    asked = replace(review((item("9.1", ("Enact a law on prisons", "CUB")),)), state="XBB", id="XBB-17")
    asked = replace(asked, answers=tuple(Answer(each.id, each.number, Position.SUPPORTED, each.claim, Source.REPORT, ()) for each in asked.items))

    def question(words: str) -> str:
        report = replace(later.national_report, text=replace(of, paragraphs=(replace(told, text=clean(words)),)))  # type: ignore[type-var]
        after = replace(later, national_report=report, compilation=None, summary=None, report=None, observed=())
        about, links = topic("prisons"), cast(Links, SimpleNamespace(answers=None, earlier=None))
        made = topic_brief(belonging(about, [asked]), [asked], {}, after=[(after, links)], later=belonging(about, [after]))
        return str(next(questions(made)).text)

    for words in ("In 2024 an Act on prisons gave lamps to all prisons.", "In 2024 an Act on piers gave lamps to all piers."):
        assert question(words).endswith("What has it done since, and with what result?")
        assert "A/HRC/WG.6/31/XBB/1" not in question(words)
