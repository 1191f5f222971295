"""What the page says of the documents that go in: never a word of ours as the document's, and never "none" of what could not be read. All texts are
invented."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from shown import report
from tests.doubts.clean_dossier import COMPILATION, NATIONAL_REPORT

import openupr
from openupr.describing import Description
from openupr.examining import Shelf
from openupr.examining.documented.consultation import Consultation
from openupr.examining.documented.submissions_held import Submissions
from openupr.linking import Links
from openupr.records import Doubt, Review
from openupr.views.page.documents.input_documents import WentIn, went_in
from openupr.views.page.listed.review_view import ReviewView

REVIEW = "XAA-48"
ATTACKS = "The Human Rights Committee was concerned by the indiscriminate nature of the air strikes on Easter mills."


def read(folder: Path, compilation: str = COMPILATION, national: str = NATIONAL_REPORT) -> Review:
    (folder / "compilation.txt").write_text(compilation, encoding="utf-8")
    (folder / "national-report.txt").write_text(national, encoding="utf-8")
    return openupr.read(folder, review=REVIEW)


def page(review: Review) -> str:
    return re.sub(r"\s+", " ", re.sub("<[^>]+>", "", report(review, {}, version="0")))


def held(review: Review) -> WentIn:
    found = went_in(ReviewView(review), Links(review), Description(review))
    assert found is not None
    return found


def test_a_grave_act_is_told_by_the_document_s_words_and_the_kind_as_ours(tmp_path: Path) -> None:
    review = read(tmp_path, COMPILATION.replace("UNICEF stated that children went to school by boat.", ATTACKS))
    ((name, _, (told,)),) = held(review).compilation.by_gravity
    assert (name, told.words) == ("war crimes", "indiscriminate nature of the air strikes")
    assert told.words in told.quote.text
    assert f"by these words of the sentence: {told.words}" in page(review)
    assert "The kinds are ours" in page(review)
    assert "it names" not in page(review)


def test_of_a_committee_with_members_of_both_sides_the_page_says_so(tmp_path: Path) -> None:
    made = "The report was drafted by the Drafting Committee. The Drafting Committee is composed of ministries and NGOs, and drafted the report."
    review = read(
        tmp_path, national=NATIONAL_REPORT.replace("The report was drafted by the Ministry of Wells, which consulted the Ombudsman.1", made)
    )
    kinds = {name: [each.words for each in told] for name, told in held(review).report.participants}
    assert kinds["Bodies with members of the State and from outside, by the report’s own words"] == ["the Drafting Committee"]
    assert "the Drafting Committee" not in kinds.get("Organs of the State", [])


@pytest.mark.parametrize(
    ("made", "unread"),
    [
        ("The report was drafted by the Ministry of Wells, and the organizations listed in the annex were consulted.", True),
        ("The report was drafted by the Ministry of Wells. The following organizations were consulted: Lamp, Tide and Mill.", True),
        ("The report was drafted by the Ministry of Wells. The following bodies were consulted: the Ombudsman and the Ministry of Tides.", False),
        ("The report was drafted by the Ministry of Wells.", False),
    ],
)
def test_where_a_list_could_not_be_read_no_nought_is_said(tmp_path: Path, made: str, unread: bool) -> None:
    review = read(
        tmp_path, national=NATIONAL_REPORT.replace("The report was drafted by the Ministry of Wells, which consulted the Ombudsman.1", made)
    )
    measured = Consultation().measure(review, Shelf())
    assert ("could not be read" in str(measured.why_not)) is unread
    assert ("It has a list of those who took part that we could not read" in page(review)) is unread
    assert measured.headline is not None
    assert (measured.headline.value is None) is unread


def test_of_documents_in_another_language_nothing_is_said_not_to_be_there(tmp_path: Path) -> None:
    review = read(tmp_path)
    assert review.national_report is not None
    assert review.compilation is not None
    doubt = (Doubt("language_not_read", "It is in French."),)
    told = replace(review.national_report, doubts=doubt, participants=(), self_reports=(), cooperation=())
    said = page(replace(review, national_report=told, compilation=replace(review.compilation, doubts=doubt, concerns=(), cooperation=())))
    left = said.replace("We found no recommendation of this State", "")
    left, _, through = left.partition("We found no name of a person whose rights are at stake.")
    assert not {"national report", "compilation"} & set(map(str.strip, re.split(r"[:,.]|\band\b", through.partition("</p>")[0])))
    left += through
    assert re.findall("We found no[^.]*", left) == []
    assert said.count("Can’t tell ") >= 5


def test_talks_on_a_visit_are_told(tmp_path: Path) -> None:
    talks = "UNICEF noted that discussions for a possible visit by the Special Rapporteur on torture had been held in 2021 but no visit was planned."
    said = page(read(tmp_path, COMPILATION.replace("UNICEF stated that children went to school by boat.", talks)))
    assert "Visit talked about, not agreed" in said
    compilation = said[said.index("Cooperation with the UN", said.index("Grave acts that it tells of")) :]
    assert "We found nothing in it" not in compilation.partition("Stakeholder summary")[0]


def test_what_the_state_itself_says_is_not_said_by_nobody(tmp_path: Path) -> None:
    told = "3. Estavia received a boat.\n\n4. Asked by a pupil, the Government replied that boats were safe."
    text = COMPILATION.replace("\nNotes", f"\n{told}\n\nNotes")
    said = held(read(tmp_path, text)).compilation
    assert said is not None
    found = {str(name): [quote.name for quote in quotes] for name, quotes in said.by_body}
    assert [found[name] for name in list(found)[-2:]] == [["C4.1"], ["C3.1"]]
    assert "says, as the compilation tells it" in page(read(tmp_path, text))


def test_a_treaty_that_the_compilation_calls_not_ratified_stands_beside_the_report_that_calls_it_ratified(tmp_path: Path) -> None:
    missing = "The Committee noted that Estavia had not ratified the Convention on the Rights of Persons with Disabilities or the Rome Statute."
    joined = "Following Estavia’s ratification of the Convention on the Rights of Persons with Disabilities on 11 April 2024, wells were built."
    review = read(
        tmp_path,
        COMPILATION.replace("UNICEF stated that children went to school by boat.", missing),
        NATIONAL_REPORT.replace("A law on wells was adopted.", joined),
    )
    compilation = held(review).compilation
    assert compilation
    assert [str(subject) for subject, _ in compilation.ratified] == ["Convention on the Rights of Persons with Disabilities"]
    assert "The State’s own report calls them ratified: Convention on the Rights of Persons with Disabilities" in page(review)


def test_one_file_under_two_names_counts_once_and_is_not_called_nearly_the_same(tmp_path: Path) -> None:
    sent = "We are the Guild of Weavers, and ask for looms. The wells of the lake are dry, and nobody who spins has been heard on it. " * 5
    folder = tmp_path / "submissions"
    folder.mkdir()
    for name, words in {"GOW_-_Guild_of_Weavers": sent, "LOB_-_Lodge_of_Bakers": sent, "RN_-_River_Network": "The river runs on."}.items():
        (folder / f"{name}.txt").write_text(words, encoding="utf-8")
    review = read(tmp_path)
    told = {each.file.partition("_")[0]: (each.same.partition("_")[0], each.counts, each.near) for each in held(review).submissions}
    assert told == {"GOW": ("LOB", True, ""), "LOB": ("GOW", False, ""), "RN": ("", True, "")}
    said = page(review)
    assert "2 files; 1 more is the same as one of these" in said
    assert "the same file as GOW_-_Guild_of_Weavers.txt" in said
    assert "nearly the same text as" not in said
    files, near = (figure for figure in Submissions().examine(review, Shelf()).figures if figure.key in {"languages", "clustered"})
    assert (files.n, near.count, near.n) == (2, 0, 2)


def test_beside_a_file_that_names_neither_stands_whose_it_is_said_to_be(tmp_path: Path) -> None:
    folder = tmp_path / "submissions"
    folder.mkdir()
    (folder / "GOW_-_Guild_of_Weavers.txt").write_text("The bakery seeks a trainee who likes bread and early hours. " * 6, encoding="utf-8")
    review = read(tmp_path)
    assert "named in it, headers" not in page(review), "no State has this code: its name is not known"
    said = page(replace(review, state="SVN"))
    assert said.count("we found neither Slovenia nor “Guild of Weavers” named in it, headers, notes and pictures apart: look") == 2
    assert "What one contributor sent to OHCHR, going by the file’s name or folder." in said
