"""`openupr quote` and `openupr citation` on invented reviews: from a store, from folders and files; pictures; what may not be shown."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import openupr
from openupr.commands.application import application
from openupr.preparing.quoting.citations_read import typed_citations
from openupr.stages.held.kept_wordings import STAGE

DOCUMENTS = Path(__file__).parents[1] / "documents"
XGG = DOCUMENTS / "XGG-48" / "A-HRC-WG.6-48-XGG-2.pdf"
PRISON = "was concerned about overcrowding in the harbour prison of Sundel"
LENN = "The Lenn people, about 6 per cent of the population, had used the northern lagoons since before the State existed"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(application, [str(each) for each in arguments])


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with one invented review."""
    path = tmp_path_factory.mktemp("desk") / "reviews.sqlite"
    with openupr.open_store(path) as held:
        openupr.keep(DOCUMENTS / "XBB-17", held)
    return path


def test_verified_with_its_place_and_picture(store: Path, tmp_path: Path) -> None:
    picture = tmp_path / "page.png"
    found = run("quote", f"“{LENN}”", "--from", "XBB-17", "--picture", picture, "--store", store)
    assert found.exit_code == 0, found.output
    assert found.stdout.startswith("Verified: the words stand in A/HRC/98/7, paragraph 10, page 4.")
    assert "(XBB-17/D10)" in found.stdout
    assert picture.read_bytes().startswith(b"\x89PNG")
    with openupr.open_store(store) as held, held.read() as library:
        assert len(library.outputs(STAGE)) == 5, "the wording of each document is made once"
    with openupr.open_store(store) as held:
        assert held.check() == []
    again = run("quote", LENN, "--from", "XBB-17", "--store", store)
    assert again.stdout == found.stdout


def test_a_quotation_over_two_pages(store: Path) -> None:
    words = "and a third was under construction in Port Merrel. The prisons had been built for 1,900 persons"
    found = run("quote", words, "--from", "A/HRC/98/7", "--store", store)
    assert found.exit_code == 0, found.output
    assert "A/HRC/98/7, paragraphs 8 and 9, pages 3 to 4" in found.stdout


def test_not_there_with_the_nearest_words(store: Path) -> None:
    found = run("quote", LENN.replace("6 per cent", "16 per cent"), "--from", "XBB-17", "--store", store)
    assert found.exit_code == 1, found.output
    assert found.stdout.startswith("Not there: we did not find these words in the 5 documents of XBB-17")
    assert "[-16-] {+6+}" in " ".join(found.stdout.split())
    assert "Look at the page before you say that a quotation is wrong." in " ".join(found.stdout.split())


def test_what_is_not_there_has_a_next_step(store: Path) -> None:
    far = run("quote", "purple elephants dance upon the ministry’s roof on every Sunday", "--from", "XBB-17", "--store", store)
    text = " ".join(far.stdout.split())
    assert "next We found no words near these. `openupr find elephants` looks for one of them in all that you have read." in text
    assert "nearest" not in text
    near = run("quote", LENN.replace("6 per cent", "16 per cent"), "--from", "XBB-17", "--store", store)
    assert "openupr find" not in near.stdout, "the nearest words are there"
    assert "next" not in run("quote", LENN, "--from", "XBB-17", "--store", store).stdout
    cited = " ".join(run("citation", "A/HRC/98/7, para. 900", "--store", store).stdout.split())
    assert 'next `openupr quote "THE WORDS" --from A/HRC/98/7` says in which paragraph words stand.' in cited


def test_the_paragraph_that_is_named_counts(store: Path) -> None:
    assert run("quote", LENN, "--from", "A/HRC/98/7, para. 10", "--store", store).exit_code == 0
    found = run("quote", LENN, "--from", "A/HRC/98/7, para. 11", "--store", store)
    assert found.exit_code == 1
    assert found.stdout.startswith("Not there: we did not find these words in paragraph 11 of A/HRC/98/7.")
    assert "but stands in   A/HRC/98/7, paragraph 10, page 4" in found.stdout


def test_where_it_is_instead(store: Path) -> None:
    found = run("quote", LENN, "--from", XGG, "--store", store)
    assert found.exit_code == 1
    assert found.stdout.startswith("Not there: we did not find these words in A/HRC/WG.6/48/XGG/2.")
    assert "but stands in   A/HRC/98/7, paragraph 10, page 4" in found.stdout


