"""The date of a document of which the first page prints several."""

from __future__ import annotations

import pytest

from openupr.identifying import identify
from openupr.reading import read_bytes

MASTHEAD = "United Nations A/HRC/DEC/99/105\n\nGeneral Assembly Distr.: General\n\n23 June 2025\n\nOriginal: English\n\n"
DECISION = "Decision adopted by the Human Rights Council\n\n99/105\n\nOutcome of the Universal Periodic Review: Estavia\n\n9 June 2025\n\n"


@pytest.mark.parametrize(
    ("text", "date"),
    [(MASTHEAD + DECISION, "2025-06-23"), (DECISION + MASTHEAD, "2025-06-23"), (DECISION, "2025-06-09")],
)
def test_it_is_that_of_its_distribution_where_that_is_printed(text: str, date: str) -> None:
    transcript = read_bytes(text.encode(), "decision.txt")
    assert identify(transcript).date == date
    transcript.close()
