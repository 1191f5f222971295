"""The Council's report on a session: only the section on the State under review is kept of it, with whose views each paragraph holds."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from invented_session_reports import BODY, ESTAVIA, GALDORA, REPORT, html, pdf, text, word
from typer.testing import CliRunner

import openupr
from openupr.assembling import to_remove
from openupr.commands.application import application
from openupr.errors import UnknownNameError
from openupr.extracting.paragraphs import extract_paragraphs
from openupr.extracting.session_report import views_in
from openupr.reading import read_bytes
from openupr.records import Document, Kind, NumberedDocument, Paragraph, Review, Views, record_by_identifier
from openupr.searching.opening import open_store
from openupr.stages.stored import keeping, stored_reviews

SECTION = {  # paragraphs of Estavia's section, and whose views each holds
    "6": (),
    "7": (),
    "8": (Views.STATE_UNDER_REVIEW,),
    "9": (Views.STATE_UNDER_REVIEW,),
    "10": (Views.STATES,),
    "11": (Views.STATES,),
    "12": (Views.NATIONAL_INSTITUTION,),
    "13": (Views.STAKEHOLDERS,),
    "14": (Views.STAKEHOLDERS,),
    "15": (Views.CONCLUDING_REMARKS,),
    "16": (Views.CONCLUDING_REMARKS,),
}


def dossier(folder: Path, name: str, data: bytes, *, state: str = ESTAVIA, code: str = "XAA") -> Review:
    folder.mkdir(exist_ok=True)
    (folder / "report.txt").write_text(REPORT.format(state=state, code=code, number=5), encoding="utf-8")
    (folder / name).write_bytes(data)
    return openupr.read(folder)


def made(folder: Path, ending: str, lines: list[str] | None = None) -> bytes:
    return pdf(folder, lines) if ending == "pdf" else {"txt": text, "html": html, "docx": word}[ending](lines)


def kinds(review: Review) -> Counter[str]:
    return Counter(doubt.kind for doubt in review.doubts if doubt.document.startswith("A/HRC/99/2"))


def headings(plenary: NumberedDocument) -> Iterator[str]:
    return (heading.title for paragraph in plenary.paragraphs for heading in paragraph.headings)


@pytest.mark.parametrize("ending", ["txt", "html", "docx", "pdf"])
@pytest.mark.parametrize(("state", "code", "after"), [(ESTAVIA, "XAA", 0), (GALDORA, "XBB", 11)])
def test_a_dossier_has_the_section_on_its_state_alone(tmp_path: Path, ending: str, state: str, code: str, after: int) -> None:
    review = dossier(tmp_path / "in", f"session.{ending}", made(tmp_path, ending), state=state, code=code)
    (plenary,) = review.plenary
    assert plenary.document.kind is Kind.SESSION_REPORT
    assert {paragraph.number: views_in(paragraph) for paragraph in plenary.paragraphs} == {
        str(int(number) + after): views for number, views in SECTION.items()
    }
    assert kinds(review) == {}
    other = GALDORA if state == ESTAVIA else ESTAVIA
    assert not any(other in paragraph.text.clean for paragraph in plenary.paragraphs)
    assert other not in set(headings(plenary))
    found = record_by_identifier(review, f"P{12 + after}")
    assert found is not None
    assert found.place.paragraph == str(12 + after)
    assert found.place.document == "A/HRC/99/2"
    assert bool(found.place.pages) is (ending == "pdf")


def test_nothing_is_read_from_it_but_its_text(tmp_path: Path) -> None:
    """It says that forty recommendations are accepted: no answer, statement or figure changes."""
    without = dossier(tmp_path / "in", "openupr.toml", b"")
    review = dossier(tmp_path / "in", "session.txt", text())
    assert review.plenary
    assert (review.answers, review.report, review.observed, review.further) == (without.answers, without.report, without.observed, without.further)


HEAD = f"### {ESTAVIA}"
OTHER = f"### {GALDORA}"
VIEWS = "#### 1. Views expressed by the State under review on the recommendations and/or conclusions, its voluntary commitments and the outcome"
LISTED = "A/HRC/WG.6/48/XAA/1"


def replaced(old: str, new: str | None) -> list[str]:
    """The report with one line taken out, or with words of it replaced."""
    assert any(old in line for line in BODY)
    return [line.replace(old, new or "") for line in BODY if new is not None or line != old]


@pytest.mark.parametrize("ending", ["txt", "html", "docx", "pdf"])
@pytest.mark.parametrize("misprint", [None, "### Estvia", "### The delegation"])
def test_a_heading_that_does_not_name_the_state_is_a_doubt(tmp_path: Path, ending: str, misprint: str | None) -> None:
    lines = [line for line in (misprint if line == HEAD else line for line in BODY) if line]
    review = dossier(tmp_path / "in", f"session.{ending}", made(tmp_path, ending, lines))
    assert [text.paragraphs for text in review.plenary] == [()]
    (doubt,) = (each for each in review.doubts if each.kind == "plenary_not_found")
    assert f"session.{ending}" in str(doubt.what)
    assert f"no section on {ESTAVIA} " in str(doubt.what)
    assert doubt.place is not None
    assert doubt.document == "A/HRC/99/2"
    assert GALDORA in doubt.found
    # The other State keeps its own section, and nothing of this one.
    other = dossier_of_galdora(tmp_path, ending, lines)
    assert {paragraph.number: views_in(paragraph) for paragraph in other} == {str(int(number) + 11): views for number, views in SECTION.items()}
    assert {paragraph.headings[2].text.clean for paragraph in other} == {GALDORA}


def dossier_of_galdora(folder: Path, ending: str, lines: list[str]) -> list[Paragraph]:
    review = dossier(folder / "other", f"session.{ending}", made(folder, ending, lines), state=GALDORA, code="XBB")
    return [paragraph for plenary in review.plenary for paragraph in plenary.paragraphs]


@pytest.mark.parametrize("ending", ["txt", "html", "docx", "pdf"])
def test_a_section_ends_where_the_next_one_has_lost_its_heading(tmp_path: Path, ending: str) -> None:
    lines = [line for line in BODY if line != OTHER]
    review = dossier(tmp_path / "in", f"session.{ending}", made(tmp_path, ending, lines))
    (plenary,) = review.plenary
    assert [paragraph.number for paragraph in plenary.paragraphs] == list(SECTION)
    (doubt,) = (each for each in review.doubts if each.kind == "plenary_cut")
    assert "paragraph 17" in str(doubt.what)
    assert doubt.record == "XAA-48/P17"
    assert doubt.place is not None


CUT = {  # what stands in Estavia's section, and the paragraphs that are left
    "an earlier review of the State": (replaced(LISTED, "A/HRC/WG.6/34/XAA/1"), []),
    "the review of another State": (
        [
            line.replace(
                f"At a meeting in June, the Council considered and adopted the outcome of the review of {ESTAVIA} (see sect. C).",
                "The review of Ruritania was held on 22 January 2025.",
            )
            for line in BODY
        ],
        ["6"],
    ),
    "views of the State anew": (replaced("#### 5. Concluding remarks of the State under review", VIEWS), list(SECTION)[:9]),
}


@pytest.mark.parametrize("case", CUT)
def test_what_is_on_another_review_by_its_own_words_is_left_out(tmp_path: Path, case: str) -> None:
    lines, left = CUT[case]
    review = dossier(tmp_path / "in", "session.txt", text(lines))
    assert [paragraph.number for plenary in review.plenary for paragraph in plenary.paragraphs] == left
    assert kinds(review) == {"plenary_cut": 1}


def test_one_misprint_takes_no_section_away(tmp_path: Path) -> None:
    """The heading and either the first sentence or the symbol name the State."""
    for old, new in ((f"The review of {ESTAVIA} was", "The review of Esstavia was"), (LISTED, "A/HRC/WG.6/48/XAB/1")):
        review = dossier(tmp_path / "in", "session.txt", text(replaced(old, new)))
        assert [paragraph.number for paragraph in review.plenary[0].paragraphs] == list(SECTION)
        assert kinds(review) == {}


LAYOUTS = {  # how reports of other years set the headings
    "views set like the State's name": [
        line.replace("#### ", "### ").replace("### 1. ", "### ") if line.startswith("####") else line for line in BODY
    ],
    "a number before the State's name": [line.replace(HEAD, f"### 1. {ESTAVIA}").replace(OTHER, f"### 2. {GALDORA}") for line in BODY],
    "capitals": [line.upper() if line.startswith("###") else line for line in BODY],
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("ending", ["txt", "docx", "pdf"])
def test_other_ways_to_set_the_headings(tmp_path: Path, layout: str, ending: str) -> None:
    review = dossier(tmp_path / "in", f"session.{ending}", made(tmp_path, ending, LAYOUTS[layout]))
    assert [paragraph.number for paragraph in review.plenary[0].paragraphs] == list(SECTION)
    assert [views_in(paragraph) for paragraph in review.plenary[0].paragraphs] == list(SECTION.values())
    assert kinds(review) == {}


HEADINGS = [
    (
        "Views expressed by the State under review on the recommendations and/or conclusions as well as on its voluntary commitments",
        "state_under_review",
    ),
    ("Views expressed by the State concerned", "state_under_review"),
    ("Views expressed by Member and observer States of the Council on the review outcome", "states"),
    ("Views expressed by Member States and observers of the Council", "states"),
    ("General comments made by other relevant stakeholders", "stakeholders"),
    ("General comments made by the national human rights institution of the State under review", "national_institution"),
    (
        "General comments by the national human rights institution of the State under review and other stakeholders",
        "national_institution stakeholders",
    ),
    ("Concluding remarks of the State under review", "concluding_remarks"),
    ("Views expressed by the State under review in its concluding remarks", "concluding_remarks"),
    ("Consideration of universal periodic review outcomes", ""),
    ("Report of the Working Group on the Universal Periodic Review", ""),
    ("Other matters", ""),
]


@pytest.mark.parametrize(("words", "views"), HEADINGS)
def test_whose_views_a_heading_says_that_it_holds(words: str, views: str) -> None:
    of = f"A. Reviews\n\n1. Wells were dug.\n\nEstavia\n\n2. The review was held.\n\n1. {words}\n\n3. The delegation spoke of wells.\n"
    document = Document("s.txt", "s.txt", "", "txt", Kind.SESSION_REPORT)
    last = extract_paragraphs(read_bytes(of.encode(), "s.txt"), document).paragraphs[-1]
    assert last.headings[-1].title.endswith(words)
    assert " ".join(views_in(last)) == views


def test_numbers_go_on_beyond_999(tmp_path: Path) -> None:
    before = [f"The Council heard statement {number} on item 3." for number in range(1, 991)]
    at = BODY.index("# VI. Universal periodic review")
    review = dossier(tmp_path / "in", "session.txt", text([*BODY[:at], *before, *BODY[at:]]))
    assert [paragraph.number for paragraph in review.plenary[0].paragraphs] == [str(int(number) + 990) for number in SECTION]
    assert kinds(review) == {}


def test_a_state_is_known_by_every_name_of_its_own(tmp_path: Path) -> None:
    """A dossier without a report of the Working Group: nothing but the tables says what the State is called."""
    (tmp_path / "national.txt").write_text(
        "A/HRC/WG.6/48/BOL/1\n\n4 November 2024\n\nNational report submitted in accordance with Human Rights Council resolution 5/1\n\n"
        "Bolivia\n\nI. Methodology\n\n1. The report was drafted by a ministry.\n\n2. A law on wells was adopted.\n",
        encoding="utf-8",
    )
    for name in ("Bolivia (Plurinational State of)", "The Plurinational State of Bolivia", "Bolivia*"):
        lines = [line.replace(ESTAVIA, name).replace("XAA", "BOL") for line in BODY]
        (tmp_path / "session.txt").write_bytes(text(lines))
        review = openupr.read(tmp_path)
        assert [paragraph.number for paragraph in review.plenary[0].paragraphs] == list(SECTION), name


def test_another_report_without_a_section_takes_no_identifier(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    other = [line.replace(ESTAVIA, "Ruritania").replace("XAA", "XCC") for line in BODY]
    title = "Report of the Human Rights Council on its ninety-eighth session"
    (tmp_path / "in" / "a.txt").write_bytes(text(other, "A/HRC/98/2", title))
    review = dossier(tmp_path / "in", "b.txt", text())
    assert sum(bool(plenary.paragraphs) for plenary in review.plenary) == 1
    assert [doubt.document for doubt in review.doubts if doubt.kind == "plenary_not_found"] == ["A/HRC/98/2"]
    assert record_by_identifier(review, "P8") is not None
    # Two that have one are told apart.
    (tmp_path / "in" / "a.txt").write_bytes(text(None, "A/HRC/98/2", title))
    review = openupr.read(tmp_path / "in")
    assert {paragraph.id for plenary in review.plenary for paragraph in plenary.paragraphs if paragraph.number == "8"} == {
        "XAA-48/P8",
        "XAA-48/P8.en",
    }


def test_a_corrigendum_corrects_the_part_that_is_kept(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    correction = "Corrigendum\n\nParagraph 9\n\nFor two years read three years\n\nParagraph 19\n\nFor forty read fifty\n"
    (tmp_path / "in" / "corr.txt").write_bytes(text([], "A/HRC/99/2/Corr.1") + f"\n\n{correction}".encode())
    review = dossier(tmp_path / "in", "session.txt", text())
    (corrigendum,) = review.corrigenda
    assert [each.records for each in corrigendum.corrections] == [("XAA-48/P9",), ()]
    assert any("in the part that is kept of A/HRC/99/2" in str(doubt.what) for doubt in review.doubts if doubt.kind == "correction_unplaced")


def test_a_report_in_another_language_is_not_read(tmp_path: Path) -> None:
    french = [
        "# VI. Examen périodique universel",
        "Le Conseil a examiné les résultats des examens qui ont eu lieu à la quarante-huitième session du Groupe de travail.",
        f"### {ESTAVIA}",
        "La délégation a déclaré que des puits avaient été creusés dans le nord du pays et que le moulin du port serait fermé.",
    ]
    title = "Rapport du Conseil des droits de l’homme sur les travaux de sa quatre-vingt-dix-neuvième session"
    review = dossier(tmp_path / "in", "session.txt", text(french, title=title))
    assert [document.kind for document in review.documents if document.name == "session.txt"] == [Kind.SESSION_REPORT]
    assert review.plenary == ()
    assert kinds(review) == {"language_not_read": 1}


def test_an_empty_report_is_a_doubt_and_no_error(tmp_path: Path) -> None:
    for name, data in (("cover.txt", text([])), ("words.txt", text(["# VI. Universal periodic review"]))):
        review = dossier(tmp_path / name, name, data)
        assert [plenary.paragraphs for plenary in review.plenary] == [()]
        assert kinds(review)["plenary_not_found"] == 1


def run(*words: object) -> str:
    found = CliRunner().invoke(application, [str(word) for word in words])
    assert found.exit_code == 0, found.output
    return found.stdout


def test_one_report_in_two_dossiers_goes_through_the_store(tmp_path: Path) -> None:
    data, store = pdf(tmp_path), tmp_path / "s.sqlite"
    folder = tmp_path / "in"
    folder.mkdir()
    for state, code in ((ESTAVIA, "XAA"), (GALDORA, "XBB")):
        dossier(folder / code, "session.pdf", data, state=state, code=code)
    run("read", folder, "--store", store)
    alone = list(openupr.read_all(folder))
    with open_store(store) as opened:
        assert [repr(review) for review in stored_reviews.kept(opened, ["XAA-48", "XBB-48"])] == [repr(review) for review in alone]
        assert keeping.check_store(opened) == []
    shown = run("show", "XAA-48/P11", "--store", store)
    assert [line.split(maxsplit=2)[2] for line in shown.splitlines() if line.startswith("views of")] == ["States in the Council"]
    assert "A/HRC/99/2, para. 11, p. 3" in shown
    hits = json.loads(run("find", "lamplighters", "--json", "--store", store))
    assert {(hit["review"], hit["id"], hit["document"], hit["paragraph"]) for hit in hits} == {
        ("XAA-48", "XAA-48/P14", "A/HRC/99/2", "14"),
        ("XBB-48", "XBB-48/P25", "A/HRC/99/2", "25"),
    }
    assert "paragraph of the Council’s report on its session" in run("find", "lamplighters", "--store", store)
    rows = list(csv.DictReader(io.StringIO(run("export", "XBB-48", "--what", "paragraphs", "--to", "-", "--store", store))))
    assert [(row["id"], row["document_kind"], row["views_of"]) for row in rows] == [
        (f"XBB-48/P{int(number) + 11}", "session_report", ";".join(views)) for number, views in SECTION.items()
    ]
    page = tmp_path / "page.html"
    run("report", "XBB-48", "--to", page, "--store", store)
    assert 'Session report <small dir="auto">A/HRC/99/2</small>' in page.read_text(encoding="utf-8")
    run("export", "--all", "--to", tmp_path / "all.ris", "--store", store)
    assert "TI  - Report of the Human Rights Council on its ninety-ninth session" in (tmp_path / "all.ris").read_text(encoding="utf-8")


def test_the_paragraphs_can_be_removed_by_name(tmp_path: Path) -> None:
    review = dossier(tmp_path / "in", "session.txt", text())
    assert to_remove([review], "P14") == ("XAA-48/P14", ("XAA-48/P14",))
    with pytest.raises(UnknownNameError):
        to_remove([review], "P99")
