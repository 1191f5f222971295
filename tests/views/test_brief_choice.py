"""What a brief chooses for its page, and what it says once: later events, joint answers, delegations, all States, numbers as a reader finds them."""

from __future__ import annotations

from dataclasses import replace

import pytest

import openupr
from openupr.languages.messages import messages, state_text
from openupr.preparing.briefs.for_topic.topic_brief import topic_brief
from openupr.preparing.topics.likely_on_topic import topic_weights
from openupr.preparing.topics.near_topics import unknown_topic
from openupr.preparing.topics.on_topic import belonging
from openupr.preparing.topics.review_sentences import SentenceSource
from openupr.preparing.topics.topics import topic
from openupr.records import Addendum, ContributorKind, Kind, Position, Review, Voice
from openupr.stages.made.clause_labels import classify
from openupr.text import clean
from openupr.views.briefs.for_topic.asked_counted import asked_count, may_be_asked
from openupr.views.briefs.for_topic.nearly_on_topic import nearly_on_topic
from openupr.views.briefs.for_topic.topic_brief_view import brief_view
from openupr.views.briefs.statements.brief_answers import recommendation_number
from openupr.views.number_runs import in_runs
from openupr.views.withheld import Withheld

from ..rendering.small_reviews import ADDENDUM, document, item, question, response, review, state, statement
from .test_brief_claims import DOCUMENTS, held, lines, shown

STATES = "CUB NOR KEN FRA DZA FJI PER CHL ITA ESP"
DELEGATIONS = "What delegations said in the dialogue"


def in_dialogue(*said: tuple[str, Voice], name: str = "XAA-31") -> Review:
    statements = tuple(statement(k, k, state("NOR", "Norway"), words, voice) for k, (words, voice) in enumerate(said, 20))
    made = review((item("9.1", ("Paint the ferries", "CUB")),), statements=statements)
    return replace(made, id=name, session=int(name[4:]))


def test_what_the_page_cuts_stands_whole_behind_it_and_is_no_statement_more() -> None:
    lamps = " ".join(f"Ferry number {k} has lamps in every cabin and on deck." for k in range(20))
    long = f"{lamps} The prisons were painted in 2013. Piers are swept."
    view = shown("prisons", in_dialogue((long, Voice.STATE_UNDER_REVIEW), ("The prisons are clean. Piers are old.", Voice.STATE_UNDER_REVIEW)))
    section = next(each for each in view.sections if each.title == "What XAA says")
    assert sorted(str(each.text).partition(": ")[2] for each in section.lines) == [
        "“The prisons are clean. Piers are old.”",
        "“[…] The prisons were painted in 2013. […]”",
    ]
    assert [str(each.text).partition(": ")[2] for each in section.whole] == [f"“{long}”"]
    assert (section.rest, section.more) == ((), "")
    assert view.counts.also == 0
    assert any("Paragraphs that the page cuts stand whole" in each for each in view.made)


def test_one_answer_to_several_recommendations_is_printed_once_with_their_numbers() -> None:
    requests = tuple(item(f"11.{k}", (f"Repair {what} prisons", "CUB"), position=Position.NOTED) for k, what in ((1, "old"), (2, "new"), (4, "all")))
    same = "The prisons are being repaired."
    answers = tuple(response(each.number, Position.SUPPORTED, 2, "supports", same) for each in requests)
    addendum = Addendum(document(ADDENDUM, "add.pdf", Kind.ADDENDUM), answers, (), (), (), ())
    says = lines(shown("prisons", replace(review(requests), addenda=(addendum,))), "What XAA says")
    told = [str(each.text) for each in says if same in str(each.text)]
    assert told == [f"2013, in its one answer to recommendations 11.1, 11.2, 11.4: “{same}”"]


def test_delegations_stand_on_the_page_where_nobody_else_speaks() -> None:
    praise, worry = ("Norway praised prisons.", Voice.DELEGATION), ("Norway was concerned that prisons are full.", Voice.DELEGATION)
    view = shown("prisons", in_dialogue(praise, worry))
    on_page = next(each for each in view.sections if each.title == DELEGATIONS).lines
    assert str(on_page[0].text).endswith("concerned that prisons are full.”")
    made = openupr.read(DOCUMENTS / "XGG-48")
    assert made.compilation is not None
    one = replace(made.compilation.concerns[0], text=clean("The Council of Lamps was concerned that the prisons are full."))
    spoken = replace(in_dialogue(worry), compilation=replace(made.compilation, concerns=(one,)))
    assert not next(each for each in shown("prisons", spoken).sections if each.title == DELEGATIONS).lines


def test_of_many_states_the_note_names_all() -> None:
    view = shown("prisons", review((item("9.1", ("Repair prisons", STATES)),)))
    count, quoted = lines(view, "What was asked of XAA")[:2]
    for each in (count, quoted):
        assert "10 States named in the note" in str(each.text)
        assert "more" not in str(each.text).partition("Others")[0]
        assert "the 10 States: Algeria, Chile, Cuba, Fiji, France, Italy, Kenya, Norway, Peru and Spain" in str(each.source)


