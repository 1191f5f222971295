"""Dossiers, thematic lists and advance questions that make the doubts on them fire."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import openupr
from openupr.records import Doubt, text_sha256

from .clean_dossier import ADDENDUM, ENTRIES, HEADS, NATIONAL_REPORT, QUESTIONS, REPORT, REVIEW, SOURCE, THEME, Given, changed, listed, thematic_list

ENTRY = ENTRIES[0]
TOLD = 'review = "XAA-48"\nstatus = "not_held"\n'
ORPHAN = {"record": "XAA-48/R7.9", "text_sha256": "0" * 64, "field": "position", "value": "noted", "who": "AB", "when": "2025-05-01T10:00:00+00:00"}


def entry(words: str, position: str = "Supported", themes: str = "- Right to water") -> Given:
    """A list of one entry."""
    return listed([words, position, themes, ""])


def commented(comment: str) -> bytes:
    """A list of one entry with a column of comments."""
    return thematic_list([*ENTRY[:3], comment], heads=[*HEADS[:3], "Assessment/comments on level of implementation"])


def asked(text: str) -> Given:
    """A document of advance questions."""
    return Given({"questions.txt": text})


def _of_one_file(folder: Path) -> Iterable[Doubt]:
    return openupr.read(folder / "questions.txt", review=REVIEW, kind="national-report").doubts


def _of_a_decision_on_another_number(folder: Path) -> Iterable[Doubt]:
    """A person decided on 7.9 what is 7.1 now, in the same words."""
    item = openupr.read(folder, review=REVIEW).items[0]
    decision = {**ORPHAN, "text_sha256": text_sha256(item)}
    (folder / "judgements.jsonl").write_text(json.dumps(decision) + "\n", encoding="utf-8")
    return openupr.read(folder, review=REVIEW, trust=True).doubts


def _of_a_decision_of_somebody_else(folder: Path) -> Iterable[Doubt]:
    (review,) = openupr.read_all(folder, review=REVIEW)
    return review.doubts


FIRES: dict[str, Given] = {
    "no_report": Given({"national-report.txt": NATIONAL_REPORT, "addendum.txt": ADDENDUM}),
    "status_contradicted": Given({"report.txt": REPORT, "openupr.toml": TOLD}),
    "document_of_other_review": Given({"report.txt": REPORT, "national-report.txt": NATIONAL_REPORT.replace("/48/XAA/", "/34/XAA/")}),
    "document_of_other_kind": Given({"questions.txt": QUESTIONS}, read=_of_one_file),
    "date_unlikely": changed("report.txt", ("24 March 2025", "24 March 2024")),
    "positions_differ": listed(
        ENTRY, [f"8.1. Close the old mill (Chile);\n{SOURCE}", "Noted", "- Right to water", ""], beside=["report.txt", "addendum.txt"]
    ),
    "list_differs": listed(ENTRY, beside=["report.txt"]),
    "judgement_orphan": Given({"report.txt": REPORT, "judgements.jsonl": json.dumps(ORPHAN) + "\n"}),
    "judgement_waiting": Given({"report.txt": REPORT, "judgements.jsonl": json.dumps(ORPHAN) + "\n"}, read=_of_a_decision_of_somebody_else),
    "judgement_untimely": Given({"report.txt": REPORT, "judgements.jsonl": json.dumps({**ORPHAN, "when": "2999-05-01T10:00:00+00:00"}) + "\n"}),
    "judgement_moved": Given({"report.txt": REPORT}, read=_of_a_decision_on_another_number),
    "statement_speaker_unknown": Given({"report.txt": REPORT, "statements/a.txt": "Mr. President,\n\nWe thank the delegation for its report.\n"}),
    "statement_requests_unread": Given(
        {"report.txt": REPORT, "statements/chile.txt": "Le Chili remercie la délégation. Nous recommandons de fermer l’ancien moulin.\n"}
    ),
    "list_unread": listed(["a", "b"], heads=["x", "y"]),
    "row_unread": listed(ENTRY, ["Dig a well without a number (Chile);", "Noted", "", ""]),
    "entries_differ": listed(ENTRY, ["7.1. Dig another well (Chile);", "Supported", "", ""]),
    "list_filled_in": Given({"a-filled.docx": commented("Partly implemented."), "list.docx": commented("")}),
    "position_unknown": entry("7.1. Dig a well (Chile);", "Maybe"),
    "states_missing": entry("7.1. Dig a well;"),
    "source_unclear": entry("7.1. Dig a well (Chile);\nSource of Position: A/HRC/99/5/Add.1 - Para.3vv"),
    "theme_not_listed": listed(THEME, ["7.1. Dig a well (Chile);", "Noted", "- Right to health", ""]),
    "questions_unread": asked("Advance questions to Estavia\n"),
    "question_missing": asked(QUESTIONS.replace("SPAIN", "SPAIN\n\nNORWAY")),
    "text_unread": asked(QUESTIONS.replace("SPAIN", "Something stands before any State.\n\nSPAIN")),
    "translation_unpaired": asked(f"{QUESTIONS}\n[Unofficial translation]\n\n- What?\n\n- Why?\n"),
}
