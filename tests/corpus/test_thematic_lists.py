"""OHCHR's thematic lists against our items: number, wording and States of every one, read by python-docx and not by our own reader."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from docx import Document

from openupr import read
from openupr.extracting.state_lists import state_lists
from openupr.records import Item

LISTS = [("SVN-34", "A-HRC-43-15.pdf", 215), ("SVN-48", "A-HRC-59-15.pdf", 254)]


def _folded(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()


def _list(path: Path) -> dict[str, str]:
    """The recommendations of a thematic list by number, with their States and without the source of the position."""
    found = {}
    for row in (row for table in Document(str(path)).tables for row in table.rows):
        text = row.cells[0].text.strip()
        match = re.match(r"(\d{1,3}\.\d{1,3})\.?\s", text)
        if match:
            found[match[1]] = re.split(r"Source of [Pp]osition", text[match.end() :])[0]
    return found


def _states(text: str) -> set[str | None]:
    return {recommender.state for states in state_lists(re.sub(r"\s+", " ", text)) for recommender in states.recommenders}


@pytest.mark.corpus
@pytest.mark.parametrize(("review", "report", "count"), LISTS)
def test_every_item_equals_the_list(corpus: Path, review: str, report: str, count: int) -> None:
    items: dict[str, Item] = {item.number: item for item in read(corpus / "dossiers" / review / report).items}
    listed = _list(corpus / "dossiers" / review / "thematic-list.docx")
    assert len(listed) == count
    assert set(items) == set(listed)
    wrong = []
    for number, text in listed.items():
        item = items[number]
        if _folded(item.text.clean) != _folded(text):
            wrong.append(f"{number}: {item.text.clean[:80]!r} is not {text[:80]!r}")
        if set(item.states) != _states(text) or None in _states(text):
            wrong.append(f"{number}: {item.states} are not {_states(text)}")
    assert not wrong, "\n".join(wrong)
