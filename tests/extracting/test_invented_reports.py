"""The invented reports against what their texts were written to be: every item, clause, State, position, claim, speaker and note.

Where the truth and the house differ by a decision, the decision stands in DECIDED with its reason; nothing else may differ.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from openupr import Review, read

DOCUMENTS = Path(__file__).parents[1] / "documents"
REVIEWS = sorted(path.name.partition(".")[0] for path in (DOCUMENTS / "expected").glob("*.working_group_report.json"))

# Item -> why our clauses are not the truth's.
DECIDED = {
    "XAA-48/53.2": "what an item counts by letters is a clause for each letter",
    "XAA-48/51.2": "a noun-only piece is worded with the verb it inherits",
    "XCC-01/25.2": "States inside the request: the words around them are kept whole",
    "XCC-01/25.3": "two requests of one State in one sentence, joined by a comma, stay one clause",
    "XCC-01/25.4": "the words that name the State before the request are kept",
    "XDD-05/29.10": "what an item counts by letters is a clause for each letter",
    "XDD-05/29.2": "a verb without an object is worded with the object it shares",
    "XDD-05/29.3": "a State that asks for both treaties asks once, as UPR Info counts it",
    "XDD-05/30.1": "a person settled whose it is, in the dossier's judgements",
    "XEE-07/21.4": "a State that carries both pieces asks once, as UPR Info counts it",
}


def _truth(review: str) -> dict[str, Any]:
    return json.loads((DOCUMENTS / "expected" / f"{review}.working_group_report.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=REVIEWS)
def case(request: pytest.FixtureRequest) -> tuple[Review, dict[str, Any]]:
    truth = _truth(request.param)
    return read(DOCUMENTS / request.param / truth["file"], trust=True), truth


def _bare(text: str) -> str:
    return " ".join(text.split()).strip(" ;.,")


def _number(printed: str) -> str:
    """ "29.12 (b)" and our "29.12-b"; "(a) (ii)" likewise."""
    plain = printed.replace(", last sentence", "").replace(") (", "-").replace(" (", "-").replace(")", "")
    return re.sub(r"\.([a-z])$", r"-\1", plain)


def test_identity(case: tuple[Review, dict[str, Any]]) -> None:
    review, truth = case
    assert review.report is not None
    document = review.report.document
    assert (review.id, document.symbol, document.date, document.language) == (truth["review"], truth["symbol"], truth["date"], truth["language"])
    assert list(review.report.troika) == truth["troika"]
    assert len(review.report.delegation.members) == len(truth["delegation"]["members"])


def test_speakers(case: tuple[Review, dict[str, Any]]) -> None:
    review, truth = case
    assert review.report is not None
    assert review.report.speakers.stated == truth["delegations_stated"]
    assert [r.state for r in review.report.speakers.not_heard] == truth["not_heard"]
    found = [s.speaker.state for s in review.statements if s.speaker]
    assert list(dict.fromkeys(found)) == list(dict.fromkeys(truth["speakers"]))


def test_items(case: tuple[Review, dict[str, Any]]) -> None:
    review, truth = case
    listed = list(truth["items"])
    assert len(review.items) == len(listed)
    wrong = []
    for item, expected in zip(review.items, listed, strict=True):
        key = f"{review.id}/{item.number}"
        if not item.number.endswith(_number(expected["number"])):
            wrong.append(f"{item.number} is not {expected['number']}")
        if (item.position, item.claim) != (expected["position"], expected["claim"]):
            wrong.append(f"{item.number}: {item.position}, {item.claim} is not {expected['position']}, {expected['claim']}")
        ours = [([r.state for r in clause.recommenders], _bare(clause.request)) for clause in item.clauses]
        theirs = [(clause["states"], _bare(clause["request"])) for clause in expected["clauses"]]
        if (ours != theirs) != (key in DECIDED):
            wrong.append(f"{item.number}: {ours}\n     is not {theirs}")
    assert not wrong, "\n".join(wrong)


def test_commitments_and_unread(case: tuple[Review, dict[str, Any]]) -> None:
    review, truth = case
    assert review.report is not None
    assert len(review.report.commitments) == len(truth["commitments"])
    assert not review.report.unread
