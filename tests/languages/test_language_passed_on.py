"""A language is a folder: what is read in it goes by its tables alone, whichever language was read before."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.languages.language_dependent import KEEPS, PACKAGE, TABLES, dependent, modules

from openupr.languages.word_tables import is_read_whole

DOCUMENTS = Path(__file__).resolve().parents[1] / "documents"
DOSSIERS = ("XAA-48", "XBB-17", "XBB-31", "XCC-01", "XDD-05", "XGG-48")
LANGUAGES = sorted(path.name for path in (PACKAGE / "languages").iterdir() if path.is_dir() and path.name not in {"any", "catalogues", "__pycache__"})

READ = """
import json, shutil, sys
from dataclasses import replace
from pathlib import Path

import msgspec
from openupr.languages import word_tables

place, documents = Path(sys.argv[1]), Path(sys.argv[2])
if place.name != "none":
    shutil.copytree(Path(word_tables.__file__).parent / "any", place / "any")
    shutil.copytree(Path(word_tables.__file__).parent / "en", place / "eo")
    word_tables.files = lambda _: place

from openupr import classify, examine, link, read_all
from openupr.assembling import document_reading
from openupr.describing import Description
from openupr.linking import Links
from openupr.records import outputs_of

identify = document_reading.identify
said = "eo" if place.name != "none" else "en"
document_reading.identify = lambda *given: replace(found := identify(*given), language=said if found.language in {"en", None} else found.language)

def forget(made):
    if isinstance(made, dict):
        return {key: forget(value) for key, value in made.items() if key not in {"language", "languages"}}
    return [forget(each) for each in made] if isinstance(made, list) else made

reviews = sorted(read_all(documents / name for name in sys.argv[3:]), key=lambda each: each.id)
made = []
for review in reviews:
    before = next((each for each in reversed(reviews) if each.state == review.state and each.session < review.session), None)
    links, description = Links(review, before), Description(review)
    made.append([review, {kind: getattr(of, kind.partition(".")[2]) for of in (links, description) for kind in outputs_of(type(of))}])
    made.append([classify([review]), examine(review)])
text = json.dumps(forget(json.loads(msgspec.json.encode(made))), sort_keys=True, ensure_ascii=False)
for language in ("eo", "en"):
    text = text.replace(f".{language}", "").replace(f'"{language}"', '"it"')
print(text)
"""


def test_a_language_has_every_table() -> None:
    """So that no room meets a document that it can read in part; or it has those of set phrases alone, and nothing else is read in it."""
    tables = {language: {path.name for path in (PACKAGE / "languages" / language).glob("*.toml")} for language in LANGUAGES}
    assert "en" in tables
    of_phrases = {language: names for language, names in tables.items() if "answer_formulas.toml" in names}
    assert {"es", "fr"} <= of_phrases.keys()
    for language, names in of_phrases.items():
        assert names == {"answer_formulas.toml", "item_numbers.toml", "addendum_pages.toml"}
        assert not is_read_whole(language)
    for language, names in ((language, names) for language, names in tables.items() if language not in of_phrases):
        told = f"languages/{language} is read once it is there, so it has all of the tables of languages/en or is no language yet"
        assert (tables["en"] - names, names - tables["en"]) == (set(), set()), told


def test_what_goes_by_wordings_is_kept_for_each_language_by_itself() -> None:
    names = dependent()
    assert len(names) > 700, "told by their code: does that still find them?"
    kept = [(module, name) for module, name in names if module != TABLES and modules()[module].decorators.get(name, set()) & KEEPS]
    assert kept == [], "word_tables.by_language takes the place of functools.cache there"
    assert [module for module, name in names if not name] == [], "nothing is made of wordings when a module is loaded"


@pytest.mark.at_length
def test_a_language_is_read_by_its_own_folder(tmp_path: Path) -> None:
    """The tables of English under another name, and none in English: all that is read and made of it is the same."""
    places = (Path("none"), tmp_path / "languages")
    runs = [[sys.executable, "-c", READ, str(place), str(DOCUMENTS), *DOSSIERS] for place in places]
    started = [subprocess.Popen(run, stdout=subprocess.PIPE, encoding="utf-8") for run in runs]
    usual, other = (process.communicate()[0] for process in started)
    assert [process.returncode for process in started] == [0, 0]
    assert len(usual) > 300_000
    assert other == usual
