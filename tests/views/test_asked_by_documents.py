"""What was asked in a review whose report is not held: what the documents themselves say of it. Texts are invented; no State is told of here."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import count
from types import SimpleNamespace
from typing import cast

import pytest

from openupr.names import sessions_of
from openupr.preparing.briefs.for_topic.known_by_documents import ToldOfEarlier, known_by_documents
from openupr.preparing.briefs.for_topic.topic_brief import topic_brief
from openupr.preparing.topics.on_topic import OnTopic, belonging
from openupr.preparing.topics.review_sentences import SentenceSource
from openupr.preparing.topics.topic_in_submissions import in_submissions, not_read_of, read_of
from openupr.preparing.topics.topics import topic
from openupr.records import Endnote, Kind, Review, StakeholderSummary
from openupr.text import Place, clean
from openupr.views.briefs.for_topic.asked_by_documents import _quoted
from openupr.views.briefs.for_topic.brief_absence import speaks_for_itself
from openupr.views.briefs.for_topic.plainly_there import plainly_there
from openupr.views.briefs.for_topic.told_by_place import told_by_place
from openupr.views.briefs.for_topic.topic_brief_view import brief_view
from openupr.views.briefs.frame.brief_shown import BriefView
from openupr.views.briefs.quoted.named_before import Around, name_before
from openupr.views.briefs.statements.brief_statements import BriefLine, QuotedPart
from openupr.views.withheld import Withheld

from ..extracting.test_national_report import report
from ..rendering.small_reviews import item, review

BEFORE, NEWEST = sessions_of("FJI")[:2]
OWN = """I. Prisons1
1. The recommendations to close old prisons are under review (recommendations 92.35 and 92.36).
2. A new prison was opened in May.2
II. Other matters
3. The ferries are new. Recommendation 92.4 is a noted recommendation.
4. The prisons of the islands are full of light.
Notes
1 Recommendations 92.4 and 92.5.
2 Cf. 92.7; cf. 92.8, 92.9, 92.10, 92.11.
"""


def held(text: str, session: int = NEWEST) -> Review:
    made = report(text)
    return replace(
        review(()),
        id=f"FJI-{session}",
        state="FJI",
        session=session,
        report=None,
        national_report=made,
        documents=(replace(made.document, kind=Kind.NATIONAL_REPORT),),
    )


def shown(*reviews: Review, typed: str = "prisons") -> BriefView:
    return brief_view(topic_brief(belonging(topic(typed), reviews), reviews, {}), Withheld(), "0")


def asked(view: BriefView) -> list[str]:
    return [line.text for line in _lines(view, "What was asked")]


def _lines(view: BriefView, title: str) -> list[BriefLine]:
    return [line for section in view.sections if section.title.startswith(title) for line in (*section.lines, *section.rest)]


def test_a_brief_without_a_report_tells_what_the_documents_say_was_asked() -> None:
    told = asked(shown(held(OWN)))
    assert told[0].startswith("By our table the review before was due in session")
    assert "only from these documents" in told[0]
    assert any("“The recommendations to close old prisons are under review (recommendations 92.35 and 92.36).”" in each for each in told)
    assert any("a note at “A new prison was opened in May.” names recommendation" in each and "92.7" in each for each in told)
    assert any("under the heading “Prisons” it names recommendations 92.4 and 92.5." in each for each in told)
    assert any("on 92.4: “Recommendation 92.4 is a noted recommendation.”" in each for each in told), "what the State says of a number that is named"


def test_of_a_long_sentence_with_a_note_its_paragraph_is_named_not_words_cut_from_it() -> None:
    long = OWN.replace("A new prison was opened in May.", "A new prison was opened in May " + "with a garden, a library and a school " * 4 + "in it.")
    told = asked(shown(held(long)))
    assert any(re.search(r"its notes to paragraph \d+ name recommendations 92\.7[;,]", each) for each in told), told
    assert not any("A new prison was opened" in each for each in told)
    both = long.replace("in it.2", "in it.2 The ferries are new.3")
    both = both.replace("2 Cf. 92.7; cf. 92.8, 92.9, 92.10, 92.11.", "2 Recommendation 92.7.\n3 Recommendation 92.8.")
    warned = "its notes to paragraph 2 name recommendations 92.7; 92.8. The recommendations may be on other things."
    assert any(warned in each for each in asked(shown(held(both)))), "all that its notes name"
    over = both.replace("1 Recommendations 92.4 and 92.5.", "1 Recommendations 92.4 to 92.9.")
    assert not any("its notes to" in each for each in asked(shown(held(over)))), "the heading over it says more"


def test_of_a_list_with_a_note_at_each_point_the_paragraph_is_named() -> None:
    points = OWN.replace("A new prison was opened in May.2", "A new prison was opened in May, 2 a garden was laid out.3")
    points = points.replace("2 Cf. 92.7; cf. 92.8, 92.9, 92.10, 92.11.", "2 Recommendation 92.7.\n3 Recommendation 92.8.")
    told = asked(shown(held(points)))
    assert any(re.search(r"its notes to paragraph \d+ name recommendations 92\.7; 92\.8\.", each) for each in told), told
    assert not any("a note at" in each for each in told)


def test_a_sentence_that_is_told_there_stands_in_no_other_part() -> None:
    says = [line.text for line in _lines(shown(held(OWN)), "What Fiji says") or _lines(shown(held(OWN)), "What ")]
    assert sum("close old prisons" in each for each in says) <= 1
    assert any("full of light" in each for each in says)


def test_where_no_sentence_tells_of_it_that_is_said_with_where_we_looked() -> None:
    view = shown(held("I. Matters\n1. The prisons of the islands are full of light.\n"))
    (line,) = _lines(view, "What was asked")
    assert line.text.endswith("A program looked for sentences on “prisons” that name a recommendation from that review, and found none.")
    assert line.source == "Looked through: National report for the review of 2014"


def test_nothing_of_it_is_said_where_the_report_of_the_review_before_is_held() -> None:
    before = replace(review((item("9.1", ("Build prisons", "CUB")),)), id=f"FJI-{BEFORE}", state="FJI", session=BEFORE)
    newest = held(OWN)
    assert known_by_documents(belonging(topic("prisons"), [before, newest]), [before, newest]) is None
    assert known_by_documents(belonging(topic("prisons"), [newest]), [newest]) is not None


def test_every_document_that_was_looked_through_is_a_source() -> None:
    view = shown(held(OWN), typed="slavery")
    assert "We found no sentence" in _lines(view, "What Fiji says")[0].text
    assert [each.cite for each in view.documents] == ["report.txt"]


def test_a_sentence_that_stands_twice_is_told_once_with_both_places() -> None:
    same = "The prisons of the islands are full of light."
    lines = _lines(shown(held(f"I. Matters\n1. {same}\n2. The ferries are new.\n3. {same}\n")), "What Fiji says")
    (line,) = [each for each in lines if same in each.text]
    assert "paragraph 1" in line.source
    assert "paragraph 3" in line.source


def test_without_another_question_what_is_under_way_is_asked_about() -> None:
    text = "I. Matters\n1. The prisons of the islands are full of light.\n2. There is currently a draft bill on prisons.\n"
    (line,) = _lines(shown(held(text)), "Questions")
    assert line.text.endswith(", paragraph 2, tells of what was under way, or still to be done. What has come of it?")
    assert not _lines(shown(held(text.replace("There is currently a draft bill on prisons", "The bill on prisons became law"))), "Questions")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The Unit opened in May.", "Harbour and Lamps Unit (HLU)"),
        ("A boat of the Unit sank.", "Harbour and Lamps Unit (HLU)"),
        ("The Harbour Unit opened.", ""),
        ("It closed the Unit.", ""),
        ("The Office opened.", ""),
        ("The unit opened.", "Harbour and Lamps Unit (HLU)"),
        ("A boat of the unit of keepers sank.", ""),
    ],
)
def test_what_is_called_by_its_kind_has_its_name(words: str, name: str) -> None:
    before = "The Ministry founded a Harbour and Lamps Unit (HLU) in 2014. The Unit is small. "
    found = name_before(Around(before), words)
    assert [full for _, full in found] == ([name] if name else [])


def test_of_two_names_none_is_chosen() -> None:
    before = "It founded a Harbour Unit and a Lamps Unit. "
    assert name_before(Around(before), "The Unit opened.") == []


def test_a_mandate_that_has_the_topic_in_its_name_is_on_it() -> None:
    visit = "The Special Rapporteur on violence against women will visit in May."
    text = f"I. Matters\n1. {visit} The ferries are new.\n2. The Committee against Torture met.\n"
    (line,) = _lines(shown(held(text), typed="violence against women"), "What Fiji says")
    assert visit in line.text
    lines = _lines(shown(held(text), typed="torture"), "What Fiji says")
    assert not any("met" in each.text for each in lines), "a committee's name says nothing of it"


def test_numbers_between_which_a_foreign_word_stands_are_named_alone() -> None:
    told = asked(shown(held(OWN.replace("Recommendations 92.4 and 92.5.", "Recommandations 92.4 et 92.5."))))
    assert any("under the heading “Prisons” it names recommendations 92.4, 92.5." in each for each in told), told


def test_a_heading_right_above_what_is_on_the_topic_names_recommendations_that_may_be_on_other_things() -> None:
    told = asked(shown(held(OWN.replace("I. Prisons1", "I. Buildings1"))))
    over = next(each for each in told if "under the heading “Buildings” it names recommendations 92.4 and 92.5." in each)
    assert over.endswith("The recommendations may be on other things. It names others elsewhere: some may be on it, too.")
    assert not any("Buildings" in each for each in asked(shown(held(OWN.replace("I. Prisons1", "I. Buildings1")), typed="ferries")))
    once = OWN.replace("I. Prisons1", "I. Buildings1").replace("A new prison was opened in May", "A pier was opened in May")
    assert not any("Buildings" in each for each in asked(shown(held(once))))
    alone = "I. Buildings1\n1. The prisons of the islands are full of light.\nNotes\n1 Recommendations 92.4 and 92.5.\n"
    (only,) = [each for each in asked(shown(held(alone))) if "under the heading “Buildings” it names recommendations 92.4 and 92.5." in each]
    assert "others elsewhere" not in only, "these are all that the document names"
    below = alone.replace("I. Buildings1\n", "I. Buildings1\nA. Of the islands\n")
    assert any("under the heading “Buildings” it names" in each for each in asked(shown(held(below)))), "another heading between names none"


def test_what_is_surely_on_the_topic_goes_first_and_a_heading_that_names_it_before_others() -> None:
    two = "I. Buildings1\n1. The prisons are full. A prison was opened.\nII. Reform of prisons2\n2. A prison was lit. Prisons shine.\nNotes\n"
    told = asked(shown(held(f"{two}1 Recommendation 92.4.\n2 Recommendation 92.5.\n")))
    assert [each.partition("“")[2].partition("”")[0] for each in told if "under the heading" in each] == ["Reform of prisons", "Buildings"]


def test_what_names_a_recommendation_in_a_paragraph_on_the_topic_is_told() -> None:
    beside = "I. Harbour\n1. In 2014 Fiji accepted recommendation 92.4 to light its piers. The prisons are full of light.\n"
    told = asked(shown(held(beside)))
    assert any("Fiji accepted recommendation 92.4 to light its piers.” It may be on it." in each for each in told), told
    assert not any("found none" in each for each in told)


NAMED = [
    ("see A/HRC/99/1 and A/HRC/99/1/Add.1, and the annex", "A/HRC/99/1"),
    ("see A/HRC/99/1", ""),
    ("see A/HRC/99/2/Add.1", ""),
]


@pytest.mark.parametrize(("note", "symbol"), NAMED)
def test_the_report_of_the_review_before_is_named_where_a_note_names_it_with_its_addendum(note: str, symbol: str) -> None:
    made = held("I. Matters\n1. The prisons are full of light.\n")
    report = made.national_report
    assert report is not None
    text = replace(report.text, notes=(Endnote("FJI-20/S.note1", "1", clean(note), Place(document="S", paragraph="note 1", spans=())),))
    summary = cast(StakeholderSummary, SimpleNamespace(text=text, document=made.documents[0], claims=(), contributors=(), doubts=()))
    (line,) = _lines(shown(replace(made, summary=summary)), "What was asked")
    assert (f"The review before was in session 7 (2010). Its report, {symbol}, is missing here." in line.text) is bool(symbol)
    assert ("By our table" in line.text) is not bool(symbol)


def test_words_that_stand_in_a_document_are_not_said_to_be_missing_in_it() -> None:
    made = held("I. Matters\n1. Lamps were lit. The prisonship sails.\n")
    assert plainly_there(topic("prisons"), [made], Kind.NATIONAL_REPORT) is None
    there = plainly_there(topic("lamps"), [made], Kind.NATIONAL_REPORT)
    assert there is not None
    assert "paragraph 1" in str(there[1])
    (line,) = _lines(shown(held("I. Prisons\n1. Lamps were lit there.\n"), typed="prison reform"), "What Fiji says")
    assert "found no sentence" in str(line.text)


LISTED = """I. Prisons
1. The plan on prisons aims to: (1) light the piers; (2) train the keepers of ferries; (3) repair the prisons (half of it by May); (4) paint.
"""


def test_an_item_of_a_list_keeps_its_mark() -> None:
    text = next(each.text for each in _lines(shown(held(LISTED)), "What Fiji says") if "repair" in each.text)
    assert "(3) repair the prisons" in text
    assert "•" not in text


FILLER = " ".join(
    f"The prison of island {number} has {number}0 cells for prisoners, with lamps in all of its prison yards, as its keepers tell."
    for number in range(2, 9)
)


def test_what_tells_of_recommendations_is_never_the_rest_of_another_quotation() -> None:
    reviews = [held(f"I. Ferries\n1. {FILLER}\n")]
    brief = topic_brief(belonging(topic("prisons"), reviews), reviews, {})
    for each in brief.state_says:
        line = _quoted(brief, cast(ToldOfEarlier, SimpleNamespace(on=each.on)))
        assert line is not None
        assert (each.on.words in str(line.text), line.part) == (True, QuotedPart.PAGE)


LABELLED = [
    (OnTopic("XAA-17/R9.1.a", "XAA-17", SentenceSource.REQUEST, (0, 9), "Light piers", Place("A/1", "1", ()), (), ("Detention", 0.9)), False),
    (OnTopic("XAA-17/R9.1.a", "XAA-17", SentenceSource.REQUEST, (0, 9), "Light piers", Place("A/1", "1", ()), (), like="XAA-17/R9.2.a"), True),
]


@pytest.mark.parametrize(("near", "speaks"), LABELLED)
def test_a_label_alone_brings_no_recommendation_to_the_page(near: OnTopic, speaks: bool) -> None:
    assert speaks_for_itself(near) is speaks


def test_of_a_compound_one_word_alone_is_no_paragraph_on_it() -> None:
    texts = ["The police found a lost ferry.", "The police used firearms, rubber bullets and tear gas."]
    paragraphs = [SimpleNamespace(text=clean(each), place=Place("GULL.pdf", str(number), ())) for number, each in enumerate(texts, 1)]
    sent = SimpleNamespace(id="B.GULL", document=SimpleNamespace(key="GULL.pdf", language="en", sha256="1"), paragraphs=paragraphs)
    again = SimpleNamespace(id="B.TERN", document=sent.document, paragraphs=paragraphs)
    (found,) = in_submissions(topic("police violence"), [cast(Review, SimpleNamespace(summary=None, submissions=[sent, again]))])
    assert [each.paragraph for each in found.places] == ["2"]
    assert "firearms" in found.words


def test_a_sentence_that_is_quoted_nowhere_is_told_by_its_place() -> None:
    reviews = [held(OWN)]
    brief = topic_brief(belonging(topic("prisons"), reviews), reviews, {})
    (told,) = told_by_place(brief, [])
    assert "more have words for it and are not quoted: " in str(told)
    assert "paragraph 4" in str(told)
    view = shown(*reviews)
    assert not list(told_by_place(brief, [line for each in view.sections for line in (*each.lines, *each.rest)]))


def test_a_picture_of_a_page_is_no_submission_that_was_read() -> None:
    def sent(language: str | None, *texts: str) -> SimpleNamespace:
        paragraphs = [SimpleNamespace(text=clean(each), place=Place("a.pdf", "1", ())) for each in texts]
        document = SimpleNamespace(key="a.pdf", language=language, sha256=f"{language}{texts}")
        return SimpleNamespace(id=f"B.{next(numbers)}", document=document, paragraphs=paragraphs)

    numbers = count()
    held = [sent("en", "Boats burn."), sent(None), sent("es", "Arden barcos."), sent("en", "Boats burn.")]  # the last is the file of the first
    one = [cast(Review, SimpleNamespace(summary=None, submissions=held))]
    assert read_of(one) == (3, 1)
    assert len(not_read_of(one)) == 2
