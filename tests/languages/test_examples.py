"""Each table of wordings carries examples of what it must find and must not find; here all of them are read by the code that reads the table."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
from tests.languages.readers_of_wordings import READERS

from openupr.languages import word_tables
from openupr.languages.inflection import listed_wordings
from openupr.languages.word_tables import examples, has_table, is_read_whole, reading_in, table, wording

ROOM = Path(str(files("openupr.languages")))
TABLES = sorted((path.parent.name, path.stem) for path in ROOM.rglob("*.toml") if path.parent.name != "catalogues")
EXAMPLES = [(language, name, of) for language, name in TABLES for of in examples(name, language)]


@pytest.mark.parametrize(("language", "name"), TABLES)
def test_a_table_has_examples(language: str, name: str) -> None:
    given = examples(name, language)
    assert given, f"{language}/{name}.toml: what must its wordings find, and what must they not find?"
    assert all(each.keys() == {"yes", "no"} and each["yes"] and each["no"] for each in given.values())
    assert "examples" not in table(name, language)


@pytest.mark.parametrize(("language", "name", "of"), EXAMPLES)
def test_the_wordings_find_what_they_must(language: str, name: str, of: str) -> None:
    given, find = examples(name, language)[of], READERS.get(name, lambda of, text: wording(name, of).search(text))
    with reading_in(None if language == "any" else language):  # as a room reads a document in this language
        missed = [text for text in given["yes"] if not find(of, text)]
        wrong = [text for text in given["no"] if find(of, text)]
    assert (missed, wrong) == ([], [])


def test_another_language_is_another_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for place, words in {"en/addendum": "yes", "xx/addendum": "da", "any/notes": "*"}.items():
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / f"{place}.toml").write_text(f'words = "{words}"\n[examples]\nwords = {{ yes = ["{words}"], no = ["x"] }}\n', encoding="utf-8")
    monkeypatch.setattr(word_tables, "files", lambda _: tmp_path)
    kept = (word_tables._table, word_tables._has_table, word_tables.is_read_whole)
    for each in kept:
        each.cache_clear()
    try:
        assert [table("addendum", language)["words"] for language in (None, "en", "xx")] == ["yes", "yes", "da"]
        assert [has_table("addendum", language) for language in (None, "xx", "yy")] == [True, True, False]
        assert [is_read_whole(language) for language in (None, "xx", "yy")] == [True, True, False]
        assert table("notes", "yy") == {"words": "*"}
    finally:
        for each in kept:
            each.cache_clear()


ROOMS = (
    "languages",
    "records",
    "reading",
    "identifying",
    "extracting",
    "assembling",
    "labelling",
    "describing",
    "linking",
    "examining",
    "preparing",
    "stages",
    "views",
    "commands",
)


def test_no_other_module_names_the_language_that_is_read() -> None:
    modules = [path for room in ROOMS for path in (ROOM.parent / room).rglob("*.py")]
    assert len(modules) > 200
    assert {path.name for path in modules if '"en"' in path.read_text("utf-8").replace('"ed", "en"', "")} == {
        "word_tables.py",
        "messages.py",  # what we say ourselves
        "spoken_leads.py",  # how a speaker begins in the language of the statement
        "before_sending.py",  # in which language a submission may be written, and a brief is asked for
        "brief.py",
        "question_in_english.py",
        "speaker_briefs.py",
        "submission_checked.py",
        "speaker_parts.py",
        "fetch.py",  # in which language a document is asked for
        "ohchr_forms.py",  # in which language the form of OHCHR was issued
        "held_documents.py",
    }


def test_a_language_without_a_table_has_no_wordings() -> None:
    assert not has_table("addendum", "xx")
    assert has_table("document_kinds", "xx"), "any language's"
    with pytest.raises(LookupError, match="addendum"):
        table("addendum", "xx")


def test_single_words_and_wordings_stand_on_lines_of_their_own() -> None:
    """On one line the single words would be one wording that is found nowhere."""
    assert listed_wordings("agree~ to|go~ along with\naccept~ support~ endorse~") == [
        "agree~ to",
        "go~ along with",
        "accept~",
        "support~",
        "endorse~",
    ]
    with pytest.raises(ValueError, match="a line of their own"):
        listed_wordings("agree~ to|accept~ support~ endorse~")
    with pytest.raises(ValueError, match="take~ upon"):  # else every form of "take" would accept
        listed_wordings("accept~ take~ upon itself")
    assert listed_wordings("take~ upon itself|") == ["take~ upon itself"]
