"""Keys of files: unique within a review, wherever its folder lies; and identifiers, each of one record."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openupr import Review, read
from openupr.assembling.keys import distinct
from openupr.assembling.read_document import ReadDocument
from openupr.records import Document, Doubt, record_by_identifier, records_by_identifier
from openupr.text import Box, Place

from ..extracting import invented_session_reports as sessions
from ..real_reviews import read_dossier

DOCUMENTS = Path(__file__).parents[1] / "documents"
SETTINGS = 'review = "XAA-48"\nstatus = "postponed"\n'


def taken(path: str, number: int, symbol: str | None = None, language: str | None = None) -> ReadDocument:
    name = path.rpartition("/")[2]
    key = symbol or name
    doubt = Doubt("no_text", "a page without text", place=Place(key, "", (), (Box(1, 0, 0, 0, 0),)))
    return ReadDocument(
        path,
        Document(key, name, f"{number:064x}", "pdf", symbol=symbol, language=language),
        None,
        (doubt, Doubt("macros", "of no place", document=key)),
    )


def keys(files: list[ReadDocument]) -> list[str]:
    for each in files:
        assert [(doubt.place and doubt.place.document, doubt.document) for doubt in each.doubts] == [
            (each.document.key, each.document.key),
            (None, each.document.key),
        ]
    return [each.document.key for each in files]


def test_files_of_one_name_are_told_apart_by_their_folders() -> None:
    files = [taken("/a/b/letter.pdf", 1), taken("/a/b/2019/letter.pdf", 2), taken("/a/b/2025/mail/letter.pdf", 3), taken("/a/b/other.pdf", 4)]
    assert keys(distinct(files, None)) == ["letter.pdf", "2019/letter.pdf", "2025/mail/letter.pdf", "other.pdf"]


def test_the_same_keys_wherever_the_dossier_lies() -> None:
    here = [taken("/x/one/letter.pdf", 1), taken("/x/two/letter.pdf", 2)]
    there = [taken("far/away/one/letter.pdf", 1), taken("far/away/two/letter.pdf", 2)]
    assert keys(distinct(here, None)) == keys(distinct(there, None)) == ["one/letter.pdf", "two/letter.pdf"]


def test_the_main_version_of_a_symbol_and_the_report_keep_their_keys() -> None:
    files = [taken("/x/one/report.pdf", 1), taken("/x/two/report.pdf", 2), taken("/x/a.pdf", 3, "A/HRC/99/1"), taken("/x/en/a.pdf", 4, "A/HRC/99/1")]
    assert keys(distinct(files, files[1])) == ["one/report.pdf", "report.pdf", "A/HRC/99/1", "A/HRC/99/1 (en/a.pdf)"]


def test_versions_of_one_symbol_are_told_apart_by_language_then_by_name() -> None:
    files = [taken("/x/fr.pdf", 1, "A/1/1", "fr"), taken("/x/en.pdf", 2, "A/1/1", "en"), taken("/x/draft.pdf", 3, "A/1/1", "en")]
    assert keys(distinct(files, None)) == ["A/1/1 (fr)", "A/1/1", "A/1/1 (draft.pdf)"]
    assert keys(distinct(files, files[2])) == ["A/1/1 (fr)", "A/1/1 (en.pdf)", "A/1/1"]


def compilation(symbol: str, date: str, mills: int) -> str:
    """An invented compilation of one paragraph."""
    title = "Compilation of information prepared by the Office of the United Nations High Commissioner for Human Rights"
    return (
        "\n\n".join((symbol, date, title, "Ruritania", "I. Background", f"1. The Human Rights Committee noted that {mills} mills had closed.")) + "\n"
    )


def test_records_are_of_the_newest_revision(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(compilation("A/HRC/WG.6/48/XAA/2", "14 November 2024", 3), encoding="utf-8")
    (tmp_path / "b.txt").write_text(compilation("A/HRC/WG.6/48/XAA/2/Rev.2", "3 December 2024", 5), encoding="utf-8")
    (tmp_path / "c.txt").write_text(compilation("A/HRC/WG.6/48/XAA/2/Rev.1", "20 November 2024", 4), encoding="utf-8")
    review = read(tmp_path)
    assert review.compilation is not None
    assert [concern.text.clean for concern in review.compilation.concerns] == ["The Human Rights Committee noted that 5 mills had closed."]
    (text,) = review.versions
    assert text.main.symbol == "A/HRC/WG.6/48/XAA/2/Rev.2"
    assert len(text.files) == 3


NAMES = st.sampled_from(["a.pdf", "b.pdf", "en", "fr"])
FILES = st.lists(
    st.tuples(
        st.lists(st.sampled_from(["one", "two", "en"]), max_size=2),
        NAMES,
        st.sampled_from([None, "A/1/1", "A/1/2"]),
        st.sampled_from([None, "en", "fr"]),
    ),
    max_size=7,
)


@settings(max_examples=150)
@given(FILES, st.integers(0, 9))
def test_every_key_names_one_file_and_every_place_one_key(given_files: list[tuple[list[str], str, str | None, str | None]], report: int) -> None:
    paths = ["/".join(("/x", *folders, name)) for folders, name, _, _ in given_files]
    files = [
        taken(path, number, symbol, language)
        for number, (path, (_, _, symbol, language)) in enumerate(zip(paths, given_files, strict=True))
        if path not in paths[:number]
    ]
    found = keys(distinct(files, files[report] if report < len(files) else None))
    assert len(set(found)) == len(found)
    if report < len(files):
        assert found[report] == files[report].document.key
    for number, each in enumerate(files):
        symbol = each.document.symbol
        if symbol is not None:
            assert found[number].startswith(symbol)
            assert symbol in found


def every_identifier(of: Review) -> Counter[str]:
    """The identifiers of all records of a review, each as often as a record has it."""
    found: Counter[str] = Counter()

    def walk(value: object) -> None:
        if isinstance(value, tuple):
            for each in value:
                walk(each)
        elif is_dataclass(value) and not isinstance(value, (type, Document)):
            identifier = getattr(value, "id", "")
            if identifier and "/" in identifier and hasattr(value, "place"):
                found[identifier] += 1
            for each in fields(value):
                walk(getattr(value, each.name))

    texts = [each.text for each in (of.national_report, of.compilation, of.summary) if each is not None]
    walk((of.report, of.thematic_list, of.questions, of.further, of.plenary, of.submissions, of.corrigenda, tuple(texts)))
    if of.compilation is not None:
        walk(of.compilation.concerns)
    if of.national_report is not None:
        walk(of.national_report.self_reports)
    if of.summary is not None:
        walk((of.summary.claims, of.summary.contributors))
    return found


def parses_back(of: Review) -> None:
    """Each identifier leads to one record that has it, and each document's key to one document."""
    twice = {identifier: count for identifier, count in every_identifier(of).items() if count > 1}
    assert twice == {}
    documents = [document.key for document in of.documents]
    assert len(set(documents)) == len(documents)
    held = records_by_identifier(of)
    assert held
    for number, (identifier, record) in enumerate(held.items()):
        assert record.id == identifier
        assert record.place.document in documents
        if number % 40 == 0:
            assert record_by_identifier(of, identifier) == record_by_identifier(of, identifier.partition("/")[2]) == record


