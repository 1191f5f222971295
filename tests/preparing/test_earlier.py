"""Asked before, and how often supported: against an invented review."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

import openupr
from openupr.examining.measures.intervals import wilson
from openupr.labelling import labeller
from openupr.preparing import Among, check_drafts, find_recommendations
from openupr.preparing.drafting.draft_marks import MOST
from openupr.reading import read_bytes
from openupr.records import Document, Kind, Position, Review
from openupr.rendering.html.draft_page import sheet_page
from openupr.rendering.screen.record_lines import record_lines
from openupr.rendering.word.draft_comments import sheet_docx
from openupr.views.desk.checked_table import COLUMNS, checked_table
from openupr.views.desk.draft_view import sheet_text
from openupr.views.one_record.record_facts import record_view
from openupr.views.withheld import Withheld

from ..examining.invented import ask, review

XAA = Path(__file__).parents[1] / "documents" / "XAA-48"


@pytest.fixture(scope="module")
def among() -> Among:
    return Among([openupr.read(XAA)], labeller())


ASKED = [
    # draft, identifier of the clause it repeats ("": none)
    ("Accede to the Optional Protocol to the Convention against Torture", "XAA-48/R51.3.a"),
    ("Accede to OPCAT", "XAA-48/R51.3.a"),
    ("Accede to the Convention on the Rights of Persons with Disabilities", ""),
    ("Designate a national preventive mechanism by 2027", "XAA-48/R51.3.b"),
    ("Continue its efforts", ""),
    ("Adopt a national action plan on business and human rights", "XAA-48/R51.8.a"),
    ("Paint the bridges of the capital", ""),
    ("", ""),
]


@pytest.mark.parametrize(("request_", "identifier"), ASKED)
def test_asked_before(request_: str, identifier: str, among: Among) -> None:
    found = among.earlier(request_)
    assert (found[0].id if found else "") == identifier


def test_who_when_answer_and_place(among: Among) -> None:
    found = among.earlier("Adopt a national action plan on business and human rights")[0]
    assert found.states == ("LVA",)
    assert (found.review, found.date, found.position) == ("XAA-48", "2025-03-27", "supported")
    assert found.place.startswith("A/HRC/99/15, para. 51.8")


def test_only_one_state_counts_as_asked() -> None:
    review = openupr.read(XAA)
    assert Among([review], labeller(), "SVN").earlier("Adopt a national action plan on business and human rights") == ()


def test_support_is_counted_from_the_reviews(among: Among) -> None:
    pairs = {(category, issue) for category, issue, _ in among._counted()}
    assert sum(among._counted().values()) > 30
    for category, issue in pairs:
        found = among.support(category, issue)
        assert found is not None
        assert 0 <= found.low <= found.share <= found.high <= 1
    assert among.support(1, "Elections") is None


@pytest.mark.parametrize(
    ("successes", "n", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (5, 10, 0.2366, 0.7634), (81, 263, 0.2553, 0.3662)],  # Newcombe 1998, table I, for the last
)
def test_wilson(successes: int, n: int, low: float, high: float) -> None:
    assert wilson(successes, n) == pytest.approx((low, high), abs=1e-4)


def test_the_sheet_tells_it(among: Among) -> None:
    draft = find_recommendations(read_bytes(b"1. Adopt a national action plan on business and human rights\n2. Paint bridges", "d.txt"))
    text = " ".join(sheet_text(check_drafts(draft, labeller(), among)).split())
    assert "Asked before by Latvia (XAA-48, 27 March 2025)" in text
    assert "Answer: supported." in text
    assert "no earlier review was given" not in text


def told(text: str, among: Among) -> str:
    draft = find_recommendations(read_bytes(text.encode(), "d.txt"))
    return " ".join(sheet_text(check_drafts(draft, labeller(), among)).split())


def test_that_nothing_was_found_is_said_and_among_what(among: Among) -> None:
    text = told("1. Adopt a national action plan on business and human rights\n2. Paint the bridges of the capital", among)
    assert text.count("Asked before: not found in XAA-48. The same in other words may be missed") == 1
    other = Among([openupr.read(XAA)], labeller(), "SVN")
    assert "Asked before: not found in XAA-48: none of them has recommendations to this State." in told("1. Paint the bridges of the capital", other)
    found = check_drafts(find_recommendations(read_bytes(b"1. Paint the bridges of the capital", "d.txt")), labeller())
    assert "not found" not in sheet_text(found)  # without reviews nothing was looked for
    assert (found.asked_of, found.checked[0].earlier) == ((), ())


def in_spanish(identifier: str, state: str, session: int) -> Review:
    """A review of which the report is held in Spanish alone."""
    held = Document("informe.pdf", "informe.pdf", "0" * 64, "pdf", Kind.WORKING_GROUP_REPORT, None, state, session, language="es")
    return Review(identifier, state, session, (held,), None, ())


def test_a_report_that_is_held_and_not_read_is_no_report_without_the_request() -> None:
    unread, read = in_spanish("XCC-46", "XCC", 46), openupr.read(XAA)
    asks = "1. Paint the bridges of the capital"
    text = told(asks, Among([unread], labeller()))
    assert "Asked before: not known. We have the report of XCC-46, but in Spanish: not read; nothing is known" in text
    assert "not found" not in text
    both = told(asks, Among([unread, read], labeller()))
    assert "not found in XAA-48 (we have the report of XCC-46, but in Spanish: not read). The same" in both
    assert "XCC-46" not in told(asks, Among([unread, read], labeller(), "XAA"))
    data = check_drafts(find_recommendations(read_bytes(asks.encode(), "d.txt")), labeller(), Among([unread], labeller())).as_data()
    assert data["not_read"] == ["we have the report of XCC-46, but in Spanish: not read"]


def test_the_page_and_the_word_file_say_so_too(among: Among) -> None:
    draft = find_recommendations(read_bytes(b"1. Paint the bridges of the capital\n2. Accede to OPCAT", "d.txt"))
    sheet = check_drafts(draft, labeller(), among)
    data = sheet_docx(sheet, None)
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        word = "".join(file.read(name).decode() for name in file.namelist() if name.endswith(".xml"))
    for shown in (sheet_page(sheet), word):
        assert "not found in XAA-48" in shown
        assert "Asked before" in shown
        assert "para. 51.3" in shown


def of(session: int, *requests: str, position: Position = Position.SUPPORTED, answered: bool = True) -> Review:
    return review([ask(request, position=position) for request in requests], identifier=f"XAA-{session:02}", answered=answered)


def test_the_nearest_of_each_review_comes_first_and_the_rest_is_counted() -> None:
    goats = "Feed the goats of the northern islands"
    reviews = [of(4, *[f"{goats} in {month}" for month in ("March", "June", "July", "August")]), of(17, goats, f"{goats} and the otters")]
    held = Among(reviews, labeller())
    order = [each.id.partition("/")[0] for each in held.earlier(goats)]
    assert order[:2] == ["XAA-17", "XAA-04"]
    assert sorted(order[2:4]) == ["XAA-04", "XAA-17"]
    assert order[4:] == ["XAA-04", "XAA-04"]
    text = told(f"1. {goats}", held)
    assert "Asked before: 1 more like these, in XAA-04, XAA-17." in text
    assert "Asked before by Afghanistan (XAA-17" in text
    assert " by Afghanistan" in told(f"1. {goats}, count the otters, mend the nets and tar the barrels", held)
    assert " by Afghanistan" in told("1. Continue to feed the goats", held)
    assert "more like these" not in told("1. Paint the bridges of the capital", held)


def test_the_table_and_the_data_have_all_of_them() -> None:
    goats = "Feed the goats of the northern islands"
    reviews = [of(4, *[f"{goats} in {month}" for month in ("March", "June", "July", "August")]), of(17, goats, f"{goats} and the otters")]
    sheet = check_drafts(find_recommendations(read_bytes(f"1. {goats}".encode(), "d.txt")), labeller(), Among(reviews, labeller()))
    (row,) = checked_table(sheet).rows
    cells = dict(zip((column.name for column in COLUMNS), row, strict=True))
    every = sorted(clause.id for each in reviews for item in each.items for clause in item.clauses)
    assert len(every) == 6 > MOST
    assert sorted(cells["asked_before"]) == every  # type: ignore[arg-type, type-var]
    assert cells["answers"] == ("supported",) * 6
    (data,) = sheet.as_data()["recommendations"]
    assert [one["id"] for one in data["earlier"]] == list(cells["asked_before"])  # type: ignore[arg-type]
    assert sheet_text(sheet).count("Asked before by") == MOST  # who reads is shown so many
    assert (len(sheet.checked[0].nearest), sheet.checked[0].further) == (MOST, 1)


@pytest.mark.parametrize(
    ("position", "addendum", "said"),
    [
        (Position.UNDER_CONSIDERATION, False, "Answer: to be answered later (by the report; we don’t have the State’s later answers)."),
        (Position.UNDER_CONSIDERATION, True, "Answer: to be answered later."),
        (Position.SUPPORTED, False, "Answer: supported."),
    ],
)
def test_an_open_answer_of_a_report_alone_is_called_so(position: Position, addendum: bool, said: str) -> None:
    goats = "Feed the goats of the northern islands"
    held = of(17, goats, position=position, answered=addendum)
    assert bool(held.addenda) is addendum
    assert said in told(f"1. {goats}", Among([held], labeller()))
    shown = " ".join(record_lines(record_view(held.items[0], held, Withheld())).split())
    assert ("by the report; we do not have the State’s later answers" in shown) is (position is Position.UNDER_CONSIDERATION and not addendum)
