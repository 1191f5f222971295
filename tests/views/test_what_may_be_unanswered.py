"""What a brief says where no finding is surely without an answer: that it can't tell, and where to look; pointers to the same place stand once."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import cast

import pytest

from openupr.languages.messages import messages
from openupr.preparing.briefs.for_topic.no_answer_found import NoAnswerFound
from openupr.preparing.briefs.for_topic.said_on_topic import BodySays
from openupr.preparing.briefs.for_topic.topic_brief import TopicBrief
from openupr.preparing.topics.on_topic import OnTopic
from openupr.preparing.topics.review_sentences import SentenceSource
from openupr.preparing.topics.topic_named import Names, Where
from openupr.preparing.topics.topics import topic
from openupr.records import Concern, NationalReport, Outcome, Review
from openupr.text import Place
from openupr.views.briefs.for_topic.asked_by_documents import _pointers_once
from openupr.views.briefs.for_topic.brief_parts import _to_begin
from openupr.views.briefs.for_topic.brief_questions import _nearest_paragraphs
from openupr.views.briefs.for_topic.no_answer_shown import _spoken_of_in_the_dialogue, _where_to_compare, no_answer_lines
from openupr.views.briefs.statements.brief_statements import BriefLine

REPORT = cast(NationalReport, SimpleNamespace(document=SimpleNamespace(key="A/1", date="2022-09-01")))


@pytest.mark.parametrize(
    ("outcomes", "told"),
    [
        ([Outcome.TOUCHED, Outcome.CANNOT_TELL], "these paragraphs of A/2 of 2023: 2 and 1. Look there."),
        ([Outcome.ANSWERED, Outcome.CANNOT_TELL], "whether it answers paragraph 2 of A/2 of 2023: look."),
        ([Outcome.ANSWERED, Outcome.LATER], "Compare them."),
        ([Outcome.CANNOT_TELL] * 7, "1, 2, 3, 4, 5, 6 and 7. Look there."),
        ([Outcome.CANNOT_TELL] * 22, "18, 19, 20 and 2 more. Look there."),
        (
            [Outcome.ANSWERED, Outcome.CANNOT_TELL, None, None],
            "2 of A/2 of 2023: look. The program did not look for an answer to paragraphs 3 and 4: compare.",
        ),
    ],
)
def test_paragraphs_that_may_have_no_answer_are_named_the_least_sure_first(outcomes: list[Outcome | None], told: str) -> None:
    review = SimpleNamespace(id="XAA-42", session=42, documents=[], date="2023-01-30", report=None)
    names = (Names("piers", "Piers", Where.SENTENCE, own=True),)
    bodies, became = [], []
    for number, outcome in enumerate(outcomes, 1):
        on = OnTopic(f"C{number}", "XAA-42", SentenceSource.BODY, (0, 12), "Piers decay.", Place("A/2", str(number), ()), names)
        bodies.append(SimpleNamespace(review=review, on=on, concern=SimpleNamespace(id=f"C{number}"), late=False))
        if outcome is not None:
            became.append(SimpleNamespace(concern=f"C{number}", outcome=outcome))
    line = _where_to_compare(cast(TopicBrief, SimpleNamespace(review=review, bodies=bodies, became=became, state_says=())), REPORT)
    assert str(line.text).startswith("We can’t tell what the national report of 2022 leaves unanswered")
    assert str(line.text).endswith(told), str(line.text)


Passage = tuple[str, float | None, tuple[str, ...], str]


@pytest.mark.parametrize(
    ("passages", "named"),
    [
        ([("N1", 0.99, ("piers", "lamps"), ""), ("N2", 0.94, ("piers", "lamps"), "")], ["1"]),
        ([("N2", 0.99, ("piers",), ""), ("N3", 0.2, ("piers",), "Ana")], ["3"]),
        ([("N2", None, ("piers", "lamps"), "")], []),
    ],
    ids=["likely, with a thing beside the topic", "a person said so", "not known"],
)
def test_a_question_names_the_paragraphs_that_surely_are_on_the_same(
    passages: list[tuple[str, float | None, tuple[str, ...], str]], named: list[str]
) -> None:
    near = tuple(SimpleNamespace(record=record, chance=chance, words=words, judged=who) for record, chance, words, who in passages)
    links = [
        SimpleNamespace(concern=name, outcome=outcome, passages=near) for name, outcome in (("C1", Outcome.TOUCHED), ("C2", Outcome.CANNOT_TELL))
    ]
    paragraphs = tuple(SimpleNamespace(id=f"N{number}", number=str(number)) for number in (1, 2, 3))
    review = SimpleNamespace(national_report=SimpleNamespace(text=SimpleNamespace(paragraphs=paragraphs)))
    brief = cast(TopicBrief, SimpleNamespace(review=review, became=links, topic=topic("piers")))
    assert [each.number for each in _nearest_paragraphs(brief, ("C1",))] == named
    assert _nearest_paragraphs(brief, ("C2",)) == [], "where it can't be told that anything answers, nothing is named"


def test_where_the_state_spoke_of_it_in_the_dialogue_is_named() -> None:
    review = SimpleNamespace(id="XAA-42", session=42, state="XAA", documents=[], date="2023-01-30", report=None)
    names = (Names("piers", "Piers", Where.SENTENCE, own=True),)

    def said(number: int, source: SentenceSource, of: SimpleNamespace = review) -> SimpleNamespace:
        return SimpleNamespace(review=of, on=OnTopic("D", "XAA-42", source, (0, 12), "Piers decay.", Place("A/9", str(number), ()), names))

    own = [said(number, SentenceSource.STATE_SAID) for number in (66, 13, 66)]
    others = [said(7, SentenceSource.STATE_REPORT), said(8, SentenceSource.STATE_SAID, SimpleNamespace())]
    brief = SimpleNamespace(review=review, topic=topic("piers"), state_says=[*own, *others])
    told = str(_spoken_of_in_the_dialogue(cast(TopicBrief, brief)))
    assert told.endswith("spoke of it, in paragraphs 13 and 66 of A/9: look there, too.")
    assert _spoken_of_in_the_dialogue(cast(TopicBrief, SimpleNamespace(**{**vars(brief), "state_says": others}))) == ""


def test_a_pointer_to_the_same_place_stands_once_and_each_quotation_stays() -> None:
    pointers = [BriefLine("Notes name 9.1.", "A/1, paragraph 3", (each,), quotes=False) for each in ("N3.1", "N3.2")]
    quoted = [BriefLine("“Piers.”", "A/1, paragraph 3", (each,), quotes=True) for each in ("N3.1", "N3.2")]
    assert list(_pointers_once([*pointers, *quoted])) == [pointers[0], *quoted]


FIRST, SECOND = "The Lamp Committee urged Sundel to light the piers.", "It also urged it to count 40 lamps."


@pytest.mark.parametrize(
    ("outcomes", "told"),
    [
        ((Outcome.NOT_FOUND, Outcome.NOT_FOUND), "paragraph 7. We found no passage"),
        ((Outcome.TOUCHED, Outcome.NOT_FOUND), f"paragraph 7, says among other things: “[…] {SECOND}” We found no passage"),
        ((Outcome.NOT_FOUND, Outcome.CANNOT_TELL), f"paragraph 7, says among other things: “{FIRST} […]” We found no passage"),
    ],
)
def test_of_a_paragraph_that_is_answered_in_part_the_sentences_without_an_answer_are_quoted(outcomes: Sequence[Outcome], told: str) -> None:
    texts, place = {"C7.1": FIRST, "C7.2": SECOND}, Place("A/2", "7", ())
    review = SimpleNamespace(id="XAA-42", session=42, date="2023-01-30", state="XAA", observed=(), further=(), addenda=(), documents=())
    review.national_report = SimpleNamespace(document=REPORT.document, text=SimpleNamespace(missing="", paragraphs=(), document=REPORT.document))
    review.summary, review.report = None, None
    concerns = [SimpleNamespace(id=name, paragraph="C7", place=place, text=SimpleNamespace(clean=words), bodies=()) for name, words in texts.items()]
    whole = SimpleNamespace(place=place, text=SimpleNamespace(clean=f"{FIRST} {SECOND}"))
    review.compilation = SimpleNamespace(concerns=concerns, text=SimpleNamespace(paragraphs=(whole,), document=SimpleNamespace(key="A/2", date="")))
    said = [
        BodySays(
            cast(Review, review),
            OnTopic(each.id, "XAA-42", SentenceSource.BODY, (0, 9), each.text.clean, place, ()),
            cast(Concern, each),
            None,
        )
        for each in concerns
    ]
    became = [SimpleNamespace(concern=each.id, outcome=outcome) for each, outcome in zip(concerns, outcomes, strict=True)]
    found = [NoAnswerFound(cast(Review, review), None, each) for each, outcome in zip(said, outcomes, strict=True) if outcome is Outcome.NOT_FOUND]
    brief = SimpleNamespace(review=review, no_answer=found, became=became, bodies=said, cannot_tell="", is_silent=False, state_says=())
    lines = list(no_answer_lines(cast(TopicBrief, brief)))
    assert [told in str(each.text) for each in lines] == [True], [str(each.text) for each in lines]


def test_where_some_of_what_bodies_say_has_no_answer_the_rest_is_not_told_as_answered() -> None:
    assert _after_one_without_answer("C7") == []
    assert _after_one_without_answer("C8") == ["We can’t tell if the report answers what else UN bodies say on it: compare."]
    (told,) = _to_begin(_brief_without_answer("C8"), messages())
    assert told.needed == 2, "the page has both, or none"


def _after_one_without_answer(other: str) -> list[str]:
    """What is said behind a finding without an answer, where a body says something else in this paragraph."""
    return [str(each.text) for each in list(no_answer_lines(_brief_without_answer(other)))[1:]]


def _brief_without_answer(other: str) -> TopicBrief:
    review = SimpleNamespace(id="XAA-42", session=42, date="2023-01-30", state="XAA", observed=(), further=(), addenda=(), documents=())
    review.national_report = SimpleNamespace(document=REPORT.document, text=SimpleNamespace(missing="", paragraphs=(), document=REPORT.document))
    review.summary, review.report = None, None
    concerns = [
        SimpleNamespace(
            id=f"{paragraph}.{n}", paragraph=paragraph, place=Place("A/2", paragraph[1:], ()), text=SimpleNamespace(clean=FIRST), bodies=()
        )
        for n, paragraph in enumerate(("C7", other))
    ]
    review.compilation = SimpleNamespace(concerns=concerns, text=SimpleNamespace(paragraphs=(), document=SimpleNamespace(key="A/2", date="")))
    names = (Names("piers", "Piers", Where.SENTENCE, own=True),)
    said = [
        BodySays(
            cast(Review, review),
            OnTopic(each.id, "XAA-42", SentenceSource.BODY, (0, 9), FIRST, each.place, names),
            cast(Concern, each),
            None,
        )
        for each in concerns
    ]
    became = [SimpleNamespace(concern=each.id, outcome=outcome) for each, outcome in zip(concerns, (Outcome.NOT_FOUND, Outcome.TOUCHED), strict=True)]
    found = [NoAnswerFound(cast(Review, review), None, said[0])]
    brief = SimpleNamespace(
        review=review, no_answer=found, became=became, bodies=said, cannot_tell="", is_silent=False, state_says=(), proposed=(), asked=()
    )
    return cast(TopicBrief, brief)
