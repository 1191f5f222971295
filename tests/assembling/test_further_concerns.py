"""An export of the Universal Human Rights Index and other UN documents in a dossier: their concerns are those of the review. All is invented."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
import xlsxwriter
from typer.testing import CliRunner

import openupr
from openupr.assembling.further_concerns import _MOST
from openupr.commands.application import application
from openupr.errors import OpenUPRError
from openupr.linking import Links
from openupr.records import Ground, Kind, Outcome, Review, record_by_identifier
from openupr.stages.pipeline import read_all
from openupr.stages.stored.keeping import check_store

DOCUMENTS = Path(__file__).parents[1] / "documents"
TEXT = "<p>Prisons</p><p>14. The Committee is concerned that the harbour prison is crowded. It recommends a second one.</p>"


def passage(identifier: str, **other: object) -> dict[str, object]:
    """A passage on Norway, dated before the session that the test's dossier is of."""
    return {
        "AnnotationId": identifier,
        "Symbol": "CAT/C/NOR/CO/9",
        "Body": "CAT",
        "AnnotationType": "Concerns/Observations",
        "Countries": ["Norway"],
        "Text": TEXT,
        "PublicationDate": "2016-05-02T00:00:00",
        **other,
    }


PASSAGES = [
    passage("a"),
    passage("same words again"),
    passage("another State", Countries=["Chile"], Symbol="CAT/C/CHL/CO/3"),
    passage("after the review", Symbol="CAT/C/NOR/CO/10", PublicationDate="2030-01-01"),
    passage("no date", Symbol="CAT/C/NOR/CO/11", PublicationDate=None),
    passage("a recommendation of a State", Body="UPR", Symbol="A/HRC/13/5", AnnotationType="Recommendations"),
    passage("second passage of one paragraph", Text="<p>14. It urges the State party to open the harbour.</p>"),
    passage("held as a document too", Symbol="CRC/C/NOR/CO/7", Body="CRC"),
]


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A dossier of Norway's review in session 33, with a report of the Council's working group and one UN document."""
    (tmp_path / "openupr.toml").write_text('review = "NOR-33"\n[files."compilation.txt"]\nkind = "compilation"\n', encoding="utf-8")
    (tmp_path / "compilation.txt").write_text(
        "Compilation on Norway\n\n1. The Committee against Torture was concerned about cellars.\n\n"
        "2. UNESCO noted a bridge.\n\n3. UNHCR noted a road.\n",
        encoding="utf-8",
    )
    observations = "CRC/C/NOR/CO/7\n\nCommittee on the Rights of the Child\n\nConcluding observations on the report of Norway\n\n"
    paragraphs = (
        "1. The Committee considered the report.\n\n2. It is concerned that children have no boats.\n\n3. It urges the State party to build some.\n"
    )
    (tmp_path / "crc.txt").write_text(observations + paragraphs, encoding="utf-8")
    return tmp_path


def observed(review: Review) -> list[str]:
    return [each.id.partition("/")[2] for each in review.observed]


EXPECTED = ["X1.2.1", "X1.3.1", "H.CAT-C-NOR-CO-9.14.1", "H.CAT-C-NOR-CO-9.14.2", "H.CAT-C-NOR-CO-9.14~2.1"]


def test_only_what_was_there_before_the_review_on_this_state(dossier: Path) -> None:
    (dossier / "export.json").write_text(json.dumps(PASSAGES), encoding="utf-8")
    review = openupr.read(dossier)
    assert [each for each in observed(review) if each != "X1.1.1"] == EXPECTED
    assert [document.kind for document in review.documents if document.name == "export.json"] == [Kind.HUMAN_RIGHTS_INDEX]
    assert [doubt.kind for doubt in review.doubts if doubt.kind == "uhri_not_dated"] == ["uhri_not_dated"]
    record = record_by_identifier(review, "H.CAT-C-NOR-CO-9.14.2")
    assert record is not None
    assert record.place is not None
    assert record.place.cite().startswith("CAT/C/NOR/CO/9, para. 14")
    shuffled = json.dumps(PASSAGES[::-1])
    (dossier / "export.json").write_text(shuffled, encoding="utf-8")
    assert {*observed(openupr.read(dossier))} == {*observed(review)}


def test_a_workbook_says_the_same(dossier: Path) -> None:
    with xlsxwriter.Workbook(dossier / "export.xlsx") as book:
        sheet = book.add_worksheet()
        heads = ["Document Symbol", "Reccomending Body", "Annotation Type", "Countries", "Text", "Document Publication Date"]
        sheet.write_row(0, 0, heads)
        for row, each in enumerate(PASSAGES, 1):
            countries = each["Countries"]
            assert isinstance(countries, list)
            sheet.write_row(
                row,
                0,
                [each["Symbol"], each["Body"], each["AnnotationType"], "; ".join(countries), each["Text"], each["PublicationDate"] or ""],
            )
    assert [each for each in observed(openupr.read(dossier)) if each != "X1.1.1"] == EXPECTED


def test_they_are_in_the_matrix_and_in_coverage_apart_from_the_headline(dossier: Path, tmp_path: Path) -> None:
    (dossier / "export.json").write_text(json.dumps(PASSAGES), encoding="utf-8")
    report = tmp_path / "national-report.txt"
    report.write_text(
        "National report of Norway\n\n1. The harbour prison is crowded and a second prison is being built.\n\n"
        "2. Roads were mended.\n\n3. Bread is cheap.\n",
        encoding="utf-8",
    )
    (dossier / "openupr.toml").write_text(
        'review = "NOR-33"\n[files."compilation.txt"]\nkind = "compilation"\n[files."national-report.txt"]\nkind = "national_report"\n',
        encoding="utf-8",
    )
    review = openupr.read(dossier)
    links = {link.concern.partition("/")[2]: link for link in Links(review).concerns}
    assert {*EXPECTED} <= {*links}
    assert links["H.CAT-C-NOR-CO-9.14.1"].ground is Ground.NATIONAL_REPORT
    assert links["H.CAT-C-NOR-CO-9.14.1"].outcome in {Outcome.ANSWERED, Outcome.TOUCHED}
    assert links["H.CAT-C-NOR-CO-9.14.1"].passages[0].record == "NOR-33/N1"
    result = CliRunner().invoke(application, ["export", str(dossier), "--what", "concerns", "--to", str(tmp_path / "concerns.json")])
    assert result.exit_code == 0, result.output
    rows = json.loads((tmp_path / "concerns.json").read_text(encoding="utf-8"))
    assert {f"NOR-33/{each}" for each in EXPECTED} <= {row["id"] for row in rows}


def test_it_is_kept_in_the_store_too(dossier: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    (dossier / "export.json").write_text(json.dumps(PASSAGES), encoding="utf-8")
    store = tmp_path_factory.mktemp("kept") / "store.sqlite"
    runner = CliRunner()
    assert runner.invoke(application, ["read", str(dossier), "--store", str(store)]).exit_code == 0
    result = runner.invoke(application, ["show", "NOR-33/H.CAT-C-NOR-CO-9.14.2", "--store", str(store)])
    assert result.exit_code == 0, result.output
    assert "second one" in result.output


def test_an_export_of_all_states_asks_whose_is_wanted(tmp_path: Path) -> None:
    many = [passage(str(number), Text=f"<p>{number % 90 + 1}. It is concerned about cellar {number}.</p>") for number in range(_MOST + 1)]
    others = [passage(str(number), Countries=["Chile"], Text=f"<p>1. It urges {number}.</p>") for number in range(20)]
    (tmp_path / "export.json").write_text(json.dumps([*many[:-30], *others, *many[-30:]]), encoding="utf-8")
    problems: list[OpenUPRError] = []
    assert list(read_all(tmp_path, report=problems.append)) == []
    assert "more than 20,000 passages" in str(problems[0])
    assert "openupr.toml" in str(problems[0])
    found = list(read_all(tmp_path, review="CHL-33", report=problems.append))
    assert [len(review.observed) for review in found] == [20]


def test_an_export_larger_than_any_document_is_read_as_it_streams(dossier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (dossier / "export.json").write_text(json.dumps(PASSAGES), encoding="utf-8")
    before = openupr.read(dossier)
    monkeypatch.setattr("openupr.reading.limits.MAX_FILE", 1_000)
    assert (dossier / "export.json").stat().st_size > 1_000
    after = openupr.read(dossier)
    assert after.observed == before.observed
    whole = hashlib.sha256((dossier / "export.json").read_bytes()).hexdigest()
    assert [str(doubt.what) for doubt in after.doubts if doubt.kind == "part_kept" and whole in str(doubt.what)]
    result = CliRunner().invoke(application, ["report", str(dossier), "--to", str(tmp_path / "report.html")])
    assert result.exit_code == 0, result.output


def test_of_a_large_export_the_store_keeps_the_part_on_the_state(
    dossier: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    (dossier / "export.json").write_text(json.dumps([*PASSAGES, passage("x", Countries=["Chile"], Text="<p>9. Far away.</p>")]), encoding="utf-8")
    monkeypatch.setattr("openupr.reading.limits.MAX_FILE", 1_000)
    kept_in = tmp_path_factory.mktemp("large") / "store.sqlite"
    with openupr.open_store(kept_in) as store:
        assert openupr.keep(dossier, store) == ["NOR-33"]
        review = next(iter(openupr.kept(store, ["NOR-33"])))
        assert {concern.id.partition("/")[2] for concern in review.observed} >= {*EXPECTED} - {"X1.1.1"}
        with store.read() as library:
            part = next(each for each in library.documents() if each.path.endswith("export.json"))
            data = library.original(part.sha256)
        assert b"Far away" not in data
        assert check_store(store) == []
        read: list[str] = []
        openupr.keep(dossier, store, progress=lambda count, total, name: read.append(name))
        assert read == []  # it has not changed
        (dossier / "export.json").write_text(json.dumps([*PASSAGES[1:], passage("y", Countries=["Chile"])]), encoding="utf-8")
        openupr.keep(dossier, store, progress=lambda count, total, name: read.append(name))
        assert read == ["export.json"]


def test_a_large_export_without_a_state_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "export.json").write_text(json.dumps(PASSAGES), encoding="utf-8")
    monkeypatch.setattr("openupr.reading.limits.MAX_FILE", 1_000)
    problems: list[OpenUPRError] = []
    assert list(read_all(tmp_path, report=problems.append)) == []
    assert "for one State" in str(problems[0])
    assert "--review" in str(problems[0])


@pytest.mark.corpus
def test_the_sample_and_a_body_s_own_document(corpus: Path, tmp_path: Path) -> None:
    sample = sorted((corpus / "reference" / "uhri-sample").glob("*.json"))
    for path in sample:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    held = openupr.read(tmp_path, review="AUS-54")  # the sample is of 2026
    assert len(held.observed) >= 30
    assert {concern.bodies[0].body for concern in held.observed} == {"CESCR"}
    assert openupr.read(tmp_path, review="AUS-37").observed == ()
    review = openupr.read(corpus / "dossiers" / "BRA-41")
    others = [link for link in Links(review).concerns if link.concern.startswith("BRA-41/X1.")]
    assert len(others) >= 60
