"""Each table of wordings carries examples of what it must find and must not find; here all of them are read by the code that reads the table."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
from tests.languages.readers_of_wordings import READERS

from openupr.languages.word_tables import examples, has_table, table

ROOM = Path(str(files("openupr.languages")))
TABLES = sorted((path.parent.name, path.stem) for path in ROOM.rglob("*.toml"))
EXAMPLES = [(language, name, of) for language, name in TABLES for of in examples(name, language)]


@pytest.mark.parametrize(("language", "name"), TABLES)
def test_a_table_has_examples(language: str, name: str) -> None:
    given = examples(name, language)
    assert given, f"{language}/{name}.toml: what must its wordings find, and what must they not find?"
    assert all(each.keys() == {"yes", "no"} and each["yes"] and each["no"] for each in given.values())
    assert "examples" not in table(name, language)


@pytest.mark.parametrize(("language", "name", "of"), EXAMPLES)
def test_the_wordings_find_what_they_must(language: str, name: str, of: str) -> None:
    given, find = examples(name, language)[of], READERS[name]
    missed = [text for text in given["yes"] if not find(of, text)]
    wrong = [text for text in given["no"] if find(of, text)]
    assert (missed, wrong) == ([], [])


def test_a_language_without_a_table_has_no_wordings() -> None:
    assert not has_table("addendum", "xx")
    assert has_table("document_kinds", "xx"), "any language's"
    with pytest.raises(LookupError, match="addendum"):
        table("addendum", "xx")
