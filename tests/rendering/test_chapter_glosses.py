"""What a heading promises its chapter has. Texts are invented."""

from __future__ import annotations

from dataclasses import replace

from shown import ALL
from small_reviews import answered, review

from openupr.languages.messages import messages
from openupr.records import Kind, Review
from openupr.rendering.html.contents import report_chapters
from openupr.views.page.documents.held_shown import AskedShown, FileShown, QuestionShown, TextShown
from openupr.views.page.page_view import page_view


def glosses(of: Review) -> dict[str, str]:
    return {key: messages("en").say(each.gloss) for key, each in report_chapters(page_view(of, ALL, "1")).items()}


def test_questions_in_advance_are_promised_where_they_were_read() -> None:
    assert glosses(review())["statements"] == "what each delegation said, as the report sums it up"
    assert glosses(answered())["statements"].endswith("and what was asked in advance")


def test_the_states_own_report_is_promised_where_it_was_read() -> None:
    assert glosses(review())["own"] == "in the review; we have read no report of its own"


def test_the_review_before_is_promised_where_it_is_told() -> None:
    assert glosses(answered())["became"] == "how the answers came"


def file(name: str, sha: str) -> FileShown:
    return FileShown(name, None, "en", None, "pdf", 1, sha, read=True)


def test_one_file_under_two_names_is_one_version() -> None:
    text = TextShown(Kind.SUBMISSION, False, None, "Lamps", (file("a.pdf", "1"), file("b.pdf", "1")))
    assert (text.different, text.has_versions) == (1, False)
    assert replace(text, files=(*text.files, file("c.pdf", "2"))).has_versions


def test_an_entry_without_a_question_is_told() -> None:
    question = answered_question("The lamps burn. What will be done?")
    assert not AskedShown("Norway", "NOR", (question,)).has_no_question
    assert AskedShown("Norway", "NOR", (question, answered_question("We thank the State."))).has_no_question


def answered_question(text: str) -> QuestionShown:
    first = page_view(answered(), ALL, "1").asked[0].questions[0]
    return replace(first, text=text)