def test_a_count_stands_on_the_page_however_long_it_is() -> None:
    long = [item(f"9.{k}", (f"Repair prisons of {k} {'harbours ' * 9}", code), position=Position.NOTED) for k, code in enumerate(STATES.split(), 1)]
    view = shown("prisons", review(tuple(long)))
    assert str(view.sections[0].lines[0].text).startswith("2013: 10 recommendations name it")


def test_a_number_is_said_as_a_reader_finds_it() -> None:
    dialogue = item("132.79-c", ("Repair prisons", "CUB"))
    assert recommendation_number(dialogue) == "79 (c)"
    assert recommendation_number(item("9.1", ("Repair prisons", "CUB"))) == "9.1"
    assert in_runs(["79 (c)", "80 (a)"]) == "79 (c), 80 (a)"


def test_only_the_first_of_a_list_has_a_capital_article() -> None:
    named = tuple(state_text(each) for each in ("GBR", "NLD"))
    said = messages().say("{states:The} asked.", states=named)
    assert said.startswith("The United Kingdom")
    assert " and the Kingdom of the Netherlands" in said


def test_recommendations_that_are_labelled_and_have_the_words_are_counted_by_them() -> None:
    view = shown("prisons", held("Repair the prisons", "Repair the penitentiary prisons"))
    assert "2 recommendations name it" in str(lines(view, "What was asked of XAA")[0].text)


def test_nothing_is_near_to_itself() -> None:
    error = unknown_topic(topic("corporal punishment"), [held("Repair the prisons")])
    assert "Near to it: corporal punishment" not in str(error)


def test_who_counts_by_words_tells_of_all_that_have_them() -> None:
    written = "Paint the press and the home of the journalist"
    part = topic("freedom of expression").parts[0]
    assert [written[each.start : each.end] for each in part.every_in(written)] == ["press", "journalist"]
    newest = held("Repair the prisons")
    asked = topic_brief(belonging(topic("prisons"), [newest]), [newest], {}).asked
    told = asked_count(newest, asked, ("9.7", "9.8"))
    assert "2 other recommendations may be on it: 9.7, 9.8." in str(told.text)
    assert "may be on it" not in str(told.source)
    assert "may be on it" not in str(asked_count(newest, asked).text)
    many = asked_count(newest, asked, [f"9.{number}" for number in range(20, 38, 2)])
    assert "9 other recommendations may be on it: see the note." in str(many.text)
    assert "may be on it: 9.20, 9.22" in str(many.source)


def test_the_answer_to_one_other_is_told_as_that() -> None:
    newest = held("Repair the prisons", "Paint ferries", "Dust the quay")
    asked = topic_brief(belonging(topic("prisons"), [newest]), [newest], {}).asked
    one, both = (str(asked_count(newest, asked, numbers).text) for numbers in (("9.2",), ("9.2", "9.3")))
    assert "1 other recommendation may be on it: 9.2. Its answer to that: supported." in one
    assert "2 other recommendations may be on it: 9.2, 9.3. Of these, it supported 2." in both


def test_what_may_be_on_it_is_told_with_what_the_state_says_to_it() -> None:
    newest = held("Repair the prisons", "Let ferries pass the prisons", reasons="Sundel has let them pass since 2011.")
    brief = topic_brief(belonging(topic("prisons"), [newest]), [newest], {})
    (line,) = nearly_on_topic(replace(brief, asked=brief.asked[:1]))
    assert "It answered: “Sundel has let them pass since 2011.”" in str(line.text)


def test_all_that_have_the_words_are_quoted_somewhere() -> None:
    newest = held("Repair the prisons", "Let ferries pass the prisons")
    brief = topic_brief(belonging(topic("prisons"), [newest]), [newest], {})
    brief = replace(brief, asked=brief.asked[:1])
    assert may_be_asked(brief, newest) == ("9.2",)
    assert [str(each.text).partition("”")[0] for each in nearly_on_topic(brief)] == [
        "2013, recommendation 9.2, Cuba (Supported): “Let ferries pass the prisons"
    ]


def test_what_may_be_on_it_is_told_with_who_asked_for_the_rest_of_it() -> None:
    newest = review((item("9.1", ("Repair the prisons", "CUB")), item("9.2", ("Let ferries pass the prisons", "CUB"), ("Plant trees", "NOR"))))
    brief = topic_brief(belonging(topic("prisons"), [newest]), [newest], {})
    (line,) = nearly_on_topic(replace(brief, asked=brief.asked[:1]))
    assert "Norway asked for another part of 9.2." in str(line.text)