@pytest.mark.parametrize("name", ["XAA-48", "XBB-17", "XBB-31", "XCC-01", "XDD-05", "XEE-07", "XGG-48"])
def test_identifiers_parse_back_to_one_record(name: str) -> None:
    parses_back(read(DOCUMENTS / name, trust=True))


def test_identifiers_of_a_plenary_parse_back_to_one_record(tmp_path: Path) -> None:
    """Beside all the other kinds of a dossier, with a note and in two reports."""
    for path in (DOCUMENTS / "XGG-48").glob("*.pdf"):
        shutil.copyfile(path, tmp_path / path.name)
    (tmp_path / "report.txt").write_text(sessions.REPORT.format(state=sessions.GALDORA, code="XGG", number=5), encoding="utf-8")
    lines = [line.replace("XBB", "XGG") for line in sessions.BODY]
    (tmp_path / "session.txt").write_bytes(sessions.text(lines))
    (tmp_path / "later.txt").write_bytes(sessions.text(lines, "A/HRC/100/2"))
    of = read(tmp_path)
    assert [len(each.paragraphs) for each in of.plenary] == [11, 11]
    assert {"XGG-48/P19", "XGG-48/P19.en", "XGG-48/C5", "XGG-48/S2"} <= set(records_by_identifier(of))
    parses_back(of)


@pytest.mark.corpus
@pytest.mark.parametrize("name", ["ITA-07", "ITA-34", "BOL-07", "SVN-07", "SVN-34", "SVN-48", "BRA-41"])
def test_real_identifiers_parse_back_to_one_record(corpus: Path, name: str) -> None:
    parses_back(read_dossier(corpus, name))


def test_another_language_has_its_own_key_and_its_places_too(tmp_path: Path) -> None:
    lines = "I. Background\n\n1. {}\n\n2. {}\n"
    english = lines.format("The Committee noted that boats were counted in 2011.", "UNICEF stated that wells were dug.")
    french = lines.format("Le Comité a noté que les bateaux avaient été comptés en 2011.", "L’UNICEF a indiqué que des puits avaient été creusés.")
    for name, title, text in (
        ("en.txt", "Compilation of information prepared by the Office of the United Nations High Commissioner for Human Rights", english),
        ("fr.txt", "Compilation établie par le Haut-Commissariat des Nations Unies aux droits de l’homme", french),
    ):
        (tmp_path / name).write_text(f"A/HRC/WG.6/48/XAA/2\n\n14 November 2024\n\n{title}\n\nRuritania\n\n{text}", encoding="utf-8")
    of = read(tmp_path)
    assert {(document.name, document.key) for document in of.documents} == {
        ("en.txt", "A/HRC/WG.6/48/XAA/2"),
        ("fr.txt", "A/HRC/WG.6/48/XAA/2 (fr)"),
    }
    parses_back(of)
    assert {record.place.document for record in records_by_identifier(of).values() if record.id.endswith(".fr")} == {"A/HRC/WG.6/48/XAA/2 (fr)"}


def test_in_a_dossier(tmp_path: Path) -> None:
    (tmp_path / "openupr.toml").write_text(SETTINGS + '[files."letter.txt"]\nkind = "submission"\n')
    for folder in ("south", "north"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "letter.txt").write_text(f"To whom it may concern: we write from the {folder} of the island of Aldovar.\n")
    review = read(tmp_path)
    assert [(document.key, document.name) for document in review.documents] == [
        ("north/letter.txt", "letter.txt"),
        ("south/letter.txt", "letter.txt"),
    ]
