"""The invented compilation with its sources, and the invented stakeholder summary, read as a dossier: paragraphs and notes as their truth says."""

from __future__ import annotations

import json
from pathlib import Path

import openupr
from openupr.records import NumberedDocument, Review

HERE = Path(__file__).parents[1] / "documents"


def _review() -> Review:
    return openupr.read(HERE / "XGG-48")


def _truths() -> dict[str, dict[str, object]]:
    paths = (HERE / "expected").glob("XGG-48.*.json")
    found = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(paths) if path.name.split(".")[1] != "review"]
    return {truth["symbol"]: truth for truth in found if "symbol" in truth and "/Corr." not in truth["symbol"]}


def test_every_document_is_read_as_its_truth_says() -> None:
    review = _review()
    assert review.compilation is not None
    assert review.summary is not None
    every = (review.compilation.text, review.summary.text, *review.further)
    texts: dict[str | None, NumberedDocument] = {text.document.symbol: text for text in every}
    truths = _truths()
    assert texts.keys() == truths.keys()
    for symbol, truth in truths.items():
        text = texts[symbol]
        assert text.document.kind == truth["kind"]
        read = [
            {
                "number": paragraph.number,
                "text": paragraph.text.clean,
                "headings": [heading.title for heading in paragraph.headings],
                "notes": [mark.mark for mark in paragraph.marks],
            }
            for paragraph in text.paragraphs
        ]
        assert read == truth["numbered"]
        assert [note.text.clean for note in text.notes if note.mark.isdigit()] == truth["notes"]
        assert not text.doubts


def test_what_it_tells_of_cooperation() -> None:
    review = _review()
    assert review.compilation is not None
    assert [(each.dealing.value, each.subject) for each in review.compilation.cooperation] == [
        ("treaty_recommended", "CRPD"),
        ("standing_invitation", ""),
        ("visit_requested", "SR-minorities"),
    ]
