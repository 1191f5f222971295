"""What a reader sees of doubts: those of the documents each with its place, ours one line a kind, on the page, on the screen and in the table."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import openupr
from openupr.records import Doubt, Review, Unread
from openupr.rendering.html import review_page
from openupr.rendering.screen.review_screen import summary
from openupr.text import Place, clean
from openupr.views.page.listed.summary_view import summary_view
from openupr.views.page.page_view import page_view
from openupr.views.tables.answered_columns import Linked
from openupr.views.tables.record_tables import columns, record_table
from openupr.views.withheld import Withheld

from . import of_papers, of_reports
from .clean_dossier import CLEAN, REVIEW, Given

PLACE = Place("A/HRC/99/5", "7.1", ())


def report(review: Review, **made: Any) -> str:
    """The page of a review, with nothing withheld."""
    return review_page.report_as_html(page_view(review, Withheld(), "1", **made), {})


def read(given: Given, folder: Path) -> Review:
    given.doubts(folder)
    return openupr.read(folder, review=REVIEW)


def with_doubts(folder: Path, *doubts: Doubt) -> Review:
    return replace(read(Given(CLEAN), folder), doubts=doubts)


def section(review: Review, linked: Linked | None = None) -> str:
    """The part of the page on doubts, as words."""
    page = report(review, linked=linked)
    return " ".join(re.sub(r"<[^>]+>", " ", page[page.index('<section id="doubts">') : page.index('<section id="documents">')]).split())


def screen(review: Review) -> str:
    text = summary(summary_view(review, Withheld()))
    return text[text.index("What d") :]


OURS = tuple(Doubt("note_without_mark", f"Note {number} is not referred to.", f"XAA-48/N.n{number}", PLACE) for number in range(1, 31))
THEIRS = tuple(Doubt("number_repeated", f"the number 7.{number} is printed 2 times", "", PLACE) for number in range(1, 10))


def test_the_page_has_two_groups(tmp_path: Path) -> None:
    words = section(with_doubts(tmp_path, *OURS, *THEIRS))
    theirs, _, ours = words.partition("What we could not read")
    assert "What does not add up in the documents 9 doubts" in theirs
    assert all(f"The number 7.{number} is printed 2 times" in theirs for number in range(1, 10))
    assert theirs.count("A/HRC/99/5, para. 7.1") == 9, "each with its place"
    assert "3 more" in theirs
    assert "30 notes whose mark we did not find What such a note cites is not joined to its sentence." in ours


def test_nothing_else_is_said_to_be_read_whole_where_the_documents_have_doubts(tmp_path: Path) -> None:
    assert "What we could not read Beside these doubts we know of nothing in the documents" in section(with_doubts(tmp_path, *THEIRS))
    assert "What we could not read We know of nothing in these documents" in section(with_doubts(tmp_path))


def test_ours_are_folded_into_one_line_a_kind(tmp_path: Path) -> None:
    page = report(with_doubts(tmp_path, *OURS, Doubt("body_unknown", "“Board” says something.")))
    lines = page[page.index('<ul class="not-read">') :].split('<li><details class="which">')[1:]
    assert len(lines) == 2
    assert not re.search(r"<details class=\"which\" open", page)


def test_a_passage_that_was_not_understood_stands_there_once(tmp_path: Path) -> None:
    review = read(of_reports.FIRES["unread"], tmp_path)
    words = section(review)
    assert words.count("This number carries no text") == 1
    assert "1 passage of part II that we do not understand" in words
    alone = replace(review, doubts=(), report=replace(review.report, doubts=(), unread=(Unread("XAA-48/U9", "no number", clean("And more"), PLACE),)))  # type: ignore[type-var, arg-type]
    assert "No number A/HRC/99/5" not in section(alone)
    assert "No number And more A/HRC/99/5, para. 7.1" in section(alone), "without a doubt on it too"


def test_the_screen_has_two_groups(tmp_path: Path) -> None:
    said = screen(with_doubts(tmp_path, *OURS, *THEIRS, Doubt("speakers_differ", "31 stated, 30 found", place=PLACE)))
    assert said == (
        "What does not add up in the documents: 10\n"
        "  - 31 stated, 30 found [A/HRC/99/5, para. 7.1]\n"
        "  9 numbers printed more than once:\n"
        "    - The number 7.1 is printed 2 times [A/HRC/99/5, para. 7.1]\n"
        "    - The number 7.2 is printed 2 times [A/HRC/99/5, para. 7.1]\n"
        "    - The number 7.3 is printed 2 times [A/HRC/99/5, para. 7.1]\n"
        "    - 6 more\n"
        "What we could not read: 30\n"
        "  30 notes whose mark we did not find. What such a note cites is not joined to its sentence.\n"
        "openupr export --what doubts lists each, with its place\n"
    )


def test_the_table_has_every_field(tmp_path: Path) -> None:
    made = record_table([read(of_reports.FIRES["speakers_differ"], tmp_path)], "doubts", Withheld())
    (row,) = [dict(zip((column.name for column in columns("doubts")), row, strict=True)) for row in made.rows]
    assert {name: row[name] for name in ("kind", "fault", "document", "expected", "found", "paragraph")} == {
        "kind": "speakers_differ",
        "fault": "either",
        "document": "A/HRC/99/5",
        "expected": "3",
        "found": "2",
        "paragraph": "4",
    }


def test_doubts_on_the_links_to_the_review_before_are_shown_and_listed(tmp_path: Path) -> None:
    of_papers.FIRES["number_without_item"].doubts(tmp_path)
    before, now = openupr.read(tmp_path / "before", review="XAA-34"), openupr.read(tmp_path / "now", review=REVIEW)
    answers = openupr.link(now, [before])
    assert answers is not None
    linked = Linked(answers, before)
    assert "1 set of numbers that the earlier report does not have" in section(now, linked)
    assert "number_without_item" in [row[1] for row in record_table([now], "doubts", Withheld(), linked={now.id: linked}).rows]
    assert "number_without_item" not in [row[1] for row in record_table([now], "doubts", Withheld()).rows]


def test_a_file_that_is_a_picture_is_one_doubt(tmp_path: Path) -> None:
    """That a submission has no words follows from it."""
    picture = of_papers.pdf("")
    review = read(Given({"submissions/TIDE.pdf": picture}), tmp_path)
    assert [doubt.kind for doubt in review.doubts if doubt.document] == ["no_text_layer"]


def test_a_table_on_cooperation_that_is_not_read_is_not_said_to_tell_nothing(tmp_path: Path) -> None:
    of_papers.FIRES["cooperation_table_unread"].doubts(tmp_path / "unread")
    page = report(openupr.read(tmp_path / "unread", review=REVIEW))
    assert "We could not read a table of it" in page
    assert "We found nothing in it of treaties" not in page


def test_what_the_state_tells_of_cooperation_stands_apart(tmp_path: Path) -> None:
    of_papers.national(("2. A law", "2. Estavia ratified CRPD in 2023. A law")).doubts(tmp_path / "own")
    page = report(openupr.read(tmp_path / "own", review=REVIEW))
    _, _, own = page.partition("as the State reports it")
    assert "Estavia ratified CRPD in 2023." in own.partition('id="compilation"')[0]
