"""Which files make one review, where a folder holds several: invented States, with the symbols and dates that the UN's documents carry."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from openupr.assembling import ReadDocument, group
from openupr.errors import OpenUPRError
from openupr.records import Document, Kind, UserMetadata
from openupr.searching.opening import open_store
from openupr.stages import pipeline
from openupr.stages.stored import keeping
from openupr.stages.stored.stored_reviews import kept
from openupr.stages.taken_in.file_jobs import Reading, take_document


def file(
    name: str,
    kind: Kind,
    *,
    symbol: str | None = None,
    review: str | None = None,
    state: str | None = None,
    session: int | None = None,
    date: str | None = None,
    folder: str = "in",
) -> ReadDocument:
    document = Document(symbol or name, name, name, "pdf", kind, symbol, state, session, date)
    if review:
        document = replace(document, state=review[:3], session=int(review[4:]))
    return ReadDocument(f"{folder}/{name}", document, None)


BEFORE = file("before.pdf", Kind.WORKING_GROUP_REPORT, symbol="A/HRC/43/91", review="XYZ-34")
NOW = file("now.pdf", Kind.WORKING_GROUP_REPORT, symbol="A/HRC/59/92", review="XYZ-48")


def home(taken: ReadDocument, *others: ReadDocument) -> str:
    """The review that a file is put to; where it is put to none, the reviews that it may be of, or the report that it belongs to."""
    found, unplaced = group([taken, *(others or (BEFORE, NOW))])
    if unplaced:
        return unplaced[0].report or "? " + " ".join(unplaced[0].beside)
    return next(review for review, files in found.items() if taken.path in {each.path for each in files})


@pytest.mark.parametrize(("number", "review"), [("43/91", "XYZ-34"), ("59/92", "XYZ-48")])
def test_an_addendum_goes_to_the_report_of_its_symbol(number: str, review: str) -> None:
    for suffix in ("Add.1", "Add.1/Corr.1", "Corr.1"):
        kind = Kind.WORKING_GROUP_REPORT if suffix == "Corr.1" else Kind.ADDENDUM
        addendum = file("a.pdf", kind, symbol=f"A/HRC/{number}/{suffix}", state="XYZ")
        assert home(addendum) == review
    # Wherever the report lies, and whatever else lies beside the addendum.
    beside = file("b.pdf", Kind.COMPILATION, symbol="A/HRC/WG.6/13/XQQ/2", review="XQQ-13", folder="elsewhere")
    assert home(file("a.pdf", Kind.ADDENDUM, symbol=f"A/HRC/{number}/Add.1", folder="elsewhere"), beside, BEFORE, NOW) == review


def test_an_addendum_of_another_report_is_not_put_to_the_only_review() -> None:
    addendum = file("a.pdf", Kind.ADDENDUM, symbol="A/HRC/43/91/Add.1", state="XYZ")
    assert home(addendum, NOW) == "A/HRC/43/91"
    # Nothing tells against a review whose report is not at hand, or has not the symbol that the Council's copy has.
    draft = file("draft.pdf", Kind.WORKING_GROUP_REPORT, symbol="A/HRC/WG.6/34/L.9", review="XYZ-34")
    assert home(addendum, NOW, draft) == "XYZ-34"
    other = file("n.pdf", Kind.NATIONAL_REPORT, symbol="A/HRC/WG.6/34/XYZ/1", review="XYZ-34")
    assert home(addendum, NOW, other) == "XYZ-34"
    # The report of another mandate has a symbol of the same form: it is no report of a review.
    assert home(file("m.pdf", Kind.OTHER, symbol="A/HRC/41/33/Add.2"), NOW) == "XYZ-48"


def test_a_decision_goes_to_the_report_of_its_session_of_the_council() -> None:
    assert home(file("d.pdf", Kind.DECISION, symbol="A/HRC/DEC/59/101", state="XYZ")) == "XYZ-48"
    assert home(file("d.pdf", Kind.DECISION, symbol="A/HRC/DEC/43/101", state="XYZ", date="2025-07-02")) == "XYZ-34"
    # It was adopted a session later than planned: the date tells, and without one nothing does.
    assert home(file("d.pdf", Kind.DECISION, symbol="A/HRC/DEC/45/101", state="XYZ", date="2020-09-28")) == "XYZ-34"
    assert home(file("d.pdf", Kind.DECISION, symbol="A/HRC/DEC/45/101", state="XYZ")) == "? XYZ-34 XYZ-48"


def test_a_report_on_a_session_of_the_council_goes_to_the_review_whose_report_that_session_had() -> None:
    assert home(file("s.pdf", Kind.SESSION_REPORT, symbol="A/HRC/59/2")) == "XYZ-48"
    assert home(file("s.pdf", Kind.SESSION_REPORT, symbol="A/HRC/43/2")) == "XYZ-34"
    # Its section says whether it is on the review: the outcome may have been adopted a session later.
    assert home(file("s.pdf", Kind.SESSION_REPORT, symbol="A/HRC/60/2"), NOW) == "XYZ-48"
    assert home(file("s.pdf", Kind.SESSION_REPORT, symbol="A/HRC/60/2")) == "? XYZ-34 XYZ-48"
    # It is on many States: between those whose reports the session had nobody chooses.
    other = file("o.pdf", Kind.WORKING_GROUP_REPORT, symbol="A/HRC/59/93", review="XQQ-48")
    assert home(file("s.pdf", Kind.SESSION_REPORT, symbol="A/HRC/59/2"), NOW, other) == "? XQQ-48 XYZ-48"


def test_questions_go_to_the_review_that_their_date_is_before() -> None:
    assert home(file("q.docx", Kind.ADVANCE_QUESTIONS, state="XYZ", date="2025-01-10")) == "XYZ-48"
    assert home(file("q.docx", Kind.ADVANCE_QUESTIONS, state="XYZ", date="2019-11-01")) == "XYZ-34"
    assert home(file("q.docx", Kind.ADVANCE_QUESTIONS, state="XYZ", date="2022-11-01")) == "? XYZ-34 XYZ-48"
    assert home(file("q.docx", Kind.ADVANCE_QUESTIONS, state="XYZ")) == "? XYZ-34 XYZ-48"


def test_what_names_its_session_or_its_state_goes_there() -> None:
    assert home(file("l.docx", Kind.THEMATIC_LIST, session=34)) == "XYZ-34"
    assert home(file("l.docx", Kind.THEMATIC_LIST)) == "? XYZ-34 XYZ-48"
    other = file("o.pdf", Kind.WORKING_GROUP_REPORT, symbol="A/HRC/59/93", review="XQQ-48")
    assert home(file("q.pdf", Kind.ADVANCE_QUESTIONS, state="XQQ"), NOW, other) == "XQQ-48"
    # The text of a submission may name the State where its sender sits.
    assert home(file("s.pdf", Kind.SUBMISSION, state="XQQ"), NOW) == "XYZ-48"


LIST = "UPR of Portugal (3rd Cycle - 33rd Session)\n\nThematic list of recommendations\n\nRecommendation\n\nPosition\n"
QUESTIONS = "ADVANCE QUESTIONS TO PORTUGAL\nGenerated on 3 Jan 2024 09:10\n\nUTOPIA\n\n- What is planned for the archive of the invented islands?\n"


def test_lists_and_questions_say_session_and_day(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text(LIST, encoding="utf-8")
    (tmp_path / "questions.txt").write_text(QUESTIONS, encoding="utf-8")
    found = [take_document(Reading(str(tmp_path / name), UserMetadata())).document for name in ("list.txt", "questions.txt")]
    assert [(each.kind, each.state, each.session, each.date) for each in found] == [
        (Kind.THEMATIC_LIST, "PRT", 33, None),
        (Kind.ADVANCE_QUESTIONS, "PRT", None, "2024-01-03"),
    ]


ADDENDUM = (
    "A/HRC/{}/Add.1\n\nReport of the Working Group on the Universal Periodic Review\n\nAddendum\n\nViews on conclusions and/or recommendations\n"
)
REPORT = "A/HRC/{}\n\nReport of the Working Group on the Universal Periodic Review\n\nIt rests on A/HRC/WG.6/{}/XYZ/1 and on two others.\n"


def test_documents_that_come_one_after_the_other_go_where_they_go_together(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number, session in (("43/91", 34), ("59/92", 48)):
        (folder / f"a{session}.txt").write_text(ADDENDUM.format(number), encoding="utf-8")
        (folder / f"r{session}.txt").write_text(REPORT.format(number, session), encoding="utf-8")
    problems: list[OpenUPRError] = []
    together = {each.id: [document.name for document in each.documents] for each in pipeline.read_all(folder, report=problems.append)}
    assert together == {"XYZ-34": ["a34.txt", "r34.txt"], "XYZ-48": ["a48.txt", "r48.txt"]}
    assert problems == []
    with open_store(tmp_path / "s.sqlite") as store:
        for name in ("r34.txt", "r48.txt", "a34.txt", "a48.txt"):
            keeping.keep(folder / name, store, report=problems.append)
        assert {each.id: [document.name for document in each.documents] for each in kept(store, list(together))} == together
    assert problems == []


def test_what_keeps_us_from_telling_is_said(tmp_path: Path) -> None:
    (tmp_path / "r48.txt").write_text(REPORT.format("59/92", 48), encoding="utf-8")
    (tmp_path / "a34.txt").write_text(ADDENDUM.format("43/91"), encoding="utf-8")
    problems: list[OpenUPRError] = []
    list(pipeline.read_all(tmp_path, report=problems.append))
    assert ["it belongs to the report A/HRC/43/91, which is not beside it" in str(each) for each in problems] == [True]
    (tmp_path / "r34.txt").write_text(REPORT.format("43/91", 34), encoding="utf-8")
    (tmp_path / "list.txt").write_text(LIST.partition("\n\n")[2], encoding="utf-8")
    problems.clear()
    list(pipeline.read_all(tmp_path, report=problems.append))
    assert ["2 reviews that it may be of are beside it (XYZ-34, XYZ-48)" in str(each) for each in problems] == [True]


def picture(path: Path) -> None:
    """A PDF of one page without text, as a scan is."""
    made, data = pdfium.PdfDocument.new(), BytesIO()
    made.new_page(595, 842)
    made.save(data)
    made.close()
    path.write_bytes(data.getvalue())


def test_that_a_scan_has_no_text_is_said_first(tmp_path: Path) -> None:
    picture(tmp_path / "scan.pdf")
    problems: list[OpenUPRError] = []
    assert list(pipeline.read_all(tmp_path, report=problems.append)) == []
    with open_store(tmp_path.parent / f"{tmp_path.name}.sqlite") as store:
        keeping.keep(tmp_path, store, report=problems.append)
    assert len(problems) == 2
    for each in problems:
        assert each.what.startswith("no page has text")
        assert "OCR" in each.next_step


def test_a_document_that_says_another_review_than_the_user(tmp_path: Path) -> None:
    (tmp_path / "r48.txt").write_text(REPORT.format("59/92", 48), encoding="utf-8")
    (tmp_path / "a48.txt").write_text(ADDENDUM.format("59/92"), encoding="utf-8")
    (tmp_path / "list.txt").write_text(LIST, encoding="utf-8")
    review = pipeline.read(tmp_path, review="XYZ-47")
    doubts = [str(each.what) for each in review.doubts if each.kind == "document_of_other_review"]
    assert [each.partition(";")[0] for each in doubts] == ["list.txt says that it belongs to PRT-33", "r48.txt says that it belongs to XYZ-48"]
    (tmp_path / "list.txt").unlink()
    assert not [each for each in pipeline.read(tmp_path, review="XYZ-48").doubts if each.kind == "document_of_other_review"]


def test_an_earlier_review_in_a_subfolder_leaves_nothing_unplaced() -> None:
    """It lies there to be compared with: what names no review is of the one whose documents lie beside it."""
    before = file("report.pdf", Kind.WORKING_GROUP_REPORT, symbol="A/HRC/43/91", review="XYZ-34", folder="in/before")
    for kind in (Kind.ADVANCE_QUESTIONS, Kind.THEMATIC_LIST, Kind.SUBMISSION):
        assert home(file("q.doc", kind), before, NOW) == "XYZ-48"
    assert home(file("q.doc", Kind.SUBMISSION, folder="in/submissions"), before, NOW) == "XYZ-48"
    # What lies beside the earlier report is of that one; an addendum goes to the report of its symbol.
    assert home(file("q.doc", Kind.ADVANCE_QUESTIONS, folder="in/before"), before, NOW) == "XYZ-34"
    assert home(file("a.pdf", Kind.ADDENDUM, symbol="A/HRC/43/91/Add.1"), before, NOW) == "XYZ-34"
    # Another State's review, or a later one, in a subfolder: nothing tells.
    later = file("report.pdf", Kind.WORKING_GROUP_REPORT, symbol="A/HRC/70/91", review="XYZ-50", folder="in/after")
    assert home(file("q.doc", Kind.ADVANCE_QUESTIONS), later, NOW) == "? XYZ-48 XYZ-50"
    other = file("report.pdf", Kind.WORKING_GROUP_REPORT, symbol="A/HRC/43/95", review="XQQ-34", folder="in/other")
    assert home(file("q.doc", Kind.ADVANCE_QUESTIONS), other, NOW) == "? XQQ-34 XYZ-48"