def test_what_is_missing_is_said(store: Path) -> None:
    found = run("quote", "The ferries do not sail to any of the outer islands in winter", "--from", "XBB-17", "--store", store)
    assert found.exit_code == 1
    assert found.stdout.startswith("Can’t tell. We did not find these words")
    assert "Missing: the national report, the compilation and the stakeholder summary." in " ".join(found.stdout.split())
    found = run("quote", LENN, "--from", "A/HRC/25/5", "--store", store)
    assert (found.exit_code, found.stdout.splitlines()[0]) == (1, "Can’t tell. We don’t have that document.")


def test_several_citations_out_of_the_store(store: Path) -> None:
    found = run("citation", "A/HRC/98/7, para. 10 and A/HRC/98/7, para. 400", "--store", store)
    assert found.exit_code == 1, found.output
    assert "The Lenn people, about 6 per cent of the population" in " ".join(found.stdout.split())
    assert "Not there: A/HRC/98/7 has no paragraph 400." in found.stdout


def test_a_file_needs_no_store(tmp_path: Path) -> None:
    found = run("quote", PRISON, "--from", XGG, "--store", tmp_path / "none.sqlite", "--json")
    assert found.exit_code == 0, found.output
    (place,) = json.loads(found.stdout)["places"]
    assert (place["cite"], place["page"]) == ("A/HRC/WG.6/48/XGG/2, paragraph 4, page 2", 2)
    assert place["before"].strip() == "The Committee against Torture"


def test_words_that_are_removed_are_neither_verified_nor_shown(tmp_path: Path) -> None:
    folder = tmp_path / "XBB-17"
    shutil.copytree(DOCUMENTS / "XBB-17", folder)
    name = "Edvin Lasker"
    (folder / "openupr.toml").write_text(f'remove = ["{name}"]\n', encoding="utf-8")
    picture = tmp_path / "page.png"
    words = "a journalist who had reported on landing quotas"
    found = run("quote", words, "--from", folder, "--picture", picture, "--store", tmp_path / "none.sqlite", "--trust")
    assert found.exit_code == 0, found.output
    assert name not in found.output
    assert "█" in found.stdout
    assert not picture.exists()
    found = run("quote", f"killing in March 2012 of Mr. {name}, a journalist", "--from", folder, "--store", tmp_path / "none.sqlite", "--trust")
    assert found.exit_code == 1
    assert f"Mr. {name}" not in found.stdout


def test_without_persons(store: Path) -> None:
    found = run("quote", "a journalist who had reported on landing quotas", "--from", "XBB-17", "--store", store, "--no-persons")
    assert found.exit_code == 0, found.output
    assert "Lasker" not in found.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["quote", "some words", "--from", "nowhere.pdf"], "no such file"),
        (["quote", "some words", "--from", "XBB-17", "--picture", "page.pdf"], "End the name in .png."),
        (["citation", "A/HRC/98/7", "--picture", "page"], "End the name in .png."),
    ],
)
def test_wrong_uses(arguments: list[str], said: str) -> None:
    found = run(*arguments)
    assert (found.exit_code, said in found.stderr) == (2, True), found.output


@pytest.mark.parametrize("typed", ["a/hrc/98/7", "a/hrc/98/7, para. 10"])
def test_a_symbol_may_be_typed_in_small_letters(store: Path, typed: str) -> None:
    assert run("quote", LENN, "--from", typed, "--store", store).exit_code == 0


def test_typed_symbols_are_read_as_the_un_prints_them() -> None:
    assert [each.symbol.text for each in typed_citations("see a/hrc/25/5/add.1, para. 3")] == ["A/HRC/25/5/Add.1"]
    assert [each.symbol.text for each in typed_citations("A/HRC/25/5, and a/hrc/1/2")] == ["A/HRC/25/5"], "what is printed goes first"
    assert typed_citations("and/or 2010/11, him/her/them") == []


@pytest.mark.parametrize("typed", ["", " ", "“”", "..."])
def test_no_words_are_no_quotation(store: Path, typed: str) -> None:
    found = run("quote", typed, "--from", "XBB-17", "--store", store)
    assert found.exit_code == 2
    assert "there are no words in this" in found.stderr
