"""Identifying: every document of the corpus with a UN symbol, by the name of its file; for the others kind and language, or unknown."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from openupr.identifying import identify
from openupr.reading import read_bytes
from openupr.records import Kind

from ..real_reviews import read_reports, transcript_of

# A/HRC/WG.6/{session}/{ISO3}/{n}
_KINDS = {"1": Kind.NATIONAL_REPORT, "2": Kind.COMPILATION, "3": Kind.STAKEHOLDER_SUMMARY}


def _told_by_name(path: Path) -> tuple[str, Kind]:
    """The symbol and kind that the corpus's file name says: A-HRC-WG.6-7-SVN-2-Corr.1.pdf."""
    name = re.sub(r"\.(?:en|fr|es|ru)$", "", path.stem)
    of_review = re.fullmatch(r"A-HRC-WG\.6-(\d+)-([A-Z]{3})-(\d)(-Corr\.\d)?", name)
    if of_review:
        symbol = f"A/HRC/WG.6/{of_review[1]}/{of_review[2]}/{of_review[3]}" + (of_review[4] or "").replace("-", "/")
        return symbol, _KINDS[of_review[3]]
    decision = re.fullmatch(r"A-HRC-DEC-(\d+)-(\d+)", name)
    if decision:
        return f"A/HRC/DEC/{decision[1]}/{decision[2]}", Kind.DECISION
    report = re.fullmatch(r"A-HRC-(\d+)-(\d+)(-Add\.\d)?", name)
    if report:
        return f"A/HRC/{report[1]}/{report[2]}" + (report[3] or "").replace("-", "/"), Kind.ADDENDUM if report[3] else Kind.WORKING_GROUP_REPORT
    observations = re.fullmatch(r"CERD-C-BRA-CO-18-20", name)
    assert observations, f"no rule for the name {path.name}"
    return "CERD/C/BRA/CO/18-20", Kind.OTHER


@pytest.mark.corpus
def test_documents_with_a_symbol(corpus: Path) -> None:
    wrong = []
    paths = [path for path in sorted((corpus / "dossiers").rglob("*")) if path.name.startswith(("A-HRC", "CERD"))]
    assert len(paths) >= 39
    for path in paths:
        document = identify(transcript_of(path))
        symbol, kind = _told_by_name(path)
        language = {"fr": "fr", "es": "es", "ru": "ru"}.get(path.stem.rpartition(".")[2], "en")
        review = path.relative_to(corpus / "dossiers").parts[0]
        if (document.symbol, document.kind, document.language) != (symbol, kind, language):
            wrong.append(f"{path.name}: {document.symbol} {document.kind} {document.language}")
        if kind not in {Kind.ADDENDUM, Kind.DECISION, Kind.OTHER} and document.review != review:
            wrong.append(f"{path.name}: {document.review} is not {review}")
        if document.state not in {review[:3], None} or (kind is not Kind.OTHER and document.state is None):
            wrong.append(f"{path.name}: {document.state}")
        if document.date is None:
            wrong.append(f"{path.name}: no date")
    assert not wrong, "\n".join(wrong)


@pytest.mark.corpus
def test_the_239_reports(corpus: Path) -> None:
    wrong = []
    documents = [document for review in read_reports(corpus) for document in review.documents]
    assert sorted(document.name for document in documents) == sorted(path.name for path in (corpus / "reports").glob("*.pdf"))
    assert len(documents) == 239
    for document in documents:
        review = document.name.removesuffix(".pdf")
        if (document.review, document.kind, document.language) != (review, Kind.WORKING_GROUP_REPORT, "en") or not document.date:
            wrong.append(f"{document.name}: {document}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "kind", "language"),
    [
        ("SVN-34/thematic-list.docx", Kind.THEMATIC_LIST, "en"),
        ("SVN-48/thematic-list.docx", Kind.THEMATIC_LIST, "en"),
        ("SVN-34/advance-questions.doc", Kind.ADVANCE_QUESTIONS, "en"),
        ("SVN-34/advance-questions-add1.doc", Kind.ADVANCE_QUESTIONS, "en"),
        ("SVN-48/advance-questions.docx", Kind.ADVANCE_QUESTIONS, "en"),
        ("SVN-07/advance-questions.pdf", Kind.ADVANCE_QUESTIONS, "en"),
        ("SVN-07/advance-questions-add.pdf", Kind.ADVANCE_QUESTIONS, "en"),
        ("GBR-13/national-report.en.txt", Kind.NATIONAL_REPORT, "en"),
        ("VEN-12/national-report.en.txt", Kind.NATIONAL_REPORT, "en"),
        ("VEN-12/national-report.es.txt", Kind.NATIONAL_REPORT, "es"),
    ],
)
def test_documents_without_a_symbol(corpus: Path, name: str, kind: Kind, language: str) -> None:
    document = identify(transcript_of(corpus / "dossiers" / name))
    assert (document.kind, document.symbol, document.language) == (kind, None, language)


@pytest.mark.corpus
@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_a_symbol_that_stands_at_the_head_of_later_pages_alone(corpus: Path, language: str) -> None:
    document = identify(transcript_of(corpus / "dossiers" / "CUB-04" / f"national-report.{language}.txt"))
    assert (document.kind, document.symbol, document.language) == (Kind.NATIONAL_REPORT, "A/HRC/WG.6/4/CUB/1", language)


@pytest.mark.at_length
@pytest.mark.corpus
def test_first_pages_of_reports_on_a_session_of_the_council(corpus: Path) -> None:
    """Of 1,380 first pages of documents of the Council those are found whose catalogued title says it, a special session's aside, and no other."""
    with (corpus / "labels" / "cover-pages.csv").open(encoding="utf-8", newline="") as lines:
        covers = list(csv.DictReader(lines))
    title = re.compile(r"report of the human rights council on its (?!.*special)", re.IGNORECASE)
    expected = [each["symbol"] for each in covers if title.search(each["title"])]
    found = [each["symbol"] for each in covers if identify(read_bytes(each["cover_text"].encode(), "page.txt")).kind is Kind.SESSION_REPORT]
    assert len(covers) > 1_300
    assert found == expected
    assert len(found) == 9
