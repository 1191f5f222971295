"""The invented stakeholder summary and its corrigendum, read as a dossier: the list, who is cited, what was corrected, as their truth says."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import openupr
from openupr.records import Amends, Review, StakeholderSummary

HERE = Path(__file__).parents[1] / "documents"


@cache
def review() -> Review:
    return openupr.read(HERE / "XGG-48")


def summary() -> StakeholderSummary:
    found = review().summary
    assert found is not None
    return found


def truth(name: str) -> dict[str, Any]:
    return dict(json.loads((HERE / "expected" / f"XGG-48.{name}.json").read_text(encoding="utf-8")))


def test_every_contributor_as_printed() -> None:
    listed = truth("stakeholder_summary")["contributors"]
    assert {each["kind"] for each in listed} == {"individual", "joint", "national_institution", "regional"}
    read = [
        {
            "code": each.code,
            "name": each.name,
            "city": each.seat.city,
            "country": each.seat.country,
            "kind": each.kind.value,
            "heading": each.heading,
            "mark": each.mark,
            "meaning": each.meaning,
            "members": [[member.name, member.seat.city, member.seat.country] for member in each.members],
            "attachments": [[sent.code, sent.title] for sent in each.attachments],
        }
        for each in summary().contributors
    ]
    assert read == [{key: value for key, value in each.items() if key not in {"paragraphs", "held"}} for each in listed]


def test_who_is_cited_where_and_who_never() -> None:
    told = truth("stakeholder_summary")
    cited = {each["code"]: each["paragraphs"] for each in told["contributors"]}
    found = {
        each.code: list(dict.fromkeys(claim.paragraph.partition("/S")[2] for claim in summary().claims_of(each.id)))
        for each in summary().contributors
    }
    assert found == cited
    codes = {each.id: each.code for each in summary().contributors}
    assert [codes[each] for each in summary().uncited] == told["uncited"] == ["QVC"]
    assert summary().stated == len(told["contributors"])
    assert summary().doubts == ()


def test_the_corrigendum_is_read_and_the_summary_stays_as_printed() -> None:
    (corrigendum,) = review().corrigenda
    assert corrigendum.corrects == summary().document.symbol
    assert corrigendum.document.symbol == truth("summary_corrigendum")["symbol"]
    assert [(each.amends, each.records) for each in corrigendum.corrections] == [
        (Amends.ADDED, (summary().listed_in,)),
        (Amends.ADDED, ("XGG-48/S3",)),
    ]
    assert corrigendum.unread == ()
    assert "HLA" not in {each.code for each in summary().contributors}
