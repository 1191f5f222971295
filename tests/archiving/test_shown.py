"""What is shown of a history: nobody's name, unless the user says so, and never of one that withdrew, nor a word of the remove-list."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path

import openupr
from openupr.archiving.contributor_pages import page_list
from openupr.archiving.histories import record_history
from openupr.examining.documented.seen_record import seen_evidence, seen_figures
from openupr.records import Event, Judgement, Quality, RecordHistory, Review
from openupr.views.page.listed.seen_shown import ASK_FIRST, SeenView, seen_view, since_view
from openupr.views.withheld import Withheld

from .invented_archives import NAMES, PAGE, REVIEW, InventedArchive, page

FILE = "https://rights.example/files/galdoralawyers.pdf"
DOCUMENTS = Path(__file__).parents[1] / "documents" / REVIEW


def history(folder: Path, *, withdrawn: bool = False) -> RecordHistory:
    """A list of which the first entry is gone, and its file with it; a document that was seen twice."""
    archive = InventedArchive(folder)
    archive.saw(page(NAMES))
    archive.saw(b"Galdora Lawyers wrote this.", source=FILE, subject=FILE)
    summary = (DOCUMENTS / "A-HRC-WG.6-48-XGG-3.pdf").read_bytes()
    archive.saw(summary, source="https://documents.example/3", subject="A/HRC/WG.6/48/XGG/3", wanted="pdf")
    for _ in range(2):
        archive.clock.forward(days=7)
        archive.saw(page(NAMES[1:]))
        archive.saw(None, source=FILE, subject=FILE, quality=Quality.MISSING, status=404)
        archive.saw(summary, source="https://documents.example/3", subject="A/HRC/WG.6/48/XGG/3", wanted="pdf")
    if withdrawn:
        found = record_history(archive, REVIEW, page_list)
        assert found is not None
        archive.decide(REVIEW, found.listed[0].id, "withdrawn", "A", "it asked")
    told = record_history(archive, REVIEW, page_list)
    assert told is not None
    return told


def text(view: SeenView) -> str:
    return json.dumps(asdict(view), ensure_ascii=False).casefold()


def names_somebody(view: SeenView) -> bool:
    return "galdora lawyers" in text(view) or "galdoralawyers" in text(view)


def test_nobody_is_named_unless_the_user_says_so(tmp_path: Path) -> None:
    told = history(tmp_path)
    plain, named = seen_view(told, Withheld()), seen_view(told, Withheld(), named=True)
    assert (names_somebody(plain), names_somebody(since_view(told, 0, Withheld())), names_somebody(named)) == (False, False, True)
    assert ASK_FIRST in plain.notes
    assert dict(plain.counts) == {"listed": 5, "not seen": 1}
    assert plain.beside[0] == "1 file without a symbol of the UN was looked at: 1 not seen."
    assert [each.name for each in plain.things] == ["List of contributors", "A/HRC/WG.6/48/XGG/3 (en)"]
    assert [line.what for line in plain.things[1].lines] == ["first seen", "the same, 2 looks"]
    assert names_somebody(seen_view(told, Withheld(), subject=FILE))  # who gives the address knows the name


def test_the_summary_of_submissions_has_the_lists_beside_it(tmp_path: Path) -> None:
    told = history(tmp_path)
    summary = seen_view(told, Withheld(), subject="A/HRC/WG.6/48/XGG/3")
    assert [each.name for each in summary.things] == ["List of contributors", "A/HRC/WG.6/48/XGG/3 (en)"]
    assert dict(summary.counts) == {"listed": 5, "not seen": 1}
    other = seen_view(told, Withheld(), subject="A/HRC/WG.6/48/XGG/1")
    assert (other.things, other.counts) == ((), ())


def test_one_that_withdrew_is_not_named_for_anybody(tmp_path: Path) -> None:
    told = history(tmp_path, withdrawn=True)
    assert told.listed[0].now is Event.WITHDRAWN
    assert not names_somebody(seen_view(told, Withheld(), named=True))


def test_the_examination_names_nobody(tmp_path: Path) -> None:
    told = history(tmp_path)
    assert not any("awyers" in each.words or "awyers" in str(each.why) for each in seen_evidence(told))
    figures = {each.key: {part.keys: part.count for part in each.parts} for each in seen_figures(told)}
    assert figures["seen"]["a file without a symbol", "not seen"] == 2
    assert figures["listed"] == {("not seen",): 1, ("the same",): 5}


def test_the_remove_list_holds_here_too(tmp_path: Path) -> None:
    told = history(tmp_path)
    (review,) = openupr.read_all([DOCUMENTS / "A-HRC-WG.6-48-XGG-3.pdf"])
    review = with_removed(review, "Galdora Lawyers")
    assert "galdora lawyers" not in text(seen_view(told, Withheld(), review, named=True))
    assert "█" in text(seen_view(told, Withheld(), review, named=True))


def with_removed(review: Review, words: str) -> Review:
    return replace(review, judgements=(Judgement("", "", "remove", words, "A", "2026-01-01T00:00:00+00:00", ""),))


def test_where_the_file_is_still_to_be_had(tmp_path: Path) -> None:
    archive = InventedArchive(tmp_path)
    archive.saw(page(NAMES))
    archive.clock.forward(days=7)
    archive.saw(page(NAMES[1:], unlinked=(NAMES[0],)))
    archive.saw(b"Galdora Lawyers wrote this.", source=FILE, subject=FILE)
    told = record_history(archive, REVIEW, page_list)
    assert told is not None
    (entry,) = told.absent
    assert (entry.file_seen, entry.printed_without_link, entry.target) == ("2026-03-08T10:00:00Z", True, FILE)
    (shown,) = seen_view(told, Withheld(), named=True).entries
    assert [line.what for line in shown.lines][-2:] == [
        "its file was still to be had on 2026-03-08",
        "its name still stands on the page, without a link",
    ]


def test_a_document_that_a_list_still_links_to_is_not_called_removed(tmp_path: Path) -> None:
    archive = InventedArchive(tmp_path)
    for _ in range(3):
        archive.saw(page(NAMES))
        archive.saw(None, source=FILE, subject=FILE, quality=Quality.MISSING, status=404)
        archive.clock.forward(days=1)
    told = record_history(archive, REVIEW, page_list)
    assert told is not None
    assert [each.confirmable for each in told.sources if each.subject == FILE] == [False]


def test_a_list_knows_its_entries_again(tmp_path: Path) -> None:
    archive = InventedArchive(tmp_path)
    archive.saw(page(["Harbour Watch", "Voices of Nirra", "Reed Union"]))
    archive.clock.forward(days=1)
    html = page(["Harbour Watch", "Voices of Nirra", "Reed Union"])
    renamed = html.replace(b">Harbour Watch<", b">Harbour Watch and friends<").replace(b"voicesofnirra.pdf", b"voices-2.pdf")
    archive.saw(renamed)
    told = record_history(archive, REVIEW, page_list)
    assert told is not None
    assert {each.name: [one.event.value for one in each.happenings] for each in told.listed} == {
        "Harbour Watch and friends": ["first_seen", "changed"],
        "Voices of Nirra": ["first_seen", "changed"],
        "Reed Union": ["first_seen", "same"],
    }
    assert told.sources[0].sources == (PAGE,)
