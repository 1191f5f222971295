"""What a brief says of itself holds: of later reviews, of words in names, of what it counts, of sources, of what is not on its page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

import openupr
from openupr.linking import Links
from openupr.preparing.briefs.asked.asked_on_topic import AskedOnTopic, Proposed, reason_of_answer
from openupr.preparing.briefs.for_speaker.own_requests import own_requests
from openupr.preparing.briefs.for_speaker.speaker_brief import SpeakerBrief, fitting, repeatable_requests
from openupr.preparing.briefs.for_topic.topic_brief import topic_brief
from openupr.preparing.speaking.clock import pace_of
from openupr.preparing.topics.on_topic import belonging
from openupr.preparing.topics.topics import topic
from openupr.records import Answer, Citation, Claim, ClaimSource, Position, Review, ReviewStatus, Source, StakeholderClaim
from openupr.records.kept.library import ListedReview
from openupr.text import clean
from openupr.views.briefs.for_speaker.speaker_brief_view import speaker_view
from openupr.views.briefs.for_topic.topic_brief_view import brief_view
from openupr.views.briefs.frame.brief_documents import brief_rests_on
from openupr.views.briefs.frame.brief_shown import BriefView
from openupr.views.briefs.frame.day_of_brief import BriefDay, brief_day, for_which_review
from openupr.views.briefs.statements.brief_statements import BriefLine
from openupr.views.briefs.statements.request_lines import proposed_line
from openupr.views.withheld import Withheld

from ..rendering.small_reviews import item, response, review

DOCUMENTS = Path(__file__).parents[1] / "documents"
ALL = Withheld(off=False)


def shown(typed: str, *reviews: Review, when: BriefDay | None = None) -> BriefView:
    return brief_view(topic_brief(belonging(topic(typed), reviews), reviews, {}), ALL, "0", when or BriefDay())


def speaking(by: str, *reviews: Review) -> BriefView:
    own = own_requests(by, reviews, {}, lambda *_: True)
    chosen, left, others = fitting(repeatable_requests(own, reviews, {}, pace_of("en"), "We recommend that XAA"), 50)
    return speaker_view(SpeakerBrief(by, reviews, own, 54, "as you say", 4, chosen, left, others, "en"), ALL, "0")


def lines(view: BriefView, title: str) -> list[BriefLine]:
    section = next(each for each in view.sections if each.title == title)
    return [*section.lines, *section.rest]


def held(*requests: str, positions: Iterable[Position] = (), name: str = "XAA-17", reasons: str = "") -> Review:
    made = tuple(item(f"9.{number}", (words, "CUB")) for number, words in enumerate(requests, 1))
    every = [*positions, *[Position.SUPPORTED] * len(made)]
    answers = tuple(
        Answer(
            each.id,
            each.number,
            position,
            Claim.NONE,
            Source.REPORT,
            (),
            (response(each.number, position, 1, "notes", reasons),) if reasons else (),
        )
        for each, position in zip(made, every, strict=False)
    )
    return replace(review(made), id=name, session=int(name[4:]), answers=answers)


# -- time


def test_a_later_review_was_due_and_is_not_said_to_have_taken_place() -> None:
    of = replace(held("Enact a law on prisons"), state="SVN", id="SVN-07", session=7)
    told = str(for_which_review(of, BriefDay(date(2020, 1, 1))))
    assert "By our table reviews were due again in sessions 20 (2014) and 34 (2019)." in told
    assert "can’t tell what took place" in told
    assert "was reviewed" not in told


@pytest.mark.parametrize(("status", "said"), [(ReviewStatus.POSTPONED, "which was postponed"), (ReviewStatus.NOT_HELD, "which did not take place")])
def test_a_review_that_was_not_held_is_neither_over_nor_later(status: ReviewStatus, said: str) -> None:
    of = replace(held("Enact a law on prisons"), state="SVN", id="SVN-07", session=7)
    none = replace(of, report=None, status=status)
    assert said in str(for_which_review(none, BriefDay(date(2020, 1, 1))))
    day = brief_day(date(2015, 1, 1), of.id, [ListedReview("SVN-20", status, None), ListedReview("SVN-07", ReviewStatus.HELD, None)])
    told = str(for_which_review(of, day))
    assert "Take the newest" not in told
    assert "its review in session 20 (2014) was due and was not held" in told


def claimed_by(of: Review, words: str, claim: Claim = Claim.IMPLEMENTED) -> Review:
    """The review whose answers claim so, by these words that decided."""
    made = (replace(each, claim=claim, parts=tuple(replace(part, claim=claim, words=words) for part in each.parts)) for each in of.answers)
    return replace(of, answers=tuple(made))


def test_what_is_done_to_a_great_extent_is_told_as_that() -> None:
    for said, largely in (("XAA has implemented it to a great extent.", True), ("XAA has implemented it to a great extent or in full.", False)):
        of = claimed_by(held("Enact a law on prisons", reasons=said), "implemented", Claim.IMPLEMENTED_OR_IN_PROGRESS)
        told = " ".join(str(each.text) for each in lines(shown("prisons", of), "What was asked of XAA"))
        assert ("It says that this is largely implemented." in told) is largely
        assert ("It says that 1 is largely implemented: 9.1." in told) is largely


def test_that_a_state_acts_accordingly_is_not_told_as_done() -> None:
    acts, done = "Of 1 it says that it acts accordingly: 9.1.", "It says that 1 is implemented: 9.1."
    for said, words, claim in (
        ("XAA accepts this and already acts accordingly.", "accepts … acts accordingly", acts),
        ("This is implemented.", "implemented", done),
    ):
        of = claimed_by(held("Enact a law on prisons", reasons=said), words)
        told = " ".join(str(each.text) for each in lines(shown("prisons", of), "What was asked of XAA"))
        assert claim in told


def test_what_a_state_adds_behind_that_it_acts_accordingly_goes_along() -> None:
    behind = "At the same time, it notes that lamps of deputies are no matter of the law."
    of = claimed_by(held("Enact a law on prisons", reasons=f"XAA accepts this; it already acts accordingly. {behind}"), "accepts … acts accordingly")
    told = " ".join(str(each.text) for each in lines(shown("prisons", of), "What was asked of XAA"))
    assert f"It says that it acts accordingly. It says of it: “[…] {behind}”" in told


def test_where_the_report_says_that_it_is_done_is_named_beside_the_support() -> None:
    of = held("Enact a law on prisons")
    assert of.report is not None
    items = tuple(replace(each, claimed_in="99") for each in of.items)
    of = replace(of, report=replace(of.report, items=items), answers=tuple(replace(each, claim=Claim.IMPLEMENTED) for each in of.answers))
    for claimed, told in ((of, True), (replace(of, answers=tuple(replace(each, claim=Claim.NONE) for each in of.answers)), False)):
        sources = [str(each.source) for each in lines(shown("prisons", claimed), "What was asked of XAA")]
        assert any("that it is done or under way: paragraph 99" in each for each in sources) is told


def test_a_sentence_over_many_is_told_once_as_that() -> None:
    of = held(*(f"Enact law {number} on prisons" for number in range(6)))
    assert of.report is not None
    items = tuple(replace(each, claimed_in="99") for each in of.items)
    answers = tuple(replace(each, claim=Claim.IMPLEMENTED, parts=()) for each in of.answers)
    view = shown("prisons", replace(of, report=replace(of.report, items=items), answers=answers))
    counted, *each_one = [str(each.text) for each in lines(view, "What was asked of XAA")]
    assert "Paragraph 99 calls 6 recommendations implemented in one sentence, 6 of these among them." in counted
    assert "Of 6 that it supported" not in counted
    assert not any("implemented" in each for each in each_one)
    assert not any(each.title == "Questions to begin with" for each in view.sections), "nobody is asked for what is said to be done"


def test_a_claim_on_a_recommendation_of_two_requests_is_told_of_the_whole() -> None:
    made = review((item("9.1", ("Build prisons", "CUB"), ("Build ferries", "FJI")),))
    answer = Answer(made.items[0].id, "9.1", Position.SUPPORTED, Claim.IMPLEMENTED, Source.ADDENDUM, ())
    told = " ".join(str(each.text) for each in lines(shown("prisons", replace(made, answers=(answer,))), "What was asked of XAA"))
    assert "It says of recommendation 9.1 as a whole that it is implemented." in told


# -- words


NAMES = [
    ("The Committee against Torture visited the piers.", True),
    ("The Committee on Ferries visited the piers.", False),
]


@pytest.mark.parametrize(("words", "in_a_name"), NAMES)
def test_words_that_stand_in_names_of_bodies_are_told(words: str, in_a_name: bool) -> None:
    newest = held("End torture in the cellars", name="XAA-31")
    older = held(words)
    told = next(str(each.text) for each in lines(shown("torture", older, newest), "What was asked of XAA") if "we found no" in str(each.text))
    assert ("In names of bodies it stands: that is not counted." in told) is in_a_name


APART = [
    ("forced labour", "It reported forced confessions and labour law that is not kept.", False),
    ("forced labour", "End forced and bonded labour on ferries.", True),
    ("forced labour", "End forced convict labour on ferries.", True),
    ("caste", "The casting votes of the harbour council are counted.", False),
    ("caste", "Discrimination by caste goes on.", True),
    ("caste", "Caste-based laws were repealed.", True),
    ("police violence", "Violence of the police was filmed.", True),
    ("police violence", "The police spoke of ferries, lamps and violence.", False),
    ("racial profiling", "End racial and ethnic profiling at the pier.", True),
    ("toxic waste", "Toxic fumes and wasting disease were seen.", False),
]


@pytest.mark.parametrize(("typed", "words", "sure"), APART)
def test_words_of_a_phrase_make_one_or_are_not_sure(typed: str, words: str, sure: bool) -> None:
    assert topic(typed).is_named_in(words) is sure


def test_what_looks_like_a_word_is_not_that_word() -> None:
    assert topic("caste").parts[0].first_in("The casting votes are counted.") is None


def test_the_words_by_which_recommendations_are_counted_are_told() -> None:
    of = held("Protect human rights defenders on ferries", "Protect the activists of the harbour")
    told = str(lines(shown("Human rights defenders", of), "What was asked of XAA")[0].text)
    assert "a program finds 2 recommendations on it, by Cuba. They name it, or have words that may stand for it, such as “activists”." in told


def test_the_name_of_a_treaty_that_has_the_words_is_no_other_word() -> None:
    of = held("Join the Council of Europe Convention on Preventing and Combating Violence against Women and Domestic Violence")
    assert "1 recommendation names it, by Cuba." in str(lines(shown("domestic violence", of), "What was asked of XAA")[0].text)


def test_what_goes_on_by_its_speaker_alone_is_quoted_in_its_paragraph_and_not_again() -> None:
    made = openupr.read(DOCUMENTS / "XGG-48")
    assert made.compilation is not None
    first, second = made.compilation.concerns[:2]
    one = replace(first, text=clean("The Council of Lamps was concerned that the prisons are full."))
    other = replace(second, paragraph=first.paragraph, text=clean("It also said that hatred among candidates grew."))
    view = shown("prisons", replace(made, compilation=replace(made.compilation, concerns=(one, other)), summary=None, observed=()))
    told = next(str(each.text) for each in lines(view, "What UN bodies say") if "prisons" in str(each.text))
    assert told.endswith("was concerned that the prisons are full. It also said that hatred among candidates grew.”")
    assert not any("candidates" in str(each.text) for each in view.nearly)


def test_an_absence_claims_the_words_that_were_looked_for() -> None:
    made = openupr.read(DOCUMENTS / "XGG-48")
    assert made.compilation is not None
    concern = replace(made.compilation.concerns[0], text=clean("The Council of Lamps was concerned about identity checks."))
    bare = replace(made, compilation=replace(made.compilation, concerns=(concern,)), summary=None, observed=(), national_report=None)
    told = lines(shown("racial profiling", bare), "What UN bodies say")[0]
    assert str(told.text).startswith("We looked for “racial profiling” or “ethnic profiling”: no sentence of the compilation of")
    assert "1 passage may be" in str(told.text)
    assert "look at: " in str(told.source)


@pytest.mark.parametrize(
    ("said", "told", "at"),
    [
        (
            "The Council of Lamps was concerned about prisons.",
            "with “kitchens”. It may speak of it in other words. 1 sentence has “prisons” alone: look there.",
            "look at: A/HRC",
        ),
        ("The Council of Lamps was concerned about trees.", "with “kitchens”. It may speak of it in other words.", ""),
    ],
)
def test_where_one_part_stands_alone_it_is_told_where(said: str, told: str, at: str) -> None:
    made = openupr.read(DOCUMENTS / "XGG-48")
    assert made.compilation is not None
    concern = replace(made.compilation.concerns[0], text=clean(said))
    bare = replace(made, compilation=replace(made.compilation, concerns=(concern,)), summary=None, observed=(), national_report=None)
    line = lines(shown("kitchens of prisons", bare), "What UN bodies say")[0]
    assert told in str(line.text)
    assert str(line.source).startswith("Looked through")
    assert ("look at: " in str(line.source)) is bool(at)
    assert at in str(line.source)


# -- counts


def test_a_line_that_only_points_to_a_part_quotes_nothing() -> None:
    of = held("Enact a law on prisons", "Teach guards", "Build a prison")
    view = shown("prisons", of)
    first = view.sections[0].lines[0]
    assert "1 other recommendation may be on it: 9.2." in str(first.text)
    assert not first.quotes


def test_every_review_is_counted_on_the_page() -> None:
    every = [
        held(f"Enact a law on {what}", name=f"XAA-{number}") for number, what in ((7, "prisons"), (20, "piers"), (34, "prisons"), (47, "prisons"))
    ]
    told = [str(each.text) for each in shown("prisons", *every).sections[0].lines[:4]]
    assert [each[:4] for each in told] == ["2024", "2019", "2014", "2010"]
    assert "we found no recommendation" in told[2]
    nowhere = [held("Enact a law on piers", name=f"XAA-{number}") for number in (7, 20)]
    together = [str(each.text) for each in shown("prisons", *nowhere, held("Enact a law on prisons", name="XAA-34")).sections[0].lines]
    assert together[1].startswith("2014 and 2010: we found no recommendation")


def claim(number: int, words: str, *sources: tuple[str, str]) -> StakeholderClaim:
    made = openupr.read(DOCUMENTS / "XGG-48").summary
    assert made is not None
    cited = tuple(ClaimSource("", code, (), (page,), further=False, note="") for code, page in sources)
    return replace(made.claims[0], id=f"XGG-48/S90.{number}", paragraph="XGG-48/S90", text=clean(words), sources=cited, contributors=())


def test_more_submissions_are_counted_and_not_entries_of_a_note() -> None:
    made = openupr.read(DOCUMENTS / "XGG-48")
    assert made.summary is not None
    cites = [("JS1", "1"), ("JS1", "2"), ("JS2", "4"), ("JS3", "5"), ("JS4", "6"), ("JS 4", "8"), ("JS5", "9")]
    summary = replace(made.summary, claims=(claim(1, "Many said that prisons are full.", *cites),))
    told = lines(shown("prisons", replace(made, summary=summary)), "What contributors say")[0]
    assert "it cites JS1, pages 1 and 2; JS2, page 4; JS3, page 5; 2 more submissions" in str(told.source)


def test_two_sentences_have_the_sources_of_both() -> None:
    made = openupr.read(DOCUMENTS / "XGG-48")
    assert made.summary is not None
    assert made.compilation is not None
    claims = (claim(1, "JS1 said that cells in prisons are wet.", ("JS1", "1")), claim(2, "Similarly, prisons are cold.", ("JS2", "2")))
    first, second = made.compilation.concerns[:2]
    one = replace(
        first,
        text=clean("The Council of Lamps said that prisons are wet."),
        sources=(Citation("A/LAMPS/1", "", ("3",), (), ""),),
    )
    other = replace(
        second,
        paragraph=first.paragraph,
        text=clean("Similarly, the Council of Piers said that prisons are cold."),
        sources=(Citation("A/PIERS/2", "", ("4",), (), ""),),
    )
    of = replace(made, summary=replace(made.summary, claims=claims), compilation=replace(made.compilation, concerns=(one, other)), observed=())
    view = shown("prisons", of)
    for title, cited in (("What contributors say", ("JS1, page 1", "JS2, page 2")), ("What UN bodies say", ("A/LAMPS/1", "A/PIERS/2"))):
        both = next(each for each in lines(view, title) if "Similarly" in str(each.text))
        assert all(each in str(both.source) for each in cited), (title, both.source)


MIXED = (Position.NOTED, Position.SUPPORTED, Position.NOTED)


def test_each_count_leads_to_its_list() -> None:
    of = held("Enact a law on prisons", "Build prisons", "Close prisons", positions=MIXED)
    done = replace(of, answers=(*(replace(each, claim=Claim.IMPLEMENTED) for each in of.answers[:2]), of.answers[2]))
    told = lines(shown("prisons", done), "What was asked of XAA")[0]
    assert "Of these recommendations XAA noted 2 and supported 1 (9.2). It says that 2 are implemented: 9.1, 9.2." in str(told.text)
    assert "noted: 9.1, 9.3; supported: 9.2" in str(told.source)
    spoken = lines(speaking("CUB", done), "What Cuba asked, and what became of it")[0]
    assert "noted: 9.1, 9.3; supported: 9.2; said to be implemented: 9.2" in str(spoken.source)


def test_other_states_of_the_same_recommendation_are_told_with_their_own_request() -> None:
    both = review((item("9.1", ("Enact a law on prisons", "CUB"), ("Plant trees", "NOR")),))
    told = next(each for each in lines(shown("prisons", both), "What was asked of XAA") if each.quotes)
    assert "Norway asked for another part of 9.1." in str(told.text)
    put_off = replace(both, answers=tuple(replace(each, position=Position.UNDER_CONSIDERATION) for each in both.answers))
    told = next(each for each in lines(shown("prisons", put_off), "What was asked of XAA") if each.quotes)
    assert "Norway asked for another part of 9.1." in str(told.text), "what is left out is told, though no answer was given"
    alone = next(each for each in lines(shown("prisons", held("Enact a law on prisons")), "What was asked of XAA") if each.quotes)
    assert "another part" not in str(alone.text)


# -- what is missing, and what is not on the page


def test_every_brief_tells_what_is_missing_in_one_way() -> None:
    of = replace(held("Enact a law on prisons"), state="SVN", id="SVN-34", session=34)
    for view in (shown("prisons", of), speaking("CUB", of)):
        assert "Missing in SVN-34: national report, compilation and stakeholder summary." in view.subtitle
        assert "We don’t know whether SVN-34 has an addendum." in view.subtitle
        assert "By our table the State’s review was due in sessions 7 (2010) and 20 (2014) too: we have none of these here." in view.subtitle


def test_reviews_that_were_due_between_this_one_and_a_later_one_are_named() -> None:
    of, later = (replace(held("Enact a law on prisons"), state="SVN", id=name, session=int(name[4:])) for name in ("SVN-07", "SVN-34"))
    told = "By our table the State’s review was due in session 20 (2014) too: we have none of that here."
    assert told in str(brief_rests_on([of], BriefDay(), [later]))
    assert told not in str(brief_rests_on([of], BriefDay()))


# -- what the State's own report has


def telling(*sentences: str) -> Review:
    made = openupr.read(DOCUMENTS / "XBB-31")
    assert made.national_report is not None
    first = made.national_report.text.paragraphs[0]
    told = tuple(replace(first, id=f"XBB-31/N{k}", text=clean(words), headings=()) for k, words in enumerate(sentences, 1))
    return replace(made, national_report=replace(made.national_report, text=replace(made.national_report.text, paragraphs=told)))


def test_what_was_supported_is_asked_about_by_what_the_report_says_of_it() -> None:
    def questions(*told: str) -> str:
        newest = telling(*told)
        asked = replace(held("Adopt a harbour plan for prisons"), state="XBB", id="XBB-17")
        (line, *_) = lines(shown("prisons", asked, newest), "Questions to begin with")
        return f"{line.text} [{line.source}]"

    assert "What has it done since" in (none := questions("Gulls sang."))
    assert "its report: " not in none
    assert "Its national report of" in (found := questions("The harbour plan for prisons began in 2030."))
    assert "says: “The harbour plan for prisons began in 2030.” What has come of it since" in found
    assert "; its report: A/HRC/WG.6/31/XBB/1, paragraph" in found, "what is quoted has its place"


def test_a_request_for_what_the_report_has_by_its_words_stands_beside_them() -> None:
    asked = replace(held("Adopt a harbour plan for prisons"), state="XBB", id="XBB-17")
    told = next(
        each
        for each in lines(shown("prisons", asked, telling("The harbour plan for prisons began in 2030.")), "What was asked of XBB")
        if each.quotes
    )
    assert str(told.text).endswith("says: “The harbour plan for prisons began in 2030.”")
    assert "its report: A/HRC/WG.6/31/XBB/1, paragraph 1" in str(told.source)


def test_what_became_of_a_request_is_looked_for_in_later_reviews_that_are_held() -> None:
    asked, later = replace(held("Adopt a harbour plan for prisons"), state="XBB", id="XBB-17"), telling("The harbour plan for prisons began in 2030.")
    of = topic_brief(belonging(topic("prisons"), [asked]), [asked], {}, after=[(later, cast(Links, SimpleNamespace(answers=None, earlier=None)))])
    view = brief_view(of, ALL, "0", BriefDay())
    told = next(each for each in lines(view, "What was asked of XBB") if each.quotes)
    assert str(told.text).endswith("says: “The harbour plan for prisons began in 2030.”")
    assert "We looked in XBB-31, too, for what became of a request." in view.subtitle
    assert "A/HRC/WG.6/31/XBB/1" in [each.cite for each in view.documents]


def test_a_claim_is_told_of_all_that_the_line_counts() -> None:
    of = held("Enact a law on prisons", "Build prisons")
    done = replace(of, answers=tuple(replace(each, claim=Claim.IMPLEMENTED) for each in of.answers))
    brief = topic_brief(belonging(topic("prisons"), [done]), [done], {})
    first, other = brief.asked
    for counted in (replace(other, plain=False), replace(other, aside=True)):
        told = lines(brief_view(replace(brief, asked=(first, counted)), ALL, "0"), "What was asked of XAA")[0]
        assert "Of these recommendations XAA supported 2. It says that 2 are implemented: 9.1, 9.2." in str(told.text)


def test_what_names_the_topic_among_other_things_is_counted_with_the_others() -> None:
    of = held("Enact a law on prisons", "Build prisons")
    done = replace(of, answers=tuple(replace(each, claim=Claim.IMPLEMENTED) for each in of.answers))
    brief = topic_brief(belonging(topic("prisons"), [done]), [done], {})
    first, other = brief.asked

    def told(*asked: AskedOnTopic) -> str:
        return str(lines(brief_view(replace(brief, asked=asked), ALL, "0"), "What was asked of XAA")[0].text)

    claimed = "Of these recommendations XAA supported 2. It says that 2 are implemented: 9.1, 9.2."
    for among in ((first, replace(other, among=True)), (replace(first, among=True), replace(other, among=True))):
        assert told(*among).startswith(f"2013: 2 recommendations name it, by Cuba. Some name it among other things. {claimed}")
    assert told(first, other).startswith(f"2013: 2 recommendations name it, by Cuba. {claimed}")
    assert told(replace(first, among=True)).startswith("2013: 1 recommendation names it, by Cuba. It names it among other things.")


def test_an_answer_that_only_points_to_another_one_is_told_by_that() -> None:
    of = held("Enact a law on prisons", "Build prisons", positions=[Position.NOTED, Position.NOTED], reasons="Prisons are not a priority.")
    first, second = of.answers

    def told(reason: str) -> str:
        pointing = replace(second, parts=(response(second.number, second.position, 1, "notes", reason),))
        every = lines(shown("prisons", replace(of, answers=(first, pointing))), "What was asked of XAA")
        return next(str(each.text) for each in every if "Build prisons" in str(each.text))

    at_it, elsewhere = (
        "Recommendation 9.1: “Enact a law on prisons”. Its answer to 9.1: “Prisons are not a priority.”",
        "XAA noted recommendation 9.2.",
    )
    assert told("See recommendation 9.1.").endswith(f"It answered: “See recommendation 9.1.” {at_it}")
    for nowhere in ("See recommendation 9.7.", "See recommendation 9.2."):
        said = f"{elsewhere} It answered: “{nowhere}” That only points to other recommendations: look there."
        assert told(nowhere).endswith(said), "no such recommendation, or itself"
    for beside in ("Prisons are old. See also recommendation 9.1 above.", "See recommendation 9.1. Prisons are old."):
        assert told(beside).endswith(f"“{beside}” {at_it}")
    assert told("See recommendation 9.7. Prisons are old.").endswith("“See recommendation 9.7. Prisons are old.”")


def test_where_an_answer_points_to_one_without_reasons_its_position_is_told() -> None:
    of = held("Enact a law on prisons", "Build prisons", positions=[Position.SUPPORTED, Position.NOTED], reasons="See recommendation 9.1.")
    bare = replace(of.answers[0], parts=(response("9.1", Position.SUPPORTED, 0, "supports"),))

    def told(first: Answer) -> str:
        every = lines(shown("prisons", replace(of, answers=(first, of.answers[1]))), "What was asked of XAA")
        return next(str(each.text) for each in every if str(each.text).startswith("2013, Cuba: “Build prisons"))

    assert told(bare).endswith("Recommendation 9.1: “Enact a law on prisons”. XAA supported recommendation 9.1.")
    assert told(of.answers[0]).endswith("XAA supported recommendation 9.1. That answer only points on: look there.")


def test_wherever_one_is_told_that_was_supported_in_part_it_stands_with_which_part() -> None:
    words = "XAA accepts the part on lamps. It cannot accept the part on prisons."
    taken = held("Enact a law on prisons and lamps", positions=[Position.SUPPORTED_IN_PART], reasons=words)
    said = f"XAA supported recommendation 9.1 in part. It answered: “{words}”"
    for view in (shown("prisons", taken), speaking("CUB", taken)):
        every = [str(line.text) for section in view.sections for line in (*section.lines, *section.rest)]
        told = [each for each in every if "supported recommendation 9.1 in part." in each]
        assert all(said in each or "What it said of that stands with the ask above." in each for each in told), told
        assert any(said in each for each in told)
    long = held("Enact a law on prisons and lamps", positions=[Position.SUPPORTED_IN_PART], reasons=f"{words} {'Lamps are dear. ' * 26}".strip())
    asked = [AskedOnTopic(of, of.items[0], of.items[0].clauses[0], of.answers[0], verbatim=True) for of in (taken, long)]
    again = [str(proposed_line(Proposed(each, ())).text) for each in asked]
    assert [said in again[0], again[1].endswith("in part. Its answer stands with what was asked, and says which part.")] == [True, True], again
    bare = held("Enact a law on prisons and lamps", positions=[Position.SUPPORTED_IN_PART])
    every = [str(each.text) for each in lines(shown("prisons", bare), "What was asked of XAA")]
    assert any("in part. We found no words of it that say which part." in each for each in every), every


def test_one_recommendation_of_several_states_is_quoted_once() -> None:
    asked = item("9.1", ("Light prisons", "CUB"), ("Paint prisons", "NOR"))
    words = "Light (Cuba) and paint (Norway) prisons"
    taken = replace(asked, text=clean(words), clauses=(asked.clauses[0], replace(asked.clauses[1], request="Paint all prisons")))
    section = next(each for each in shown("prisons", review((taken,))).sections if each.title == "What was asked of XAA")
    told = [str(each.text) for each in (*section.lines, *section.rest) if each.quotes]
    assert len(told) == 1
    assert told[0].startswith(f"2013, Cuba and Norway: “{words}”.")


def test_a_report_s_words_that_do_not_fit_are_named_and_not_dropped() -> None:
    asked = replace(held("Adopt a harbour plan for prisons" + ", on every island" * 25), state="XBB", id="XBB-17")
    told = lines(shown("prisons", asked, telling("The harbour plan for prisons began in 2030.")), "What was asked of XBB")
    assert "may speak of that: look there." in str(next(each for each in told if each.quotes).text)


@pytest.mark.parametrize("request_made", ["and to close its prisons", "Give such entities a law on prisons"])
def test_a_request_that_goes_on_from_another_is_read_out_in_no_question(request_made: str) -> None:
    view = shown("prisons", held(request_made, positions=[Position.NOTED]))
    assert not any("What is its position today?" in str(line.text) for section in view.sections for line in (*section.lines, *section.rest))


def test_the_newest_request_is_asked_about_first() -> None:
    older = held("Enact a law on prisons by 2030", "Build a prison", name="XAA-17")
    newer = held("Teach the guards of prisons", name="XAA-31")
    assert str(lines(shown("prisons", older, newer), "Questions to begin with")[0].text).startswith(
        "In 2018 XAA supported recommendation 9.1 of Cuba (“Teach the guards of prisons”)."
    )


def test_a_missing_addendum_is_told_with_what_answers_rest_on() -> None:
    view = shown("prisons", held("Enact a law on prisons"))
    assert "We don’t know whether XAA-17 has an addendum." in view.subtitle
    assert view.subtitle.endswith("Without an addendum of XAA-17 we know only the answers in the report itself.")


def test_a_part_without_a_line_on_the_page_is_told() -> None:
    made = openupr.read(DOCUMENTS / "XBB-31")
    assert made.national_report is not None
    paragraph = made.national_report.text.paragraphs[0]
    long = replace(paragraph, text=clean(f"The prisons {'and their lamps ' * 60}are new."), headings=())
    text = replace(made.national_report.text, paragraphs=(long,))
    view = shown("prisons", replace(made, national_report=replace(made.national_report, text=text)))
    part = next(each for each in view.sections if each.title == "What XBB says")
    assert [str(each.text) for each in part.lines] == ["What may be on it is not quoted here: it is too long, or can’t be read alone. Look there."]
    assert len(part.rest) == 1
    assert not any("grave acts" in each for each in view.made)


# -- a speaker's


@pytest.mark.parametrize(
    ("positions", "title"),
    [
        ((Position.NOTED, Position.NOTED), "What was noted"),
        ((Position.NOT_SUPPORTED, Position.NOT_SUPPORTED), "What was not supported"),
        ((Position.NOTED, Position.NOT_SUPPORTED), "What was noted or not supported"),
    ],
)
def test_what_is_noted_is_not_called_refused(positions: tuple[Position, ...], title: str) -> None:
    view = speaking("CUB", held("Enact a law on prisons", "Build a pier", positions=positions))
    titles = [each.title for each in view.sections]
    assert title in titles
    assert not any("refused" in each for each in titles)


def test_who_else_asked_says_for_what() -> None:
    same = item("9.2", ("Enact a law on prisons and on their lamps", "FJI CUB"))
    view = speaking("CUB", review((item("9.1", ("Enact a law on prisons and their lamps", "CUB NOR")), same, item("9.3", ("Build a pier", "CUB")))))
    quoting = [line for line in lines(view, "What Cuba asked, and what became of it") if line.quotes]
    asked = {each: f"{line.text} {line.source}" for line in quoting for each in line.records}
    assert "Norway asked for it too. Fiji asked for nearly the same in 2013, as a program finds; it may miss some." in asked["XAA-17/R9.1"]
    assert asked["XAA-17/R9.1"].endswith(", paragraph 9.2")
    assert "Fiji asked for it too. Norway asked for nearly the same in 2013" in asked["XAA-17/R9.2"]
    assert "asked for it too" not in asked["XAA-17/R9.3"]
    told = [str(line.text) for line in lines(view, "Who else asked for the same, or nearly")]
    assert told[0].startswith("2013, Fiji: “Enact a law on prisons and on their lamps”. A program finds it nearly the same as 9.1 of 2013, “Enact")


WHOLE = " ".join(f"Pier number {number} of the harbour was built by the council in its own year." for number in range(1, 8))


def test_a_reason_is_given_to_its_end_or_not_at_all() -> None:
    def of(words: str) -> AskedOnTopic:
        one = held("Enact a law on prisons", positions=(Position.NOTED,), reasons=words)
        return AskedOnTopic(one, one.items[0], one.items[0].clauses[0], one.answer(one.items[0].id), True)

    answer = "For that reason the law can’t be enacted."
    assert reason_of_answer(of(f"{WHOLE} {answer}")).endswith(answer)
    assert "[…]" not in reason_of_answer(of(f"{WHOLE} {answer}"))
    assert reason_of_answer(of(f"{WHOLE} {WHOLE} {answer}")) == ""


def test_of_the_only_one_a_sentence_over_many_says_this_one() -> None:
    of = held("Enact a law on prisons", *(f"Light pier {number}" for number in range(5)))
    assert of.report is not None
    items = tuple(replace(each, claimed_in="99") for each in of.items)
    answers = tuple(replace(each, claim=Claim.IMPLEMENTED, parts=()) for each in of.answers)
    view = shown("prisons", replace(of, report=replace(of.report, items=items), answers=answers))
    counted = str(lines(view, "What was asked of XAA")[0].text)
    assert "In one sentence paragraph 99 calls 6 recommendations implemented, this one among them." in counted


def test_what_was_refused_with_a_reason_stands_first_though_it_is_older_and_else_what_is_newest() -> None:
    old, new = ("Build prisons",), ("Paint ferries", "Light prisons")  # numbers that differ: ids are those of one invented review

    def first(**refused: object) -> str:
        earlier = replace(held(*old, **refused), state="XBB", id="XBB-17", session=17)  # type: ignore[arg-type]
        later = replace(held(*new), state="XBB", id="XBB-31", session=31)
        return next(str(each.text) for each in lines(shown("prisons", earlier, later), "What was asked of XBB") if each.quotes)

    assert "Light prisons" in first()
    assert "Light prisons" in first(positions=[Position.NOTED])
    assert "Build prisons" in first(positions=[Position.NOTED], reasons="Prisons are not a priority.")


def test_what_was_left_open_is_asked_about_before_what_was_supported() -> None:
    of = held("Enact a law on prisons", "Build prisons", positions=[Position.SUPPORTED, Position.UNDER_CONSIDERATION])
    asked = [str(each.text) for each in lines(shown("prisons", of), "Questions to begin with")]
    assert asked[0].startswith("In 2013 XAA was to answer recommendation 9.2 of Cuba (“Build prisons”) later. What is its position today?")
    assert asked[1].startswith("In 2013 XAA supported recommendation 9.1")
