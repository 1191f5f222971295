"""What a spokesperson would attack in a clause stands in none of the reports' items."""

from __future__ import annotations

from pathlib import Path

import pytest

from openupr.extracting.working_group_report.part_one.subjects import UnderReview
from openupr.records import Origin

from ..extracting.clause_faults import faults
from ..real_reviews import read_reports

pytestmark = pytest.mark.at_length


@pytest.mark.corpus
def test_nothing_to_attack_in_the_reports(corpus: Path) -> None:
    read = [(item, UnderReview(review.state)) for review in read_reports(corpus) for item in review.items if item.origin is Origin.LIST]
    assert len(read) > 13_000
    assert {item.id: wrong for item, state in read if (wrong := faults(item.text.clean, state))} == {}
