"""Requests that a statement leads to in any words: joined by the words of the report's clauses, and not said to stand on paper alone. All is
invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

import openupr
from openupr.linking import Links
from openupr.records import Review, record_by_identifier

from ..doubts.clean_dossier import REPORT


def read(folder: Path, said: str, *asked: str, name: str = "chile.txt") -> Review:
    """A review in which Chile asked for this, and read that out."""
    head, _, _ = REPORT.partition("7.1. Dig")
    items = "\n\n".join(f"7.{number}. {each} (Chile);" for number, each in enumerate(asked, 1))
    (folder / "report.txt").write_text(f"{head}{items.rstrip(';')}.\n", "utf-8")
    (folder / "statements").mkdir()
    (folder / "statements" / name).write_text(f"Statement by Chile\n\nMr. President,\n\n{said}\n\nThank you.\n", "utf-8")
    return openupr.read(folder, review="XAA-48")


def told(review: Review) -> tuple[dict[str, str], set[str]]:
    """What was read out by the request of the report that it is (or "-"), and the requests that stand on paper alone."""
    (full,) = Links(review).full.values()
    (statement,) = review.full_statements

    def request(clause: str) -> str:
        return str(getattr(record_by_identifier(review, clause), "request", "-")).rstrip(".")

    return {statement.text.clean[each.start : each.end]: request(each.clause) if each.clause else "-" for each in full.requests}, set(
        map(request, full.more)
    )


RESERVATIONS, MECHANISM, FEES = (
    "Consider withdrawing its reservations to the Convention on Wells",
    "Establish a national mechanism for follow-up with the participation of civil society",
    "Abolish school fees in primary education and provide free meals",
)


@pytest.mark.parametrize(
    ("said", "asked", "joined"),
    [
        (
            "Chile is pleased to submit the following for consideration: one, close the old mill of the harbour; two, train nurses in every village.",
            ("Close the old mill of the harbour", "Train nurses in every village"),
            {"close the old mill of the harbour": 0, "train nurses in every village": 1},
        ),
        (
            "In view of the above, my delegation would like to make two recommendations. The first is that the State consider withdrawing its "
            "reservations to the Convention on Wells. The second, that it establish a national mechanism for follow-up, in which civil society "
            "takes part.",
            (RESERVATIONS, MECHANISM),
            {
                "consider withdrawing its reservations to the Convention on Wells": 0,
                "establish a national mechanism for follow-up, in which civil society takes part": 1,
            },
        ),
        (
            "More can be done. We would therefore suggest that Estavia abolish school fees in primary education and provide free meals.",
            (FEES,),
            {"abolish school fees in primary education and provide free meals": 0},
        ),
        (
            "Chile is concerned about the toll on wells, and recommends that Estavia introduce a moratorium on the toll as a first step.",
            ("Introduce a moratorium on the toll as a first step",),
            {"introduce a moratorium on the toll as a first step": 0},
        ),
        (
            "Chile recommends ratifying the Convention on Wells, and making shelters available in each province.",
            ("Ratify the Convention on Wells", "Make shelters available in each province for fishers"),
            {"ratifying the Convention on Wells": 0, "making shelters available in each province": 1},
        ),
        (
            "Chile is worried about the separation of ferrymen from their boats; it recommends that Estavia put an end to this practice.",
            ("End the separation of ferrymen from their boats",),
            {"put an end to this practice": 0},
        ),
    ],
)
def test_joined_by_the_words_of_the_report(said: str, asked: tuple[str, ...], joined: dict[str, int], tmp_path: Path) -> None:
    found, on_paper = told(read(tmp_path, said, *asked))
    assert found == {words: asked[number] for words, number in joined.items()}
    assert on_paper == set()


@pytest.mark.parametrize(
    "said",
    [
        "Chile regrets that Estavia has not abolished the toll on wells in the north.",
        "Chile welcomes the plan of Estavia to abolish the toll on wells in the north.",
        "The Committee on Wells recommended that Estavia abolish the toll on wells in the north.",
        "The Government told us that it wants to abolish the toll on wells in the north.",
    ],
)
def test_what_asks_for_nothing_is_no_request_and_its_words_are_not_said_to_be_missing(said: str, tmp_path: Path) -> None:
    found, on_paper = told(read(tmp_path, said, "Abolish the toll on wells in the north", "Train nurses in every village"))
    assert found == {}
    assert on_paper == {"Train nurses in every village"}


def test_a_page_that_is_a_picture_is_a_doubt_and_nothing_is_missing_from_its_statement(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")
    (tmp_path / "statements").mkdir()
    scanned = Canvas(str(tmp_path / "statements" / "chile.pdf"), pagesize=(500, 700), invariant=1)
    scanned.drawString(60, 600, "Statement by Chile. Chile recommends that Estavia close the old mill.")
    scanned.showPage()
    scanned.drawImage(ImageReader(Image.new("L", (50, 70), 200)), 0, 0, 500, 700)
    scanned.save()
    review = openupr.read(tmp_path, review="XAA-48")
    assert [each.kind for each in review.doubts if each.document == "chile.pdf"] == ["page_unreadable"]
    assert [each.more for each in Links(review).full.values()] == [()]


def test_a_transcript_that_speaks_of_advance_questions_is_a_transcript(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")
    (tmp_path / "statements").mkdir()
    said = "Peru thanks Estavia for its replies to our advance questions. Peru recommends that Estavia abolish the toll on wells."
    text = f"Review of Estavia\n\nChile: Chile praises the wells.\n\nPeru: {said}\n\nKenya: Kenya thanks Estavia.\n"
    (tmp_path / "statements" / "transcript.txt").write_text(text, "utf-8")
    review = openupr.read(tmp_path, review="XAA-48")
    assert {each.speaker.state for each in review.full_statements if each.speaker} == {"CHL", "PER", "KEN"}
    assert review.questions == ()
