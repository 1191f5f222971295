"""Keys of files without a symbol: unique within a review, wherever its folder lies."""

from __future__ import annotations

from pathlib import Path

from openupr import read
from openupr.assembling.keys import distinct
from openupr.assembling.taken import Taken
from openupr.records import Document, Doubt
from openupr.text import Box, Place

SETTINGS = 'review = "XAA-48"\nstatus = "postponed"\n'


def taken(path: str, number: int, symbol: str | None = None) -> Taken:
    name = path.rpartition("/")[2]
    key = symbol or name
    doubt = Doubt("no_text", "a page without text", place=Place(key, "", (), (Box(1, 0, 0, 0, 0),)))
    return Taken(path, Document(key, name, f"{number:064x}", "pdf", symbol=symbol), None, (doubt, Doubt("other", "of no place")))


def keys(files: list[Taken]) -> list[str]:
    for each in files:
        assert [doubt.place and doubt.place.document for doubt in each.doubts] == [each.document.key, None]
    return [each.document.key for each in files]


def test_files_of_one_name_are_told_apart_by_their_folders() -> None:
    files = [taken("/a/b/letter.pdf", 1), taken("/a/b/2019/letter.pdf", 2), taken("/a/b/2025/mail/letter.pdf", 3), taken("/a/b/other.pdf", 4)]
    assert keys(distinct(files, None)) == ["letter.pdf", "2019/letter.pdf", "2025/mail/letter.pdf", "other.pdf"]


def test_the_same_keys_wherever_the_dossier_lies() -> None:
    here = [taken("/x/one/letter.pdf", 1), taken("/x/two/letter.pdf", 2)]
    there = [taken("far/away/one/letter.pdf", 1), taken("far/away/two/letter.pdf", 2)]
    assert keys(distinct(here, None)) == keys(distinct(there, None)) == ["one/letter.pdf", "two/letter.pdf"]


def test_a_symbol_and_the_report_keep_their_keys() -> None:
    files = [taken("/x/one/report.pdf", 1), taken("/x/two/report.pdf", 2), taken("/x/a.pdf", 3, "A/HRC/99/1"), taken("/x/en/a.pdf", 4, "A/HRC/99/1")]
    assert keys(distinct(files, files[1])) == ["one/report.pdf", "report.pdf", "A/HRC/99/1", "A/HRC/99/1"]


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
