"""Whose questions in writing are not in the documents that we have, on an invented review."""

from __future__ import annotations

from pathlib import Path

import openupr
from openupr.languages.messages import messages
from openupr.light_dataclass import replace
from openupr.records import Review
from openupr.records.dialogue.statements import Askers
from openupr.views.page.first.missing_told import questions_not_held

from ..doubts.clean_dossier import QUESTIONS, REPORT


def told(review: Review, *askers: str) -> list[str]:
    assert review.report is not None
    report = replace(review.report, askers=Askers(askers, review.report.items[0].place))
    return [messages("en").say(each) for each in questions_not_held(replace(review, report=report))]


def test_it_names_those_who_asked_by_the_report_and_of_whom_we_have_nothing(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")
    (tmp_path / "questions.txt").write_text(QUESTIONS, "utf-8")
    review = openupr.read(tmp_path, review="XAA-48")
    assert told(review, "ESP", "PER", "CHL") == ["In the documents that we have we found no questions of Chile and Peru."]
    assert told(review, "ESP") == []
    assert told(replace(review, questions=()), "ESP", "PER") == [], "that the document is missing is told elsewhere"
    assert told(replace(review, questions=(replace(review.questions[0], speaker=replace(review.questions[0].speaker, state=None)),)), "PER") == []
    assert told(replace(review, questions=(replace(review.questions[0], on_behalf="Spain and the Group of Wells"),)), "PER") == []
