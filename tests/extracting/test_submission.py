"""Submissions: who sent them, how long they are, their paragraphs. All is invented."""

from __future__ import annotations

import pytest

from openupr.assembling import extract_file
from openupr.assembling.read_document import ReadDocument
from openupr.assembling.submission_names import submissions_of
from openupr.extracting.submission import without_contacts
from openupr.extracting.submission.submission import printed_numbers
from openupr.records import Kind, Submission

LETTER = "Name of the organisation: Guild of Weavers\n\nThe harbour of Port Ester was closed in 2012.\n\nBoats rot, and nobody asks why.\n"


def taken(path: str, text: str = LETTER) -> ReadDocument:
    return extract_file(text.encode(), path)


def in_review(review: str, *files: ReadDocument) -> tuple[Submission, ...]:
    from dataclasses import replace

    placed = [replace(each, document=replace(each.document, state=review[:3], session=int(review[4:]))) for each in files]
    return submissions_of(review, placed)


@pytest.mark.parametrize(
    ("file", "code", "name", "joint"),
    [
        ("GOW_-_Guild_of_Weavers.txt", "GOW", "Guild of Weavers", False),
        ("GOW_-Guild_of_Weavers_Joint_submission_.txt", "GOW", "Guild of Weavers", True),
        ("GOW-_Guild_-_Weavers_-_Etal_Joint_submission_.txt", "GOW", "Guild - Weavers", True),
        ("C.C._Upper_Mill.txt", "", "C.C. Upper Mill", False),
        ("JS4_UPR48_SVN_E_Main.txt", "JS4", "", True),
    ],
)
def test_what_a_files_name_gives(file: str, code: str, name: str, joint: bool) -> None:
    found = taken(f"/dossier/submissions/{file}").submission
    assert found is not None
    assert (found.code, found.name) == (code, name)
    assert found.joint is joint
    assert found.named == "Guild of Weavers"


def test_a_submission_is_known_by_its_folder_or_by_the_form_of_its_name() -> None:
    assert taken("/dossier/submissions/letter.txt").document.kind is Kind.SUBMISSION
    assert taken("/dossier/JS4_UPR48_SVN_E_Main.txt").document.kind is Kind.SUBMISSION
    assert taken("/dossier/letter.txt").document.kind is Kind.UNKNOWN
    basis = dict(taken("/dossier/submissions/letter.txt").document.basis)
    assert basis["kind"] == "its folder is named submissions"


@pytest.mark.parametrize(
    ("review", "file", "words", "over"),
    [
        ("XAA-20", "A_-_Aye.txt", 2815, 0),
        ("XAA-20", "A_-_Aye.txt", 2816, 1),
        ("XAA-20", "JS1_-_Aye.txt", 5631, 1),
        ("XAA-04", "A_-_Aye.txt", 9000, None),
    ],
)
def test_length_against_the_limit(review: str, file: str, words: int, over: int | None) -> None:
    (found,) = in_review(review, taken(f"/d/submissions/{file}", "word " * words))
    assert found.words == words
    assert found.over == over
    assert found.limit is not None
    assert found.limit.verified is (review != "XAA-04")


def test_identifiers_are_distinct_and_lead_to_paragraphs() -> None:
    names = ("SCE_-_One.txt", "SCE_-_Two.txt", "No code.txt")
    found = in_review("XAA-20", *(taken(f"/d/submissions/{name}") for name in names))
    assert [each.id for each in found] == ["XAA-20/B.x1", "XAA-20/B.SCE", "XAA-20/B.SCE~2"]
    assert [each.id for each in found[1].paragraphs] == ["XAA-20/B.SCE.1", "XAA-20/B.SCE.2", "XAA-20/B.SCE.3"]
    assert found[1].paragraphs[1].text.clean == "The harbour of Port Ester was closed in 2012."


def test_how_to_reach_a_person_is_left_out() -> None:
    text = "Contact person: Ann Other\nE-mail: ann@weavers.example\nTel.: (537) 832-4455\nThe law of 2012 has 1,204 articles.\nCall +47 22 33 44 55."
    left = without_contacts(text)
    for word in ("Ann", "weavers", "832", "22 33"):
        assert word not in left
    assert "The law of 2012 has 1,204 articles." in left


def test_paragraphs_are_cited_by_the_numbers_that_are_printed() -> None:
    assert printed_numbers(["Wells", "1. Dig.", "They are dry.", "2. Fill them.", "2015. A year", "3) Count."]) == [
        "",
        "1",
        "",
        "2",
        "",
        "3",
    ]
    assert printed_numbers(["1. Dig them.", "Two", "2. Fill them."]) == ["", "", ""], "two alone may be a list"
    assert printed_numbers(["10. A figure begins", "11. this", "12. text"]) == ["", "", ""]