def test_questions_of_an_earlier_review_stand_behind_the_page() -> None:
    old = replace(held("Paint ferries", name="XAA-07"), questions=(question(state("SWE", "SWEDEN"), 1, "What of the prisons?"),))
    new = replace(held("Paint ferries", name="XAA-31"), questions=(question(state("CUB", "CUBA"), 1, "What of all prisons?"),))
    section = next(each for each in shown("prisons", old, new).sections if each.title == "What States asked before the review")
    assert ["Cuba" in str(each.text) for each in section.lines] == [True]
    assert ["Sweden" in str(each.text) for each in section.rest] == [True]


def test_of_requests_that_are_as_good_the_newest_is_proposed_first() -> None:
    old, new = held("Enact a law on prisons by 2030", name="XAA-07"), held("Enact a plan on prisons", name="XAA-31")
    reviews = (old, new)
    labels = classify(reviews)
    proposed = topic_brief(belonging(topic("prisons"), reviews), reviews, labels).proposed
    assert [each.asked.review.id for each in proposed][:1] == ["XAA-31"]


def test_what_may_be_on_it_does_not_hide_that_the_report_is_silent() -> None:
    first, newest = sorted(openupr.read_all([DOCUMENTS / "XBB-17", DOCUMENTS / "XBB-31"]), key=lambda each: each.session)
    found = belonging(topic("prisons"), [first, newest])
    of_report = [each for each in found.found if each.source is SentenceSource.STATE_REPORT]
    assert {each.review for each in of_report} == {newest.id}
    unsure = replace(found, found=tuple(replace(each, chance=0.3) if each in of_report else each for each in found.found))
    silent = "We looked for “prisons”"
    for of, is_said in ((found, False), (unsure, True)):
        brief = topic_brief(of, [first, newest], {})
        view = brief_view(brief, Withheld(), "0")
        told = [str(each.text) for section in view.sections for each in section.lines]
        assert brief.has_silent_report is is_said
        assert any(silent in each and "“Also found”" in each for each in told) is is_said
        assert not any("less sure" in each for each in told)


def test_a_brief_with_nothing_behind_its_page_chose_nothing() -> None:
    one, many = (
        shown("prisons", review(tuple(item(f"9.{k}", (f"Mend {what} prisons", "CUB")) for k, what in enumerate(of)))) for of in ("a", "abcdefgh" * 4)
    )
    assert (one.counts.also + one.counts.may, many.counts.also > 0) == (0, True)
    assert [any("A program chose" in each for each in view.made) for view in (one, many)] == [False, True]


@pytest.mark.parametrize(("typed", "is_told"), [("ferry prisons", True), ("prisons", False)])
def test_a_brief_on_several_words_tells_how_much_is_missed(typed: str, is_told: bool) -> None:
    """A topic of several words has many other names, and none of them need stand in what is found."""
    view = shown(typed, review((item("9.1", ("Mend the prisons on ferries, the ferry prisons of Sundel", "CUB")),)))
    told = f"the program found {topic_weights().found} of {topic_weights().belong} sentences on them"
    assert any(told in str(each) for each in view.made) is is_told


def test_how_many_lines_of_the_page_only_say_that_we_cant_tell_is_told() -> None:
    view = shown("prisons", review((item("9.1", ("Mend the prisons", "CUB")),)))
    nothing = [line for section in view.sections for line in section.lines if str(line.text).startswith("We can’t tell")]
    assert len(nothing) > 1
    assert view.made[1] == f"Of those on the page, {len(nothing)} only say that we can’t tell."


def test_of_contributors_the_institution_of_the_state_is_the_second_at_the_latest() -> None:
    made = openupr.read(DOCUMENTS / "XGG-48")
    assert made.summary is not None
    one = made.summary.contributors[0]
    kinds = {"HLU": ContributorKind.CIVIL_SOCIETY, "FU": ContributorKind.CIVIL_SOCIETY, "OMB": ContributorKind.NATIONAL_INSTITUTION}
    listed = tuple(replace(one, id=f"XGG-48/S.{code}", code=code, name=code, also=(), kind=kind) for code, kind in kinds.items())
    said = {
        "HLU": "HLU was concerned that 900 prisoners were beaten in the prisons of 2024.",
        "FU": "FU was concerned that 400 prisoners were beaten in the prisons of 2023.",
        "OMB": "OMB was concerned that prisons are old.",
    }
    of = made.summary.claims[0]
    claims = tuple(
        replace(of, id=f"XGG-48/S90.{n}", paragraph=f"XGG-48/S9{n}", text=clean(words), sources=(), contributors=(f"XGG-48/S.{code}",))
        for n, (code, words) in enumerate(said.items())
    )
    newest = replace(made, summary=replace(made.summary, contributors=listed, claims=claims))
    brief = topic_brief(belonging(topic("prisons"), [newest]), [newest], {})
    assert [each.claim.contributors[0].rpartition(".")[2] for each in brief.contributors] == ["HLU", "OMB", "FU"]
