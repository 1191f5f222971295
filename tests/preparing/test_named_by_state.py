"""In which paragraphs of the dialogue a State names what was asked, in its words: invented reviews."""

from __future__ import annotations

from dataclasses import replace

from openupr.preparing.briefs.for_speaker.own_requests import own_requests
from openupr.preparing.briefs.replied.named_by_state import named_by_state
from openupr.preparing.briefs.replied.state_on_request import StateOnRequest
from openupr.preparing.topics.review_sentences import ReviewSentence, SentenceSource
from openupr.records import Document, Kind, NationalReport, NumberedDocument, Paragraph, Review, Voice
from openupr.text import Place, clean
from openupr.views.briefs.for_speaker.own_requests_shown import request_told

from ..rendering.small_reviews import item, review, state, statement

REQUEST = "Abolish the death penalty and open the harbour, with a view to strengthening the national lighthouse council"


def spoken(*said: tuple[int, str, Voice]) -> Review:
    made = review((item("9.1", (REQUEST, "CUB")),))
    assert made.report is not None
    every = tuple(
        statement(paragraph, k, state("NOR") if voice is Voice.DELEGATION else None, words, voice) for k, (paragraph, words, voice) in enumerate(said)
    )
    return replace(made, report=replace(made.report, statements=every))


def report_of(*paragraphs: str) -> NationalReport:
    document = Document("A/1", "n.pdf", "0" * 64, "pdf", Kind.NATIONAL_REPORT, "A/1", "XAA", 17, "2018-05-04", "en", "Report", 2)
    read = tuple(Paragraph(f"XAA-17/N{n}", str(n), str(n), (), clean(text), Place("A/1", str(n), ())) for n, text in enumerate(paragraphs, 1))
    return NationalReport(NumberedDocument(document, read, (), (), (), ()), (), (), (), (), ())


STATE, OTHER = Voice.STATE_UNDER_REVIEW, Voice.DELEGATION
DIALOGUE = spoken(
    (6, "On the death penalty a poll was held.", STATE),
    (7, "Norway asked about the death penalty.", OTHER),
    (9, "Death penalties were last carried out long ago.", STATE),
    (10, "The penalty for late ferries is the death of trade. The national lighthouse council met.", STATE),
)


def named(of: Review, request: str = REQUEST) -> list[tuple[str, list[str]]]:
    return [(each.words, [one.place.paragraph for one in each.statements]) for each in named_by_state(of, request)]


def test_only_the_state_s_own_words_count_and_only_side_by_side() -> None:
    assert named(DIALOGUE) == [("death penalty", ["6", "9"])], "what tells to what end is not what is asked for"
    assert named(DIALOGUE, "Open the harbour") == [], "one word names no thing"


def test_what_is_named_throughout_is_pointed_to_nowhere() -> None:
    assert named(spoken(*((k, "The death penalty is law.", STATE) for k in range(1, 8)))) == []
    assert named(spoken(*((k, "The death penalty is law.", STATE) for k in range(1, 7)))) != []


def test_a_request_is_told_with_the_paragraphs_that_name_it() -> None:
    (own,) = own_requests("CUB", [DIALOGUE], {}, lambda *_: True)
    line = request_told("CUB", own)
    assert "In the report on the review of 2013, XAA names “death penalty” or the like, in paragraphs 6, 9." in str(line.text)
    assert "named: A/HRC/99/1, paragraphs 6, 9" in str(line.source)


def test_the_only_paragraph_is_not_pointed_to_where_it_is_quoted() -> None:
    only = spoken((6, "On the death penalty a poll was held.", STATE))
    (own,) = own_requests("CUB", [only], {}, lambda *_: True)
    one = replace(own, replied=())
    assert "names “death penalty” or the like, in paragraph 6." in str(request_told("CUB", one).text)
    assert only.report is not None
    said = only.report.statements[0]
    sentence = ReviewSentence(said.id, SentenceSource.STATE_SAID, (0, 9), said.text.clean, said.place)
    assert "names “" not in str(request_told("CUB", replace(own, replied=(StateOnRequest(only, sentence),))).text)


def test_words_in_another_order_and_names_of_offices_are_pointed_to_nowhere() -> None:
    of = spoken((6, "Languages and cultures of the harbour were kept.", STATE), (7, "The Lighthouse Council had a new seat.", STATE))
    assert named(of, "Protect the harbour culture and the harbour language of the Lighthouse Council") == []


def test_the_national_report_is_looked_through_too() -> None:
    held = replace(DIALOGUE, national_report=report_of("Ferries run daily.", "On the death penalty a poll was held."))
    assert [(each.words, [one.place.paragraph for one in each.statements]) for each in named_by_state(held, REQUEST, printed=True)] == [
        ("death penalty", ["2"])
    ]
    (own,) = own_requests("CUB", [held], {}, lambda *_: True)
    line = request_told("CUB", own)
    assert "The national report of 2018 names “death penalty” or the like, in paragraph 2: read it." in str(line.text)
    assert list(named_by_state(DIALOGUE, REQUEST, printed=True)) == [], "there is none"
